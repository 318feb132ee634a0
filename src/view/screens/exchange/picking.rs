//! What a person chooses of a file's sheets. It outlives a change of language, not the file.

use super::offers::Offers;
use crate::exchange::Grid;
use crate::exchange::paste::{
    Against, CellRange, Destination, Holds, Mapping, RangeProblem, Rows, Standing, Together,
};
use crate::exchange::workbook::Sheet;
use crate::texts::known_names;
use crate::view::store::{Book, Store, Watched};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// How the sheets are taken over.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// As their headings tell, several at once.
    Recognised,
    /// One range at a time, as the person tells.
    ByHand,
}

/// What is chosen.
pub(super) struct Picking {
    pub(super) way: Watched<Way>,
    /// Where the sheets go: what they are looked at against.
    destination: Cell<Destination>,
    /// How each sheet stands among the others.
    pub(super) standings: Vec<Standing>,
    /// The recognised sheets that are taken over, in their order.
    pub(super) ticked: Watched<Vec<usize>>,
    /// What they offer beside their cells.
    pub(super) offers: Rc<Offers>,
    /// The sheet that a range is chosen of.
    pub(super) sheet: Watched<usize>,
    ranges: Vec<RefCell<Option<Rc<Picked>>>>,
}

/// The choices for each destination that was looked at, with the book they belong to, which they do
/// not keep.
type Kept = Option<(Weak<Vec<Sheet>>, Vec<Rc<Picking>>)>;

thread_local! {
    static KEPT: RefCell<Kept> = const { RefCell::new(None) };
}

impl Picking {
    /// The choices for a book that goes where it is said to go.
    pub(super) fn of(store: Store, book: &Book) -> Rc<Picking> {
        let (this, destination) = (Rc::downgrade(&book.sheets), book.destination.get_untracked());
        KEPT.with_borrow_mut(|kept| {
            let known = match kept {
                Some((of, known)) if Weak::ptr_eq(of, &this) => known,
                _ => &mut kept.insert((this, Vec::new())).1,
            };
            if let Some(picking) = known.iter().find(|of| of.destination() == destination) {
                return picking.clone();
            }
            let picking = Rc::new(Picking::new(store, book, destination));
            known.push(picking.clone());
            picking
        })
    }

    /// The new station that a book went into is the open one now: what was chosen for it goes on.
    pub(super) fn go_on_in_new() {
        KEPT.with_borrow_mut(|kept| {
            let Some((_, known)) = kept else { return };
            known.retain(|of| of.destination() == Destination::New);
            for picking in known {
                picking.destination.set(Destination::Current);
                let ranges = picking.ranges.iter().map(RefCell::borrow);
                ranges.for_each(|of| {
                    if let Some(picked) = of.as_ref() {
                        picked.destination.set(Destination::Current);
                    }
                });
            }
        });
    }

    /// Where the sheets go.
    pub(super) fn destination(&self) -> Destination {
        self.destination.get()
    }

    fn new(store: Store, book: &Book, destination: Destination) -> Picking {
        let standings = with_target(store, destination, |of| Together::standings(&book.sheets, of));
        let meant = standings.iter().enumerate().filter(|(_, of)| **of == Standing::Meant);
        let mut ticked: Vec<usize> = meant.map(|(at, _)| at).collect();
        // A hidden sheet is ticked by the person or not at all.
        let any = !ticked.is_empty() || standings.contains(&Standing::Hidden);
        let way = if any { Way::Recognised } else { Way::ByHand };
        if standings == [Standing::Nothing] {
            // There is nothing to choose from: why nothing is understood can be read.
            ticked.push(0);
        }
        let has_cells = |sheet: &Sheet| !sheet.grid.is_empty();
        let first = book.sheets.iter().position(has_cells).unwrap_or(0);
        Picking {
            way: Watched::new(way),
            destination: Cell::new(destination),
            sheet: Watched::new(ticked.first().copied().unwrap_or(first)),
            standings,
            ticked: Watched::new(ticked),
            offers: Offers::new(),
            ranges: book.sheets.iter().map(|_| RefCell::default()).collect(),
        }
    }

    /// Whether headings of any sheet are recognised.
    pub(super) fn is_recognised(&self) -> bool {
        self.standings.iter().any(|of| *of != Standing::Unknown)
    }

    /// What is chosen of one sheet.
    pub(super) fn picked(&self, store: Store, at: usize, grid: &Grid) -> Option<Rc<Picked>> {
        let mut kept = self.ranges.get(at)?.borrow_mut();
        let picked = || Rc::new(Picked::new(store, grid, self.destination()));
        Some(kept.get_or_insert_with(picked).clone())
    }
}

