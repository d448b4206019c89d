// The entry point that a page loads: the element class. It selects the source and starts all requests for it in
// one task; the view renders it, in a separate file that no request waits for.
import { CardAttributes } from "./attributes.js";
import { dispatch } from "./events.js";
import { mayNamePart } from "./links.js";
import { loadElement, loadModule } from "./load.js";
import { start } from "./request.js";
import { hasFallback, isWhole, sourceOf, takeTemplates } from "./source.js";

/** @import { Request } from "./request.js" */
/** @typedef {NominationCard} NominationCardElement the class itself is not exported, since the element registers itself */
/** @typedef {"loading" | "ready" | "error" | null} State which is also a custom state */

/** A candidate's nomination, shown as a card. */
class NominationCard extends CardAttributes {
  static observedAttributes = ["src", "nomination", "loading", "heading-level", "sections", "open", "peps-src", "lang"];

  #internals = this.attachInternals();
  #root = /** @type {ShadowRoot} */ (/** @type {unknown} */ (null)); // null if the page has taken its place
  #ready = /** @type {PromiseWithResolvers<void>} */ (Promise.withResolvers());
  #state = /** @type {State} */ (null);
  #property = /** @type {unknown} */ (null); // the value of the property, as given
  #source = /** @type {import("./source.js").Source | null} */ (null); // what the card shows or loads
  #request = /** @type {Request | null} */ (null); // the current request
  #view = /** @type {import("./element.js").View | null} */ (null); // once its file is loaded
  #near = /** @type {IntersectionObserver | null} */ (null); // fires when a lazy card comes near the viewport
  #isNear = false;
  #isLate = false; // whether it has waited for its children
  #children = new MutationObserver(() => this.#update(takeTemplates(this) ? "no-cache" : undefined));

  constructor() {
    super();
    const shadowRoot = this.#internals.shadowRoot ?? this.shadowRoot;
    try {
      this.#root = shadowRoot ?? this.attachShadow({ mode: "open" });
      if (!shadowRoot) this.#dismiss();
    } catch {
      console.warn("nomination-card: no card, since the page has attached a closed shadow root.");
    }
    // Properties that the page set before the element was defined shadow the accessors.
    for (const [name, value] of Object.entries(this)) {
      if (name in NominationCard.prototype && Reflect.deleteProperty(this, name)) Object.assign(this, { [name]: value });
    }
  }

  /** The nomination: the value that was set, else the one that was loaded, as given. */
  get nomination() { return this.#property ?? this.#view?.nomination ?? null; }
  set nomination(value) {
    const property = value === "" ? null : (value ?? null);
    if (property === null) this.removeAttribute("nomination");
    if (property === null && this.#property === null) return;
    this.#property = property;
    // While the element is disconnected, the page may change the contents of the same object.
    if (!this.isConnected) this.#source = null;
    this.#update("default");
  }

  /** Resolves when the element first becomes ready or fails. */
  get ready() { return this.#ready.promise; }

  /** Requests the nomination again and revalidates the HTTP cache. */
  reload() {
    this.#isNear = true;
    this.#update("no-cache");
  }

  connectedCallback() {
    this.#children.observe(this, { childList: true, characterData: true, subtree: true });
    if (this.ownerDocument.readyState === "loading") {
      // If the event has already fired, the listener would keep the element alive forever.
      this.ownerDocument.addEventListener("DOMContentLoaded", () => this.#update(), { once: true });
      // The parser does not say when it has finished an element, but by the next task it mostly has.
      setTimeout(() => {
        this.#isLate = true;
        this.#update();
      });
    }
    this.#view?.connect();
    this.#update();
  }

  disconnectedCallback() {
    // A move disconnects and reconnects the element in one task, and keeps everything.
    queueMicrotask(() => this.isConnected || this.#free());
  }

  connectedMoveCallback() { this.connectedCallback(); }
  attributeChangedCallback() { this.#update(); }

  /** Loads the nomination if its source has changed, or always if a cache mode is given: @param {RequestCache} [cache] */
  #update(cache) {
    if (!this.#root || !this.isConnected) return;
    const source = sourceOf(this, this.#property, this.#isLate);
    const isSame = source?.kind === this.#source?.kind && source?.value === this.#source?.value;
    // The prerendered card stays until another source is set.
    const isThere = !this.#state && !this.#source && !cache && this.#root.querySelector(".nomination-card");
    // Its data may have been taken out, for example by a sanitizer. It can be read all the same.
    if (isThere && !source && isWhole(this)) return this.#request || this.#load({ source: { kind: "src", value: "" } });
    if (isSame && !(source && cache) && (this.#request || this.#state !== "loading")) return this.#view?.refresh();
    if (!isSame) {
      this.#source = source;
      this.#isNear = false;
      // A source that needs no request is rendered within moments: keep the old card until then.
      if (!source || (source.kind === "src" && !isThere)) this.#dismiss();
    }
    if (!source) return this.#enter(null);
    if (isThere) return this.#load({ source });
    this.#enter("loading");
    if (this.loading !== "lazy" || this.#isNear) return this.#load(start(source, cache));
    this.#near ??= new IntersectionObserver((entries) => this.#intersect(entries), { rootMargin: "800px" });
    this.#near.observe(this);
    // Paper shows all of the page, and nothing scrolls into view.
    addEventListener("beforeprint", this.#approach, { once: true });
  }

  #approach = () => {
    this.#near?.disconnect();
    this.#isNear = true;
    this.#update();
  };

  /** @param {IntersectionObserverEntry[]} entries */
  async #intersect(entries) {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#near?.disconnect();
    this.#isNear = Boolean(this.#view || hasFallback(this));
    if (!this.#isNear) {
      // Cards without a placeholder have no height and may all be near: show it, then observe again.
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
      // Rendering moves the focus, and a listener of the page may have started another request.
      if (request === this.#request) this.#enter("ready");
    } catch (/** @type {any} */ failure) {
      if (request !== this.#request) return;
      if (this.#state === "loading") return this.#fail(failure);
      // A prerendered card is still readable.
      console.warn(`nomination-card: ${failure.message}`);
      this.#enter("ready");
    }
  }

  async #loadView() {
    // Before loading: a visitor who scrolls meanwhile must not be pulled back to the fragment's part.
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

  /** @param {Partial<import("./events.js").Failure>} failure an exception has only a message */
  #fail({ kind = "wasm", message, issues = [] }) {
    this.#dismiss();
    this.#enter("error");
    if (!this.#view && !hasFallback(this)) {
      // Without the view there is no better error view; this one needs no file and no style sheet.
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

  /** Changes the state and aborts the current request: @param {State} state */
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
    removeEventListener("beforeprint", this.#approach);
    this.#children.disconnect();
    this.#near?.disconnect();
    this.#source = null;
    this.#view?.free();
    this.#enter(null);
  }
}

if (!customElements.get("nomination-card")) customElements.define("nomination-card", NominationCard);
