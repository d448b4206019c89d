// The attributes of the element as properties: parsed when they are read, so that nothing can disagree.

/** An element with the attributes of a card. Each property reflects one; null and undefined remove it. */
export class CardAttributes extends HTMLElement {
  /** The address of the nomination's JSON. */
  get src() { return this.#url("src"); }
  set src(url) { this.#reflect("src", url); }
  /** The address of a list of PEPs. */
  get pepsSrc() { return this.#url("peps-src"); }
  set pepsSrc(url) { this.#reflect("peps-src", url); }
  /** `eager` or `lazy`, as for `<img>`. */
  get loading() { return this.#oneOf("loading", /^lazy$/, "eager"); }
  set loading(value) { this.#reflect("loading", value); }
  /** `auto`, `light` or `dark`. */
  get theme() { return this.#oneOf("theme", /^(light|dark)$/, "auto"); }
  set theme(value) { this.#reflect("theme", value); }
  /** The level of the candidate's name, 1 to 6. */
  get headingLevel() { return Number(this.#oneOf("heading-level", /^[1-6]$/, "2")); }
  set headingLevel(value) { this.#reflect("heading-level", value); }
  /** Which sections to show, in which order. */
  get sections() { return this.getAttribute("sections") ?? ""; }
  set sections(value) { this.#reflect("sections", value); }
  /** Whether nothing is collapsed; the value `false` of the attribute means false. */
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
