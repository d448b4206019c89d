// What the cards of a page watch together: the languages of the elements around
// them, and the address.

/** @typedef {{ surroundingsChanged(): void, reveal(): void }} Watcher */

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

/**
 * Shows the part of a card that the page's address names, unless the visitor has
 * moved on. Each card that grows may push it away, and asks for it again.
 */
export function revealAddress() {
  if (scrollY === place) {
    watchers.forEach((watcher) => watcher.reveal());
    place = scrollY;
  }
}

/** @param {Watcher & Element} watcher */
export function watchPage(watcher) {
  if (watchers.size === 0) {
    languages = new MutationObserver(() => watchers.forEach((watcher) => watcher.surroundingsChanged()));
    place = scrollY;
    addEventListener("hashchange", addressChanged);
  }
  watchers.add(watcher);
  // An observer sees one tree: each shadow root around the card is another.
  /** @type {Node | null} */
  let root = watcher.getRootNode();
  while (root) {
    languages?.observe(root, { attributes: true, attributeFilter: ["lang"], subtree: true });
    root = root instanceof ShadowRoot ? root.host.getRootNode() : null;
  }
}

/** @param {Watcher} watcher */
export function leavePage(watcher) {
  watchers.delete(watcher);
  if (watchers.size === 0) {
    languages?.disconnect();
    removeEventListener("hashchange", addressChanged);
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

/**
 * The part of the page's address that stands behind `#<id>/`, if it does: as it
 * is written or, as for any fragment, as it is decoded.
 *
 * @param {string} id
 */
export function addressInside(id) {
  const fragment = location.hash.slice(1);
  const address = id && [fragment, decoded(fragment)].find((fragment) => fragment.startsWith(`${id}/`));
  return address ? address.slice(id.length + 1) : "";
}

/** @param {string} fragment */
function decoded(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // Not an encoded address: it stands as it is.
    return fragment;
  }
}
