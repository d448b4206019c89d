// What is seen of an element: the card, or what is shown in its place. None of it needs the module, nor does
// a plain card: one that came with the page, or was left behind by an instance of the module that failed.
import { dispatch } from "./events.js";
import { copyLink, mayNamePart, partNamed, revealPart, showCopied } from "./links.js";
import { languageAt, revealFragment, views, watch } from "./watch.js";
import { errorView, placeholder, placeholderSheet, spoken } from "./placeholder.js";
import { hasFallback } from "./source.js";

/** @typedef {typeof import("./card.js")} Code */
/** @typedef {import("./nomination-card.js").State} State */
/** @typedef {Partial<import("./receive.js").Received> & { nomination: () => unknown }} Data no bytes where it came with the page */
/** @typedef {{ fail(failure: import("./events.js").Failure): void, upgrade(): void }} Loader what only the element can do */

/** The render root of an element, and what happens there. */
export class View {
  #host;
  #root;
  #loader;
  #state = /** @type {State} */ (null);
  #shown = ""; // `card`, `fallback`, `placeholder`, or the language of an error view
  #content; // the same as an element, in the root unless the page has taken it out
  #isFocusLost = false; // whether a button with the focus is gone, and its successor is to have it
  #area; // the element that holds the card, if there is one
  #data = /** @type {Data | null} */ (null); // what the card shows
  #settings = ""; // by which settings
  #code = /** @type {Code | null} */ (null); // of cards, once it is loaded
  #card = /** @type {import("./card.js").Card | null} */ (null); // what the module has of the card

