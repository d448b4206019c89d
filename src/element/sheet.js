// Constructed style sheets: one for all cards of a document, which takes only those
// that were made for it.

/**
 * @param {string} style
 * @returns {(document: Document) => CSSStyleSheet}
 */
export function sheetOf(style) {
  /** @type {WeakMap<Document, CSSStyleSheet>} */
  const sheets = new WeakMap();
  return (document) => {
    let sheet = sheets.get(document);
    if (!sheet) {
      sheet = new (document.defaultView ?? window).CSSStyleSheet();
      sheet.replaceSync(style);
      sheets.set(document, sheet);
    }
    return sheet;
  };
}
