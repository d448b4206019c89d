// The nominations that all pages show, and the ways to give them to a card.

export const first = { candidate: "Ada First", agenda: ["Analyse \"engines\"", { title: "Explain", body: "In *notes*." }] };
export const second = { candidate: "Grace Second", summary: "Finds `bugs`." };

/** The address of a nomination, which a page may not have. */
export const address = (nomination) => (nomination ? `/frameworks/${nomination === first ? "first" : "second"}.json` : null);

/** The JSON of a nomination. */
export const json = (nomination) => (nomination ? JSON.stringify(nomination) : null);

/** Lets the page's tests set the nomination: "first", "second" or "none". */
export function changeable(set) {
  globalThis.change = (name) => set({ first, second, none: null }[name]);
}
