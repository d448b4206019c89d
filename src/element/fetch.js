// A URL becomes bytes, within the limits that the card keeps.
import { Failure } from "./failure.js";

/** The most that is read of an answer, in bytes. */
const LIMIT = 1 << 20;

/** How long a card waits for anything, in milliseconds. */
export const PATIENCE = 20_000;

/**
 * The content at a URL, and the address that it came from in the end.
 *
 * @param {string} url
 * @param {AbortSignal} signal ends the request when nobody wants it any more
 * @param {RequestCache} cache
 * @returns {Promise<{ bytes: Uint8Array, base: string }>}
 * @throws {Failure} of the kind `network`, `http`, `timeout` or `too-large`
 */
export async function fetchBytes(url, signal, cache) {
  // `AbortSignal.any()` and `.timeout()` would say this in a line, but in WebKit the
  // signal may be collected as garbage before its time is up.
  const request = new AbortController();
  const abort = () => request.abort();
  let isLate = false;
  const patience = setTimeout(() => {
    isLate = true;
    abort();
  }, PATIENCE);
  signal.addEventListener("abort", abort);
  try {
    const response = await fetch(url, { cache, signal: request.signal });
    if (!response.ok) {
      throw new Failure("http", `${url} was answered with the status ${response.status}. Check the address and the server.`);
    }
    return { bytes: await body(response, url), base: response.url };
  } catch (error) {
    // Whatever still comes is not wanted. To cancel the body is not enough: Firefox
    // may go on reading from the server.
    abort();
    if (error instanceof Failure) {
      throw error;
    }
    if (isLate) {
      throw new Failure("timeout", `${url} was not answered in full within ${PATIENCE / 1000} seconds.`);
    }
    throw new Failure("network", `${url} cannot be fetched. Check the address, the connection and, on another origin, the header Access-Control-Allow-Origin.`);
  } finally {
    clearTimeout(patience);
    signal.removeEventListener("abort", abort);
  }
}

/**
 * @param {Response} response
 * @param {string} url
 */
async function body(response, url) {
  const chunks = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.length;
    if (length > LIMIT) {
      throw new Failure("too-large", `${url} is larger than 1 MiB, the largest that a nomination may be.`);
    }
    chunks.push(part.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
