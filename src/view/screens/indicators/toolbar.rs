//! What stands above the tables: how they are shown, which rows, and the way to paste a table.

use super::choices::{Choices, MOST_ACROSS};
use super::selecting::bar;
use crate::browser::page;
use crate::document::List;
use crate::texts::{ByMonthText, FrameText, IndicatorText, Phrase};
use crate::view::controls::{El, button, el, group, sentence};
use crate::view::navigation::lead;
use crate::view::store::Store;
use crate::view::{Screen, Sheet};
use std::rc::Rc;

/// The toolbar.
pub(super) fn toolbar(store: Store, choices: &Rc<Choices>) -> El {
    let (selected, turning) = (choices.clone(), choices.clone());
    let paste = button(store.text(IndicatorText::PasteTable), move || {
        lead(store, Screen::Share, "#paste-box".to_owned());
    });
    let log = button(store.text(ByMonthText::LogMonth), move || store.open_sheet(Sheet::Month));
    let turn = move || {
        let choose = turning.clone();
        let many = store.rows(List::Areas).len() > MOST_ACROSS && !store.settings.narrow.get();
        let turn = move || choose.turned.set(!choose.turned.get_untracked());
        let pressed = turning.clone();
        many.then(|| {
            button(store.text(IndicatorText::Turn), turn).pressed(move || pressed.turned.get())
        })
    };
    el("div")
        .class("toolbar room-head")
        .child(el("h2").text(store.text(FrameText::Indicators)))
        .child(looks(store, choices))
        .child(filter(store, choices))
        .child(el("span").class("push").changing(turn).changing(move || bar(store, &selected)))
        .child(log.class("paste"))
        .child(paste.class("paste"))
}

fn looks(store: Store, choices: &Rc<Choices>) -> El {
    let one = |(heat, name): (bool, Phrase)| {
        let (choose, chosen) = (choices.clone(), choices.clone());
        button(store.text(name), move || choose.heat.set_if_changed(heat))
            .pressed(move || chosen.heat.get() == heat)
    };
    let looks = [(false, IndicatorText::ViewTable), (true, IndicatorText::ViewHeatMap)];
    group("choice", store.text(IndicatorText::ViewChoice), looks.map(one))
}

/// All rows, or those with something below 100 %.
fn filter(store: Store, choices: &Rc<Choices>) -> El {
    let (all, all_chosen) = (choices.clone(), choices.clone());
    let (short, short_chosen) = (choices.clone(), choices.clone());
    let is_short = |choices: &Choices| choices.short.with(Option::is_some);
    let count = move || {
        let rows = [List::Indicators, List::StationIndicators].map(|list| store.rows(list).len());
        IndicatorText::all(rows.iter().sum::<usize>(), store.language())
    };
    // Nothing below is nothing to choose.
    let (unneeded, unchosen) = (move || store.short.get() == 0, choices.clone());
    let hidden = move || (unneeded() && !is_short(&unchosen)).then(String::new);
    let missing = move || IndicatorText::short(store.short.get(), store.language());
    let all = button("", move || all.short.set(None))
        .live_text(count)
        .pressed(move || !is_short(&all_chosen));
    let short = button("", move || short.show_short(store))
        .child(el("span").class("is-below").text("▼"))
        .child(el("span").live_text(missing))
        .live("hidden", hidden)
        .pressed(move || is_short(&short_chosen));
    group("choice filter", store.text(IndicatorText::Filter), [all, short])
}

/// On a phone: how many rates are below 100 %, and the way down to what is missing.
pub(super) fn strip(store: Store) -> Option<El> {
    let count = store.short.get();
    let to_list = || {
        page::focus_on("#missing");
    };
    (count > 0 && store.settings.narrow.get()).then(|| {
        let words = ["▼ ", &IndicatorText::below(count, store.language())].concat();
        el("p")
            .class("strip")
            .child(el("strong").class("is-below").children(sentence(
                &words,
                &count.to_string(),
                "below_full",
            )))
            .child(button(store.text(IndicatorText::LeastFirst), to_list).class("link"))
    })
}
