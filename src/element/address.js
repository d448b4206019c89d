// The address of the page, which may name a part of a card: `#<id>/agenda/2`.

/** Whether it may. To ask where a page stands has all of it laid out: only then. */
export function isAddressed() {
  return /\/|%2f/i.test(location.hash);
}
