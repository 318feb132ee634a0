//! Which item of one copy is which item of the other.

use crate::document::{CommentList, CommentPart, Document, Field, List};

/// The places of one item in the copies; `None` where a copy does not have it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Places {
    pub(super) here: Option<usize>,
    pub(super) there: Option<usize>,
    pub(super) before: Option<usize>,
}

/// The items of every list, in the order they have together.
#[derive(Clone, Debug, Default)]
pub(super) struct Alignment {
    lists: [Vec<Places>; List::ALL.len()],
}

impl Alignment {
    /// Pairs the items of two copies and of the revision that both come from.
    pub(super) fn of(here: &Document, there: &Document, before: Option<&Document>) -> Alignment {
        let mut alignment = Alignment::default();
        for (list, items) in List::ALL.into_iter().zip(&mut alignment.lists) {
            *items = aligned(
                &identities(here, list),
                &identities(there, list),
                before.map(|before| identities(before, list)).as_deref(),
            );
            if list == List::StationIndicators {
                // Overall indicators stand first.
                let overall = |of: &Places| {
                    let at = |document: &Document, at: Option<usize>| {
                        at.and_then(|at| document.station.get(at)).map(|of| of.overall)
                    };
                    at(here, of.here).or_else(|| at(there, of.there)).unwrap_or(false)
                };
                let specific: Vec<Places> =
                    items.iter().filter(|of| !overall(of)).copied().collect();
                items.retain(overall);
                items.extend(specific);
            }
        }
        alignment
    }

    /// The items of a list.
    pub(super) fn items(&self, list: List) -> &[Places] {
        self.lists.get(list as usize).map_or(&[], Vec::as_slice)
    }

    /// Drops items from a list.
    pub(super) fn retain(&mut self, list: List, keep: impl FnMut(&Places) -> bool) {
        if let Some(items) = self.lists.get_mut(list as usize) {
            items.retain(keep);
        }
    }

    /// Where an input of the joined document is in one of the copies.
    pub(super) fn source(
        &self,
        field: Field,
        copy: impl Fn(&Places) -> Option<usize>,
    ) -> Option<Field> {
        field.relocated(|list, at| copy(self.items(list).get(at)?))
    }

    /// Where an input of one of the copies is in the joined document.
    pub(super) fn target(
        &self,
        field: Field,
        copy: impl Fn(&Places) -> Option<usize>,
    ) -> Option<Field> {
        field.relocated(|list, at| self.items(list).iter().position(|of| copy(of) == Some(at)))
    }
}

/// By what the items of a list are known in another copy.
fn identities(document: &Document, list: List) -> Vec<String> {
    match list {
        List::Areas => document.areas.iter().map(|of| of.name.trim().to_owned()).collect(),
        List::Indicators => {
            let known = document.indicators.iter().map(|of| match of.key.starts_with("custom_") {
                // The number of an added one says nothing in another copy.
                true => ["+", of.group.trim(), "\n", of.name.trim()].concat(),
                false => of.key.clone(),
            });
            known.collect()
        }
        List::StationIndicators => {
            let kind = |overall: bool| if overall { "overall\n" } else { "specific\n" };
            let of = document.station.iter();
            of.map(|of| [kind(of.overall), of.name.trim()].concat()).collect()
        }
        List::Workers => {
            document.staffing.workers.iter().map(|of| of.label.trim().to_owned()).collect()
        }
        List::Scenarios => document.scenarios.iter().map(|of| of.name.trim().to_owned()).collect(),
        List::Comments => comments(document),
    }
}

/// By what comments are known in another copy: their place, with areas by their names, and their text.
fn comments(document: &Document) -> Vec<String> {
    let part = |part: &CommentPart| match part {
        CommentPart::Areas(group) => {
            let areas = group.areas().iter().filter_map(|at| document.areas.get(*at));
            areas.map(|area| area.name.trim()).collect::<Vec<_>>().join("+")
        }
        part => part.key(document),
    };
    let known = document.comments.iter().map(|of| {
        let said = match of.place.list {
            // There is one at most.
            CommentList::Closing => "",
            _ if of.nothing => "\n",
            _ => of.text.trim(),
        };
        [of.place.party.as_str(), &part(&of.place.part), of.place.list.key(), said].join("\n")
    });
    known.collect()
}

/// Pairs items of two lists, as (place, place): those of one name in one place, then those of one name in
/// their order, and `by_place` what is left where no item came or went, for it can have been renamed.
fn paired(from: &[String], to: &[String], by_place: bool) -> Vec<(usize, usize)> {
    let mut other: Vec<Option<usize>> = vec![None; from.len()];
    let mut is_free = vec![true; to.len()];
    let mut pair = |at: usize, found: usize| {
        if let Some((other, free)) = other.get_mut(at).zip(is_free.get_mut(found))
            && other.is_none()
            && *free
        {
            (*other, *free) = (Some(found), false);
        }
    };
    for (at, (name, same_place)) in from.iter().zip(to).enumerate() {
        if name == same_place {
            pair(at, at);
        }
    }
    for (at, name) in from.iter().enumerate() {
        for found in (0..to.len()).filter(|found| to.get(*found) == Some(name)) {
            pair(at, found);
        }
    }
    if by_place && from.len() == to.len() {
        (0..from.len()).for_each(|at| pair(at, at));
    }
    other.into_iter().enumerate().filter_map(|(at, found)| Some((at, found?))).collect()
}

/// The items of this copy in their order, and each item of the other one alone behind the item that it
/// follows there.
fn aligned(here: &[String], there: &[String], before: Option<&[String]>) -> Vec<Places> {
    let mut together: Vec<Places> =
        (0..here.len()).map(|at| Places { here: Some(at), ..Places::default() }).collect();
    let mut others: Vec<Places> =
        (0..there.len()).map(|at| Places { there: Some(at), ..Places::default() }).collect();
    if let Some(before) = before {
        for (old, at) in paired(before, here, true) {
            together.get_mut(at).into_iter().for_each(|of| of.before = Some(old));
        }
        for (old, at) in paired(before, there, true) {
            others.get_mut(at).into_iter().for_each(|of| of.before = Some(old));
        }
    }
    for of in together.iter_mut().filter(|of| of.before.is_some()) {
        of.there = others.iter().find(|other| other.before == of.before).and_then(|of| of.there);
    }
    // What neither copy had before is the same by its name.
    let new = |of: &&Places| of.before.is_none();
    let new_here: Vec<usize> = together.iter().filter(new).filter_map(|of| of.here).collect();
    let new_there: Vec<usize> = others.iter().filter(new).filter_map(|of| of.there).collect();
    let named = |names: &[String], of: &[usize]| -> Vec<String> {
        of.iter().filter_map(|at| names.get(*at).cloned()).collect()
    };
    let names = (named(here, &new_here), named(there, &new_there));
    for (one, other) in paired(&names.0, &names.1, false) {
        let of = new_here.get(one).and_then(|at| together.get_mut(*at));
        of.into_iter().for_each(|of| of.there = new_there.get(other).copied());
    }
    for other in others {
        if together.iter().any(|of| of.there == other.there) {
            continue;
        }
        let follows = other.there.and_then(|at| at.checked_sub(1));
        let behind = follows
            .and_then(|follows| together.iter().position(|of| of.there == Some(follows)))
            .map_or(0, |place| place + 1);
        together.insert(behind, other);
    }
    together
}
