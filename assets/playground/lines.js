// The lines behind a text field: their numbers, and where the problems are. They hold the
// same words as the field, unseen, so that they break and grow as it does.

export class Lines {
  #list;
  /** @type {string[]} */
  #shown = [];

  /** @param {HTMLElement} list */
  constructor(list) {
    this.#list = list;
  }

  /**
   * Follows the text: only the lines that changed are touched.
   *
   * @param {string} text
   */
  follow(text) {
    const lines = text.split("\n");
    const shown = this.#shown;
    const shorter = Math.min(lines.length, shown.length);
    let start = 0;
    while (start < shorter && lines[start] === shown[start]) {
      start += 1;
    }
    let end = 0;
    while (end < shorter - start && lines.at(-1 - end) === shown.at(-1 - end)) {
      end += 1;
    }
    const added = lines.slice(start, lines.length - end).map((line) => {
      const item = document.createElement("li");
      // A line without words is as high as the others.
      item.textContent = line || "\u200b";
      return item;
    });
    for (const item of [...this.#list.children].slice(start, shown.length - end)) {
      item.remove();
    }
    const next = this.#list.children[start] ?? null;
    for (const item of added) {
      this.#list.insertBefore(item, next);
    }
    this.#shown = lines;
  }

  /**
   * Marks the lines that have problems, and no others.
   *
   * @param {Set<number>} numbers from 1
   */
  mark(numbers) {
    [...this.#list.children].forEach((item, index) => {
      item.classList.toggle("has-problem", numbers.has(index + 1));
    });
  }

  /**
   * Brings a line into view.
   *
   * @param {number} number from 1
   */
  reveal(number) {
    this.#list.children[number - 1]?.scrollIntoView({ block: "center", behavior: "instant" });
  }
}
