// The outcomes of the trials on the page: see `trial.rs`.

/** Each trial: its card, the card's window, and a function that starts it. */
const trials = () =>
  [...document.querySelectorAll("[id^=trial-]")].map((element) => ({
    // The card exists only after its frame has loaded.
    get card() {
      return element.localName === "iframe" ? element.contentDocument.querySelector("nomination-card") : element;
    },
    window: element.contentWindow ?? window,
    waits: element.hasAttribute("data-waits"),
    begin: () => (element.src = element.dataset.src),
  }));

/** Whether a card has reported everything. */
const hasSettled = ({ card, window }) => {
  const { harness, customElements } = window;
  if (!card || !customElements.get("nomination-card")) return false;
  const settled = harness.states(card).some((state) => state !== "loading");
  // The list arrives after the card, or fails with a line on the console.
  return settled && (!card.pepsSrc || heard(card, window).length > 0 || harness.text(card).includes("Style Guide"));
};

/** The console lines about a card. A frame contains only one card. */
const heard = (card, { harness }) => {
  const lines = harness.seen.console.map(({ text }) => text);
  if (!card.id) return lines;
  // Messages about the JSON itself do not mention its URL.
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

/** Trials with a timeout run last, because browsers limit the number of connections. */
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
