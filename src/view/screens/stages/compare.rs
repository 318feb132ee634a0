//! Up to four stages and the station as it is now, side by side.

use super::board::Board;
use super::columns::{Column, notes};
use super::list::shown;
use crate::desk::Folder;
use crate::document::{
    Document, Field, NamedRow, list_changes, rate_difference, rows_by_name, target_change,
};
use crate::number::Decimal;
use crate::scoring::Outcome;
use crate::scoring::explain::Subject;
use crate::texts::{
    Looked, ResultText, ScenarioText, StageText, figure_text, list_change_words,
    percent_difference, points, points_difference, rate_name, target_change_words, total_text,
};
use crate::view::controls::{El, button, el, named_table, note, row_head, scroller, switch, tick};
use crate::view::navigation::go_to;
use crate::view::screens::simulation::chip;
use crate::view::store::Store;
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// The card; nothing while there is no stage.
pub(super) fn compare(board: &Rc<Board>) -> Option<El> {
    let store = board.store;
    let language = store.language();
    let kept = store.stages(Folder::Stage);
    store.edits.track();
    store.scheme.track();
    let ids = shown(board, &kept);
    let stages = kept.iter().enumerate().filter(|(_, of)| ids.contains(&of.id));
    let mut columns: Vec<Column> = stages
        .filter_map(|(at, of)| {
            let stage = of.stage()?;
            let hook = ["stage/", &(at + 1).to_string()].concat();
            let document = stage.envelope.document.clone();
            let mut column = Column::new(hook, stage.name.clone(), Some(Looked::Stage), document);
            column.below = stage.kept_on.map(|day| day.to_string()).unwrap_or_default();
            Some(column)
        })
        .collect();
    board.explained.put(Looked::Stage, &columns);
    if columns.is_empty() {
        return None;
    }
    let now = store.text(StageText::Now).to_owned();
    columns.push(Column::new("actual".to_owned(), now, None, store.real_document()));
    let head =
        el("div").class("card-head").child(el("h3").text(store.text(StageText::Compare))).child(
            el("div")
                .class("stage-choices")
                .child(only_changed(board))
                .children(area_choice(board, &columns)),
        );
    let changes = columns.windows(2).filter_map(|pair| {
        let [before, after] = pair else { return None };
        let changes = list_changes(&before.document, &after.document);
        let told = list_change_words(&before.name, &after.name, &changes, language);
        (!told.is_empty()).then(|| el("li").text(told))
    });
    let changes: Vec<El> = changes.collect();
    let changes = (!changes.is_empty()).then(|| el("ul").class("note").children(changes));
    Some(
        el("section")
            .class("card stage-table")
            .child(head)
            .child(el("p").class("hint").text(store.text(StageText::NoWeights)))
            .child(table(board, &columns))
            .children(notes(store, &columns))
            .children(changes)
            .child(note(store.text(StageText::Differences))),
    )
}

/// Whether only rows are shown in which something differs.
fn only_changed(board: &Rc<Board>) -> El {
    let store = board.store;
    let is_whole = board.whole.get();
    let board = board.clone();
    let tick = tick(!is_whole, move |_| board.whole.update(|whole| *whole = !*whole));
    switch(tick.attr("data-field", "stage/changed"), store.text(StageText::OnlyChanged))
}

/// The areas that any of the columns has; nothing where there is one at most.
fn area_choice(board: &Rc<Board>, columns: &[Column]) -> Option<El> {
    let store = board.store;
    let mut names: Vec<String> = Vec::new();
    for area in columns.iter().flat_map(|column| &column.document.areas) {
        if !names.contains(&area.name) {
            names.push(area.name.clone());
        }
    }
    if names.len() < 2 {
        return None;
    }
    let chosen = shown_area(board, columns);
    let is_all = chosen.is_none();
    let all = el("option")
        .attr("value", "")
        .text(store.text(StageText::AllAreas))
        .selected(move || is_all);
    let options = names.iter().enumerate().map(|(at, name)| {
        let is_chosen = chosen.as_ref() == Some(name);
        el("option")
            .attr("value", (at + 1).to_string())
            .text(name.clone())
            .selected(move || is_chosen)
    });
    let options: Vec<El> = std::iter::once(all).chain(options).collect();
    let (board, names) = (board.clone(), names.clone());
    let select = el("select")
        .attr("data-field", "stage/area")
        .attr("aria-label", store.text(StageText::Area))
        .children(options)
        .on("change", move |event| {
            let place = event_target_value(&event).parse::<usize>().ok();
            let name = place.and_then(|place| names.get(place.checked_sub(1)?).cloned());
            board.area.set_if_changed(name);
        });
    Some(select)
}

