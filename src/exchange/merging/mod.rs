//! Two copies of one station → one, with the questions that only a person can answer.
//!
//! Every input is settled alike, by the table of inputs: the same → nothing, one side changed → taken, both →
//! asked. Who changed something is told by the revision that both copies come from, where it is known; without
//! it a blank input gives way to a filled one. Items of lists are the same by their names. Nothing is lost:
//! each value of either copy is in the result or in a question.

mod agreements;
mod align;
mod by_months;
mod comments;
mod join;
mod model;
mod numbered;
mod settle;
mod stages;
mod verdict;

use crate::document::{Document, List};
use crate::editor::most_items;
pub use model::{Copy, Merge, Question, Subject, Taken};
pub use stages::new_stages;

/// A list of both copies together has more items than a document can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany {
    /// The list.
    pub list: List,
    /// How many it can have.
    pub most: usize,
}

/// Merges two copies of one station, by the revision that both come from where it is known.
///
/// # Errors
/// [`TooMany`].
pub fn merge(
    here: &Document,
    there: &Document,
    before: Option<&Document>,
) -> Result<Merge, TooMany> {
    let there = &numbered::named_as(there, here);
    let before = before.map(|before| numbered::named_as(before, here));
    let merge = settle::settled(here, there, before.as_ref());
    for list in List::ALL {
        let most = most_items(list);
        if merge.alignment.items(list).len() > most {
            return Err(TooMany { list, most });
        }
    }
    Ok(merge)
}
