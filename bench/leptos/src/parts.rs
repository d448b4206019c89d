//! What several sections of the card are made of.

use leptos::either::Either;
use leptos::prelude::*;

use crate::words;

pub fn link(url: Option<String>, content: impl IntoView) -> impl IntoView {
    match url {
        Some(url) => Either::Left(view! {
            <a href=url rel="nofollow noopener noreferrer ugc" referrerpolicy="no-referrer">
                {content}
            </a>
        }),
        None => Either::Right(content),
    }
}

pub fn prose(text: &str, lang: Option<String>) -> impl IntoView + use<> {
    let paragraphs: Vec<_> = words::paragraphs(text)
        .into_iter()
        .map(|paragraph| view! { <p>{paragraph}</p> })
        .collect();
    view! {
        <div class="prose" lang=lang>
            {paragraphs}
        </div>
    }
}

pub fn folded(label: String, open: Signal<bool>, content: impl IntoView) -> impl IntoView {
    view! {
        <details class="more" open=open>
            <summary>
                <span>{label}</span>
            </summary>
            {content}
        </details>
    }
}

pub fn bdi(text: &str) -> impl IntoView + use<> {
    let text = text.to_owned();
    view! { <bdi>{text}</bdi> }
}

pub fn copy(part: &str) -> impl IntoView + use<> {
    let label = ["Copy link to ", part].concat();
    view! { <button type="button" class="copy" aria-label=label></button> }
}

pub fn section(
    name: &'static str,
    heading: Option<&'static str>,
    content: impl IntoView,
) -> impl IntoView {
    let label = heading.unwrap_or("Summary");
    let heading = heading.map(|heading| {
        view! { <h3 class="heading" part="heading">{heading}</h3> }
    });
    view! {
        <section class=name part="section" data-address=name>
            {heading} {content} {copy(label)}
        </section>
    }
}
