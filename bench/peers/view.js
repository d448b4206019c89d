// What a card says of a nomination, in English: wording, order, counts, dates.

export const PEPS_SHOWN = 15;
export const PEPS_FILTERED_FROM = 8;
export const CONTRIBUTIONS_SHOWN = 12;
export const ENDORSEMENTS_SHOWN = 6;

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const TONES = new Map([
  ...["accepted", "active", "final"].map((status) => [status, "status settled"]),
  ...["draft", "provisional", "deferred"].map((status) => [status, "status open"]),
  ...["rejected", "withdrawn", "superseded", "april fool!"].map((status) => [status, "status closed"]),
]);

export const paragraphs = (text) => text.split(/\n{2,}/);

export const atHandle = (handle) => (handle.startsWith("@") ? handle : `@${handle}`);

export const counted = (number, one, other) => `${number} more ${number === 1 ? one : other}`;

export const host = (url) => new URL(url).host.replace(/^www\./, "");

export function dateWords(date) {
  const [year, month, day] = date.slice(0, 10).split("-").map(Number);
  return `${MONTHS[month - 1]} ${day}, ${year}`;
}

/** One or two items alone are not worth a fold. */
export function fold(items, shown) {
  return items.length > shown + 2 ? [items.slice(0, shown), items.slice(shown)] : [items, []];
}

export function facts({ candidate }) {
  const { affiliations = [], links = [] } = candidate;
  const words = affiliations.map(({ organization, role, url }) => ({ label: organization, remark: role, url }));
  return [
    { label: affiliations.length === 1 ? "Affiliation" : "Affiliations", items: words },
    { label: "Elsewhere", items: links },
  ].filter(({ items }) => items.length);
}

export function dates({ published, updated }) {
  return [
    published && { date: published, words: `Published ${dateWords(published)}` },
    updated && { date: updated, words: `Updated ${dateWords(updated)}` },
  ].filter(Boolean);
}

function people(names) {
  return names.length < 3 ? names.join(" and ") : `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}`;
}

function authorWords(names = [], candidate) {
  const others = names.filter((name) => name.toLowerCase() !== candidate.toLowerCase());
  return others.length ? `${others.length < names.length ? "with" : "by"} ${people(others)}` : undefined;
}

/** The PEPs, each with all of its words in lower case for the filter. */
export function pepEntries({ peps = [], candidate }) {
  return peps.map((pep, index) => {
    const entry = {
      address: `peps/${index + 1}`,
      number: `PEP ${pep.number}`,
      url: pep.url ?? `https://peps.python.org/pep-${String(pep.number).padStart(4, "0")}/`,
      title: pep.title,
      version: pep.python_version && `Python ${[pep.python_version].flat().join(", ")}`,
      status: pep.status,
      tone: pep.status && (TONES.get(pep.status.toLowerCase()) ?? "status"),
      authors: authorWords(pep.author_names, candidate.name),
      note: pep.note,
    };
    const { number, title, version, status, authors, note } = entry;
    return { ...entry, haystack: [number, title, version, status, authors, note].filter(Boolean).join(" ").toLowerCase() };
  });
}

/** The words that somebody typed; a PEP passes that has all of them. */
export const typedWords = (typed) => typed.toLowerCase().split(/\s+/).filter(Boolean);

export const passes = (entry, words) => words.every((word) => entry.haystack.includes(word));

export function matching(entries, words) {
  if (!words.length) {
    return "";
  }
  const number = entries.filter((entry) => passes(entry, words)).length;
  return `${number} of ${entries.length} PEPs ${number === 1 ? "matches" : "match"}`;
}
