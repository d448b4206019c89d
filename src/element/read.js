// What was asked for, or given, becomes bytes.
import { Failure } from "./failure.js";
import { receive } from "./receive.js";

/** @typedef {{ bytes: Uint8Array, base: string | undefined }} Data */

/**
 * @param {import("./request.js").Pending | string | undefined} json a request, or JSON
 *   that is there already; `undefined` is what cannot be JSON
 * @param {AbortSignal} signal
 * @returns {Promise<Data>}
 * @throws {Failure}
 */
export async function read(json, signal) {
  if (typeof json === "object") {
    return receive(json, signal);
  }
  if (json === undefined) {
    throw new Failure("invalid", "The property nomination holds a value that JSON cannot represent. Give it an object of plain values.");
  }
  return { bytes: encode(json), base: undefined };
}

/**
 * A lone surrogate would be replaced in silence: as an escape it is found and named.
 *
 * @param {string} text
 */
function encode(text) {
  const escaped = text.replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
  return new TextEncoder().encode(escaped);
}
