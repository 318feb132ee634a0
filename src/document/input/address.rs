//! The address of an input.

use super::spec::{Names, Room, Spec};
use crate::document::agreements::Since;
use crate::document::area::{AreaPart, IndicatorPart, Side, StationPart};
use crate::document::by_amount::Amount;
use crate::document::by_month::When;
use crate::document::comments::CommentInput;
use crate::document::particulars::Particular;
use crate::document::scheme_field::SchemeField;
use crate::document::scores::ScorePart;
use crate::document::staffing_field::{AttendanceField, StaffingField};

/// Which input of a document. Places are counted from 0; hooks on the page count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// A party's score, by its place in the scheme.
    Score(usize),
    /// An input of a party beside its score.
    ScorePart(usize, ScorePart),
    /// An input of an area.
    Area(usize, AreaPart),
    /// An amount of (area, indicator).
    Entry(usize, usize, Side),
    /// An input of an area indicator, a column of the area table.
    Indicator(usize, IndicatorPart),
    /// An input of a station indicator.
    Station(usize, StationPart),
    /// A part of a completed amount that is kept by months.
    Monthly(Amount, When),
    /// An amount that is agreed since some month, where the target changed.
    Agreed(Amount, Since),
    /// A line of the particulars.
    Particular(Particular),
    /// An input of the staffing screen.
    Staffing(StaffingField),
    /// A scenario's name.
    ScenarioName(usize),
    /// An input of a comment.
    Comment(usize, CommentInput),
    /// An input of a scheme made by hand.
    Scheme(SchemeField),
    /// Points added beside the parties' scores.
    Bonus,
    /// Points taken beside the parties' scores.
    Deduction,
}

impl Field {
    /// What holds for the input.
    pub const fn spec(self) -> Spec {
        match self {
            Field::Score(_) | Field::Bonus | Field::Deduction => Spec::of_scheme(Room::Scores),
            Field::ScorePart(_, part) => part.spec(),
            Field::Area(_, part) => part.spec(),
            Field::Entry(_, _, side) => side.spec(),
            Field::Indicator(_, part) => part.spec(),
            Field::Station(_, part) => part.spec(),
            Field::Monthly(_, when) => when.spec(),
            Field::Agreed(_, since) => since.spec(),
            Field::Particular(line) => line.spec(),
            Field::Staffing(field) => field.spec(),
            Field::ScenarioName(_) => Spec::name(Room::Scenarios),
            Field::Comment(_, part) => part.spec(),
            Field::Scheme(_) => Spec::of_scheme(Room::Scheme),
        }
    }

    /// Where the input is on the page.
    pub const fn room(self) -> Room {
        self.spec().room
    }

    /// Whether a trial can change the input: everything but the scheme, the names of scenarios, comments, and what
    /// was agreed when.
    pub const fn can_be_tried(self) -> bool {
        !matches!(
            self,
            Field::Scheme(_) | Field::ScenarioName(_) | Field::Comment(..) | Field::Agreed(..)
        )
    }

    /// Whether it holds an amount that can be more or less than another one: no text, no date, and not the
    /// months of a year.
    pub fn is_a_number(self) -> bool {
        use StaffingField as S;
        match self {
            Field::Score(_) | Field::Bonus | Field::Deduction | Field::Entry(..) => true,
            // What a month changes is told of the amount that it is a part of, as what was agreed when.
            Field::Monthly(..) | Field::Agreed(..) => false,
            Field::Area(_, part) => part.number().is_some(),
            Field::Station(_, part) => matches!(part, StationPart::Target | StationPart::Completed),
            Field::Staffing(field) => match field {
                S::RequiredAll
                | S::RequiredCertified
                | S::Continuous
                | S::SubtotalMonth(..)
                | S::SubtotalTwoYears(_)
                | S::SubtotalLevel(_)
                | S::Attendance(_, _, AttendanceField::Presence) => true,
                S::TwoYearsThreshold
                | S::RetentionThreshold
                | S::Worker(..)
                | S::Attendance(..)
                | S::SubtotalScope(_) => false,
            },
            Field::ScorePart(..)
            | Field::Indicator(..)
            | Field::Particular(_)
            | Field::ScenarioName(_)
            | Field::Comment(..)
            | Field::Scheme(_) => false,
        }
    }

    /// Whether headings, titles or labels show the text.
    pub fn is_shown_elsewhere(self) -> bool {
        self.spec().names != Names::Nothing
    }

    /// Whether the text is what its row is called in pasted tables.
    pub fn names_its_row(self) -> bool {
        self.spec().names == Names::Row
    }

    /// Whether the input is in a table, so that several cells can be pasted onto it.
    pub const fn is_in_a_table(self) -> bool {
        match self {
            Field::Area(..)
            | Field::Entry(..)
            | Field::Monthly(..)
            | Field::Station(..)
            | Field::Staffing(_) => true,
            Field::Score(_)
            | Field::ScorePart(..)
            | Field::Indicator(..)
            | Field::Agreed(..)
            | Field::Particular(_)
            | Field::ScenarioName(_)
            | Field::Comment(..)
            | Field::Scheme(_)
            | Field::Bonus
            | Field::Deduction => false,
        }
    }
}
