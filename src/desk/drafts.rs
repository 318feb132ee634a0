//! Text in inputs that the document does not write so: as typed, or refused.

use crate::document::Field;
use crate::editor::{Editor, Problem, Relocation};

/// The text in an input while it is typed, or because it was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The input.
    pub field: Field,
    /// The text.
    pub text: String,
    /// Why it is refused; `None` while it is in force.
    pub problem: Option<Problem>,
}

/// All drafts: one for each input at most, refused ones in the order they were refused.
#[derive(Clone, Debug, Default)]
pub(super) struct Drafts(Vec<Draft>);

impl Drafts {
    /// The draft of an input.
    pub(super) fn of(&self, field: Field) -> Option<&Draft> {
        self.0.iter().find(|draft| draft.field == field)
    }

    /// Why the text of an input is refused.
    pub(super) fn problem(&self, field: Field) -> Option<Problem> {
        self.of(field)?.problem
    }

    /// The inputs with refused text.
    pub(super) fn problems(&self) -> Vec<(Field, Problem)> {
        let problem = |draft: &Draft| Some((draft.field, draft.problem?));
        self.0.iter().filter_map(problem).collect()
    }

    /// Puts the text of an input: in its place, or last where it is refused only now.
    pub(super) fn put(&mut self, draft: Draft) {
        let known = self.0.iter_mut().find(|known| known.field == draft.field);
        match known {
            Some(known) if known.problem.is_some() || draft.problem.is_none() => *known = draft,
            _ => {
                self.drop(draft.field);
                self.0.push(draft);
            }
        }
    }

    /// The input shows the document again.
    pub(super) fn drop(&mut self, field: Field) {
        self.0.retain(|draft| draft.field != field);
    }

    /// Text of inputs that are gone is dropped.
    pub(super) fn keep(&mut self, is_there: impl Fn(Field) -> bool) {
        self.0.retain(|draft| is_there(draft.field));
    }

    /// Only refused text stays.
    pub(super) fn drop_accepted(&mut self) {
        self.0.retain(|draft| draft.problem.is_some());
    }

    /// Refused text follows its input through a change of lists; what was accepted is in the document.
    pub(super) fn follow(&mut self, relocation: Relocation) {
        self.0.retain_mut(|draft| match relocation.follow(draft.field) {
            Some(field) if draft.problem.is_some() => {
                draft.field = field;
                true
            }
            _ => false,
        });
    }

    /// Refused text stays in its input where another document has that too, and refuses the text.
    pub(super) fn refused_by(mut self, editor: &Editor) -> Drafts {
        self.0.retain_mut(|draft| {
            let was_refused = draft.problem.is_some();
            draft.problem = editor.read(draft.field, &draft.text).err();
            was_refused && draft.problem.is_some() && editor.value(draft.field).is_some()
        });
        self
    }
}
