//! 假如调整: workers or parts of targets moved between areas, and what that changes.

use super::cells::{note, row_head, table};
use super::choices::Choices;
use super::entry::Entry;
use super::load_board::Board;
use crate::document::{AreaPart, Field};
use crate::number::Decimal;
use crate::scoring::{Completion, FigureValue, LoadKind, Transfer, transferred};
use crate::texts::{
    LoadText, area_load_words, figure_text, load_kind_name, problem_words, target_words,
    transfer_problem_words, transfer_words,
};
use crate::view::controls::{El, button, el};
use crate::view::store::{Store, Watched};
use leptos::prelude::event_target_value;
use std::rc::Rc;

/// The move being described.
struct Draft {
    /// The indicator whose target is moved; `None` moves workers.
    column: Watched<Option<usize>>,
    from: Watched<usize>,
    to: Watched<usize>,
    amount: Watched<Decimal>,
    problem: Watched<Option<String>>,
}

impl Draft {
    fn transfer(&self) -> Transfer {
        let (from, to) = (self.from.get_untracked(), self.to.get_untracked());
        let amount = self.amount.get_untracked();
        match self.column.get_untracked() {
            None => Transfer::Workers { from, to, amount },
            Some(column) => Transfer::Target { column, from, to, amount },
        }
    }
}

/// The section.
pub(super) fn what_if(board: &Board, choices: &Rc<Choices>) -> El {
    let language = board.store.language();
    let (listed, effect) = (board.clone(), board.clone());
    let (moves, tried) = (choices.clone(), choices.clone());
    el("section")
        .child(el("h4").text(LoadText::WhatIf.words(language)))
        .child(note(LoadText::NoMoves.words(language)))
        .child(form(board.store, choices))
        .changing(move || list(&listed, &moves))
        .changing(move || {
            let some = tried.moves.with(|moves| !moves.is_empty());
            if some { changes(&effect) } else { Vec::new() }
        })
}

fn form(store: Store, choices: &Rc<Choices>) -> El {
    let language = store.language();
    let draft = Rc::new(Draft {
        column: Watched::new(None),
        from: Watched::new(0),
        to: Watched::new(1),
        amount: Watched::new(Decimal::whole(1)),
        problem: Watched::new(None),
    });
    let (areas, targets) = store.with_editor(|editor| {
        let document = editor.document();
        let areas: Vec<String> = document.areas.iter().map(|area| area.name.clone()).collect();
        let columns = 0..document.indicators.len();
        let targets: Vec<String> = columns.map(|at| target_words(at, document, language)).collect();
        (areas, targets)
    });
    let whats = [LoadText::MoveWorkers.words(language).to_owned()].into_iter().chain(targets);
    let (what, from, to) = (draft.clone(), draft.clone(), draft.clone());
    let what =
        select(LoadText::What.words(language), "load/move/what", whats.collect(), 0, move |at| {
            what.column.replace(at.checked_sub(1));
        });
    let from =
        select(LoadText::From.words(language), "load/move/from", areas.clone(), 0, move |at| {
            from.from.replace(at);
        });
    let to = select(LoadText::To.words(language), "load/move/to", areas, 1, move |at| {
        to.to.replace(at);
    });
    let (add, told, choices) = (draft.clone(), draft.clone(), choices.clone());
    let add = button(LoadText::Add.words(language), move || try_it(store, &add, &choices));
    el("div")
        .class("move-form")
        .child(what)
        .child(from)
        .child(to)
        .child(amount(store, &draft))
        .child(add)
        .changing(move || {
            let text = told.problem.get()?;
            Some(el("p").class("problem").attr("role", "alert").text(text))
        })
}

/// Adds the move unless it is not possible.
fn try_it(store: Store, draft: &Draft, choices: &Choices) {
    let mut moves = choices.moves.get_untracked();
    moves.push(draft.transfer());
    let found =
        store.with_editor(|editor| transferred(&editor.document().area_entries(), &moves).err());
    let problem = found.map(|(_, problem)| transfer_problem_words(problem, store.language()));
    let possible = problem.is_none();
    draft.problem.set_if_changed(problem);
    if possible {
        choices.moves.set(moves);
    }
}

fn select(
    name: &'static str,
    hook: &'static str,
    options: Vec<String>,
    chosen: usize,
    choose: impl Fn(usize) + 'static,
) -> El {
    let option = |(at, name): (usize, String)| {
        el("option").attr("value", at.to_string()).text(name).selected(move || at == chosen)
    };
    let select = el("select")
        .attr("data-field", hook)
        .attr("aria-label", name)
        .children(options.into_iter().enumerate().map(option))
        .on("change", move |event| {
            if let Ok(at) = event_target_value(&event).parse() {
                choose(at);
            }
        });
    el("label").class("line").child(el("span").text(name)).child(select)
}

