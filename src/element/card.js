// The code of cards: what an answer holds, the style sheet, and the WebAssembly module.
import { failure } from "./events.js";
import init, * as glue from "./glue.js";
import { sheetOf } from "./sheet.js";
import style from "./style.js";
export { receive } from "./receive.js";

/** @typedef {[lang: string, headingLevel: string, sections: string, open: boolean, pepsSrc: string]} Settings */

/** The style sheet of cards, for a document. */
export const cardSheet = sheetOf(style);

/** How often the module has started over: cards from before are dead. */
let restarts = 0;

/** Makes the module ready: @type {(wasm: Promise<Response>) => Promise<void>} */
export async function start(wasm) {
  const { ok, url, status, body } = await wasm.catch(forbidden);
  if (!ok) throw `${url} was answered with the status ${status}`;
  // A server may not know the type that compiling while loading asks for.
  const headers = { "content-type": "application/wasm" };
  await init({ module_or_path: new Response(body, { headers }) }).catch(forbidden);
  // In a listener of the module, nobody catches what brings it down.
  addEventListener("error", ({ error }) => error instanceof WebAssembly.RuntimeError && restart());
}

/** @type {(error: unknown) => Promise<never>} */
const forbidden = (error) =>
  Promise.reject(`${error}. A Content-Security-Policy must allow script-src 'wasm-unsafe-eval' and connect-src for them`);

/** A card that the module keeps live. What it throws is why there is none any more. */
export class Card {
  #restarts = restarts;
  /** What it has read: @type {object | null} */
  #data = null;
  #failure = failure("wasm", "The card's module gave no reason.");
  #card;

  /** @param {(part: string) => void} copy is told when a visitor wants the link to a part */
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

  /** Whether the instance of the module that has it is the one that runs. */
  get isAlive() { return this.#restarts === restarts; }

  /** Shows a nomination, and gives the element that holds the card from now on, instead of the area.
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
  tell(event, part) {
    if (this.isAlive) call(() => this.#card[event](part));
  }

  /** Not at once: it may be in the middle of a call. */
  free() {
    const before = this.#restarts;
    this.#restarts = -1;
    Promise.resolve().then(() => before === restarts && call(() => this.#card.free())).catch(() => {});
  }
}

/** Has the module start over: its memory may hold anything by now, and other cards want to be rendered. */
function restart() {
  restarts += 1;
  glue.scheduleRestart();
  glue.restart();
}

/** Calls the module, which may bring it down: @type {<T>(action: () => T) => T} */
function call(action) {
  try {
    return action();
  } catch (error) {
    restart();
    throw failure("wasm", `The card's module failed: ${error}. Please report it.`);
  }
}
