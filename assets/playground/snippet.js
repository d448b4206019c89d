// The markup that embeds a card: what a visitor copies.

/**
 * @typedef {object} Embed
 * @property {string} script the address of the element's script
 * @property {Map<string, string>} attributes of the element, beside `src`
 * @property {string} src where the JSON will be
 * @property {string | null} json the JSON itself, to stand in the page instead
 * @property {unknown} nomination what it says
 */

/**
 * @param {Embed} embed
 * @returns {string}
 */
export function snippet({ script, attributes, src, json, nomination }) {
  const all = [...(json === null ? [["src", src]] : []), ...attributes];
  const words = all.map(([name, value]) => (value ? ` ${name}="${escaped(String(value))}"` : ` ${name}`));
  const lines = [
    `<script type="module" src="${escaped(script)}"></script>`,
    "",
    `<nomination-card${words.join("")}>`,
    `  ${fallback(nomination, json === null ? src : "")}`,
  ];
  if (json !== null) {
    lines.push('  <script type="application/json">', indented(inert(json)), "  </script>");
  }
  return [...lines, "</nomination-card>"].join("\n");
}

/**
 * What is seen where no card can be: the name, with a link to the nomination's source.
 *
 * @param {unknown} nomination
 * @param {string} src
 */
function fallback(nomination, src) {
  const { candidate, source } = /** @type {Record<string, unknown>} */ (nomination ?? {});
  const name = escaped(textIn(candidate, "name") || "The nomination");
  const url = textIn(source, "url").trim();
  const address = /^https?:/i.test(url) ? url : src;
  return address ? `<a href="${escaped(address)}">${name}</a>` : name;
}

/**
 * A text, or the one that an object has under a name.
 *
 * @param {unknown} value
 * @param {string} name
 */
function textIn(value, name) {
  const inner = typeof value === "object" && value ? /** @type {Record<string, unknown>} */ (value)[name] : value;
  return typeof inner === "string" ? inner : "";
}

/**
 * JSON that ends no script element and begins no comment: `<` stands in strings only, and
 * an escape says the same.
 *
 * @param {string} json
 */
function inert(json) {
  return json.replaceAll("<", "\\u003c");
}

/** @param {string} text */
function indented(text) {
  return text.trim().replaceAll(/^(?=.)/gm, "    ");
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
