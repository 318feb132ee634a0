//! What is printed: the layout of the appendix's tables on pages, and the result on one sheet.
//!
//! Invariant: nothing is cut off. Columns share the whole width, the size of the letters follows from the
//! content, and what still does not fit a column wraps. Lengths are whole numbers: hundredths of an em,
//! thousandths of a millimetre. May import: `document`, `scoring`, `number`, and the appendix and the links
//! of `exchange`.

mod checksum;
mod columns;
mod filled;
mod form;
mod measure;
mod result_sheet;

pub use checksum::checksum;
pub use columns::{Columns, Heading};
pub use filled::Filled;
pub use form::{Form, FormCell, FormTable, Kind};
pub use measure::{ems, lines};
pub use result_sheet::{Adjusted, Marked, ResultSheet};
