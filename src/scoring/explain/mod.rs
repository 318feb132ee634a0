//! The working of every figure: what it is, its inputs, each step, the rounding, the rules.
//!
//! Invariant: a working is made from the same entries and the same evaluation as the figure, and by
//! the same functions; it takes its result from there. So it cannot disagree with the page.
//! May import: `number` and the rest of `scoring`.

mod absence;
mod agreed;
mod below_full;
mod chance;
mod chase;
mod course;
mod difference;
mod grade;
mod grounds;
mod line;
mod load;
mod pace;
mod path;
mod points;
mod rates;
mod rule;
mod staffing;
mod still_to_fill;
mod subject;
mod sums;
mod working;

pub use absence::Absence;
pub use chance::{
    ChanceCaption, ChanceFigure, ChanceValue, ChanceWorking, edge_of_chance, explain_chance,
};
pub use grounds::Grounds;
pub use line::{Line, Number, Sign, Term};
pub use rule::{Rule, Standing};
pub use subject::{CourseFigure, Input, PathFigure, Source, Subject};
pub use working::{
    Caption, Conclusion, Formula, Operand, OperandValue, RaisingStep, Remark, RoundingStep, Step,
    Working,
};
