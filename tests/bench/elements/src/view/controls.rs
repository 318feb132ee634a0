//! Elements, what follows signals, and rows.
#![allow(dead_code)]

#[path = "../../../../../src/view/controls/element.rs"]
pub(super) mod element;
#[path = "../../../../../src/view/controls/following.rs"]
mod following;
#[path = "../../../../../src/view/controls/keyed.rs"]
mod keyed;
