// Copies a visible text to the clipboard, or selects it if the clipboard is not available.

/**
 * @param {HTMLElement} shown the element with the text
 * @returns {Promise<string>} a message with the result
 */
export async function copy(shown) {
  try {
    await navigator.clipboard.writeText(shown.textContent ?? "");
    return "Copied.";
  } catch {
    // No clipboard access without https, in some frames, or if the visitor denied it.
    shown.focus();
    getSelection()?.selectAllChildren(shown);
    const keys = /mac|iphone|ipad/i.test(navigator.userAgent) ? "⌘ C" : "Ctrl + C";
    return `This browser does not let the page copy. The snippet is selected: press ${keys}.`;
  }
}
