//! A range of a sheet and what its columns hold, chosen by the person where no headings are
//! recognised or what they say is not wanted.

use super::destination::{Previewed, carry_out};
use super::frame::{back, came_from, leave};
use super::paste_box::taken_over;
use super::picker_columns::columns;
use super::picking::{Picking, Sight, with_target};
use super::told::{taking_over, told};
use crate::browser::page;
use crate::exchange::paste::{CellRange, MappingProblem, Preview, RangeProblem, Rows};
use crate::texts::{
    InOutText, PickerText, mapping_problem_words, range_problem_text, rows_words, sheet_words,
};
use crate::view::controls::{El, PLACE_TITLE, el, follow, problem_text};
use crate::view::focusing::focus_soon;
use crate::view::store::{Book, Store, Watched};
use leptos::prelude::event_target_value;
use std::rc::Rc;
use web_sys::HtmlInputElement;

/// The hooks of the two corners.
const CORNERS: [&str; 2] = ["pick/from", "pick/to"];

/// The choice of a sheet, and below it what belongs to the chosen one.
pub(super) fn by_hand(store: Store, book: &Book, picking: &Rc<Picking>) -> Vec<El> {
    let (chosen, book) = (picking.clone(), book.clone());
    let several = book.sheets.len() > 1;
    let choice = several.then(|| sheet_choice(store, &book, picking));
    let body = el("div").changing(move || {
        let at = chosen.sheet.get();
        let empty = || problem_text(PickerText::EmptySheet.words(store.language()));
        let cancel = || el("div").class("toolbar").child(cancel(store, &book));
        let sheet = book.sheets.get(at).filter(|sheet| !sheet.grid.is_empty());
        let Some(picked) = sheet.and_then(|sheet| chosen.picked(store, at, &sheet.grid)) else {
            return vec![empty(), cancel()];
        };
        of_sheet(&Sight { store, picked, book: book.clone(), at })
    });
    let choice = choice.map(|choice| el("div").class("move-form").child(choice));
    choice.into_iter().chain([body]).collect()
}

fn cancel(store: Store, book: &Book) -> El {
    back(store, InOutText::Cancel, came_from(store, book))
}

fn sheet_choice(store: Store, book: &Book, picking: &Rc<Picking>) -> El {
    let language = store.language();
    let names = book.sheets.iter().map(|sheet| {
        let grid = &sheet.grid;
        sheet_words(&sheet.name, grid.rows().len(), grid.columns(), language)
    });
    let (chosen, choose) = (picking.clone(), picking.clone());
    select(
        PickerText::Sheet.words(language),
        "pick/sheet",
        names.collect(),
        move || chosen.sheet.get_untracked(),
        move |at| choose.sheet.set_if_changed(at),
    )
}

fn of_sheet(sight: &Sight) -> Vec<El> {
    let (table, drawn) = (sight.clone(), sight.picked.clone());
    let columns = el("div").changing(move || {
        drawn.shape.track();
        columns(&table)
    });
    let controls = el("div").class("move-form").children(corners(sight)).child(rows(sight));
    let hint = el("p").class("note").attr("id", "range-hint");
    let controls = controls.child(matching(sight));
    let hint = hint.text(PickerText::RangeHint.words(sight.store.language()));
    let mut parts = vec![controls, hint, range_problem(sight), columns];
    parts.extend(outcome(sight));
    parts
}

/// A choice under its name.
fn select(
    name: &'static str,
    hook: &'static str,
    options: Vec<String>,
    chosen: impl Fn() -> usize + Clone + 'static,
    choose: impl Fn(usize) + 'static,
) -> El {
    let option = |(at, name): (usize, String)| {
        let chosen = chosen.clone();
        el("option").attr("value", at.to_string()).text(name).selected(move || at == chosen())
    };
    let select = el("select")
        .attr("data-field", hook)
        .children(options.into_iter().enumerate().map(option))
        .on("change", move |event| {
            if let Ok(at) = event_target_value(&event).parse() {
                choose(at);
            }
        });
    el("label").class("line").child(el("span").text(name)).child(select)
}

/// The two corners of the range.
fn corners(sight: &Sight) -> [El; 2] {
    let names = [PickerText::From, PickerText::To];
    [0, 1].map(|at| {
        let (typing, left, shown) = (sight.clone(), sight.clone(), sight.picked.clone());
        let text = sight.picked.typed.borrow().get(at).cloned().unwrap_or_default();
        let input = el("input")
            .attr("enterkeyhint", "done")
            .class("text cell-name")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("autocapitalize", "characters")
            .attr("spellcheck", "false")
            .attr("size", "6")
            .attr("value", text)
            .attr("data-field", CORNERS.get(at).copied().unwrap_or_default())
            .attr("aria-describedby", "range-hint range-problem")
            .live("aria-invalid", move || {
                let problem = shown.mapping.with(|of| of.as_ref().err().copied());
                problem.is_some_and(|problem| concerns(problem, at)).then(|| "true".to_owned())
            })
            .on("input", move |_| type_range(&typing))
            .on("change", move |_| part_range(&left));
        let name = names.get(at).map(|name| name.words(sight.store.language()));
        el("label").class("line").child(el("span").text(name.unwrap_or_default())).child(input)
    })
}

/// Whether what is wrong with a range lies at its first or its second corner.
const fn concerns(problem: RangeProblem, corner: usize) -> bool {
    match problem {
        RangeProblem::NotACell(at) | RangeProblem::Outside(at, ..) => at as usize == corner,
        RangeProblem::TooWide(_) => true,
    }
}

