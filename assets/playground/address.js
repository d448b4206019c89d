// The playground's state in the URL, to survive a reload and to be shared:
// `#sample=rtl&theme=dark`. It is in the fragment, which browsers do not send to servers. A
// fragment without `=` is an ordinary anchor on the page.
import { pack, unpack } from "./packed.js";

/**
 * @typedef {{ sample: string, text: string | null, choices: [string, string][] }} State
 *   a sample by name, or the text that a visitor wrote
 */

/** Safari allows 100 history changes in 30 seconds. */
const PAUSE = 400;

/** The URL length that every browser and most messengers support, with a margin. */
const LONGEST = 30_000;

export class Address {
  /** @type {number | undefined} */
  #timer;
  /** The state to write: @type {State | null} */
  #pending = null;
  /** The write in progress: @type {Promise<void> | undefined} */
  #writing;
  /** Counts operations, because compression is asynchronous and the visitor continues. */
  #turn = 0;
  #onChange;
  #onWritten;

  /**
   * @param {() => void} onChange the visitor navigated to another state, for example back
   * @param {(isWhole: boolean) => void} onWritten the URL was updated; if `isWhole` is false, the
   *   text is too long for it and is stored only in this visitor's history
   */
  constructor(onChange, onWritten) {
    this.#onChange = onChange;
    this.#onWritten = onWritten;
  }

  /** Starts listening for changes. */
  watch() {
    addEventListener("popstate", () => {
      this.#forget();
      this.#onChange();
    });
  }

  /** Whether the fragment is an anchor on the page, not a state. */
  get isPlace() {
    return location.hash.length > 1 && !location.hash.includes("=");
  }

  /** The unvalidated parameters in the fragment. */
  get params() {
    return new URLSearchParams(this.isPlace ? "" : location.hash.slice(1));
  }

  /** Whether the fragment contains a text that a visitor wrote. */
  get hasText() {
    return this.params.has("json") || this.#kept !== null;
  }

  /**
   * The text that a visitor wrote.
   *
   * @param {number} limit the maximum size in bytes
   * @returns {Promise<string | null>} null if the fragment contains none
   * @throws if the text is damaged
   */
  async text(limit) {
    const packed = this.params.get("json");
    return packed === null ? this.#kept : unpack(packed, limit);
  }

  /** The text that was too long for the URL: @returns {string | null} */
  get #kept() {
    const kept = history.state?.text;
    return typeof kept === "string" ? kept : null;
  }

  /**
   * Schedules writing the state to the URL.
   *
   * @param {State} state
   */
  write(state) {
    this.#forget();
    this.#pending = state;
    this.#timer = setTimeout(() => this.flush(), PAUSE);
  }

  /** Writes a scheduled state immediately, and waits until everything is written. */
  async flush() {
    clearTimeout(this.#timer);
    if (this.#pending) {
      this.#writing = this.#put(this.#pending, "replaceState");
      this.#pending = null;
    }
    await this.#writing;
  }

  /**
   * Adds a history entry, so that going back restores the previous state.
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
      // Too many changes, or too much data for the browser: the next change tries again.
    }
  }
}