/// How much is moved.
fn amount(store: Store, draft: &Rc<Draft>) -> El {
    let language = store.language();
    let name = LoadText::Amount.words(language);
    let (shown, taken) = (draft.clone(), draft.clone());
    let in_force = draft.clone();
    Entry {
        hook: "load/move/amount".to_owned(),
        name: name.to_owned(),
        shown: Rc::new(move || shown.amount.get().to_string()),
        take: Rc::new(move |text| {
            // What a number of workers accepts, a part of a target accepts too.
            let field = Field::Area(0, AreaPart::SocialWorkers);
            match store.with_editor(|editor| editor.read_simulated(field, text)) {
                Ok(quantity) => {
                    taken.amount.set_if_changed(quantity.amount().unwrap_or_default());
                    None
                }
                Err(problem) => {
                    let in_force = in_force.amount.get_untracked().to_string();
                    Some(problem_words(name, problem, &in_force, language))
                }
            }
        }),
    }
    .line(name)
}

/// The moves that are tried, each with the way back.
fn list(board: &Board, choices: &Rc<Choices>) -> Vec<El> {
    let (store, language) = (board.store, board.store.language());
    let moves = choices.moves.get();
    if moves.is_empty() {
        return Vec::new();
    }
    let lines = moves.iter().enumerate().map(|(at, one)| {
        let text = store.with_editor(|editor| transfer_words(one, editor.document(), language));
        let choices = choices.clone();
        let back = button("✕", move || {
            let mut moves = choices.moves.get_untracked();
            if at < moves.len() {
                moves.remove(at);
                choices.moves.set(moves);
            }
        });
        let name = format!("{} {text}", LoadText::TakeBack.words(language));
        el("li")
            .child(el("span").text(text))
            .child(back.class("small").attr("aria-label", name.clone()).attr("title", name))
    });
    let lines = el("ul").class("moves").children(lines.collect::<Vec<El>>());
    vec![el("h4").text(LoadText::Moves.words(language)), lines]
}

/// What differs after the moves; figures that stay are left out.
fn changes(board: &Board) -> Vec<El> {
    let language = board.store.language();
    let after = board.after.get();
    let after = match after {
        Ok(after) => after,
        Err((_, problem)) => {
            let text = transfer_problem_words(problem, language);
            return vec![el("p").class("problem").attr("role", "alert").text(text)];
        }
    };
    let before = board.before.get();
    let mut rows = Vec::new();
    let areas = board.store.with_editor(|editor| {
        let areas = editor.document().areas.iter();
        areas.map(|area| area.name.clone()).collect::<Vec<String>>()
    });
    for (area, name) in areas.iter().enumerate() {
        for ((kind, before), after) in LoadKind::ALL.iter().zip(&before).zip(&after) {
            let (Some(old), Some(new)) = (before.areas.get(area), after.areas.get(area)) else {
                continue;
            };
            let texts = (area_load_words(old, language), area_load_words(new, language));
            let what = load_kind_name(*kind, language);
            let hook = format!("load/{}/{}/after", area + 1, kind.key());
            rows.extend(row(format!("{name} {what}"), hook, texts));
        }
        rows.extend(rates(board, area, name));
    }
    let title = LoadText::Effect.words(language);
    let heads = [
        LoadText::Title.words(language),
        LoadText::Before.words(language),
        LoadText::After.words(language),
    ];
    vec![el("h4").text(title), table(title, heads, rows).class("scroller fitting")]
}

/// The completion rates of an area that differ.
fn rates(board: &Board, area: usize, name: &str) -> Vec<El> {
    let language = board.store.language();
    let sheet = board.sheets.with(|sheets| sheets.get(area).cloned());
    let Some(sheet) = sheet else { return Vec::new() };
    board.store.with_editor(|editor| {
        let document = editor.document();
        let months = document.particulars.months();
        let Some(now) = document.areas.get(area) else { return Vec::new() };
        let pairs = now.entries.iter().zip(&sheet.indicators).enumerate();
        let differing = pairs.filter(|(_, (old, new))| old != new);
        let rows = differing.filter_map(|(at, (old, new))| {
            let rate = |completion: Completion| figure_text(FigureValue::Completion(completion));
            let target = target_words(at, document, language);
            let key = document.indicators.get(at).map_or("", |found| found.key.as_str());
            let hook = format!("load/{}/{key}/rate/after", area + 1);
            let shown = |entry: &crate::scoring::IndicatorEntry| {
                format!("{} · {}", entry.target.text(), rate(entry.completion(months)))
            };
            row(
                format!("{name} {target} · {}", LoadText::Rate.words(language)),
                hook,
                (shown(old), shown(new)),
            )
        });
        rows.collect()
    })
}

fn row(name: String, hook: String, (old, new): (String, String)) -> Option<El> {
    (old != new).then(|| {
        el("tr")
            .child(row_head().text(name))
            .child(el("td").text(old))
            .child(el("td").attr("data-figure", hook).text(new))
    })
}
