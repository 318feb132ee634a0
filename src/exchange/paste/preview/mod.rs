//! What the recognised cells would do to a document, and whether what is printed agrees.

pub(super) mod checking;
pub(super) mod making;
pub(super) mod offers;
pub(super) mod origin;
pub(super) mod outcome;
pub(super) mod taking;
pub(super) mod together;
