// Lists of PEPs, each asked for once a page.
import { List } from "./glue.js";
import { receive } from "./receive.js";
import { request } from "./request.js";

/** @typedef {InstanceType<typeof import("./glue.js").Card>} Card */

/** The most that is read of a list, in bytes: ten times the real one. */
const LIMIT = 4 << 20;

/** The lists by their URLs: @type {Map<string, Promise<List | undefined>>} */
const lists = new Map();

/**
 * Fills in the PEPs of a card that is drawn. A list that cannot be had leaves it as it
 * was, and is forgotten, so that a later card tries again.
 *
 * @param {Card} card
 * @param {string} url of a list; none takes back what another has filled in
 * @param {() => boolean} isWanted still, when the list is there
 */
export async function learn(card, url, isWanted) {
  const list = url && card.has_peps() ? await listAt(url) : undefined;
  if (isWanted()) {
    card.learn(list?.share());
  }
}

/** @param {string} url */
function listAt(url) {
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
    return List.read(bytes);
  } catch (/** @type {any} */ error) {
    lists.delete(url);
    console.warn(`nomination-card: ${error.message ?? `${url} is no list of PEPs: ${error}`}`);
  }
}
