// The events that the element dispatches to the page.

/** @typedef {"network" | "http" | "timeout" | "too-large" | "json" | "invalid" | "wasm"} Kind */
/** @typedef {{ path: string, message: string, line?: number, column?: number }} Issue a problem, and its place in the JSON */
/** @typedef {{ kind: Kind, message: string, issues: Issue[] }} Failure the detail of the event `nomination-error` */

/** Makes the detail of an error event; the message is a sentence that says what, where and what to do.
 * @type {(kind: Kind, message: string, issues?: Issue[]) => Failure} */
export const failure = (kind, message, issues = []) => ({ kind, message: withoutPasswords(message), issues });

/** A text without the user names and passwords of its URLs: @type {(text: string) => string} */
export const withoutPasswords = (text) => text.replace(/\/\/[^/?#\s]*@/g, "//");

/** @type {(host: HTMLElement, type: string, detail: object) => void} */
export function dispatch(host, type, detail) {
  host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
