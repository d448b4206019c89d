// What stands in the card's place where the page gave no fallback.
import { failureWords } from "./sentences.js";
import { sheetOf } from "./sheet.js";

const STYLE = `
:host{display:block;min-inline-size:0;max-inline-size:100%}
:host([hidden]:not([hidden=until-found i])){display:none}
:host([theme=light i])>:not(slot){color-scheme:light}
:host([theme=dark i])>:not(slot){color-scheme:dark}
.box{all:initial;direction:ltr;font-family:inherit;font-size:inherit;color-scheme:inherit;visibility:inherit;pointer-events:inherit;display:block;box-sizing:border-box;max-width:var(--nomination-card-max-width,58em);padding:calc(1.5*var(--nomination-card-spacing,1em));border:1px solid var(--nomination-card-border,light-dark(#d9d5cd,#45423d));border-radius:var(--nomination-card-radius,.25em);background:var(--nomination-card-background,light-dark(#fff,#1b1a18));color:var(--nomination-card-color,light-dark(#22201d,#e9e6e1));line-height:1.55}
.box:dir(rtl){direction:rtl}
i{display:block;height:.75em;margin-block-start:1em;border-radius:.25em;background:currentcolor;opacity:.12}
i:first-child{height:1.6em;width:55%;margin:0}
i:nth-child(2){width:35%;margin-block-end:2em}
p{margin:0 0 .75em}
button{font:inherit;color:inherit;background:none;border:1px solid;border-radius:.25em;padding:.35em .9em;min-height:24px}
`;

/** The style sheet of everything that stands in for a card. */
export const standInSheet = sheetOf(STYLE);

/**
 * The outline of a card that is on its way: it does not move.
 *
 * @param {Document} document
 */
export function skeleton(document) {
  const box = document.createElement("div");
  box.className = "box";
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
 * @param {string} lang
 * @param {() => void} retry
 */
export function apology(document, lang, retry) {
  const words = failureWords(lang);
  const box = document.createElement("div");
  const sentence = document.createElement("p");
  const button = document.createElement("button");
  box.className = "box";
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