  /** @param {import("./attributes.js").CardAttributes & { reload(): void }} host @param {ShadowRoot} root @param {Loader} loader */
  constructor(host, root, loader) {
    this.#host = host;
    this.#root = root;
    this.#loader = loader;
    this.#area = root.querySelector(".nomination-card")?.parentElement ?? null;
    this.#content = this.#area;
    if (this.#area) this.#shown = "card";
    root.addEventListener("click", (event) => this.#clicked(event));
    for (const type of ["focusin", "input", "error"]) root.addEventListener(type, (event) => this.#happened(event), true);
  }

  /** What the card shows, as given. */
  get nomination() { return this.#data?.nomination(); }

  /** The element is in a page, or in another place there; the page stands, or stood, at a place. */
  connect(place = mayNamePart() ? scrollY : 0) {
    this.#dress();
    watch(this, this.#host, place);
    this.refresh();
  }

  /** The element is gone. */
  free() {
    views.delete(this);
    this.dismiss();
  }

  /** Takes the card away. */
  dismiss() {
    this.#card?.free();
    this.#area = this.#data = this.#card = null;
  }

  /** @param {State} state that the element is in from now on */
  enter(state) {
    const isNew = state === "ready" && this.#state !== state;
    const data = this.#data;
    this.#state = state;
    this.present();
    if (!isNew) return;
    // Bytes are made into values only for who asks.
    dispatch(this.#host, "nomination-load", { get nomination() { return data?.nomination(); } });
    revealFragment();
  }

  /** Waits for what a request brings: @type {(request: import("./request.js").Request) => Promise<Data>} */
  async receive(request) {
    const { source, code, module } = request;
    const data = code && (await (this.#code = await code).receive(request));
    const nomination = valuesOf(source, data?.bytes);
    await module;
    try {
      if (!data) nomination();
    } catch {
      // What the card was rendered from is no longer there: the page is told as of any other.
      this.#host.reload();
    }
    return { ...data, nomination };
  }

  /** @param {Data} data that the card shows from now on */
  show(data) {
    if (data.bytes) return this.#render(data);
    // It was rendered by default settings, in its own language.
    const lang = languageAt(this.#host);
    const isSame = this.#area?.querySelector("article")?.lang === spoken(lang);
    this.#settings = [isSame && lang, 2, "", false, ""].join();
    this.#data = data;
    this.refresh();
  }

  /** Brings the card up to the settings of the moment, at the end of the task: several may change in it. */
  refresh() {
    queueMicrotask(() => {
      if (!this.#host.isConnected) return;
      if (this.#data && this.#wanted.join() !== this.#settings) this.#upgrade();
      this.present();
    });
  }

  /** Shows the card, or what is shown in its place. */
  present() {
    const { ownerDocument } = this.#host;
    const lang = spoken(languageAt(this.#host));
    let shown = "placeholder";
    if (this.#area) shown = "card";
    else if (!this.#state || hasFallback(this.#host)) shown = "fallback";
    else if (this.#state === "error") shown = lang;
    // What a page has taken out comes back, and an error view speaks the language of the moment.
    if (shown === this.#shown && this.#root.contains(this.#content)) return;
    if (this.#shown !== "card" && this.#root.activeElement) this.#isFocusLost = true;
    this.#shown = shown;
    if (this.#area) this.#content = this.#area;
    else if (shown === "fallback") this.#content = ownerDocument.createElement("slot");
    else if (shown === "placeholder") this.#content = placeholder(ownerDocument);
    else this.#content = errorView(ownerDocument, lang, () => this.#host.reload());
    this.#root.replaceChildren(this.#content);
    const successor = /** @type {HTMLElement | null} */ (this.#content.querySelector("article, button"));
    if (!this.#isFocusLost || !successor) return;
    this.#isFocusLost = false;
    // A visitor who has moved on is left there.
    if (ownerDocument.activeElement !== ownerDocument.body) return;
    // Said aloud, its own index lets an element have the focus that else could not.
    successor.tabIndex = successor.tabIndex;
    successor.focus({ preventScroll: true });
  }

  /** Shows the part of the card that the fragment names. */
  reveal() {
    const part = partNamed(this.#host.id);
    if (part && this.#area && this.#isPlain) revealPart(this.#area, part);
    else if (part) this.#attempt(() => this.#card?.tell("reveal", part));
  }

  /** Whether the card is there without the module. */
  get #isPlain() { return Boolean(this.#area && !this.#card?.isAlive); }

  /** The settings of the moment: @returns {import("./card.js").Settings} */
  get #wanted() {
    const { headingLevel, sections, open, pepsSrc } = this.#host;
    return [languageAt(this.#host), String(headingLevel), sections, open, pepsSrc];
  }

  /** Puts the style sheets on. */
  #dress() {
    const known = [placeholderSheet, this.#code?.cardSheet];
    const sheets = known.flatMap((sheet) => sheet?.(this.#host.ownerDocument) ?? []);
    if (sheets.some((sheet, at) => sheet !== this.#root.adoptedStyleSheets[at])) this.#root.adoptedStyleSheets = sheets;
  }

  /** Has the module render the card, which is live from then on: @param {Data} data */
  #render(data) {
    const settings = this.#wanted;
    const { Card } = /** @type {Code} */ (this.#code);
    const copied = (/** @type {string} */ part) => this.#attempt(() => this.#card?.tell("copied", part));
    if (!this.#card?.isAlive) this.#card = new Card((part) => copyLink(this.#host, part, () => copied(part)));
    this.#dress();
    const area = this.#card.show(/** @type {any} */ (data), this.#area ?? document.createElement("div"), settings);
    this.#content = this.#area = area;
    this.#data = data;
    this.#settings = settings.join();
    // Of what came with the page, the card is kept and nothing else.
    if (area.parentNode === this.#root) [...this.#root.childNodes].forEach((node) => node === area || node.remove());
    this.present();
  }

  /** Has the module do what plain HTML cannot, or what has changed. */
  #upgrade() {
    if (this.#data?.bytes) this.#attempt(() => this.#render(/** @type {Data} */ (this.#data)));
    else this.#loader.upgrade();
  }

  /** @param {() => void} action of the module, which may fail */
  #attempt(action) {
    try {
      action();
    } catch (/** @type {any} */ failure) {
      this.#loader.fail(failure);
    }
  }

  /** @param {any} event */
  #clicked(event) {
    const { target } = event;
    const part = target.closest("[data-address]")?.dataset.address;
    if (this.#isPlain && part && target.matches(".copy")) copyLink(this.#host, part, () => showCopied(target));
    const details = target.closest("summary")?.closest("details");
    const section = details?.closest("section")?.dataset.address;
    // A click that a script made is not a visitor's.
    if (!section || !event.isTrusted) return;
    const open = !details.open;
    setTimeout(() => event.defaultPrevented || dispatch(this.#host, "nomination-toggle", { section, open }));
  }

  /** Does on a plain card what the module does on others: @param {any} event */
  #happened({ target, type }) {
    if (!this.#isPlain) return;
    // A picture that cannot be had leaves no broken frame behind.
    if (type === "error") target.hidden = target.localName === "img";
    else if (target.localName === "input") this.#upgrade();
  }
}

/** What a source holds, made into values once somebody asks.
 * @type {(source: import("./source.js").Source, bytes?: Uint8Array) => () => unknown} */
function valuesOf({ kind, value }, bytes) {
  if (kind === "property") return () => value;
  /** @type {unknown} */
  let values = null;
  return () => (values ??= kind !== "src" ? JSON.parse(value) : bytes ? JSON.parse(new TextDecoder().decode(bytes)) : null);
}
