//! A long list, whose first part is shown and whose rest is collapsed.

/// The parts of a list.
pub struct Fold<'a, T> {
    /// The items that are always shown.
    pub shown: &'a [T],
    /// The rest, if the list is long.
    pub more: Option<More<'a, T>>,
}

/// The rest of a list.
pub struct More<'a, T> {
    /// The label of the collapsible, with the exact count: `8 more PEPs`.
    pub label: String,
    /// The items.
    pub items: &'a [T],
    /// Whether it is open at first.
    pub open: bool,
}

/// Collapses the items after the first `shown`. One or two items are not collapsed: they take
/// hardly more space than the collapsible's label.
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
