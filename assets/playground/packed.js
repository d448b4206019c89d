// Compresses a text for use in a URL: deflate, then base64url.

/**
 * @param {string} text
 * @returns {Promise<string>}
 */
export async function pack(text) {
  const bytes = await flow(new TextEncoder().encode(text), new CompressionStream("deflate-raw"), Infinity);
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * Decompresses a text.
 *
 * @param {string} packed
 * @param {number} limit the maximum size in bytes: a short URL may expand to a very long text
 * @returns {Promise<string>}
 * @throws if the data is damaged or too large
 */
export async function unpack(packed, limit) {
  const letters = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const text = await flow(bytes, new DecompressionStream("deflate-raw"), limit);
  return new TextDecoder("utf-8", { fatal: true }).decode(text);
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {CompressionStream | DecompressionStream} through
 * @param {number} limit
 */
async function flow(bytes, through, limit) {
  const reader = new Blob([bytes]).stream().pipeThrough(through).getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const parts = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > limit) {
      // The stream may never end, so do not wait.
      reader.cancel().catch(() => {});
      throw new RangeError(`more than ${limit} bytes`);
    }
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
