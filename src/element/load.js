// The card's own files, loaded on demand and once for all cards of a page: the element's view, the code of
// cards, and the WebAssembly module that this code starts.
import { failure } from "./events.js";
import { files } from "./files.js";

/** The timeout of every request, in milliseconds. */
export const TIMEOUT = 20_000;
let failures = 0;

/** The element's view: @type {() => Promise<typeof import("./element.js")>} */
export const loadElement = once((signal) => importFile(files.element, "View", signal));

/** The code of cards: @type {() => Promise<typeof import("./card.js")>} */
export const loadCode = once((signal) => importFile(files.card, "Card", signal));

/** The code of cards, once the module is ready. */
export const loadModule = once(async (signal) => {
  // Start both requests before waiting for either.
  const wasm = fetch(address(files.wasm), { integrity: files.wasm.integrity, signal });
  wasm.catch(() => {});
  const code = await loadCode();
  await code.start(wasm);
  return code;
});

/** Loads something on the first call. A failure is forgotten, so that a later call tries again.
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
    // If something else fails first, nobody awaits this promise.
    loading.catch(() => {});
    return loading;
  };
}

/** Imports a file that exports a name. `import()` takes no digest, but uses what was preloaded with one.
 * @type {(file: import("./files.js").File, name: string, signal: AbortSignal) => Promise<any>} */
async function importFile(file, name, signal) {
  const { integrity } = file;
  const href = address(file);
  try {
    if (integrity && !/^Apple/.test(navigator.vendor)) {
      const link = document.createElement("link");
      await new Promise((onload, onerror) => {
        // A page can remove its head.
        (document.head ?? document.documentElement).append(Object.assign(link, { rel: "modulepreload", href, integrity, onload, onerror }));
      }).finally(() => link.remove());
    } else if (integrity && !import.meta.url.endsWith("/nomination-card.js")) {
      // WebKit (2.50) preloads without checking the digest and requests the file again to import it, but `fetch`
      // checks. The extra request is worth it only if this script was itself loaded with a digest.
      await fetch(href, { integrity, signal });
    }
    const module = await import(href);
    if (module[name]) return module;
  } catch {
    // The import error does not give the HTTP status, so request it.
    const answer = await fetch(href, { signal }).catch(() => null);
    if (answer?.ok === false) throw `${href} was answered with the status ${answer.status}`;
  }
  throw `${href} is missing, forbidden or not what was published`;
}

/** A browser may cache a failed import, so a retry uses another URL. @type {(file: import("./files.js").File) => string} */
const address = ({ name }) => new URL(failures ? `${name}?${failures}` : name, import.meta.url).href;
