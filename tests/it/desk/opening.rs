//! Opening kept texts: which station a visit begins with, and what is said of damaged ones.

use super::browser::{Shared, View};
use crate::Checked;
use station_scorecard::desk::{Fetched, Folder, Shelf, fetch, first_station, fitting};
use station_scorecard::document::{Document, Envelope, Particular, Value, example};
use std::cell::RefCell;
use std::rc::Rc;

const NOW: &str = "2024-08-14T10:00:00.000Z";

fn shelf() -> (Rc<RefCell<Shared>>, Shelf<View>) {
    let shared = Rc::new(RefCell::new(Shared::default()));
    let view = View::new(&shared, 0, false);
    (shared, Shelf::new(view))
}

fn station(name: &str, saved_at: &str) -> String {
    let mut document = Document::empty("片区1");
    document.particulars.replace(Particular::Station, Value::Text(name.to_owned()));
    Envelope { stamp: String::new(), saved_at: saved_at.to_owned(), document }.text()
}

/// The name of the station a visit begins with; "" for the example as printed.
fn begun(shelf: &mut Shelf<View>, last: Option<&str>) -> (String, bool) {
    let (first, told) = first_station(shelf, last, "fresh", NOW);
    let name = first.map(|first| first.document.particulars.text(Particular::Station));
    (name.unwrap_or_default(), told.is_some())
}

#[test]
fn without_preferences_the_own_station_saved_last_is_opened() -> Checked {
    let (_, mut shelf) = shelf();
    let example = Envelope {
        stamp: String::new(),
        saved_at: "2024-08-13".to_owned(),
        document: example().ok_or("no example")?,
    };
    for (id, text) in [
        ("a", station("甲站", "2024-08-01")),
        ("b", station("乙站", "2024-08-12")),
        ("c", station("丙站", "2024-08-03")),
        ("d", "garbage".to_owned()),
        ("example", example.text()),
    ] {
        assert_eq!(shelf.put(Folder::Station, id, &text), Ok(()));
    }
    assert_eq!(begun(&mut shelf, None), ("乙站".to_owned(), false));
    assert_eq!(begun(&mut shelf, Some("a")), ("甲站".to_owned(), false));
    assert_eq!(begun(&mut shelf, Some("gone")), ("乙站".to_owned(), false));
    let printed = "广州市白鹤洞街社工服务站".to_owned();
    assert_eq!(begun(&mut shelf, Some("example")), (printed.clone(), false));
    for id in ["a", "b", "c"] {
        shelf.remove(Folder::Station, id);
    }
    assert_eq!(
        begun(&mut shelf, None),
        (printed, false),
        "the changed example is better than none"
    );
    Ok(())
}

#[test]
fn the_printed_example_stays_where_it_was_open_and_was_never_changed() {
    let (_, mut shelf) = shelf();
    assert_eq!(shelf.put(Folder::Station, "a", &station("甲站", "2024-08-01")), Ok(()));
    assert_eq!(begun(&mut shelf, Some("example")), (String::new(), false));
    shelf.remove(Folder::Station, "a");
    assert_eq!(begun(&mut shelf, None), (String::new(), false));
}

#[test]
fn a_damaged_example_is_told_without_preferences_too() {
    let (_, mut shelf) = shelf();
    let damaged = station("示例", "2024-08-01").replace("\"areas\"", "\"aeras\"");
    assert_eq!(shelf.put(Folder::Station, "example", &damaged), Ok(()));
    let (first, told) = first_station(&mut shelf, None, "fresh", NOW);
    assert_eq!(first.map(|opening| opening.id).as_deref(), Some("example"));
    assert!(matches!(told, Some(Fetched::Damaged { aside: true, .. })), "{told:?}");
}

#[test]
fn a_damaged_text_is_called_set_aside_only_where_it_was() -> Checked {
    let damaged = station("甲站", "2024-08-01").replace("\"areas\"", "\"aeras\"");
    for (full, aside, held) in [(false, true, "set-aside/one@"), (true, false, "station/one")] {
        let (shared, mut shelf) = shelf();
        assert_eq!(shelf.put(Folder::Station, "one", &damaged), Ok(()));
        shared.borrow_mut().is_full = full;
        let fetched = fetch(&mut shelf, "one", "fresh", NOW);
        let Fetched::Damaged { opening: Some(opening), aside: said, name, .. } = fetched else {
            return Err(format!("damaged: {fetched:?}").into());
        };
        assert_eq!((said, name.as_str()), (aside, "甲站"));
        assert_eq!(opening.id, if aside { "one" } else { "fresh" });
        let shared = shared.borrow();
        let texts: Vec<(&String, &String)> = shared.texts.iter().collect();
        let [(key, text)] = texts[..] else { return Err(format!("one text: {texts:?}").into()) };
        assert!(key.contains(held), "{key}");
        assert_eq!(*text, damaged, "to the letter");
        assert!(!shelf.has_refused(), "nothing is set aside later, after it was said not to be");
    }
    Ok(())
}

#[test]
fn the_name_of_a_copy_fits_where_names_are_kept() {
    let copy = |name: &str| format!("{name}（副本）");
    assert_eq!(fitting("甲站", copy), "甲站（副本）");
    assert_eq!(fitting(&"站".repeat(196), copy), format!("{}（副本）", "站".repeat(196)));
    assert_eq!(fitting(&"站".repeat(200), copy), format!("{}（副本）", "站".repeat(196)));
}
