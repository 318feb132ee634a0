//! What is wrong with a typed text, told beside its input.

use super::inputs::label;
use crate::document::Field;
use crate::editor::Problem;
use crate::texts::Message;
use crate::view::store::Store;
use leptos::prelude::*;

/// The id of the sentence that belongs to an input.
pub(in crate::view) fn problem_id(hook: &str) -> String {
    format!("problem/{hook}")
}

/// The sentences of all inputs that a place shows, one under the other.
pub(in crate::view) fn problems_of(
    store: Store,
    belongs: impl Fn(Field) -> bool + Send + Sync + 'static,
) -> impl IntoView {
    move || {
        let problems = store.problems.get();
        let ours = problems.into_iter().filter(|(field, _)| belongs(*field));
        ours.map(|(field, problem)| problem_line(store, field, problem)).collect_view()
    }
}

/// What is wrong with one input, what is allowed, and what stays in force.
pub(in crate::view) fn problem_line(store: Store, field: Field, problem: Problem) -> impl IntoView {
    let message = Message::Problem {
        label: label(store, field),
        problem,
        in_force: store.canonical(field),
    };
    view! {
        <p class="problem" id=problem_id(&store.hook(field)) role="alert">
            {store.message(&message)}
        </p>
    }
}
