// Reads a card's JSON as bytes: a value from the page, or a response of limited size.
import { failure, withoutPasswords } from "./events.js";

/** The largest nomination that is read, in bytes. */
const LIMIT = 1 << 20;
/** @typedef {{ bytes: Uint8Array<ArrayBuffer>, base: string | undefined }} Received `base` is the URL after redirects */

/** @type {(request: import("./request.js").Request) => Promise<Received>} */
export async function receive({ source: { kind, value }, control, clock, json }) {
  try {
    if (typeof json === "object") return await read(await json);
  } catch (/** @type {any} */ error) {
    const isLate = control?.signal.aborted;
    // Abort the request: cancelling the body is not enough, since Firefox may continue to download it.
    control?.abort();
    if (error.kind) throw failure(error.kind, `${value} ${error.message}`);
    if (isLate) throw failure("timeout", `${value} was not answered in full within 20 seconds.`);
    if (withoutPasswords(String(value)) !== value) {
      throw failure("network", `${value} was not requested: browsers fetch no address with a user name or a password. Remove them from the address of the nomination, or of the page.`);
    }
    throw failure("network", `${value} cannot be fetched. Check the address, the connection and, on another origin, the header Access-Control-Allow-Origin.`);
  } finally {
    clearTimeout(clock);
  }
  if (json === undefined) throw failure("invalid", "The property nomination holds a value that JSON cannot represent. Give it an object of plain values.");
  if (kind === "attribute" && json === "[object Object]") {
    console.warn(`nomination-card: the attribute nomination is "${json}". Set the property nomination to the object, or the attribute to its JSON.`);
  }
  // The encoder would silently replace a lone surrogate; as an escape, the parser finds and reports it.
  const escaped = json.replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
  return { bytes: new TextEncoder().encode(escaped), base: undefined };
}

/** @type {(answer: Response) => Promise<Received>} */
async function read({ ok, status, body, url }) {
  // The status of a part of a resource is among the successful ones.
  if (!ok || status === 206) throw failure("http", `was answered with the status ${status}. Check the address and the server.`);
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
