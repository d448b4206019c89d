// What a page gave an element to show in the card's place.
import { find } from "./find.js";

/**
 * Whether there is any.
 *
 * @param {Element} element
 */
export function hasFallback(element) {
  // By name, since a node may come from another realm.
  return find(
    element.childNodes,
    (node) => !/^(script|style|template|link|meta|#comment)$/i.test(node.nodeName) && (node.nodeType === 1 || node.nodeValue?.trim()),
  );
}