/// The chosen area, as long as any of the columns has it.
fn shown_area(board: &Board, columns: &[Column]) -> Option<String> {
    board.area.get().filter(|name| columns.iter().any(|column| column.document.has_area(name)))
}

fn table(board: &Board, columns: &[Column]) -> El {
    let store = board.store;
    let name = store.text(StageText::Compare);
    let result = el("tbody")
        .child(row(store.text(ResultText::Total).to_owned(), columns, |column, before| {
            let text = total_text(column.outcome(), column.scheme());
            let gap = before.and_then(|before| total_gap(before, column));
            vec![column.figure("total", text).class("sum"), small(gap.unwrap_or_default())]
        }))
        .child(row(store.text(ResultText::Grade).to_owned(), columns, |column, _| {
            let chip = chip(column.outcome(), column.scheme(), store);
            let grade = column.figure("grade", String::new()).child(chip);
            std::iter::once(grade).chain(column.mark(store)).collect()
        }))
        .children(parties(board, columns))
        .child(row(store.text(ScenarioText::Short).to_owned(), columns, |column, _| {
            let places = ScenarioText::places(column.evaluation.below_full(), store.language());
            vec![column.figure("below_full", places)]
        }));
    let area = shown_area(board, columns);
    let documents: Vec<&Document> = columns.iter().map(|column| &*column.document).collect();
    let rates = rows_by_name(&documents, area.as_deref());
    let title = el("tr").child(
        el("th")
            .attr("scope", "colgroup")
            .attr("colspan", (columns.len() + 1).to_string())
            .text(store.text(StageText::Indicators)),
    );
    let is_whole = board.whole.get();
    let rates = rates.iter().filter(|of| is_whole || differs(columns, of));
    let rates = rates.map(|of| rate_row(board, columns, of)).collect::<Vec<El>>();
    let same = rates.is_empty().then(|| {
        let span = (columns.len() + 1).to_string();
        let told = el("td")
            .class("nothing")
            .attr("colspan", span)
            .text(store.text(StageText::NothingDiffers));
        el("tr").child(told)
    });
    let rates = el("tbody").child(title).children(rates).children(same);
    let mut heads = vec![el("td")];
    heads.extend(columns.iter().map(Column::head));
    scroller(name, named_table(name, heads).child(result).child(rates))
}

/// A row: its name, and of each column what is made of it and of the one on its left.
fn row(name: String, columns: &[Column], cell: impl Fn(&Column, Option<&Column>) -> Vec<El>) -> El {
    headed(el("span").text(name), columns, cell)
}

/// The same, whose name leads to the input as it is now, where there is one.
fn row_to(
    store: Store,
    name: String,
    input: Option<Field>,
    columns: &[Column],
    cell: impl Fn(&Column, Option<&Column>) -> Vec<El>,
) -> El {
    let Some(input) = input else { return row(name, columns, cell) };
    let label = StageText::go_to_input(&name, store.language());
    let way = button(name, move || go_to(store, input)).class("link").attr("aria-label", label);
    headed(way, columns, cell)
}

fn headed(name: El, columns: &[Column], cell: impl Fn(&Column, Option<&Column>) -> Vec<El>) -> El {
    let before = std::iter::once(None).chain(columns.iter().map(Some));
    let cells = columns.iter().zip(before);
    let cells = cells.map(|(column, before)| el("td").children(cell(column, before)));
    el("tr").child(row_head().child(name)).children(cells)
}

