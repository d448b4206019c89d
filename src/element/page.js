// What the cards of a page watch together: the languages of the elements around
// them, and the address.
import { isAddressed } from "./address.js";
import { reveal } from "./reveal.js";

/** @typedef {{ host: HTMLElement, redraw(): void }} Watcher */

/** A list, without what a page may have made of arrays: @type {any} */
const LANG = new Set().add("lang");

/** @type {Set<Watcher>} */
const watchers = new Set();
/** @type {MutationObserver | undefined} */
let languages;

/** Where the page stood when the address was asked for, or shown last. */
let place = 0;

const addressChanged = () => {
  place = scrollY;
  revealAddress();
};

// A link that is followed twice does not change the address, but leads there again:
// `popstate` tells, but not in Firefox; `navigate` does, but not in Safari before 26.2.
/** @type {EventTarget} */
const repeats = /** @type {any} */ (globalThis).navigation ?? globalThis;
const repeated = repeats === globalThis ? "popstate" : "navigate";
const followed = (/** @type {any} */ { userInitiated = true, destination = location }) => {
  if (userInitiated && (destination.url ?? destination.href) === location.href) {
    setTimeout(addressChanged);
  }
};

/**
 * Shows the part of a card that the page's address names, unless the visitor has
 * moved on. Each card that grows may push it away, and asks for it again.
 */
export function revealAddress() {
  if (isAddressed() && scrollY === place) {
    watchers.forEach(({ host }) => reveal(host));
    place = scrollY;
  }
}

/**
 * @param {Watcher} watcher
 * @param {number} start where the page stood when the watcher came
 */
export function watchPage(watcher, start) {
  if (watchers.size === 0) {
    languages = new MutationObserver(() => watchers.forEach((watcher) => watcher.redraw()));
    place = start;
    addEventListener("hashchange", addressChanged);
    repeats.addEventListener(repeated, followed);
  }
  watchers.add(watcher);
  // An observer sees one tree: each shadow root around the card is another.
  /** @type {Node | null} */
  let root = watcher.host.getRootNode();
  while (root) {
    languages?.observe(root, { attributes: true, attributeFilter: LANG, subtree: true });
    root = root instanceof ShadowRoot ? root.host.getRootNode() : null;
  }
}

/** @param {Watcher} watcher */
export function leavePage(watcher) {
  watchers.delete(watcher);
  if (watchers.size === 0) {
    languages?.disconnect();
    removeEventListener("hashchange", addressChanged);
    repeats.removeEventListener(repeated, followed);
  }
}

/**
 * The language at an element: that of the nearest ancestor which names one.
 *
 * @param {Element} element
 */
export function languageAt(element) {
  /** @type {Element | null} */
  let start = element;
  while (start) {
    const ancestor = start.closest("[lang]");
    if (ancestor) {
      return ancestor.getAttribute("lang") ?? "";
    }
    const root = start.getRootNode();
    start = root instanceof ShadowRoot ? root.host : null;
  }
  return "";
}
