// The card's own files, loaded once for all cards of a page, and only when a card needs them: what an
// element shows, the code of cards, and the WebAssembly module that this starts.
import { failure } from "./events.js";
import { files } from "./files.js";

/** How long a card waits for anything, in milliseconds. */
export const TIMEOUT = 20_000;
let failures = 0;

/** What an element shows: @type {() => Promise<typeof import("./element.js")>} */
export const loadElement = once((signal) => importFile(files.element, "View", signal));

/** The code of cards: @type {() => Promise<typeof import("./card.js")>} */
export const loadCode = once((signal) => importFile(files.card, "Card", signal));

/** The same, when the module is ready. */
export const loadModule = once(async (signal) => {
  // Both requests start before either is waited for.
  const wasm = fetch(address(files.wasm), { integrity: files.wasm.integrity, signal });
  wasm.catch(() => {});
  const code = await loadCode();
  await code.start(wasm);
  return code;
});

/** Loads something when it is first asked for. A failure is forgotten, so that a later call tries again.
 * @type {<T>(load: (signal: AbortSignal) => Promise<T>) => () => Promise<T>} */
function once(load) {
  let loading = /** @type {Promise<any> | null} */ (null);
  return () => {
    if (loading) return loading;
    const control = new AbortController();
    const late = new Promise((_, reject) => setTimeout(reject, TIMEOUT, `no answer within ${TIMEOUT / 1000} seconds`));
    loading = Promise.race([load(control.signal), late]).catch((error) => {
      loading = null;
      failures += 1;
      control.abort();
      throw error.kind ? error : failure("wasm", `The card's own files cannot be loaded: ${error}.`);
    });
    // Where something else fails first, nobody waits for it.
    loading.catch(() => {});
    return loading;
  };
}

/** Imports a file that exports a name. An import cannot be given a digest, but takes what was preloaded with one.
 * @type {(file: import("./files.js").File, name: string, signal: AbortSignal) => Promise<any>} */
async function importFile(file, name, signal) {
  const { integrity } = file;
  const href = address(file);
  try {
    if (integrity && !/^Apple/.test(navigator.vendor)) {
      const link = document.createElement("link");
      await new Promise((onload, onerror) => {
        document.head.append(Object.assign(link, { rel: "modulepreload", href, integrity, onload, onerror }));
      }).finally(() => link.remove());
    } else if (integrity && !import.meta.url.endsWith("/nomination-card.js")) {
      // WebKit preloads without a look at the digest, and imports by a request of its own all the same
      // (2.50), but `fetch` compares. Only a script that was compared itself has a reason to ask twice.
      await fetch(href, { integrity, signal });
    }
    const module = await import(href);
    if (module[name]) return module;
  } catch {
    // Nothing of this says what the server has answered, but it can be asked.
    const answer = await fetch(href, { signal }).catch(() => null);
    if (answer?.ok === false) throw `${href} was answered with the status ${answer.status}`;
  }
  throw `${href} is missing, forbidden or not what was published`;
}

/** A browser may remember a failure: another address is another try. @type {(file: import("./files.js").File) => string} */
const address = ({ name }) => new URL(failures ? `${name}?${failures}` : name, import.meta.url).href;
