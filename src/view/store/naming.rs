//! What the sheet of a name is about.

/// What gets a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// What is tried, which is kept under it.
    Trial,
    /// A scenario, counted from 0.
    Scenario(usize),
}
