// The file that a page names: the class of the element. It decides what is to be shown, and starts every request
// for it in one task; what is seen is the business of its view, in a file that no request waits for.
import { CardAttributes } from "./attributes.js";
import { dispatch } from "./events.js";
import { mayNamePart } from "./links.js";
import { loadElement, loadModule } from "./load.js";
import { start } from "./request.js";
import { hasFallback, sourceOf } from "./source.js";

/** @import { Request } from "./request.js" */
/** @typedef {NominationCard} NominationCardElement the class itself is not exported, since the element registers itself */
/** @typedef {"loading" | "ready" | "error" | null} State which is also a custom state */

/** A candidate's nomination, shown as a card. */
class NominationCard extends CardAttributes {
  static observedAttributes = ["src", "nomination", "loading", "heading-level", "sections", "open", "peps-src", "lang"];

  #internals = this.attachInternals();
  #root;
  #ready = /** @type {PromiseWithResolvers<void>} */ (Promise.withResolvers());
  #state = /** @type {State} */ (null);
  #property = /** @type {unknown} */ (null); // the value of the property, as given
  #source = /** @type {import("./source.js").Source | null} */ (null); // what the card shows or waits for
  #request = /** @type {Request | null} */ (null); // what is under way
  #view = /** @type {import("./element.js").View | null} */ (null); // what is seen, once its file is loaded
  #near = /** @type {IntersectionObserver | null} */ (null); // hears when a lazy card comes near
  #isNear = false;
  #children = new MutationObserver(() => this.#update());

  constructor() {
    super();
    const { shadowRoot } = this;
    this.#root = shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!shadowRoot) this.#dismiss();
    // What a page has set before the element was defined hides its properties.
    for (const [name, value] of Object.entries(this)) {
      if (name in NominationCard.prototype && Reflect.deleteProperty(this, name)) Object.assign(this, { [name]: value });
    }
  }

  /** The nomination itself: what was set, else what was loaded, as given. */
  get nomination() { return this.#property ?? this.#view?.nomination ?? null; }
  set nomination(value) {
    const property = value === "" ? null : (value ?? null);
    if (property === null && this.#property === null) return;
    this.#property = property;
    // While the element is nowhere, the same object may come to hold something else.
    if (!this.isConnected) this.#source = null;
    this.#update("default");
  }

  /** Resolves at the first settled state, whichever it is. */
  get ready() { return this.#ready.promise; }

  /** Asks for the nomination again, past what a cache remembers. */
  reload() {
    this.#isNear = true;
    this.#update("no-cache");
  }

  connectedCallback() {
    this.#children.observe(this, { childList: true, characterData: true, subtree: true });
    if (this.ownerDocument.readyState === "loading") {
      // Where it has come already, its listener would keep the element for ever.
      this.ownerDocument.addEventListener("DOMContentLoaded", () => this.#update(), { once: true });
    }
    this.#view?.connect();
    this.#update();
  }

  disconnectedCallback() {
    // A move disconnects and connects again in one go, and keeps everything.
    queueMicrotask(() => this.isConnected || this.#free());
  }

  connectedMoveCallback() { this.connectedCallback(); }
  attributeChangedCallback() { this.#update(); }

  /** Loads the nomination where its source has changed, or in any case, and then so: @param {RequestCache} [cache] */
  #update(cache) {
    if (!this.isConnected) return;
    const source = sourceOf(this, this.#property);
    const isSame = source?.kind === this.#source?.kind && source?.value === this.#source?.value;
    if (isSame && !cache && (this.#request || this.#state !== "loading")) return this.#view?.refresh();
    // What came with the page is the card, as long as nobody wants another.
    const isThere = !this.#state && !this.#source && !cache && this.#root.querySelector(".nomination-card");
    if (!isSame) {
      this.#source = source;
      this.#isNear = false;
      // What needs no request is there within moments: the old card stays until then.
      if (!source || (source.kind === "src" && !isThere)) this.#dismiss();
    }
    if (!source) return this.#enter(null);
    if (isThere) return this.#load({ source });
    this.#enter("loading");
    if (this.loading !== "lazy" || this.#isNear) return this.#load(start(source, cache));
    this.#near ??= new IntersectionObserver((entries) => this.#intersect(entries), { rootMargin: "800px" });
    this.#near.observe(this);
  }

  /** @param {IntersectionObserverEntry[]} entries */
  async #intersect(entries) {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#near?.disconnect();
    this.#isNear = Boolean(this.#view || hasFallback(this));
    if (!this.#isNear) {
      // Cards without a placeholder may all stand in one place: they get one, and are observed once more.
      loadModule();
      await this.#loadView().catch(() => (this.#isNear = true));
    }
    this.#update();
  }

  /** @param {Request} request */
  async #load(request) {
    this.#request = request;
    try {
      const view = await this.#loadView();
      const data = await view.receive(request);
      if (request !== this.#request) return;
      view.show(data);
      // What has the focus changes then, and the page may have asked for something else.
      if (request === this.#request) this.#enter("ready");
    } catch (/** @type {any} */ failure) {
      if (request !== this.#request) return;
      if (this.#state === "loading") return this.#fail(failure);
      // A card that came with the page can be read all the same.
      console.warn(`nomination-card: ${failure.message}`);
      this.#enter("ready");
    }
  }

  async #loadView() {
    // Who scrolls meanwhile is not pulled back to what the fragment names.
    const place = mayNamePart() ? scrollY : 0;
    const { View } = await loadElement();
    if (!this.#view) {
      const upgrade = () => this.#request || !this.#source || this.#load(start(this.#source));
      this.#view = new View(this, this.#root, { fail: (failure) => this.#fail(failure), upgrade });
      this.#view.connect(place);
      this.#view.enter(this.#state);
    }
    return this.#view;
  }

  /** @param {Partial<import("./events.js").Failure>} failure with a message only, where the fault is the card's own */
  #fail({ kind = "wasm", message, issues = [] }) {
    this.#dismiss();
    this.#enter("error");
    if (!this.#view && !hasFallback(this)) {
      // A view has a better error view; this one needs no file and no style sheet.
      const box = Object.assign(document.createElement("p"), { role: "alert", part: "error", lang: "en" });
      const onclick = () => this.reload();
      const retry = Object.assign(document.createElement("button"), { textContent: "Try again", onclick });
      box.append("This nomination cannot be shown. ", retry);
      this.#root.replaceChildren(box);
    }
    console.error(`nomination-card: ${message}`);
    dispatch(this, "nomination-error", { kind, message, issues });
  }

  #dismiss() {
    if (this.#view) this.#view.dismiss();
    else this.#root.replaceChildren(this.ownerDocument.createElement("slot"));
  }

  /** Ends what is under way: @param {State} state */
  #enter(state) {
    const { states } = this.#internals;
    this.#request?.control?.abort();
    this.#request = null;
    states.clear();
    if (state) states.add(state);
    this.#state = state;
    this.#internals.ariaBusy = String(state === "loading");
    if (state && state !== "loading") this.#ready.resolve();
    this.#view?.enter(state);
  }

  #free() {
    this.#children.disconnect();
    this.#near?.disconnect();
    this.#source = null;
    this.#view?.free();
    this.#enter(null);
  }
}

if (!customElements.get("nomination-card")) customElements.define("nomination-card", NominationCard);
