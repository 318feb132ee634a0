//! The kept stages, each with what can be done with it, and the deleted ones.

use super::board::{Board, MOST_SHOWN, NotDeleted};
use crate::desk::{Folder, KeptStage, MOST_STAGES, name_of};
use crate::document::{OpenedStage, Stage};
use crate::scoring::evaluate;
use crate::texts::{StageText, StationText, grading_note, result_words};
use crate::view::controls::{El, button, el, problem_text};
use crate::view::store::{StageView, Store};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The card; nothing while there is none.
pub(super) fn list(board: &Rc<Board>, kept: &[KeptStage]) -> Option<El> {
    let store = board.store;
    let language = store.language();
    let rows = kept.iter().map(|of| row(board, kept, of));
    (!kept.is_empty()).then(|| {
        let head = el("div")
            .class("card-head")
            .child(el("h3").text(store.text(StageText::List)))
            .child(el("p").class("hint").text(StageText::count(kept.len(), MOST_STAGES, language)));
        el("section")
            .class("card stage-list")
            .child(head)
            .child(el("ul").children(rows.collect::<Vec<El>>()))
    })
}

/// The ids of the stages side by side.
pub(super) fn shown(board: &Board, kept: &[KeptStage]) -> Vec<String> {
    let readable = kept.iter().filter(|of| of.stage().is_some());
    let ids: Vec<String> = readable.map(|of| of.id.clone()).collect();
    match board.shown.get() {
        Some(chosen) => ids.into_iter().filter(|id| chosen.contains(id)).collect(),
        None => {
            let from = ids.len().saturating_sub(MOST_SHOWN);
            ids.into_iter().skip(from).collect()
        }
    }
}

fn row(board: &Rc<Board>, kept: &[KeptStage], of: &KeptStage) -> El {
    let store = board.store;
    let language = store.language();
    let name = store.shown_name_of(of);
    let said = match &of.opened {
        OpenedStage::Whole(stage) => facts(store, stage),
        OpenedStage::Damaged(_) => store.text(StageText::Unreadable).to_owned(),
        OpenedStage::Newer(_) => store.text(StageText::Newer).to_owned(),
    };
    let is_readable = of.stage().is_some();
    let told = el("span")
        .class("stage-words")
        .child(el("span").class("stage-named").attr("lang", "zh-CN").text(name.clone()))
        .child(el("small").text(said));
    let chosen = is_readable.then(|| tick(board, kept, of, &name));
    let (opened, deleted) = (of.id.clone(), (board.clone(), of.id.clone(), name.clone()));
    let open = is_readable.then(|| {
        button(store.text(StageText::OpenAction), move || {
            store.turn_to_stages(StageView::One(opened.clone()));
        })
        .class("small")
        .attr("aria-label", StageText::open(&name, language))
    });
    let delete = button(store.text(StageText::DeleteAction), move || {
        let (board, id, name) = &deleted;
        delete(board, id, name);
    })
    .class("small")
    .attr("aria-label", StageText::delete(&name, language));
    el("li")
        .class("stage-row")
        .child(el("label").class("stage-what").child(chosen).child(told))
        .child(el("span").class("stage-deeds").children(open).child(delete))
}

/// Deletes a stage; where that is refused, the reason stands above the list.
fn delete(board: &Board, id: &str, name: &str) {
    let refused = board.store.delete_stage(id, name).map(|(words, for_good)| NotDeleted {
        id: id.to_owned(),
        name: name.to_owned(),
        words,
        for_good,
    });
    board.refused.set(refused);
}

/// Why a stage was not deleted, with the way that needs no room.
pub(super) fn not_deleted(board: &Rc<Board>) -> Option<El> {
    let NotDeleted { id, name, words, for_good } = board.refused.get()?;
    let (store, language) = (board.store, board.store.language());
    let board = board.clone();
    let way = for_good.then(|| {
        button(store.text(StationText::DeleteForGood), move || {
            board.refused.set(None);
            store.forget(Folder::Stage, &id);
        })
        .attr("aria-label", StationText::delete_for_good(&name, language))
    });
    Some(el("div").class("card stage-refused").child(problem_text(words)).children(way))
}

/// Of a stage: the station's name then, where it is another now; the day, and what it came to.
fn facts(store: Store, stage: &Stage) -> String {
    let language = store.language();
    let document = &stage.envelope.document;
    let scheme = document.scheme();
    let evaluation = evaluate(scheme, &document.entries(scheme));
    let then = name_of(document);
    let is_other = !then.is_empty() && then != store.station_name();
    let called = is_other.then(|| StageText::called_then(then, language));
    let day = stage.kept_on.map(|day| StageText::dated(day, language));
    let result = Some(result_words(&evaluation, scheme, language));
    let note = grading_note(&evaluation.outcome, scheme, language);
    [called, day, result, note].into_iter().flatten().collect::<Vec<String>>().join(" · ")
}

/// Puts the stage among those side by side, or takes it out.
fn tick(board: &Rc<Board>, kept: &[KeptStage], of: &KeptStage, name: &str) -> El {
    let now = shown(board, kept);
    let is_shown = now.contains(&of.id);
    let (board, id) = (board.clone(), of.id.clone());
    let label = StageText::side_by_side(name, board.store.language());
    let at_most = board.store.text(StageText::AtMost);
    el("input").attr("type", "checkbox").attr("aria-label", label).flagged("checked", is_shown).on(
        "change",
        move |event| {
            let mut next: Vec<String> = now.iter().filter(|of| **of != id).cloned().collect();
            if next.len() == now.len() {
                next.push(id.clone());
            }
            let is_too_many = next.len() > MOST_SHOWN;
            let told = if is_too_many { at_most } else { "" };
            board.problem.set_if_changed(told.to_owned());
            if !is_too_many {
                return board.shown.set(Some(next));
            }
            let input = event.target().and_then(|of| of.dyn_into::<HtmlInputElement>().ok());
            input.into_iter().for_each(|input| input.set_checked(false));
        },
    )
}

/// The deleted stages, folded, each with its ways back and away for good.
pub(super) fn deleted(board: &Rc<Board>, gone: &[KeptStage]) -> Option<El> {
    let store = board.store;
    let language = store.language();
    let rows = gone.iter().map(|of| {
        let (back, forgotten, name) = (of.id.clone(), of.id.clone(), store.shown_name_of(of));
        let actions = el("div")
            .class("stage-deeds")
            .child(
                button(store.text(StationText::BringBackAction), move || {
                    store.bring_stage_back(&back);
                })
                .attr("aria-label", StationText::bring_back(&name, language)),
            )
            .child(
                button(store.text(StationText::DeleteForGood), move || {
                    store.forget(Folder::DeletedStage, &forgotten);
                })
                .attr("aria-label", StationText::delete_for_good(&name, language)),
            );
        el("li")
            .class("stage-row")
            .child(el("strong").attr("lang", "zh-CN").text(name))
            .child(actions)
    });
    (!gone.is_empty()).then(|| {
        el("details")
            .class("fold stage-gone")
            .child(
                el("summary")
                    .child(el("span").text(StageText::recently_deleted(gone.len(), language))),
            )
            .child(el("ul").children(rows.collect::<Vec<El>>()))
    })
}
