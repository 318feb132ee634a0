//! What stands behind the result, folded: the indicators, the attendance, what the parties said where the link has it,
//! who and when.

use crate::browser::page;
use crate::document::{Allowed, Document, Field, Particular};
use crate::exchange::appendix::Part;
use crate::texts::{
    LandingText, Language, attendance_in_short, comments_in_short, field_label, indicator_count,
    period_in_short,
};
use crate::view::controls::{El, el, in_tongues};
use crate::view::piece::{Piece, piece};
use crate::view::screens::drawn_table::drawn;
use crate::view::store::{Store, Watched};
use std::rc::Rc;

/// What a reader is told of the particulars: who, and of which time.
const TOLD: [Particular; 12] = {
    use Particular as P;
    [
        P::Station,
        P::Operator,
        P::SupervisingAuthority,
        P::Purchaser,
        P::Evaluator,
        P::EvaluationDate,
        P::ServiceYearFrom,
        P::ServiceYearTo,
        P::ServiceYearMonths,
        P::AssessedFrom,
        P::AssessedTo,
        P::AssessedMonths,
    ]
};

/// The folds; attendance only where something of it is filled in, comments only where the link carries some. These are
/// drawn by a chunk that is fetched once they are unfolded.
pub(super) fn folds(store: Store, document: &Document) -> El {
    let language = store.language();
    let document = Rc::new(document.clone());
    let table = |part: Part| {
        let document = document.clone();
        move || drawn(&document, document.scheme(), part, language)
    };
    let lines = document.clone();
    let count = indicator_count(&document, language);
    let attendance = attendance_in_short(&document, language).map(|short| {
        fold(store.text(LandingText::Staffing).to_owned(), short, table(Part::Staffing))
    });
    let said = comments_in_short(&document, language).map(|short| {
        let name = store.text(LandingText::Said).to_owned();
        fold(name, short, move || piece(store, Piece::SaidInLink))
    });
    let period = period_in_short(&document, language);
    el("section")
        .class("card landing-folds")
        .child(fold(
            store.text(LandingText::AllIndicators).to_owned(),
            count,
            table(Part::Indicators),
        ))
        .child(attendance)
        .child(said)
        .child(fold(store.text(LandingText::Particulars).to_owned(), period, move || {
            particulars(&lines, language).into_iter().collect()
        }))
}

/// A fold with something in short beside its name; what is in it is drawn while it is open.
pub(super) fn fold(name: String, in_short: String, inside: impl Fn() -> Vec<El> + 'static) -> El {
    let open = Rc::new(Watched::new(false));
    let opened = open.clone();
    let short = (!in_short.is_empty())
        .then(|| el("span").class("landing-short").children(in_tongues(&in_short)));
    el("details")
        .class("fold")
        .on("toggle", move |event| opened.set_if_changed(page::is_open(&event)))
        .child(el("summary").child(el("span").children(in_tongues(&name))).child(short))
        .changing(move || if open.get() { inside() } else { Vec::new() })
}

/// Whose scorecard it is and of which time, as far as it was filled in.
fn particulars(document: &Document, language: Language) -> Option<El> {
    let filled = TOLD.into_iter().filter_map(|line| {
        let text = document.particulars.shown(line);
        (!text.is_empty()).then_some((line, text))
    });
    let lines: Vec<El> = filled
        .map(|(line, text)| {
            let name = field_label(Field::Particular(line), document, document.scheme(), language);
            let mut told = el("dd").text(text);
            if matches!(line.spec().allowed, Some(Allowed::Text { .. })) {
                told = told.attr("lang", "zh-CN");
            }
            el("div").child(el("dt").text(name)).child(told)
        })
        .collect();
    (!lines.is_empty()).then(|| el("dl").class("shares").children(lines))
}
