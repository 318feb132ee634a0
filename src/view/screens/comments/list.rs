//! A list of one part of a party: its items, one more, and the answer that there is none.

use super::item::item;
use crate::browser::page;
use crate::document::{
    AreaGroup, Comment, CommentInput, CommentList, CommentPart, CommentPlace, Document, Field, List,
};
use crate::editor::{Action, Item};
use crate::texts::{CommentName, CommentText, comment_list_name, comment_place_name};
use crate::view::controls::{El, button, el, switch, tick};
use crate::view::focusing::focus_soon;
use crate::view::store::{CommentsView, Store, Watched};
use std::rc::Rc;

/// Whether an item holds what is looked for; every item while that is blank.
pub(super) fn is_found(comment: &Comment, query: &str) -> bool {
    let query = query.trim().to_lowercase();
    let holds = |text: &String| text.to_lowercase().contains(&query);
    !comment.nothing && (query.is_empty() || holds(&comment.text) || holds(&comment.note))
}

/// The list; nothing where nothing of it is looked for, and where nobody adds to it by hand.
pub(super) fn list(
    store: Store,
    document: &Document,
    place: CommentPlace,
    view: &CommentsView,
) -> Option<El> {
    let looked_for = view.query.get();
    let (all, shown) = found(document, &place, &looked_for);
    let is_searching = !looked_for.trim().is_empty();
    let is_idle = is_searching || place.list == CommentList::Earlier;
    if shown.is_empty() && is_idle {
        return None;
    }
    let rows: Vec<El> = shown.into_iter().map(|at| item(store, document, at, &all)).collect();
    let none = (!is_idle && all.is_empty()).then(|| nothing(store, document, &place));
    let title = store.text(comment_list_name(place.list)).to_owned();
    Some(framed(store, document, place, title, (rows, none), is_searching))
}

/// Every item of a place, and those that hold what is looked for.
pub(super) fn found(
    document: &Document,
    place: &CommentPlace,
    looked_for: &str,
) -> (Vec<usize>, Vec<usize>) {
    let all: Vec<(usize, &Comment)> = document.comments_at(place).collect();
    let shown = all.iter().filter(|(_, of)| is_found(of, looked_for));
    (all.iter().map(|(at, _)| *at).collect(), shown.map(|(at, _)| *at).collect())
}

/// A list under its title: its items, the answer that there is none, and one more where nothing is looked for.
pub(super) fn framed(
    store: Store,
    document: &Document,
    place: CommentPlace,
    title: String,
    (rows, none): (Vec<El>, Option<El>),
    is_searching: bool,
) -> El {
    let language = store.language();
    let (name, hook) =
        (comment_place_name(&place, document, document.scheme(), language), place.hook(document));
    let add = (!is_searching).then(|| {
        button(store.text(CommentText::Add), move || add_to(store, place.clone()))
            .class("link")
            .attr("aria-label", CommentText::add_to(&name, language))
    });
    let items = (!rows.is_empty()).then(|| el("ol").attr("aria-label", name).children(rows));
    el("div")
        .class("comment-list")
        .attr("data-list", hook)
        .child(el("p").class("list-name").text(title))
        .child(items)
        .child(none)
        .child(add)
}

/// 没有提出.
fn nothing(store: Store, document: &Document, place: &CommentPlace) -> El {
    let name = comment_place_name(place, document, document.scheme(), store.language());
    let answered = document.nothing_raised(place);
    let is_answered = answered.is_some();
    let hook = [place.hook(document).as_str(), "/none"].concat();
    let place = place.clone();
    let tick = tick(is_answered, move |is_on| {
        let action = match (is_on, answered) {
            (false, Some(at)) => Action::Remove(List::Comments, at),
            (true, None) => insertion(store, Comment::nothing(place.clone())).1,
            _ => return,
        };
        store.dispatch(action);
    });
    let label = CommentText::none_in(name, store.language());
    let tick = tick.attr("data-field", hook).attr("aria-label", label);
    switch(tick, store.text(CommentName::Nothing))
}

/// Puts a comment behind the others of its place; where it goes, and the action.
fn insertion(store: Store, comment: Comment) -> (usize, Action) {
    let document = store.real_document();
    let last = document.comments_at(&comment.place).last().map(|(at, _)| at + 1);
    let at = last.unwrap_or(document.comments.len());
    (at, Action::Insert(at, Item::Comment(Box::new(comment))))
}

/// Adds a blank item, in which the person goes on; the answer that there is none goes.
pub(super) fn add_to(store: Store, place: CommentPlace) {
    let answered = store.real_document().nothing_raised(&place);
    let (at, insert) = insertion(store, Comment::item(place, ""));
    let (at, action) = match answered {
        Some(answer) => {
            let behind = at - usize::from(answer < at);
            let Action::Insert(_, item) = insert else { return };
            let insert = Action::Insert(behind, item);
            (behind, Action::Several(vec![Action::Remove(List::Comments, answer), insert]))
        }
        None => (at, insert),
    };
    if store.dispatch(action) {
        let selector =
            format!("[data-field=\"{}\"]", store.hook(Field::Comment(at, CommentInput::Text)));
        focus_soon(selector);
    }
}

/// Puts the focus into the first item of a list, or on what adds one; whether the list is there.
pub(super) fn focus_on_list(list: &str) -> bool {
    let within = |of: &str| page::focus_on(&format!("[data-list=\"{list}\"] {of}"));
    !list.is_empty() && (within("textarea") || within("> button"))
}

/// Areas to comment on, alone or together.
pub(super) fn area_choice(store: Store, document: &Document, party: &str) -> El {
    let chosen: Rc<Watched<Vec<usize>>> = Rc::default();
    let ticks = document.areas.iter().enumerate().map(|(at, area)| {
        let chosen = chosen.clone();
        let input = tick(false, move |is_in| {
            chosen.update(|areas| {
                areas.retain(|other| *other != at);
                areas.extend(is_in.then_some(at));
            });
        });
        let name = el("span").attr("lang", "zh-CN").text(area.name.clone());
        el("label").class("switch").child(input).child(name)
    });
    let ticks: Vec<El> = ticks.collect();
    let problem: Rc<Watched<String>> = Rc::default();
    let (told, party) = (problem.clone(), party.to_owned());
    let add = button(store.text(CommentText::AddAreasDo), move || {
        let Some(group) = AreaGroup::new(chosen.get_untracked()) else {
            return problem.set(store.text(CommentText::ChooseArea).to_owned());
        };
        let part = CommentPart::Areas(group);
        add_to(store, CommentPlace { party: party.clone(), part, list: CommentList::Good });
    });
    let problem = el("p").class("problem").live("hidden", {
        let told = told.clone();
        move || told.with(String::is_empty).then(String::new)
    });
    el("details")
        .class("fold comment-areas")
        .child(el("summary").child(el("span").text(store.text(CommentText::AddAreas))))
        .child(el("div").class("toolbar").children(ticks).child(add))
        .child(problem.told("alert", move || told.get()))
}
