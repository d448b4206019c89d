// The request for a nomination's JSON, made before anything else of the card is there.

/** As it was when the script was loaded: a page may have another by now. */
export const { fetch } = globalThis;

/** How long a card waits for anything, in milliseconds. */
export const PATIENCE = 20_000;

/**
 * @typedef {object} Pending
 * @property {string} url
 * @property {Promise<Response>} response
 * @property {AbortController} control ends the request, in the end by itself
 * @property {() => void} done stops the clock, when the answer was read
 */

/**
 * @param {string} url
 * @param {AbortSignal} signal ends the request when nobody wants it any more
 * @param {RequestCache} [cache]
 * @returns {Pending}
 */
export function request(url, signal, cache) {
  // `AbortSignal.any()` and `.timeout()` would say this in a line, but in WebKit the
  // signal may be collected as garbage before its time is up.
  const control = new AbortController();
  const abort = () => control.abort();
  const clock = setTimeout(abort, PATIENCE);
  signal.addEventListener("abort", abort);
  const response = fetch(url, { cache, signal: control.signal });
  // Who reads the answer hears of a failure.
  ignore(response);
  return {
    url,
    response,
    control,
    done() {
      clearTimeout(clock);
      signal.removeEventListener("abort", abort);
    },
  };
}

/**
 * Leaves a failure to whoever waits for the promise too.
 *
 * @param {Promise<unknown>} promise
 */
export async function ignore(promise) {
  try {
    await promise;
  } catch {
    // It is told elsewhere.
  }
}
