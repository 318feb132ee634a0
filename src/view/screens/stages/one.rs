//! One stage as it was kept, to be read.

use super::board::{Board, head};
use super::columns::Column;
use super::label::label;
use crate::browser::history;
use crate::desk::{Folder, fitting, name_of};
use crate::document::{Document, Particular, Stage, Value};
use crate::exchange::appendix::Part;
use crate::texts::{
    LandingText, Looked, ResultText, StageText, attendance_in_short, grading_note, points,
    total_text,
};
use crate::view::Screen;
use crate::view::controls::{El, button, el};
use crate::view::screens::drawn_table::drawn;
use crate::view::screens::simulation::chip;
use crate::view::store::{StageView, Store};
use std::rc::Rc;

/// The stage; the others where it is gone.
pub(super) fn one(board: &Rc<Board>, id: &str) -> Vec<El> {
    let store = board.store;
    let kept = store.stages(Folder::Stage);
    let found = kept.iter().position(|of| of.id == id);
    let found = found.and_then(|at| Some((at, kept.get(at)?.stage()?)));
    let Some((at, stage)) = found else {
        return vec![head(store, store.text(StageText::Title), back)];
    };
    let language = store.language();
    let document = &stage.envelope.document;
    let hook = ["stage/", &(at + 1).to_string()].concat();
    let column = Column::new(hook, stage.name.clone(), Some(Looked::Stage), document.clone());
    board.explained.put(Looked::Stage, std::slice::from_ref(&column));
    let day = stage.kept_on.map(|day| StageText::dated(day, language)).unwrap_or_default();
    let total = total_text(column.outcome(), column.scheme());
    let hero = el("section")
        .class("card stage-hero")
        .child(
            el("p").class("hint").text(
                [name_of(document), day]
                    .into_iter()
                    .filter(|of| !of.is_empty())
                    .collect::<Vec<_>>()
                    .join(" · "),
            ),
        )
        .child(
            el("p")
                .child(el("span").class("unseen").text(store.text(ResultText::Total)))
                .child(column.figure("total", total).class("stage-total")),
        )
        .child(column.figure("grade", String::new()).child(chip(
            column.outcome(),
            column.scheme(),
            store,
        )))
        .children(
            grading_note(column.outcome(), column.scheme(), language)
                .map(|note| el("p").class("note").text(note)),
        );
    let parties = column.scheme().parties.iter().enumerate().map(|(at, party)| {
        let given = column.evaluation.parties.get(at).and_then(|party| party.points);
        let text = given.map_or("—".to_owned(), |given| points(given, column.scheme()));
        el("li")
            .child(el("span").text(language.name(&party.short_name).to_owned()))
            .child(column.figure(&["points/", &party.id].concat(), text))
    });
    let tables = |part| drawn(document, column.scheme(), part, language);
    let staffing = attendance_in_short(document, language)
        .map(|_| fold(store.text(LandingText::Staffing), tables(Part::Staffing)));
    let copied = stage.clone();
    vec![
        head(store, &stage.name, back),
        el("p").class("hint").text(store.text(StageText::AsItWas)),
        hero,
        el("section")
            .class("card")
            .child(el("ul").class("stage-parties").children(parties.collect::<Vec<_>>())),
        el("section")
            .class("card stage-folds")
            .child(
                fold(store.text(LandingText::AllIndicators), tables(Part::Indicators))
                    .attr("open", ""),
            )
            .children(staffing)
            .child(fold(store.text(StageText::NameAndDay), vec![label(store, id, stage)])),
        el("div")
            .class("toolbar")
            .child(button(store.text(StageText::OpenAsCopy), move || keep_copy(store, &copied)))
            .child(el("span").class("note").text(store.text(StageText::OpenedNote))),
    ]
}

fn fold(name: &str, inside: Vec<El>) -> El {
    el("details")
        .class("fold")
        .child(el("summary").child(el("span").text(name.to_owned())))
        .children(inside)
}

fn back(store: Store) {
    store.turn_to_stages(StageView::All);
}

/// Keeps the station of a stage as a station of its own, which has its name with that of the stage.
fn keep_copy(store: Store, stage: &Stage) {
    let language = store.settings.language.get_untracked();
    let mut document: Document = stage.envelope.document.clone();
    let name =
        fitting(&name_of(&document), |name| StageText::copy_name(name, &stage.name, language));
    document.particulars.replace(Particular::Station, Value::Text(name));
    store.aside.set(None);
    store.keep_beside(document);
    history::go_to(Screen::Result.fragment());
    store.show_room(Screen::Result);
}
