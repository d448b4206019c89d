// Lists of PEPs, each asked for once a page.
import { isKnown, learn } from "./module.js";
import { receive } from "./receive.js";
import { request } from "./request.js";

/** @typedef {import("./module.js").List} List */

/** The most that is read of a list, in bytes: ten times the real one. */
const LIMIT = 4 << 20;

/** The lists by their URLs: @type {Map<string, Promise<List | undefined>>} */
const lists = new Map();

/**
 * A list of PEPs. One that cannot be had is none, and is forgotten, so that a later
 * card tries again.
 *
 * @param {string} url
 * @returns {Promise<List | undefined>}
 */
export async function listAt(url) {
  const known = lists.get(url);
  // Another card may have asked anew meanwhile.
  if (!isKnown(await known) && lists.get(url) === known) {
    lists.delete(url);
  }
  let list = lists.get(url);
  if (!list) {
    list = load(url);
    lists.set(url, list);
  }
  return list;
}

/** @param {string} url */
async function load(url) {
  try {
    const { signal } = new AbortController();
    const { bytes } = await receive(request(url, signal, "default"), signal, LIMIT);
    return learn(bytes);
  } catch (/** @type {any} */ error) {
    lists.delete(url);
    console.warn(`nomination-card: ${error.message ?? `${url} is no list of PEPs: ${error}`}`);
  }
}
