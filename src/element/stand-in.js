// What stands in the card's place where the page gave no fallback.
import { sheetOf } from "./sheet.js";
import style from "./placeholder-style.js";

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
 * @param {Words | undefined} words
 * @param {() => void} retry
 */
export function apology(document, words = ENGLISH, retry) {
  const box = standIn(document);
  const sentence = document.createElement("p");
  const button = document.createElement("button");
  box.role = "alert";
  box.part.add("error");
  box.lang = words.lang;
  box.dir = "auto";
  sentence.textContent = words.sentence;
  button.type = "button";
  button.textContent = words.retry;
  button.addEventListener("click", retry);
  box.append(sentence, button);
  return box;
}

/** @param {Document} document */
function standIn(document) {
  const box = document.createElement("div");
  box.className = "box";
  return box;
}
