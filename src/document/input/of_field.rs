//! What an input accepts in one document.

use super::address::Field;
use super::allowed::Allowed;
use crate::document::by_amount::Amount;
use crate::document::sheet::Document;
use crate::document::staffing_field::{StaffingField, WorkerField, levels_of};
use crate::scoring::{Party, PartyScore, Scheme, ScoreMode};

impl Allowed {
    /// What an input of a document accepts; `None` where there is no such input.
    pub fn of(field: Field, document: &Document, scheme: &Scheme) -> Option<Allowed> {
        document.value(field, scheme)?;
        match field {
            Field::Score(at) => {
                let party = scheme.parties.get(at)?;
                Some(Allowed::of_score(document.score(&party.id), party, scheme))
            }
            Field::Scheme(field) => Some(Allowed::of_scheme(field, document)),
            Field::Bonus => Some(Allowed::of_adjustment(scheme.bonus, scheme)),
            Field::Deduction => Some(Allowed::of_adjustment(scheme.deduction, scheme)),
            Field::Staffing(StaffingField::Worker(at, WorkerField::Level)) => {
                let worker = document.staffing.workers.get(at);
                let kind = worker.map(|worker| worker.kind).unwrap_or_default();
                Some(Allowed::Choice(levels_of(kind)))
            }
            field @ (Field::Entry(..) | Field::Station(..))
                if Amount::of(field).is_some_and(|of| document.monthly.get(of).is_some()) =>
            {
                Some(Allowed::SumOfMonths)
            }
            field => field.spec().allowed,
        }
    }

    /// What a party's score accepts in the mode in force. A raw mark has two decimals under
    /// every scheme, for it can be computed from points.
    pub fn of_score(score: PartyScore, party: &Party, scheme: &Scheme) -> Allowed {
        let decimals = match score.mode {
            ScoreMode::Points => scheme.rounding.decimals(),
            ScoreMode::RawMark => 2,
        };
        Allowed::up_to(score.most(party.cap), decimals)
    }

    /// What an input accepts where it is supposed, a score in points; `None` where a trial cannot
    /// change it.
    pub fn of_simulated(field: Field, document: &Document, scheme: &Scheme) -> Option<Allowed> {
        match field {
            Field::Score(at) => {
                let party = scheme.parties.get(at)?;
                Some(Allowed::of_score(PartyScore::default(), party, scheme))
            }
            // What a scenario had changed before the amount was kept by months stays in it.
            field @ (Field::Entry(..) | Field::Station(..)) => {
                document.value(field, scheme).and(field.spec().allowed)
            }
            field if field.can_be_tried() => Allowed::of(field, document, scheme),
            _ => None,
        }
    }
}
