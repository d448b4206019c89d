// A card that is drawn, and drawn anew when what it was drawn by changes.
import { draw, sheet } from "./module.js";
import { languageAt } from "./page.js";
import { listAt } from "./peps.js";
import { takeOver } from "./take-over.js";

/** @typedef {import("./attributes.js").CardAttributes} CardAttributes */
/** @typedef {import("./module.js").List} List */
/** @typedef {import("./read.js").Data} Data */
/** @typedef {import("./stage.js").Stage} Stage */

export class Drawn {
  #host;
  #stage;
  #fail;
  /** What it shows: @type {Data | null} */
  #data = null;
  /** What fills in its PEPs: @type {List | undefined} */
  #list;
  /** All else that it was drawn by. */
  #by = "";
  /** Whether it was drawn with nothing collapsed. */
  #wasOpen = false;

  /**
   * @param {CardAttributes} host
   * @param {Stage} stage
   * @param {(error: unknown) => void} fail is told when it cannot be drawn anew
   */
  constructor(host, stage, fail) {
    this.#host = host;
    this.#stage = stage;
    this.#fail = fail;
  }

  /**
   * Draws it, with all that a visitor has done there.
   *
   * @param {Data} data
   * @throws {import("./failure.js").Failure}
   */
  draw(data) {
    const host = this.#host;
    const stage = this.#stage;
    const { sections, open, ownerDocument } = host;
    const settings = { lang: languageAt(host), level: host.getAttribute("heading-level") ?? "", sections, open };
    const by = `${settings.lang}\n${settings.level}\n${sections}\n${open}\n${this.#list?.name}`;
    if (stage.hasCard && data === this.#data && by === this.#by) {
      return;
    }
    const content = draw(ownerDocument, data, settings, this.#list);
    stage.dress(sheet);
    takeOver(stage.area, content, open === this.#wasOpen);
    if (stage.isStill) {
      stage.wake();
    }
    this.#data = data;
    this.#by = by;
    this.#wasOpen = open;
  }

  /** Draws it by the language and the attributes of the moment. */
  redraw() {
    if (this.#data) {
      try {
        this.draw(this.#data);
        this.learn();
      } catch (error) {
        this.#fail(error);
      }
    }
  }

  /** Fills in its PEPs from the list that the page names; it does not wait for that. */
  async learn() {
    const url = this.#host.pepsSrc;
    const hasPeps = this.#stage.area.querySelector("[part=pep]");
    const list = url && hasPeps ? await listAt(url) : undefined;
    if (url === this.#host.pepsSrc && list !== this.#list && this.#data) {
      this.#list = list;
      this.redraw();
    }
  }

  /** Is no longer shown. */
  leave() {
    this.#data = null;
  }
}
