//! The sheet of the band: the whole of a sentence that did not fit, and the figures behind it.

use super::band::follow_sentence;
use super::look::{Look, look};
use crate::browser::page;
use crate::desk::band::{Place, place};
use crate::scoring::Grading;
use crate::texts::{
    BandText, Phrase, ResultText, band_sentence, grade_range, grading_text, points, total_text,
};
use crate::view::controls::{El, button, el};
use crate::view::store::Store;

/// The sentence in the band where rounding decides.
const WARNING: &str = "[data-figure=\"grade/warning\"]";

/// What the sheet holds.
pub(in crate::view) fn band_sheet(store: Store) -> Vec<El> {
    let (look, _) = look(store);
    let language = store.language();
    let (outcome, scheme) = (look.outcome, look.scheme.clone());
    let sentence = look.words(store, language, band_sentence);
    let name = |band: usize| grading_text(Grading::Band(band), &scheme, language);
    let total = line(store, ResultText::Total, "total/range", total_text(&outcome, &scheme));
    let grade =
        line(store, ResultText::Grade, "grade/range", grade_range(&outcome, &scheme, language));
    let up = outcome.up.map(|step| {
        let points = ["+", &points(step.points, &scheme)].concat();
        row(ResultText::to_grade(name(step.band), language), "distance/up", points)
    });
    let down = outcome.cushion.map(|step| {
        let words = ResultText::above_grade(name(step.band), language);
        row(words, "distance/down", points(step.points, &scheme))
    });
    let blank = store.still_to_fill.get().all();
    let blank = line(store, ResultText::StillToFill, "still_to_fill", blank.to_string());
    let figures =
        el("dl").class("shares").child(total).child(grade).child(up).child(down).child(blank);
    let there = way(store, look);
    vec![el("p").class("band-whole").text(sentence), there, figures]
}

fn way(store: Store, look: Look) -> El {
    let go = button(store.text(BandText::GoThere), move || {
        store.leave_sheets();
        let warns = place(&look.says) == Some(Place::Warning);
        match page::find(WARNING).filter(|_| warns) {
            // It is a figure, and what it leads to is its working.
            Some(figure) => store.ask_for_working("grade/warning".to_owned(), figure),
            None => follow_sentence(store, &look),
        }
    });
    el("div").class("toolbar").child(go.class("primary"))
}

fn line(store: Store, words: Phrase, hook: &'static str, figure: String) -> El {
    row(store.text(words).to_owned(), hook, figure)
}

fn row(words: String, hook: &'static str, figure: String) -> El {
    let figure = el("dd").child(el("span").attr("data-figure", hook).text(figure));
    el("div").child(el("dt").text(words)).child(figure)
}
