// Copies a text that the page shows; where the page may not, selects it for the visitor.

/**
 * @param {HTMLElement} shown what shows the text
 * @returns {Promise<string>} what happened, as a sentence
 */
export async function copy(shown) {
  try {
    await navigator.clipboard.writeText(shown.textContent ?? "");
    return "Copied.";
  } catch {
    // No clipboard without https, in some frames, or where the visitor said no.
    shown.focus();
    getSelection()?.selectAllChildren(shown);
    const keys = /mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘ C" : "Ctrl + C";
    return `This browser does not let the page copy. The snippet is selected: press ${keys}.`;
  }
}
