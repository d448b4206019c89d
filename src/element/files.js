// The card's own files beside this one. A release build writes their immutable
// names here, and what their content must hash to.

/** @type {{ card: string, wasm: string, integrity?: string }} */
export const files = { card: "card.js", wasm: "card.wasm" };
