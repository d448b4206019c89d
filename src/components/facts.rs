//! Facts about the candidate: labels with their values.

use yew::prelude::*;

use super::{
    link::linked,
    title::{text, title},
};
use crate::{
    model::BaseUrl,
    view::{Fact, FactItem},
};

/// A list of facts; `None` if there are none.
pub fn facts(facts: &[Fact<'_>], base: Option<&BaseUrl>) -> Option<Html> {
    (!facts.is_empty()).then(|| {
        html! { <dl class="facts">{ for facts.iter().map(|it| fact(it, base)) }</dl> }
    })
}

fn fact(fact: &Fact<'_>, base: Option<&BaseUrl>) -> Html {
    html! {
        <div>
            <dt>{ text(fact.label.clone()) }</dt>
            { for fact.items.iter().map(|item| fact_item(item, base)) }
        </div>
    }
}

fn fact_item(item: &FactItem<'_>, base: Option<&BaseUrl>) -> Html {
    let remark = item
        .remark
        .map(|remark| html! { <>{ text(" ") }<span class="remark">{ title(remark) }</span></> });
    html! { <dd>{ linked(item.url, base, title(item.label)) }{ remark }</dd> }
}
