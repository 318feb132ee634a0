//! A document as a kept text: the envelope around it, migrations, and what can be salvaged.

mod envelope;
mod json_text;
mod loss;
mod migrations;
mod read;
mod read_amounts;
mod read_comments;
mod read_scenarios;
mod read_schemes;
mod read_staffing;
mod repair;
mod stage;
mod write;
mod write_agreements;
mod write_by_month;
mod write_comments;
mod write_schemes;
mod write_staffing;

pub use envelope::{Envelope, FORMAT, Opened, Parsed, VERSION, open, open_parsed, parse};
pub use loss::Loss;
pub use migrations::{Migration, STEPS};
pub use stage::{OpenedStage, Stage, stages_in};
pub(super) use write::document as document_text;
