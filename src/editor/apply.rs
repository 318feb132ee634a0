//! (document, action) → changed document and the action that takes it back.

use super::action::{Action, Gone, Item, Rejected};
use super::relocation::Relocation;
use super::scenario;
use crate::document::{
    Allowed, Amount, Attendance, Document, Field, Limits, List, Monthly, Problem, SchemeField,
    Trouble, Value,
};
use crate::number::Decimal;
use crate::scoring::{Month, PartyScore, Quantity, Scheme, ScoreMode};

/// Carries out an action.
///
/// Gives back the action that takes it back: carried out next, it leaves the document exactly as
/// it was before.
///
/// # Errors
/// [`Rejected`], with the document unchanged.
pub fn apply(document: &mut Document, action: Action) -> Result<Action, Rejected> {
    if let Action::Several(actions) = action {
        return several(document, actions, apply);
    }
    permit(document, document.scheme(), &action)?;
    carry_out(document, action)
}

/// Carries out all of them, each by `one`, or takes back what was done.
fn several(
    document: &mut Document,
    actions: Vec<Action>,
    one: fn(&mut Document, Action) -> Result<Action, Rejected>,
) -> Result<Action, Rejected> {
    let mut back = Vec::with_capacity(actions.len());
    for action in actions {
        match one(document, action) {
            Ok(way_back) => back.push(way_back),
            Err(rejected) => {
                for way_back in back.into_iter().rev() {
                    carry_out(document, way_back)?;
                }
                return Err(rejected);
            }
        }
    }
    back.reverse();
    Ok(Action::Several(back))
}

/// Refuses what a document could take but a person may not do.
///
/// The way back is not asked: a damaged text can leave a name blank or a list empty, and undo has
/// to bring back even that.
///
/// Of several edits each is asked in its turn, for one may make the place of the next.
fn permit(document: &Document, scheme: &Scheme, action: &Action) -> Result<(), Rejected> {
    match action {
        Action::Set(field, value) => {
            let allowed = Allowed::of(*field, document, scheme).ok_or(Rejected::NoSuchPlace)?;
            // What is the sum already can be said again, as a table does that comes back.
            if allowed == Allowed::SumOfMonths
                && document.value(*field, scheme).as_ref() == Some(value)
            {
                return Ok(());
            }
            allowed.check(value).map_err(Rejected::NotAllowed)?;
            if let (Field::Monthly(amount, when), Value::Quantity(quantity)) = (field, value) {
                let mut monthly = document.monthly.get(*amount).cloned().unwrap_or_default();
                monthly.put(*when, *quantity);
                return document.sum_fits(*amount, &monthly).map_err(Rejected::NotAllowed);
            }
            match (field, value, allowed) {
                (Field::Agreed(..), Value::Quantity(Quantity::Blank), _) => {
                    Err(Rejected::NotAllowed(Problem { trouble: Trouble::Empty, allowed }))
                }
                // A blank cap is one of nothing, and points were given already.
                (
                    Field::Scheme(SchemeField::PartyCap(_)),
                    Value::Quantity(Quantity::Blank),
                    Allowed::Number { lowest, .. },
                ) if lowest > Decimal::ZERO => {
                    Err(Rejected::NotAllowed(Problem { trouble: Trouble::Empty, allowed }))
                }
                _ => Ok(()),
            }
        }
        Action::PutScore(at, score) => {
            let party = scheme.parties.get(*at).ok_or(Rejected::NoSuchPlace)?;
            let modes = [ScoreMode::Points, ScoreMode::RawMark].into_iter();
            let mut typed = modes.map(|mode| PartyScore { mode, ..*score });
            let checked = typed.try_for_each(|score| {
                let quantity = score.typed().map_or(Quantity::Blank, Quantity::Amount);
                Allowed::of_score(score, party, scheme).check(&Value::Quantity(quantity))
            });
            checked.map_err(Rejected::NotAllowed)
        }
        Action::PutMonths(cells) => {
            let checked = cells.iter().try_for_each(|(_, _, attendance)| {
                Allowed::Presence.check(&Value::Quantity(attendance.presence))
            });
            checked.map_err(Rejected::NotAllowed)
        }
        Action::KeepByMonths(amount, monthly, _) => {
            document.entry_of(*amount).ok_or(Rejected::NoSuchPlace)?;
            let mut parts = monthly.iter().flat_map(Monthly::parts);
            parts.try_for_each(|(when, quantity)| {
                let allowed = when.spec().allowed;
                let checked = allowed.map_or(Ok(()), |of| of.check(&Value::Quantity(quantity)));
                checked.map_err(Rejected::NotAllowed)
            })?;
            match monthly {
                Some(_) if document.assessed_months().is_empty() => Err(Rejected::NoPeriod),
                Some(monthly) => document.sum_fits(*amount, monthly).map_err(Rejected::NotAllowed),
                None => Ok(()),
            }
        }
        Action::Agree(amount, terms) => {
            document.entry_of(*amount).ok_or(Rejected::NoSuchPlace)?;
            if terms.is_changed() && document.assessed_months().is_empty() {
                return Err(Rejected::NoPeriod);
            }
            let mut all = terms.iter();
            all.try_for_each(|(since, quantity)| {
                let Some(allowed) = since.spec().allowed else { return Ok(()) };
                allowed.check(&Value::Quantity(quantity))?;
                let is_blank = quantity.is_blank() && terms.is_changed();
                if is_blank { Err(Problem { trouble: Trouble::Empty, allowed }) } else { Ok(()) }
            })
            .map_err(Rejected::NotAllowed)
        }
        Action::Remove(list @ (List::Areas | List::Indicators), 0)
            if length(document, *list) == 1 =>
        {
            Err(Rejected::LastOne(*list))
        }
        _ => Ok(()),
    }
}

