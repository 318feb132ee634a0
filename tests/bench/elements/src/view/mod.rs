//! The product's own elements, from its own files, where those look for each other.

mod controls;
pub(crate) mod plain;
