// What the bench puts into every page before the page's own scripts: the same for all embeds.
{
  /** Whatever a module of the page has as its memory: @type {WeakRef<WebAssembly.Memory>[]} */
  const memories = [];

  /** @param {WebAssembly.Instance} instance */
  const remember = (instance) => {
    for (const value of Object.values(instance.exports)) {
      if (value instanceof WebAssembly.Memory) {
        memories.push(new WeakRef(value));
      }
    }
    return instance;
  };
  const { instantiate, instantiateStreaming, Instance } = WebAssembly;
  for (const [name, original] of Object.entries({ instantiate, instantiateStreaming })) {
    WebAssembly[name] = async (...words) => {
      const result = await original.apply(WebAssembly, words);
      remember(result instanceof Instance ? result : result.instance);
      return result;
    };
  }
  WebAssembly.Instance = new Proxy(Instance, { construct: (target, words) => remember(new target(...words)) });

  /** What went wrong in the page: @type {string[]} */
  const errors = [];
  addEventListener("error", ({ message }) => errors.push(message));
  addEventListener("unhandledrejection", ({ reason }) => errors.push(String(reason)));

  const TAGS = "nomination-card, peer-card";
  const root = () => document.querySelector(TAGS)?.shadowRoot;

  /** Calls back when the page has made the frame whose `requestAnimationFrame` this runs in. */
  const afterFrame = (then) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };

  /** When the frame was made in which the condition first held, from the navigation on. */
  const frameOf = (condition) =>
    new Promise((resolve) => {
      const look = () => requestAnimationFrame(() => (condition() ? afterFrame(() => resolve(performance.now())) : look()));
      look();
    });

  // The last part of the card has a box: so all of the card's text has.
  const footer = () => root()?.querySelector(".nomination-card > footer");
  performance.mark("bench-begin");
  const painted = frameOf(() => (footer()?.getBoundingClientRect().height ?? 0) > 0);
  painted.then(() => performance.mark("bench-painted"));

  const count = (card, part) => card.shadowRoot.querySelectorAll(`[part~="${part}"]`).length;

  /** What the filter of the first card says that it found. */
  const found = () => root()?.querySelector("output")?.textContent;

  /** Whether the rows that can be seen are those that the filter says it found, and are unfolded. */
  const isFiltered = () => {
    const list = root().querySelector(".pep-list");
    const rows = list.querySelectorAll('[part~="pep"]:not([hidden])').length;
    const all = list.querySelectorAll('[part~="pep"]').length;
    const isEmpty = list.querySelector("input").value === "";
    return rows === (isEmpty ? all : Number.parseInt(found())) && list.querySelector("details").open === !isEmpty;
  };

  /** The sections of the first card, in their order, as the attribute names them. */
  const sections = () =>
    Array.from(root().querySelectorAll('[part~="section"]'), (section) => section.dataset.address).join(" ");

  /** Some of what the first card says in its own words, in the order of the document. */
  const sayings = () =>
    ['[part~="heading"]', ".pep-list summary", ".nomination-card > footer"].map((part) => root().querySelector(part).textContent);

  globalThis.bench = {
    errors,
    painted,

    /** Text and number of elements of the first card. */
    async shown() {
      await painted;
      const card = root().querySelector(".nomination-card");
      const text = [];
      const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      while (walker.nextNode()) {
        const { currentNode } = walker;
        // Between blocks there may be white space or none.
        text.push(currentNode instanceof Text ? currentNode.data : currentNode.matches("bdi, a, code, span, time, cite") ? "" : " ");
      }
      return { text: text.join("").replace(/\s+/g, " ").trim(), elements: card.querySelectorAll("*").length };
    },

    /** The code is there and has drawn: the page's own card is done, and goes. */
    async ready() {
      await painted;
      const card = document.querySelector(TAGS);
      await card.ready;
      card.remove();
    },

    /** How long it takes until so many cards stand in the page, laid out. */
    async add(number, src, { peps, endorsements }, tag) {
      const cards = Array.from({ length: number }, () => document.createElement(tag));
      for (const card of cards) {
        card.setAttribute("src", src);
      }
      const start = performance.now();
      document.body.append(...cards);
      await Promise.all(cards.map((card) => card.ready));
      const height = document.body.getBoundingClientRect().height;
      const time = performance.now() - start;
      if (!(height > 0)) {
        throw new Error("the cards have no height");
      }
      for (const card of cards) {
        const has = [count(card, "pep"), count(card, "endorsement")];
        if (has[0] !== peps || has[1] !== endorsements) {
          throw new Error(`a card of ${src} has ${has[0]} PEPs and ${has[1]} endorsements, and should have ${peps} and ${endorsements}`);
        }
      }
      return time;
    },

    /**
     * How long it takes from setting an attribute of the page's card to the end of the first frame with its result.
     * The card is settled: all that came before is shown.
     */
    async change(name, value) {
      const card = document.querySelector(TAGS);
      for (let frames = 0; frames < 3; frames++) {
        await frameOf(() => true);
      }
      const peps = count(card, "pep");
      const before = sayings();
      const isShown = {
        lang: () => sayings().every((text, index) => text !== before[index]),
        open: () => !root().querySelector("details:not([open])"),
        sections: () => sections() === value,
        "heading-level": () => root().querySelector('[part~="name"]').localName === `h${value}`,
      }[name];
      if (isShown()) {
        throw new Error(`the card has ${name}="${value}" already`);
      }
      const start = performance.now();
      card.setAttribute(name, value);
      const time = (await frameOf(isShown)) - start;
      if (count(card, "pep") !== peps) {
        throw new Error(`a card with ${peps} PEPs has ${count(card, "pep")} after a change`);
      }
      return time;
    },

    /** Takes all cards away. */
    clear() {
      for (const card of document.querySelectorAll(TAGS)) {
        card.remove();
      }
    },

    /** Bytes of the memories of the page's modules. */
    modules: () => memories.reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0),

    focusFilter: () => root().querySelector("input").focus(),

    /** Gets ready for a key: `frame` will be the time from it to the first frame with its result. */
    expectKey() {
      const before = found();
      bench.frame = new Promise((resolve) => {
        const heard = async (event) => resolve((await frameOf(() => found() !== before && isFiltered())) - event.timeStamp);
        addEventListener("keydown", heard, { capture: true, once: true });
      });
    },
  };
}
