// What the cards of a page watch together: the languages of the elements around
// them, and the address.

/** @typedef {{ surroundingsChanged(): void, reveal(): void }} Watcher */

/** @type {Set<Watcher>} */
const watchers = new Set();
/** @type {MutationObserver | undefined} */
let languages;

/** Whether the visitor has moved on since the address was asked for. */
let hasMoved = false;
/** What a visitor does to move on. */
const MOVES = ["wheel", "touchmove", "pointerdown", "keydown"];

const moved = () => {
  hasMoved = true;
};
const addressChanged = () => {
  hasMoved = false;
  revealAddress();
};

/**
 * Shows the part of a card that the page's address names, unless the visitor has
 * moved on. Each card that grows may push it away, and asks for it again.
 */
export function revealAddress() {
  if (!hasMoved) {
    watchers.forEach((watcher) => watcher.reveal());
  }
}

/** @param {Watcher} watcher */
export function watchPage(watcher) {
  if (watchers.size === 0) {
    languages = new MutationObserver(() => watchers.forEach((watcher) => watcher.surroundingsChanged()));
    languages.observe(document, { attributes: true, attributeFilter: ["lang"], subtree: true });
    addEventListener("hashchange", addressChanged);
    for (const move of MOVES) {
      addEventListener(move, moved, { capture: true, passive: true });
    }
  }
  watchers.add(watcher);
}

/** @param {Watcher} watcher */
export function leavePage(watcher) {
  watchers.delete(watcher);
  if (watchers.size === 0) {
    languages?.disconnect();
    removeEventListener("hashchange", addressChanged);
    for (const move of MOVES) {
      removeEventListener(move, moved, { capture: true });
    }
  }
}

/**
 * The language at an element: that of the nearest ancestor which names one.
 *
 * @param {Element} element
 */
export function languageAt(element) {
  /** @type {Element | undefined} */
  let ancestor = element;
  while (ancestor) {
    const lang = ancestor.getAttribute("lang");
    if (lang !== null) {
      return lang;
    }
    const root = ancestor.getRootNode();
    ancestor = ancestor.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  }
  return "";
}

/**
 * The part of the page's address that stands behind `#<id>/`, if it does.
 *
 * @param {string} id
 */
export function addressInside(id) {
  let fragment = location.hash.slice(1);
  try {
    fragment = decodeURIComponent(fragment);
  } catch {
    // Not an encoded address: it stands as it is.
  }
  return id && fragment.startsWith(`${id}/`) ? fragment.slice(id.length + 1) : "";
}
