//! 基本信息: whose scorecard this is and of which time; the communities of each area.

use crate::document::{Allowed, AreaPart, Field, Particular, Period};
use crate::editor::Action;
use crate::texts::{IndicatorText, MonthText, ParticularText, Phrase, date_notes};
use crate::view::controls::{
    El, button, changing, date_input, el, label, note, number_input, problems_of, text_input,
};
use crate::view::store::Store;

use Particular as P;

/// The sections of the screen and their lines.
const SECTIONS: [(Phrase, &[Particular]); 3] = [
    (
        ParticularText::Organisations,
        &[P::Station, P::Operator, P::SupervisingAuthority, P::Purchaser, P::Evaluator],
    ),
    (
        ParticularText::Times,
        &[
            P::ServiceYearFrom,
            P::ServiceYearTo,
            P::AssessedFrom,
            P::AssessedTo,
            P::AssessedMonths,
            P::ServiceYearMonths,
            P::ProcurementFrom,
            P::ProcurementTo,
            P::EvaluationDate,
        ],
    ),
    (
        ParticularText::FundingAndPeople,
        &[
            P::AnnualFunding,
            P::RegisteredPopulation,
            P::HouseholdsOnFile,
            P::PeopleOnFile,
            P::HomeVisitPersonTimes,
            P::PeopleServed,
            P::ResidentPersonTimes,
        ],
    ),
];

/// The screen.
pub(in crate::view) fn particulars(store: Store) -> El {
    let sections = SECTIONS.map(|(title, lines)| {
        let lines = lines.iter().map(|line| self::line(store, *line));
        el("fieldset")
            .child(el("legend").text(store.text(title)))
            .child(el("div").class("lines").children(lines))
    });
    el("section").class("screen").children(sections).child(communities(store))
}

/// A line: its name, its input, and what is to be said of it.
pub(super) fn line(store: Store, line: Particular) -> El {
    let field = Field::Particular(line);
    let input = match line.spec().allowed {
        Some(Allowed::Text { .. }) => text_input(store, field),
        Some(Allowed::Date) => date_input(store, field),
        _ => number_input(store, field),
    };
    labelled(store, field, el("span").text(label(store, field)), input)
        .child(changing(move || notes(store, line)))
}

/// What the dates say beside a date or a number of months.
fn notes(store: Store, line: Particular) -> Vec<El> {
    if Period::of_day(line).is_none() && Period::of_count(line).is_none() {
        return Vec::new();
    }
    store.edits.track();
    let language = store.language();
    let (notes, derived) = store.with_editor(|editor| {
        let document = editor.document();
        (date_notes(line, document, language), document.particulars.derived_months(line))
    });
    let contradicts = notes.first().is_some_and(|note| note.is_finding);
    let follow_dates = derived.filter(|_| contradicts).map(|derived| {
        button(MonthText::follow_dates(derived, language), move || {
            let field = Field::Particular(line);
            store.dispatch_to_many(Action::Set(field, line.blank()));
        })
        .class("link")
    });
    let told = notes.into_iter().map(|note| {
        let class = if note.is_finding { "note finding" } else { "note" };
        el("p").class(class).text(note.words)
    });
    told.chain(follow_dates).collect()
}

/// An input under its visible name, with what is wrong with it below.
fn labelled(store: Store, field: Field, name: El, input: El) -> El {
    el("div")
        .class("line")
        .child(el("label").child(name).child(input))
        .child(problems_of(store, move |listed| listed == field))
}

/// The communities of each area.
fn communities(store: Store) -> El {
    let areas = store.with_editor(|editor| editor.document().areas.len());
    let lines = (0..areas).map(|area| {
        let field = Field::Area(area, AreaPart::Communities);
        let name = store.canonical(Field::Area(area, AreaPart::Name));
        let name = el("span").attr("lang", "zh-CN").text(name);
        labelled(store, field, name, text_input(store, field))
    });
    el("fieldset")
        .child(el("legend").text(store.text(IndicatorText::Communities)))
        .child(note(store.text(IndicatorText::CommunitiesHint)))
        .child(el("div").class("lines wide").children(lines))
}