/// Carries out an action without asking whether a person may do it.
pub(super) fn carry_out(document: &mut Document, action: Action) -> Result<Action, Rejected> {
    let scheme = &*document.schemes.in_force.clone();
    let relocation = Relocation::of(&action);
    let back = match action {
        Action::Set(field @ Field::Scheme(_), value) => {
            let old = document.schemes.clone();
            document.put(field, value, scheme).ok_or(Rejected::NoSuchPlace)?;
            Ok(Action::PutSchemes(old))
        }
        Action::Set(field, value) => {
            let old = document.value(field, scheme).ok_or(Rejected::NoSuchPlace)?;
            document.put(field, value, scheme).ok_or(Rejected::NoSuchPlace)?;
            Ok(Action::Set(field, old))
        }
        Action::SwitchScoreMode(at, mode) => {
            let party = scheme.parties.get(at).ok_or(Rejected::NoSuchPlace)?;
            let score = document.score(&party.id).switched(mode, party.cap, scheme.rounding);
            Ok(Action::PutScore(at, document.put_score(&party.id, score)))
        }
        Action::PutScore(at, score) => put_score(document, scheme, at, score),
        Action::Insert(at, item) => insert(document, at, item),
        Action::Remove(list, at) => remove(document, list, at),
        Action::Move(list, from, to) => shift(document, list, from, to),
        Action::PutMonths(cells) => put_months(document, cells),
        Action::KeepByMonths(amount, monthly, single) => {
            keep_by_months(document, amount, monthly, single)
        }
        Action::Agree(amount, terms) => {
            let before = document.agree(amount, &terms).ok_or(Rejected::NoSuchPlace)?;
            Ok(Action::Agree(amount, before))
        }
        Action::Several(actions) => return several(document, actions, carry_out),
        Action::PutBack(at, item, gone) => {
            let back = insert(document, at, item)?;
            scenario::relocate(document, relocation);
            scenario::put_back(document, gone);
            return Ok(back);
        }
        Action::PutScenario(at, scenario) => {
            let place = document.scenarios.get_mut(at).ok_or(Rejected::NoSuchPlace)?;
            Ok(Action::PutScenario(at, std::mem::replace(place, scenario)))
        }
        Action::PutComment(at, comment) => {
            if !document.takes_comment(&comment) {
                return Err(Rejected::NoSuchPlace);
            }
            let place = document.comments.get_mut(at).ok_or(Rejected::NoSuchPlace)?;
            Ok(Action::PutComment(at, Box::new(std::mem::replace(place, *comment))))
        }
        Action::PutSchemes(schemes) => {
            Ok(Action::PutSchemes(std::mem::replace(&mut document.schemes, schemes)))
        }
        Action::Replace(new) => Ok(Action::Replace(Box::new(std::mem::replace(document, *new)))),
    }?;
    let gone = scenario::relocate(document, relocation);
    Ok(match back {
        Action::Insert(at, item) if gone != Gone::default() => Action::PutBack(at, item, gone),
        back => back,
    })
}

/// Puts all cells or none.
fn put_months(
    document: &mut Document,
    cells: Vec<(usize, Month, Attendance)>,
) -> Result<Action, Rejected> {
    let workers = &mut document.staffing.workers;
    if cells.iter().any(|(worker, ..)| *worker >= workers.len()) {
        return Err(Rejected::NoSuchPlace);
    }
    let mut old: Vec<_> = cells
        .into_iter()
        .filter_map(|(at, month, attendance)| {
            let worker = workers.get_mut(at)?;
            Some((at, month, worker.months.replace(month, attendance)))
        })
        .collect();
    // A cell that was put twice goes back through both.
    old.reverse();
    Ok(Action::PutMonths(old))
}

/// Turns an amount into months or into a single number. What scenarios had changed in months that are no more
/// comes back with them.
fn keep_by_months(
    document: &mut Document,
    amount: Amount,
    monthly: Option<Monthly>,
    single: Quantity,
) -> Result<Action, Rejected> {
    let is_gone = monthly.is_none();
    let before = document.keep_by_months(amount, monthly, single).ok_or(Rejected::NoSuchPlace)?;
    let back = Action::KeepByMonths(amount, before.0, before.1);
    let mut steps = vec![back];
    for (at, scenario) in document.scenarios.iter_mut().enumerate().filter(|_| is_gone) {
        let whole = scenario.clone();
        let stays = |field| !matches!(field, Field::Monthly(of, _) if of == amount);
        if !scenario.relocate(|field| Some(field).filter(|field| stays(*field))).is_empty() {
            steps.push(Action::PutScenario(at, whole));
        }
    }
    match (steps.pop(), steps.is_empty()) {
        (Some(only), true) => Ok(only),
        (last, _) => Ok(Action::Several(steps.into_iter().chain(last).collect())),
    }
}

