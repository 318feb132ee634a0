//! What a step did, as far as it is told in a line.

use super::action::{Action, Item};
use super::apply::apply;
use crate::document::{Document, Field, List, Side};

/// What a step did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stepped {
    /// Changed one input.
    Input(Field),
    /// Changed several inputs, this one first.
    Inputs(usize, Field),
    /// Changed so many months of workers.
    Months(usize),
    /// Put an item with that name into its list.
    Came(List, usize, String),
    /// Took an item with that name out of its list.
    Went(List, String),
    /// Moved an item to that place of its list.
    Moved(List, usize),
    /// Changed the scheme.
    Scheme,
    /// Put another document in place.
    Whole,
    /// Something else.
    Other,
}

impl Stepped {
    /// What an action did; `back` is the action that takes it back, which knows the item that went.
    pub fn of(action: &Action, back: Option<&Action>) -> Stepped {
        match action {
            Action::Set(field, _) => Stepped::Input(*field),
            Action::SwitchScoreMode(party, _) | Action::PutScore(party, _) => {
                Stepped::Input(Field::Score(*party))
            }
            Action::Insert(at, item) | Action::PutBack(at, item, ..) => {
                Stepped::Came(item.list(), *at, name(item))
            }
            Action::Remove(list, _) => {
                let item = match back {
                    Some(Action::Insert(_, item) | Action::PutBack(_, item, ..)) => Some(item),
                    _ => None,
                };
                Stepped::Went(*list, item.map(name).unwrap_or_default())
            }
            Action::Move(list, _, to) => Stepped::Moved(*list, *to),
            Action::PutMonths(months) => Stepped::Months(months.len()),
            Action::KeepByMonths(amount, ..) => Stepped::Input(amount.field()),
            Action::Agree(amount, _) => Stepped::Input(amount.side(Side::Target)),
            Action::PutSchemes(_) => Stepped::Scheme,
            Action::Replace(_) => Stepped::Whole,
            Action::Several(actions) => several(actions),
            _ => Stepped::Other,
        }
    }
}

/// What several actions did: so many inputs, where they did nothing else. With a trial that is adopted its
/// scenario goes.
fn several(actions: &[Action]) -> Stepped {
    let (mut first, mut count) = (None, 0);
    for action in actions {
        match Stepped::of(action, None) {
            Stepped::Input(field) => {
                first = Some(match (first, field) {
                    // Of months the first one is in sight; a step back has them the other way round.
                    (Some(first @ Field::Monthly(..)), Field::Monthly(..)) => first.min(field),
                    (first, field) => first.unwrap_or(field),
                });
                count += 1;
            }
            Stepped::Came(List::Scenarios, ..) | Stepped::Went(List::Scenarios, _) => {}
            _ => return Stepped::Other,
        }
    }
    first.map_or(Stepped::Other, |first| match count {
        1 => Stepped::Input(first),
        count => Stepped::Inputs(count, first),
    })
}

/// The name a person gave an item; "" where there is none.
fn name(item: &Item) -> String {
    match item {
        Item::Area(area) => area.name.clone(),
        Item::Indicator(indicator, _) => indicator.name.clone(),
        Item::StationIndicator(indicator) => indicator.name.clone(),
        Item::Worker(worker) => worker.label.clone(),
        Item::Scenario(scenario) => scenario.name.clone(),
        Item::Comment(comment) => beginning(&comment.text),
    }
}

/// As much of a text as a line has room for.
fn beginning(text: &str) -> String {
    const MOST: usize = 16;
    let line = text.lines().next().unwrap_or_default();
    let mut begun: String = line.chars().take(MOST).collect();
    if begun.len() < text.len() {
        begun.push('…');
    }
    begun
}

/// How many numbers an item holds that was taken out; `back` puts it into the document again.
pub fn numbers_held(document: &Document, back: &Action) -> usize {
    let place = match back {
        Action::Insert(at, item) | Action::PutBack(at, item, ..) => (item.list(), *at),
        _ => return 0,
    };
    let mut before = document.clone();
    if apply(&mut before, back.clone()).is_err() {
        return 0;
    }
    let scheme = before.scheme().clone();
    let fields =
        Field::all(&before, &scheme).into_iter().filter(|field| field.item() == Some(place));
    let values = fields.filter_map(|field| before.value(field, &scheme)?.quantity());
    values.filter(|quantity| quantity.amount().is_some()).count()
}
