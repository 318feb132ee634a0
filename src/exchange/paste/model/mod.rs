//! The words of tables and what they mean: what rows and columns can hold, what cells and names say.

pub(super) mod amount_head;
pub(super) mod amount_words;
pub(super) mod cell;
pub(super) mod compare;
pub(super) mod dates;
pub(super) mod facts;
pub(super) mod holds;
pub(super) mod mapping;
pub(super) mod names;
pub(super) mod range;
pub(super) mod row_names;
pub(super) mod row_words;
pub(super) mod signs;
pub(super) mod why;
pub(super) mod words;
