// The class of the element: what it is given, what it shows, what it says.
import { isAddressed } from "./address.js";
import { CardAttributes } from "./attributes.js";
import { loadCode, loadEngine } from "./engine.js";
import { Failure } from "./failure.js";
import { find } from "./find.js";
import { ignore, request } from "./request.js";
import { isWhole, jsonOf, parse, sourceOf } from "./source.js";
import { Stage } from "./stage.js";

/** @typedef {import("./engine.js").Code} Code */
/** @typedef {import("./read.js").Data} Data */
/** @typedef {import("./source.js").Source} Source */
/** @typedef {InstanceType<Code["Drawn"]>} Drawn */

/** How near the viewport a lazy card begins to load. */
const NEAR = "800px";

/** The properties that a page may have set before the element was defined. */
const PROPERTIES = ["nomination", "src", "loading", "theme", "headingLevel", "sections", "open", "pepsSrc"];

/** A candidate's nomination, shown as a card. */
export class NominationCard extends CardAttributes {
  static observedAttributes = ["src", "loading", "heading-level", "sections", "open", "peps-src", "lang"];

  #internals = this.attachInternals();
  /** What is seen of the element. */
  #stage = new Stage(this, {
    retry: () => this.reload(),
    copy: (control) => this.#attend((code) => code.copyLink(this, control)),
    toggled: (section, open) => this.#tell("nomination-toggle", { section, open }),
    filter: (field) => (this.#isStill ? this.#wake() : this.#code?.filter(field)),
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
  /** The same as values: @type {(() => unknown) | null} */
  #values = null;
  /** Whether the element knows what came with the page. */
  #hasBegun = false;
  /** Ends what is under way: @type {AbortController | null} */
  #job = null;
  /** The code of all cards, once it is there: @type {Code | null} */
  #code = null;
  /** The card, once it is drawn here: @type {Drawn | null} */
  #drawn = null;
  /** What the card was drawn by that came with the page. */
  #drawnBy = "";
  /** Where the page stood when the card came. */
  #place = 0;
  /** The state, which is also a custom state: @type {"loading" | "ready" | "error" | null} */
  #state = null;
  /** Tells a lazy card that it is near: @type {IntersectionObserver | null} */
  #near = null;
  #isNear = false;
  #children = new MutationObserver(() => this.#update());

  constructor() {
    super();
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
    return this.#given ?? this.#values?.() ?? null;
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
    this.#place = isAddressed() ? scrollY : 0;
    this.#code?.watchPage(this, this.#place);
    this.#children.observe(this, { childList: true, characterData: true, subtree: true });
    if (this.ownerDocument.readyState === "loading") {
      // It comes once, also to an element that is gone by then, which does nothing. Where it
      // has come already, its listener would keep the element for ever.
      this.ownerDocument.addEventListener("DOMContentLoaded", this.#parsed, { once: true });
    }
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
    if (this.#isStill) {
      if (this.#drawnBy !== this.#look()) {
        this.#wake();
      }
    } else if (this.#code) {
      this.#drawn?.redraw();
      this.#present();
    }
  }

  #parsed = () => this.#update();

  /** Whether the card is the one that came with the page. */
  get #isStill() {
    return this.#stage.isStill && this.#state === "ready";
  }

  /** What a card that came with the page was drawn by; its language is always its own. */
  #look() {
    let look = "";
    find(NominationCard.observedAttributes, (name) => {
      look += `${this.getAttribute(name)} `;
    });
    return look;
  }

