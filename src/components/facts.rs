//! Quiet facts: a label and what it labels.

use super::{link::linked, title::title};
use crate::view::{Context, Fact, FactItem};
use yew::prelude::*;

/// A list of facts; nothing where there are none.
pub fn facts(facts: &[Fact<'_>], context: &Context) -> Option<Html> {
    let draw = |fact: &Fact<'_>| {
        html! {
            <div>
                <dt>{ fact.label.clone() }</dt>
                { for fact.items.iter().map(|item| fact_item(item, context)) }
            </div>
        }
    };
    (!facts.is_empty()).then(|| html! { <dl class="facts">{ for facts.iter().map(draw) }</dl> })
}

fn fact_item(item: &FactItem<'_>, context: &Context) -> Html {
    let remark = item
        .remark
        .map(|remark| html! { <>{ " " }<span class="remark">{ title(remark) }</span></> });
    html! { <dd>{ linked(item.url, context.base.as_ref(), title(item.label)) }{ remark }</dd> }
}
