//! What goes out: a workbook, and a page on paper.

use super::state::State;
use crate::browser::{clock, page};
use crate::district::District;
use crate::exchange::many;
use crate::exchange::message::Request;
use crate::texts::{DistrictText, InOutText, WorkerText};
use crate::view::controls::{El, button, el, note};
use crate::view::screens::exchange::{Errand, print_or_note};
use crate::view::store::{Store, Watched};
use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;
use std::rc::Rc;

/// The button of the workbook.
const WORKBOOK: &str = "#district-workbook";

/// The ways out, and on paper the line that says where the figures come from.
pub(super) fn out(store: Store, state: &'static State, district: &Rc<District>) -> El {
    let made = Rc::new(Watched::new(clock::now()));
    let now = made.clone();
    // The browser's own menu prints as well.
    let hears = page::BeforePrint::hear(move || {
        // The paper says when it was made, not when it was first looked at.
        now.set(clock::now());
        state.paper.set_if_changed(true);
    });
    // The browser runs the page in one thread.
    let hears = SendWrapper::new(hears);
    on_cleanup(move || drop(hears));
    let files: Vec<String> =
        district.rows.iter().map(|row| row.file.clone()).filter(|file| !file.is_empty()).collect();
    let imprint = move || {
        let moment = clock::local_text(&made.get(), store.language().code());
        DistrictText::made(moment, store.language())
    };
    let errand = Errand::new(WorkerText::Writing, WORKBOOK);
    let told = Rc::new(Watched::new(String::new()));
    let shown = told.clone();
    let asking = errand.clone();
    let workbook = button(store.text(DistrictText::Workbook), move || {
        told.set(String::new());
        let members = state.looked.with_untracked(|looked| looked.counted_members());
        let language = store.settings.language.get_untracked();
        let request = Request::WriteDistrict {
            stations: many::together(&members),
            language: language.code().to_owned(),
        };
        let told = told.clone();
        asking.workbook(request, DistrictText::Title.words(language), move |name, is_taken| {
            told.set(match is_taken {
                true => WorkerText::checked(name, language),
                false => InOutText::NotTaken.words(language).to_owned(),
            });
        });
    });
    let (print, instead) = print_or_note(store, DistrictText::Print);
    let ways = print.map(|print| {
        el("div").class("toolbar").child(workbook.attr("id", &WORKBOOK[1..])).child(print)
    });
    let out_note = || note(store.text(DistrictText::OutNote));
    el("section")
        .class("district-out-ways")
        .child(ways)
        .child(instead.unwrap_or_else(out_note))
        .child(el("p").class("district-outcome").told("status", move || shown.get()))
        .children(errand.region(store))
        .child(
            el("p")
                .class("district-imprint")
                .child(el("span").live_text(imprint))
                .child(el("span").text(files.join(" · "))),
        )
}
