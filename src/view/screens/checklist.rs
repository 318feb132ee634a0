//! 还差 n 项: the five things a scorecard asks for, each leading to its first blank input.

use crate::document::{Task, TaskState};
use crate::texts::{ChecklistText, task_words};
use crate::view::Screen;
use crate::view::controls::{El, Icon, button, el, icon, note};
use crate::view::navigation::{go_to, lead};
use crate::view::piece::{Piece, piece};
use crate::view::store::{Request, Store, Undo};

/// The sheet.
pub(in crate::view) fn checklist(store: Store) -> Vec<El> {
    let list = el("div").changing(move || tasks(store, lead_to));
    let ways = el("p").class("next-ways").changing(move || {
        let (open, dismissed) = store.checklist.with(|list| (list.open(), list.dismissed));
        let guide = button(store.text(ChecklistText::Guide), move || store.guide());
        let quiet = if dismissed {
            button(store.text(ChecklistText::Remind), move || store.dismiss_checklist(false))
        } else {
            button(store.text(ChecklistText::Dismiss), move || dismiss(store))
        };
        if open > 0 { vec![guide, quiet] } else { Vec::new() }
    });
    let to_check = el("div").changing(move || piece(store, Piece::ToCheck));
    vec![note(store.text(ChecklistText::NoHurry)), list, ways, to_check]
}

/// The list, each task that is not done with a way to it.
pub(super) fn tasks(store: Store, lead: fn(Store, TaskState)) -> El {
    let language = store.language();
    let rows = store.checklist.with(|list| list.tasks.clone()).into_iter().map(|state| {
        let words = task_words(state, language);
        match state.lack {
            None => el("li")
                .attr("data-task", "done")
                .child(icon(Icon::Check))
                .child(el("span").text(words)),
            Some(_) => el("li").attr("data-task", "open").child(
                button("", move || lead(store, state))
                    .class("task")
                    .child(el("span").class("task-mark").attr("aria-hidden", "true"))
                    .child(el("span").text(words)),
            ),
        }
    });
    el("ul").class("tasks").children(rows.collect::<Vec<El>>())
}

/// Leads to the first blank input of a task, or to the room where something has to be added first.
pub(super) fn lead_to(store: Store, state: TaskState) {
    store.leave_sheets();
    if let Some(field) = state.first {
        return go_to(store, field);
    }
    let room = match state.task {
        Task::Attendance => Screen::Staffing,
        Task::Scores | Task::NameAndPeriod => Screen::Result,
        Task::AreasAndTargets | Task::Completed => Screen::Indicators,
    };
    lead(store, room, "#content".to_owned());
}

fn dismiss(store: Store) {
    store.dismiss_checklist(true);
    store.leave_sheets();
    let language = store.settings.language.get_untracked();
    let words = ChecklistText::Dismissed.words(language).to_owned();
    store.toast(words, Some(Undo::Ask(Request::Remind)));
}
