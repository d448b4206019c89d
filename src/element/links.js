// Links to the parts of a card: the fragment `#<id>/agenda/2` names one.

/** Whether the fragment may name a part. Only then is the scroll position read, which forces a layout. */
export const mayNamePart = () => /\/|%2f/i.test(location.hash);

/** The part that the fragment names in the element with this id, or "": @type {(id: string) => string} */
export function partNamed(id) {
  let fragment = location.hash.slice(1);
  try {
    // The id itself may look percent-encoded.
    if (!fragment.startsWith(`${id}/`)) fragment = decodeURIComponent(fragment);
  } catch {
    // The fragment is not encoded: use it as it is.
  }
  return id && fragment.startsWith(`${id}/`) ? fragment.slice(id.length + 1) : "";
}

/** Opens and scrolls to a part of a card. As for the browser's own fragments, that includes the `<details>` and
 * `hidden="until-found"` around it: those of the page, and of other shadow roots.
 * @type {(area: Element, part: string) => void} */
export function revealPart(area, part) {
  const element = area.querySelector(`[data-address="${CSS.escape(part)}"]`);
  for (let at = /** @type {any} */ (element); at; at = at.assignedSlot ?? at.parentNode ?? at.host) {
    if (at.localName === "details") at.open = true;
    if (/^until-found$/i.test(at.getAttribute?.("hidden"))) {
      at.dispatchEvent(new Event("beforematch", { bubbles: true }));
      at.removeAttribute("hidden");
    }
  }
  element?.scrollIntoView({ behavior: "instant" });
}

/** Copies the link to a part. Without access to the clipboard, the page's own URL becomes the link.
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
  // A live region announces only changes made while it is in the page, and the same words again only if they were
  // removed in between.
  said.textContent = "";
  setTimeout(() => (said.textContent = article?.dataset.copied ?? ""), 100);
}
