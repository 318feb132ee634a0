//! Which pastes onto a cell are carried out at once, without a preview.

use super::making::{Preview, Why};

impl Preview {
    /// Whether the paste does what a spreadsheet would do, and nothing else: every cell is
    /// understood and goes into an input that is there already, no printed figure differs, no sign is
    /// read as "nothing agreed", and no filled input keeps its content because the cell for it is empty. Only what is placed from a
    /// focused cell on can be plain; the caller knows whether it was.
    pub fn is_plain(&self) -> bool {
        let is_harmless = |why: Why| matches!(why, Why::Empty | Why::Words | Why::Figure);
        self.added.is_empty()
            && self.strange.is_empty()
            && self.differing.is_empty()
            && self.not_compared.is_empty()
            && self.signs.is_empty()
            && self.left_filled == 0
            && self.ignored.iter().all(|of| is_harmless(of.why))
            && self.is_understood()
    }

    /// Whether any cell is understood, changed by it or not.
    pub fn is_understood(&self) -> bool {
        !self.changes.is_empty() || self.same > 0
    }
}
