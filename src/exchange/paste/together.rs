//! Several sheets of a book as one step: each is looked at as the ones before it leave the station.

use super::guess::is_recognised;
use super::names::Names;
use super::preview::{Change, Preview};
use crate::document::{Document, Field};
use crate::editor::Action;
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
        let mut together = Together::default();
        let mut filled = Vec::new();
        for at in chosen {
            if let Some(sheet) = sheets.get(*at) {
                together.add(*at, sheet, &mut filled, against);
            }
        }
        together
    }

    /// The sheets whose headings are recognised, and those of them that are likely meant: a sheet
    /// that fills again what one before it fills is not.
    pub fn likely(sheets: &[Sheet], against: Against<'_>) -> (Vec<usize>, Vec<usize>) {
        let recognised = sheets.iter().enumerate().filter(|(_, sheet)| is_recognised(&sheet.grid));
        let recognised: Vec<usize> = recognised.map(|(at, _)| at).collect();
        let mut together = Together::default();
        let mut filled: Vec<Field> = Vec::new();
        for at in &recognised {
            let Some(sheet) = sheets.get(*at) else { continue };
            let before = filled.clone();
            together.add(*at, sheet, &mut filled, against);
            let again = |of: &OfSheet| {
                let mut fields = of.preview.understood.iter();
                fields.any(|field| before.binary_search(field).is_ok())
            };
            let says = |of: &OfSheet| !of.preview.understood.is_empty();
            if together.sheets.last().is_some_and(|of| again(of) || !says(of)) {
                together.sheets.pop();
                filled = before;
            }
        }
        let likely = together.sheets.iter().map(|of| of.sheet).collect();
        (recognised, likely)
    }

    fn add(&mut self, at: usize, sheet: &Sheet, filled: &mut Vec<Field>, against: Against<'_>) {
        let before = self.sheets.last().map_or(against.document, |of| &of.preview.after);
        let names = (against.names)(before);
        let preview = Preview::of(&sheet.grid, None, before, against.scheme, &names);
        let again = |change: &&Change| filled.binary_search(&change.field).is_ok();
        let overruled = preview.changes.iter().filter(again).count();
        filled.extend_from_slice(&preview.understood);
        filled.sort_unstable();
        self.sheets.push(OfSheet { sheet: at, preview, overruled });
    }

    /// The one edit that carries everything out; `None` where nothing would change.
    pub fn action(&self) -> Option<Action> {
        let edits: Vec<Action> = self.sheets.iter().flat_map(|of| of.preview.edits()).collect();
        (!edits.is_empty()).then_some(Action::Several(edits))
    }

    /// The inputs that would change.
    pub fn changes(&self) -> Vec<Change> {
        self.sheets.iter().flat_map(|of| of.preview.changes.iter().cloned()).collect()
    }
}
