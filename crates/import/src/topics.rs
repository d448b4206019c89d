//! The meaning of headings: one table, in all languages of the card.

/// The topic of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The candidate's plans.
    Agenda,
    /// The candidate's introduction.
    About,
    /// A summary of the nomination.
    Summary,
    /// The candidate's contributions.
    Contributions,
    /// The candidate's PEPs.
    Peps,
    /// Endorsements by others.
    Endorsements,
    /// The candidate's employers or organisations.
    Affiliations,
    /// Other pages of the candidate.
    Links,
}

/// Phrases that identify a topic, in lower case and without [`FILLERS`]. A
/// phrase of one word must be the whole heading, or begin or end it; a longer
/// phrase may occur anywhere. The first match wins.
const PHRASES: [(Topic, &[&str]); 8] = [
    (Topic::Peps, &["peps", "python enhancement proposals"]),
    (
        Topic::Endorsements,
        &[
            "endorsements",
            "endorsement",
            "endorsed by",
            "endorsers",
            "seconded by",
            "seconds",
            "seconders",
            "supporters",
            "supported by",
            "support from",
            "testimonials",
            "recommendations",
            "what others say",
            "nominated by",
            "empfehlungen",
            "unterstützer",
            "unterstützung",
            "soutiens",
            "recommandations",
            "avales",
            "apoyos",
            "recomendaciones",
            "apoios",
            "recomendações",
            "推薦",
            "推荐",
            "支持者",
            "تزكيات",
            "المؤيدون",
            "توصيات",
        ],
    ),
    (
        Topic::Affiliations,
        &[
            "affiliation",
            "affiliations",
            "employer",
            "employers",
            "employment",
            "company",
            "zugehörigkeit",
            "arbeitgeber",
            "employeur",
            "affiliations",
            "empleador",
            "afiliación",
            "empregador",
            "afiliação",
            "所属",
            "所屬",
            "雇主",
            "الانتماء",
            "جهة العمل",
        ],
    ),
    (
        Topic::Agenda,
        &[
            "agenda",
            "goals",
            "goal",
            "platform",
            "plan",
            "plans",
            "priorities",
            "vision",
            "objectives",
            "manifesto",
            "roadmap",
            "intentions",
            "focus areas",
            "pitch",
            "what i want do",
            "what i will do",
            "what i ll do",
            "what i would do",
            "what i would like do",
            "what i d like do",
            "what i plan do",
            "what i hope do",
            "want achieve",
            "want accomplish",
            "would like achieve",
            "would like accomplish",
            "hope achieve",
            "hope accomplish",
            "if elected",
            "if i am elected",
            "if i m elected",
            "why i am running",
            "why i m running",
            "why am i running",
            "why are you running",
            "why i run",
            "why i am standing",
            "why i m standing",
            "would you like see",
            "what do you want do",
            "what will you do",
            "what would you do",
            "do you plan",
            "ziele",
            "programm",
            "vorhaben",
            "pläne",
            "wahlprogramm",
            "schwerpunkte",
            "programme",
            "objectifs",
            "projets",
            "priorités",
            "objetivos",
            "programa",
            "prioridades",
            "propuestas",
            "propostas",
            "planos",
            "目標",
            "目标",
            "公約",
            "抱負",
            "やりたいこと",
            "方針",
            "议程",
            "議程",
            "计划",
            "計畫",
            "政纲",
            "أهدافي",
            "الأهداف",
            "برنامجي",
            "البرنامج",
            "خطتي",
            "جدول الأعمال",
        ],
    ),
    (
        Topic::Contributions,
        &[
            "contributions",
            "contribution",
            "experience",
            "experiences",
            "accomplishments",
            "achievements",
            "track record",
            "past work",
            "involvement",
            "activities",
            "what i have done",
            "what i ve done",
            "what have you done",
            "have you worked",
            "work so far",
            "contributions so far",
            "beiträge",
            "erfahrung",
            "erfahrungen",
            "bisherige arbeit",
            "réalisations",
            "expérience",
            "contribuciones",
            "experiencia",
            "logros",
            "contribuições",
            "experiência",
            "realizações",
            "貢献",
            "貢獻",
            "贡献",
            "経験",
            "经验",
            "經驗",
            "実績",
            "活動実績",
            "مساهماتي",
            "المساهمات",
            "إنجازاتي",
            "خبرتي",
        ],
    ),
    (
        Topic::Summary,
        &[
            "summary",
            "tl dr",
            "tldr",
            "brief",
            "abstract",
            "zusammenfassung",
            "kurzfassung",
            "résumé",
            "resumen",
            "resumo",
            "概要",
            "要約",
            "摘要",
            "ملخص",
        ],
    ),
    (
        Topic::About,
        &[
            "about",
            "bio",
            "biography",
            "introduction",
            "who am i",
            "who i am",
            "who are you",
            "personal background",
            "über mich",
            "vorstellung",
            "à propos",
            "qui suis je",
            "présentation",
            "sobre mí",
            "quién soy",
            "sobre mim",
            "quem sou eu",
            "biografía",
            "自己紹介",
            "略歴",
            "关于我",
            "關於我",
            "自我介绍",
            "自我介紹",
            "个人简介",
            "نبذة عني",
            "نبذة",
            "من أنا",
        ],
    ),
    (
        Topic::Links,
        &[
            "links",
            "contact",
            "contacts",
            "contact information",
            "find me",
            "social media",
            "kontakt",
            "liens",
            "enlaces",
            "contacto",
            "contato",
            "リンク",
            "連絡先",
            "链接",
            "联系方式",
            "روابط",
            "للتواصل",
        ],
    ),
];

