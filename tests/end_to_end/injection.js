// The permitted content of a card, for the injection tests: finds everything else.
"use strict";

/** The calls of functions that no injected script should reach. */
const ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
  window[name] = (...words) => void ran.push(`${name}(${words})`);
}

/** The permitted attributes of each element in a card; `var`, so that tests can read it. */
var VOCABULARY = {
  a: "href title class rel referrerpolicy",
  article: "class part lang data-copied aria-label",
  bdi: "class dir",
  blockquote: "dir",
  br: "",
  button: "type class aria-label",
  cite: "part",
  code: "",
  dd: "",
  details: "class open",
  div: "class part dir lang data-address role",
  dl: "class",
  dt: "",
  em: "",
  figcaption: "",
  figure: "part data-address",
  footer: "part",
  h2: "class part",
  h3: "class part",
  h4: "class",
  h5: "",
  h6: "",
  header: "part",
  hr: "",
  img: "class src alt loading decoding referrerpolicy hidden",
  input: "type autocomplete spellcheck",
  label: "",
  li: "part data-address lang hidden",
  ol: "class dir start",
  output: "role",
  p: "class part",
  pre: "tabindex",
  section: "part data-address",
  span: "class part",
  strong: "",
  summary: "",
  time: "datetime",
  ul: "class dir role",
};

/** The permitted values of attributes that contain no prose. */
const VALUES = {
  alt: /^$/,
  autocomplete: /^off$/,
  class: /^(aside|authors|avatar|bare|copy|election|entries|(entries )?(inside|wide)|facts|filter|heading|label|lede|more|name|nomination-card|note|pep-facts|pep-list|pep-number|pep-rows|pep-title|prose|remark|said|statement|status|status (closed|open|settled)|term|title|version|who)$/,
  "data-address": /^(summary|agenda|statements|contributions|peps|endorsements)(\/\d+)?$/,
  "data-copied": /^Link copied$/,
  datetime: /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/,
  decoding: /^async$/,
  dir: /^(ltr|rtl)$/,
  hidden: /^(hidden)?$/,
  lang: /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i,
  loading: /^lazy$/,
  open: /^(open)?$/,
  part: /^(agenda-item|card|contribution|election|endorsement|endorsement-author|header|heading|name|pep|pep-number|pep-status|section|source|summary)$/,
  referrerpolicy: /^no-referrer$/,
  rel: /^nofollow noopener noreferrer ugc$/,
  role: /^(list|status)$/,
  spellcheck: /^false$/,
  start: /^\d{1,9}$/,
  tabindex: /^0$/,
  type: /^(button|search)$/,
};

/** Required attributes. */
const NEEDED = { a: ["href", "rel", "referrerpolicy"], img: ["src", "referrerpolicy"] };

/** Safe URL schemes. */
const SCHEMES = ["https:", "http:", "mailto:"];

/**
 * Finds everything below `root` that the card does not use itself, and every unsafe URL.
 *
 * @param {ParentNode} root
 * @param {Record<string, string>} [more] permitted elements besides the card's
 * @returns {string[]}
 */
function strangers(root, more = {}) {
  const found = [];
  for (const element of root.querySelectorAll("*")) {
    const tell = (what) => found.push(`${what}: ${element.outerHTML.slice(0, 200)}`);
    const name = element.localName;
    const attributes = more[name] ?? VOCABULARY[name];
    if (attributes === undefined || element.namespaceURI !== "http://www.w3.org/1999/xhtml") {
      tell("an element");
      continue;
    }
    for (const attribute of element.attributes) {
      if (!attributes.split(" ").includes(attribute.name)) tell(`the attribute ${attribute.name}`);
      if (name in VOCABULARY && VALUES[attribute.name]?.test(attribute.value) === false) {
        tell(`the value of ${attribute.name}`);
      }
    }
    for (const needed of NEEDED[name] ?? []) {
      if (!element.hasAttribute(needed)) tell(`without ${needed}`);
    }
    if (name === "a" || name === "img") {
      // A document without a window, such as a template's, does not resolve URLs.
      const address = element.getAttribute(name === "a" ? "href" : "src") ?? "";
      if (URL.canParse(address, location.href)) {
        if (!SCHEMES.includes(new URL(address, location.href).protocol)) tell("an address");
      } else if (!/^(https?:)?\/\//i.test(address)) {
        // A URL with an invalid host leads nowhere; any other unparseable URL is an error.
        tell("an address");
      }
    }
    if (element.shadowRoot) tell("a shadow root");
  }
  return found;
}

