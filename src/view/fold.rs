//! A long list, of which the first part is shown and the rest is folded away.

/// The parts of a list.
pub struct Fold<'a, T> {
    /// What is always shown.
    pub shown: &'a [T],
    /// What a reader can unfold, if anything.
    pub more: Option<More<'a, T>>,
}

/// The rest of a list.
pub struct More<'a, T> {
    /// What it is, with an honest count: `8 more PEPs`.
    pub label: String,
    /// The rest.
    pub items: &'a [T],
    /// Whether it is unfolded to begin with.
    pub open: bool,
}

/// Folds what comes after the first so many items. One or two items alone are not
/// worth a fold: they take hardly more room than what opens it.
pub fn fold<'a, T>(
    items: &'a [T],
    shown: usize,
    open: bool,
    label: impl FnOnce(usize) -> String,
) -> Fold<'a, T> {
    match items.split_at_checked(shown) {
        Some((shown, rest)) if rest.len() > 2 => Fold {
            shown,
            more: Some(More {
                label: label(rest.len()),
                items: rest,
                open,
            }),
        },
        _ => Fold {
            shown: items,
            more: None,
        },
    }
}
