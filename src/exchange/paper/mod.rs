//! What is printed: how the tables of the appendix stand on a page, and the result on one sheet.
//!
//! Invariant: nothing is cut. Columns share the whole width, the size of the letters follows from
//! what has to stand beside and below each other, and what still does not fit a column goes on in
//! the next line. Lengths are whole numbers: hundredths of an em, thousandths of a millimetre.
//! May import: `document`, `scoring`, `number`, and the appendix and the links of `exchange`.

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
