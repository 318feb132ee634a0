//! From an input to the figure that shows first what was typed there.

use super::comments::About;
use super::{Amount, AttendanceField, Document, Field, Particular, StaffingField, WorkerField};
use crate::scoring::explain::Subject;
use crate::scoring::{Figure, Group, Month, StaffingFigure};

impl Document {
    /// The figure that depends most directly on an input; the total where none does.
    ///
    /// A month of 附件2 leads to the month's sum over all workers, for it holds every kind.
    pub fn nearest_figure(&self, field: Field) -> Subject {
        let figure = match field {
            Field::Score(at) => Figure::Share(at),
            Field::Area(_, part) => match part.number() {
                Some(number) => Figure::Sum(number),
                None => return Subject::Total,
            },
            Field::Entry(area, at, _) => Figure::AreaRate(area, at),
            Field::Monthly(amount, _) | Field::Agreed(amount, _) => match amount {
                Amount::Area(area, at) => Figure::AreaRate(area, at),
                Amount::Station(at) => Figure::StationRate(at),
            },
            Field::Indicator(at, _) => Figure::ColumnRate(at),
            Field::Station(at, _) => Figure::StationRate(at),
            Field::Particular(line) => return of_particular(line),
            Field::Staffing(field) => {
                return self.of_staffing(field).map_or(Subject::Total, Subject::Staffing);
            }
            Field::Comment(at, _) => match self.comment_is_about(at) {
                Some(About::Indicator(of)) => Figure::ColumnRate(of),
                Some(About::Station(of)) => Figure::StationRate(of),
                Some(About::Area(_) | About::Kind(_)) | None => return Subject::Total,
            },
            Field::ScorePart(..)
            | Field::ScenarioName(_)
            | Field::Scheme(_)
            | Field::Bonus
            | Field::Deduction => return Subject::Total,
        };
        Subject::Figure(figure)
    }

    /// What a comment points to first.
    fn comment_is_about(&self, at: usize) -> Option<About> {
        self.comments.get(at)?.about.first().copied()
    }

    fn of_staffing(&self, field: StaffingField) -> Option<StaffingFigure> {
        use StaffingField as F;
        use StaffingFigure as S;
        Some(match field {
            F::RequiredAll => S::Required(Group::All),
            F::RequiredCertified => S::Required(Group::Certified),
            F::Continuous | F::RetentionThreshold => S::Retention,
            F::TwoYearsThreshold => S::TwoYearShare,
            F::Attendance(_, month, AttendanceField::Presence) | F::SubtotalMonth(_, month) => {
                S::Month(Group::All, self.place_of(month)?)
            }
            F::Worker(_, WorkerField::TwoYearsFrom) | F::SubtotalTwoYears(_) => S::TwoYears,
            F::SubtotalScope(kind) => S::Actual(Group::of(kind)),
            F::Worker(_, WorkerField::Kind | WorkerField::Level) => S::HeadCount(Group::All),
            F::SubtotalLevel(level) => S::LevelCount(level),
            // Insurance, wages and remarks enter no figure.
            F::Attendance(..) | F::Worker(..) => return None,
        })
    }

    fn place_of(&self, month: Month) -> Option<usize> {
        self.assessed_months().iter().position(|of| *of == month)
    }
}

const fn of_particular(line: Particular) -> Subject {
    match line {
        Particular::AssessedMonths | Particular::ServiceYearMonths => Subject::PaceLine,
        Particular::AssessedFrom | Particular::AssessedTo => {
            Subject::Staffing(StaffingFigure::Required(Group::All))
        }
        _ => Subject::Total,
    }
}
