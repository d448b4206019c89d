// Lists, without what a page may have made of arrays.

/**
 * The first item of a list that is wanted; a walk through all of it where none is.
 *
 * @template T
 * @param {ArrayLike<T>} list
 * @param {(item: T) => unknown} isWanted
 * @returns {T | undefined}
 */
export function find(list, isWanted) {
  for (let at = 0; at < list.length; at += 1) {
    const item = /** @type {T} */ (list[at]);
    if (isWanted(item)) {
      return item;
    }
  }
  return undefined;
}
