// Everything that a card needs is asked for at once, before anything of it is there.
import { loadEngine } from "./engine.js";
import { ignore, request } from "./request.js";
import { jsonOf } from "./source.js";

/**
 * What is under way for a card.
 *
 * @typedef {object} Job
 * @property {AbortController} control ends it
 * @property {import("./source.js").Source} source
 * @property {import("./request.js").Pending | string | undefined} json
 * @property {ReturnType<typeof loadEngine>} engine
 */

/**
 * @param {import("./source.js").Source} source
 * @param {RequestCache} [cache]
 * @returns {Job}
 */
export function begin(source, cache) {
  const control = new AbortController();
  const json = source.kind === "src" ? request(source.value, control.signal, cache) : jsonOf(source);
  const engine = loadEngine();
  // Where the data fails first, nobody waits for the engine.
  ignore(engine);
  return { control, source, json, engine };
}
