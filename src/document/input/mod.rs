//! What inputs accept. The only statement of it: typing, pasting, kept texts, links and scenarios are
//! all checked against this.
//!
//! A limit that does not depend on the document is in [`stated`]; what the scheme in force or other
//! inputs narrow is in [`of_field`] and [`of_scheme`]. A kept text is read by [`Allowed::kept`], so
//! whatever an input accepts is read back the same, and one step beyond is lost and told.

mod allowed;
mod of_field;
mod of_scheme;
mod stated;

pub use allowed::{Allowed, Problem, Trouble};
