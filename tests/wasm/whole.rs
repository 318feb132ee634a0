//! The whole page as an unoptimised build runs it, which `cargo dev serve` shows: it is not cut into
//! chunks, so what a release fetches is there at once.
//!
//! A program of its own: a page that was started hears events for as long as its window lives. The tests of
//! `src/browser` tell of an erasure, which a page answers by loading itself anew, and with itself every test.
#![cfg(target_arch = "wasm32")]

mod storage;

use station_scorecard::view;
use storage::{Outcome, empty_storage};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

/// How often a screen is asked for, and how long it is waited for in between, in milliseconds.
const TIMES: usize = 500;
const PAUSE: i32 = 10;

#[wasm_bindgen_test]
async fn every_screen_is_drawn_where_nothing_has_to_be_fetched() -> Outcome {
    empty_storage()?;
    let window = web_sys::window().ok_or("no window")?;
    let document = window.document().ok_or("no document")?;
    // The runner's own fragment would be taken for somebody's link.
    window.location().set_hash("").map_err(|_| "no address")?;
    view::start();
    is_drawn(&document).await.ok_or("the page is still to come")?;
    let links = document.query_selector_all(".rooms a").map_err(|_| "no links")?;
    assert_eq!(links.length(), 5, "rooms");
    for at in 0..links.length() {
        let link = links.get(at).and_then(|link| link.dyn_into::<HtmlElement>().ok());
        let link = link.ok_or("no link")?;
        link.click();
        let name = link.text_content().unwrap_or_default();
        is_drawn(&document).await.ok_or(format!("{name} is still to come"))?;
    }
    document.get_element_by_id("app").ok_or("no page")?.remove();
    let _ = window.location().set_hash("");
    empty_storage().map(drop)
}

/// Waits until the open screen is there and nothing in it is still to come.
async fn is_drawn(document: &Document) -> Option<()> {
    for _ in 0..TIMES {
        pause().await?;
        let open = document.query_selector("#content > *").ok()?;
        let coming = document.query_selector("#content[aria-busy], #content [aria-busy]").ok()?;
        if open.is_some() && coming.is_none() {
            return Some(());
        }
    }
    None
}

async fn pause() -> Option<()> {
    let mut start = |then: js_sys::Function, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&then, PAUSE);
        }
    };
    JsFuture::from(js_sys::Promise::new(&mut start)).await.ok().map(drop)
}
