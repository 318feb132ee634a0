//! Texts kept in local storage: read back, refused, tried again, never lost.

use crate::storage::{Outcome, empty_storage};
use station_scorecard::browser::shelf::{Folder, Shelf, Trouble, erase_session};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Storage;

#[wasm_bindgen_test]
fn a_kept_text_is_read_back_by_any_shelf() -> Outcome {
    let storage = empty_storage()?;
    let text = "{\"站\":\"鹤洞 👵\u{0}\"}";
    assert_eq!(Shelf::default().put(Folder::Station, "one", text), Ok(()));
    assert_eq!(Shelf::default().get(Folder::Station, "one").as_deref(), Some(text));
    let raw = storage.get_item("station-scorecard/station/one");
    assert_eq!(raw.ok().flatten().as_deref(), Some(text), "under the key that is promised");
    assert_eq!(Shelf::default().get(Folder::Deleted, "one"), None, "each place has its own");
    Ok(())
}

#[wasm_bindgen_test]
fn only_our_own_keys_of_a_place_are_listed() -> Outcome {
    let storage = empty_storage()?;
    let _ = storage.set_item("somebody-else/station/x", "theirs");
    let _ = storage.set_item("station-scorecard/preferences", "{}");
    let mut shelf = Shelf::default();
    for (place, id) in [(Folder::Station, "b"), (Folder::Station, "a"), (Folder::SetAside, "c@1")] {
        assert_eq!(shelf.put(place, id, "text"), Ok(()));
    }
    let mut ids = shelf.ids(Folder::Station);
    ids.sort();
    assert_eq!(ids, ["a", "b"]);
    assert_eq!(shelf.ids(Folder::SetAside), ["c@1"]);
    assert_eq!(shelf.ids(Folder::Deleted), Vec::<String>::new());
    Ok(())
}

#[wasm_bindgen_test]
fn a_removed_text_is_gone_and_leaves_others_alone() -> Outcome {
    let storage = empty_storage()?;
    let _ = storage.set_item("somebody-else", "theirs");
    let mut shelf = Shelf::default();
    assert_eq!(shelf.put(Folder::Station, "one", "text"), Ok(()));
    shelf.remove(Folder::Station, "one");
    assert_eq!(shelf.get(Folder::Station, "one"), None);
    assert_eq!(storage.get_item("somebody-else").ok().flatten().as_deref(), Some("theirs"));
    Ok(())
}

/// Of both storages, and nothing of others.
#[wasm_bindgen_test]
fn everything_of_this_page_can_be_erased() -> Outcome {
    let storage = empty_storage()?;
    let session = web_sys::window().and_then(|window| window.session_storage().ok()?);
    let session = session.ok_or("no session storage")?;
    for store in [&storage, &session] {
        let _ = store.set_item("somebody-else", "theirs");
        let _ = store.set_item("station-scorecard/preferences", "{}");
        let _ = store.set_item("station-scorecard/station/one", "text");
    }
    Shelf::default().erase();
    erase_session();
    for store in [&storage, &session] {
        assert_eq!(store.length(), Ok(1));
        assert_eq!(store.get_item("somebody-else").ok().flatten().as_deref(), Some("theirs"));
    }
    Ok(())
}

#[wasm_bindgen_test]
fn what_full_storage_refuses_stays_in_memory_and_is_kept_later() -> Outcome {
    let storage = empty_storage()?;
    fill(&storage);
    let mut shelf = Shelf::default();
    assert_eq!(shelf.put(Folder::Station, "one", "the text"), Err(Trouble::Full));
    assert!(shelf.has_refused());
    assert_eq!(shelf.get(Folder::Station, "one").as_deref(), Some("the text"));
    assert_eq!(shelf.stored(Folder::Station, "one"), None, "storage itself does not have it");
    assert_eq!(shelf.ids(Folder::Station), ["one"]);
    assert_eq!(shelf.retry(), Err(Trouble::Full));
    let _ = storage.remove_item("filling/0");
    assert_eq!(shelf.retry(), Ok(()));
    assert!(!shelf.has_refused());
    assert_eq!(shelf.stored(Folder::Station, "one").as_deref(), Some("the text"));
    empty_storage().map(drop)
}

/// Many stations may wait in memory; another vain try must not drop any of them.
#[wasm_bindgen_test]
fn a_vain_retry_loses_nothing() -> Outcome {
    let storage = empty_storage()?;
    fill(&storage);
    let mut shelf = Shelf::default();
    for id in ["one", "two", "three"] {
        assert_eq!(shelf.put(Folder::Station, id, id), Err(Trouble::Full));
    }
    assert_eq!(shelf.retry(), Err(Trouble::Full));
    for id in ["one", "two", "three"] {
        assert_eq!(shelf.get(Folder::Station, id).as_deref(), Some(id));
    }
    let _ = storage.remove_item("filling/0");
    assert_eq!(shelf.retry(), Ok(()));
    for id in ["one", "two", "three"] {
        assert_eq!(shelf.stored(Folder::Station, id).as_deref(), Some(id));
    }
    empty_storage().map(drop)
}

/// A refused text replaces an older one in what is read, and gives way when it is removed.
#[wasm_bindgen_test]
fn the_newest_text_counts_even_where_it_was_refused() -> Outcome {
    let storage = empty_storage()?;
    let mut shelf = Shelf::default();
    assert_eq!(shelf.put(Folder::Station, "one", "old"), Ok(()));
    fill(&storage);
    let longer = "new and longer than the last free character".repeat(3);
    assert_eq!(shelf.put(Folder::Station, "one", &longer), Err(Trouble::Full));
    assert_eq!(shelf.get(Folder::Station, "one").as_deref(), Some(longer.as_str()));
    assert_eq!(shelf.stored(Folder::Station, "one").as_deref(), Some("old"));
    shelf.remove(Folder::Station, "one");
    assert_eq!(shelf.get(Folder::Station, "one"), None);
    empty_storage().map(drop)
}

/// Fills storage to the last character.
fn fill(storage: &Storage) {
    let (mut size, mut count) = (1 << 20, 0);
    while size > 0 {
        if storage.set_item(&format!("filling/{count}"), &"x".repeat(size)).is_ok() {
            count += 1;
        } else {
            size /= 2;
        }
    }
}
