// The rest of the card's files, loaded once for all cards of a page, and only when
// a card needs them: what an element does, the code of cards, and the WebAssembly
// module that this starts.
import { Failure } from "./failure.js";
import { files } from "./files.js";
import { PATIENCE, fetch, ignore } from "./request.js";

/** @typedef {typeof import("./element.js")} Behaviour */
/** @typedef {typeof import("./card.js")} Code */

/** @type {Promise<Behaviour> | undefined} */
let behaviour;
/** @type {Promise<Code> | undefined} */
let code;
/** @type {Promise<Code> | undefined} */
let engine;
let failures = 0;

/**
 * What an element does. A failure is forgotten, so that a later call tries again.
 *
 * @returns {Promise<Behaviour>}
 */
export function loadBehaviour() {
  return (behaviour ??= attempt(importFile(files.element, "Controller"), () => (behaviour = undefined)));
}

/**
 * The code of all cards.
 *
 * @returns {Promise<Code>}
 */
export function loadCode() {
  return (code ??= attempt(importFile(files.card, "read"), () => (code = undefined)));
}

/**
 * The same, when the module is ready to draw.
 *
 * @returns {Promise<Code>}
 */
export function loadEngine() {
  if (!engine) {
    const control = new AbortController();
    engine = attempt(start(control.signal), () => {
      engine = undefined;
      control.abort();
    });
  }
  return engine;
}

/** @param {AbortSignal} signal */
async function start(signal) {
  // Both requests start before either is waited for.
  const wasm = fetch(address(files.wasm), { integrity: files.wasm.integrity, signal });
  ignore(wasm);
  const code = await loadCode();
  await code.start(await wasm);
  return code;
}

/**
 * An import cannot be given a hash, but takes what was preloaded with one.
 *
 * @param {import("./files.js").File} file
 * @param {string} name of something that it exports
 * @returns {Promise<any>}
 */
async function importFile(file, name) {
  const href = address(file);
  const { integrity } = file;
  if (integrity) {
    if (!/^Apple/.test(navigator.vendor)) {
      const link = document.createElement("link");
      await new Promise((onload, reject) => {
        const onerror = () => reject(`${href} is missing, forbidden or not what was published`);
        document.head.append(Object.assign(link, { rel: "modulepreload", href, integrity, onload, onerror }));
      }).finally(() => link.remove());
    } else if (!import.meta.url.endsWith("/nomination-card.js")) {
      // WebKit preloads without a look at the hash, and imports by a request of its own all
      // the same (2.50), but `fetch` compares. Only a script that was compared itself has a
      // reason to ask twice.
      await fetch(href, { integrity });
    }
  }
  const module = await import(href);
  if (!module[name]) {
    throw `${href} is another file`;
  }
  return module;
}

/**
 * A browser may remember that a module failed: another address is another try.
 *
 * @param {import("./files.js").File} file
 */
function address({ name }) {
  return new URL(failures ? `${name}?${failures}` : name, import.meta.url).href;
}

/**
 * @template T
 * @param {Promise<T>} loading
 * @param {() => void} forget
 * @returns {Promise<T>}
 */
async function attempt(loading, forget) {
  try {
    return await new Promise(async (resolve, reject) => {
      setTimeout(reject, PATIENCE, `no answer within ${PATIENCE / 1000} seconds`);
      try {
        resolve(await loading);
      } catch (error) {
        reject(error);
      }
    });
  } catch (error) {
    forget();
    failures += 1;
    throw error instanceof Failure
      ? error
      : new Failure("wasm", `The card's own files cannot be loaded: ${error}. They must stand beside nomination-card.js, and a Content-Security-Policy must allow script-src 'wasm-unsafe-eval' and connect-src for them.`);
  }
}
