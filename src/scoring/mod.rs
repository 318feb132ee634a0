//! The rules of the assessment, numbered R-1 … R-26 in `RULES.md`.
//!
//! Invariant: pure and total. A half-filled form gives partial figures, never an error; every
//! figure on any screen comes out of [`evaluate`].
//! May import: `number`.
#![deny(clippy::float_arithmetic)]

mod agreed;
mod area_number;
mod attendance;
mod chase;
mod completion;
mod entries;
mod evaluate;
pub mod explain;
mod figure;
mod goal_seek;
mod grade;
mod keyed;
mod likelihood;
mod load;
mod month;
mod not_listed;
mod outcome;
mod outlook;
mod pace;
mod party;
mod probability;
mod quantity;
mod reach;
mod recent;
mod scheme;
mod scheme_check;
mod spread;
mod staffing_figure;
mod steady;
mod step;

pub use agreed::Agreed;
pub use area_number::{AreaNumber, AreaNumbers};
pub use attendance::{
    Group, GroupFigures, Level, Staffing, StaffingEntries, SubtotalEntries, SubtotalScope,
    WorkerEntries, WorkerKind,
};
pub use chase::{Chase, ChaseRow, Goal, Missing};
pub use completion::{Completion, IndicatorEntry, Months};
pub use entries::{AreaEntries, EarlierTargets, Entries, MonthParts};
pub use evaluate::{ColumnSum, Evaluation, StillToFill, evaluate};
pub use figure::{Figure, FigureValue};
pub use goal_seek::{Combination, Need, PartyPath, Path, Standing, least_raw_mark};
pub use grade::Grading;
pub(crate) use keyed::{keyed, listed};
pub use likelihood::{InTen, Likelihood};
pub use load::{AreaLoad, Load, LoadKind, Work, heaviest};
pub use month::Month;
pub use outcome::{Outcome, Unrounded};
pub use outlook::{Closing, Open, Outlook, Reach, Settled};
pub use pace::{Course, Demand, Pace};
pub use party::{PartyResult, PartyScore, ScoreMode};
pub use probability::{Distribution, GradeChance, Median};
pub use quantity::{Quantity, Tally};
pub use reach::{Part, Tries, WayTo, next_band};
pub use recent::at_recent_rate;
pub use scheme::{Adjustment, Bilingual, Bound, GradeBand, Party, Scheme, Source};
pub use scheme_check::SchemeProblem;
pub use spread::{Spread, SpreadProblem};
pub use staffing_figure::StaffingFigure;
pub use steady::{Steady, steady};
pub use step::Step;
