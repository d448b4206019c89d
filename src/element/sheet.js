// Constructed style sheets, one per document: a document adopts only sheets that were constructed for it.

/** @type {(style: string) => (document: Document) => CSSStyleSheet} */
export function sheetOf(style) {
  const sheets = new WeakMap();
  return (document) => {
    if (!sheets.has(document)) {
      const sheet = new /** @type {any} */ (document.defaultView).CSSStyleSheet();
      sheet.replaceSync(style);
      sheets.set(document, sheet);
    }
    return sheets.get(document);
  };
}
