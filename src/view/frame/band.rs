//! The band: figure, grade, ruler, one sentence and what can be done about it, in sight in every room.
//!
//! What it says is decided in `desk/band.rs` and worded in `texts/frame/band.rs`; here it is put on the page.

use super::announcer::announcer;
use super::deeds::{deed_row, deeds};
use super::look::{Look, look};
use crate::browser::page;
use crate::desk::band::{self, Place, Says};
use crate::texts::{
    FrameText, ResultText, RulerPart, band_estimate, band_sentence, band_short, chip_text,
    figures_apart, small_ruler,
};
use crate::view::controls::{El, Icon, el, follow, icon, rising};
use crate::view::navigation::{go_once_here, lead};
use crate::view::store::{SaveState, Store, Watched};
use crate::view::{Chunk, Screen, Sheet};
use std::cell::OnceCell;
use std::rc::Rc;
use web_sys::Event;

/// The band, what stands below it on phones, and what it tells screen readers.
pub(in crate::view) fn band(store: Store) -> Vec<El> {
    let (shown, possible) = (Rc::new(OnceCell::new()), Rc::new(Watched::new(Vec::new())));
    let (made, deeds_now) = (shown.clone(), possible.clone());
    follow(move || {
        let (look, deeds) = look(store);
        possible.set_if_changed(deeds);
        shown.get_or_init(|| Rc::new(Watched::new(look.clone()))).set_if_changed(look);
    });
    // What follows has run once.
    let Some(look) = made.get().cloned() else { return Vec::new() };
    let attribute = |of: fn(&Look) -> bool| {
        let look = look.clone();
        move || look.with(of).then(String::new)
    };
    let section = el("section")
        .class("band")
        .live("aria-label", move || Some(store.text(ResultText::Result).to_owned()))
        .live("hidden", attribute(|look| look.is_nothing))
        .live("data-trial", attribute(|look| look.tried.is_some()))
        .live(
            "data-alarm",
            attribute(|look| matches!(look.says, Says::Correct(..) | Says::NotSaved(_))),
        )
        .child(home(&look))
        .child(figure(store, &look))
        .child(chip(store, &look))
        .child(ruler(&look))
        .child(sentence(store, &look))
        .child(el("div").class("band-right").child(saved(store)).child(deeds(store, &deeds_now)));
    vec![section, deed_row(store, &deeds_now), announcer(store, look)]
}

/// The whole band leads to 结果. It says nothing of its own: the rooms have a link there already.
fn home(look: &Rc<Watched<Look>>) -> El {
    let look = look.clone();
    el("a")
        .class("band-home")
        .attr("href", "#result")
        .attr("tabindex", "-1")
        .attr("aria-hidden", "true")
        .live("hidden", move || look.with(|look| look.is_visit).then(String::new))
}

fn figure(store: Store, look: &Rc<Watched<Look>>) -> El {
    let part = |at: usize| {
        let look = look.clone();
        move || {
            let language = store.language();
            look.with(|look| look.figure(language).into_iter().nth(at)).unwrap_or_default()
        }
    };
    let of = look.clone();
    let estimate = move || {
        let language = store.language();
        of.with(|look| {
            let own =
                (look.scheme.id == crate::schemes::OWN).then(|| language.name(&look.scheme.name));
            band_estimate(own, store.announced.get().is_some(), language)
        })
    };
    let (is_tried, hook) = (part(0), "actual/total");
    el("p")
        .class("band-figure")
        .child(el("small").class("band-estimate").live_text(estimate))
        .child(
            el("span")
                .class("band-before")
                .live("data-figure", move || (!is_tried().is_empty()).then(|| hook.to_owned()))
                .live_text(part(0)),
        )
        .child(el("span").class("band-before").attr("aria-hidden", "true").text("→"))
        .child(hooked(look, "total").live_text(part(1)))
        .child(el("small").class("band-after").live_text(part(2)))
}

/// A figure of the open station, which a visit does not show.
fn hooked(look: &Rc<Watched<Look>>, hook: &'static str) -> El {
    let look = look.clone();
    el("strong")
        .live("data-figure", move || look.with(|look| (!look.is_visit).then(|| hook.to_owned())))
}

/// The grade: four rising bars, a word, and its colour; beside it a sign where rounding decides.
fn chip(store: Store, look: &Rc<Watched<Look>>) -> El {
    let (ranked, worded, rounded) = (look.clone(), look.clone(), look.clone());
    let text = move || {
        let language = store.language();
        worded.with(|look| chip_text(look.chip(), &look.scheme, language))
    };
    el("p")
        .class("chip")
        .live("data-rank", move || ranked.with(Look::rank).map(|rank| rank.to_string()))
        .child(rising("chip-bars"))
        .child(hooked(look, "grade").live_text(text))
        .changing(move || {
            let is_rounded = rounded.with(|look| look.outcome.unrounded.is_some());
            is_rounded.then(|| el("span").class("band-note").attr("aria-hidden", "true").text("ⓘ"))
        })
}

