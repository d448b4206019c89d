//! A page that someone else wrote: the built files are all that it has of the project.

use crate::answer::Answer;

/// Where host pages stand, unless a test says otherwise.
pub const PATH: &str = "/page/index.html";

/// The script that a page names, from the page's own origin.
pub const SCRIPT: &str = "/embed/nomination-card.js";

pub struct Host {
    pub path: String,
    head: String,
    body: String,
    lang: String,
    headers: Vec<(String, String)>,
    script: Option<String>,
}

impl Host {
    pub fn new(body: &str) -> Self {
        Self {
            path: PATH.to_owned(),
            head: String::new(),
            body: body.to_owned(),
            lang: "en".to_owned(),
            headers: Vec::new(),
            script: Some(SCRIPT.to_owned()),
        }
    }

    /// Adds to the page's head, before the embed's script.
    pub fn head(mut self, html: &str) -> Self {
        self.head.push_str(html);
        self
    }

    /// Sends a header with the page.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The page's language.
    pub fn lang(mut self, lang: &str) -> Self {
        lang.clone_into(&mut self.lang);
        self
    }

    /// The embed's script is loaded from `url`.
    pub fn script(mut self, url: &str) -> Self {
        self.script = Some(url.to_owned());
        self
    }

    /// The page has no script of the embed's in its head.
    pub fn without_script(mut self) -> Self {
        self.script = None;
        self
    }

    /// The page stands at `path`.
    pub fn at(mut self, path: &str) -> Self {
        path.clone_into(&mut self.path);
        self
    }

    /// The page as it is served.
    pub fn answer(&self) -> Answer {
        let Self {
            head, body, lang, ..
        } = self;
        let script = self.script.as_ref();
        let script = script.map(|url| format!(r#"<script type="module" src="{url}"></script>"#));
        let script = script.unwrap_or_default();
        let mut answer = Answer::html(format!(
            r#"<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>A page that someone else wrote</title>
<link rel="icon" href="/harness/icon.svg">
<script src="/harness/harness.js"></script>
{head}
{script}
</head>
<body>
{body}
</body>
</html>
"#
        ));
        for (name, value) in &self.headers {
            answer = answer.header(name, value);
        }
        answer
    }
}
