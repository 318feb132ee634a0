//! What only the worker for files runs: workbooks (xlsx, xls, ods) and texts in old encodings → sheets of cells, the
//! station → a workbook in the appendix's layout, a draft → a Word file.
//!
//! Invariant: nothing is unpacked before its limits were checked; what cannot be read is refused by
//! name; what is written was read again and compared. All this weighs more than the whole page, so no other part of
//! the program may import it. Binary floating point, which the formats hold, stays in `numbers`: it passes as the
//! shortest decimal text.
//! May import: the rest of `exchange` and what that may import.

mod answering;
mod cells;
mod decoding;
pub mod docx;
mod numbers;
mod reading;
mod writing;

pub use answering::answer;
pub use decoding::{Decoded, Encoding, MOST_BYTES, decode};
pub use reading::{read, read_marked};
pub use writing::{write, write_blank, write_district, write_table};
