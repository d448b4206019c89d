// Copies the address of a part of a card.

/** How long the control shows that it was done, in milliseconds. */
const PAUSE = 2000;

/**
 * Puts the link to a control's part of a card on the clipboard, and says so. Where a
 * page is not allowed to, the page's own address becomes the link.
 *
 * @param {HTMLElement} host
 * @param {Element} control
 */
export async function copyLink(host, control) {
  const address = control.closest("[data-address]")?.getAttribute("data-address");
  const { location, navigator } = host.ownerDocument.defaultView ?? window;
  const url = new URL(location.href);
  url.hash = `${host.id}/${address}`;
  try {
    await navigator.clipboard.writeText(url.href);
  } catch {
    location.hash = url.hash;
    return;
  }
  say(host, control.closest("article")?.dataset.copied ?? "");
  control.toggleAttribute("data-done", true);
  setTimeout(() => control.removeAttribute("data-done"), PAUSE);
}

/**
 * Tells screen readers what has happened.
 *
 * @param {HTMLElement} host
 * @param {string} words
 */
function say(host, words) {
  const root = host.shadowRoot;
  let status = root?.querySelector(".said");
  if (!status) {
    status = host.ownerDocument.createElement("div");
    status.className = "said";
    status.role = "status";
    root?.querySelector("article")?.after(status);
  }
  // The same words once more are news only if they were gone in between, and a region
  // only speaks of what changes while it is there.
  status.textContent = "";
  setTimeout(() => (status.textContent = words), 100);
}
