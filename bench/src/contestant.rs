//! The contestants of the comparison.

use std::collections::BTreeMap;

/// One way to put the card on a page.
pub struct Contestant {
    /// The name in results, also the folder on the server.
    pub name: &'static str,
    /// The tag name of the element.
    pub tag: &'static str,
    /// The file that a page names, relative to the folder.
    pub script: &'static str,
    /// All files, by name.
    pub files: BTreeMap<String, Vec<u8>>,
}

/// The name of this project's embed.
pub const OURS: &str = "ours";

/// The name of the embed built from an earlier commit, if given.
pub const BEFORE: &str = "before";

/// The names of the embeds to compare with.
pub const PEERS: [&str; 4] = ["react", "preact", "lit", "leptos"];

/// A page without scripts: the lower limit.
pub const STATIC: &str = "static";

/// All names, in the order of the table: ours, the peers, the limit.
pub fn all() -> Vec<&'static str> {
    [&[OURS, BEFORE], &PEERS[..], &[STATIC]].concat()
}

/// The display name of a contestant.
pub fn title(name: &str) -> &'static str {
    match name {
        OURS => "nomination-card",
        BEFORE => "before",
        "react" => "React 19",
        "preact" => "Preact 10",
        "lit" => "Lit 3",
        "leptos" => "Leptos 0.8",
        _ => "static HTML",
    }
}

impl Contestant {
    pub fn new(name: &'static str, script: &'static str, files: BTreeMap<String, Vec<u8>>) -> Self {
        Self {
            name,
            tag: if [OURS, BEFORE].contains(&name) {
                "nomination-card"
            } else {
                "peer-card"
            },
            script,
            files,
        }
    }

    /// The URL path of one of its files or pages.
    pub fn path(&self, file: &str) -> String {
        format!("/{}/{file}", self.name)
    }

    /// A page with one card.
    pub fn page(&self, src: &str) -> String {
        let Self { tag, .. } = self;
        format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>A page with a card</title>\n<link rel=\"icon\" href=\"data:,\">\n\
             <script type=\"module\" src=\"{}\"></script>\n</head>\n<body>\n\
             <{tag} src=\"{src}\"></{tag}>\n</body>\n</html>\n",
            self.path(self.script)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_names_one_script_and_one_card() {
        let ours = Contestant::new(OURS, "nomination-card.js", BTreeMap::new());
        let page = ours.page("/data/card.json");
        assert!(page.contains("src=\"/ours/nomination-card.js\""), "{page}");
        assert!(
            page.contains("<nomination-card src=\"/data/card.json\">"),
            "{page}"
        );
        assert_eq!(page.matches("<script").count(), 1);
        let lit = Contestant::new("lit", "card.js", BTreeMap::new());
        assert!(lit.page("").contains("<peer-card"));
    }

    #[test]
    fn the_commit_before_has_our_page_in_a_folder_of_its_own() {
        let page = |name| Contestant::new(name, "nomination-card.js", BTreeMap::new()).page("");
        assert_eq!(page(BEFORE), page(OURS).replace("/ours/", "/before/"));
    }
}
