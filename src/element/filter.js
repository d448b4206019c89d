// The filter of a long list of PEPs: what a visitor types hides rows.
import { matching } from "./module.js";

/**
 * @typedef {object} Filtered
 * @property {[HTMLElement, string][]} rows each with its words
 * @property {boolean} isEmpty whether everything is let through
 * @property {boolean} wasOpen whether the rest was unfolded when the visitor began to filter
 */

/** What is known of lists that were filtered: @type {WeakMap<Element, Filtered>} */
const lists = new WeakMap();

/**
 * Follows what a visitor typed: words that all must occur in a row, in any order, in
 * upper or lower case.
 *
 * @param {HTMLInputElement} field
 */
export function filter(field) {
  const list = field.closest(".pep-list");
  if (!list) {
    return;
  }
  let filtered = lists.get(list);
  if (!filtered) {
    /** @type {NodeListOf<HTMLElement>} */
    const rows = list.querySelectorAll(".pep-rows > li");
    filtered = { rows: [...rows].map((row) => [row, (row.textContent ?? "").toLowerCase()]), isEmpty: true, wasOpen: false };
    lists.set(list, filtered);
  }
  const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  const isEmpty = words.length === 0;
  let count = 0;
  for (const [row, text] of filtered.rows) {
    const passes = words.every((word) => text.includes(word));
    count += Number(passes);
    if (row.hidden === passes) {
      row.hidden = !passes;
    }
  }
  const rest = list.querySelector("details");
  if (rest) {
    if (filtered.isEmpty) {
      filtered.wasOpen = rest.open;
    }
    // What is found can be seen.
    rest.open = !isEmpty || (filtered.isEmpty ? rest.open : filtered.wasOpen);
  }
  filtered.isEmpty = isEmpty;
  const output = list.querySelector("output");
  if (output) {
    const lang = field.closest("article")?.lang ?? "";
    output.textContent = isEmpty ? "" : matching(lang, count, filtered.rows.length);
  }
}
