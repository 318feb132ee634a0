//! Deleting a station so that it can be brought back, and bringing it back.
//!
//! Invariant: the copy is written before the original goes, and nothing that lives under an id is
//! overwritten. What moves to another id takes copies of its stages along.

use super::shelf::{Folder, Refusal, Shelf, Storage};
use super::stages::{copy_stages, remove_stages};

/// Deletes a station; returns the id under which it can be brought back: its own, or `fresh` where an
/// earlier deletion of another content is kept under its own.
///
/// # Errors
/// Why the copy was refused; the station is then as it was.
pub fn delete<S: Storage>(shelf: &mut Shelf<S>, id: &str, fresh: &str) -> Result<String, Refusal> {
    let deleted = shelf.get(Folder::Deleted, id);
    let is_free = deleted.is_none() || deleted == shelf.get(Folder::Station, id);
    let to = if is_free { id } else { fresh };
    move_station(shelf, (Folder::Station, id), (Folder::Deleted, to))?;
    Ok(to.to_owned())
}

/// Where a deleted station came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Returned {
    /// Its id.
    pub id: String,
    /// Whether another content lives under its old id, so that it has a new one.
    pub is_beside: bool,
}

/// Brings a deleted station back, under `fresh` where another content lives under its id.
///
/// # Errors
/// Why storage refused; the deleted station is then still there.
pub fn bring_back<S: Storage>(
    shelf: &mut Shelf<S>,
    id: &str,
    fresh: &str,
) -> Result<Returned, Refusal> {
    let living = shelf.get(Folder::Station, id);
    let is_beside = living.is_some() && living != shelf.get(Folder::Deleted, id);
    let to = if is_beside { fresh } else { id };
    move_station(shelf, (Folder::Deleted, id), (Folder::Station, to))?;
    Ok(Returned { id: to.to_owned(), is_beside })
}

/// Moves a station; under another id it gets copies of its stages. Where storage refuses it, no copies stay.
fn move_station<S: Storage>(
    shelf: &mut Shelf<S>,
    from: (Folder, &str),
    to: (Folder, &str),
) -> Result<(), Refusal> {
    let is_other = from.1 != to.1;
    if is_other {
        copy_stages(shelf, from.1, to.1)?;
    }
    let moved = shelf.transfer(from, to);
    if moved.is_err() && is_other {
        remove_stages(shelf, to.1);
    }
    moved
}
