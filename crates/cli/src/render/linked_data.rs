//! Linked data for search engines: the candidate as a <https://schema.org> `Person`, who is the
//! subject of the nomination.

use serde_json::{Map, Value, json};

use nomination_card::{
    markdown::plain_title,
    model::{Affiliation, BaseUrl, Nomination, Url},
};

/// The nomination as JSON-LD. Relative URLs are resolved against `src`, the URL of its JSON.
pub fn linked_data(nomination: &Nomination, src: Option<&Url>) -> Value {
    let base = src.map(BaseUrl::on_page);
    let address = |url: &Url| {
        let resolved = base.as_ref().and_then(|base| base.resolve(url));
        resolved.as_deref().unwrap_or(url).as_str().to_owned()
    };
    let candidate = &nomination.candidate;
    let links: Vec<String> = candidate
        .links
        .iter()
        .map(|link| address(&link.url))
        .collect();
    let affiliations: Vec<Value> = candidate
        .affiliations
        .iter()
        .map(|it| affiliation(it, &address))
        .collect();
    let mut person = Members(Map::new());
    person.add("@context", Some("https://schema.org"));
    person.add("@type", Some("Person"));
    person.add("name", Some(plain_title(&candidate.name)));
    person.add("alternateName", candidate.handle.as_deref());
    person.add("url", candidate.url.as_ref().map(address));
    person.add("image", candidate.avatar.as_ref().map(address));
    person.add("sameAs", some(links));
    person.add("affiliation", some(affiliations));
    person.add("subjectOf", Some(statement(nomination, &address)));
    person.0.into()
}

/// The nomination itself.
fn statement(nomination: &Nomination, address: &impl Fn(&Url) -> String) -> Value {
    let mut statement = Members::of("CreativeWork");
    let summary = nomination.summary.as_ref();
    statement.add("abstract", summary.map(|summary| summary.plain()));
    statement.add(
        "inLanguage",
        nomination.lang.as_ref().map(|tag| tag.as_str().to_owned()),
    );
    if let Some(source) = &nomination.source {
        let date = |date: &Option<nomination_card::model::Date>| {
            date.as_ref().map(|date| date.as_str().to_owned())
        };
        statement.add("url", Some(address(&source.url)));
        statement.add("datePublished", date(&source.published));
        statement.add("dateModified", date(&source.updated));
    }
    if let Some(election) = &nomination.election {
        let mut event = Members::of("Event");
        event.add("name", Some(plain_title(&election.name)));
        event.add("temporalCoverage", election.term.as_deref());
        event.add("url", election.url.as_ref().map(address));
        statement.add("about", Some(Value::from(event.0)));
    }
    statement.0.into()
}

/// An organisation, with the candidate's role if known.
fn affiliation(affiliation: &Affiliation, address: &impl Fn(&Url) -> String) -> Value {
    let mut organization = Members::of("Organization");
    organization.add("name", Some(plain_title(&affiliation.organization)));
    organization.add("url", affiliation.url.as_ref().map(address));
    match &affiliation.role {
        None => organization.0.into(),
        Some(role) => json!({
            "@type": "OrganizationRole",
            "roleName": plain_title(role),
            "affiliation": organization.0,
        }),
    }
}

/// An object with a type and the members that have a value.
struct Members(Map<String, Value>);

impl Members {
    fn of(kind: &str) -> Self {
        Self(Map::from_iter([("@type".into(), kind.into())]))
    }

    fn add(&mut self, name: &str, value: Option<impl Into<Value>>) {
        if let Some(value) = value {
            self.0.insert(name.into(), value.into());
        }
    }
}

fn some<T>(list: Vec<T>) -> Option<Vec<T>> {
    (!list.is_empty()).then_some(list)
}
