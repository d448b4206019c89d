// The page's own elements, which its markup must have.

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
