//! A nomination as the bench's inputs have it: entries are objects.

use serde::Deserialize;

#[derive(Deserialize)]
pub struct Nomination {
    pub candidate: Candidate,
    pub election: Option<Election>,
    pub source: Option<Source>,
    pub lang: Option<String>,
    pub summary: Option<String>,
    #[serde(default)]
    pub agenda: Vec<Entry>,
    #[serde(default)]
    pub statements: Vec<Entry>,
    #[serde(default)]
    pub contributions: Vec<Entry>,
    #[serde(default)]
    pub peps: Vec<Pep>,
    #[serde(default)]
    pub endorsements: Vec<Endorsement>,
}

#[derive(Deserialize)]
pub struct Candidate {
    pub name: String,
    pub handle: Option<String>,
    pub pronouns: Option<String>,
    pub url: Option<String>,
    #[serde(default)]
    pub affiliations: Vec<Affiliation>,
    #[serde(default)]
    pub links: Vec<Link>,
}

#[derive(Deserialize)]
pub struct Affiliation {
    pub organization: String,
    pub role: Option<String>,
    pub url: Option<String>,
}

#[derive(Deserialize)]
pub struct Link {
    pub label: String,
    pub url: String,
}

#[derive(Deserialize)]
pub struct Election {
    pub name: String,
    pub term: Option<String>,
    pub url: Option<String>,
}

#[derive(Deserialize)]
pub struct Source {
    pub url: String,
    pub published: Option<String>,
    pub updated: Option<String>,
}

#[derive(Deserialize)]
pub struct Entry {
    pub title: Option<String>,
    pub body: Option<String>,
    pub url: Option<String>,
}

#[derive(Deserialize)]
pub struct Pep {
    pub number: u32,
    pub title: Option<String>,
    pub status: Option<String>,
    pub python_version: Option<String>,
    #[serde(default)]
    pub author_names: Vec<String>,
    pub url: Option<String>,
    pub note: Option<String>,
}

#[derive(Deserialize)]
pub struct Endorsement {
    pub quote: String,
    pub by: Option<Endorser>,
    pub url: Option<String>,
    pub date: Option<String>,
}

#[derive(Deserialize)]
pub struct Endorser {
    pub name: String,
    pub handle: Option<String>,
    pub organization: Option<String>,
    pub url: Option<String>,
}
