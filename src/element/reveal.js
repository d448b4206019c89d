// Addresses inside a card.
import { filter } from "./filter.js";

/**
 * Shows the part of a card that the page's address names.
 *
 * @param {HTMLElement} host
 */
export function reveal(host) {
  const address = addressInside(host.id);
  /** @type {HTMLElement | "" | null | undefined} */
  const part = address && host.shadowRoot?.querySelector(`[data-address="${CSS.escape(address)}"]`);
  if (!part) {
    return;
  }
  const field = part.hidden && part.closest("section")?.querySelector("input");
  if (field) {
    // What a visitor filters by hides it.
    field.value = "";
    filter(field);
  }
  for (let fold = part.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
    fold.open = true;
  }
  part.scrollIntoView({ behavior: "instant" });
}

/**
 * The part of the page's address that stands behind `#<id>/`, if it does: as it
 * is written or, as for any fragment, as it is decoded.
 *
 * @param {string} id
 */
function addressInside(id) {
  const fragment = location.hash.slice(1);
  const address = fragment.startsWith(`${id}/`) ? fragment : decoded(fragment);
  return id && address.startsWith(`${id}/`) ? address.slice(id.length + 1) : "";
}

/** @param {string} fragment */
function decoded(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    // Not an encoded address: it stands as it is.
    return fragment;
  }
}
