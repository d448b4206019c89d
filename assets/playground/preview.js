// The preview card. It always shows the last valid nomination.
import { NAMES, attributesOf, choice } from "./choices.js";

/** @typedef {import("../../src/element/nomination-card.js").NominationCardElement} NominationCard */

export class Preview {
  #card;
  #frame;
  #note;
  /** The nomination in the card: @type {object | null} */
  #nomination = null;

  /**
   * @param {HTMLElement} frame contains the card and has the chosen width
   * @param {HTMLElement} note says that the card does not match the text
   */
  constructor(frame, note) {
    this.#card = /** @type {NominationCard} */ (frame.querySelector("nomination-card"));
    this.#frame = frame;
    this.#note = note;
  }

  /**
   * Shows a nomination.
   *
   * @param {object} nomination
   * @param {boolean} isEdit whether it is an edit of the previous one
   */
  show(nomination, isEdit) {
    // Mutating the same object keeps the visitor's open sections; a new object makes a new card.
    const shown = (isEdit && this.#nomination) || {};
    for (const name of Object.keys(shown)) {
      Reflect.deleteProperty(shown, name);
    }
    Object.defineProperties(shown, Object.getOwnPropertyDescriptors(nomination));
    this.#nomination = shown;
    this.#card.nomination = shown;
    this.#card.hidden = false;
    this.#note.hidden = true;
  }

  /** Hides the sample in the markup, because the visitor requested another. */
  expectAnother() {
    this.#card.hidden = !this.#nomination;
  }

  /** Marks the card as outdated, and keeps the last valid one. */
  keep() {
    this.expectAnother();
    this.#note.textContent = this.#nomination
      ? "The JSON has problems. This is the card of its last version without any."
      : "The JSON has problems, so there is no card yet.";
    this.#note.hidden = false;
  }

  /** @param {HTMLFormElement} form */
  dress(form) {
    const attributes = attributesOf(form);
    for (const name of NAMES) {
      const value = attributes.get(name);
      if (value === undefined) {
        this.#card.removeAttribute(name);
      } else {
        this.#card.setAttribute(name, value);
      }
    }
    this.#frame.dataset.width = choice(form, "width");
  }
}
