// What all cards of a page watch together: the language of their ancestors, and the fragment.
import { mayNamePart } from "./links.js";

/** The views of all connected elements: @type {Set<import("./element.js").View>} */
export const views = new Set();
const languages = new MutationObserver(() => views.forEach((view) => view.refresh()));

/** The scroll position when the fragment last changed or its part was last shown. */
let place = 0;

/** Watches on behalf of an element; `start` is the scroll position at which the fragment may still be revealed.
 * @type {(view: import("./element.js").View, host: Element, start: number) => void} */
export function watch(view, host, start) {
  if (views.size === 0) place = start;
  views.add(view);
  // An observer does not cross shadow roots, so each root around the card is observed.
  for (let at = /** @type {Element | null} */ (host); at; at = hostAround(at)) {
    languages.observe(at.getRootNode(), { attributes: true, attributeFilter: ["lang"], subtree: true });
  }
}

/** The language of an element, from its nearest ancestor with `lang`: @type {(element: Element) => string} */
export function languageAt(element) {
  const ancestor = element.closest("[lang]");
  if (ancestor) return ancestor.getAttribute("lang") ?? "";
  const host = hostAround(element);
  return host ? languageAt(host) : "";
}

/** The host of the shadow root around an element. Not by `instanceof ShadowRoot`, since the root may belong to the
 * window of a frame: @type {(element: Element) => Element | null} */
function hostAround(element) {
  const root = /** @type {any} */ (element.getRootNode());
  return root.nodeType === 11 ? root.host : null;
}

/** Reveals the fragment's part again, since cards that grow push it away, unless the visitor has scrolled. */
export function revealFragment(hasCome = false) {
  if (!mayNamePart()) return;
  if (hasCome) place = scrollY;
  if (scrollY !== place) return;
  views.forEach((view) => view.reveal());
  place = scrollY;
}

addEventListener("hashchange", () => revealFragment(true));
// Following a link twice does not change the URL but must scroll again. Firefox fires no `popstate` then;
// `navigate` works everywhere but in Safari before 26.2.
const { navigation = window } = /** @type {any} */ (window);
navigation.addEventListener(navigation === window ? "popstate" : "navigate", (/** @type {any} */ event) => {
  const { userInitiated = true, destination = location } = event;
  if (userInitiated && (destination.url ?? destination.href) === location.href) setTimeout(revealFragment, 0, true);
});
// The links of routers call `pushState`, which fires no `hashchange`.
if (navigation !== window) navigation.addEventListener("currententrychange", () => revealFragment(true));
