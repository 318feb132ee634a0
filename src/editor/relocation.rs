//! Where inputs go when items of a list come, go or move.

use super::action::{Action, List};
use crate::document::{AreaPart, Field, IndicatorPart, Side, StaffingField, StationPart};

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
    /// Of several edits only whether places move at all: then half-typed texts are dropped.
    pub fn of(action: &Action) -> Relocation {
        match action {
            Action::Several(actions) => {
                let stays = |action| Relocation::of(action) == Relocation::None;
                if actions.iter().all(stays) { Relocation::None } else { Relocation::All }
            }
            Action::Set(..)
            | Action::SwitchScoreMode(..)
            | Action::PutScore(..)
            | Action::Simulate(..)
            | Action::PutMonths(_) => Relocation::None,
            Action::Insert(at, item) | Action::PutBack(at, item, _) => {
                Relocation::Inserted(item.list(), *at)
            }
            Action::Remove(list, at) => Relocation::Removed(*list, *at),
            Action::Move(list, from, to) => Relocation::Moved(*list, *from, *to),
            Action::PutSchemes(_) | Action::Replace(_) => Relocation::All,
        }
    }

    /// The new address of an input; `None` where it is gone.
    pub fn follow(self, field: Field) -> Option<Field> {
        use {Field as F, StaffingField as S};
        let worker = |place| self.place(List::Workers, place);
        let area = |place| self.place(List::Areas, place);
        let indicator = |place| self.place(List::Indicators, place);
        let station = |place| self.place(List::StationIndicators, place);
        if self == Relocation::All {
            return None;
        }
        Some(match field {
            F::Score(_) | F::Bonus | F::Deduction | F::Particular(_) | F::Scheme(_) => field,
            F::Area(at, AreaPart::Name) => F::Area(area(at)?, AreaPart::Name),
            F::Area(at, AreaPart::Communities) => F::Area(area(at)?, AreaPart::Communities),
            F::Area(at, AreaPart::SocialWorkers) => F::Area(area(at)?, AreaPart::SocialWorkers),
            F::Entry(row, at, Side::Target) => F::Entry(area(row)?, indicator(at)?, Side::Target),
            F::Entry(row, at, Side::Completed) => {
                F::Entry(area(row)?, indicator(at)?, Side::Completed)
            }
            F::Indicator(at, IndicatorPart::Group) => {
                F::Indicator(indicator(at)?, IndicatorPart::Group)
            }
            F::Indicator(at, IndicatorPart::Name) => {
                F::Indicator(indicator(at)?, IndicatorPart::Name)
            }
            F::Indicator(at, IndicatorPart::Unit) => {
                F::Indicator(indicator(at)?, IndicatorPart::Unit)
            }
            F::Station(at, StationPart::Name) => F::Station(station(at)?, StationPart::Name),
            F::Station(at, StationPart::Unit) => F::Station(station(at)?, StationPart::Unit),
            F::Station(at, StationPart::Target) => F::Station(station(at)?, StationPart::Target),
            F::Station(at, StationPart::Completed) => {
                F::Station(station(at)?, StationPart::Completed)
            }
            F::Staffing(S::Worker(at, column)) => F::Staffing(S::Worker(worker(at)?, column)),
            F::Staffing(S::Attendance(at, month, part)) => {
                F::Staffing(S::Attendance(worker(at)?, month, part))
            }
            F::Staffing(_) => field,
            F::ScenarioName(at) => F::ScenarioName(self.place(List::Scenarios, at)?),
        })
    }

    /// Where the item at `place` of `list` stands afterwards.
    fn place(self, list: List, place: usize) -> Option<usize> {
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
