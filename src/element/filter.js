// The filter of a long list of PEPs: what a visitor types hides rows.
import { find } from "./find.js";
import { matching } from "./module.js";

/**
 * @typedef {object} Filtered
 * @property {ArrayLike<HTMLElement>} rows
 * @property {string[]} texts what each of them says
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
    filtered = { rows, texts: [], isEmpty: true, wasOpen: false };
    const { texts } = filtered;
    find(rows, (row) => {
      texts[texts.length] = (row.textContent ?? "").toLowerCase();
    });
    lists.set(list, filtered);
  }
  const words = field.value.toLowerCase().trim().split(/\s+/);
  const isEmpty = !words[0];
  let count = 0;
  for (let at = 0; at < filtered.rows.length; at += 1) {
    const row = /** @type {HTMLElement} */ (filtered.rows[at]);
    const text = filtered.texts[at] ?? "";
    const isHidden = find(words, (word) => !text.includes(word)) !== undefined;
    count += Number(!isHidden);
    if (row.hidden !== isHidden) {
      row.hidden = isHidden;
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
