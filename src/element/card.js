// The code that all cards share: reading responses, the style sheet, and the WebAssembly module.
import { failure } from "./events.js";
import init, * as glue from "./glue.js";
import { sheetOf } from "./sheet.js";
import style from "./style.js";
export { receive } from "./receive.js";

/** @typedef {[lang: string, headingLevel: string, sections: string, open: boolean, pepsSrc: string]} Settings */

/** Returns the card's style sheet for a document. */
export const cardSheet = sheetOf(style);

/** How often the module has restarted. Cards from before a restart are dead. */
let restarts = 0;

/** Instantiates the module: @type {(wasm: Promise<Response>) => Promise<void>} */
export async function start(wasm) {
  const { ok, url, status, body } = await wasm.catch(forbidden);
  if (!ok || status === 206) throw `${url} was answered with the status ${status}`;
  // Streaming compilation requires this type, which a server may not know.
  const headers = { "content-type": "application/wasm" };
  await init({ module_or_path: new Response(body, { headers }) }).catch(forbidden);
  // Nobody catches a trap in one of the module's own listeners.
  addEventListener("error", ({ error }) => error instanceof WebAssembly.RuntimeError && restart());
}

/** @type {(error: unknown) => Promise<never>} */
const forbidden = (error) =>
  Promise.reject(`${error}. A Content-Security-Policy must allow script-src 'wasm-unsafe-eval' and connect-src for them`);

/** A live card, rendered by the module. If a method throws, the card is gone. */
export class Card {
  #restarts = restarts;
  /** The nomination that the module has read: @type {object | null} */
  #data = null;
  #failure = failure("wasm", "The card's module gave no reason.");
  #card;

  /** @param {(part: string) => void} copy called when a visitor wants the link to a part */
  constructor(copy) {
    /** @type {glue.Host} */
    const host = {
      copy,
      issue: (path, message, line, column) =>
        this.#failure.issues.push(line ? { path, message, line, column } : { path, message }),
      fail: (kind, message) => Object.assign(this.#failure, { kind, message }),
    };
    this.#card = call(() => new glue.Card(host));
  }

  /** Whether the module instance that owns the card is the running one. */
  get isAlive() { return this.#restarts === restarts; }

  /** Shows a nomination. Returns the element that now holds the card, which may replace the area.
   * @type {(data: import("./receive.js").Received, area: HTMLElement, settings: Settings) => HTMLElement} */
  show(data, area, settings) {
    if (data !== this.#data && !call(() => this.#card.read(data.bytes, data.base))) {
      this.free();
      throw this.#failure;
    }
    this.#data = data;
    return call(() => this.#card.show(area, ...settings));
  }

  /** @param {"copied" | "reveal"} event @param {string} part */
  dispatch(event, part) {
    if (this.isAlive) call(() => this.#card[event](part));
  }

  /** Deferred, since the card may be in the middle of a call. */
  free() {
    const before = this.#restarts;
    this.#restarts = -1;
    Promise.resolve().then(() => before === restarts && call(() => this.#card.free())).catch(() => {});
  }
}

/** Restarts the module: after a trap its memory may hold anything, and other cards still have to render. */
function restart() {
  restarts += 1;
  glue.scheduleRestart();
  glue.restart();
}

/** Calls the module, which may trap: @type {<T>(action: () => T) => T} */
function call(action) {
  try {
    return action();
  } catch (error) {
    restart();
    throw failure("wasm", `The card's module failed: ${error}. Please report it.`);
  }
}
