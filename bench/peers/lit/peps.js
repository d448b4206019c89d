// The list of PEPs in Lit.
import { html, nothing } from "lit";
import { PEPS_FILTERED_FROM, PEPS_SHOWN, counted, fold, matching, passes, pepEntries } from "../view.js";
import { folded, link, prose } from "./card.js";

/** Made once for a nomination: @type {WeakMap<object, ReturnType<typeof pepEntries>>} */
const known = new WeakMap();

function entriesOf(nomination) {
  let entries = known.get(nomination);
  if (!entries) {
    known.set(nomination, (entries = pepEntries(nomination)));
  }
  return entries;
}

const row = ({ address, number, url, title, version, status, tone, authors, note }, hidden, lang) => html`<li part="pep" data-address=${address} ?hidden=${hidden}><span class="pep-number" part="pep-number">${link(url, number)}</span> <span class="pep-title">${title ? html`<bdi>${title}</bdi>` : nothing} ${authors ? html`<span class="authors"><bdi>${authors}</bdi></span>` : nothing}</span> <span class="pep-facts">${version ? html`<span class="version"><bdi>${version}</bdi></span>` : nothing} ${status ? html`<span class=${tone} part="pep-status"><bdi>${status}</bdi></span>` : nothing}</span>${note ? html`<div class="note" dir="auto">${prose(note, lang)}</div>` : nothing}</li>`;

const field = (found, listen) => html`<div class="filter"><label><span>Filter PEPs</span> <input type="search" autocomplete="off" spellcheck="false" @input=${listen} /></label> <output role="status">${found}</output></div>`;

export function pepList(nomination, words, listen) {
  const entries = entriesOf(nomination);
  const [shown, rest] = fold(entries, PEPS_SHOWN);
  const rows = (items) => html`<ul class="pep-rows" role="list">${items.map((entry) => row(entry, !passes(entry, words), nomination.lang))}</ul>`;
  return html`<div class="pep-list">${entries.length >= PEPS_FILTERED_FROM ? field(matching(entries, words), listen) : nothing}${rows(shown)}${rest.length ? folded(counted(rest.length, "PEP", "PEPs"), words.length > 0, rows(rest)) : nothing}</div>`;
}
