//! The stamp of a kept text: which writes of which tabs it is built on.
//!
//! A stamp lists marks, the newest first: for each tab that wrote the station, its last write. Two tabs
//! that write at the same moment cannot see each other, but afterwards each can tell from the stamp
//! of what storage holds whether its own write went into it or was overwritten.

use std::fmt;

/// The most tabs a stamp remembers. A tab that was dropped takes its write for overwritten and keeps
/// a copy, so the limit costs no content.
const MOST_MARKS: usize = 12;

/// The most revisions it remembers beside them.
const MOST_REVISIONS: usize = 6;

/// One write of one tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The tab.
    pub tab: String,
    /// The number of the write within the tab.
    pub count: u32,
}

impl Mark {
    /// The mark of a revision that leaves the device; no other write or revision has the id. Writes of tabs are
    /// counted from 1.
    pub const fn revision(id: String) -> Mark {
        Mark { tab: id, count: 0 }
    }

    /// Whether it is that of a revision, and not of a write.
    pub const fn is_revision(&self) -> bool {
        self.count == 0
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.tab)?;
        formatter.write_str("-")?;
        self.count.fmt(formatter)
    }
}

/// The marks of a text, the newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp(Vec<Mark>);

impl Stamp {
    /// The stamp in a kept text; empty where there is none of this form. The text is not parsed:
    /// a first visit does without the reader of JSON.
    pub fn of(text: &str) -> Stamp {
        const KEY: &str = "\"stamp\":\"";
        // The library's search for a text is four kilobytes, with what it says where it fails.
        let key = text.as_bytes().windows(KEY.len()).position(|part| part == KEY.as_bytes());
        let rest = key.and_then(|at| text.get(at + KEY.len()..));
        let stamp = rest.and_then(|rest| rest.split_once('"'));
        Stamp::from_text(stamp.map_or("", |(stamp, _)| stamp))
    }

    /// The stamp as an envelope has it.
    pub fn from_text(stamp: &str) -> Stamp {
        Stamp::of_marks(stamp.split(' ').filter_map(mark))
    }

    /// The stamp of a text built on this one and written as `mark`.
    pub fn with(&self, mark: Mark) -> Stamp {
        let earlier = self.0.iter().filter(|earlier| earlier.tab != mark.tab).cloned();
        Stamp::of_marks(std::iter::once(mark.clone()).chain(earlier))
    }

    fn of_marks(marks: impl Iterator<Item = Mark>) -> Stamp {
        let (mut writes, mut revisions) = (0, 0);
        let fits = |mark: &Mark| {
            let (count, most) = match mark.is_revision() {
                true => (&mut revisions, MOST_REVISIONS),
                false => (&mut writes, MOST_MARKS),
            };
            *count += 1;
            *count <= most
        };
        Stamp(marks.filter(fits).collect())
    }

    /// The revisions that the text is built on, the newest first.
    pub fn revisions(&self) -> impl Iterator<Item = &Mark> {
        self.0.iter().filter(|mark| mark.is_revision())
    }

    /// The same with the revisions of another stamp.
    #[must_use]
    pub fn built_on(&self, other: &Stamp) -> Stamp {
        let new = other.revisions().filter(|mark| !self.0.contains(mark));
        // The writer stays the first, and the newest revisions stand before the older ones.
        let writes = self.0.iter().filter(|mark| !mark.is_revision());
        Stamp::of_marks(writes.chain(new).chain(self.revisions()).cloned())
    }

    /// Whether a write is part of this text.
    pub fn includes(&self, mark: &Mark) -> bool {
        self.0.iter().any(|known| known.tab == mark.tab && known.count >= mark.count)
    }

    /// The last write of a tab in it.
    pub fn of_tab(&self, tab: &str) -> Option<Mark> {
        self.0.iter().find(|mark| mark.tab == tab).cloned()
    }

    /// The write this text comes from.
    pub fn writer(&self) -> Option<&Mark> {
        self.0.first()
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, mark) in self.0.iter().enumerate() {
            if at > 0 {
                formatter.write_str(" ")?;
            }
            mark.fmt(formatter)?;
        }
        Ok(())
    }
}

fn mark(word: &str) -> Option<Mark> {
    let (tab, count) = word.split_once('-')?;
    let sound = !tab.is_empty() && tab.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let count = count.parse().ok()?;
    sound.then(|| Mark { tab: tab.to_owned(), count })
}
