//! Suggests the member that an unknown name probably means.

use strsim::osa_distance;

use nomination_card::model::members::{Kind, Object};

/// What to suggest for an unknown name.
#[derive(Debug, PartialEq)]
pub(super) enum Suggestion {
    /// The name is a misspelling of this member.
    Name(&'static str),
    /// The name is a member of the object in this member.
    Inside(&'static str),
}

/// The longest misspelling considered. Few people type more than twice the letters of a name.
const LONGEST: usize = 40;

/// Finds the member that the author probably meant.
pub(super) fn suggest(name: &str, object: &'static Object) -> Option<Suggestion> {
    if name.len() > LONGEST {
        return None;
    }
    let written = plain(name);
    let nearest = object
        .members
        .iter()
        .filter_map(|member| Some((distance(&written, member.name)?, member.name)))
        .min_by_key(|(distance, _)| *distance);
    if let Some((_, name)) = nearest {
        return Some(Suggestion::Name(name));
    }
    let mut around = object.members.iter().filter(|member| match member.kind {
        Kind::Object(inner) => inner.members.iter().any(|member| member.name == name),
        _ => false,
    });
    match (around.next(), around.next()) {
        (Some(member), None) => Some(Suggestion::Inside(member.name)),
        _ => None,
    }
}

/// The edit distance of two names, if small: at most one letter in four, and
/// one in the shortest names. A prefix such as `org` counts as the smallest
/// distance.
fn distance(written: &str, name: &str) -> Option<usize> {
    let name = plain(name);
    if written.len() >= 3 && name.starts_with(written) {
        return Some(0);
    }
    let distance = osa_distance(written, &name);
    let shorter = written.chars().count().min(name.len());
    (shorter > 1 && distance <= (shorter / 4).max(1)).then_some(distance)
}

/// Normalises a name, so that `currentStatus` and `Current-Status` are equal.
fn plain(name: &str) -> String {
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{Suggestion, suggest};
    use nomination_card::model::members::{CANDIDATE, ENDORSEMENT, NOMINATION, Object, PEP};

    #[test]
    fn what_is_nearly_a_name_is_one() {
        let cases: [(&str, &'static Object, &str); 12] = [
            ("endorsments", &NOMINATION, "endorsements"),
            ("endorsement", &NOMINATION, "endorsements"),
            ("Agenda", &NOMINATION, "agenda"),
            ("agenda ", &NOMINATION, "agenda"),
            ("pep", &NOMINATION, "peps"),
            ("schema", &NOMINATION, "$schema"),
            ("sumary", &NOMINATION, "summary"),
            ("candiate", &NOMINATION, "candidate"),
            ("currentStatus", &PEP, "current_status"),
            ("author", &PEP, "author_names"),
            ("uri", &CANDIDATE, "url"),
            ("quotes", &ENDORSEMENT, "quote"),
        ];
        for (name, object, meant) in cases {
            assert_eq!(
                suggest(name, object),
                Some(Suggestion::Name(meant)),
                "{name}"
            );
        }
    }

    #[test]
    fn what_stands_one_level_too_high_is_sent_down() {
        assert_eq!(
            suggest("term", &NOMINATION),
            Some(Suggestion::Inside("election"))
        );
        assert_eq!(
            suggest("affiliations", &NOMINATION),
            Some(Suggestion::Inside("candidate"))
        );
        // Ambiguous: the candidate's name or the election's.
        assert_eq!(suggest("name", &NOMINATION), None);
    }

    #[test]
    fn what_is_like_nothing_is_left_alone() {
        for name in ["", "x", "born", "note", "__proto__", &"summary".repeat(9)] {
            assert_eq!(suggest(name, &CANDIDATE), None, "{name}");
        }
    }
}
