// The rest of the card's files, loaded once for all cards of a page, and only when
// a card needs them.
import { Failure } from "./failure.js";
import { PATIENCE } from "./fetch.js";
import { files } from "./files.js";

/** @typedef {typeof import("./card.js")} Engine */

/** @type {Promise<Engine> | undefined} */
let engine;
let failures = 0;

/**
 * What draws the cards. A failure is forgotten, so that a later call tries again.
 *
 * @returns {Promise<Engine>}
 * @throws {Failure} of the kind `wasm`
 */
export function loadEngine() {
  return (engine ??= load().catch((error) => {
    engine = undefined;
    failures += 1;
    throw new Failure("wasm", `The card's own files cannot be loaded: ${error}. They must stand beside nomination-card.js, and a Content-Security-Policy must allow script-src 'wasm-unsafe-eval' and connect-src for them.`);
  }));
}

async function load() {
  // A browser may remember that a module failed: another address is another try.
  const address = (/** @type {string} */ file) => new URL(failures ? `${file}?${failures}` : file, import.meta.url).href;
  /** @type {Promise<never>} */
  const patience = new Promise((_, reject) => {
    setTimeout(reject, PATIENCE, `no answer within ${PATIENCE / 1000} seconds`);
  });
  // Both requests start before either is waited for.
  const wasm = fetch(address(files.wasm), { integrity: files.integrity });
  /** @type {Promise<Engine>} */
  const code = import(address(files.card));
  const both = Promise.all([code, wasm]).then(async ([code, response]) => {
    await code.start(response);
    return code;
  });
  return Promise.race([both, patience]);
}
