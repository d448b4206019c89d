// The class of the element: what a page sees of it, and what it is asked for. What it
// shows is its controller's business, which comes later: nothing waits for that.
import { apology } from "./apology.js";
import { CardAttributes } from "./attributes.js";
import { isAddressed } from "./address.js";
import { loadBehaviour, loadCode, loadEngine } from "./engine.js";
import { tell } from "./events.js";
import { hasFallback } from "./fallback.js";
import { find } from "./find.js";
import { begin } from "./job.js";
import { ignore } from "./request.js";
import { isWhole, parse, sourceOf } from "./source.js";

/** @typedef {import("./controller.js").Controller} Controller */
/** @typedef {import("./failure.js").Failure} Failure */
/** @typedef {import("./job.js").Job} Job */
/** @typedef {import("./source.js").Source} Source */
/** @typedef {"loading" | "ready" | "error" | null} State */

/** The properties that a page may have set before the element was defined. */
const PROPERTIES = ["nomination", "src", "loading", "theme", "headingLevel", "sections", "open", "pepsSrc"];

/** What an element does, once it is there: @type {import("./engine.js").Behaviour | undefined} */
let behaviour;

/** A candidate's nomination, shown as a card. */
export class NominationCard extends CardAttributes {
  static observedAttributes = ["src", "loading", "heading-level", "sections", "open", "peps-src", "lang"];

  #internals = this.attachInternals();
  /** Whether it came with what the page has put there. */
  #isFilled = Boolean(this.shadowRoot);
  #root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
  /** @type {() => void} */
  #settled = () => {};
  /** @type {Promise<void>} */
  #ready = new Promise((resolve) => (this.#settled = resolve));
  /** The value of the property, as given: @type {unknown} */
  #given = null;
  /** What the card shows or waits for: @type {Source | null} */
  #source = null;
  /** What a card was drawn from and by that came with the page: @type {{ from: unknown, by: string } | null} */
  #drawn = null;
  /** What was begun last to show it: @type {Job | null} */
  #job = null;
  /** The state, which is also a custom state: @type {State} */
  #state = null;
  /** Tells a lazy card that it is near: @type {IntersectionObserver | null} */
  #near = null;
  #isNear = false;
  #children = new MutationObserver(() => this.#update());
  /** Where the page stood when the card came. */
  #place = 0;
  /** @type {Controller | null} */
  #controller = null;
  /** Whether it waits for that. */
  #isWaiting = false;

  constructor() {
    super();
    if (!this.#isFilled) {
      this.#showFallback();
    }
    find(PROPERTIES, (name) => {
      if (Object.hasOwn(this, name)) {
        const self = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
        const value = self[name];
        delete self[name];
        self[name] = value;
      }
    });
  }

  /** The nomination itself: what was set, else what was loaded, as given. */
  get nomination() {
    return this.#given ?? this.#controller?.nomination ?? null;
  }
  set nomination(value) {
    this.#given = value ?? null;
    if (!this.isConnected) {
      // The same object may hold something else by now.
      this.#source = null;
    }
    this.#update("default");
  }

  /** Resolves at the first settled state, whichever it is. */
  get ready() {
    return this.#ready;
  }

  /** Asks for the nomination again, past what a cache remembers. */
  reload() {
    this.#isNear = true;
    this.#update("no-cache");
  }

