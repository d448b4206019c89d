// The state of the playground in the address of the page, so that it survives a reload and
// can be sent to somebody: `#sample=rtl&theme=dark`. It stands in the fragment, which no
// server sees. An address without a `=` is one of the page's own places.
import { pack, unpack } from "./packed.js";

/**
 * @typedef {{ sample: string, text: string | null, choices: [string, string][] }} State
 *   a sample by its name, or the text that a visitor wrote
 */

/** Safari allows 100 changes of the address in 30 seconds. */
const PAUSE = 400;

/** What every browser and most messengers keep of an address, with room to spare. */
const LONGEST = 30_000;

export class Address {
  /** @type {number | undefined} */
  #timer;
  /** What is to be written: @type {State | null} */
  #pending = null;
  /** What is being written: @type {Promise<void> | undefined} */
  #writing;
  /** Counts what was begun, since a text is packed while the visitor goes on. */
  #turn = 0;
  #onChange;
  #onWritten;

  /**
   * @param {() => void} onChange the visitor went to another state, as by going back
   * @param {(isWhole: boolean) => void} onWritten the address was written; where it is not
   *   whole, the text is too long for it, and is kept for this visitor alone
   */
  constructor(onChange, onWritten) {
    this.#onChange = onChange;
    this.#onWritten = onWritten;
  }

  /** Tells of changes from now on. */
  watch() {
    addEventListener("popstate", () => {
      this.#forget();
      this.#onChange();
    });
  }

  /** Whether the address names a place of the page, and no state. */
  get isPlace() {
    return location.hash.length > 1 && !location.hash.includes("=");
  }

  /** What the address says, as parameters: whatever it holds. */
  get params() {
    return new URLSearchParams(this.isPlace ? "" : location.hash.slice(1));
  }

  /** Whether it has a text that a visitor wrote. */
  get hasText() {
    return this.params.has("json") || this.#kept !== null;
  }

  /**
   * The text that a visitor wrote.
   *
   * @param {number} limit of its size in bytes
   * @returns {Promise<string | null>} null where the address has none
   * @throws where the address has one that cannot be read
   */
  async text(limit) {
    const packed = this.params.get("json");
    return packed === null ? this.#kept : unpack(packed, limit);
  }

  /** The text that was too long for the address: @returns {string | null} */
  get #kept() {
    const kept = history.state?.text;
    return typeof kept === "string" ? kept : null;
  }

  /**
   * Writes the state into the address, soon.
   *
   * @param {State} state
   */
  write(state) {
    this.#forget();
    this.#pending = state;
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** Writes at once what was to be written soon; returns when all is written. */
  async flush() {
    clearTimeout(this.#timer);
    if (this.#pending) {
      this.#writing = this.#put(this.#pending, "replaceState");
      this.#pending = null;
    }
    await this.#writing;
  }

  /**
   * Makes another entry of the history, so that going back brings back what was there.
   *
   * @param {State} state
   */
  async step(state) {
    this.#forget();
    await this.#put(state, "pushState");
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#pending = null;
    this.#turn += 1;
  }

  /**
   * @param {State} state
   * @param {"replaceState" | "pushState"} way
   */
  async #put({ sample, text, choices }, way) {
    const turn = this.#turn;
    const params = new URLSearchParams(choices);
    let kept = null;
    if (text === null) {
      params.set("sample", sample);
    } else {
      const packed = await pack(text);
      if (turn !== this.#turn) {
        return;
      }
      if (packed.length <= LONGEST) {
        params.set("json", packed);
      } else {
        kept = { text };
      }
    }
    try {
      history[way](kept, "", `#${params}`);
      this.#onWritten(kept === null);
    } catch {
      // Too much at once, or more than the browser keeps: the next change tries again.
    }
  }
}
