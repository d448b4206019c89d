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
  const opened = [...root.querySelectorAll("details[open]")].map(sectionOf);
  const controls = [...root.querySelectorAll(CONTROLS)];
  const focus = root.activeElement ? controls.indexOf(root.activeElement) : -1;
  const field = root.querySelector("input");
  const typed = field?.value;
  const selection = /** @type {const} */ ([field?.selectionStart ?? null, field?.selectionEnd ?? null]);
  const { scrollX, scrollY } = globalThis;
  move();
  area.querySelectorAll("details").forEach((fold) => (fold.open ||= opened.includes(sectionOf(fold))));
  const successors = area.querySelectorAll(CONTROLS);
  const focused = successors[focus];
  if (focused instanceof HTMLElement && successors.length === controls.length) {
    focused.focus({ preventScroll: true });
  }
  // WebKit goes to the top of the page when what had the focus is gone.
  scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  const successor = area.querySelector("input");
  if (successor && typed) {
    successor.value = typed;
    successor.setSelectionRange(...selection);
    successor.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** @param {Element} fold */
function sectionOf(fold) {
  return fold.closest("section")?.getAttribute("data-address");
}
