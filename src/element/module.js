// What the WebAssembly module does, and what happens when it fails.
import { nodesOf } from "./draw.js";
import { Failure } from "./failure.js";
import init, * as glue from "./glue.js";
import { sheetOf } from "./sheet.js";
import style from "./style.js";

/** @typedef {{ lang: string, level: string, sections: string, open: boolean }} Settings */
/** @typedef {{ name: string, number: number, start: number }} List a list of PEPs that the module has read */

/** The style sheet of what it draws, for a document. */
export const sheet = sheetOf(style);

/** How often the module has started: what it knew before is gone. */
let starts = 0;

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

/**
 * Draws a card.
 *
 * @param {Document} document
 * @param {import("./read.js").Data} data
 * @param {Settings} settings
 * @param {List | undefined} list that fills in its PEPs
 * @returns {DocumentFragment}
 * @throws {Failure} that says why there is no card
 */
export function draw(document, { bytes, base }, { lang, level, sections, open }, list) {
  /** @type {DocumentFragment | Failure | undefined} */
  let result;
  /** @type {import("./failure.js").Issue[]} */
  const issues = [];
  const page = {
    /** @param {Uint32Array} steps @param {string} text */
    draw(steps, text) {
      result = nodesOf(document, steps, text);
    },
    /** @param {string} path @param {string} message @param {number} line @param {number} column */
    issue(path, message, line, column) {
      issues[issues.length] = line ? { path, message, line, column } : { path, message };
    },
    /** @param {import("./failure.js").Kind} kind @param {string} message */
    fail(kind, message) {
      result = new Failure(kind, message, issues);
    },
  };
  const number = list?.start === starts ? list.number : undefined;
  call(() => glue.show(page, bytes, base, lang, level, sections, open, number));
  if (result instanceof Failure) {
    throw result;
  }
  return /** @type {any} */ (result);
}

/**
 * How many of a list of PEPs a filter lets through, in words.
 *
 * @param {string} lang
 * @param {number} matching
 * @param {number} total
 */
export function matching(lang, matching, total) {
  return call(() => glue.matching(lang, matching, total));
}

/**
 * Reads a list of PEPs.
 *
 * @param {Uint8Array} bytes
 * @returns {List}
 * @throws {string} what is wrong with it
 */
export function learn(bytes) {
  const number = call(() => glue.learn(bytes));
  return { name: `${number} of ${starts}`, number, start: starts };
}

/**
 * Whether the module still knows a list.
 *
 * @param {List | undefined} list
 */
export function isKnown(list) {
  return !list || list.start === starts;
}

/**
 * Calls the module. When that brings it down, it starts over: its memory may hold
 * anything by now, and other cards want to be drawn.
 *
 * @template T
 * @param {() => T} what
 * @returns {T}
 */
function call(what) {
  try {
    return what();
  } catch (error) {
    // The module's own errors are sentences.
    if (typeof error === "string") {
      throw error;
    }
    starts += 1;
    glue.scheduleRestart();
    glue.restart();
    throw new Failure("wasm", `The card's module failed: ${error}. Please report it.`);
  }
}
