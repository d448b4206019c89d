// Validates a text by passing it to an element as inline JSON, so that the messages are those of
// any page.

/** @typedef {import("../../src/element/nomination-card.js").NominationCardElement} NominationCard */
/** @typedef {import("../../src/element/events.js").Issue} Issue */
/** @typedef {{ nomination: unknown }} Sound */
/** @typedef {{ message: string, issues: Issue[] }} Broken */

export class Check {
  #json = new Text();
  #card = document.createElement("nomination-card");
  #place;

  /**
   * @param {Element} place the parent for an invisible element
   * @param {(text: string, verdict: Sound | Broken) => void} tell
   */
  constructor(place, tell) {
    const script = document.createElement("script");
    script.type = "application/json";
    script.append(this.#json);
    this.#place = place;
    this.#card.hidden = true;
    for (const type of ["nomination-load", "nomination-error"]) {
      this.#card.addEventListener(type, (event) => {
        tell(this.#json.data, /** @type {CustomEvent<Sound | Broken>} */ (event).detail);
      });
    }
    this.#card.append(script);
  }

  /**
   * Validates a text. If several are pending, only the last one is reported.
   *
   * @param {string} text
   */
  begin(text) {
    if (text === this.#json.data && this.#card.isConnected) {
      /** @type {NominationCard} */ (this.#card).reload();
    } else {
      this.#json.data = text;
      this.#place.append(this.#card);
    }
  }
}
