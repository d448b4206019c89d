// The card that the visitor looks at: always a whole one, the last that had no problems.
import { NAMES, attributesOf, choice } from "./choices.js";

/** @typedef {import("../../src/element/nomination-card.js").NominationCardElement} NominationCard */

export class Preview {
  #card;
  #frame;
  #note;
  /** What the card shows: @type {object | null} */
  #nomination = null;

  /**
   * @param {HTMLElement} frame with the card; it has the chosen width
   * @param {HTMLElement} note what says that the card is not that of the text
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
   * @param {boolean} isEdit whether it is the last one, changed
   */
  show(nomination, isEdit) {
    // The same object, changed, keeps open what the visitor opened; another is another card.
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

  /** The sample of the markup is not what was asked for: shows nothing rather than that. */
  expectAnother() {
    this.#card.hidden = !this.#nomination;
  }

  /** Says that the text has problems; the last card without any stays. */
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
