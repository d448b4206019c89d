// Where a card's nomination comes from.

/** @typedef {{ kind: "property", value: unknown } | { kind: "inline", value: string } | { kind: "src", value: string }} Source */

/** As they were when the script was loaded: a page may have others by now. */
export const { parse, stringify } = JSON;

/**
 * The source that counts: the property wins over the inline JSON, which wins over `src`.
 *
 * @param {HTMLElement} element
 * @param {unknown} given the value of the property
 * @returns {Source | null}
 */
export function sourceOf(element, given) {
  if (given !== null) {
    return { kind: "property", value: given };
  }
  const inline = element.querySelector(':scope > script[type="application/json" i]');
  // What still arrives is waited for: it may be inline JSON, or more of it.
  if (!isWhole(inline ?? element)) {
    return null;
  }
  if (inline) {
    return { kind: "inline", value: inline.textContent ?? "" };
  }
  const src = element.getAttribute("src");
  return src ? { kind: "src", value: absolute(src, element.baseURI) } : null;
}

/**
 * Whether the parser of the page is done with an element.
 *
 * @param {Element} element
 */
export function isWhole(element) {
  return element.ownerDocument.readyState !== "loading" || Boolean(element.nextSibling ?? element.parentElement?.nextSibling);
}

/**
 * A URL against a base, or the text as it is where that makes none.
 *
 * @param {string} text
 * @param {string} base
 */
export function absolute(text, base) {
  return URL.canParse(text, base) ? new URL(text, base).href : text;
}

/**
 * The JSON of a source that needs no request; `undefined` where a value has none.
 *
 * @param {Source} source
 */
export function jsonOf({ kind, value }) {
  if (kind !== "property") {
    return value;
  }
  try {
    return stringify(value);
  } catch {
    // A cycle, a BigInt, or a getter that throws.
    return undefined;
  }
}