  /**
   * Has the code look after the element; it is loaded where it is not there yet.
   *
   * @param {(code: Code) => void} then
   */
  async #attend(then) {
    try {
      const code = (this.#code ??= await loadCode());
      if (this.isConnected) {
        code.watchPage(this, this.#place);
        then(code);
      }
    } catch {
      // Without it the card can be read all the same.
    }
  }

  /** The page's address may name a part of a card that nobody looks after yet. */
  #addressed = () => {
    if (isAddressed()) {
      removeEventListener("hashchange", this.#addressed);
      this.#attend((code) => code.revealAddress());
    }
  };

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
    if (!this.#hasBegun) {
      // What comes with the page may still be on its way.
      if (this.shadowRoot && this.#given === null && !isWhole(this)) {
        return;
      }
      this.#hasBegun = true;
      this.#stage.begin();
    }
    const source = sourceOf(this, this.#given);
    if (source && this.#stage.isStill && !this.#source && !again) {
      this.#adopt(source);
      return;
    }
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
        this.#near ??= new IntersectionObserver((entries) => this.#came(entries), { rootMargin: NEAR });
        this.#near.observe(this);
      } else {
        this.#load(source, cache);
      }
    } else {
      this.#present();
    }
  }

  /**
   * Takes the card that came with the page as it is.
   *
   * @param {Source} source what it was drawn from
   */
  #adopt(source) {
    try {
      const values = source.kind === "inline" ? parse(source.value) : null;
      this.#values = () => values;
    } catch {
      // What it was drawn from is no longer there: the page is told as of any other.
      this.#stage.clear();
      this.#update();
      return;
    }
    this.#source = source;
    this.#drawnBy = this.#look();
    this.#enter("ready");
    this.#loaded();
    addEventListener("hashchange", this.#addressed);
    this.#addressed();
    if (this.pepsSrc) {
      this.#wake();
    }
  }

  /** Draws the card that came with the page once more, to do what plain HTML cannot. */
  #wake() {
    if (this.#isStill && this.#source && !this.#job) {
      this.#load(this.#source, "default", true);
    }
  }

  /** @param {IntersectionObserverEntry[]} entries */
  #came(entries) {
    if (find(entries, (entry) => entry.isIntersecting)) {
      this.#isNear = true;
      this.#near?.disconnect();
      this.#update();
    }
  }

  /**
   * @param {Source} source
   * @param {RequestCache} cache
   * @param {boolean} [quietly] whether the page knows already that the card is shown
   */
  async #load(source, cache, quietly = false) {
    const job = (this.#job = new AbortController());
    try {
      const json = source.kind === "src" ? request(source.value, job.signal, cache) : jsonOf(source);
      const engine = loadEngine();
      // Where the data fails first, nobody waits for the engine.
      ignore(engine);
      await this.#attend(() => {});
      const data = await (this.#code ?? (await engine)).read(json, job.signal);
      const code = await engine;
      if (job.signal.aborted) {
        return;
      }
      const drawn = (this.#drawn ??= new code.Drawn(this, this.#stage, (error) => this.#fail(error)));
      drawn.draw(data);
      this.#job = null;
      this.#data = data;
      this.#values = valuesOf(data);
      if (!quietly) {
        this.#enter("ready");
        this.#loaded();
        code.revealAddress();
      }
      drawn.learn();
    } catch (error) {
      if (job.signal.aborted) {
        return;
      }
      job.abort();
      this.#job = null;
      if (quietly) {
        console.warn(`nomination-card: ${failureOf(error).message}`);
      } else {
        this.#fail(error);
      }
    }
  }

  /** Tells that the card shows a nomination, which is made into values only for who asks. */
  #loaded() {
    const given = this.#given;
    const values = this.#values;
    this.#tell("nomination-load", {
      get nomination() {
        return given ?? values?.();
      },
    });
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#data = this.#values = null;
    this.#dismiss();
    this.#enter("error");
    const { kind, message, issues } = failureOf(error);
    console.error(`nomination-card: ${message}`);
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
    if (this.#stage.hasCard && (this.#data || this.#stage.shown === "card")) {
      this.#stage.show("card");
    } else if (!this.#state || hasFallback(this)) {
      this.#stage.show("fallback");
    } else {
      const words = this.#code?.failureWords(this.#code.languageAt(this));
      this.#stage.show(this.#state === "error" ? "apology" : "skeleton", words);
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
    this.#stage.clear();
    this.#drawn?.leave();
    this.#drawn = null;
  }

  #free() {
    this.#code?.leavePage(this);
    removeEventListener("hashchange", this.#addressed);
    this.#children.disconnect();
    this.#near?.disconnect();
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
  return find(
    element.childNodes,
    (node) => !/^(script|style|template|link|meta|#comment)$/i.test(node.nodeName) && (node.nodeType === 1 || node.nodeValue?.trim()),
  );
}

/**
 * What was loaded, as values: made once, when somebody asks.
 *
 * @param {Data} data
 * @returns {() => unknown}
 */
function valuesOf({ bytes }) {
  /** @type {unknown} */
  let values;
  return () => (values ??= parse(new TextDecoder().decode(bytes)));
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
