//! Many filled workbooks at once: what each says of every input, and where they disagree.
//!
//! Each file is read against the station without its figures, so that a figure that is the same as the kept one
//! is heard too: two files that disagree are two voices, also where one of them agrees with the station. The same
//! file twice says the same twice, and changes nothing.

use super::paste::{Against, Origin, Standing, Together};
use super::workbook::Sheet;
use crate::document::{
    Amount, Document, Field, Monthlies, Side, StaffingField, Value, WorkerField,
};
use crate::editor::{Action, Relocation, apply};
use std::collections::BTreeMap;

/// The most files that are gathered at once.
pub const MOST_FILES: usize = 60;

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
}

/// What is still missing of an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lacking {
    /// The area's name.
    pub area: String,
    /// How many completed amounts are blank.
    pub blank: usize,
    /// Whether no file says anything of it.
    pub is_silent: bool,
}

/// What many files come to.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    /// The new rows, each by an insertion that carries its name.
    pub added: Vec<Action>,
    /// Inputs that were blank, with one value.
    pub new: Vec<Told>,
    /// Inputs that hold another value than all files say.
    pub changed: Vec<Told>,
    /// Inputs of which files say different things.
    pub disputed: Vec<Told>,
    /// Completed amounts that are kept by months, of which files say another sum: they stay as they are.
    pub by_months: Vec<Told>,
    /// How many inputs hold already what all files say.
    pub same: usize,
    /// One for each file.
    pub files: Vec<OfFile>,
    /// The areas that lack something afterwards.
    pub lacking: Vec<Lacking>,
    /// The station with the new rows.
    pub document: Option<Document>,
}

/// Gathers files, each with its sheets; one that could not be read has none.
pub fn gather(files: &[Vec<Sheet>], against: Against<'_>) -> Gathered {
    let mut document = against.document.clone();
    let mut voices: BTreeMap<Field, Vec<(Value, Said)>> = BTreeMap::new();
    let mut gathered = Gathered::default();
    for (file, sheets) in files.iter().enumerate() {
        let mut of = OfFile {
            other_station: Origin::of(sheets, against.names).differences(against.document).station,
            ..OfFile::default()
        };
        if of.other_station.is_none() {
            for (action, said) in heard(sheets, file, &document, against, &mut of) {
                match action {
                    Some(action) => {
                        let relocation = Relocation::of(&action);
                        if apply(&mut document, action.clone()).is_ok() {
                            let earlier = std::mem::take(&mut voices).into_iter();
                            voices = earlier
                                .filter_map(|(field, of)| Some((relocation.follow(field)?, of)))
                                .collect();
                            gathered.added.push(action);
                        }
                    }
                    None => {
                        for (field, value, said) in said {
                            voices.entry(field).or_default().push((value, said));
                        }
                    }
                }
            }
        }
        gathered.files.push(of);
    }
    gathered.lacking = lacking(&document, &voices);
    for (field, of) in voices {
        gathered.settle(field, of, &document, against);
    }
    gathered.document = Some(document);
    gathered
}

/// What a file says: new rows, and values of inputs by their places after those rows.
type Heard = (Option<Action>, Vec<(Field, Value, Said)>);

fn heard(
    sheets: &[Sheet],
    file: usize,
    document: &Document,
    against: Against<'_>,
    of: &mut OfFile,
) -> Vec<Heard> {
    let hollow = hollow(document);
    let hollow = Against { document: &hollow, ..against };
    let standings = Together::standings(sheets, hollow);
    let is_left_out = |of: &&Standing| matches!(of, Standing::Again | Standing::Hidden);
    of.left_out = standings.iter().filter(is_left_out).count();
    let meant = standings.iter().enumerate().filter(|(_, of)| **of == Standing::Meant);
    let meant: Vec<usize> = meant.map(|(at, _)| at).collect();
    let mut heard = Vec::new();
    for sheet in Together::of(sheets, &meant, hollow).sheets {
        of.unrecognised += sheet.preview.unrecognised.len();
        of.said += sheet.preview.changes.len();
        heard.extend(sheet.preview.added.into_iter().map(|action| (Some(action), Vec::new())));
        let values = sheet.preview.changes.into_iter().map(|change| {
            let said = Said { file, sheet: sheet.sheet, row: change.row, column: change.column };
            (change.field, change.new, said)
        });
        heard.push((None, values.collect()));
    }
    heard
}

/// Whether an input is a completed amount that is the sum of its months.
fn keeps_months(document: &Document, field: Field) -> bool {
    !matches!(field, Field::Monthly(..))
        && Amount::of(field).is_some_and(|amount| document.monthly.get(amount).is_some())
}