fn put_score(
    document: &mut Document,
    scheme: &Scheme,
    at: usize,
    score: PartyScore,
) -> Result<Action, Rejected> {
    let party = scheme.parties.get(at).ok_or(Rejected::NoSuchPlace)?;
    Ok(Action::PutScore(at, document.put_score(&party.id, score)))
}

fn length(document: &Document, list: List) -> usize {
    match list {
        List::Areas => document.areas.len(),
        List::Indicators => document.indicators.len(),
        List::StationIndicators => document.station.len(),
        List::Workers => document.staffing.workers.len(),
        List::Scenarios => document.scenarios.len(),
        List::Comments => document.comments.len(),
    }
}

/// The most items of a list.
pub const fn most_items(list: List) -> usize {
    match list {
        List::Areas => Limits::AREAS,
        List::Indicators => Limits::INDICATORS,
        List::StationIndicators => Limits::STATION_INDICATORS,
        List::Workers => Limits::WORKERS,
        List::Scenarios => Limits::SCENARIOS,
        List::Comments => Limits::COMMENTS,
    }
}

fn insert(document: &mut Document, at: usize, item: Item) -> Result<Action, Rejected> {
    let list = item.list();
    let most = most_items(list);
    if length(document, list) >= most {
        return Err(Rejected::Full { list, most });
    }
    if at > length(document, list) {
        return Err(Rejected::NoSuchPlace);
    }
    match item {
        Item::Area(area) if area.entries.len() == document.indicators.len() => {
            document.areas.insert(at, area);
        }
        Item::Indicator(indicator, entries) if fits(document, &indicator.key, entries.len()) => {
            document.indicators.insert(at, indicator);
            for (area, entry) in document.areas.iter_mut().zip(entries) {
                area.entries.insert(at, entry);
            }
        }
        Item::StationIndicator(indicator) => {
            let overall = document.overall_count();
            if if indicator.overall { at > overall } else { at < overall } {
                return Err(Rejected::OutOfOrder);
            }
            document.station.insert(at, indicator);
        }
        Item::Worker(worker) => document.staffing.workers.insert(at, *worker),
        Item::Scenario(scenario) => document.scenarios.insert(at, scenario),
        Item::Comment(comment) if document.takes_comment(&comment) => {
            document.comments.insert(at, *comment);
        }
        Item::Area(_) | Item::Indicator(..) | Item::Comment(_) => {
            return Err(Rejected::NoSuchPlace);
        }
    }
    Ok(Action::Remove(list, at))
}

fn fits(document: &Document, key: &str, entries: usize) -> bool {
    entries == document.areas.len() && document.indicators.iter().all(|known| known.key != key)
}

fn remove(document: &mut Document, list: List, at: usize) -> Result<Action, Rejected> {
    if at >= length(document, list) {
        return Err(Rejected::NoSuchPlace);
    }
    let item = match list {
        List::Areas => Item::Area(document.areas.remove(at)),
        List::Indicators => {
            let entries = document.areas.iter_mut().map(|area| area.entries.remove(at)).collect();
            Item::Indicator(document.indicators.remove(at), entries)
        }
        List::StationIndicators => Item::StationIndicator(document.station.remove(at)),
        List::Workers => Item::Worker(Box::new(document.staffing.workers.remove(at))),
        List::Scenarios => Item::Scenario(document.scenarios.remove(at)),
        List::Comments => Item::Comment(Box::new(document.comments.remove(at))),
    };
    Ok(Action::Insert(at, item))
}

fn shift(document: &mut Document, list: List, from: usize, to: usize) -> Result<Action, Rejected> {
    if from.max(to) >= length(document, list) {
        return Err(Rejected::NoSuchPlace);
    }
    match list {
        List::Areas => carry(&mut document.areas, from, to),
        List::Indicators => {
            carry(&mut document.indicators, from, to);
            document.areas.iter_mut().for_each(|area| carry(&mut area.entries, from, to));
        }
        List::StationIndicators => {
            let overall = document.overall_count();
            if (from < overall) != (to < overall) {
                return Err(Rejected::OutOfOrder);
            }
            carry(&mut document.station, from, to);
        }
        List::Workers => carry(&mut document.staffing.workers, from, to),
        List::Scenarios => carry(&mut document.scenarios, from, to),
        List::Comments => carry(&mut document.comments, from, to),
    }
    Ok(Action::Move(list, to, from))
}

/// Moves one element; both places exist.
fn carry<T>(list: &mut Vec<T>, from: usize, to: usize) {
    let element = list.remove(from);
    list.insert(to, element);
}
