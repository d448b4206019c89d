// What a page is told.

/**
 * @param {HTMLElement} host the element that tells it
 * @param {string} type
 * @param {object} detail
 */
export function tell(host, type, detail) {
  host.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
