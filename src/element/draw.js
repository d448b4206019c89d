// From drawing to nodes: what the module says a card looks like.
import { find } from "./find.js";

/** The steps of a drawing, as in src/drawing.rs. */
const CLOSE = 0;
const TEXT = 1;
const OPEN = 2;

/** Where a kind has this, its elements find their direction by their text. */
const AUTO = "dir=auto";

/**
 * A kind of elements: one to copy, the names of what is each one's own, and whether it finds
 * its direction by its text.
 *
 * @typedef {{ element: Element, own: string[], isAuto: boolean }} Mould
 */

/** Those of each document, by kind, since cards are much alike: @type {WeakMap<Document, Map<string, Mould>>} */
const known = new WeakMap();

/**
 * @param {Document} document
 * @param {Uint32Array} steps
 * @param {string} text
 */
export function nodesOf(document, steps, text) {
  const content = document.createDocumentFragment();
  /** @type {Mould[]} */
  const moulds = [];
  /** The moulds of the elements that are open: @type {Mould[]} */
  const open = [];
  let depth = 0;
  /** @type {Node} */
  let node = content;
  let at = 0;
  let start = 0;
  const step = () => steps[at++] ?? CLOSE;
  const words = (/** @type {number} */ length) => text.slice(start, (start += length));
  while (at < steps.length) {
    const kind = step();
    if (kind === CLOSE) {
      depth -= 1;
      if (open[depth]?.isAuto) {
        // Not before: Chromium would look through all of its text with each node that comes in.
        /** @type {HTMLElement} */ (node).dir = "auto";
      }
      node = node.parentNode ?? content;
    } else if (kind === TEXT) {
      node.appendChild(document.createTextNode(words(step())));
    } else {
      // To copy an element is quicker than to make it, and its attributes, once more.
      const mould = (moulds[kind - OPEN] ??= mouldOf(document, words(step())));
      const element = /** @type {Element} */ (mould.element.cloneNode());
      find(mould.own, (name) => {
        const length = step();
        if (length) {
          element.setAttribute(name, words(length - 1));
        }
      });
      open[depth] = mould;
      depth += 1;
      node = node.appendChild(element);
    }
  }
  return content;
}

/**
 * @param {Document} document
 * @param {string} kind such as `a;rel=nofollow;href`
 * @returns {Mould}
 */
function mouldOf(document, kind) {
  let moulds = known.get(document);
  if (!moulds) {
    moulds = new Map();
    known.set(document, moulds);
  }
  let mould = moulds.get(kind);
  if (!mould) {
    mould = made(document, kind);
    moulds.set(kind, mould);
  }
  return mould;
}

/**
 * @param {Document} document
 * @param {string} kind
 * @returns {Mould}
 */
function made(document, kind) {
  const parts = kind.split(";");
  const element = document.createElement(parts[0] ?? "");
  /** @type {string[]} */
  const own = [];
  let isAuto = false;
  for (let at = 1; at < parts.length; at += 1) {
    const part = parts[at] ?? "";
    const end = part.indexOf("=");
    if (end < 0) {
      own[own.length] = part;
    } else if (part === AUTO) {
      isAuto = true;
    } else {
      element.setAttribute(part.slice(0, end), part.slice(end + 1));
    }
  }
  return { element, own, isAuto };
}
