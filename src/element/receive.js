// The JSON of a card as bytes: what was given, or an answer within the limits that the card keeps.
import { failure } from "./events.js";

/** The most that is read of a nomination, in bytes. */
const LIMIT = 1 << 20;
/** @typedef {{ bytes: Uint8Array<ArrayBuffer>, base: string | undefined }} Received `base` is where it came from in the end */

/** @type {(request: import("./request.js").Request) => Promise<Received>} */
export async function receive({ source: { kind, value }, control, clock, json }) {
  try {
    if (typeof json === "object") return await read(await json);
  } catch (/** @type {any} */ error) {
    const isLate = control?.signal.aborted;
    // Whatever still comes is not wanted. To cancel the body is not enough: Firefox may go on reading.
    control?.abort();
    if (error.kind) throw failure(error.kind, `${value} ${error.message}`);
    if (isLate) throw failure("timeout", `${value} was not answered in full within 20 seconds.`);
    throw failure("network", `${value} cannot be fetched. Check the address, the connection and, on another origin, the header Access-Control-Allow-Origin.`);
  } finally {
    clearTimeout(clock);
  }
  if (json === undefined) throw failure("invalid", "The property nomination holds a value that JSON cannot represent. Give it an object of plain values.");
  if (kind === "attribute" && json === "[object Object]") {
    console.warn(`nomination-card: the attribute nomination is "${json}". Set the property nomination to the object, or the attribute to its JSON.`);
  }
  // A lone surrogate would be replaced in silence: as an escape it is found and named.
  const escaped = json.replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
  return { bytes: new TextEncoder().encode(escaped), base: undefined };
}

/** @type {(answer: Response) => Promise<Received>} */
async function read({ ok, status, body, url }) {
  if (!ok) throw failure("http", `was answered with the status ${status}. Check the address and the server.`);
  const chunks = [];
  let length = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    chunks.push(part.value);
    length += part.value.length;
    if (length > LIMIT) throw failure("too-large", "is larger than 1 MiB, the largest that it may be.");
  }
  return { bytes: new Uint8Array(await new Blob(chunks).arrayBuffer()), base: url };
}