fn small(text: String) -> El {
    el("small").class("gap").text(text)
}

/// By how much a total lies above the one on the left, where both are known and count the same points.
fn total_gap(before: &Column, after: &Column) -> Option<String> {
    let known = |of: &Outcome| of.is_settled().then_some(of.lowest);
    let is_same = before.scheme() == after.scheme();
    let known = known(before.outcome()).zip(known(after.outcome())).filter(|_| is_same);
    let (first, second) = known.filter(|(first, second)| first != second)?;
    Some(points_difference(first, second, after.scheme()))
}

/// The parties of all columns by their id.
fn parties(board: &Board, columns: &[Column]) -> Vec<El> {
    let language = board.store.language();
    let mut named: Vec<(String, String)> = Vec::new();
    for party in columns.iter().flat_map(|column| &column.scheme().parties) {
        if !named.iter().any(|(id, _)| *id == party.id) {
            named.push((party.id.clone(), language.name(&party.short_name).to_owned()));
        }
    }
    // A party that the scheme of a column does not know; one that has not scored.
    let given = |column: &Column, id: &str| -> Option<Option<Decimal>> {
        let at = column.scheme().party(id)?;
        Some(column.evaluation.parties.get(at)?.points)
    };
    let now = columns.last().map(Column::scheme);
    let rows = named.into_iter().map(|(id, name)| {
        let input = now.and_then(|scheme| scheme.party(&id)).map(Field::Score);
        row_to(board.store, name, input, columns, |column, before| {
            let Some(now) = given(column, &id) else { return vec![el("span").text("/")] };
            let text = now.map_or("—".to_owned(), |now| points(now, column.scheme()));
            let before = before.filter(|before| before.scheme() == column.scheme());
            let before = before.and_then(|before| given(before, &id)?);
            let gap = before.zip(now).filter(|(before, now)| before != now);
            let gap = gap.map(|(before, now)| points_difference(before, now, column.scheme()));
            let figure = column.figure(&["points/", &id].concat(), text);
            vec![figure, small(gap.unwrap_or_default())]
        })
    });
    rows.collect()
}

/// Whether a rate or a target is not the same in all columns.
fn differs(columns: &[Column], of: &NamedRow) -> bool {
    let mut seen = columns.iter().zip(&of.rates).map(|(column, figure)| {
        let figure = (*figure)?;
        Some((column.value(figure), column.document.targets(figure)))
    });
    let first = seen.next();
    seen.any(|other| Some(other) != first)
}

/// An indicator's rates, and what changed in its target.
fn rate_row(board: &Board, columns: &[Column], of: &NamedRow) -> El {
    let language = board.store.language();
    let of_column = |column: &Column| {
        let at = columns.iter().position(|other| other.hook == column.hook)?;
        *of.rates.get(at)?
    };
    let named = columns.iter().find_map(|column| Some((column, of_column(column)?)));
    let name = named.map(|(column, figure)| rate_name(figure, &column.document, language));
    let now = columns.last().zip(of.rates.last().copied().flatten());
    let input = now.and_then(|(column, figure)| column.document.input_behind(figure));
    row_to(board.store, name.unwrap_or_default(), input, columns, |column, before| {
        let Some(figure) = of_column(column) else { return vec![el("span").text("/")] };
        let value = column.value(figure);
        let hook = column.document.figure_hook(Subject::Figure(figure), column.scheme());
        let shown = column.figure(&hook, value.map(figure_text).unwrap_or_default());
        let before = before.and_then(|before| Some((before, of_column(before)?)));
        let Some((before, earlier)) = before else { return vec![shown] };
        let change = target_change((&before.document, earlier), (&column.document, figure));
        let target = change.map(|change| {
            el("small").class("target-changed").text(target_change_words(change, language))
        });
        let gap = rate_difference(before.value(earlier), value).filter(|gap| *gap != 0);
        let gap = gap.map(percent_difference);
        let mut cell = vec![shown, small(gap.unwrap_or_default())];
        cell.extend(target);
        cell
    })
}
