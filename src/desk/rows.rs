//! Which item of a list is which, while items come, go and move.

use crate::document::Document;
use crate::editor::{List, Relocation};

/// How long each list of a document is, in the order of [`List`]: of equal lists, every input is the same in both.
pub(super) fn lengths(document: &Document) -> [usize; 6] {
    [
        document.areas.len(),
        document.indicators.len(),
        document.station.len(),
        document.staffing.workers.len(),
        document.scenarios.len(),
        document.comments.len(),
    ]
}

/// A number for each item of each list that stays with the item; no two items of a document, present or
/// past, have the same one.
#[derive(Clone, Debug)]
pub(super) struct Rows {
    lists: [Vec<u32>; 6],
    next: u32,
}

impl Rows {
    /// The items of a document.
    pub(super) fn new(document: &Document) -> Rows {
        let mut rows = Rows { lists: Default::default(), next: 0 };
        rows.renew(document);
        rows
    }

    /// The items of a list, in their order.
    pub(super) fn of(&self, list: List) -> &[u32] {
        self.lists.get(list as usize).map_or(&[], Vec::as_slice)
    }

    fn renew(&mut self, document: &Document) {
        let Rows { lists, next } = self;
        for (items, length) in lists.iter_mut().zip(lengths(document)) {
            *items = std::iter::repeat_with(|| fresh(next)).take(length).collect();
        }
    }

    /// Follows a change of the document.
    pub(super) fn follow(&mut self, relocation: Relocation, document: &Document) {
        match relocation {
            Relocation::None => {}
            Relocation::All => self.renew(document),
            Relocation::Inserted(list, at) => {
                let item = fresh(&mut self.next);
                if let Some(items) =
                    self.lists.get_mut(list as usize).filter(|items| at <= items.len())
                {
                    items.insert(at, item);
                }
            }
            Relocation::Removed(list, at) => {
                if let Some(items) =
                    self.lists.get_mut(list as usize).filter(|items| at < items.len())
                {
                    items.remove(at);
                }
            }
            Relocation::Moved(list, from, to) => {
                if let Some(items) =
                    self.lists.get_mut(list as usize).filter(|items| from.max(to) < items.len())
                {
                    let item = items.remove(from);
                    items.insert(to, item);
                }
            }
        }
    }
}

fn fresh(next: &mut u32) -> u32 {
    *next = next.wrapping_add(1);
    *next
}
