// What stands in the card's place where the page gave no fallback.
import { sheetOf } from "./sheet.js";
import style from "./stand-in-style.js";

/** @typedef {{ lang: string, sentence: string, retry: string }} Words */

/** The style sheet of everything that stands in for a card. */
export const standInSheet = sheetOf(style);

/** What is said when the code is missing that knows more languages: @type {Words} */
const ENGLISH = { lang: "en", sentence: "This nomination cannot be shown.", retry: "Try again" };

/**
 * The outline of a card that is on its way: it does not move.
 *
 * @param {Document} document
 */
export function skeleton(document) {
  const box = standIn(document);
  box.className += " skeleton";
  box.ariaHidden = "true";
  for (let line = 0; line < 9; line += 1) {
    box.append(document.createElement("i"));
  }
  return box;
}

/**
 * A plain sentence that says the card cannot be shown, and a button to try again.
 *
 * @param {Document} document
 * @param {Words} [words]
 * @returns {[HTMLElement, HTMLButtonElement]}
 */
export function apology(document, words = ENGLISH) {
  const box = standIn(document);
  const sentence = document.createElement("p");
  const button = document.createElement("button");
  box.part.add("error");
  box.lang = words.lang;
  box.dir = "auto";
  sentence.textContent = words.sentence;
  button.type = "button";
  button.textContent = words.retry;
  box.append(sentence, button);
  return [box, button];
}

/** @param {Document} document */
function standIn(document) {
  const box = document.createElement("div");
  box.className = "stand-in";
  return box;
}
