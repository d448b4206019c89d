// The markup to embed a card, for the visitor to copy.

/**
 * @typedef {object} Embed
 * @property {string} script the URL of the element's script
 * @property {Map<string, string>} attributes the element's attributes, except `src`
 * @property {string} src the URL of the JSON
 * @property {string | null} json the JSON to embed inline instead
 * @property {unknown} nomination the parsed nomination
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
 * The fallback without a card: the name, linked to the nomination's source.
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
 * A string, or the string member of an object.
 *
 * @param {unknown} value
 * @param {string} name
 */
function textIn(value, name) {
  const inner = typeof value === "object" && value ? /** @type {Record<string, unknown>} */ (value)[name] : value;
  return typeof inner === "string" ? inner : "";
}

/**
 * Escapes JSON so that it cannot end the script element or start a comment: `<` occurs only in
 * strings, where an escape is equivalent.
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
