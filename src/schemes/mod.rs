//! The built-in schemes, with their sources.
//!
//! The first is built in Rust, since every visit starts with it; others are JSON files, read on demand.
//!
//! Invariant: every scheme of [`ALL`] is there and has no problem of its own; those of
//! [`OTHER_CITIES`] read, and may have the problems their sources have.
//! May import: `scoring`, `number`.

mod built_in;
mod gz_2023;
mod incomplete;
mod own;
mod reading;

pub use built_in::{
    ALL, BuiltIn, OTHER_CITIES, OWN, UnknownScheme, default_scheme, is_known, load,
    load_of_other_city,
};
pub use gz_2023::{DEFAULT, who};
pub use incomplete::{End, INCOMPLETE, Incomplete, Missing, Name};
pub use own::{
    MOST_BANDS, MOST_PARTIES, SchemeEdit, band_id, completing, edited, is_own_party, made_from,
    party_id,
};
pub use reading::{Unreadable, read, read_json};
