// The list of problems, with links to their positions.

/** @typedef {import("../../src/element/events.js").Issue} Issue */

/** The maximum number of listed problems; the count includes all. */
const MOST = 50;

export class Problems {
  #list;
  #verdict;
  #go;

  /**
   * @param {HTMLElement} list
   * @param {HTMLElement} verdict a live region
   * @param {(line: number, column: number) => void} go moves to a position
   */
  constructor(list, verdict, go) {
    this.#list = list;
    this.#verdict = verdict;
    this.#go = go;
  }

  /**
   * Shows problems, or that there are none.
   *
   * @param {string} message the message of the whole failure, or empty
   * @param {Issue[]} issues
   */
  show(message, issues) {
    this.#list.replaceChildren(...issues.slice(0, MOST).map((issue) => this.#item(issue)));
    this.#list.hidden = issues.length === 0;
    this.#verdict.classList.toggle("has-problem", message !== "");
    const verdict = message === "" ? "No problems." : issues.length === 0 ? message : counted(issues);
    // Do not announce an unchanged message again.
    if (this.#verdict.textContent !== verdict) {
      this.#verdict.textContent = verdict;
    }
  }

  /** @param {Issue} issue */
  #item({ line, column = 1, message }) {
    const item = document.createElement("li");
    if (line === undefined) {
      item.textContent = message;
      return item;
    }
    const button = document.createElement("button");
    const place = document.createElement("span");
    button.type = "button";
    button.className = "problem";
    place.className = "place";
    place.textContent = `Line ${line}, column ${column}`;
    button.append(place, ` ${message}`);
    button.addEventListener("click", () => this.#go(line, column));
    item.append(button);
    return item;
  }
}

/** @param {Issue[]} issues */
function counted(issues) {
  const first = issues[0]?.line;
  const where = first === undefined ? "" : issues.length === 1 ? ` on line ${first}` : `, the first on line ${first}`;
  const listed = issues.length > MOST ? ` The first ${MOST} are listed.` : "";
  return `${issues.length === 1 ? "1 problem" : `${issues.length} problems`}${where}.${listed}`;
}
