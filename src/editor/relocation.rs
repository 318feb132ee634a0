//! Where inputs go when items of a list come, go or move.

use super::action::Action;
use crate::document::{Field, List};

/// What an action does to the places of a list, so that a half-typed text follows its input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relocation {
    /// Every input stays where it is.
    None,
    /// An item came in at a place.
    Inserted(List, usize),
    /// The item at a place is gone.
    Removed(List, usize),
    /// An item went from one place to another.
    Moved(List, usize, usize),
    /// Another document: nothing half-typed belongs to it.
    All,
}

impl Relocation {
    /// What the action will do.
    ///
    /// Of several edits only whether places move at all: then half-typed texts are dropped. Where only a
    /// scenario comes or goes, that is told.
    pub fn of(action: &Action) -> Relocation {
        match action {
            Action::Several(actions) => {
                let moves = |of: &Relocation| *of != Relocation::None;
                let mut moves = actions.iter().map(Relocation::of).filter(moves);
                match (moves.next(), moves.next()) {
                    (None, _) => Relocation::None,
                    (Some(one), None) if one.is_of_scenarios() => one,
                    _ => Relocation::All,
                }
            }
            Action::Set(..)
            | Action::SwitchScoreMode(..)
            | Action::PutScore(..)
            | Action::PutScenario(..)
            | Action::PutComment(..)
            | Action::KeepByMonths(..)
            | Action::Agree(..)
            | Action::PutMonths(_) => Relocation::None,
            Action::Insert(at, item) | Action::PutBack(at, item, _) => {
                Relocation::Inserted(item.list(), *at)
            }
            Action::Remove(list, at) => Relocation::Removed(*list, *at),
            Action::Move(list, from, to) => Relocation::Moved(*list, *from, *to),
            Action::PutSchemes(_) | Action::Replace(_) => Relocation::All,
        }
    }

    const fn is_of_scenarios(self) -> bool {
        matches!(
            self,
            Relocation::Inserted(List::Scenarios, _) | Relocation::Removed(List::Scenarios, _)
        )
    }

    /// The new address of an input; `None` where it is gone.
    pub fn follow(self, field: Field) -> Option<Field> {
        if self == Relocation::All {
            return None;
        }
        field.relocated(|list, at| self.place(list, at))
    }

    /// Where the item at `place` of `list` stands afterwards.
    pub(super) fn place(self, list: List, place: usize) -> Option<usize> {
        match self {
            Relocation::Inserted(of, at) if of == list && place >= at => Some(place + 1),
            Relocation::Removed(of, at) if of == list && place == at => None,
            Relocation::Removed(of, at) if of == list && place > at => Some(place - 1),
            Relocation::Moved(of, from, to) if of == list => Some(match place {
                _ if place == from => to,
                _ if from < place && place <= to => place - 1,
                _ if to <= place && place < from => place + 1,
                _ => place,
            }),
            _ => Some(place),
        }
    }
}
