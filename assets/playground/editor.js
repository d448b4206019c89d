// A text field for JSON. The Tab key keeps its default, because keyboard users need it to move on;
// Enter copies the indentation of the previous line instead.
import { Lines } from "./lines.js";

export class Editor {
  #field;
  #lines;

  /**
   * @param {HTMLTextAreaElement} field
   * @param {HTMLElement} list for the line numbers
   * @param {() => void} edited called when the visitor changes the text
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
   * Replaces the whole text as an edit that can be undone.
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
   * Moves the caret to a position and scrolls there.
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
    // In every engine, this is the only way to support the field's undo.
    if (!document.execCommand("insertText", false, text)) {
      const { selectionStart, selectionEnd } = this.#field;
      this.#field.setRangeText(text, selectionStart, selectionEnd, "end");
      this.#field.dispatchEvent(new Event("input"));
    }
  }
}
