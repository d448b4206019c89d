// What is loaded when the first card needs it: all code that can wait, with the glue
// of the WebAssembly module, and the style sheet of all cards.
export { copyLink } from "./copy.js";
export { filter } from "./filter.js";
export { Drawn } from "./drawn.js";
export { start } from "./module.js";
export { languageAt, leavePage, revealAddress, watchPage } from "./page.js";
export { read } from "./read.js";
export { failureWords } from "./sentences.js";
