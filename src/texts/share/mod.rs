//! What comes in and goes out: tables, files, links, workbooks, paper.

mod appendix;
mod checking;
mod destination;
mod exchange;
mod gathering;
mod hidden;
mod in_out;
mod landing;
mod merging;
mod offer;
mod picker;
mod picture;
mod print;
mod report;
mod result_form;
mod result_steps;
mod workbook;
mod worker;

pub use appendix::*;
pub use checking::*;
pub use destination::*;
pub use exchange::*;
pub use gathering::*;
pub use hidden::*;
pub use in_out::*;
pub use landing::*;
pub use merging::*;
pub use offer::*;
pub use picker::*;
pub use picture::*;
pub use print::*;
pub use report::*;
pub use result_form::*;
pub use workbook::*;
pub use worker::*;
