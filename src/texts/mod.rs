//! Every word on screen, in every language, by room.
//!
//! Invariant: each text stands once, in a table of its room, with its wordings side by side (`phrase.rs`).
//! What chooses among texts or fills them in names no language. Figures read the same in all of them.
//! May import: any pure storey, in order to word it.
#![deny(dead_code)]

mod by_place;
mod check;
mod comments;
mod district;
mod draft;
#[cfg(target_arch = "wasm32")]
mod english;
mod frame;
mod indicators;
mod language;
mod phrase;
mod result;
mod rules;
mod share;
mod staffing;
mod stages;
mod tables;
mod training;
mod working;

pub use crate::exchange::paste::cell_name;
use by_place::{band_name, party_name, short_party_name};
pub use check::*;
pub use comments::*;
pub use district::*;
pub use draft::*;
#[cfg(target_arch = "wasm32")]
pub use english::learn;
pub use frame::*;
pub use indicators::*;
pub use language::Language;
pub use phrase::Phrase;
pub use result::*;
pub use rules::*;
pub use share::*;
pub use staffing::*;
pub use stages::*;
pub use training::*;
pub use working::*;
