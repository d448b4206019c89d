// Loaded first by every host page, before the embed: records events and
// reads the page as a visitor would.
"use strict";

const seen = { uncaught: [], console: [], violations: [], events: [] };

addEventListener("error", (event) => {
  // Failed downloads also arrive here, without a message; they are not script errors.
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
  /** The time limit for a condition, in milliseconds. */
  patience: 15000,

  /** Waits until `condition` returns something truthy, and returns it. */
  async until(condition, what) {
    const end = performance.now() + this.patience;
    for (;;) {
      const value = await condition();
      if (value) return value;
      if (performance.now() > end) throw new Error(`not in ${this.patience} ms: ${what}`);
      await new Promise(requestAnimationFrame);
    }
  },

  /** Waits for a promise, with a time limit. */
  async limited(promise, what) {
    let clock;
    const late = new Promise((_, reject) => {
      clock = setTimeout(() => reject(new Error(`not in ${this.patience} ms: ${what}`)), this.patience);
    });
    try {
      return await Promise.race([promise, late]);
    } finally {
      // A running timer would keep all this reachable, which would count as the page's memory.
      clearTimeout(clock);
    }
  },

  /** Waits until everything that the page has requested so far has arrived. */
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

  /** The custom states of the element. */
  states(element) {
    return ["loading", "ready", "error"].filter((state) => element.matches(`:state(${state})`));
  },

  /** The visible text of the element, one line per block, with collapsed spaces. */
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

  /** Every visible element in reading order, including shadow roots and slots. */
  shown(element) {
    const found = [];
    walk(element, (each) => found.push(each));
    return found;
  },

  /** The visible elements that match a selector. */
  all(element, selector) {
    return this.shown(element).filter((each) => each.matches(selector));
  },

  /** The only visible element that matches a selector and, if given, contains these words. */
  one(element, selector, words = "") {
    const found = this.all(element, selector).filter((each) => this.text(each).includes(words));
    if (found.length === 1) return found[0];
    throw new Error(`${found.length} elements, not one, match ${selector} with "${words}"`);
  },

  /** Levels and texts of the visible headings. */
  headings(element) {
    return this.all(element, "h1, h2, h3, h4, h5, h6").map((heading) => [
      Number(heading.localName[1]),
      this.text(heading),
    ]);
  },

  /** Opens every visible `<details>`, including nested ones. */
  open(element) {
    for (;;) {
      const closed = this.all(element, "details:not([open])");
      if (closed.length === 0) return;
      for (const details of closed) details.open = true;
    }
  },

  /** The centre of an element, scrolled into view. */
  middle(element) {
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const { left, top, width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) throw new Error(`no room to click: ${element.outerHTML}`);
    return [left + width / 2, top + height / 2];
  },
};
window.harness = harness;

/** Children in the flat tree: of the shadow root, or assigned to the slot. */
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
  // An element without a box may have children with one.
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
