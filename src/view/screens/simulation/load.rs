//! 工作量: who carries how much.

use super::cells::{bare_table, figure, note, row_head, words, written};
use super::load_board::{Board, Loads};
use crate::document::{AreaPart, Field};
use crate::scoring::{AreaLoad, LoadKind};
use crate::texts::{
    LoadText, PartText, area_load_words, average_words, load_detail_words, load_kind_name,
};
use crate::view::controls::{El, el};
use crate::view::store::{Store, Watched};

/// The part.
pub(super) fn load(store: Store, section: El) -> El {
    let board = Board::new(store);
    let language = store.language();
    section.child(note(LoadText::Note.words(language))).child(board.table())
}

impl Board {
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
            let loads = self.loads.clone();
            written(el("td"), move || {
                let average = loads.with(|loads| loads.get(kind).and_then(|load| load.average));
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
            let (value, detail) = (self.loads.clone(), self.loads.clone());
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
