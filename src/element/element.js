// The class of the element: what it is given, what it shows, what it says.
import { CardAttributes } from "./attributes.js";
import { loadEngine } from "./engine.js";
import { Failure } from "./failure.js";
import { languageAt, leavePage, revealAddress, watchPage } from "./page.js";
import { read, sourceOf } from "./source.js";
import { Stage } from "./stage.js";

/** @typedef {import("./source.js").Source} Source */
/** @typedef {import("./source.js").Data} Data */
/** @typedef {InstanceType<import("./engine.js").Engine["Card"]>} Card */

/** How near the viewport a lazy card begins to load. */
const NEAR = "800px";

/** The properties that a page may have set before the element was defined. */
const PROPERTIES = ["nomination", "src", "loading", "theme", "headingLevel", "sections", "open"];

/** A candidate's nomination, shown as a card. */
export class NominationCard extends CardAttributes {
  static observedAttributes = ["src", "loading", "heading-level", "sections", "open", "lang"];

  #internals = this.attachInternals();
  /** What is seen of the element. */
  #stage = new Stage(this, {
    retry: () => this.reload(),
    toggled: (section, open) => this.#tell("nomination-toggle", { section, open }),
  });
  /** @type {() => void} */
  #settled = () => {};
  /** @type {Promise<void>} */
  #ready = new Promise((resolve) => (this.#settled = resolve));
  /** The value of the property, as given: @type {unknown} */
  #given = null;
  /** What the card shows or waits for: @type {Source | null} */
  #source = null;
  /** What was loaded for it: @type {Data | null} */
  #data = null;
  /** The same as values, once somebody asked: @type {unknown} */
  #values = null;
  /** Ends what is under way: @type {AbortController | null} */
  #job = null;
  /** The card that is shown: @type {Card | null} */
  #card = null;
  /** The state, which is also a custom state: @type {"loading" | "ready" | "error" | null} */
  #state = null;
  #near = new IntersectionObserver((entries) => this.#came(entries), { rootMargin: NEAR });
  #isNear = false;
  #children = new MutationObserver(() => this.#update());

  constructor() {
    super();
    for (const name of PROPERTIES) {
      if (Object.hasOwn(this, name)) {
        const self = /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (this));
        const value = self[name];
        delete self[name];
        self[name] = value;
      }
    }
  }

  /** The nomination itself: what was set, else what was loaded, as given. */
  get nomination() {
    if (this.#given === null && this.#values === null && this.#data) {
      this.#values = JSON.parse(new TextDecoder().decode(this.#data.bytes));
    }
    return this.#given ?? this.#values;
  }
  set nomination(value) {
    this.#given = value ?? null;
    if (!this.isConnected) {
      // The same object may hold something else by now.
      this.#source = null;
    }
    this.#update(true);
  }

  /** Resolves at the first settled state, whichever it is. */
  get ready() {
    return this.#ready;
  }

  /** Asks for the nomination again, past what a cache remembers. */
  reload() {
    this.#isNear = true;
    this.#update(true, "no-cache");
  }

  connectedCallback() {
    this.#stage.dress();
    watchPage(this);
    this.#children.observe(this, { childList: true, characterData: true, subtree: true });
    // It comes once, also to an element that is gone by then, which does nothing.
    this.ownerDocument.addEventListener("DOMContentLoaded", this.#parsed, { once: true });
    this.surroundingsChanged();
    this.#update();
  }

  disconnectedCallback() {
    // A move disconnects and connects again in one go, and keeps everything.
    queueMicrotask(() => this.isConnected || this.#free());
  }

  /** A move by `moveBefore()` changes nothing but, perhaps, the language. */
  connectedMoveCallback() {
    this.surroundingsChanged();
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (name === "src" || name === "loading") {
      this.#update();
    } else {
      this.surroundingsChanged();
    }
  }

  /** Draws the card anew in the language and by the attributes of the moment. */
  surroundingsChanged() {
    this.#card?.adjust(...this.#settings());
    this.#stage.speak();
  }

  /** Shows the part of the card that the page's address names. */
  reveal() {
    this.#stage.reveal();
  }

  #parsed = () => this.#update();

  /** @returns {[string, string, string, boolean]} */
  #settings() {
    return [languageAt(this), this.getAttribute("heading-level") ?? "", this.sections, this.open];
  }

  /**
   * Begins anew where the source has changed, or in any case.
   *
   * @param {boolean} [again]
   * @param {RequestCache} [cache]
   */
  #update(again = false, cache = "default") {
    if (!this.isConnected) {
      return;
    }
    const source = sourceOf(this, this.#given);
    const isSame = source?.kind === this.#source?.kind && source?.value === this.#source?.value;
    if (!isSame || again) {
      this.#job?.abort();
      this.#job = null;
      if (!isSame) {
        this.#data = this.#values = null;
        this.#isNear = false;
        this.#dismiss();
      }
    }
    this.#source = source;
    if (!source) {
      this.#enter(null);
    } else if (!this.#job && (again || !isSame || this.#state === "loading")) {
      this.#enter("loading");
      if (this.loading === "lazy" && !this.#isNear) {
        this.#near.observe(this);
      } else {
        this.#load(source, cache);
      }
    } else {
      this.#present();
    }
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #came(entries) {
    if (entries.some((entry) => entry.isIntersecting)) {
      this.#isNear = true;
      this.#near.disconnect();
      this.#update();
    }
  }

  /**
   * @param {Source} source
   * @param {RequestCache} cache
   */
  async #load(source, cache) {
    const job = (this.#job = new AbortController());
    try {
      const engine = loadEngine();
      // Where the data fails first, nobody waits for the engine.
      engine.catch(() => {});
      const data = await read(source, job.signal, cache);
      const { Card, sheet } = await engine;
      if (job.signal.aborted) {
        return;
      }
      this.#data = data;
      this.#values = null;
      this.#stage.dress(sheet);
      await this.#draw(Card, data);
      if (!job.signal.aborted) {
        this.#succeed();
      }
    } catch (error) {
      if (!job.signal.aborted) {
        this.#fail(failureOf(error));
      }
    }
  }

  /**
   * @param {import("./engine.js").Engine["Card"]} Card
   * @param {Data} data
   * @returns {Promise<void>} when the card has been drawn
   */
  #draw(Card, { bytes, base }) {
    return new Promise((resolve) => {
      this.#card ??= new Card(this.#stage.area);
      this.#card.show(bytes, base, ...this.#settings(), resolve);
    });
  }

  #succeed() {
    this.#job = null;
    this.#enter("ready");
    this.#tell("nomination-load", { nomination: this.nomination });
    revealAddress();
  }

  /** @param {Failure} failure */
  #fail(failure) {
    this.#job = null;
    this.#data = this.#values = null;
    this.#dismiss();
    this.#enter("error");
    console.error(`nomination-card: ${failure.message}`);
    const { kind, message, issues } = failure;
    this.#tell("nomination-error", { kind, message, issues });
  }

  /** @param {"loading" | "ready" | "error" | null} state */
  #enter(state) {
    const { states } = this.#internals;
    states?.clear();
    if (state) {
      states?.add(state);
    }
    this.#state = state;
    this.#internals.ariaBusy = String(state === "loading");
    this.#present();
    if (state && state !== "loading") {
      this.#settled();
    }
  }

  /** Shows the card, or what stands in for it. */
  #present() {
    // A card that is asked for again stays until the answer is there.
    if (this.#card && (this.#data || this.#stage.shown === "card")) {
      this.#stage.show("card");
    } else if (!this.#state || hasFallback(this)) {
      this.#stage.show("fallback");
    } else {
      this.#stage.show(this.#state === "error" ? "apology" : "skeleton");
    }
  }

  /**
   * @param {string} type
   * @param {object} detail
   */
  #tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  #dismiss() {
    this.#card?.remove();
    this.#card = null;
  }

  #free() {
    leavePage(this);
    this.#children.disconnect();
    this.#near.disconnect();
    this.#job?.abort();
    this.#job = this.#source = this.#data = this.#values = null;
    this.#isNear = false;
    this.#dismiss();
    this.#enter(null);
  }
}

/**
 * Whether the page gave an element something to show in the card's place.
 *
 * @param {Element} element
 */
function hasFallback(element) {
  // By name, since a node may come from another realm.
  return [...element.childNodes].some(
    (node) => !/^(script|style|template|link|meta|#comment)$/i.test(node.nodeName) && (node.nodeType === 1 || node.nodeValue?.trim()),
  );
}

/**
 * What went wrong, as the page is told. Whatever is not a failure that the card
 * knows comes from its own code.
 *
 * @param {any} error
 */
function failureOf(error) {
  return typeof error?.kind === "string" ? /** @type {Failure} */ (error) : new Failure("wasm", `The card failed: ${error}. Please report it.`);
}