/// The station without its figures: what tables are recognised by stays.
fn hollow(document: &Document) -> Document {
    let mut hollow = document.clone();
    // What a file says of an amount that is kept by months is heard as a number.
    hollow.monthly = Monthlies::default();
    let scheme = document.schemes.in_force.clone();
    for field in Field::all(document, &scheme) {
        let stays = !field.is_in_a_table()
            || field.names_its_row()
            || matches!(
                field,
                Field::Staffing(
                    StaffingField::Worker(_, WorkerField::Label | WorkerField::Kind)
                        | StaffingField::SubtotalScope(_)
                )
            )
            || field.is_shown_elsewhere();
        if !stays {
            // Every input of a table but those can be blank.
            let _ = hollow.put(field, field.spec().blank(), &scheme);
        }
    }
    for area in &mut hollow.areas {
        // An area without anything in it gives its place to one that comes in; here each keeps its own.
        area.communities = vec![TAKEN.to_owned()];
    }
    hollow
}

/// What stands in an area that must not look free; no table says it.
const TAKEN: &str = "\u{1}";

/// The areas that lack a completed amount although one is agreed or nothing is known of it, after what was said.
fn lacking(document: &Document, voices: &BTreeMap<Field, Vec<(Value, Said)>>) -> Vec<Lacking> {
    let scheme = document.scheme();
    let mut all = Vec::new();
    for (at, area) in document.areas.iter().enumerate() {
        let is_blank = |of: &usize| {
            let field = |side| Field::Entry(at, *of, side);
            let stands = |side: Side| {
                let said = voices.get(&field(side)).and_then(|of| of.first());
                said.map(|(value, _)| value.clone()).or_else(|| document.value(field(side), scheme))
            };
            let is_agreed =
                |value: Value| value.quantity() != Some(crate::scoring::Quantity::NotAgreed);
            stands(Side::Target).is_some_and(is_agreed)
                && stands(Side::Completed).is_some_and(|value| value.is_blank())
        };
        let blank = (0..area.entries.len()).filter(is_blank).count();
        let is_of = |field: &&Field| matches!(field, Field::Entry(area, ..) if *area == at);
        let is_silent = voices.keys().find(is_of).is_none();
        if blank > 0 || is_silent {
            all.push(Lacking { area: area.name.clone(), blank, is_silent });
        }
    }
    all
}

impl Gathered {
    fn settle(
        &mut self,
        field: Field,
        voices: Vec<(Value, Said)>,
        document: &Document,
        against: Against<'_>,
    ) {
        let Some(here) = document.value(field, against.scheme) else { return };
        let mut values: Vec<(Value, Vec<Said>)> = Vec::new();
        for (value, said) in voices {
            match values.iter_mut().find(|(known, _)| *known == value) {
                Some((_, who)) => who.push(said),
                None => values.push((value, vec![said])),
            }
        }
        let list = match values.as_slice() {
            [(value, _)] if *value == here => {
                self.same += 1;
                return;
            }
            _ if keeps_months(document, field) => &mut self.by_months,
            [_] if here.is_blank() => &mut self.new,
            [_] => &mut self.changed,
            _ => &mut self.disputed,
        };
        list.push(Told { field, here, values });
    }

    /// The one edit that takes everything over; `None` while something disputed is not decided, or where nothing
    /// would change. `decided` says what stands in an input afterwards.
    pub fn action(&self, decided: &[(Field, Value)]) -> Option<Action> {
        let given = |told: &Told| {
            decided.iter().find(|(field, _)| *field == told.field).map(|(_, value)| value.clone())
        };
        let mut edits = self.added.clone();
        let mut values: BTreeMap<Field, Value> = BTreeMap::new();
        for told in self.new.iter().chain(&self.changed) {
            let (only, _) = told.values.first()?;
            values.insert(told.field, given(told).unwrap_or_else(|| only.clone()));
        }
        for told in &self.disputed {
            values.insert(told.field, given(told)?);
        }
        // In the order of the inputs, in which a worker's kind stands before the level.
        let scheme = self.document.as_ref()?.scheme();
        let differs = |(field, value): &(Field, Value)| {
            self.document.as_ref().and_then(|of| of.value(*field, scheme)).as_ref() != Some(value)
        };
        let set = values.into_iter().filter(differs);
        edits.extend(set.map(|(field, value)| Action::Set(field, value)));
        (!edits.is_empty()).then_some(Action::Several(edits))
    }

    /// The inputs that a decision is about.
    pub fn fields(&self) -> Vec<Field> {
        let all = self.new.iter().chain(&self.changed).chain(&self.disputed);
        all.map(|told| told.field).collect()
    }
}
