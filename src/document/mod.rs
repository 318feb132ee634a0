//! What is saved: one station's scorecard for one service year.
//!
//! Invariant: every area has exactly one entry for each area indicator, and overall indicators
//! stand before station-specific ones. No signals, no drafts, nothing derived.
//! May import: `schemes`, `scoring`, `number`.
#![deny(clippy::float_arithmetic)]

mod area;
mod catalogue;
mod comparison;
mod date;
mod envelope;
mod example;
mod field;
mod figure_hook;
mod findings;
mod grounds;
mod input;
mod load;
mod located;
mod migrations;
mod months;
mod nearest;
mod particulars;
mod reading;
mod reading_scenarios;
mod reading_schemes;
mod reading_staffing;
mod repair;
mod room;
mod scenario;
mod scheme_field;
mod schemes;
mod scores;
mod sheet;
mod simulated_hook;
mod staffing;
mod staffing_field;
mod value;
mod writing;
mod writing_schemes;
mod writing_staffing;

pub use area::{Indicator, ServiceArea, StationIndicator};
pub use catalogue::{STANDARD_INDICATORS, STANDARD_OVERALL, StandardIndicator};
pub use comparison::{Candidate, Comparison};
pub use date::Date;
pub use envelope::{Envelope, FORMAT, Opened, Parsed, VERSION, open, open_parsed, parse};
pub use example::{ExampleState, example, published};
pub use field::{AreaPart, Field, IndicatorPart, Side, StationPart};
pub use figure_hook::has_working;
pub use findings::{Finding, WorthALook};
pub use input::{Allowed, Problem, Trouble};
pub use load::load_keys;
pub use located::{Column, Located};
pub use migrations::{Migration, STEPS};
pub use months::{Days, MonthFinding, PartMonth, Period};
pub use particulars::{Particular, ParticularKind, Particulars};
pub use reading::Loss;
pub use room::Room;
pub use scenario::{Change, Scenario};
pub use scheme_field::{DECIMALS, FULL_SCORES, ROUNDINGS, SchemeField, YES_NO};
pub use schemes::Schemes;
pub use scores::{BONUS, DEDUCTION, Scores};
pub use sheet::{Document, Limits};
pub use staffing::{Attendance, ByMonth, StaffingSheet, Subtotal, Worker};
pub use staffing_field::{
    AttendanceField, KINDS, SCOPES, StaffingField, TICKS, WorkerField, levels_of,
};
pub use value::Value;
