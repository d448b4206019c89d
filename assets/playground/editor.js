// A text field for JSON. The Tab key is left alone, since it is how the keyboard moves on;
// Enter keeps the indentation, so that it is seldom missed.
import { Lines } from "./lines.js";

export class Editor {
  #field;
  #lines;

  /**
   * @param {HTMLTextAreaElement} field
   * @param {HTMLElement} list for the numbers of its lines
   * @param {() => void} edited what to do when the visitor changed the text
   */
  constructor(field, list, edited) {
    this.#field = field;
    this.#lines = new Lines(list);
    field.addEventListener("keydown", (event) => this.#pressed(event));
    field.addEventListener("input", () => {
      this.#lines.follow(field.value);
      edited();
    });
  }

  get text() {
    return this.#field.value;
  }
  set text(text) {
    this.#field.value = text;
    this.#lines.follow(text);
  }

  /**
   * Puts another text in the place of all of it, as an edit that can be undone.
   *
   * @param {string} text
   */
  rewrite(text) {
    this.#field.focus();
    this.#field.select();
    this.#type(text);
  }

  /** @param {{ line?: number }[]} problems */
  mark(problems) {
    this.#lines.mark(new Set(problems.flatMap(({ line }) => line ?? [])));
    this.#field.setAttribute("aria-invalid", String(problems.length > 0));
  }

  /**
   * Puts the caret at a place, and goes there.
   *
   * @param {number} line from 1
   * @param {number} column from 1, in characters
   */
  go(line, column) {
    const lines = this.text.split("\n");
    const before = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
    const within = [...(lines[line - 1] ?? "")].slice(0, column - 1).join("").length;
    this.#field.focus({ preventScroll: true });
    this.#field.setSelectionRange(before + within, before + within);
    this.#lines.reveal(line);
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
    if (event.key === "Enter" && isPlain && !event.isComposing) {
      event.preventDefault();
      const before = this.text.slice(0, this.#field.selectionStart);
      const line = before.slice(before.lastIndexOf("\n") + 1);
      const indentation = /^[ \t]*/.exec(line)?.[0] ?? "";
      this.#type(`\n${indentation}${/[[{][ \t]*$/.test(line) ? "  " : ""}`);
    }
  }

  /** @param {string} text */
  #type(text) {
    // The only way that the field's undo knows of, in every engine.
    if (!document.execCommand("insertText", false, text)) {
      const { selectionStart, selectionEnd } = this.#field;
      this.#field.setRangeText(text, selectionStart, selectionEnd, "end");
      this.#field.dispatchEvent(new Event("input"));
    }
  }
}
