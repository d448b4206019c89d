// What is loaded when the first card needs it: all code that can wait, with the glue
// of the WebAssembly module, and the style sheet of all cards.
import init, { Card } from "./glue.js";
import { sheetOf } from "./sheet.js";
import style from "./style.js";

export { Card };
export { copyLink } from "./copy.js";
export { languageAt, leavePage, revealAddress, watchPage } from "./page.js";
export { learn } from "./peps.js";
export { read } from "./read.js";
export { failureWords } from "./sentences.js";
export { takeOver } from "./take-over.js";

/**
 * Makes the module ready.
 *
 * @param {Response} response with the module
 */
export async function start(response) {
  if (!response.ok) {
    throw `${response.url} was answered with the status ${response.status}`;
  }
  // A server may not know the type that compiling while loading asks for.
  const headers = { "content-type": "application/wasm" };
  await init({ module_or_path: new Response(response.body, { headers }) });
}

/** The style sheet of the cards of a document. */
export const sheet = sheetOf(style);
