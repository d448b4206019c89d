// Creates and removes cards, and finds what remains of them.

/**
 * Weak references to every removed card and its contents.
 *
 * @type {{ name: string, reference: WeakRef<Element> }[]}
 */
let gone = [];

/** @param {string} name @param {Element} element */
const remember = (name, element) => gone.push({ name, reference: new WeakRef(element) });

/** The module's memory, in bytes, once it has loaded. */
let memory = () => 0;

for (const name of ["instantiate", "instantiateStreaming"]) {
  const original = WebAssembly[name];
  WebAssembly[name] = async (...given) => {
    const result = await original.apply(WebAssembly, given);
    const { exports } = result.instance ?? result;
    memory = () => exports.memory.buffer.byteLength;
    return result;
  };
}

const interact = (card) => {
  const root = card.shadowRoot;
  for (const summary of root.querySelectorAll("summary")) summary.click();
  const field = root.querySelector("input");
  field.focus();
  field.value = "1";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  card.headingLevel = 3;
  card.lang = "de";
  card.open = true;
};

/** Connects a card, renders it, uses it as a visitor and a page would, and removes it. */
const live = async (number) => {
  const card = document.createElement("nomination-card");
  card.id = `card-${number}`;
  card.pepsSrc = "/leaks/peps.json";
  if (number % 2) card.src = `/leaks/nomination.json?${number % 10}`;
  else card.nomination = { candidate: `Candidate ${number}`, agenda: ["One"], contributions: deeds, peps };
  document.body.append(card);
  await harness.limited(card.ready, `card ${number}`);
  interact(card);
  remember(`card ${number}`, card);
  remember(`article ${number}`, card.shadowRoot.querySelector("article"));
  // Removal aborts whatever is in progress.
  if (number % 3 === 0) card.reload();
  card.remove();
};

const peps = Array.from({ length: 30 }, (_, at) => at + 1);
const deeds = Array.from({ length: 20 }, (_, at) => `Deed ${at}`);

window.leaks = {
  async lives(from, to) {
    for (let number = from; number < to; number += 1) await live(number);
  },

  /** Changes one card's `src` repeatedly, sometimes before the answer arrives. */
  async changes(from, to) {
    const card = document.querySelector("nomination-card");
    for (let number = from; number < to; number += 1) {
      const loaded = new Promise((heard) => card.addEventListener("nomination-load", heard, { once: true }));
      card.src = `/leaks/nomination.json?${number % 10}`;
      remember(`area ${number}`, card.shadowRoot.firstElementChild);
      if (number % 3 === 0) card.src = `/leaks/nomination.json?${(number % 10) + 10}`;
      await harness.limited(loaded, `change ${number}`);
    }
  },

  /** Releases the page's own records, which would distort the measurement. */
  forget() {
    harness.seen.events.length = harness.seen.console.length = 0;
    getSelection().removeAllRanges();
    document.activeElement?.blur();
    performance.clearResourceTimings();
  },

  memory: () => memory(),

  /** The removed objects that are still reachable. */
  kept() {
    gone = gone.filter(({ reference }) => reference.deref());
    return gone.map(({ name }) => name);
  },
};
