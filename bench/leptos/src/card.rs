//! The card.

use leptos::either::Either;
use leptos::prelude::*;

use crate::nomination::{Endorsement, Endorser, Entry, Nomination, Source};
use crate::parts::{bdi, copy, folded, link, prose, section};
use crate::peps::peps;
use crate::words::{self, CONTRIBUTIONS_SHOWN, ENDORSEMENTS_SHOWN};

fn header(nomination: &Nomination) -> impl IntoView + use<> {
    let candidate = &nomination.candidate;
    let office = nomination.election.as_ref().map(|election| {
        let term = election
            .term
            .as_deref()
            .map(|term| view! { " · " <span class="term">{bdi(term)}</span> });
        view! {
            <p class="election" part="election">
                {link(election.url.clone(), bdi(&election.name))} {term}
            </p>
        }
    });
    let handle = candidate
        .handle
        .as_deref()
        .map(|handle| bdi(&words::at_handle(handle)));
    let pronouns = candidate.pronouns.as_deref().map(bdi);
    let between = (handle.is_some() && pronouns.is_some()).then_some(" · ");
    let aside = (handle.is_some() || pronouns.is_some())
        .then(|| view! { <p class="aside">{handle} {between} {pronouns}</p> });
    view! {
        <header part="header">
            <div class="who">
                {office}
                <h2 class="name" part="name">
                    {link(candidate.url.clone(), bdi(&candidate.name))}
                </h2>
                {aside}
            </div>
            {facts(nomination)}
        </header>
    }
}

fn facts(nomination: &Nomination) -> impl IntoView + use<> {
    let candidate = &nomination.candidate;
    let affiliations: Vec<_> = candidate
        .affiliations
        .iter()
        .map(|affiliation| {
            let remark = affiliation
                .role
                .as_deref()
                .map(|role| view! { " " <span class="remark">{bdi(role)}</span> });
            let name = bdi(&affiliation.organization);
            view! { <dd>{link(affiliation.url.clone(), name)} {remark}</dd> }
        })
        .collect();
    let links: Vec<_> = candidate
        .links
        .iter()
        .map(|place| view! { <dd>{link(Some(place.url.clone()), bdi(&place.label))}</dd> })
        .collect();
    let label = if affiliations.len() == 1 {
        "Affiliation"
    } else {
        "Affiliations"
    };
    let any = !affiliations.is_empty() || !links.is_empty();
    let affiliations =
        (!affiliations.is_empty()).then(|| view! { <div><dt>{label}</dt>{affiliations}</div> });
    let links = (!links.is_empty()).then(|| view! { <div><dt>"Elsewhere"</dt>{links}</div> });
    any.then(|| view! { <dl class="facts">{affiliations} {links}</dl> })
}

/// A title, a text, or both.
fn entry(entry: &Entry, lang: Option<String>) -> impl IntoView + use<> {
    let has_body = entry.body.is_some();
    let title = entry.title.clone().map(|title| {
        let name = link(entry.url.clone(), title);
        if has_body {
            Either::Left(view! { <h4 class="title">{name}</h4> })
        } else {
            Either::Right(view! { <p class="title">{name}</p> })
        }
    });
    let body = entry.body.as_deref().map(|body| prose(body, lang));
    view! { {title} {body} }
}

fn contributions(items: &[Entry], first: usize, lang: Option<&String>) -> impl IntoView + use<> {
    let items: Vec<_> = items
        .iter()
        .zip(first..)
        .map(|(item, number)| {
            view! {
                <li part="contribution" data-address=format!("contributions/{number}") lang=lang.cloned()>
                    {entry(item, lang.cloned())} {copy(&format!("Contributions {number}"))}
                </li>
            }
        })
        .collect();
    view! { <ul class="entries" dir="auto">{items}</ul> }
}

fn author(by: Option<&Endorser>) -> impl IntoView + use<> {
    let Some(by) = by else {
        return Either::Left(view! { <cite part="endorsement-author">"Anonymous"</cite> });
    };
    let handle = by.handle.as_deref().map(|handle| {
        let handle = words::at_handle(handle);
        view! { " " <bdi class="remark">{handle}</bdi> }
    });
    let organization = by
        .organization
        .as_deref()
        .map(|organization| view! { " · " {bdi(organization)} });
    let name = link(by.url.clone(), bdi(&by.name));
    Either::Right(view! { <cite part="endorsement-author">{name}</cite> {handle} {organization} })
}

