//! English, which a browser fetches in a chunk of its own.
//!
//! Another language has such a file too: the lists of its wordings, and the function that learns them.

use super::language::Language;
use super::phrase::{Entry, learn_all, worded};
use super::tables::each_table;
use super::*;

macro_rules! english {
    ($($table:ident),* $(,)?) => {
        /// The English wordings of every table.
        static ENGLISH: &[&[&str]] = &[$($table::ENGLISH),*];
    };
}

each_table!(english);

/// Learns English. Code that calls this contains all its words.
pub fn learn() {
    learn_all(wording);
}

fn wording(entry: &'static Entry, language: Language) -> &'static str {
    let table = ENGLISH.get(entry.table as usize).copied().unwrap_or_default();
    worded(entry, table, language)
}
