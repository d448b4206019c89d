// The line numbers and problem markers behind a text field. Each line contains the same text as the
// field, invisibly, so that it wraps and grows identically.

export class Lines {
  #list;
  /** @type {string[]} */
  #shown = [];

  /** @param {HTMLElement} list */
  constructor(list) {
    this.#list = list;
  }

  /**
   * Updates the lines to match the text; changes only those that differ.
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
      // An empty line needs the same height as the others.
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
   * Marks the lines with problems, and unmarks all others.
   *
   * @param {Set<number>} numbers from 1
   */
  mark(numbers) {
    [...this.#list.children].forEach((item, index) => {
      item.classList.toggle("has-problem", numbers.has(index + 1));
    });
  }

  /**
   * Scrolls a line into view.
   *
   * @param {number} number from 1
   */
  reveal(number) {
    this.#list.children[number - 1]?.scrollIntoView({ block: "center", behavior: "instant" });
  }
}
