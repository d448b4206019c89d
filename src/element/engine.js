// The rest of the card's files, loaded once for all cards of a page, and only when
// a card needs them: the code, and the WebAssembly module that it starts.
import { Failure } from "./failure.js";
import { files } from "./files.js";
import { PATIENCE, fetch, ignore } from "./request.js";

/** @typedef {typeof import("./card.js")} Code */

/** @type {Promise<Code> | undefined} */
let code;
/** @type {Promise<Code> | undefined} */
let engine;
let failures = 0;

/**
 * The code of all cards.
 *
 * @returns {Promise<Code>}
 */
export function loadCode() {
  return (code ??= attempt(fetchCode(), () => (code = undefined)));
}

async function fetchCode() {
  const code = await import(address(files.card));
  if (!code.read) {
    throw `${files.card} is another file`;
  }
  return code;
}

/**
 * The same, when the module is ready to draw. A failure is forgotten, so that a later
 * call tries again.
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
  const wasm = fetch(address(files.wasm), { integrity: files.integrity, signal });
  ignore(wasm);
  const code = await loadCode();
  await code.start(await wasm);
  return code;
}

/**
 * A browser may remember that a module failed: another address is another try.
 *
 * @param {string} file
 */
function address(file) {
  return new URL(failures ? `${file}?${failures}` : file, import.meta.url).href;
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
