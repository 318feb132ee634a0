//! What the parts of 还差什么 share: folds, what is worked out behind the keys, and the way to a cell.

use crate::browser::page;
use crate::document::{Field, Side, StationPart};
use crate::scoring::ChaseRow;
use crate::view::controls::{El, el, follow, in_tongues};
use crate::view::navigation;
use crate::view::store::{Store, Watched};
use leptos::prelude::request_animation_frame;
use std::cell::Cell;
use std::rc::Rc;

/// Something worked out from the station: anew once before the next frame, whatever was typed until then, so
/// that no key waits for it. `heed` tracks what it depends on besides.
pub(super) fn worked_out<T: PartialEq + 'static>(
    store: Store,
    heed: impl Fn() + 'static,
    work: impl Fn() -> T + 'static,
) -> Rc<Watched<T>> {
    let found = Rc::new(Watched::new(work()));
    let (work, is_due, shown) = (Rc::new(work), Rc::new(Cell::new(false)), found.clone());
    let first = Cell::new(true);
    follow(move || {
        store.edits.track();
        heed();
        if first.replace(false) || is_due.replace(true) {
            return;
        }
        let (work, is_due, shown) = (work.clone(), is_due.clone(), shown.clone());
        request_animation_frame(move || {
            is_due.set(false);
            shown.set_if_changed(work());
        });
    });
    found
}

/// A fold that draws what is in it while it is open.
pub(super) fn folded(name: impl Into<String>, inside: impl Fn() -> Vec<El> + 'static) -> El {
    let name: String = name.into();
    folded_live(move || name.clone(), inside)
}

/// The same under a name that follows signals.
pub(super) fn folded_live(
    name: impl Fn() -> String + 'static,
    inside: impl Fn() -> Vec<El> + 'static,
) -> El {
    let open = Rc::new(Watched::new(false));
    let opened = open.clone();
    el("details")
        .class("fold")
        .on("toggle", move |event| opened.set_if_changed(page::is_open(&event)))
        .child(el("summary").child(el("span").changing(move || in_tongues(&name()))))
        .changing(move || if open.get() { inside() } else { Vec::new() })
}

/// Puts the focus into the cell of a row; of a total into its first area's.
pub(super) fn jump(store: Store, row: ChaseRow) {
    navigation::go_to(
        store,
        match row {
            ChaseRow::Area(area, at) => Field::Entry(area, at, Side::Completed),
            ChaseRow::Total(at) => Field::Entry(0, at, Side::Completed),
            ChaseRow::Station(at) => Field::Station(at, StationPart::Completed),
        },
    );
}
