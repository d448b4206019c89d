// The card's own files beside this one. A release build writes their immutable
// names here, and what their content must hash to.

/** @typedef {{ name: string, integrity?: string }} File */

/** @type {{ element: File, card: File, wasm: File }} */
export const files = { element: { name: "element.js" }, card: { name: "card.js" }, wasm: { name: "card.wasm" } };