/// Reads the station that tables go into, and the names its items may have.
pub(super) fn with_target<T>(
    store: Store,
    destination: Destination,
    read: impl FnOnce(Against<'_>) -> T,
) -> T {
    if destination == Destination::New {
        let document = store.fresh_station();
        let scheme = document.scheme();
        return read(Against { document: &document, scheme, names: known_names });
    }
    store.with_editor(|editor| {
        let (document, scheme) = (editor.document(), editor.scheme());
        read(Against { document, scheme, names: known_names })
    })
}

/// One sheet with what is chosen of it.
#[derive(Clone)]
pub(super) struct Sight {
    pub(super) store: Store,
    pub(super) picked: Rc<Picked>,
    pub(super) book: Book,
    pub(super) at: usize,
}

impl Sight {
    /// Looks at the sheet.
    pub(super) fn with_sheet<T>(&self, look: impl FnOnce(&Sheet) -> T) -> Option<T> {
        self.book.sheets.get(self.at).map(look)
    }
}

/// What is chosen of one sheet: a range, what its rows are, and what its columns hold.
pub(super) struct Picked {
    destination: Cell<Destination>,
    /// The corners as they were typed last.
    pub(super) typed: RefCell<[String; 2]>,
    /// What they lead to, or why to nothing.
    pub(super) mapping: Watched<Result<Mapping, RangeProblem>>,
    /// The last readable range and what its rows are, and how often its columns were filled at
    /// once: the table is drawn from these alone, so that a choice stays under the finger.
    pub(super) shape: Watched<(CellRange, Rows, u32)>,
    /// The column that was chosen last.
    pub(super) last: Watched<Option<usize>>,
    rows: Cell<Option<Rows>>,
    by_order: Cell<Option<bool>>,
    columns: RefCell<Vec<(usize, Holds)>>,
}

impl Picked {
    fn new(store: Store, grid: &Grid, destination: Destination) -> Picked {
        let mapping = with_target(store, destination, |of| {
            let names = (of.names)(of.document);
            let range = CellRange::first(grid, of.document, &names);
            Mapping::guess(grid, range, None, of.document, &names)
        });
        Picked {
            destination: Cell::new(destination),
            typed: RefCell::new(mapping.range.corners()),
            shape: Watched::new((mapping.range.clone(), mapping.rows, 0)),
            mapping: Watched::new(Ok(mapping)),
            last: Watched::new(None),
            rows: Cell::new(None),
            by_order: Cell::new(None),
            columns: RefCell::default(),
        }
    }

    /// Where it goes.
    pub(super) fn destination(&self) -> Destination {
        self.destination.get()
    }

    /// Another range was typed. What was said of its columns stays said.
    pub(super) fn type_range(&self, store: Store, grid: &Grid, typed: [String; 2]) {
        self.typed.replace(typed);
        self.guess(store, grid);
    }

    /// The rows are something else: what was said of the columns does not fit them.
    pub(super) fn choose_rows(&self, store: Store, grid: &Grid, rows: Rows) {
        self.rows.set(Some(rows));
        self.columns.borrow_mut().clear();
        self.last.set_if_changed(None);
        self.guess(store, grid);
    }

    /// Rows are found by their names or by their order.
    pub(super) fn choose_order(&self, by_order: bool) {
        self.by_order.set(Some(by_order));
        self.change(|mapping| mapping.by_order = by_order);
    }

    /// A column holds something else.
    pub(super) fn choose_column(&self, column: usize, holds: Holds) {
        self.say(column, holds);
        self.last.set_if_changed((holds != Holds::Nothing).then_some(column));
        self.change(|mapping| {
            self.rows.set(Some(mapping.rows));
            let at = column.checked_sub(mapping.range.columns.start);
            if let Some(chosen) = at.and_then(|at| mapping.columns.get_mut(at)) {
                *chosen = holds;
            }
            mapping.by_order = self.is_by_order(mapping);
        });
    }

    /// The columns right of the one chosen last hold what follows in order.
    pub(super) fn fill_right(&self, store: Store, grid: &Grid) {
        let Some(column) = self.last.get_untracked() else { return };
        self.change(|mapping| {
            let Some(from) = column.checked_sub(mapping.range.columns.start) else { return };
            *mapping = with_target(store, self.destination(), |of| {
                mapping.filled_right(from, grid, of.document)
            });
            let columns = mapping.range.columns.clone().zip(mapping.columns.iter().copied());
            columns.skip(from + 1).for_each(|(column, holds)| self.say(column, holds));
            mapping.by_order = self.is_by_order(mapping);
        });
        self.shape.update(|(.., times)| *times += 1);
    }

    fn say(&self, column: usize, holds: Holds) {
        let mut columns = self.columns.borrow_mut();
        columns.retain(|(of, _)| *of != column);
        columns.push((column, holds));
    }

    fn change(&self, change: impl FnOnce(&mut Mapping)) {
        let mapping = self.mapping.get_untracked().map(|mut mapping| {
            change(&mut mapping);
            mapping
        });
        self.mapping.set(mapping);
    }

    /// Until the person says so, rows are found by their names where there are any.
    fn is_by_order(&self, mapping: &Mapping) -> bool {
        self.by_order.get().unwrap_or_else(|| !mapping.columns.contains(&Holds::Name))
    }

    fn guess(&self, store: Store, grid: &Grid) {
        let [from, to] = self.typed.borrow().clone();
        let [from, to] = CellRange::parted(&from).unwrap_or([from, to]);
        let range = match CellRange::read(&from, &to, grid) {
            Ok(range) => range,
            Err(problem) => return self.mapping.set(Err(problem)),
        };
        let mut mapping = with_target(store, self.destination(), |of| {
            let names = (of.names)(of.document);
            Mapping::guess(grid, range, self.rows.get(), of.document, &names)
        });
        let told = self.columns.borrow();
        for (column, holds) in mapping.range.columns.clone().zip(&mut mapping.columns) {
            match told.iter().find(|(of, _)| *of == column) {
                Some((_, told)) => *holds = *told,
                None if told.iter().any(|(_, told)| told == holds) => *holds = Holds::Nothing,
                None => {}
            }
        }
        mapping.by_order = self.is_by_order(&mapping);
        let shape =
            self.shape.with_untracked(|(.., times)| (mapping.range.clone(), mapping.rows, *times));
        self.mapping.set(Ok(mapping));
        self.shape.set_if_changed(shape);
    }
}
