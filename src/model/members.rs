//! The table of all members of a nomination, which `validate` uses. Tests compare the JSON Schema
//! and docs/json.md with it.

/// An object of the nomination.
#[derive(Debug, PartialEq)]
pub struct Object {
    /// What it is, with an article: `a link`.
    pub noun: &'static str,
    /// The member that a bare string or number stands for.
    pub shorthand: Option<&'static str>,
    /// Its members, in the order of docs/json.md.
    pub members: &'static [Member],
}

/// The type of value that can stand for an object.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shorthand {
    Nothing,
    String,
    Number,
}

impl Object {
    /// The type of value that can stand for it.
    pub fn may_be(&self) -> Shorthand {
        let is_short = |member: &&Member| Some(member.name) == self.shorthand;
        match self
            .members
            .iter()
            .find(is_short)
            .map(|member| &member.kind)
        {
            None => Shorthand::Nothing,
            Some(Kind::Number) => Shorthand::Number,
            Some(_) => Shorthand::String,
        }
    }
}

/// A member of an object.
#[derive(Debug, PartialEq)]
pub struct Member {
    /// Its name.
    pub name: &'static str,
    /// Whether the object is invalid without it.
    pub required: bool,
    /// The type of its value.
    pub kind: Kind,
}

/// The type of a member's value.
#[derive(Debug, PartialEq)]
pub enum Kind {
    /// A string of one line, whose only markup is code spans.
    String,
    /// A string in Markdown.
    Text,
    /// A string that [`Url::parse`](crate::model::Url::parse) accepts.
    Url,
    /// A string that [`Date::parse`](crate::model::Date::parse) accepts.
    Date,
    /// A string that [`LangTag::parse`](crate::model::LangTag::parse) accepts.
    Tag,
    /// A whole number from 0 to [`LARGEST_NUMBER`].
    Number,
    /// A list of strings.
    Strings,
    /// A string, or a list of strings.
    StringOrStrings,
    /// An object, or its shorthand.
    Object(&'static Object),
    /// A list of objects, or of their shorthands.
    Objects(&'static Object),
}

impl Kind {
    /// The allowed JSON types, for error messages.
    pub(crate) fn expected(&self) -> &'static str {
        match self {
            Kind::String | Kind::Text | Kind::Url | Kind::Date | Kind::Tag => "a string",
            Kind::Number => "a number",
            Kind::Strings => "a list of strings",
            Kind::StringOrStrings => "a string or a list of strings",
            Kind::Objects(_) => "a list",
            Kind::Object(object) => match object.may_be() {
                Shorthand::Nothing => "an object",
                Shorthand::String => "a string or an object",
                Shorthand::Number => "a number or an object",
            },
        }
    }
}

/// The largest number that a PEP can have.
pub const LARGEST_NUMBER: u32 = 99_999;

const fn required(name: &'static str, kind: Kind) -> Member {
    Member {
        name,
        required: true,
        kind,
    }
}

const fn optional(name: &'static str, kind: Kind) -> Member {
    Member {
        name,
        required: false,
        kind,
    }
}

/// The whole nomination.
pub static NOMINATION: Object = Object {
    noun: "a nomination",
    shorthand: None,
    members: &[
        optional("$schema", Kind::Url),
        required("candidate", Kind::Object(&CANDIDATE)),
        optional("election", Kind::Object(&ELECTION)),
        optional("source", Kind::Object(&SOURCE)),
        optional("lang", Kind::Tag),
        optional("summary", Kind::Text),
        optional("agenda", Kind::Objects(&AGENDA_ITEM)),
        optional("statements", Kind::Objects(&STATEMENT)),
        optional("contributions", Kind::Objects(&CONTRIBUTION)),
        optional("peps", Kind::Objects(&PEP)),
        optional("endorsements", Kind::Objects(&ENDORSEMENT)),
    ],
};

/// `candidate`
pub static CANDIDATE: Object = Object {
    noun: "a candidate",
    shorthand: Some("name"),
    members: &[
        required("name", Kind::String),
        optional("handle", Kind::String),
        optional("pronouns", Kind::String),
        optional("url", Kind::Url),
        optional("avatar", Kind::Url),
        optional("affiliations", Kind::Objects(&AFFILIATION)),
        optional("links", Kind::Objects(&LINK)),
    ],
};

/// An entry of `affiliations`
pub static AFFILIATION: Object = Object {
    noun: "an affiliation",
    shorthand: Some("organization"),
    members: &[
        required("organization", Kind::String),
        optional("role", Kind::String),
        optional("url", Kind::Url),
    ],
};

/// An entry of `links`
pub static LINK: Object = Object {
    noun: "a link",
    shorthand: None,
    members: &[required("label", Kind::String), required("url", Kind::Url)],
};

/// `election`
pub static ELECTION: Object = Object {
    noun: "an election",
    shorthand: Some("name"),
    members: &[
        required("name", Kind::String),
        optional("term", Kind::String),
        optional("url", Kind::Url),
    ],
};

/// `source`
pub static SOURCE: Object = Object {
    noun: "a source",
    shorthand: Some("url"),
    members: &[
        required("url", Kind::Url),
        optional("published", Kind::Date),
        optional("updated", Kind::Date),
    ],
};

/// An entry of `agenda`, which must have at least one of its two members.
pub static AGENDA_ITEM: Object = Object {
    noun: "an agenda item",
    shorthand: Some("title"),
    members: &[
        optional("title", Kind::String),
        optional("body", Kind::Text),
    ],
};

/// An entry of `statements`
pub static STATEMENT: Object = Object {
    noun: "a statement",
    shorthand: Some("body"),
    members: &[
        optional("title", Kind::String),
        required("body", Kind::Text),
    ],
};

/// An entry of `contributions`
pub static CONTRIBUTION: Object = Object {
    noun: "a contribution",
    shorthand: Some("title"),
    members: &[
        required("title", Kind::String),
        optional("body", Kind::Text),
        optional("url", Kind::Url),
    ],
};

/// An entry of `peps`
pub static PEP: Object = Object {
    noun: "a PEP",
    shorthand: Some("number"),
    members: &[
        required("number", Kind::Number),
        optional("title", Kind::String),
        optional("status", Kind::String),
        optional("current_status", Kind::String),
        optional("python_version", Kind::StringOrStrings),
        optional("author_names", Kind::Strings),
        optional("url", Kind::Url),
        optional("note", Kind::Text),
    ],
};

/// An entry of `endorsements`
pub static ENDORSEMENT: Object = Object {
    noun: "an endorsement",
    shorthand: Some("quote"),
    members: &[
        required("quote", Kind::Text),
        optional("by", Kind::Object(&ENDORSER)),
        optional("url", Kind::Url),
        optional("date", Kind::Date),
    ],
};

/// `by` of an endorsement
pub static ENDORSER: Object = Object {
    noun: "an endorser",
    shorthand: Some("name"),
    members: &[
        required("name", Kind::String),
        optional("handle", Kind::String),
        optional("organization", Kind::String),
        optional("url", Kind::Url),
    ],
};
