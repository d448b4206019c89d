// What is loaded when the first card needs it: all code that can wait, with the glue
// of the WebAssembly module, and the style sheet of all cards.
import { sheetOf } from "./sheet.js";
import style from "./style.js";

export { copyLink } from "./copy.js";
export { filter } from "./filter.js";
export { draw, isKnown, start } from "./module.js";
export { languageAt, leavePage, revealAddress, watchPage } from "./page.js";
export { listAt } from "./peps.js";
export { read } from "./read.js";
export { failureWords } from "./sentences.js";
export { takeOver } from "./take-over.js";

/** The style sheet of the cards of a document. */
export const sheet = sheetOf(style);
