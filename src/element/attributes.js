// The attributes of the element as properties. Each getter parses the attribute, so the two cannot disagree.

/** An element with the card's attributes. Each property reflects one; null and undefined remove it. */
export class CardAttributes extends HTMLElement {
  /** The URL of the nomination's JSON. */
  get src() { return this.#url("src"); }
  set src(url) { this.#reflect("src", url); }
  /** The URL of a list of PEPs. */
  get pepsSrc() { return this.#url("peps-src"); }
  set pepsSrc(url) { this.#reflect("peps-src", url); }
  /** `eager` (the default) or `lazy`, as for `<img>`. */
  get loading() { return this.#oneOf("loading", /^lazy$/, "eager"); }
  set loading(value) { this.#reflect("loading", value); }
  /** `auto` (the default), `light` or `dark`. */
  get theme() { return this.#oneOf("theme", /^(light|dark)$/, "auto"); }
  set theme(value) { this.#reflect("theme", value); }
  /** The heading level of the candidate's name, 1 to 6; 2 by default. */
  get headingLevel() { return Number(this.#oneOf("heading-level", /^[1-6]$/, "2")); }
  set headingLevel(value) { this.#reflect("heading-level", value); }
  /** The names of the sections to show, in order, separated by white space. */
  get sections() { return this.getAttribute("sections") ?? ""; }
  set sections(value) { this.#reflect("sections", value); }
  /** Whether every collapsible is open. The attribute value `false` means false. */
  get open() { return !this.#oneOf("open", /^(null|false)$/, ""); }
  set open(value) { this.#reflect("open", value ? "" : null); }

  /** @param {string} name of an attribute @param {unknown} value */
  #reflect(name, value) {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, String(value));
  }

  /** @param {string} name of an attribute */
  #url(name) {
    const url = this.getAttribute(name) ?? "";
    return url && URL.canParse(url, this.baseURI) ? new URL(url, this.baseURI).href : url;
  }

  /** @param {string} name of an attribute @param {RegExp} known values @param {string} fallback the default */
  #oneOf(name, known, fallback) {
    return known.exec(`${this.getAttribute(name)}`.trim().toLowerCase())?.[0] ?? fallback;
  }
}
