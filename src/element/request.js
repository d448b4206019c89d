// Everything that a card needs is asked for at once, before anything of it is there.
import { TIMEOUT, loadCode, loadModule } from "./load.js";

/** @import { Source } from "./source.js" */
/** @typedef {ReturnType<typeof start>} Started */
/** @typedef {Partial<Started> & { source: Source }} Request what is under way: only the source, where the card is there */

/** @param {Source} source @param {RequestCache} [cache] */
export function start(source, cache) {
  // `AbortSignal.timeout()` would do, but in WebKit the signal may be collected before its time is up.
  const control = new AbortController();
  const clock = setTimeout(() => control.abort(), TIMEOUT);
  const { kind, value } = source;
  const answer = kind === "src" ? fetch(value, { cache, signal: control.signal }) : null;
  // Who reads the answer hears of a failure.
  answer?.catch(() => {});
  const json = answer ?? (kind === "property" ? stringify(value) : String(value));
  return { source, control, clock, json, code: loadCode(), module: loadModule() };
}

/** The JSON of a value; undefined where it has none: @type {(value: unknown) => string | undefined} */
function stringify(value) {
  try {
    return JSON.stringify(value, asGiven);
  } catch {
    // A cycle, a BigInt, or a getter that throws.
    return undefined;
  }
}

/** Undoes what old libraries, such as Prototype.js, do: they give lists, texts and numbers a `toJSON`.
 * @type {(this: any, name: string, converted: unknown) => unknown} */
function asGiven(name, converted) {
  const value = this[name];
  return Array.isArray(value) || /^[sn]/.test(typeof value) ? value : converted;
}
