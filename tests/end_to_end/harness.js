// What every host page loads first, before the embed: it records what happens, and
// reads the page as a visitor would.
"use strict";

const seen = { uncaught: [], console: [], violations: [], events: [] };

addEventListener("error", (event) => {
  // Files that do not load are reported here too, without a message: not an error of a script.
  if (event.message !== undefined) seen.uncaught.push(event.message);
});
addEventListener("unhandledrejection", (event) => {
  seen.uncaught.push(`unhandled rejection: ${event.reason?.message ?? event.reason}`);
});
document.addEventListener("securitypolicyviolation", (event) => {
  seen.violations.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});
for (const level of ["debug", "log", "info", "warn", "error"]) {
  const original = console[level];
  console[level] = (...values) => {
    seen.console.push({ level, text: values.map(String).join(" ") });
    original.apply(console, values);
  };
}
for (const type of ["nomination-load", "nomination-error", "nomination-toggle"]) {
  document.addEventListener(type, (event) => {
    seen.events.push({
      type,
      id: event.target.id,
      composed: event.composed,
      bubbles: event.bubbles,
      detail: event.detail,
    });
  });
}

const harness = {
  seen,
  /** How long a condition may take to come true. */
  patience: 15000,

  /** Waits until `condition` returns something truthy, and returns that. */
  async until(condition, what) {
    const end = performance.now() + this.patience;
    for (;;) {
      const value = await condition();
      if (value) return value;
      if (performance.now() > end) throw new Error(`not in ${this.patience} ms: ${what}`);
      await new Promise(requestAnimationFrame);
    }
  },

  /** Waits for a promise, not for ever. */
  async limited(promise, what) {
    let clock;
    const late = new Promise((_, reject) => {
      clock = setTimeout(() => reject(new Error(`not in ${this.patience} ms: ${what}`)), this.patience);
    });
    try {
      return await Promise.race([promise, late]);
    } finally {
      // A clock that still runs keeps all of this, which counts as memory of the page's.
      clearTimeout(clock);
    }
  },

  /** Waits until nothing that the page asked for so far can be still to come. */
  async quiet() {
    const frame = () => new Promise(requestAnimationFrame);
    const ping = () => fetch(`/harness/ping`, { cache: "no-store" });
    for (let round = 0; round < 3; round += 1) {
      await frame();
      await ping();
    }
    const observed = (card) =>
      new Promise((seen) => {
        const observer = new IntersectionObserver(() => {
          observer.disconnect();
          seen();
        });
        observer.observe(card);
      });
    await Promise.all([...document.querySelectorAll("nomination-card")].map(observed));
    await frame();
    await ping();
    await frame();
  },

  /** The states that the element matches. */
  states(element) {
    return ["loading", "ready", "error"].filter((state) => element.matches(`:state(${state})`));
  },

  /** What is shown of the element and all in it, a line a block, spaces collapsed. */
  text(element) {
    const words = [];
    read(element, words);
    return words
      .join("")
      .split("\n")
      .map((line) => line.replace(/[ \t\r\f\u00a0\u202f]+/g, " ").trim())
      .filter((line) => line !== "")
      .join("\n");
  },

  /** Every element that is shown, in reading order, with those in shadow roots and slots. */
  shown(element) {
    const found = [];
    walk(element, (each) => found.push(each));
    return found;
  },

  /** The shown elements that match a selector. */
  all(element, selector) {
    return this.shown(element).filter((each) => each.matches(selector));
  },

  /** The one shown element that matches a selector, with these words in its text if any. */
  one(element, selector, words = "") {
    const found = this.all(element, selector).filter((each) => this.text(each).includes(words));
    if (found.length === 1) return found[0];
    throw new Error(`${found.length} elements, not one, match ${selector} with "${words}"`);
  },

  /** Levels and words of the shown headings. */
  headings(element) {
    return this.all(element, "h1, h2, h3, h4, h5, h6").map((heading) => [
      Number(heading.localName[1]),
      this.text(heading),
    ]);
  },

  /** Opens every `<details>` that is shown, those inside others too. */
  open(element) {
    for (;;) {
      const closed = this.all(element, "details:not([open])");
      if (closed.length === 0) return;
      for (const details of closed) details.open = true;
    }
  },

  /** The middle of an element, scrolled into view. */
  middle(element) {
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const { left, top, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) throw new Error(`no room to click: ${element.outerHTML}`);
    return [left + width / 2, top + height / 2];
  },
};
window.harness = harness;

/** Children as they are drawn: of the shadow root, or those that a slot takes in. */
function drawn(element) {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return assigned;
  }
  if (element instanceof HTMLDetailsElement && !element.open) {
    return element.querySelectorAll(":scope > summary:first-of-type");
  }
  return element.childNodes;
}

function visible(element) {
  if (element.matches("style, script, template, noscript, head")) return false;
  // An element without a box of its own may have children with one.
  if (getComputedStyle(element).display === "contents") return true;
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

function walk(element, visit) {
  if (!visible(element)) return;
  visit(element);
  for (const child of drawn(element)) if (child instanceof Element) walk(child, visit);
}

function read(element, words) {
  if (!visible(element)) return;
  const { display } = getComputedStyle(element);
  const block = !display.startsWith("inline") && display !== "contents";
  if (block || element.localName === "br") words.push("\n");
  else if (display !== "inline" && display !== "contents") words.push(" ");
  for (const child of drawn(element)) {
    if (child instanceof Text) words.push(child.data.replace(/\s+/g, " "));
    else if (child instanceof Element) read(child, words);
  }
  if (block) words.push("\n");
}
