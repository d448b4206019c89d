//! Size budgets for the embed's files. If one is exceeded, `cargo xtask dist` and all checks fail.

use anyhow::{Result, bail};

/// Sizes compressed with brotli 11, by file name without hash.
///
/// About 3 % above the current sizes; a page without a card must stay below 3 KB. If you raise a
/// budget, give the reason in the commit.
const BUDGET: &[(&str, usize)] = &[
    ("nomination-card.js", 3_000),
    ("element-….js", 3_300),
    ("card-….js", 9_200),
    ("card-….wasm", 94_500),
    ("card-….css", 2_760),
];

/// The budget for all files together.
const TOTAL: usize = 112_000;

/// Fails if a file exceeds its budget or has none. `weights` contains names and sizes.
pub fn check(weights: &[(&str, usize)]) -> Result<()> {
    let mut problems = Vec::new();
    let mut total = 0;
    for (name, bytes) in weights {
        // The loader's copy for pages that pin a version, and the files for editors.
        let plain = plain(name);
        if plain == "nomination-card-….js" || name.ends_with(".json") {
            continue;
        }
        total += bytes;
        match BUDGET.iter().find(|(known, _)| *known == plain) {
            Some((_, most)) if bytes > most => problems.push(heavy(&plain, *bytes, *most)),
            Some(_) => {}
            None => problems.push(format!("{plain} has no budget")),
        }
    }
    if total > TOTAL {
        problems.push(heavy("the whole embed", total, TOTAL));
    }
    if problems.is_empty() {
        return Ok(());
    }
    bail!(
        "{}. Make it smaller, or raise the budget in xtask/src/budget.rs and say why.",
        problems.join("; ")
    )
}

fn heavy(what: &str, bytes: usize, most: usize) -> String {
    format!(
        "{what} weighs {bytes} bytes compressed, {} more than its budget of {most}",
        bytes - most
    )
}

/// Replaces the content hash in a name with `…`.
fn plain(name: &str) -> String {
    let is_hash = |word: &str| word.len() == 16 && word.chars().all(|c| c.is_ascii_hexdigit());
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    match stem.rsplit_once('-') {
        Some((stem, hash)) if is_hash(hash) => format!("{stem}-….{ending}"),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_within_its_budget_passes() {
        check(&[
            ("nomination-card.js", 100),
            ("nomination-card-0123456789abcdef.js", 1_000_000),
            ("card-0123456789abcdef.wasm", 100),
            ("nomination.schema.json", 1_000_000),
        ])
        .unwrap();
    }

    #[test]
    fn what_is_too_heavy_is_refused_in_a_sentence() {
        let error = check(&[("nomination-card.js", BUDGET[0].1 + 7)]).unwrap_err();
        assert_eq!(
            error.to_string(),
            format!(
                "nomination-card.js weighs {} bytes compressed, 7 more than its budget of {}. Make it \
                 smaller, or raise the budget in xtask/src/budget.rs and say why.",
                BUDGET[0].1 + 7,
                BUDGET[0].1
            )
        );
        let all: Vec<_> = BUDGET.iter().map(|(name, most)| (*name, *most)).collect();
        let error = check(&all).err().map(|error| error.to_string());
        let sum: usize = all.iter().map(|(_, most)| most).sum();
        assert_eq!(error.is_some(), sum > TOTAL);
        assert!(
            sum > TOTAL,
            "the total is tighter than the sum of its parts"
        );
    }

    #[test]
    fn a_file_without_a_budget_is_refused() {
        let error = check(&[("card-0123456789abcdef.woff2", 1)]).unwrap_err();
        assert!(
            error.to_string().starts_with("card-….woff2 has no budget."),
            "{error}"
        );
    }
}
