// What an element does: it shows what was asked for, and says so. A card that came as
// plain HTML stays as it is until more is wanted than that can do.
import { isAddressed } from "./address.js";
import { tell } from "./events.js";
import { Failure } from "./failure.js";
import { hasFallback } from "./fallback.js";
import { Stage } from "./stage.js";

/** @typedef {import("./engine.js").Code} Code */
/** @typedef {import("./host.js").NominationCard} NominationCard */
/** @typedef {import("./host.js").State} State */
/** @typedef {import("./job.js").Job} Job */
/** @typedef {import("./read.js").Data} Data */
/** @typedef {import("./source.js").Source} Source */
/** @typedef {InstanceType<Code["Drawn"]>} Drawn */

/**
 * What the file that the page names lends: what is one for all cards, or was kept before a page
 * could change it, and what of its element no page may touch.
 *
 * @typedef {object} Loan
 * @property {ShadowRoot} root
 * @property {(state: State) => void} enter
 * @property {(failure: Failure) => void} fail
 * @property {(source: Source) => void} load begins a job to follow
 * @property {typeof import("./engine.js").loadCode} loadCode
 * @property {typeof JSON.parse} parse
 * @property {() => string} look the attributes that a card is drawn by
 */

/** Looks after one element. */
export class Controller {
  /** The element. */
  host;
  #loan;
  /** What is seen of it. */
  #stage;
  /** @type {State} */
  #state = null;
  /** What is under way: @type {Job | null} */
  #job = null;
  /** What was loaded for the card: @type {Data | null} */
  #data = null;
  /** The same as values: @type {(() => unknown) | null} */
  #values = null;
  /** The code of all cards, once it is there: @type {Code | null} */
  #code = null;
  /** The card, once it is drawn here: @type {Drawn | null} */
  #drawn = null;
  /** What the card was drawn from that came with the page: @type {Source | null} */
  #source = null;
  /** What it was drawn by. */
  #look = "";
  /** Where the page stood when the card came. */
  #place = 0;

  /**
   * @param {NominationCard} host
   * @param {Loan} loan
   */
  constructor(host, loan) {
    this.host = host;
    this.#loan = loan;
    this.#stage = new Stage(host, loan.root, {
      retry: () => host.reload(),
      copy: (control) => this.#attend((code) => code.copyLink(host, control)),
      toggled: (section, open) => tell(host, "nomination-toggle", { section, open }),
      filter: (field) => (this.#isStill ? this.#wake() : this.#code?.filter(field)),
    });
  }

  /** What was loaded, as given. */
  get nomination() {
    return this.#values?.();
  }

  /**
   * The element is in a page, or in another place there.
   *
   * @param {number} place where the page stood then
   */
  connected(place) {
    this.#place = place;
    this.#stage.dress();
    this.#code?.watchPage(this, place);
    this.redraw();
  }

  /** Draws the card anew in the language and by the attributes of the moment. */
  redraw() {
    if (this.#isStill) {
      if (this.#look !== this.#loan.look()) {
        this.#wake();
      }
    } else if (this.#code) {
      this.#drawn?.redraw();
      this.present();
    }
  }

  /**
   * Takes the card that came with the page as it is, if one did.
   *
   * @param {Source} source what it was drawn from
   * @param {string} look what it was drawn by
   */
  adopt(source, look) {
    if (!this.#stage.isStill) {
      return false;
    }
    const { host } = this;
    try {
      const { kind, value } = source;
      const values = kind === "inline" ? this.#loan.parse(value) : kind === "property" ? value : null;
      this.#values = () => values;
    } catch {
      // What it was drawn from is no longer there: the page is told as of any other.
      this.#stage.clear();
      return false;
    }
    this.#source = source;
    this.#look = look;
    this.#loan.enter("ready");
    this.#loaded();
    addEventListener("hashchange", this.#addressed);
    this.#addressed();
    this.redraw();
    if (host.pepsSrc) {
      this.#wake();
    }
    return true;
  }

  /**
   * Shows what comes of a job.
   *
   * @param {Job} job
   */
  async follow(job) {
    const { control, source, json, engine } = job;
    // The page knows already that the card is shown.
    const quietly = this.#isStill;
    const { signal } = control;
    this.#job = job;
    try {
      await this.#attend(() => {});
      const data = await (this.#code ?? (await engine)).read(json, signal);
      const code = await engine;
      if (signal.aborted) {
        return;
      }
      const drawn = (this.#drawn ??= new code.Drawn(this.host, this.#stage, (error) => this.#loan.fail(failureOf(error))));
      drawn.draw(data);
      this.#job = null;
      this.#data = data;
      this.#values = source.kind === "property" ? () => source.value : valuesOf(data, this.#loan.parse);
      if (!quietly) {
        this.#loan.enter("ready");
        this.#loaded();
        code.revealAddress();
      }
      drawn.learn();
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      control.abort();
      this.#job = null;
      if (quietly) {
        console.warn(`nomination-card: ${failureOf(error).message}`);
      } else {
        this.#loan.fail(failureOf(error));
      }
    }
  }

  /** @param {State} state that the element is in from now on */
  enter(state) {
    this.#state = state;
    this.present();
  }

  /** Shows the card, or what stands in for it. */
  present() {
    const stage = this.#stage;
    // A card that is asked for again stays until the answer is there.
    if (stage.hasCard && (this.#data || stage.shown === "card")) {
      stage.show("card");
    } else if (!this.#state || hasFallback(this.host)) {
      stage.show("fallback");
    } else {
      stage.show(this.#state === "error" ? "apology" : "skeleton", this.#code?.failureWords(this.#code.languageAt(this.host)));
    }
  }

  /** Takes the card away. */
  dismiss() {
    this.#job = this.#data = this.#values = null;
    this.#stage.clear();
    this.#drawn?.leave();
    this.#drawn = null;
  }

  /** The element is gone. */
  free() {
    this.#code?.leavePage(this);
    removeEventListener("hashchange", this.#addressed);
    this.dismiss();
  }

  /** Whether the card is the one that came with the page. */
  get #isStill() {
    return this.#stage.isStill && this.#state === "ready";
  }

  /** Draws the card that came with the page once more, to do what plain HTML cannot. */
  #wake() {
    if (this.#isStill && this.#source && !this.#job) {
      this.#loan.load(this.#source);
    }
  }

  /**
   * Has the code look after the element; it is loaded where it is not there yet.
   *
   * @param {(code: Code) => void} then
   */
  async #attend(then) {
    try {
      const code = (this.#code ??= await this.#loan.loadCode());
      if (this.host.isConnected) {
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

  /** Tells that the card shows a nomination, which is made into values only for who asks. */
  #loaded() {
    const { host } = this;
    const values = this.#values;
    tell(host, "nomination-load", {
      get nomination() {
        return values?.();
      },
    });
  }
}

/**
 * What was loaded, as values: made once, when somebody asks.
 *
 * @param {Data} data
 * @param {typeof JSON.parse} parse
 * @returns {() => unknown}
 */
function valuesOf({ bytes }, parse) {
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
