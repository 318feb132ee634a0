//! Many filled workbooks at once: what each says of every input, and where they disagree.
//!
//! Each file is read against the station without its figures, so that a figure that is the same as the kept one
//! is heard too: two files that disagree are two voices, also where one of them agrees with the station. The same
//! file twice says the same twice, and changes nothing.
//!
//! A workbook that was handed out is known by its mark: of it only the amounts count that were asked for, and those
//! of a month are told of that month.

mod hearing;
mod model;

use super::paste::Against;
use crate::document::{Amount, Document, Field, Monthly, Side, Value, When};
use crate::editor::{Action, Relocation, apply};
use crate::scoring::Quantity;
use hearing::heard;
pub use model::{Decisions, Former, Incoming, Lacking, MOST_FILES, OfFile, Said, Told};
use std::collections::{BTreeMap, BTreeSet};

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
    /// The amounts that become months, with the single numbers that they have now.
    pub turned: Vec<(Amount, Quantity)>,
    /// How many inputs hold already what all files say.
    pub same: usize,
    /// One for each file.
    pub files: Vec<OfFile>,
    /// The areas that lack something afterwards.
    pub lacking: Vec<Lacking>,
    /// The station with the new rows.
    pub document: Option<Document>,
}

/// Gathers files; `with_older` says whether those count that were handed out with an older list.
pub fn gather(files: &[Incoming<'_>], against: Against<'_>, with_older: bool) -> Gathered {
    let mut document = against.document.clone();
    let mut voices: BTreeMap<Field, Vec<(Value, Said)>> = BTreeMap::new();
    let mut gathered = Gathered::default();
    for (file, incoming) in files.iter().enumerate() {
        let mut of = OfFile::new(incoming, against, with_older);
        if !of.is_refused {
            for (action, said) in heard(incoming, file, &document, against, &mut of) {
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
    gathered.turned = turned(&mut document, &voices);
    gathered.lacking = lacking(&document, &voices);
    for (field, of) in voices {
        gathered.settle(field, of, &document, against);
    }
    gathered.document = Some(document);
    gathered
}

/// Turns the single numbers into months of which files tell months; gives back what they were.
fn turned(
    document: &mut Document,
    voices: &BTreeMap<Field, Vec<(Value, Said)>>,
) -> Vec<(Amount, Quantity)> {
    let told: BTreeSet<Amount> = voices
        .keys()
        .filter_map(|field| match field {
            Field::Monthly(amount, _) => Some(*amount),
            _ => None,
        })
        .collect();
    let mut turned = Vec::new();
    for amount in told {
        let Some(entry) = document.entry_of(amount) else { continue };
        if document.monthly.get(amount).is_none() {
            let months = Monthly::with(When::Before, entry.completed);
            document.keep_by_months(amount, Some(months), Quantity::Blank);
            turned.push((amount, entry.completed));
        }
    }
    turned
}

/// Whether an input is a completed amount that is the sum of its months.
fn keeps_months(document: &Document, field: Field) -> bool {
    !matches!(field, Field::Monthly(..))
        && Amount::of(field).is_some_and(|amount| document.monthly.get(amount).is_some())
}

/// The areas that lack a completed amount although one is agreed or nothing is known of it, after what was said.
fn lacking(document: &Document, voices: &BTreeMap<Field, Vec<(Value, Said)>>) -> Vec<Lacking> {
    let scheme = document.scheme();
    let stands = |field: Field| {
        let said = voices.get(&field).and_then(|of| of.first());
        said.map(|(value, _)| value.clone()).or_else(|| document.value(field, scheme))
    };
    let is_filled = |field| stands(field).is_some_and(|value| !value.is_blank());
    let months: BTreeSet<When> = voices
        .keys()
        .filter_map(|field| match field {
            Field::Monthly(_, when) => Some(*when),
            _ => None,
        })
        .collect();
    let mut all = Vec::new();
    for (at, area) in document.areas.iter().enumerate() {
        let is_blank = |of: &usize| {
            let amount = Amount::Area(at, *of);
            let is_agreed =
                |value: Value| value.quantity() != Some(crate::scoring::Quantity::NotAgreed);
            let lacks = match months.is_empty() {
                true => !is_filled(amount.field()),
                false => months.iter().any(|when| !is_filled(Field::Monthly(amount, *when))),
            };
            lacks && stands(amount.side(Side::Target)).is_some_and(is_agreed)
        };
        let blank = (0..area.entries.len()).filter(is_blank).count();
        let is_of = |field: &&Field| matches!(field, Field::Entry(area, ..) | Field::Monthly(Amount::Area(area, _), _) if *area == at);
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

    /// Whether a single number gives way to months, so that somebody has to say what becomes of it.
    pub fn asks_for_former(&self) -> bool {
        self.turned.iter().any(|(_, single)| !single.is_blank())
    }

    /// The one edit that takes everything over; `None` while something is not decided, or where nothing would
    /// change.
    pub fn action(&self, decided: &Decisions) -> Option<Action> {
        let former = match self.asks_for_former() {
            true => decided.former?,
            false => Former::Before,
        };
        let given = |told: &Told| {
            decided
                .values
                .iter()
                .find(|(field, _)| *field == told.field)
                .map(|(_, value)| value.clone())
        };
        let mut edits = self.added.clone();
        edits.extend(self.turned.iter().map(|(amount, single)| {
            let months = match former {
                Former::Before => Monthly::with(When::Before, *single),
                Former::Replaced => Monthly::default(),
            };
            Action::KeepByMonths(*amount, Some(months), Quantity::Blank)
        }));
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
