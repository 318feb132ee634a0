//! What comes in, what of it is told, and what a person decides about it.

use crate::document::{Field, Value};
use crate::exchange::handing::{Mark, Order, Standing as Handed};
use crate::exchange::paste::{Against, Origin};
use crate::exchange::workbook::Sheet;

/// The most files that are gathered at once.
pub const MOST_FILES: usize = 60;

/// One of many files; one that could not be read has no sheets.
#[derive(Clone, Copy, Debug)]
pub struct Incoming<'a> {
    /// Its sheets.
    pub sheets: &'a [Sheet],
    /// Its mark, where it is a workbook that was handed out.
    pub mark: Option<&'a Mark>,
}

/// What becomes of the single number of an amount that files tell the months of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Former {
    /// It was done before these months, and counts beside them.
    Before,
    /// The months are in it already: it gives way to them.
    Replaced,
}

/// What a person has decided about many files.
#[derive(Clone, Debug, Default)]
pub struct Decisions {
    /// What stands in an input afterwards.
    pub values: Vec<(Field, Value)>,
    /// What becomes of single numbers that give way to months.
    pub former: Option<Former>,
}

/// Who says what: a file, its sheet and the cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The place of the file among those gathered.
    pub file: usize,
    /// The place of the sheet in its file.
    pub sheet: usize,
    /// The row of the cell.
    pub row: usize,
    /// The column of the cell.
    pub column: usize,
}

/// An input that files say something new of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The input, by its place afterwards.
    pub field: Field,
    /// What stands there now.
    pub here: Value,
    /// What the files say, with who says it; more than one where they disagree.
    pub values: Vec<(Value, Vec<Said>)>,
}

/// What became of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfFile {
    /// How many inputs it says something of.
    pub said: usize,
    /// How many cells were not understood.
    pub unrecognised: usize,
    /// How many of its sheets are left out: hidden ones, and those that say again what one before them says.
    pub left_out: usize,
    /// The name of the other station that it is about; it is left out then.
    pub other_station: Option<String>,
    /// What it was handed out for, and what its mark means here.
    pub handed: Option<(Order, Handed)>,
    /// Whether nothing of it counts, because of the station, the months or the list that it is of.
    pub is_refused: bool,
}

/// What is still missing of an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// The area's name.
    pub area: String,
    /// How many completed amounts are blank; where files are of months, those of these months.
    pub blank: usize,
    /// Whether no file says anything of it.
    pub is_silent: bool,
}

impl OfFile {
    pub(super) fn new(incoming: &Incoming<'_>, against: Against<'_>, with_older: bool) -> OfFile {
        let Some(mark) = incoming.mark else {
            let origin = Origin::of(incoming.sheets, against.names);
            let other_station = origin.differences(against.document).station;
            let is_refused = other_station.is_some();
            return OfFile { other_station, is_refused, ..OfFile::default() };
        };
        let standing = mark.standing(against.document);
        let is_refused = match standing {
            Handed::Current => false,
            Handed::Older => !with_older,
            Handed::OtherStation(_) | Handed::OtherMonths(_) | Handed::Newer => true,
        };
        OfFile { handed: Some((mark.order.clone(), standing)), is_refused, ..OfFile::default() }
    }
}
