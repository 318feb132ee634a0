//! 工作量: who carries how much, and what a move between areas would change.

use super::cells::{bare_table, figure, note, row_head, written};
use super::choices::Choices;
use super::moves::what_if;
use super::words;
use crate::document::{AreaPart, Field};
use crate::scoring::{AreaLoad, AreaSheet, Load, LoadKind, Transfer, TransferProblem, transferred};
use crate::texts::{
    LoadText, PartText, area_load_words, average_words, load_detail_words, load_kind_name,
};
use crate::view::controls::{El, el, follow};
use crate::view::store::{Choice, Store, Supposed, Watched};
use std::rc::Rc;

/// The loads of every kind, in the order of [`LoadKind::ALL`].
type Loads = Vec<Load>;

/// Loads before and after the moves, worked out once after an edit.
#[derive(Clone)]
pub(super) struct Board {
    pub(super) store: Store,
    pub(super) before: Rc<Watched<Loads>>,
    /// After the moves, or the move that is not possible.
    pub(super) after: Rc<Watched<Result<Loads, (usize, TransferProblem)>>>,
    /// The areas after the moves; as they are where there are none.
    pub(super) sheets: Rc<Watched<Vec<AreaSheet>>>,
}

/// The part.
pub(super) fn load(store: Store, choices: &Rc<Choices>, section: El) -> El {
    let board = Board {
        store,
        before: Rc::new(Watched::new(Vec::new())),
        after: Rc::new(Watched::new(Ok(Vec::new()))),
        sheets: Rc::new(Watched::new(Vec::new())),
    };
    board.keep_working_out(choices.clone());
    let language = store.language();
    section
        .child(note(LoadText::Note.words(language)))
        .child(board.table())
        .child(what_if(&board, choices))
}

impl Board {
    fn keep_working_out(&self, choices: Rc<Choices>) {
        let board = self.clone();
        follow(move || {
            board.store.edits.track();
            let moves = choices.moves.get();
            let (before, after, sheets) = work_out(board.store, &moves);
            board.explain(&sheets);
            board.before.set_if_changed(before);
            board.sheets.set_if_changed(sheets);
            board.after.set_if_changed(after);
        });
    }

    /// Lets the panel of workings know the station after the moves.
    fn explain(&self, sheets: &[AreaSheet]) {
        let moved = self.store.with_editor(|editor| editor.document().moved(sheets));
        let (station, choice) = (self.store.station.get_untracked(), Choice::Moved(Rc::new(moved)));
        self.store.workings.supposed.set(Some(Supposed { station, choice }));
    }

    /// Areas × kinds of work.
    fn table(&self) -> El {
        let (store, language) = (self.store, self.store.language());
        let areas = store.with_editor(|editor| {
            let areas = editor.document().areas.iter();
            areas.map(|area| area.name.clone()).collect::<Vec<String>>()
        });
        let head = |text: &'static str| el("th").attr("scope", "col").text(text);
        let kinds = LoadKind::ALL.map(|kind| head(load_kind_name(kind, language)));
        let mut heads = vec![head(words(store, PartText::Area))];
        heads.extend(kinds);
        let rows = areas.into_iter().enumerate().map(|(at, name)| self.row(at, name));
        let average = (0..LoadKind::ALL.len()).map(|kind| {
            let before = self.before.clone();
            written(el("td"), move || {
                let average = before.with(|loads| loads.get(kind).and_then(|load| load.average));
                average_words(average, language)
            })
        });
        let average = el("tr")
            .class("sum-row")
            .child(row_head().text(LoadText::Average.words(language)))
            .children(average);
        let body = el("tbody").children(rows).child(average);
        bare_table(LoadText::Title.words(language), heads, body)
    }

    fn row(&self, at: usize, name: String) -> El {
        let cells = LoadKind::ALL.iter().enumerate().map(|(place, kind)| {
            let (value, detail) = (self.before.clone(), self.before.clone());
            let (store, language) = (self.store, self.store.language());
            let value =
                figure(el("strong"), format!("load/{}/{}", at + 1, kind.key()), move || {
                    of_area(&value, place, at, |load| area_load_words(load, language))
                });
            let detail = written(el("small"), move || {
                let workers = store.canonical(Field::Area(at, AreaPart::SocialWorkers));
                of_area(&detail, place, at, |load| load_detail_words(load, &workers, language))
            });
            el("td").class("load-cell").child(value).child(detail)
        });
        el("tr").child(row_head().text(name)).children(cells.collect::<Vec<El>>())
    }
}

/// A text about an area's load of a kind; tracked.
fn of_area(
    loads: &Watched<Loads>,
    kind: usize,
    area: usize,
    text: impl Fn(&AreaLoad) -> String,
) -> String {
    loads.with(|loads| {
        let load = loads.get(kind).and_then(|load| load.areas.get(area));
        load.map(text).unwrap_or_default()
    })
}

type WorkedOut = (Loads, Result<Loads, (usize, TransferProblem)>, Vec<AreaSheet>);

fn work_out(store: Store, moves: &[Transfer]) -> WorkedOut {
    store.with_editor(|editor| {
        let document = editor.document();
        let before = LoadKind::ALL.map(|kind| document.load(kind)).to_vec();
        let sheets = match transferred(&document.area_entries(), moves) {
            Ok(sheets) => sheets,
            Err(problem) => return (before, Err(problem), Vec::new()),
        };
        let entries: Vec<_> = sheets.iter().map(AreaSheet::entries).collect();
        let after = LoadKind::ALL.map(|kind| Load::of(&entries, &document.work(kind))).to_vec();
        (before, Ok(after), sheets)
    })
}