/// The grades on a line from nothing to the full score, and where the total lies or can lie.
fn ruler(look: &Rc<Watched<Look>>) -> El {
    let look = look.clone();
    el("div").class("mini-ruler").attr("aria-hidden", "true").changing(move || {
        look.with(|look| {
            let actual = look.tried.as_ref().map(|tried| &tried.actual);
            let actual = actual.filter(|actual| actual.is_settled());
            let parts = small_ruler(&look.outcome, &look.scheme, actual);
            parts.into_iter().map(part_of_ruler).collect::<Vec<El>>()
        })
    })
}

fn part_of_ruler(part: RulerPart) -> El {
    let RulerPart { class, span, rank, is_here } = part;
    el("span")
        .class(class)
        .live("data-rank", move || rank.map(|rank| rank.to_string()))
        .live("data-here", move || is_here.then(String::new))
        .style("left", move || span.from.to_string())
        .style("width", move || span.length.to_string())
}

/// The sentence leads to the place that it speaks of; where it does not fit, to the whole of it first.
fn sentence(store: Store, look: &Rc<Watched<Look>>) -> El {
    let (titled, worded, led, warned) = (look.clone(), look.clone(), look.clone(), look.clone());
    let warning = move || {
        let is_warning = |look: &Look| band::place(&look.says) == Some(Place::Warning);
        warned.with(is_warning).then(|| "grade/warning".to_owned())
    };
    let long = move |look: &Look| look.words(store, store.language(), band_sentence);
    let parts = move || {
        worded.with(|look| {
            let is_narrow = store.settings.narrow.get();
            let words = match is_narrow {
                true => look.words(store, store.language(), band_short),
                false => long(look),
            };
            let leads_on = !is_narrow && band::leads_on(&look.says);
            let sign = leads_on.then(|| el("span").text(" ›"));
            bold_figures(&words).into_iter().chain(sign).collect::<Vec<_>>()
        })
    };
    el("p").class("band-words").child(
        el("a")
            .class("band-sentence")
            .attr("href", "#result")
            .live("title", move || Some(titled.with(long)))
            .live("data-figure", warning)
            .changing(parts)
            .on("click", move |event| led.with_untracked(|look| go(store, look, &event))),
    )
}

/// A sentence with its figures in bold.
fn bold_figures(sentence: &str) -> Vec<El> {
    let part = |(is_figure, part)| el(if is_figure { "b" } else { "span" }).text(part);
    figures_apart(sentence).into_iter().map(part).collect()
}

fn go(store: Store, look: &Look, event: &Event) {
    event.prevent_default();
    let is_cut = page::around(event, ".band-sentence");
    if is_cut.is_some_and(|sentence| page::is_cut(&sentence)) {
        event.stop_propagation();
        return store.open_sheet(Sheet::Band);
    }
    follow_sentence(store, look);
}

/// Goes where the sentence leads.
pub(super) fn follow_sentence(store: Store, look: &Look) {
    if let (Says::Replaced, Some(rest)) = (look.says, store.rest()) {
        (rest.heed)(store);
    }
    match band::place(&look.says) {
        Some(Place::Field(field)) => go_once_here(store, field),
        Some(Place::Scheme) => store.open_sheet(Sheet::Schemes),
        Some(Place::Path) => lead_to_way(store, "#way"),
        Some(Place::Together) => lead_to_way(store, "#together summary"),
        // It is a figure, whose working opens.
        Some(Place::Warning) => {}
        None if look.is_visit => {}
        None => lead(store, Screen::Result, "#content".to_owned()),
    }
}

/// What it takes lies in 结果, and comes with a chunk of its own.
fn lead_to_way(store: Store, selector: &'static str) {
    store.fetch(Chunk::Outlook, move |_| lead(store, Screen::Result, selector.to_owned()));
}

/// Whether everything is kept.
fn saved(store: Store) -> El {
    let state = move || match store.saved.get() {
        SaveState::Saved => ("saved", FrameText::Saved),
        SaveState::Saving => ("saving", FrameText::Saving),
        SaveState::NotSaved(_) => ("not_saved", FrameText::NotSaved),
    };
    el("p").class("band-saved").child(icon(Icon::Check)).child(
        el("span")
            .attr("data-figure", "saved")
            .live("data-state", move || Some(state().0.to_owned()))
            .live_text(move || store.text(state().1).to_owned()),
    )
}
