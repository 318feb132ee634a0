//! The document around the app.

use crate::storage::Outcome;
use station_scorecard::browser::page;
use station_scorecard::browser::preferences::Theme;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Document, HtmlElement, HtmlInputElement};

use wasm_bindgen::JsCast;

fn document() -> Result<Document, String> {
    let document = web_sys::window().and_then(|window| window.document());
    document.ok_or_else(|| "no document".to_owned())
}

/// A text input of this hook on the page, with a text in it.
fn input(hook: &str, text: &str) -> Result<HtmlInputElement, String> {
    let document = document()?;
    let input = document.create_element("input").map_err(|_| "no element")?;
    let input: HtmlInputElement = input.dyn_into().map_err(|_| "no input")?;
    let _ = input.set_attribute("data-field", hook);
    input.set_value(text);
    document.body().ok_or("no body")?.append_child(&input).map_err(|_| "not on the page")?;
    Ok(input)
}

#[wasm_bindgen_test]
fn a_field_is_found_by_its_hook_and_selected_by_its_focus() -> Outcome {
    let input = input("area/1/phone_visit/target", "500")?;
    let found = page::field_element("area/1/phone_visit/target").ok_or("not found")?;
    assert!(found.is_same_node(Some(&input)));
    assert!(page::field_element("area/1/phone_visit").is_none());
    page::focus(&found);
    assert_eq!(page::caret_at_edges(&input), (true, true), "all of it is selected");
    for (at, edges) in [(0, (true, false)), (1, (false, false)), (3, (false, true))] {
        let _ = input.set_selection_range(at, at);
        assert_eq!(page::caret_at_edges(&input), edges, "caret at {at}");
    }
    input.remove();
    Ok(())
}

/// The caret is counted in UTF-16 by browsers: a rare character counts twice.
#[wasm_bindgen_test]
fn the_end_of_a_text_with_rare_characters_is_its_end() -> Outcome {
    let input = input("area/1/name", "𠮷洞")?;
    page::focus(&input);
    let _ = input.set_selection_range(3, 3);
    assert_eq!(page::caret_at_edges(&input), (false, true));
    let _ = input.set_selection_range(2, 2);
    assert_eq!(page::caret_at_edges(&input), (false, false));
    input.remove();
    Ok(())
}

#[wasm_bindgen_test]
fn only_inputs_with_a_caret_are_text() -> Outcome {
    let input = input("x", "")?;
    for (kind, text) in [("text", true), ("range", false), ("date", false), ("checkbox", false)] {
        input.set_type(kind);
        assert_eq!(page::is_text(&input), text, "{kind}");
    }
    input.remove();
    Ok(())
}

#[wasm_bindgen_test]
fn language_and_appearance_stand_on_the_root() -> Outcome {
    let document = document()?;
    let root: HtmlElement =
        document.document_element().and_then(|root| root.dyn_into().ok()).ok_or("no root")?;
    page::set_language("en");
    page::set_title("Title");
    assert_eq!((root.lang(), document.title()), ("en".to_owned(), "Title".to_owned()));
    page::set_theme(Theme::Dark);
    assert_eq!(root.get_attribute("data-theme").as_deref(), Some("dark"));
    page::set_theme(Theme::System);
    assert_eq!(root.get_attribute("data-theme"), None);
    Ok(())
}
