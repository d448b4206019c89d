// A page that manipulates a card randomly, from a seed.

/** Reproducible numbers from 0 to 1: the mulberry32 generator. */
const chance = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const ATTRIBUTES = {
  src: ["/hostile/nomination.json", "/hostile/missing.json", "/hostile/other.json", "", "https://", "javascript:0", "data:,{}"],
  loading: ["eager", "lazy", "LAZY", "never"],
  theme: ["auto", "light", "dark", "\u0000"],
  "heading-level": ["1", "6", "7", "-1", "1e99", "two", ""],
  sections: ["", "peps", "agenda agenda", "endorsements peps agenda", "all none", " \t"],
  open: ["", "false"],
  "peps-src": ["/hostile/peps.json", "/hostile/missing.json", "", "::"],
  lang: ["", "de", "ja", "ar", "x", "en-US-x-private", "__proto__", "constructor"],
  dir: ["ltr", "rtl", "auto", "up"],
  hidden: ["", "until-found"],
  id: ["ada", "", "a b", "\"]", "ada/agenda"],
  style: ["display: none", "display: contents", ""],
  slot: ["x"],
};

const VALUES = [
  null, undefined, 0, "", "Ada", [], {}, { candidate: "Petra Property" }, { candidate: 7 }, 10n, Symbol.iterator, () => {},
  { get candidate() { throw new Error("a getter"); } },
  { toJSON() { throw new Error("a conversion"); } },
];

// Following a link would leave the page and end the test.
addEventListener("click", (event) => {
  if (event.composedPath()[0].closest("a")) event.preventDefault();
});

/** Runs a number of steps, a few in each frame. */
const chaos = async (card, seed, steps) => {
  const next = chance(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const root = card.shadowRoot;
  const inside = () => pick([root, ...root.querySelectorAll("*")]);
  const acts = [
    ...Array(8).fill(() => {
      const name = pick(Object.keys(ATTRIBUTES));
      card.setAttribute(name, pick(ATTRIBUTES[name]));
    }),
    () => card.removeAttribute(pick(Object.keys(ATTRIBUTES))),
    () => card.reload(),
    () => (card.nomination = pick(VALUES)),
    () => card.remove(),
    () => pick([document.body, document.querySelector("main"), document.head]).append(card),
    () => (card.innerHTML = pick(["", "Fallback", '<script type="application/json">{ "candidate": "In Line" }</script>'])),
    () => root.replaceChildren(),
    () => (root.innerHTML = "<p>Another page</p>"),
    () => (root.adoptedStyleSheets = []),
    () => inside().click?.(),
    () => inside().replaceChildren?.(),
    () => inside().remove?.(),
    () => inside().normalize(),
    () => (location.hash = pick(["", "ada/agenda/2", "ada/peps", "ada/%", "/", "a b/x"])),
  ];
  for (let step = 0; step < steps; step += 1) {
    pick(acts)();
    if (next() < 0.3) await new Promise(requestAnimationFrame);
  }
};

/** Resets a card to the page's original attributes and content. */
const calm = async (card) => {
  for (const name of card.getAttributeNames()) card.removeAttribute(name);
  card.nomination = null;
  card.innerHTML = "Fallback";
  card.id = "ada";
  card.src = "/hostile/nomination.json";
  document.body.append(card);
  const again = new Promise((heard) => card.addEventListener("nomination-load", heard, { once: true }));
  card.reload();
  await harness.limited(again, "the card");
};

/** The text of an undisturbed card with the same attributes. */
const undisturbed = async (card) => {
  const other = card.cloneNode(true);
  other.removeAttribute("id");
  other.removeAttribute("loading");
  document.body.append(other);
  await harness.limited(other.ready, "an undisturbed card");
  await harness.quiet();
  harness.open(other);
  const text = harness.text(other);
  other.remove();
  return text;
};

Object.assign(window, { chaos, calm, undisturbed });
