//! Several sheets of a workbook as one step: each is previewed on the result of those before it.

use super::outcome::{Change, Offer, Preview, Taken};
use crate::document::{Document, Field};
use crate::editor::Action;
use crate::exchange::paste::model::Names;
use crate::exchange::paste::recognise::guess::is_recognised;
use crate::exchange::workbook::Sheet;
use crate::scoring::Scheme;

/// What one sheet of several would do.
#[derive(Clone, Debug)]
pub struct OfSheet {
    /// The place of the sheet in its book.
    pub sheet: usize,
    /// What it would do, after those before it.
    pub preview: Preview,
    /// How many inputs it would change that a sheet before it has filled.
    pub overruled: usize,
}

/// What several sheets would do together.
#[derive(Clone, Debug, Default)]
pub struct Together {
    /// One for each sheet, in their order.
    pub sheets: Vec<OfSheet>,
}

/// How a sheet relates to the others of its workbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It fills inputs that no sheet before it fills.
    Meant,
    /// It changes again what a sheet before it fills: an old version, another year.
    Again,
    /// Its headings are recognised, and nothing below them is understood.
    Nothing,
    /// Its headings are not recognised.
    Unknown,
    /// Its headings are recognised, and the whole sheet is hidden.
    Hidden,
}

/// What the sheets are read against.
#[derive(Clone, Copy)]
pub struct Against<'a> {
    /// The station.
    pub document: &'a Document,
    /// Its scheme.
    pub scheme: &'a Scheme,
    /// How the items of a document may be called.
    pub names: fn(&Document) -> Names,
}

impl Together {
    /// What the chosen sheets would do, one after the other.
    pub fn of(sheets: &[Sheet], chosen: &[usize], against: Against<'_>) -> Together {
        Together::taking(sheets, chosen, against, &Taken::default())
    }

    /// The same with what is taken of the offers that the sheets lead to.
    pub fn taking(
        sheets: &[Sheet],
        chosen: &[usize],
        against: Against<'_>,
        taken: &Taken,
    ) -> Together {
        let mut together = Together::default();
        let mut filled = Vec::new();
        for at in chosen {
            if let Some(sheet) = sheets.get(*at) {
                together.add(*at, sheet, &mut filled, against, taken);
            }
        }
        together
    }

    /// How each sheet of a workbook relates to the others.
    pub fn standings(sheets: &[Sheet], against: Against<'_>) -> Vec<Standing> {
        let mut together = Together::default();
        let mut filled: Vec<Field> = Vec::new();
        let mut standings = Vec::new();
        for (at, sheet) in sheets.iter().enumerate() {
            if !is_recognised(&sheet.grid) {
                standings.push(Standing::Unknown);
                continue;
            }
            if sheet.grid.on_hidden_sheet() {
                standings.push(Standing::Hidden);
                continue;
            }
            let before = filled.clone();
            together.add(at, sheet, &mut filled, against, &Taken::default());
            let of = together.sheets.last();
            let fits =
                |of: &OfSheet| of.preview.understood.keys().any(|field| !field.names_its_row());
            let standing = match () {
                () if !of.is_some_and(fits) => Standing::Nothing,
                () if of.is_some_and(|of| of.overruled > 0) => Standing::Again,
                () => Standing::Meant,
            };
            if standing != Standing::Meant {
                together.sheets.pop();
                filled = before;
            }
            standings.push(standing);
        }
        standings
    }

    fn add(
        &mut self,
        at: usize,
        sheet: &Sheet,
        filled: &mut Vec<Field>,
        against: Against<'_>,
        taken: &Taken,
    ) {
        let before = self.sheets.last().map_or(against.document, |of| &of.preview.after);
        let names = (against.names)(before);
        let preview = Preview::taking(&sheet.grid, None, before, against.scheme, &names, taken);
        let again = |change: &&Change| filled.binary_search(&change.field).is_ok();
        let overruled = preview.changes.iter().filter(again).count();
        filled.extend(preview.understood.keys());
        filled.sort_unstable();
        self.sheets.push(OfSheet { sheet: at, preview, overruled });
    }

    /// The one edit that carries everything out; `None` where nothing would change.
    pub fn action(&self) -> Option<Action> {
        let edits: Vec<Action> = self.sheets.iter().flat_map(|of| of.preview.edits()).collect();
        (!edits.is_empty()).then_some(Action::Several(edits))
    }

    /// What all of them offer, as one offer.
    pub fn offer(&self) -> Offer {
        let mut all = Offer::default();
        for of in &self.sheets {
            all.totals.extend(&of.preview.offer.totals);
            let asks = of.preview.offer.asks.iter().copied();
            let new: Vec<_> = asks.filter(|field| !all.asks.contains(field)).collect();
            all.asks.extend(new);
        }
        all
    }

    /// The inputs that would change.
    pub fn changes(&self) -> Vec<Change> {
        self.sheets.iter().flat_map(|of| of.preview.changes.iter().cloned()).collect()
    }
}
