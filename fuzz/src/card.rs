//! Extracts the visible text of a card from its plain HTML.

use nomination_card::model::Nomination;
use nomination_card_cli::render;

/// The text of a card, including URLs.
pub struct Card {
    /// The text of each line joined.
    pub joined: String,
    /// Each piece of text on its own line.
    pub split: String,
}

/// Attributes with values that a reader can see or follow.
const SHOWN: [&str; 6] = ["href", "title", "src", "datetime", "lang", "start"];

pub fn card(nomination: &Nomination) -> Card {
    let html = render(nomination);
    let (mut joined, mut split, mut aside) = (String::new(), String::new(), String::new());
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        for attribute in tag.split("=\"").collect::<Vec<_>>().windows(2) {
            let name = attribute[0].rsplit(' ').next().unwrap();
            if SHOWN.contains(&name) {
                aside.push_str(attribute[1].split('"').next().unwrap());
                aside.push('\n');
            }
        }
        let block = tag.trim_start_matches('/').split(' ').next().unwrap();
        if !["a", "bdi", "code", "em", "strong"].contains(&block) {
            joined.push('\n');
        }
        joined.push_str(text);
        split.push_str(text);
        split.push('\n');
    }
    let numbers = numbers(&html);
    let unescape = |text: String| html_escape::decode_html_entities(&text).into_owned();
    Card {
        joined: unescape(joined + "\n" + &aside + &numbers),
        split: unescape(split + &aside + &numbers),
    }
}

/// The numbers of ordered lists.
fn numbers(html: &str) -> String {
    let mut numbers = String::new();
    for list in html.split("<ol").skip(1) {
        let start = list
            .strip_prefix(" start=\"")
            .and_then(|list| list.split('"').next());
        let start: usize = start.map_or(1, |start| start.parse().unwrap());
        let items = list.split("</ol>").next().unwrap().matches("<li").count();
        for number in start..start + items.max(1) {
            numbers.push_str(&format!("{number}\n"));
        }
    }
    numbers
}

/// Renders the card as plain HTML, like `nomination-card render`.
fn render(nomination: &Nomination) -> String {
    let json = serde_json::to_vec(nomination).unwrap();
    let html = render::render(json, &render::Options::default()).unwrap();
    let (_, card) = html.split_once("<article ").unwrap();
    let (card, _) = card.split_once("</template>").unwrap();
    format!("<article {card}")
}
