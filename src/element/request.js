// Starts all requests of a card in parallel.
import { TIMEOUT, loadCode, loadModule } from "./load.js";

/** @import { Source } from "./source.js" */
/** @typedef {ReturnType<typeof start>} Started */
/** @typedef {Partial<Started> & { source: Source }} Request for a prerendered card, the source alone */

/** @param {Source} source @param {RequestCache} [cache] */
export function start(source, cache) {
  // Not `AbortSignal.timeout()`: WebKit may collect the signal before it fires.
  const control = new AbortController();
  const clock = setTimeout(() => control.abort(), TIMEOUT);
  const { kind, value } = source;
  const answer = kind === "src" ? fetch(value, { cache, signal: control.signal }) : null;
  // `receive` handles a failure; this prevents a report of an unhandled rejection.
  answer?.catch(() => {});
  const json = answer ?? (kind === "property" ? stringify(value) : String(value));
  return { source, control, clock, json, code: loadCode(), module: loadModule() };
}

/** The JSON of a value; undefined if it has none: @type {(value: unknown) => string | undefined} */
function stringify(value) {
  try {
    return JSON.stringify(value, asGiven);
  } catch {
    // A cycle, a BigInt, or a getter that throws.
    return undefined;
  }
}

/** Ignores the `toJSON` that old libraries such as Prototype.js add to arrays, strings and numbers.
 * @type {(this: any, name: string, converted: unknown) => unknown} */
function asGiven(name, converted) {
  const value = this[name];
  return Array.isArray(value) || /^[sn]/.test(typeof value) ? value : converted;
}
