// What the page gives the element: a nomination and a fallback.

/** @typedef {{ kind: "property", value: unknown } | { kind: "attribute" | "inline" | "src", value: string }} Source */

/** Selects the source: the property, else the attribute `nomination`, else inline JSON, else `src`.
 * @type {(element: import("./attributes.js").CardAttributes, property: unknown) => Source | null} */
export function sourceOf(element, property) {
  if (property !== null) return { kind: "property", value: property };
  const attribute = element.getAttribute("nomination");
  if (attribute) return { kind: "attribute", value: attribute };
  const inline = element.querySelector(':scope > script[type="application/json" i]');
  // Wait until the parser is done: inline JSON, or the rest of it, may follow.
  if (!isWhole(inline ?? element)) return null;
  if (inline) return { kind: "inline", value: inline.textContent ?? "" };
  const { src } = element;
  return src ? { kind: "src", value: src } : null;
}

/** Whether the page's parser has finished an element: @type {(element: Element) => boolean} */
const isWhole = ({ ownerDocument, nextSibling, parentElement }) =>
  ownerDocument.readyState !== "loading" || Boolean(nextSibling ?? parentElement?.nextSibling);

/** Children that are not a fallback, by node name, since they may come from another realm. */
const UNSEEN = /^(script|style|template|link|meta|#comment)$/i;

/** Whether there is a fallback: @type {(element: Element) => boolean} */
export const hasFallback = ({ childNodes }) =>
  [...childNodes].some((node) => !UNSEEN.test(node.nodeName) && (node.nodeType === 1 || node.nodeValue?.trim()));
