// The attributes of the element as properties: parsed when they are read, so that
// nothing can disagree.
import { absolute } from "./source.js";

/** An element with the attributes of a card. */
export class CardAttributes extends HTMLElement {
  /** The address of the nomination's JSON; reflects the attribute. */
  get src() {
    return this.#url("src");
  }
  set src(url) {
    this.setAttribute("src", url);
  }

  /** The address of a list of PEPs; reflects the attribute. */
  get pepsSrc() {
    return this.#url("peps-src");
  }
  set pepsSrc(url) {
    this.setAttribute("peps-src", url);
  }

  /** `eager` or `lazy`, as for `<img>`; reflects the attribute. */
  get loading() {
    return this.#oneOf("loading", /^lazy$/, "eager");
  }
  set loading(value) {
    this.setAttribute("loading", value);
  }

  /** `auto`, `light` or `dark`; reflects the attribute. */
  get theme() {
    return this.#oneOf("theme", /^(light|dark)$/, "auto");
  }
  set theme(value) {
    this.setAttribute("theme", value);
  }

  /** The level of the candidate's name, 1 to 6; reflects the attribute. */
  get headingLevel() {
    return Number(this.#oneOf("heading-level", /^[1-6]$/, "2"));
  }
  set headingLevel(value) {
    this.setAttribute("heading-level", String(value));
  }

  /** Which sections to show, in which order; reflects the attribute. */
  get sections() {
    return this.getAttribute("sections") ?? "";
  }
  set sections(value) {
    this.setAttribute("sections", value);
  }

  /** Whether nothing is collapsed; reflects the attribute. */
  get open() {
    return this.hasAttribute("open");
  }
  set open(value) {
    this.toggleAttribute("open", Boolean(value));
  }

  /** @param {string} name of an attribute */
  #url(name) {
    const url = this.getAttribute(name);
    return url ? absolute(url, this.baseURI) : "";
  }

  /**
   * An attribute with known values.
   *
   * @param {string} name
   * @param {RegExp} known
   * @param {string} fallback the default
   */
  #oneOf(name, known, fallback) {
    return known.exec(`${this.getAttribute(name)?.trim().toLowerCase()}`)?.[0] ?? fallback;
  }
}
