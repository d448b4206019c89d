// Links to the parts of a card: the fragment `#<id>/agenda/2` names one.

/** Whether the page's fragment may be one. To ask where a page stands has all of it laid out: only then. */
export const mayNamePart = () => /\/|%2f/i.test(location.hash);

/** The part that it names of the element with an id, or nothing: @type {(id: string) => string} */
export function partNamed(id) {
  let fragment = location.hash.slice(1);
  try {
    // An id may look encoded itself.
    if (!fragment.startsWith(`${id}/`)) fragment = decodeURIComponent(fragment);
  } catch {
    // It is not encoded: it stands as it is.
  }
  return id && fragment.startsWith(`${id}/`) ? fragment.slice(id.length + 1) : "";
}

/** Shows a part of a plain card: @type {(area: Element, part: string) => void} */
export function revealPart(area, part) {
  const element = area.querySelector(`[data-address="${CSS.escape(part)}"]`);
  let details = element?.closest("details");
  for (; details; details = details.parentElement?.closest("details")) details.open = true;
  element?.scrollIntoView({ behavior: "instant" });
}

/** Copies the link to a part; where a page is not allowed to, its own address becomes the link.
 * @type {(host: HTMLElement, part: string, done: () => void) => Promise<void>} */
export async function copyLink(host, part, done) {
  const { location, navigator } = host.ownerDocument.defaultView ?? window;
  const url = new URL(location.href);
  url.hash = `${host.id}/${part}`;
  const isCopied = await navigator.clipboard?.writeText(url.href).then(() => true, () => false);
  if (isCopied) done();
  else location.hash = url.hash;
}

/** Shows on a plain card that a control has copied its link: @type {(control: Element) => void} */
export function showCopied(control) {
  const article = control.closest("article");
  const known = article?.parentElement?.querySelector(".said");
  const said = known ?? Object.assign(document.createElement("div"), { className: "said", role: "status" });
  control.toggleAttribute("data-done", true);
  setTimeout(() => control.removeAttribute("data-done"), 2000);
  article?.after(said);
  // The same words are news again only if they were gone in between, and a region speaks only of what changes
  // while it is there.
  said.textContent = "";
  setTimeout(() => (said.textContent = article?.dataset.copied ?? ""), 100);
}
