// What the element shows: the card, or a placeholder, fallback or error view. Only a live card needs the module;
// a plain card (prerendered, or left behind when a module instance failed) works without it.
import { dispatch } from "./events.js";
import { copyLink, mayNamePart, partNamed, revealPart, showCopied } from "./links.js";
import { languageAt, revealFragment, views, watch } from "./watch.js";
import { errorView, placeholder, placeholderSheet, spoken } from "./placeholder.js";
import { hasFallback } from "./source.js";

/** @typedef {typeof import("./card.js")} Code */
/** @typedef {import("./nomination-card.js").State} State */
/** @typedef {Partial<import("./receive.js").Received> & { nomination: () => unknown }} Data without bytes if prerendered */
/** @typedef {{ fail(failure: import("./events.js").Failure): void, upgrade(): void }} Loader what only the element can do */

/** The element's render root: its content and its events. */
export class View {
  #host;
  #root;
  #loader;
  #state = /** @type {State} */ (null);
  #shown = ""; // `card`, `fallback`, `placeholder`, or the language of an error view
  #content; // the element that shows it, in the root unless the page has removed it
  #isFocusLost = false; // whether a focused button was removed, so that its replacement gets the focus
  #area; // the element that holds the card, if there is one
  #data = /** @type {Data | null} */ (null); // what the card shows
  #settings = ""; // the settings it was rendered with
  #code = /** @type {Code | null} */ (null); // the code of cards, once loaded
  #card = /** @type {import("./card.js").Card | null} */ (null); // the live card, in the module

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

  /** The nomination that the card shows, as given. */
  get nomination() { return this.#data?.nomination(); }

  /** The element was connected or moved; `place` is the page's scroll position then. */
  connect(place = mayNamePart() ? scrollY : 0) {
    this.#dress();
    watch(this, this.#host, place);
    this.refresh();
  }

  /** The element was disconnected. */
  free() {
    views.delete(this);
    this.dismiss();
  }

  /** Removes the card. */
  dismiss() {
    this.#card?.free();
    this.#area = this.#data = this.#card = null;
  }

  /** @param {State} state the element's new state */
  enter(state) {
    const isNew = state === "ready" && this.#state !== state;
    const data = this.#data;
    this.#state = state;
    this.present();
    if (!isNew) return;
    // A getter, so that the bytes are parsed only if a listener wants the values.
    dispatch(this.#host, "nomination-load", { get nomination() { return data?.nomination(); } });
    revealFragment();
  }

  /** Waits for the results of a request: @type {(request: import("./request.js").Request) => Promise<Data>} */
  async receive(request) {
    const { source, code, module } = request;
    const data = code && (await (this.#code = await code).receive(request));
    const nomination = valuesOf(source, data?.bytes);
    await module;
    try {
      if (!data) nomination();
    } catch {
      // The inline JSON of the prerendered card is gone or damaged: reload, which reports it like any other error.
      this.#host.reload();
    }
    return { ...data, nomination };
  }

  /** @param {Data} data to show from now on */
  show(data) {
    if (data.bytes) return this.#render(data);
    // A prerendered card has the default settings and its own language.
    const lang = languageAt(this.#host);
    const isSame = this.#area?.querySelector("article")?.lang === spoken(lang);
    this.#settings = [isSame && lang, 2, "", false, ""].join();
    this.#data = data;
    this.refresh();
  }

  /** Applies the current settings at the end of the task, since several may change in it. */
  refresh() {
    queueMicrotask(() => {
      if (!this.#host.isConnected) return;
      if (this.#data && this.#wanted.join() !== this.#settings) this.#upgrade();
      this.present();
    });
  }

  /** Puts the card in the render root, or else the fallback, placeholder or error view. */
  present() {
    const { ownerDocument } = this.#host;
    const lang = spoken(languageAt(this.#host));
    let shown = "placeholder";
    if (this.#area) shown = "card";
    else if (!this.#state || hasFallback(this.#host)) shown = "fallback";
    else if (this.#state === "error") shown = lang;
    // Content that the page has removed is put back, and an error view follows the current language.
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
    // Do not take the focus from a visitor who has moved on.
    if (ownerDocument.activeElement !== ownerDocument.body) return;
    // Writing the tabindex out makes elements focusable that otherwise are not.
    successor.tabIndex = successor.tabIndex;
    successor.focus({ preventScroll: true });
  }

  /** Scrolls to the part of the card that the fragment names. */
  reveal() {
    const part = partNamed(this.#host.id);
    if (!part || !this.#area) return;
    revealPart(this.#area, part);
    // The module clears a filter that hides it.
    if (!this.#isPlain) this.#attempt(() => this.#card?.dispatch("reveal", part));
  }

  /** Whether there is a card that the module does not control. */
  get #isPlain() { return Boolean(this.#area && !this.#card?.isAlive); }

  /** The current settings: @returns {import("./card.js").Settings} */
  get #wanted() {
    const { headingLevel, sections, open, pepsSrc } = this.#host;
    return [languageAt(this.#host), String(headingLevel), sections, open, pepsSrc];
  }

  /** Adopts the style sheets. A document without a window shows nothing, and cannot have any. */
  #dress() {
    if (!this.#host.ownerDocument.defaultView) return;
    const known = [placeholderSheet, this.#code?.cardSheet];
    const sheets = known.flatMap((sheet) => sheet?.(this.#host.ownerDocument) ?? []);
    if (sheets.some((sheet, at) => sheet !== this.#root.adoptedStyleSheets[at])) this.#root.adoptedStyleSheets = sheets;
  }

  /** Has the module render the card, which makes it live: @param {Data} data */
  #render(data) {
    const settings = this.#wanted;
    const { Card } = /** @type {Code} */ (this.#code);
    const copied = (/** @type {string} */ part) => this.#attempt(() => this.#card?.dispatch("copied", part));
    if (!this.#card?.isAlive) this.#card = new Card((part) => copyLink(this.#host, part, () => copied(part)));
    this.#dress();
    const area = this.#card.show(/** @type {any} */ (data), this.#area ?? document.createElement("div"), settings);
    this.#content = this.#area = area;
    this.#data = data;
    this.#settings = settings.join();
    // Of the prerendered content, only the card stays.
    if (area.parentNode === this.#root) [...this.#root.childNodes].forEach((node) => node === area || node.remove());
    this.present();
  }

  /** Has the module render changed settings, or take over a plain card. */
  #upgrade() {
    if (this.#data?.bytes) this.#attempt(() => this.#render(/** @type {Data} */ (this.#data)));
    else this.#loader.upgrade();
  }

  /** @param {() => void} action a call of the module, which may fail */
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
    // Clicks made by scripts are not reported.
    if (!section || !event.isTrusted) return;
    const open = !details.open;
    setTimeout(() => event.defaultPrevented || dispatch(this.#host, "nomination-toggle", { section, open }));
  }

  /** Handles on a plain card what the module handles on a live one: @param {any} event */
  #happened({ target, type }) {
    if (!this.#isPlain) return;
    // Hide a picture that failed to load, instead of showing a broken image.
    if (type === "error") target.hidden = target.localName === "img";
    else if (target.localName === "input") this.#upgrade();
  }
}

/** Returns a function that parses the JSON of a source when it is called.
 * @type {(source: import("./source.js").Source, bytes?: Uint8Array) => () => unknown} */
function valuesOf({ kind, value }, bytes) {
  if (kind === "property") return () => value;
  /** @type {unknown} */
  let values = null;
  return () => (values ??= kind !== "src" ? JSON.parse(value) : bytes ? JSON.parse(new TextDecoder().decode(bytes)) : null);
}
