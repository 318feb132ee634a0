//! What cells without headings are pasted onto.

use crate::document::Field;
use crate::editor::Lie;

/// An input, and how the area table lies around it.
#[derive(Clone, Copy, Debug)]
pub struct Onto {
    /// The input; `None` where the cells are not pasted onto one.
    pub field: Option<Field>,
    /// How the table lies on the page.
    pub lie: Lie,
}

impl From<Option<Field>> for Onto {
    /// Beside no table of the page, cells lie as the appendix prints them.
    fn from(field: Option<Field>) -> Onto {
        Onto { field, lie: Lie::AreasDown }
    }
}
