//! What a visitor does, and what a visitor gets to see and hear.

use crate::emulation::Preference;

use super::Stage;

impl Stage<'_> {
    /// Clicks the element that a JavaScript expression returns.
    #[track_caller]
    pub fn click(&self, element: &str) {
        let (x, y) = self.run(&format!(
            "const middle = harness.middle({element});
             await new Promise(requestAnimationFrame);
             return middle;"
        ));
        self.browser.click(x, y);
    }

    /// Types into the focused element.
    pub fn press(&self, keys: &str) {
        self.browser.press(keys);
    }

    /// Sets a reader preference for pages loaded until the value is dropped; `None` if the driver
    /// does not support it.
    #[track_caller]
    pub fn prefer(&self, feature: &str, value: &str) -> Option<Preference<'_>> {
        Preference::set(self.browser, feature, value)
    }

    /// The role and name that screen readers receive for the element that a JavaScript expression
    /// returns.
    pub fn accessible(&self, element: &str) -> (String, String) {
        self.browser.accessible(element)
    }

    /// Resizes the viewport to the page's body and takes a PNG screenshot. (WebKitGTK's element
    /// screenshots show the wrong area.)
    #[track_caller]
    pub fn picture(&self) -> Vec<u8> {
        // No engine supports windows as narrow as a phone.
        const BODY: &str = "const { width, height } = document.body.getBoundingClientRect();
            const size = [Math.max(600, Math.ceil(width)), Math.ceil(height)];";
        let (width, height): (u32, u32) = self.run(&format!(
            "{BODY} return [size[0] + outerWidth - innerWidth, size[1] + outerHeight - innerHeight];"
        ));
        self.browser.resize(width, height);
        self.act(&format!(
            "{BODY} await harness.until(() => innerWidth === size[0] && innerHeight === size[1],
               `a window of ${{size}}`);
             for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);"
        ));
        let picture = self.browser.picture();
        self.browser.resize(1024, 800);
        picture
    }

    /// The printed text without white space, which a PDF does not preserve.
    #[track_caller]
    pub fn printed(&self) -> String {
        match pdf_extract::extract_text_from_mem(&self.browser.print()) {
            // Expand the font's ligatures.
            Ok(text) => [("ﬃ", "ffi"), ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl")]
                .into_iter()
                .fold(
                    text.split_whitespace().collect(),
                    |text: String, (one, letters)| text.replace(one, letters),
                ),
            Err(error) => panic!("the PDF cannot be read: {error}"),
        }
    }
}
