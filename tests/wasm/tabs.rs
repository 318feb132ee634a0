//! News from other tabs, as the browser brings them.

use crate::storage::Outcome;
use station_scorecard::browser::tabs;
use station_scorecard::desk::OtherTab;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;
use web_sys::js_sys::Function;

#[wasm_bindgen_test]
fn only_changes_of_stations_are_news() -> Outcome {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let notes = Rc::clone(&heard);
    let erasures = Rc::new(RefCell::new(0));
    let told = Rc::clone(&erasures);
    tabs::on_change(
        move |news| notes.borrow_mut().push(news),
        || (),
        move || *told.borrow_mut() += 1,
    );
    tell("station-scorecard/station/one", Some("text"))?;
    tell("station-scorecard/preferences", Some("{}"))?;
    tell("station-scorecard/deleted/one", Some("text"))?;
    tell("somebody-else/station/one", Some("text"))?;
    tell("station-scorecard/station/one", None)?;
    let news = |text: Option<&str>| OtherTab { id: "one".into(), text: text.map(str::to_owned) };
    assert_eq!(*heard.borrow(), [news(Some("text")), news(None)]);
    assert_eq!(*erasures.borrow(), 0);
    // The key comes and goes: one erasure.
    tell("station-scorecard/erased", Some("1"))?;
    tell("station-scorecard/erased", None)?;
    assert_eq!(*erasures.borrow(), 1);
    Ok(())
}

#[wasm_bindgen_test]
fn going_away_is_told() -> Outcome {
    let count = Rc::new(RefCell::new(0));
    let told = Rc::clone(&count);
    tabs::on_leave(move || *told.borrow_mut() += 1);
    let event = Event::new("pagehide").map_err(|_| "no event")?;
    let window = web_sys::window().ok_or("no window")?;
    let _ = window.dispatch_event(&event);
    assert_eq!(*count.borrow(), 1);
    Ok(())
}

/// The event that another tab's write causes here.
fn tell(key: &str, text: Option<&str>) -> Outcome {
    let tell = Function::new_with_args(
        "key, newValue",
        "window.dispatchEvent(new StorageEvent('storage', { key, newValue }));",
    );
    let text = text.map_or(JsValue::NULL, JsValue::from_str);
    let told = tell.call2(&JsValue::NULL, &JsValue::from_str(key), &text);
    told.map(drop).map_err(|_| "no event".to_owned())
}

#[wasm_bindgen_test]
fn a_cleared_storage_and_a_page_that_comes_back_are_in_doubt() -> Outcome {
    let doubts = Rc::new(RefCell::new(0));
    let count = Rc::clone(&doubts);
    tabs::on_doubt(move || *count.borrow_mut() += 1);
    let run = |script: &str| Function::new_no_args(script).call0(&JsValue::NULL);
    tell("station-scorecard/station/one", Some("text"))?;
    assert_eq!(*doubts.borrow(), 0, "one text is told by itself");
    for (script, expected) in [
        ("dispatchEvent(new StorageEvent('storage'))", 1),
        ("dispatchEvent(new Event('focus'))", 2),
        ("dispatchEvent(new Event('pageshow'))", 3),
        ("document.dispatchEvent(new Event('visibilitychange'))", 4),
    ] {
        run(script).map_err(|_| script)?;
        assert_eq!(*doubts.borrow(), expected, "{script}");
    }
    Ok(())
}
