// Where a card's nomination comes from.
import { Failure } from "./failure.js";
import { fetchBytes } from "./fetch.js";

/**
 * @typedef {{ kind: "property", value: unknown } | { kind: "inline", value: string } | { kind: "src", value: string }} Source
 * @typedef {{ bytes: Uint8Array, base: string | undefined }} Data
 */

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
function isWhole(element) {
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
 * The JSON of a source.
 *
 * @param {Source} source
 * @param {AbortSignal} signal
 * @param {RequestCache} cache
 * @returns {Promise<Data>}
 * @throws {Failure}
 */
export async function read(source, signal, cache) {
  switch (source.kind) {
    case "src":
      return fetchBytes(source.value, signal, cache);
    case "inline":
      return { bytes: encode(source.value), base: undefined };
    case "property":
      return { bytes: encode(stringify(source.value)), base: undefined };
  }
}

/** @param {unknown} value */
function stringify(value) {
  try {
    const text = JSON.stringify(value);
    if (text !== undefined) {
      return text;
    }
  } catch {
    // A cycle, a BigInt, or a getter that throws: said below.
  }
  throw new Failure("invalid", "The property nomination holds what JSON cannot say. Give it an object of plain values.");
}

/**
 * A lone surrogate would be replaced in silence: as an escape it is found and named.
 *
 * @param {string} text
 */
function encode(text) {
  const escaped = text.replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
  return new TextEncoder().encode(escaped);
}