fn corner_inputs() -> Option<[HtmlInputElement; 2]> {
    let [from, to] = CORNERS;
    Some([page::field_input(from)?, page::field_input(to)?])
}

fn type_range(sight: &Sight) {
    let Some(inputs) = corner_inputs() else { return };
    let typed = inputs.map(|input| input.value());
    sight.with_sheet(|sheet| sight.picked.type_range(sight.store, &sheet.grid, typed));
}

/// A whole range in the first corner, as it is copied from elsewhere, goes into both.
fn part_range(sight: &Sight) {
    let Some([from, to]) = corner_inputs() else { return };
    if let Some([first, last]) = CellRange::parted(&from.value()) {
        from.set_value(&first);
        to.set_value(&last);
        type_range(sight);
    }
}

fn rows(sight: &Sight) -> El {
    let language = sight.store.language();
    let names = Rows::ALL.map(|rows| rows_words(rows, language).to_owned());
    let (shown, choose) = (sight.picked.clone(), sight.clone());
    let chosen = move || {
        let rows = shown.mapping.with(|of| of.as_ref().ok().map(|mapping| mapping.rows));
        let rows = rows.unwrap_or_else(|| shown.shape.with_untracked(|(_, rows, _)| *rows));
        Rows::ALL.iter().position(|of| *of == rows).unwrap_or(0)
    };
    select(PickerText::Rows.words(language), "pick/rows", names.to_vec(), chosen, move |at| {
        if let Some(rows) = Rows::ALL.get(at) {
            choose.with_sheet(|sheet| {
                choose.picked.choose_rows(choose.store, &sheet.grid, *rows);
            });
        }
    })
}

/// By name or in their order, where they have one.
fn matching(sight: &Sight) -> El {
    let language = sight.store.language();
    let names = [PickerText::ByName, PickerText::ByOrder].map(|of| of.words(language).to_owned());
    let (shown, choose, asked) = (sight.picked.clone(), sight.picked.clone(), sight.picked.clone());
    let chosen = move || {
        let by_order = shown.mapping.with(|of| of.as_ref().is_ok_and(|mapping| mapping.by_order));
        usize::from(by_order)
    };
    let name = PickerText::Match.words(language);
    select(name, "pick/match", names.to_vec(), chosen, move |at| choose.choose_order(at == 1))
        .live("hidden", move || {
            asked.shape.with(|(_, rows, _)| !rows.have_order()).then(String::new)
        })
}

/// Why the range is none. The line keeps its place, so that nothing moves under the finger.
fn range_problem(sight: &Sight) -> El {
    let (shown, store) = (sight.picked.clone(), sight.store);
    el("div").class("range-problem").attr("id", "range-problem").attr("role", "status").changing(
        move || {
            let problem = shown.mapping.with(|of| of.as_ref().err().copied())?;
            Some(problem_text(range_problem_text(problem, store.language())))
        },
    )
}

/// What a mapping leads to; nothing while the range is wrong.
type Known = Option<Result<Preview, MappingProblem>>;

/// The preview and what carries it out.
fn outcome(sight: &Sight) -> [El; 2] {
    let store = sight.store;
    let known: Rc<Watched<Known>> = Rc::new(Watched::new(None));
    let (follower, source) = (known.clone(), sight.clone());
    follow(move || {
        store.edits.track();
        source.picked.mapping.track();
        follower.set(previewed(&source));
    });
    let possible = {
        let known = known.clone();
        move || known.with(|of| matches!(of, Some(Ok(preview)) if preview.action().is_some()))
    };
    let (once, again) = (known.clone(), known.clone());
    let back_to = came_from(store, &sight.book);
    let (leaving_book, staying_book) = (sight.book.clone(), sight.book.clone());
    let leaving = move || {
        if take_over(store, &leaving_book, &once, store.text(InOutText::TakenOver)) {
            taken_over(&back_to);
            leave(store, &back_to);
        }
    };
    let staying = move || {
        let told = PickerText::TakenOverStay.words(store.language());
        if take_over(store, &staying_book, &again, told) {
            // Not into the range: there the keys of undo would take back what was typed.
            focus_soon(PLACE_TITLE);
        }
    };
    let language = store.language();
    let (first, further) = (InOutText::TakeOver, PickerText::TakeOverAndStay);
    let buttons = taking_over(first.words(language), "primary", possible.clone(), leaving);
    let stay = taking_over(further.words(language), "secondary", possible, staying);
    let shown = el("div").attr("data-figure", "paste/preview").changing(move || {
        known.with(|known| match known {
            None => Vec::new(),
            Some(Ok(preview)) => told(store, preview, "h3"),
            Some(Err(problem)) => {
                vec![problem_text(mapping_problem_words(*problem, store.language()))]
            }
        })
    });
    [el("div").class("toolbar").child(buttons).child(stay).child(cancel(store, &sight.book)), shown]
}

fn take_over(store: Store, book: &Book, known: &Watched<Known>, words: &str) -> bool {
    let what = known.with_untracked(|known| match known {
        Some(Ok(preview)) => Some(Previewed {
            action: preview.action(),
            changes: preview.changes.clone(),
            after: preview.after.clone(),
        }),
        _ => None,
    });
    what.is_some_and(|what| carry_out(store, book, what, words))
}

fn previewed(sight: &Sight) -> Known {
    let mapping = sight.picked.mapping.get_untracked().ok()?;
    sight.with_sheet(|sheet| {
        with_target(sight.store, sight.picked.destination(), |of| {
            let names = (of.names)(of.document);
            Preview::mapped(&sheet.grid, &mapping, of.document, of.scheme, &names)
        })
    })
}
