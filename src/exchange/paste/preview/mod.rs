//! What the recognised cells would change in a document, and whether printed figures agree with the computed
//! ones.

pub(super) mod checking;
pub(super) mod comments;
pub(super) mod making;
pub(super) mod offers;
pub(super) mod origin;
pub(super) mod outcome;
pub(super) mod taking;
pub(super) mod together;
