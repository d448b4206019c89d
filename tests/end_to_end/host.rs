//! A third-party host page, which contains nothing of the project except the built files.

use crate::answer::Answer;

/// The default path of host pages.
pub const PATH: &str = "/page/index.html";

/// The default script URL, on the page's own origin.
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

    /// Adds markup to the page's head, before the embed's script.
    pub fn head(mut self, html: &str) -> Self {
        self.head.push_str(html);
        self
    }

    /// Adds a response header to the page.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sets the page's language.
    pub fn lang(mut self, lang: &str) -> Self {
        lang.clone_into(&mut self.lang);
        self
    }

    /// Loads the embed's script from `url`.
    pub fn script(mut self, url: &str) -> Self {
        self.script = Some(url.to_owned());
        self
    }

    /// Omits the embed's script.
    pub fn without_script(mut self) -> Self {
        self.script = None;
        self
    }

    /// Serves the page at `path`.
    pub fn at(mut self, path: &str) -> Self {
        path.clone_into(&mut self.path);
        self
    }

    /// The page as an answer.
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
