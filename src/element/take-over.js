// A card gives way to the same one drawn anew, unnoticed: with all that a visitor has
// done there.
import { filter } from "./filter.js";
import { find } from "./find.js";

/** What can have the focus in a card. */
const CONTROLS = "a, button, input, pre, summary";

/**
 * Shows a drawn card in the place of what was there: what was opened, typed, and has
 * the focus stays so.
 *
 * @param {HTMLElement} area where the card stands
 * @param {DocumentFragment} content
 * @param {boolean} keepsFolds whether what was opened or closed stays so
 */
export function takeOver(area, content, keepsFolds) {
  const root = /** @type {ShadowRoot | Document} */ (area.getRootNode());
  const focused = area.contains(root.activeElement) ? root.activeElement : null;
  const place = focused && placeOf(focused, area);
  /** @type {Map<string | null | undefined, boolean>} */
  const folds = new Map();
  find(area.querySelectorAll("details"), (fold) => void folds.set(addressOf(fold), fold.open));
  const field = area.querySelector("input");
  const picture = area.querySelector("img");
  // To ask for it has the whole page laid out.
  const { scrollX, scrollY } = focused ? globalThis : { scrollX: 0, scrollY: 0 };

  const next = content.querySelector("img");
  if (picture && next?.src === picture.src) {
    // The same picture need not be decoded again.
    next.replaceWith(picture);
  }
  area.replaceChildren(content);

  if (keepsFolds) {
    find(area.querySelectorAll("details"), (fold) => {
      fold.open = folds.get(addressOf(fold)) ?? fold.open;
    });
  }
  const successor = area.querySelector("input");
  if (field?.value && successor) {
    successor.value = field.value;
    filter(successor);
  }
  const control = place && controlAt(place, area);
  if (control instanceof HTMLElement) {
    control.focus({ preventScroll: true });
    // WebKit goes to the top of the page when what had the focus is gone.
    scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
    if (control === successor && field) {
      successor.setSelectionRange(field.selectionStart, field.selectionEnd);
    }
  }
}

/**
 * Where a control is found again: in which part of the card, and the how manieth there.
 *
 * @param {Element} control
 * @param {Element} area
 */
function placeOf(control, area) {
  const part = control.closest("[data-address]") ?? area;
  let index = -1;
  find(part.querySelectorAll(CONTROLS), (other) => {
    index += 1;
    return other === control;
  });
  return { address: addressOf(control), index, name: control.localName };
}

/**
 * @param {ReturnType<typeof placeOf>} place
 * @param {Element} area
 */
function controlAt({ address, index, name }, area) {
  const part = address ? area.querySelector(`[data-address="${CSS.escape(address)}"]`) : area;
  const control = part?.querySelectorAll(CONTROLS)[index];
  return control?.localName === name ? control : null;
}

/** @param {Element} element */
function addressOf(element) {
  return element.closest("[data-address]")?.getAttribute("data-address");
}
