//! A station that was brought along, and the file it came from.

use crate::document::{Date, Document, Particular, Stage};
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
    /// The stages in its file. Nothing is worked out from them; they go with the station when it is kept.
    pub stages: Arc<[Stage]>,
}

impl Member {
    /// A station of a file.
    pub fn new(file: &str, document: Document) -> Member {
        Member::with_stages(file, document, Vec::new())
    }

    /// A station of a file that has stages in it.
    pub fn with_stages(file: &str, document: Document, stages: Vec<Stage>) -> Member {
        let (document, stages) = (Arc::new(document), stages.into());
        Member { file: file.to_owned(), kept: None, document, stages }
    }

    /// A station that is kept here.
    pub fn kept(id: &str, document: Document) -> Member {
        Member { kept: Some(id.to_owned()), ..Member::new("", document) }
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
        let day = |line| self.document.particulars.day(line);
        day(Particular::AssessedFrom).zip(day(Particular::AssessedTo))
    }
}
