//! The inputs of a document: what each is, accepts, is called, where it is and how it is kept.
//!
//! [`spec`] says how an input is stated, [`kept`] how each type of content is kept, [`allowed`] what
//! can be typed. The statements themselves stand beside the items that hold the inputs, with
//! [`address`] as the list of all of them. What the scheme in force or other inputs narrow is in
//! [`of_field`] and [`of_scheme`]. Typing, pasting, kept texts, links and scenarios are all checked
//! against this; a kept text is read by [`Allowed::kept`], so that whatever an input accepts is read
//! back the same, and one step beyond is lost and told.

mod address;
mod allowed;
mod hook;
mod kept;
mod of_field;
mod of_scheme;
mod of_working;
mod places;
mod spec;
mod values;

pub use address::Field;
pub use allowed::{Allowed, Problem, Trouble};
pub(super) use hook::{BEFORE, place, score_hook};
pub use kept::{KINDS, SCOPES, TICKS};
pub(super) use kept::{Kept, Texts};
pub use places::List;
pub(super) use spec::inputs;
pub use spec::{Names, Room, Spec};
