// The card as templates of Lit.
import { html, nothing } from "lit";
import { guard } from "lit/directives/guard.js";
import { CONTRIBUTIONS_SHOWN, ENDORSEMENTS_SHOWN, atHandle, counted, dateWords, dates, facts, fold, host, paragraphs } from "../view.js";
import { pepList } from "./peps.js";

export const link = (url, content) => (url ? html`<a href=${url} rel="nofollow noopener noreferrer ugc" referrerpolicy="no-referrer">${content}</a>` : content);

export const prose = (text, lang) => html`<div class="prose" lang=${lang ?? nothing}>${paragraphs(text).map((paragraph) => html`<p>${paragraph}</p>`)}</div>`;

export const folded = (label, open, content) => html`<details class="more" ?open=${open}><summary><span>${label}</span></summary>${content}</details>`;

const copy = (part) => html`<button type="button" class="copy" aria-label="Copy link to ${part}"></button>`;

const bdi = (text) => html`<bdi>${text}</bdi>`;

const fact = ({ label, url, remark }) => html`<dd>${link(url, bdi(label))}${remark ? html` <span class="remark"><bdi>${remark}</bdi></span>` : nothing}</dd>`;

function factList(nomination) {
  const all = facts(nomination);
  return all.length ? html`<dl class="facts">${all.map(({ label, items }) => html`<div><dt>${label}</dt>${items.map(fact)}</div>`)}</dl>` : nothing;
}

function header(nomination) {
  const { candidate: { name, url, handle, pronouns }, election } = nomination;
  const office = ({ name, url, term }) => html`<p class="election" part="election">${link(url, bdi(name))}${term ? html` · <span class="term"><bdi>${term}</bdi></span>` : nothing}</p>`;
  return html`<header part="header"><div class="who">${election ? office(election) : nothing}<h2 class="name" part="name">${link(url, bdi(name))}</h2>${handle || pronouns ? html`<p class="aside">${handle ? bdi(atHandle(handle)) : nothing}${handle && pronouns ? " · " : nothing}${pronouns ? bdi(pronouns) : nothing}</p>` : nothing}</div>${factList(nomination)}</header>`;
}

const section = (name, heading, content) => html`<section class=${name} part="section" data-address=${name}>${heading ? html`<h3 class="heading" part="heading">${heading}</h3>` : nothing}${content}${copy(heading ?? "Summary")}</section>`;

function entry({ title, url, body }, lang) {
  const name = title && link(url, title);
  return html`${!title ? nothing : body ? html`<h4 class="title">${name}</h4>` : html`<p class="title">${name}</p>`}${body ? prose(body, lang) : nothing}`;
}

const agendaItem = (lang) => (item, index) => html`<li part="agenda-item" data-address="agenda/${index + 1}" lang=${lang ?? nothing}>${entry(item, lang)}${copy(`Agenda ${index + 1}`)}</li>`;

const statement = (lang) => (item, index) => html`<div class="statement" dir="auto" data-address="statements/${index + 1}" lang=${lang ?? nothing}>${entry(item, lang)}${copy(`Statements ${index + 1}`)}</div>`;

const contributionList = (items, first, lang) => html`<ul class="entries" dir="auto">${items.map((item, index) => html`<li part="contribution" data-address="contributions/${first + index}" lang=${lang ?? nothing}>${entry(item, lang)}${copy(`Contributions ${first + index}`)}</li>`)}</ul>`;

const author = (by) => (by ? html`<cite part="endorsement-author">${link(by.url, bdi(by.name))}</cite>${by.handle ? html` <bdi class="remark">${atHandle(by.handle)}</bdi>` : nothing}${by.organization ? html` · <bdi>${by.organization}</bdi>` : nothing}` : html`<cite part="endorsement-author">Anonymous</cite>`);

const endorsementList = (items, first, lang) => items.map(({ quote, by, url, date }, index) => html`<figure part="endorsement" data-address="endorsements/${first + index}"><blockquote dir="auto">${prose(quote, lang)}</blockquote><figcaption>${author(by)}${date ? html` · ${link(url, html`<time datetime=${date}>${dateWords(date)}</time>`)}` : nothing}${url && !date ? html` · ${link(url, "Source")}` : nothing}</figcaption>${copy(`Endorsements ${first + index}`)}</figure>`);

const footer = (source) => html`<footer part="source"><span class="label">Source</span> ${link(source.url, bdi(host(source.url)))}${dates(source).map(({ date, words }) => html` · <time datetime=${date}>${words}</time>`)}</footer>`;

function foldedList(items, shown, [one, other], list) {
  const [first, rest] = fold(items, shown);
  return html`${list(first, 1)}${rest.length ? folded(counted(rest.length, one, other), false, list(rest, first.length + 1)) : nothing}`;
}

/** Only the list of PEPs changes with what was typed. */
export function card(nomination, words, listen) {
  const { candidate, lang, summary, agenda = [], statements = [], contributions = [], peps = [], endorsements = [], source } = nomination;
  const before = () => html`${header(nomination)}${summary ? section("summary", undefined, html`<div class="lede" part="summary" dir="auto">${prose(summary, lang)}</div>`) : nothing}${agenda.length ? section("agenda", "Agenda", html`<ol class="entries" dir="auto">${agenda.map(agendaItem(lang))}</ol>`) : nothing}${statements.length ? section("statements", "Statements", statements.map(statement(lang))) : nothing}${contributions.length ? section("contributions", "Contributions", foldedList(contributions, CONTRIBUTIONS_SHOWN, ["contribution", "contributions"], (items, first) => contributionList(items, first, lang))) : nothing}`;
  const after = () => html`${endorsements.length ? section("endorsements", "Endorsements", foldedList(endorsements, ENDORSEMENTS_SHOWN, ["endorsement", "endorsements"], (items, first) => endorsementList(items, first, lang))) : nothing}${source ? footer(source) : nothing}`;
  return html`<article class="nomination-card" part="card" lang="en" data-copied="Link copied" aria-label=${candidate.name}>${guard([nomination], before)}${peps.length ? section("peps", "PEPs", pepList(nomination, words, listen)) : nothing}${guard([nomination], after)}</article>`;
}
