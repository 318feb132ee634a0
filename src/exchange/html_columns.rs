//! The columns that an HTML table announces before its first row.

use super::grid::MOST_COLUMNS;
use std::ops::Range;

/// Which columns are hidden.
#[derive(Default)]
pub(super) struct Columns {
    hidden: Vec<bool>,
    /// The group that is open: whether it is hidden, and how many columns it has if it names none.
    group: Option<(bool, usize)>,
}

impl Columns {
    /// Adds `count` columns of one element.
    pub(super) fn push_one(&mut self, hidden: bool, count: usize) {
        let group = self.group.take().is_some_and(|(hidden, _)| hidden);
        self.push(hidden || group, count);
        // The next one of the group is hidden with it too.
        self.group = group.then_some((true, 0));
    }

    /// Begins a group, which has `count` columns if it names none.
    pub(super) fn begin_group(&mut self, hidden: bool, count: usize) {
        self.end_group();
        self.group = Some((hidden, count));
    }

    /// Ends the group that is open.
    pub(super) fn end_group(&mut self) {
        if let Some((hidden, count)) = self.group.take() {
            self.push(hidden, count);
        }
    }

    fn push(&mut self, hidden: bool, count: usize) {
        let length = (self.hidden.len() + count).min(MOST_COLUMNS);
        self.hidden.resize(length, hidden);
    }

    /// Whether a column is hidden.
    pub(super) fn is_hidden(&self, column: usize) -> bool {
        self.hidden.get(column) == Some(&true)
    }

    /// Whether any is.
    pub(super) fn any_hidden(&self) -> bool {
        self.hidden.contains(&true)
    }

    /// How many of those that were announced are shown.
    pub(super) fn count_shown(&self) -> usize {
        self.hidden.iter().filter(|hidden| !**hidden).count()
    }

    /// The hidden ones, each as a range.
    pub(super) fn hidden(&self) -> Vec<Range<usize>> {
        let all = self.hidden.iter().enumerate();
        all.filter(|(_, hidden)| **hidden).map(|(at, _)| at..at + 1).collect()
    }
}
