//! 补充协议 in the sheet of an indicator: its target from month to month, and the mark of a target that changed.

use crate::browser::page;
use crate::document::{Amount, Earlier, Field, Side, Since, Terms};
use crate::editor::{Action, Problem, Trouble, new_start};
use crate::scoring::Month;
use crate::texts::{AgreementText, not_a_start_words, problem_words, since_words};
use crate::view::controls::{
    El, button, el, follow, note, number_input, problem_told, problems_of, set, watch_station,
};
use crate::view::store::{Store, Undo, Watched};
use std::cell::RefCell;
use std::rc::Rc;

/// The inputs of a change that is about to be added.
const MONTH: &str = "agreement/month";
const TARGET: &str = "agreement/target";

/// What was agreed of an amount, and what adds a change.
pub(super) fn agreements(store: Store, amount: Amount) -> El {
    let shape = watch_station(store, move || {
        let terms = store.with_editor(|editor| editor.document().terms(amount));
        let terms = terms.filter(Terms::is_changed);
        terms.iter().flat_map(Terms::iter).map(|(since, _)| since).collect::<Vec<Since>>()
    });
    let list = move || {
        shape.with(|all| {
            let rows = all.iter().map(|since| row(store, amount, *since));
            (!all.is_empty()).then(|| el("ul").class("months terms").children(rows))
        })
    };
    let belongs = move |field| matches!(field, Field::Agreed(of, _) if of == amount);
    el("section")
        .class("agreements")
        .child(el("h3").text(store.text(AgreementText::Title)))
        .child(el("div").changing(list))
        .child(el("div").child(problems_of(store, belongs)))
        .child(new(store, amount))
        .child(note(store.text(AgreementText::Note)))
}

fn row(store: Store, amount: Amount, since: Since) -> El {
    let language = store.language();
    let name = el("span").attr("aria-hidden", "true").text(since_words(since, language));
    let input = number_input(store, Field::Agreed(amount, since));
    let removal = since.month().map(|month| {
        let words = AgreementText::remove(month, language);
        button("✕", move || remove(store, amount, month)).class("link").attr("aria-label", words)
    });
    el("li").child(el("label").child(name).child(input)).child(removal)
}

fn remove(store: Store, amount: Amount, month: Month) {
    let terms = store.with_editor(|editor| editor.document().terms(amount));
    let Some(terms) = terms else { return };
    if store.dispatch(Action::Agree(amount, terms.without(month))) {
        let words = AgreementText::removed(month, store.language());
        store.toast(words, Some(Undo::Step));
        page::field_element(MONTH).into_iter().for_each(|input| drop(input.focus()));
    }
}

/// The line that adds a change.
fn new(store: Store, amount: Amount) -> El {
    let told: Rc<Watched<String>> = Rc::new(Watched::new(String::new()));
    let problem = told.clone();
    let field = move |hook: &'static str, name| {
        let input = el("input")
            .class("number")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("enterkeyhint", "done")
            .attr("inputmode", if hook == TARGET { "decimal" } else { "text" })
            .attr("aria-label", store.text(name))
            .attr("data-field", hook);
        let name = el("span").attr("aria-hidden", "true").text(store.text(name));
        el("label").child(name).child(input)
    };
    let submit = el("button").attr("type", "submit").text(store.text(AgreementText::Add));
    let form = el("form")
        .class("turning")
        .child(field(MONTH, AgreementText::NewMonth))
        .child(field(TARGET, AgreementText::NewTarget))
        .child(submit)
        .on("submit", move |event| {
            event.prevent_default();
            let why = add(store, amount).err().unwrap_or_default();
            told.set_if_changed(why);
        });
    let problem = problem_told(move || problem.get());
    el("div")
        .child(form)
        .child(el("p").class("hint").text(store.text(AgreementText::Hint)))
        .child(el("div").attr("role", "alert").child(problem))
}

/// Adds the change that is typed in the line, or says why not.
fn add(store: Store, amount: Amount) -> Result<(), String> {
    let language = store.language();
    let text = |hook| page::field_input(hook).map(|input| input.value()).unwrap_or_default();
    let (month, target) = (text(MONTH), text(TARGET));
    let terms = store.with_editor(|editor| {
        let document = editor.document();
        let terms = document.terms(amount).unwrap_or_default();
        let month = new_start(document, amount, &month);
        let month = month.map_err(|why| not_a_start_words(why, language))?;
        let refused = |problem: Problem| {
            let label = AgreementText::NewTarget.words(language);
            problem_words(label, problem, &terms.target().text(), language)
        };
        let input = amount.side(Side::Target);
        let value = editor.read(input, &target).map_err(refused)?;
        let agreed = value.quantity().filter(|quantity| !quantity.is_blank());
        let empty = |allowed| refused(Problem { trouble: Trouble::Empty, allowed });
        let agreed = match (agreed, input.spec().allowed) {
            (Some(agreed), _) => agreed,
            (None, allowed) => return Err(allowed.map(empty).unwrap_or_default()),
        };
        Ok(terms.clone().with(Since::From(month), agreed))
    })?;
    if store.dispatch(Action::Agree(amount, terms)) {
        [MONTH, TARGET]
            .into_iter()
            .filter_map(page::field_input)
            .for_each(|input| input.set_value(""));
        page::field_input(MONTH).into_iter().for_each(|input| drop(input.focus()));
    }
    Ok(())
}

/// Since when the target of an input is in force; `None` where it never changed.
pub(super) fn changed_since(store: Store, field: Field) -> Option<Month> {
    store.with_editor(|editor| {
        let agreements = editor.document().agreements.iter();
        let mut found = agreements.filter(|(amount, _)| amount.side(Side::Target) == field);
        found.next().and_then(|(_, earlier)| earlier.changed())
    })
}

/// What the input of a target that changed says of it.
pub(super) fn changed_words(store: Store, since: Month) -> String {
    AgreementText::changed(since, store.language())
}

/// Marks the cells of targets that change, or no longer do: one effect for all cells.
pub(super) fn follow_agreements(store: Store) {
    let changes = move || {
        store.with_editor(|editor| {
            let agreements = editor.document().agreements.iter();
            let change = |(amount, of): &(Amount, Earlier)| Some((*amount, of.changed()?));
            agreements.filter_map(change).collect::<Vec<(Amount, Month)>>()
        })
    };
    let before = RefCell::new(changes());
    let now = watch_station(store, changes);
    follow(move || {
        let now = now.with(Clone::clone);
        let before = before.replace(now.clone());
        for (amount, _) in before.iter().filter(|change| !now.contains(change)) {
            mark(store, *amount, None);
        }
        for (amount, month) in now.iter().filter(|change| !before.contains(change)) {
            mark(store, *amount, Some(*month));
        }
    });
}

/// The mark of a cell, as its table draws it.
fn mark(store: Store, amount: Amount, since: Option<Month>) {
    let Some(input) = page::field_element(&store.hook(amount.side(Side::Target))) else { return };
    set(&input, "title", since.map(|month| changed_words(store, month)).as_deref());
    if let Some(cell) = input.parent_element() {
        set(&cell, "data-since", since.map(|month| month.to_string()).as_deref());
    }
}
