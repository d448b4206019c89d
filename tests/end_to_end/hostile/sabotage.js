// What a page may do to the language under a script that it has loaded. Each way gives
// what puts things back, without what it has broken.

const { apply, defineProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;

/** Replaces members of an object. */
const replace = (object, names, make) => {
  let undo = () => {};
  for (let at = 0; at < names.length; at += 1) {
    const name = names[at];
    const before = getOwnPropertyDescriptor(object, name);
    const previous = undo;
    undo = () => {
      defineProperty(object, name, before);
      previous();
    };
    defineProperty(object, name, { __proto__: null, ...before, value: make(before.value, name) });
  }
  return undo;
};

/** A function that fails, and says who called it. */
const broken = (what) =>
  function () {
    throw new Error(`${what} is the page's own by now`);
  };

const methodsOf = (object) =>
  Object.getOwnPropertyNames(object).filter((name) => typeof getOwnPropertyDescriptor(object, name).value === "function" && name !== "constructor");

const sabotages = {
  arrayMethods: () =>
    replace(Array.prototype, methodsOf(Array.prototype), (_, name) => broken(`Array.prototype.${name}`)),
  wrongArrayMethods: () => replace(Array.prototype, methodsOf(Array.prototype), () => () => undefined),
  json: () => replace(JSON, ["parse", "stringify"], (_, name) => broken(`JSON.${name}`)),
  fetch: () => replace(globalThis, ["fetch"], () => broken("fetch")),
  emptyFetch: () => replace(globalThis, ["fetch"], () => () => undefined),
  /** Members that every object seems to have, and that cannot be set. */
  pollution: () => {
    const names = [
      "kind value url response control done bytes base message issues path line column lang",
      "sentence retry copy toggled filter card wasm integrity shown area isStill",
      "control source json engine from by enter fail load loadCode parse look element",
    ].join(" ").split(" ");
    for (const name of names) {
      defineProperty(Object.prototype, name, {
        __proto__: null,
        configurable: true,
        enumerable: true,
        get: () => "polluted",
        set() {
          throw new Error(`Object.prototype.${name} is the page's own by now`);
        },
      });
    }
    return () => {
      for (let at = 0; at < names.length; at += 1) delete Object.prototype[names[at]];
    };
  },
  /** Cannot be undone: the page is left behind. */
  frozen: () => {
    const seen = new Set();
    for (const name of ownKeys(globalThis)) {
      const value = getOwnPropertyDescriptor(globalThis, name).value;
      if (typeof value === "function" && value.prototype && !seen.has(value.prototype)) {
        seen.add(value.prototype);
        try {
          Object.freeze(value.prototype);
          Object.freeze(value);
        } catch {
          // Some cannot be frozen by anybody.
        }
      }
    }
    const Card = customElements.get("nomination-card");
    for (let each = Card; each; each = Object.getPrototypeOf(each)) {
      Object.freeze(each.prototype);
      Object.freeze(each);
    }
    Object.freeze(JSON);
    Object.freeze(Reflect);
    return () => {};
  },
};
