// What the page gives the element: a nomination and a fallback.

/** @typedef {{ kind: "property", value: unknown } | { kind: "attribute" | "inline" | "src", value: string }} Source */

/** Selects the source: the property, else the attribute `nomination`, else inline JSON, else `src`. While the page is
 * parsed, inline JSON or the rest of it may follow: `isLate` says that the card has waited for it.
 * @type {(element: import("./attributes.js").CardAttributes, property: unknown, isLate: boolean) => Source | null} */
export function sourceOf(element, property, isLate) {
  if (property !== null && typeof property !== "string") return { kind: "property", value: property };
  // Frameworks set the property where a template writes the attribute.
  const attribute = property ?? element.getAttribute("nomination");
  if (attribute) return { kind: "attribute", value: attribute };
  const inline = element.querySelector(':scope > script[type="application/json" i]');
  if (inline) {
    const value = inline.textContent ?? "";
    return isWhole(inline) || isJson(value) ? { kind: "inline", value } : null;
  }
  const { src } = element;
  return src && (isLate || isWhole(element)) ? { kind: "src", value: src } : null;
}

/** Whether the page's parser has finished an element: @type {(element: Element) => boolean} */
export const isWhole = ({ ownerDocument, nextSibling, parentElement }) =>
  ownerDocument.readyState !== "loading" || Boolean(nextSibling ?? (parentElement && isWhole(parentElement)));

/** Whether a text is JSON, to which nothing can follow: @type {(text: string) => boolean} */
function isJson(text) {
  try {
    return Boolean(JSON.parse(text));
  } catch {
    return false;
  }
}

/** Children that are not a fallback, by node name, since they may come from another realm. */
const UNSEEN = /^(script|style|template|link|meta|#comment)$/i;

/** Whether there is a fallback: @type {(element: Element) => boolean} */
export const hasFallback = ({ childNodes }) =>
  [...childNodes].some((node) => !UNSEEN.test(node.nodeName) && (node.nodeType === 1 || node.nodeValue?.trim()));

/** Removes declarative templates among the children, and tells whether there were any. A library that morphs the
 * page leaves them there with a newly rendered card, and adds the next one only if this one is gone.
 * @type {(element: Element) => boolean} */
export function takeTemplates(element) {
  const templates = element.querySelectorAll(":scope > template[shadowrootmode]");
  for (const template of templates) template.remove();
  return templates.length > 0;
}