  connectedCallback() {
    this.#place = isAddressed() ? scrollY : 0;
    this.#children.observe(this, { childList: true, characterData: true, subtree: true });
    if (this.ownerDocument.readyState === "loading") {
      // It comes once, also to an element that is gone by then, which does nothing. Where it
      // has come already, its listener would keep the element for ever.
      this.ownerDocument.addEventListener("DOMContentLoaded", this.#parsed, { once: true });
    }
    this.#controller?.connected(this.#place);
    this.#update();
  }

  disconnectedCallback() {
    // A move disconnects and connects again in one go, and keeps everything.
    queueMicrotask(() => this.isConnected || this.#free());
  }

  /** A move by `moveBefore()` changes nothing but, perhaps, the language. */
  connectedMoveCallback() {
    this.#controller?.redraw();
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (name === "src" || name === "loading") {
      this.#update();
    } else {
      this.#controller?.redraw();
    }
  }

  #parsed = () => this.#update();

  /**
   * Begins anew where the source has changed, or in any case.
   *
   * @param {RequestCache} [again] how it is asked for in any case
   */
  #update(again) {
    // What comes with the page may still be on its way.
    const isHere = this.#controller || !this.#isFilled || this.#given !== null || isWhole(this);
    if (!this.isConnected || !isHere) {
      return;
    }
    const controller = this.#attach();
    const source = sourceOf(this, this.#given);
    const isSame = source?.kind === this.#source?.kind && source?.value === this.#source?.value;
    if (source && !this.#source && !again && this.#keeps(source)) {
      return;
    }
    if (!isSame || again) {
      this.#job?.control.abort();
      this.#job = null;
      if (!isSame) {
        this.#isNear = false;
        controller?.dismiss();
      }
    }
    this.#source = source;
    if (!source) {
      this.#enter(null);
      this.#wait();
    } else if (!this.#job && (again || !isSame || this.#state === "loading")) {
      this.#enter("loading");
      if (this.loading !== "lazy" || this.#isNear) {
        this.#load(source, again);
      } else {
        // How near the viewport it begins to load.
        this.#near ??= new IntersectionObserver((entries) => this.#came(entries), { rootMargin: "800px" });
        this.#near.observe(this);
      }
    } else {
      controller?.present();
    }
  }

  /**
   * Whether the card that came as plain HTML stays, if one did: then nothing but the controller
   * is needed.
   *
   * @param {Source} source
   */
  #keeps(source) {
    if (!this.#root.querySelector(".nomination-card")) {
      return false;
    }
    const { from, by } = (this.#drawn ??= { from: source.value, by: this.#look() });
    if (from !== source.value) {
      return false;
    }
    if (!this.#controller) {
      this.#wait();
      return true;
    }
    this.#source = source;
    return this.#controller.adopt(source, by);
  }

  /** Has a controller, as soon as there may be one. */
  #attach() {
    if (behaviour && !this.#controller) {
      this.#controller = new behaviour.Controller(this, {
        root: this.#root,
        enter: (state) => this.#enter(state),
        fail: (failure) => this.#fail(failure),
        load: (source) => this.#load(source),
        loadCode,
        parse,
        look: () => this.#look(),
      });
      this.#controller.connected(this.#place);
      if (this.#job) {
        // Whatever came with the page is not what counts.
        this.#controller.dismiss();
        this.#controller.follow(this.#job);
      }
      this.#controller.enter(this.#state);
    }
    return this.#controller;
  }

  /** Loads what an element does, which is then asked to go on. */
  async #wait() {
    if (this.#controller || this.#isWaiting) {
      return;
    }
    let failure;
    this.#isWaiting = true;
    try {
      behaviour = await loadBehaviour();
    } catch (/** @type {any} */ error) {
      failure = error;
    }
    this.#isWaiting = false;
    if (!failure) {
      this.#update();
    } else if (this.#state === "loading") {
      this.#fail(failure);
    } else if (this.#drawn && this.isConnected) {
      // The card can be read all the same.
      console.warn(`nomination-card: ${failure.message}`);
      this.#enter("ready");
    }
  }

  /** The attributes that a card is drawn by; its language, if it came with the page, is its own. */
  #look() {
    let look = "";
    find(NominationCard.observedAttributes, (name) => {
      look += `${this.getAttribute(name)} `;
    });
    return look;
  }

  /**
   * @param {Source} source
   * @param {RequestCache} [cache]
   */
  #load(source, cache) {
    this.#job = begin(source, cache);
    this.#controller?.follow(this.#job);
    this.#wait();
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #came(entries) {
    if (!find(entries, (entry) => entry.isIntersecting)) {
      return;
    }
    this.#near?.disconnect();
    if (this.#controller || hasFallback(this)) {
      this.#isNear = true;
      this.#update();
    } else {
      // Cards that have no outline yet may all stand in one place: they are asked once more.
      ignore(loadEngine());
      this.#wait();
    }
  }

  /** @param {Failure} failure */
  #fail(failure) {
    this.#job?.control.abort();
    this.#controller?.dismiss();
    this.#enter("error");
    if (!this.#controller) {
      this.#apologize();
    }
    console.error(`nomination-card: ${failure.message}`);
    tell(this, "nomination-error", failure);
  }

  /** What a controller does better, where there is none. */
  #apologize() {
    if (hasFallback(this)) {
      this.#showFallback();
    } else {
      this.#root.replaceChildren(apology(this.ownerDocument, () => this.reload()));
    }
  }

  #showFallback() {
    this.#root.replaceChildren(this.ownerDocument.createElement("slot"));
  }

  /** @param {State} state */
  #enter(state) {
    const { states } = this.#internals;
    states?.clear();
    if (state) {
      states?.add(state);
    }
    this.#state = state;
    this.#internals.ariaBusy = String(state === "loading");
    this.#controller?.enter(state);
    if (state && state !== "loading") {
      this.#settled();
    }
  }

  #free() {
    this.#children.disconnect();
    this.#near?.disconnect();
    this.#job?.control.abort();
    this.#job = this.#source = null;
    this.#isNear = false;
    this.#controller?.free();
    this.#enter(null);
  }
}