/// Words that do not affect the topic.
const FILLERS: [&str; 52] = [
    "a", "an", "and", "any", "are", "as", "at", "by", "for", "from", "his", "her", "in", "is",
    "it", "its", "me", "my", "of", "on", "or", "our", "personal", "short", "some", "that", "the",
    "their", "this", "to", "up", "was", "with", "your", "current", "main", "key", "meine", "mein",
    "der", "die", "das", "mes", "mon", "ma", "le", "la", "les", "mi", "mis", "meus", "minhas",
];

/// The topic of a heading, if known.
pub fn topic(heading: &str) -> Option<Topic> {
    let heading = heading.to_lowercase();
    let words = words(&heading);
    let negated = ["no", "non", "not", "never"];
    if words.len() > 24 || words.iter().any(|word| negated.contains(word)) {
        return None;
    }
    PHRASES.iter().find_map(|(topic, phrases)| {
        let fits = |phrase: &str| says(&words, phrase);
        phrases.iter().any(|phrase| fits(phrase)).then_some(*topic)
    })
}

/// Whether the table knows a word of a heading, so that the member's name can replace it.
pub fn is_known(word: &str) -> bool {
    let word = word.to_lowercase();
    let known = |phrase: &str| phrase.split(' ').any(|part| part == word);
    FILLERS.contains(&word.as_str())
        || !word.is_ascii()
            && PHRASES
                .iter()
                .any(|(_, all)| all.iter().any(|p| word.contains(p)))
        || PHRASES
            .iter()
            .any(|(_, phrases)| phrases.iter().any(|phrase| known(phrase)))
}

fn words(heading: &str) -> Vec<&str> {
    let words = heading.split(|char: char| !char.is_alphanumeric());
    words
        .filter(|word| !word.is_empty() && !FILLERS.contains(word))
        .collect()
}

fn says(words: &[&str], phrase: &str) -> bool {
    let parts: Vec<&str> = phrase
        .split(' ')
        .filter(|part| !FILLERS.contains(part))
        .collect();
    if is_unspaced(phrase) {
        return words.iter().any(|word| word.contains(phrase)) && words.len() <= 6;
    }
    match &parts[..] {
        [] => false,
        [part] => words.len() <= 7 && (words.first() == Some(part) || words.last() == Some(part)),
        parts => words.windows(parts.len()).any(|window| window == parts),
    }
}

/// Whether a phrase is in a script that does not separate words with spaces.
fn is_unspaced(phrase: &str) -> bool {
    phrase
        .chars()
        .all(|char| matches!(char, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'))
}
