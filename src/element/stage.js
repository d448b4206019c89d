// What is seen of an element: one thing at a time in its shadow root.
import { find } from "./find.js";
import { apology, skeleton, standInSheet } from "./stand-in.js";

/** @typedef {"card" | "fallback" | "skeleton" | "apology"} Shown */
/** @typedef {(document: Document) => CSSStyleSheet} Sheet */
/** @typedef {import("./stand-in.js").Words} Words */

/**
 * What a visitor does there.
 *
 * @typedef {object} Listener
 * @property {() => void} retry the button to try again was pressed
 * @property {(control: Element) => void} copy a control that copies a link was pressed
 * @property {(section: string, open: boolean) => void} toggled a part was opened or closed
 * @property {(field: HTMLInputElement) => void} filter a filter is used, or about to be
 */

/** The shadow root of an element. */
export class Stage {
  /** What is shown: @type {Shown} */
  shown = "fallback";
  /** Where the card is drawn; in the shadow root only while there is one: @type {HTMLElement} */
  area;
  /** Whether the card came with the page, in plain HTML, and nothing has changed it since. */
  isStill = false;

  #host;
  #root;
  #slot;
  #listener;
  /** What the shadow root has, unless the page has taken it out: @type {HTMLElement | null} */
  #content = null;
  /** Whether a visitor pressed the button to try again. */
  #wasPressed = false;
  /** What makes the style sheets: @type {Sheet[]} */
  #sheets = [standInSheet];

  /**
   * @param {HTMLElement} host
   * @param {ShadowRoot} root its own
   * @param {Listener} listener
   */
  constructor(host, root, listener) {
    const { ownerDocument } = host;
    this.#host = host;
    this.#listener = listener;
    this.#slot = ownerDocument.createElement("slot");
    this.area = ownerDocument.createElement("div");
    this.#root = root;
    this.#root.addEventListener("click", (event) => this.#clicked(event));
    const filter = (/** @type {Event} */ { target }) => target instanceof HTMLInputElement && listener.filter(target);
    this.#root.addEventListener("focusin", filter);
    this.#root.addEventListener("input", filter);
    // A picture that cannot be had leaves no broken frame behind.
    const tell = (/** @type {Event} */ { target, type }) => target instanceof HTMLImageElement && (target.hidden = type === "error");
    this.#root.addEventListener("load", tell, true);
    this.#root.addEventListener("error", tell, true);
    // Of what came with the page the card is kept, and nothing else.
    const card = this.#root.querySelector(".nomination-card");
    if (card?.parentElement) {
      this.#content = this.area = card.parentElement;
      this.isStill = true;
      this.shown = "card";
    } else {
      // The button may be one that was shown before there was a stage.
      this.#wasPressed = Boolean(root.activeElement);
      this.#fill();
    }
  }

  /**
   * @param {Shown} shown
   * @param {Words} [words] in which an apology is made
   */
  show(shown, words) {
    const content = this.#content;
    // What a page has taken out comes back, and an apology is made in the words of the moment.
    if (shown !== this.shown || !this.#root.contains(content) || (shown === "apology" && words && words.lang !== content?.lang)) {
      this.shown = shown;
      this.#fill(words);
    }
  }

  /** Whether there is a card to be shown. */
  get hasCard() {
    return Boolean(this.area.firstChild);
  }

  /** Leaves nothing but the card of what came with the page: it was drawn over. */
  wake() {
    this.isStill = false;
    for (let node = this.#root.firstChild; node; ) {
      const next = node.nextSibling;
      if (node !== this.area) {
        node.remove();
      }
      node = next;
    }
  }

  /** Takes the card away. */
  clear() {
    this.isStill = false;
    this.area.replaceChildren();
  }

  /**
   * Puts the style sheets on. A document takes only those that were made for it.
   *
   * @param {Sheet} [sheet] the card's own, from now on
   */
  dress(sheet) {
    if (sheet) {
      this.#sheets = [standInSheet, sheet];
    }
    let at = 0;
    find(this.#sheets, (sheet) => {
      this.#root.adoptedStyleSheets[at++] = sheet(this.#host.ownerDocument);
    });
  }

  /** @param {Words} [words] */
  #fill(words) {
    const { ownerDocument } = this.#host;
    switch (this.shown) {
      case "card":
        return this.#put(this.area, "article");
      case "fallback":
        return this.#put(this.#slot);
      case "skeleton":
        return this.#put(skeleton(ownerDocument));
      case "apology":
        return this.#put(apology(ownerDocument, words, () => this.#pressed()), "button");
    }
  }

  #pressed() {
    this.#wasPressed = true;
    this.#listener.retry();
  }

  /**
   * @param {HTMLElement} content
   * @param {string} [successor] what takes the focus over from the button that a visitor
   *   pressed and that is gone now, unless the visitor has moved on
   */
  #put(content, successor) {
    this.#content = content;
    this.#root.replaceChildren(content);
    const { activeElement, body } = this.#host.ownerDocument;
    if (successor && this.#wasPressed) {
      this.#wasPressed = false;
      /** @type {HTMLElement | null} */
      const element = content.querySelector(successor);
      if (element && activeElement === body) {
        // Said aloud, its own index lets an element have the focus that else could not.
        element.tabIndex = element.tabIndex;
        element.focus({ preventScroll: true });
      }
    }
  }

  /** @param {Event} event */
  #clicked(event) {
    const target = /** @type {Element} */ (event.target);
    if (target.matches(".copy")) {
      this.#listener.copy(target);
    }
    const fold = target.closest("summary")?.parentElement;
    // A click that a script made is not a visitor's.
    if (fold instanceof HTMLDetailsElement && event.isTrusted) {
      const before = fold.open;
      setTimeout(() => {
        const section = fold.closest("section")?.dataset.address;
        if (section && fold.open !== before) {
          this.#listener.toggled(section, fold.open);
        }
      });
    }
  }
}
