// What the cards of a page watch together: the languages of the elements around them, and the fragment.
import { mayNamePart } from "./links.js";

/** The views of all elements in the page: @type {Set<import("./element.js").View>} */
export const views = new Set();
const languages = new MutationObserver(() => views.forEach((view) => view.refresh()));

/** Where the page stood when the fragment came, or when its part was shown last. */
let place = 0;

/** Watches for an element; where the page stood when it came is where the fragment may be shown.
 * @type {(view: import("./element.js").View, host: Element, start: number) => void} */
export function watch(view, host, start) {
  if (views.size === 0) place = start;
  views.add(view);
  // An observer sees one tree: each shadow root around the card is another.
  const roots = [host.getRootNode()];
  for (const root of roots) {
    languages.observe(root, { attributes: true, attributeFilter: ["lang"], subtree: true });
    if (root instanceof ShadowRoot) roots.push(root.host.getRootNode());
  }
}

/** The language at an element, that of the nearest ancestor which names one: @type {(element: Element) => string} */
export function languageAt(element) {
  const ancestor = element.closest("[lang]");
  if (ancestor) return ancestor.getAttribute("lang") ?? "";
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAt(root.host) : "";
}

/** Shows the part that the fragment names, unless the visitor has moved on. A card that grows may push it away. */
export function revealFragment(hasCome = false) {
  if (!mayNamePart()) return;
  if (hasCome) place = scrollY;
  if (scrollY !== place) return;
  views.forEach((view) => view.reveal());
  place = scrollY;
}

addEventListener("hashchange", () => revealFragment(true));
// A link that is followed twice does not change the address, but leads there again: `popstate` tells, but not in
// Firefox; `navigate` does, but not in Safari before 26.2.
const { navigation = window } = /** @type {any} */ (window);
navigation.addEventListener(navigation === window ? "popstate" : "navigate", (/** @type {any} */ event) => {
  const { userInitiated = true, destination = location } = event;
  if (userInitiated && (destination.url ?? destination.href) === location.href) setTimeout(revealFragment, 0, true);
});
