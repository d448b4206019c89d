// A card that came as plain HTML gives way to one that can do more, unnoticed.

/** What can have the focus in a card. */
const CONTROLS = "a, button, input, pre, summary";

/**
 * Shows a drawn card in the place of one that came with the page, with all that a
 * visitor has done there: what was opened, typed, and has the focus.
 *
 * @param {ShadowRoot} root
 * @param {HTMLElement} area where the new card is drawn
 * @param {() => void} move puts it in place
 */
export function takeOver(root, area, move) {
  const before = [...root.querySelectorAll("details")].map((fold) => fold.open);
  const controls = [...root.querySelectorAll(CONTROLS)];
  const focus = root.activeElement ? controls.indexOf(root.activeElement) : -1;
  const field = root.querySelector("input");
  const typed = field?.value;
  const selection = /** @type {const} */ ([field?.selectionStart ?? null, field?.selectionEnd ?? null]);
  move();
  area.querySelectorAll("details").forEach((fold, index) => (fold.open = before[index] ?? fold.open));
  const focused = area.querySelectorAll(CONTROLS)[focus];
  if (focused instanceof HTMLElement) {
    focused.focus({ preventScroll: true });
  }
  const successor = area.querySelector("input");
  if (successor && typed) {
    successor.value = typed;
    successor.setSelectionRange(...selection);
    successor.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
