//! What a card looks like: elements and texts, in the order of the document.
//!
//! It is a list of steps and one text, so that it is quickly made and quickly followed,
//! whoever follows it: a page's script, or Yew. A node made from here by a call into the
//! page would take longer than all the rest.

/// A card as steps. A step is a number, followed by others:
///
/// | step | then |
/// |---|---|
/// | [`CLOSE`](Self::CLOSE) | nothing: the element that was opened last is complete |
/// | [`TEXT`](Self::TEXT) | the length of a text |
/// | [`OPEN`](Self::OPEN) + n | an element of the kind n; where that has not been seen before, the length of the kind. Then, for each attribute that is the element's own, 0 where it has none, or the length of its value and 1 |
///
/// What the lengths measure stands in [`all_text`](Self::all_text), in the order of the steps.
/// Lengths are in UTF-16 code units, as JavaScript counts.
///
/// A kind is a name, followed by attributes that all elements of the kind have, and by
/// those that are each element's own: `a;rel=nofollow;href;title`.
///
/// ```
/// use nomination_card::drawing::Drawing;
///
/// let mut drawing = Drawing::default();
/// drawing.element("p;class=name;lang", &[Some("fr")], |drawing| drawing.text("Zoé"));
/// assert_eq!(drawing.steps(), [Drawing::OPEN, 17, 3, Drawing::TEXT, 3, Drawing::CLOSE]);
/// assert_eq!(drawing.all_text(), "p;class=name;langfrZoé");
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    steps: Vec<u32>,
    text: String,
    kinds: Vec<&'static str>,
}

impl Drawing {
    /// The element that was opened last is complete.
    pub const CLOSE: u32 = 0;
    /// A text.
    pub const TEXT: u32 = 1;
    /// An element of the first kind.
    pub const OPEN: u32 = 2;

    /// The steps.
    pub fn steps(&self) -> &[u32] {
        &self.steps
    }

    /// The characters of everything.
    pub fn all_text(&self) -> &str {
        &self.text
    }

    /// Adds a text.
    pub fn text(&mut self, text: &str) {
        self.steps.push(Self::TEXT);
        self.write(text, 0);
    }

    /// Adds an element of a kind, with a value for each attribute that is its own, in the
    /// order of the kind, and in it whatever is drawn.
    pub fn element(
        &mut self,
        kind: &'static str,
        own: &[Option<&str>],
        draw: impl FnOnce(&mut Self),
    ) {
        self.open(kind, own);
        draw(self);
        self.steps.push(Self::CLOSE);
    }

    #[inline(never)]
    fn open(&mut self, kind: &'static str, own: &[Option<&str>]) {
        debug_assert_eq!(
            kind.split(';')
                .skip(1)
                .filter(|part| !part.contains('='))
                .count(),
            own.len(),
            "the attributes of {kind}"
        );
        // The same kind stands at the same place of the program, most of the time.
        let known = self
            .kinds
            .iter()
            .position(|known| std::ptr::eq(*known, kind));
        self.steps
            .push(Self::OPEN + known.unwrap_or(self.kinds.len()) as u32);
        if known.is_none() {
            self.kinds.push(kind);
            self.write(kind, 0);
        }
        for value in own {
            match value {
                Some(value) => self.write(value, 1),
                None => self.steps.push(0),
            }
        }
    }

    #[inline(never)]
    fn write(&mut self, text: &str, more: u32) {
        self.text.push_str(text);
        // All that begins a character, and those once more that take two units.
        let units = |byte: u8| u32::from(byte & 0xC0 != 0x80) + u32::from(byte >= 0xF0);
        self.steps.push(text.bytes().map(units).sum::<u32>() + more);
    }
}
