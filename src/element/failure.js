// Why a card cannot show its nomination.

/** @typedef {"network" | "http" | "timeout" | "too-large" | "json" | "invalid" | "wasm"} Kind */
/** @typedef {{ path: string, message: string, line?: number, column?: number }} Issue */

/** The detail of the event `nomination-error`. */
export class Failure {
  // As fields they are its own, whatever a page has given to all objects.
  kind;
  message;
  issues;

  /**
   * @param {Kind} kind what failed
   * @param {string} message a sentence that says what, where and what to do
   * @param {Issue[]} [issues] each problem with its place in the JSON
   */
  constructor(kind, message, issues = []) {
    this.kind = kind;
    this.message = message;
    this.issues = issues;
  }
}
