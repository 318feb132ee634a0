//! A station that was brought along, and the file it came from.

use crate::document::{Date, Document, Particular, Value};
use std::sync::Arc;

/// The most stations that are looked at together.
pub const MOST: usize = 40;

/// A station that was brought along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The name of its file; "" for a station that is kept here.
    pub file: String,
    /// The id under which it is kept here; `None` for a station of a file.
    pub kept: Option<String>,
    /// The station; whoever looks at it shares it.
    pub document: Arc<Document>,
}

impl Member {
    /// A station of a file.
    pub fn new(file: &str, document: Document) -> Member {
        Member { file: file.to_owned(), kept: None, document: Arc::new(document) }
    }

    /// A station that is kept here.
    pub fn kept(id: &str, document: Document) -> Member {
        Member { file: String::new(), kept: Some(id.to_owned()), document: Arc::new(document) }
    }

    /// Its name; without one, that of its file without the ending; "" where there is neither.
    pub fn name(&self) -> String {
        let name = self.document.particulars.name();
        let name = name.trim();
        if !name.is_empty() {
            return name.to_owned();
        }
        let file = self.file.rsplit_once('.').map_or(self.file.as_str(), |(name, _)| name);
        file.to_owned()
    }

    /// The first and the last day of its assessed period; `None` while one of them is blank.
    pub fn period(&self) -> Option<(Date, Date)> {
        let day = |line| match self.document.particulars.get(line) {
            Some(Value::Date(day)) => *day,
            _ => None,
        };
        day(Particular::AssessedFrom).zip(day(Particular::AssessedTo))
    }
}
