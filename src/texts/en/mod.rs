//! English.

mod fixed;
mod sentences;

pub(super) use fixed::text;
pub(super) use sentences::message;
