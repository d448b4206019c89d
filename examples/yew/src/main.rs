//! A Yew application that fetches a nomination and shows it as a card.

use std::rc::Rc;

use gloo::net::http::Request;
use nomination_card::{NominationCard, model::Nomination};
use yew::{platform::spawn_local, prelude::*};

/// The URL of the nomination, from any backend.
const URL: &str = "vstinner.json";

fn main() {
    yew::Renderer::<App>::new().render();
}

#[component]
fn App() -> Html {
    let fetched = use_state(|| None);
    use_effect_with((), {
        let fetched = fetched.clone();
        move |()| spawn_local(async move { fetched.set(Some(fetch().await)) })
    });
    match &*fetched {
        None => html! { <p>{ "Loading the nomination …" }</p> },
        Some(Ok(nomination)) => html! { <NominationCard nomination={nomination.clone()} /> },
        Some(Err(message)) => html! { <p role="alert">{ message }</p> },
    }
}

/// Fetches the nomination. The error is a sentence that says why it failed.
async fn fetch() -> Result<Rc<Nomination>, String> {
    let response = Request::get(URL).send().await;
    let response = response.map_err(|error| format!("{URL} cannot be fetched: {error}"))?;
    if !response.ok() {
        return Err(format!(
            "{URL} was answered with the status {}.",
            response.status()
        ));
    }
    let nomination = response.json::<Nomination>().await;
    nomination
        .map(Rc::new)
        .map_err(|error| format!("{URL} is no nomination: {error}"))
}
