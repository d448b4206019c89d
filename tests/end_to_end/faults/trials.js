// What becomes of the trials of the page: see `trial.rs`.

/** Each trial: its card, the window that has it, and what makes it begin. */
const trials = () =>
  [...document.querySelectorAll("[id^=trial-]")].map((element) => ({
    // It is not there before its frame is.
    get card() {
      return element.localName === "iframe" ? element.contentDocument.querySelector("nomination-card") : element;
    },
    window: element.contentWindow ?? window,
    waits: element.hasAttribute("data-waits"),
    begin: () => (element.src = element.dataset.src),
  }));

/** Whether a card says all that it will. */
const hasSettled = ({ card, window }) => {
  const { harness, customElements } = window;
  if (!card || !customElements.get("nomination-card")) return false;
  const settled = harness.states(card).some((state) => state !== "loading");
  // A list comes after the card, or never: then the console says so.
  return settled && (!card.pepsSrc || heard(card, window).length > 0 || harness.text(card).includes("Style Guide"));
};

/** What the console says of a card: a frame has only one. */
const heard = (card, { harness }) => {
  const lines = harness.seen.console.map(({ text }) => text);
  if (!card.id) return lines;
  // What is wrong with the JSON itself is said without its address.
  const told = harness.seen.events.filter(({ id }) => id === card.id).map(({ detail }) => detail.message);
  return [...new Set(lines.filter((line) => [card.pepsSrc || card.src, ...told].some((words) => words && line.includes(words))))];
};

const outcome = ({ card, window }, time) => {
  const { harness } = window;
  const events = harness.seen.events.filter(({ id }) => id === card.id);
  return {
    text: harness.text(card),
    states: harness.states(card),
    events: events.map(({ type, detail }) => [type, { kind: detail.kind, message: detail.message }]),
    console: heard(card, window),
    uncaught: harness.seen.uncaught,
    time,
  };
};

const settled = async (trial) => {
  trial.begin();
  await harness.until(() => hasSettled(trial), "an end").catch(() => {});
};

const reloaded = async (trial) => {
  trial.window.harness.seen.events.length = 0;
  trial.window.harness.seen.console.length = 0;
  trial.card.reload();
  await harness.until(() => harness.text(trial.card).startsWith("Mira Tanager") && hasSettled(trial), "a card").catch(() => {});
};

/** Those that wait come last: browsers have only so many connections at a time. */
const each = async (act) => {
  const all = trials();
  const times = new Map();
  for (const waits of [false, true]) {
    const start = performance.now();
    const some = all.filter((trial) => trial.waits === waits);
    await Promise.all(some.map((trial) => act(trial).then(() => times.set(trial, performance.now() - start))));
  }
  await harness.quiet();
  return all.map((trial) => outcome(trial, times.get(trial)));
};
