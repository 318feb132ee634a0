//! Another tab's text in the place of the open document.

use super::keeping::Desk;
use super::rows::lengths;
use super::session::{Refresh, Session};
use super::shelf::{Shelf, Storage};
use crate::document::{Document, Field, Opened, open};

/// What taking over another tab's text came to.
#[derive(Debug, PartialEq)]
pub enum TakenOver {
    /// There is nothing to take over, or the same document.
    Nothing,
    /// The document is the other tab's now, as a step that can be undone.
    Shown(Vec<Refresh>),
    /// It cannot be shown: the open document is kept beside it by the next write.
    Beside,
    /// A later version of the page wrote it; it is left alone.
    Newer,
}

/// Shows what storage holds for the open station, as a step that can be undone. What was typed while
/// the reader was on its way is settled by the next write.
pub fn take_over<S: Storage>(
    desk: &mut Desk,
    shelf: &Shelf<S>,
    session: &mut Session,
) -> TakenOver {
    let Some(text) = desk.foreign(shelf) else { return TakenOver::Nothing };
    let document = match open(&text) {
        Opened::Whole(envelope) => envelope.document,
        Opened::Newer { .. } => return TakenOver::Newer,
        Opened::Damaged { .. } => {
            desk.keep_beside();
            return TakenOver::Beside;
        }
    };
    if *session.station().document() == document {
        desk.adopt(text);
        return TakenOver::Nothing;
    }
    let Some(mut refreshes) = session.take_over(document) else {
        desk.keep_beside();
        return TakenOver::Beside;
    };
    // In step with storage before anything is redrawn: what a redrawn input reports is an edit on top.
    desk.adopt(text);
    refreshes.retain(|refresh| *refresh != Refresh::Keep);
    TakenOver::Shown(refreshes)
}

/// Whether another tab's text has the same value in an input as the open document, and the same number
/// of everything, so that words composed meanwhile can be typed on top of it.
pub fn can_type_on_top<S: Storage>(
    desk: &Desk,
    shelf: &Shelf<S>,
    session: &Session,
    field: Field,
) -> bool {
    let Some(Opened::Whole(envelope)) = desk.foreign(shelf).map(|text| open(&text)) else {
        return false;
    };
    let of = |document: &Document| (lengths(document), document.value(field, document.scheme()));
    of(session.station().document()) == of(&envelope.document)
}
