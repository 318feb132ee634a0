//! The stamp of a kept text: which writes of which tabs it is built on.
//!
//! A stamp lists marks, the newest first: for each tab that wrote the station, its last write. Two tabs
//! that write at the same moment cannot see each other, but afterwards each can tell from the stamp
//! of what storage holds whether its own write went into it or was overwritten.

use std::fmt;

/// The most tabs a stamp remembers. A tab that was dropped takes its write for overwritten and keeps
/// a copy, so the limit costs no content.
const MOST_MARKS: usize = 12;

/// One write of one tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The tab.
    pub tab: String,
    /// The number of the write within the tab.
    pub count: u32,
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
        let words = stamp.map_or("", |(stamp, _)| stamp).split(' ');
        Stamp(words.filter_map(mark).take(MOST_MARKS).collect())
    }

    /// The stamp of a text built on this one and written as `mark`.
    pub fn with(&self, mark: Mark) -> Stamp {
        let earlier = self.0.iter().filter(|earlier| earlier.tab != mark.tab).cloned();
        Stamp(std::iter::once(mark.clone()).chain(earlier).take(MOST_MARKS).collect())
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
