//! Nominations for programs that read and write with serde.
//!
//! Reading goes the one way that a nomination can come into being, through
//! [`validate`](crate::validate::validate); writing gives the JSON of the
//! contract, a bare string or number wherever one says all.

use ::serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::Error,
    ser::{SerializeMap, SerializeSeq},
};

use crate::{
    nomination::{
        Affiliation, AgendaItem, Candidate, Contribution, Election, Endorsement, Endorser, Link,
        Nomination, Pep, Source, Statement,
    },
    read::read_str,
    text::Text,
    url::Url,
};

/// Reads what `read_str` reads; an error says what it would, the path of the
/// first issue included.
impl<'de> Deserialize<'de> for Nomination {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = serde_json::Value::deserialize(deserializer)?;
        read_str(json.to_string()).map_err(D::Error::custom)
    }
}

/// Writes the members in the order of the contract, without those that are
/// absent.
impl Serialize for Nomination {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        nomination(self).serialize(serializer)
    }
}

/// A value of the JSON to be written.
enum Json<'a> {
    String(&'a str),
    Number(u32),
    List(Vec<Json<'a>>),
    Object(Vec<(&'static str, Json<'a>)>),
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::String(string) => serializer.serialize_str(string),
            Self::Number(number) => serializer.serialize_u32(*number),
            Self::List(elements) => {
                let mut list = serializer.serialize_seq(Some(elements.len()))?;
                elements
                    .iter()
                    .try_for_each(|element| list.serialize_element(element))?;
                list.end()
            }
            Self::Object(members) => {
                let mut object = serializer.serialize_map(Some(members.len()))?;
                for (name, value) in members {
                    object.serialize_entry(name, value)?;
                }
                object.end()
            }
        }
    }
}

/// A member that may be absent.
type Member<'a> = (&'static str, Option<Json<'a>>);

fn nomination(nomination: &Nomination) -> Json<'_> {
    object([
        ("candidate", Some(candidate(&nomination.candidate))),
        ("election", nomination.election.as_ref().map(election)),
        ("source", nomination.source.as_ref().map(source)),
        (
            "lang",
            nomination
                .lang
                .as_ref()
                .map(|tag| Json::String(tag.as_str())),
        ),
        text("summary", &nomination.summary),
        list("agenda", &nomination.agenda, agenda_item),
        list("statements", &nomination.statements, statement),
        list("contributions", &nomination.contributions, contribution),
        list("peps", &nomination.peps, pep),
        list("endorsements", &nomination.endorsements, endorsement),
    ])
}

fn candidate(candidate: &Candidate) -> Json<'_> {
    short(
        "name",
        [
            ("name", Some(Json::String(&candidate.name))),
            string("handle", &candidate.handle),
            string("pronouns", &candidate.pronouns),
            url("url", &candidate.url),
            url("avatar", &candidate.avatar),
            list("affiliations", &candidate.affiliations, affiliation),
            list("links", &candidate.links, link),
        ],
    )
}

fn affiliation(affiliation: &Affiliation) -> Json<'_> {
    short(
        "organization",
        [
            (
                "organization",
                Some(Json::String(&affiliation.organization)),
            ),
            string("role", &affiliation.role),
            url("url", &affiliation.url),
        ],
    )
}

fn link(link: &Link) -> Json<'_> {
    object([
        ("label", Some(Json::String(&link.label))),
        ("url", Some(Json::String(link.url.as_str()))),
    ])
}

fn election(election: &Election) -> Json<'_> {
    short(
        "name",
        [
            ("name", Some(Json::String(&election.name))),
            string("term", &election.term),
            url("url", &election.url),
        ],
    )
}

fn source(source: &Source) -> Json<'_> {
    short(
        "url",
        [
            ("url", Some(Json::String(source.url.as_str()))),
            (
                "published",
                source
                    .published
                    .as_ref()
                    .map(|date| Json::String(date.as_str())),
            ),
            (
                "updated",
                source
                    .updated
                    .as_ref()
                    .map(|date| Json::String(date.as_str())),
            ),
        ],
    )
}

fn agenda_item(item: &AgendaItem) -> Json<'_> {
    short(
        "title",
        [
            ("title", item.title().map(Json::String)),
            ("body", item.body().map(|body| Json::String(body.as_str()))),
        ],
    )
}

fn statement(statement: &Statement) -> Json<'_> {
    short(
        "body",
        [
            string("title", &statement.title),
            ("body", Some(Json::String(statement.body.as_str()))),
        ],
    )
}

fn contribution(contribution: &Contribution) -> Json<'_> {
    short(
        "title",
        [
            ("title", Some(Json::String(&contribution.title))),
            text("body", &contribution.body),
            url("url", &contribution.url),
        ],
    )
}

fn pep(pep: &Pep) -> Json<'_> {
    let python_version = match &pep.python_version[..] {
        [version] => ("python_version", Some(Json::String(version))),
        versions => list("python_version", versions, |version| Json::String(version)),
    };
    short(
        "number",
        [
            ("number", Some(Json::Number(pep.number.get()))),
            string("title", &pep.title),
            string("status", &pep.status),
            string("current_status", &pep.current_status),
            python_version,
            list("author_names", &pep.author_names, |name| Json::String(name)),
            url("url", &pep.url),
            text("note", &pep.note),
        ],
    )
}

fn endorsement(endorsement: &Endorsement) -> Json<'_> {
    short(
        "quote",
        [
            ("quote", Some(Json::String(endorsement.quote.as_str()))),
            ("by", endorsement.by.as_ref().map(endorser)),
            url("url", &endorsement.url),
            (
                "date",
                endorsement
                    .date
                    .as_ref()
                    .map(|date| Json::String(date.as_str())),
            ),
        ],
    )
}

fn endorser(endorser: &Endorser) -> Json<'_> {
    short(
        "name",
        [
            ("name", Some(Json::String(&endorser.name))),
            string("handle", &endorser.handle),
            string("organization", &endorser.organization),
            url("url", &endorser.url),
        ],
    )
}

fn string<'a>(name: &'static str, string: &'a Option<crate::non_blank::NonBlank>) -> Member<'a> {
    (name, string.as_deref().map(Json::String))
}

fn text<'a>(name: &'static str, text: &'a Option<Text>) -> Member<'a> {
    (name, text.as_ref().map(|text| Json::String(text.as_str())))
}

fn url<'a>(name: &'static str, url: &'a Option<Url>) -> Member<'a> {
    (name, url.as_ref().map(|url| Json::String(url.as_str())))
}

/// A list, absent where it is empty.
fn list<'a, T>(
    name: &'static str,
    entries: &'a [T],
    write: impl Fn(&'a T) -> Json<'a>,
) -> Member<'a> {
    let entries: Vec<_> = entries.iter().map(write).collect();
    (name, (!entries.is_empty()).then_some(Json::List(entries)))
}

/// An object of the members that are there.
fn object<'a, const N: usize>(members: [Member<'a>; N]) -> Json<'a> {
    let members = members
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)));
    Json::Object(members.collect())
}

/// The same, or the one member that it holds where that says all.
fn short<'a, const N: usize>(shorthand: &str, members: [Member<'a>; N]) -> Json<'a> {
    let mut present = members
        .into_iter()
        .filter_map(|(name, value)| Some((name, value?)));
    match (present.next(), present.next()) {
        (Some((name, value)), None) if name == shorthand => value,
        (first, second) => Json::Object(first.into_iter().chain(second).chain(present).collect()),
    }
}
