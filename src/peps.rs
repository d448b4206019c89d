//! The PEPs that there are, as the PEP API lists them.

use std::collections::BTreeSet;

use crate::{
    decode::decode,
    document::{Kind, Node},
    issue::Issue,
    parse::{SyntaxError, parse},
    pointer::Pointer,
};

/// A list of PEPs of the shape of <https://peps.python.org/api/peps.json>: an
/// object with an object for each PEP, of which `number` is read.
#[derive(Clone, Debug)]
pub struct Peps {
    numbers: BTreeSet<u32>,
}

impl Peps {
    /// Reads a list from the bytes of a file or an answer.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with it.
    ///
    /// ```
    /// use nomination_card::peps::Peps;
    ///
    /// let peps = Peps::read(br#"{ "8": { "number": 8, "status": "Active" } }"#.to_vec())?;
    /// assert!(peps.contains(8) && !peps.contains(9));
    ///
    /// let issue = Peps::read(br#"{ "message": "Not found" }"#.to_vec()).unwrap_err();
    /// assert_eq!(
    ///     issue.to_string(),
    ///     "/message: This is no PEP with a `number`: use a list such as \
    ///      https://peps.python.org/api/peps.json.",
    /// );
    /// # Ok::<(), nomination_card::issue::Issue>(())
    /// ```
    pub fn read(bytes: Vec<u8>) -> Result<Self, Issue> {
        let document = decode(bytes).and_then(parse).map_err(first_issue)?;
        let root = document.root();
        let mut numbers = BTreeSet::new();
        for (name, value) in root.members() {
            let number = value
                .members()
                .filter(|(key, _)| key.as_str().as_deref() == Some("number"))
                .last()
                .and_then(|(_, number)| number.as_whole());
            let Some(number) = number else {
                let mut pointer = Pointer::default();
                pointer.enter_member(&name.as_str().unwrap_or_default());
                return Err(wrong(value, &pointer, "This is no PEP with a `number`"));
            };
            numbers.insert(number);
        }
        if numbers.is_empty() {
            let what = match root.kind() {
                Kind::Object => "This lists no PEP",
                _ => "This is no list of PEPs, which is an object",
            };
            return Err(wrong(root, &Pointer::default(), what));
        }
        Ok(Self { numbers })
    }

    /// Whether there is a PEP with this number.
    pub fn contains(&self, number: u32) -> bool {
        self.numbers.contains(&number)
    }
}

fn wrong(node: Node<'_>, pointer: &Pointer, what: &str) -> Issue {
    Issue {
        path: pointer.as_str().to_owned(),
        message: format!("{what}: use a list such as https://peps.python.org/api/peps.json.")
            .into(),
        position: Some(node.position()),
    }
}

fn first_issue(error: SyntaxError) -> Issue {
    Issue {
        path: String::new(),
        message: error.message().to_owned().into(),
        position: Some(error.position()),
    }
}
