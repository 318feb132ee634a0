//! What is saved: one station's scorecard for one service year.
//!
//! Invariant: every area has exactly one entry for each area indicator, and overall indicators
//! stand before station-specific ones. No signals, no drafts, nothing derived.
//! May import: `schemes`, `scoring`, `number`.
#![deny(clippy::float_arithmetic)]

mod agreeing;
mod agreements;
mod area;
mod beside_figure;
mod by_amount;
mod by_month;
mod by_name;
mod catalogue;
mod checklist;
mod commented;
mod comments;
mod comparison;
mod date;
mod evidence;
mod example;
mod figure_hook;
mod file;
mod findings;
mod grounds;
mod input;
mod limits;
mod load;
mod located;
mod months;
mod nearest;
mod next_year;
mod own_scheme;
mod particulars;
mod scenario;
mod scheme_field;
mod schemes;
mod scores;
mod sheet;
mod simulated;
mod simulated_hook;
mod staffing;
mod staffing_field;
mod summing;
mod value;
mod year_row;

pub use agreements::{Agreements, Earlier, Since, Terms};
pub use area::{
    AreaPart, Indicator, IndicatorPart, ServiceArea, Side, StationIndicator, StationPart,
};
pub use by_amount::{Amount, ByAmount};
pub use by_month::{Monthlies, Monthly, NoSuchMonth, When};
pub use by_name::{
    ListChange, NamedRow, TargetChange, list_changes, rate_difference, rows_by_name, target_change,
};
pub use catalogue::{STANDARD_INDICATORS, STANDARD_OVERALL, StandardIndicator};
pub use checklist::{Checklist, Lack, Task, TaskState};
pub use comments::{
    About, AreaGroup, Comment, CommentInput, CommentList, CommentPart, CommentPlace, REMEDIES,
    Remedy,
};
pub use comparison::{Candidate, Comparison};
pub use date::Date;
pub use evidence::Noted;
pub use example::{ExampleState, example, published, scored_example};
pub use figure_hook::has_working;
pub use file::{
    Envelope, FORMAT, Loss, Migration, Opened, OpenedStage, Parsed, STEPS, Stage, VERSION, open,
    open_parsed, parse, stages_in,
};
pub use findings::{AboveTotal, Finding, WorkerFinding, WorthALook};
pub use input::{Allowed, Field, KINDS, List, Names, Problem, Room, SCOPES, Spec, TICKS, Trouble};
pub use limits::Limits;
pub use located::{Column, Located};
pub use months::{Days, MonthFinding, PartMonth, Period};
pub use next_year::{NextYear, YearsEnd};
pub use particulars::{Particular, Particulars};
pub use scenario::Scenario;
pub use scheme_field::{DECIMALS, FULL_SCORES, ROUNDINGS, SchemeField, YES_NO};
pub use schemes::Schemes;
pub use scores::{Announcement, BONUS, DEDUCTION, ScorePart, Scores};
pub use sheet::Document;
pub use simulated::Change;
pub use staffing::{Attendance, ByMonth, StaffingSheet, Subtotal, Worker};
pub use staffing_field::{AttendanceField, StaffingField, WorkerField, levels_of};
pub use value::Value;
pub use year_row::{Break, NoRow, Year, no_row, years_of};
