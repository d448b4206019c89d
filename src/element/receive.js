// An answer becomes bytes, within the limits that the card keeps.
import { Failure } from "./failure.js";
import { PATIENCE } from "./request.js";

/** The most that is read of a nomination, in bytes. */
const LIMIT = 1 << 20;

/**
 * The content that was asked for, and the address that it came from in the end.
 *
 * @param {import("./request.js").Pending} pending
 * @param {AbortSignal} signal whether anybody still wants it
 * @param {number} [limit] the most that is read, in bytes
 * @returns {Promise<{ bytes: Uint8Array, base: string }>}
 * @throws {Failure} of the kind `network`, `http`, `timeout` or `too-large`
 */
export async function receive({ url, response, control, done }, signal, limit = LIMIT) {
  try {
    const answer = await response;
    if (!answer.ok) {
      throw new Failure("http", `${url} was answered with the status ${answer.status}. Check the address and the server.`);
    }
    return { bytes: await body(answer, url, limit), base: answer.url };
  } catch (error) {
    const isLate = control.signal.aborted && !signal.aborted;
    // Whatever still comes is not wanted. To cancel the body is not enough: Firefox
    // may go on reading from the server.
    control.abort();
    if (error instanceof Failure) {
      throw error;
    }
    if (isLate) {
      throw new Failure("timeout", `${url} was not answered in full within ${PATIENCE / 1000} seconds.`);
    }
    throw new Failure("network", `${url} cannot be fetched. Check the address, the connection and, on another origin, the header Access-Control-Allow-Origin.`);
  } finally {
    done();
  }
}

/**
 * @param {Response} response
 * @param {string} url
 * @param {number} limit
 */
async function body(response, url, limit) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.length;
    if (length > limit) {
      throw new Failure("too-large", `${url} is larger than ${limit >> 20} MiB, the largest that it may be.`);
    }
    chunks[chunks.length] = part.value;
  }
  const bytes = new Uint8Array(length);
  for (let at = 0, start = 0; at < chunks.length; at += 1) {
    const chunk = /** @type {Uint8Array} */ (chunks[at]);
    bytes.set(chunk, start);
    start += chunk.length;
  }
  return bytes;
}