fn endorsements(
    items: &[Endorsement],
    first: usize,
    lang: Option<&String>,
) -> impl IntoView + use<> {
    let draw = |(item, number): (&Endorsement, usize)| {
        let date = item.date.clone().map(|date| {
            let words = words::date(&date);
            let time = view! { <time datetime=date>{words}</time> };
            view! { " · " {link(item.url.clone(), time)} }
        });
        let source = (date.is_none() && item.url.is_some())
            .then(|| view! { " · " {link(item.url.clone(), "Source")} });
        view! {
            <figure part="endorsement" data-address=format!("endorsements/{number}")>
                <blockquote dir="auto">{prose(&item.quote, lang.cloned())}</blockquote>
                <figcaption>{author(item.by.as_ref())} {date} {source}</figcaption>
                {copy(&format!("Endorsements {number}"))}
            </figure>
        }
    };
    items.iter().zip(first..).map(draw).collect::<Vec<_>>()
}

fn footer(source: &Source) -> impl IntoView + use<> {
    let date = |verb: &str, date: &Option<String>| {
        date.clone().map(|date| {
            let words = [verb, &words::date(&date)].concat();
            view! { " · " <time datetime=date>{words}</time> }
        })
    };
    let place = link(Some(source.url.clone()), bdi(&words::host(&source.url)));
    view! {
        <footer part="source">
            <span class="label">"Source"</span>
            " "
            {place}
            {date("Published ", &source.published)}
            {date("Updated ", &source.updated)}
        </footer>
    }
}

pub fn card(nomination: &Nomination) -> impl IntoView + use<> {
    let lang = nomination.lang.as_ref();
    let closed = Signal::derive(|| false);
    let summary = nomination.summary.as_deref().map(|summary| {
        let summary = prose(summary, lang.cloned());
        section(
            "summary",
            None,
            view! { <div class="lede" part="summary" dir="auto">{summary}</div> },
        )
    });
    let agenda = (!nomination.agenda.is_empty()).then(|| {
        let items: Vec<_> = nomination
            .agenda
            .iter()
            .zip(1..)
            .map(|(item, number)| {
                view! {
                    <li part="agenda-item" data-address=format!("agenda/{number}") lang=lang.cloned()>
                        {entry(item, lang.cloned())} {copy(&format!("Agenda {number}"))}
                    </li>
                }
            })
            .collect();
        let list = view! { <ol class="entries" dir="auto">{items}</ol> };
        section("agenda", Some("Agenda"), list)
    });
    let statements = (!nomination.statements.is_empty()).then(|| {
        let items: Vec<_> = nomination
            .statements
            .iter()
            .zip(1..)
            .map(|(item, number)| {
                view! {
                    <div class="statement" dir="auto" data-address=format!("statements/{number}") lang=lang.cloned()>
                        {entry(item, lang.cloned())} {copy(&format!("Statements {number}"))}
                    </div>
                }
            })
            .collect();
        section("statements", Some("Statements"), items)
    });
    let contributed = (!nomination.contributions.is_empty()).then(|| {
        let items = &nomination.contributions;
        let (shown, rest) = items.split_at(words::shown(items.len(), CONTRIBUTIONS_SHOWN));
        let more = (!rest.is_empty()).then(|| {
            let label = words::more(rest.len(), "contribution", "contributions");
            folded(label, closed, contributions(rest, shown.len() + 1, lang))
        });
        let shown = contributions(shown, 1, lang);
        section(
            "contributions",
            Some("Contributions"),
            view! { {shown} {more} },
        )
    });
    let listed =
        (!nomination.peps.is_empty()).then(|| section("peps", Some("PEPs"), peps(nomination)));
    let endorsed = (!nomination.endorsements.is_empty()).then(|| {
        let items = &nomination.endorsements;
        let (shown, rest) = items.split_at(words::shown(items.len(), ENDORSEMENTS_SHOWN));
        let more = (!rest.is_empty()).then(|| {
            let label = words::more(rest.len(), "endorsement", "endorsements");
            folded(label, closed, endorsements(rest, shown.len() + 1, lang))
        });
        let shown = endorsements(shown, 1, lang);
        section(
            "endorsements",
            Some("Endorsements"),
            view! { {shown} {more} },
        )
    });
    let name = nomination.candidate.name.clone();
    view! {
        <article class="nomination-card" part="card" lang="en" data-copied="Link copied" aria-label=name>
            {header(nomination)} {summary} {agenda} {statements} {contributed} {listed} {endorsed}
            {nomination.source.as_ref().map(footer)}
        </article>
    }
}
