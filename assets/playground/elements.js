// Looks up elements that the page's markup must contain.

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function inPage(id, type) {
  const element = document.getElementById(id);
  if (element instanceof type) {
    return element;
  }
  throw new Error(`the page has no ${type.name} with the id ${id}`);
}
