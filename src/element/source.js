// What a page gives an element: a candidate's nomination, and what to show in the card's place.

/** @typedef {{ kind: "property", value: unknown } | { kind: "attribute" | "inline" | "src", value: string }} Source */

/** The source that counts: the property, else the attribute `nomination`, else the inline JSON, else `src`.
 * @type {(element: import("./attributes.js").CardAttributes, property: unknown) => Source | null} */
export function sourceOf(element, property) {
  if (property !== null) return { kind: "property", value: property };
  const attribute = element.getAttribute("nomination");
  if (attribute) return { kind: "attribute", value: attribute };
  const inline = element.querySelector(':scope > script[type="application/json" i]');
  // What still arrives is waited for: it may be inline JSON, or more of it.
  if (!isWhole(inline ?? element)) return null;
  if (inline) return { kind: "inline", value: inline.textContent ?? "" };
  const { src } = element;
  return src ? { kind: "src", value: src } : null;
}

/** Whether the parser of the page is done with an element: @type {(element: Element) => boolean} */
const isWhole = ({ ownerDocument, nextSibling, parentElement }) =>
  ownerDocument.readyState !== "loading" || Boolean(nextSibling ?? parentElement?.nextSibling);

/** What of an element's children is no fallback; by name, since they may come from another realm. */
const UNSEEN = /^(script|style|template|link|meta|#comment)$/i;

/** Whether there is a fallback: @type {(element: Element) => boolean} */
export const hasFallback = ({ childNodes }) =>
  [...childNodes].some((node) => !UNSEEN.test(node.nodeName) && (node.nodeType === 1 || node.nodeValue?.trim()));
