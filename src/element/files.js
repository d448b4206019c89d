// The card's own files beside this one. A release build replaces the names by immutable ones, and adds digests.

/** @typedef {{ name: string, integrity?: string }} File */

/** @type {Record<"element" | "card" | "wasm", File>} */
export const files = { element: { name: "element.js" }, card: { name: "card.js" }, wasm: { name: "card.wasm" } };