/** The same for a card's shadow root and light DOM. */
function strangersOf(card) {
  const rendered = { link: "rel href" };
  const fallback = { slot: "" };
  const found = [
    ...strangers(card.shadowRoot, card.firstElementChild ? rendered : fallback),
    ...strangers(card, { script: "type" }),
  ];
  for (const script of card.querySelectorAll("script")) {
    if (!/^application\/(ld\+)?json$/.test(script.type)) found.push(`a script: ${script.outerHTML}`);
    try {
      JSON.parse(script.textContent);
    } catch (error) {
      found.push(`JSON that is none: ${error}`);
    }
  }
  return found;
}

/** Finds direction controls that could affect the card's own text. */
function turned(card) {
  const words = card.nomination?.candidate.name ?? "";
  const found = [];
  const texts = document.createTreeWalker(card.shadowRoot, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    if (!/[\u202a-\u202e\u2066-\u2069]/.test(texts.currentNode.data)) continue;
    let element = texts.currentNode.parentElement;
    while (!/isolate|plaintext/.test(getComputedStyle(element).unicodeBidi)) element = element.parentElement;
    // A version is preceded by the card's own "Python".
    const own = element.textContent.replaceAll(words, "").replace(/^Python /, "");
    if (/[\p{L}\p{N}]/u.test(own)) found.push(`turns around ${own}: ${element.outerHTML.slice(0, 200)}`);
  }
  return found;
}

/** The URLs of pictures, the only requests that a nomination may cause. */
function pictures() {
  const cards = [...document.querySelectorAll("nomination-card")];
  const roots = cards.flatMap((card) => [card, card.shadowRoot]);
  return roots.flatMap((root) => [...root.querySelectorAll("img.avatar")].map((image) => image.src));
}

/** Requests other than for the card's own files and pictures. */
function asked() {
  const whole = (address) => address.replace(/#.*/s, "");
  const known = [location.href, ...pictures()].map(whole);
  const own = new RegExp(`^${location.origin}/(harness|embed|data)/`);
  const entries = performance.getEntriesByType("resource");
  return entries.map(({ name }) => whole(name)).filter((name) => !own.test(name) && !known.includes(name));
}

/** Policy violations, except for pictures. */
function violations() {
  // Reports omit user names and passwords.
  const place = ({ origin, pathname }) => origin + pathname;
  const known = pictures().map((picture) => place(new URL(picture)));
  return harness.seen.violations.filter((violation) => {
    const [directive, address] = violation.split(" ");
    return directive !== "img-src" || !known.some((known) => known.startsWith(address));
  });
}

/** Creates a card for each nomination. */
async function draw(address) {
  for (const [id, nomination] of await (await fetch(address)).json()) {
    const card = document.createElement("nomination-card");
    card.id = id;
    card.open = true;
    card.nomination = nomination;
    card.append("The fallback");
    document.querySelector("main").append(card);
  }
}

/** Everything a page of cards should not contain, and the state of each card. */
function look() {
  const cards = [...document.querySelectorAll("main nomination-card")];
  const strange = cards.flatMap((card) => strangersOf(card).map((what) => `${card.id}: ${what}`));
  const words = cards.filter((card) => /^bidi-.*-Words$/.test(card.id));
  strange.push(...words.flatMap((card) => turned(card).map((what) => `${card.id}: ${what}`)));
  const outside = [...document.querySelectorAll("body > :not(main), main > :not(nomination-card)")];
  strange.push(...outside.map((element) => `outside of the cards: ${element.outerHTML.slice(0, 200)}`));
  return {
    strange: strange.slice(0, 20),
    ran,
    asked: asked(),
    violations: violations(),
    cards: cards.map((card) => [card.id, harness.states(card).join()]),
    pictures: pictures(),
    links: cards.reduce((sum, card) => sum + card.shadowRoot.querySelectorAll("a").length, 0),
  };
}

/** Everything whole rendered pages should not contain, after HTML parsing. */
async function parse(address) {
  const strange = [];
  const names = ["META", "META", "META", "TITLE", "META", "LINK", "SCRIPT"];
  for (const [id, html] of await (await fetch(address)).json()) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const tell = (what) => strange.push(`${id}: ${what}`);
    const head = [...page.head.children].map((element) => element.tagName);
    if (head.join() !== names.join()) tell(`the head has ${head}`);
    for (const element of page.head.children) {
      const attributes = [...element.attributes].map((attribute) => attribute.name).join(" ");
      if (!["charset", "name content", "", "rel href", "type src"].includes(attributes)) tell(element.outerHTML);
    }
    const [card] = page.body.children;
    const template = card?.querySelector("template");
    if (page.body.children.length !== 1 || card.localName !== "nomination-card" || !template) {
      tell(`the body has ${page.body.innerHTML.slice(0, 200)}`);
      continue;
    }
    strangers(template.content, { link: "rel href" }).forEach(tell);
    strangers(card, { script: "type", template: "shadowrootmode" }).forEach(tell);
    for (const script of card.querySelectorAll("script")) JSON.parse(script.textContent);
  }
  return { strange: strange.slice(0, 20), ran };
}
