// What is seen of an element: one thing at a time in its shadow root, and what a
// visitor does there.
import { addressInside, languageAt } from "./page.js";
import { apology, skeleton, standInSheet } from "./placeholder.js";

/** @typedef {"card" | "fallback" | "skeleton" | "apology"} Shown */
/** @typedef {(document: Document) => CSSStyleSheet} Sheet */
/** @typedef {{ retry(): void, toggled(section: string, open: boolean): void }} Listener */

/** The shadow root of an element. */
export class Stage {
  /** What is shown: @type {Shown} */
  shown = "fallback";
  /** Where the card is drawn; in the shadow root only while there is one. */
  area;

  #host;
  #root;
  #slot;
  #listener;
  /** Whether a visitor pressed the button to try again. */
  #wasPressed = false;
  /** What makes the style sheets: @type {Sheet[]} */
  #sheets = [standInSheet];

  /**
   * @param {HTMLElement} host
   * @param {Listener} listener
   */
  constructor(host, listener) {
    const { ownerDocument } = host;
    this.#host = host;
    this.#listener = listener;
    this.#root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    this.#slot = ownerDocument.createElement("slot");
    this.area = ownerDocument.createElement("div");
    this.#root.replaceChildren(this.#slot);
    this.#root.addEventListener("click", (event) => this.#clicked(event));
    // A picture that cannot be had leaves no broken frame behind.
    for (const type of ["load", "error"]) {
      const tell = (/** @type {Event} */ { target }) => target instanceof HTMLImageElement && (target.hidden = type === "error");
      this.#root.addEventListener(type, tell, true);
    }
  }

  /** @param {Shown} shown */
  show(shown) {
    if (shown !== this.shown) {
      this.shown = shown;
      this.#fill();
    }
  }

  /** Says what it says in the language of the moment; the card does so itself. */
  speak() {
    if (this.shown === "apology") {
      this.#fill();
    }
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
    this.#root.adoptedStyleSheets = this.#sheets.map((sheet) => sheet(this.#host.ownerDocument));
  }

  /** Shows the part of the card that the page's address names. */
  reveal() {
    const address = addressInside(this.#host.id);
    const part = address && this.area.querySelector(`[data-address="${CSS.escape(address)}"]`);
    if (part) {
      for (let fold = part.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
        fold.open = true;
      }
      part.scrollIntoView({ behavior: "instant" });
    }
  }

  #fill() {
    const { ownerDocument } = this.#host;
    switch (this.shown) {
      case "card":
        return this.#put(this.area, "article");
      case "fallback":
        return this.#put(this.#slot);
      case "skeleton":
        return this.#put(skeleton(ownerDocument));
      case "apology":
        return this.#put(apology(ownerDocument, languageAt(this.#host), () => this.#pressed()), "button");
    }
  }

  #pressed() {
    this.#wasPressed = true;
    this.#listener.retry();
  }

  /**
   * @param {Element} content
   * @param {string} [successor] what takes the focus over from the button that a visitor
   *   pressed and that is gone now, unless the visitor has moved on
   */
  #put(content, successor) {
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
    const fold = event.target instanceof Element && event.target.closest("summary")?.parentElement;
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
