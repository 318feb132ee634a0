//! Settles every input of the joined document, and everything that is no input.

use super::agreements;
use super::align::{Alignment, Places};
use super::by_months;
use super::join::joined;
use super::model::{Copy, Deed, Merge, Question, Subject, Taken};
use super::verdict::{Copies, Verdict, verdict};
use crate::document::{Amount, Document, Field, List, Scenario, Value};
use crate::scoring::{Month, WorkerKind};
use std::collections::BTreeSet;

pub(super) fn settled(here: &Document, there: &Document, before: Option<&Document>) -> Merge {
    let copies = Copies { here, there, before };
    let mut alignment = Alignment::of(here, there, before);
    let (mut taken, mut dropped) = (Vec::new(), Vec::new());
    for list in List::ALL {
        drop_items(copies, list, &mut alignment, &mut taken, &mut dropped);
    }
    let mut merge = Merge {
        document: joined(here, there, &alignment),
        taken,
        questions: Vec::new(),
        own: 0,
        same: 0,
        alignment,
    };
    merge.settle_items(copies, &dropped);
    merge.settle_scores(copies);
    merge.settle_inputs(copies);
    merge.settle_scenarios(copies);
    merge
}

/// Drops what one copy has deleted and the other one left as it was; gives back, as (list, places), what the
/// other one has changed.
fn drop_items(
    copies: Copies<'_>,
    list: List,
    alignment: &mut Alignment,
    taken: &mut Vec<Taken>,
    changed: &mut Vec<(List, Places)>,
) {
    let Some(before) = copies.before else { return };
    let whole = alignment.clone();
    alignment.retain(list, |of| {
        let (rest, at, is_here) = match (of.here, of.there, of.before) {
            (Some(at), None, Some(_)) => (copies.here, at, true),
            (None, Some(at), Some(_)) => (copies.there, at, false),
            _ => return true,
        };
        let copy = |of: &Places| if is_here { of.here } else { of.there };
        let is_changed = match list {
            List::Scenarios => {
                // What it supposes of items that are gone as well is gone in both.
                scenario_of(rest, Some(at), &whole, copy)
                    != scenario_of(before, of.before, &whole, |of| of.before)
            }
            _ => is_changed(rest, at, before, list, &whole, copy),
        };
        if is_changed {
            changed.push((list, *of));
        } else if of.here.is_some() {
            taken.push(Taken::Removed(list, name(copies.here, list, at)));
        }
        is_changed
    });
}

/// Whether an input of an item is another one than it was before.
fn is_changed(
    document: &Document,
    at: usize,
    before: &Document,
    list: List,
    alignment: &Alignment,
    copy: impl Fn(&Places) -> Option<usize> + std::marker::Copy,
) -> bool {
    let scheme = document.scheme();
    let of_item = |field: &Field| {
        let found = std::cell::Cell::new(false);
        field.relocated(|of, place| {
            found.set(found.get() || (of == list && place == at));
            Some(place)
        });
        found.get()
    };
    let months = months([document, before]);
    let fields = Field::all_in(document, scheme, &months).into_iter().filter(of_item);
    let mut differing = fields.filter(|field| {
        let old = alignment
            .target(*field, copy)
            .and_then(|field| alignment.source(field, |of| of.before));
        if by_months::is_other(document, *field, (before, old)) {
            return true;
        }
        match old.and_then(|old| before.value(old, scheme)) {
            Some(old) => document.value(*field, scheme) != Some(old),
            // The other side of the cross came in later.
            None => document.value(*field, scheme).is_some_and(|value| !value.is_blank()),
        }
    });
    differing.next().is_some()
}

/// The months that any of the copies keeps or shows something of.
fn months<const N: usize>(documents: [&Document; N]) -> Vec<Month> {
    let mut months = BTreeSet::new();
    for document in documents {
        months.extend(document.assessed_months());
        for worker in &document.staffing.workers {
            months.extend(worker.months.iter().map(|(month, _)| *month));
        }
        for kind in WorkerKind::ALL {
            months.extend(document.staffing.subtotal(kind).months.iter().map(|(month, _)| *month));
        }
    }
    months.into_iter().collect()
}

/// What an item is called.
fn name(document: &Document, list: List, at: usize) -> String {
    let name = match list {
        List::Areas => document.areas.get(at).map(|of| &of.name),
        List::Indicators => document.indicators.get(at).map(|of| &of.name),
        List::StationIndicators => document.station.get(at).map(|of| &of.name),
        List::Workers => document.staffing.workers.get(at).map(|of| &of.label),
        List::Scenarios => document.scenarios.get(at).map(|of| &of.name),
        List::Comments => document.comments.get(at).map(|of| &of.text),
    };
    name.cloned().unwrap_or_default()
}

/// A scenario with its inputs by their places in the joined document.
fn scenario_of(
    document: &Document,
    at: Option<usize>,
    alignment: &Alignment,
    copy: impl Fn(&Places) -> Option<usize>,
) -> Option<Scenario> {
    let mut scenario = document.scenarios.get(at?)?.clone();
    scenario.relocate(|field| alignment.target(field, &copy));
    Some(scenario)
}

impl Merge {
    fn ask(&mut self, subject: Subject, values: Option<(Value, Value)>, (on, deed): (Copy, Deed)) {
        let (here, there) = values.unzip();
        self.questions.push(Question { subject, here, there, on, deed });
    }

    /// Puts what the other copy has.
    fn take(&mut self, subject: Subject, values: Option<(Value, Value)>, deed: Deed) {
        deed.carry_out(&mut self.document);
        self.taken.push(Taken::Changed(subject, values));
    }

    /// Acts on a verdict about something that is no item.
    pub(super) fn settle(
        &mut self,
        verdict: Verdict,
        subject: Subject,
        values: Option<(Value, Value)>,
        deed: impl FnOnce() -> Deed,
    ) {
        match verdict {
            Verdict::Same => self.same += 1,
            Verdict::Own => self.own += 1,
            Verdict::Taken => self.take(subject, values, deed()),
            Verdict::Asked => self.ask(subject, values, (Copy::There, deed())),
        }
    }

    /// Items that only one copy has: new ones, and those that the other one has deleted.
    fn settle_items(&mut self, copies: Copies<'_>, dropped: &[(List, Places)]) {
        for list in List::ALL {
            for (at, places) in self.alignment.items(list).to_vec().into_iter().enumerate() {
                let name = name(&self.document, list, at);
                if dropped.contains(&(list, places)) {
                    // Whichever copy has dropped it answers that it goes.
                    let on = if places.here.is_some() { Copy::There } else { Copy::Here };
                    self.ask(Subject::Item(list, name), None, (on, Deed::Remove(list, at)));
                } else if places.here.is_none() {
                    self.taken.push(Taken::Added(list, name));
                } else if places.there.is_none() && copies.before.is_some() {
                    self.own += 1;
                }
            }
        }
    }

    /// Scores go with the scheme that they were given under.
    fn settle_scores(&mut self, copies: Copies<'_>) {
        let both = |document: &Document| (document.schemes.clone(), document.scores.clone());
        if copies.here.schemes != copies.there.schemes {
            let (here, there) = (both(copies.here), both(copies.there));
            let verdict = verdict(&here, &there, copies.before.map(both).as_ref(), |_| false);
            let deed = move || Deed::PutSchemes(Box::new(there));
            return self.settle(verdict, Subject::Schemes, None, deed);
        }
        let scheme = copies.here.schemes.in_force.clone();
        for (at, party) in scheme.parties.iter().enumerate() {
            let field = Field::Score(at);
            let of = |document: &Document| document.score(&party.id);
            let (here, there, before) = (of(copies.here), of(copies.there), copies.before.map(of));
            let blank = |of: &crate::scoring::PartyScore| of.typed().is_none();
            let verdict = verdict(&here, &there, before.as_ref(), blank);
            let value = |document: &Document| document.value(field, &scheme);
            let values = value(copies.here).zip(value(copies.there));
            let deed = || Deed::PutScore(party.id.clone(), there);
            self.settle(verdict, Subject::Field(field), values, deed);
        }
        self.settle_other_parties(copies);
    }

    /// What is kept of parties that the scheme in force does not know.
    fn settle_other_parties(&mut self, copies: Copies<'_>) {
        use crate::document::{BONUS, DEDUCTION};
        let scheme = copies.here.scheme();
        let documents = [copies.here, copies.there];
        let ids: BTreeSet<&String> =
            documents.iter().flat_map(|of| of.scores.iter().map(|(id, ..)| id)).collect();
        let is_input = |id: &str| {
            scheme.party(id).is_some()
                || (id == BONUS && scheme.bonus.is_some())
                || (id == DEDUCTION && scheme.deduction.is_some())
        };
        for id in ids.into_iter().filter(|id| !is_input(id)) {
            let of = |document: &Document| (document.score(id), document.scores.announcement(id));
            let (here, there, before) = (of(copies.here), of(copies.there), copies.before.map(of));
            let blank = |of: &_| *of == Default::default();
            let verdict = verdict(&here, &there, before.as_ref(), blank);
            let deed = || Deed::PutParty(id.clone(), there.0, there.1);
            self.settle(verdict, Subject::Party(id.clone()), None, deed);
        }
    }

    /// Every input that is in the table of inputs, but the scheme and its scores.
    fn settle_inputs(&mut self, copies: Copies<'_>) {
        let scheme = self.document.schemes.in_force.clone();
        let months = match copies.before {
            Some(before) => months([copies.here, copies.there, before]),
            None => months([copies.here, copies.there]),
        };
        let one_scheme = copies.here.schemes == copies.there.schemes;
        for field in Field::all_in(&self.document, &scheme, &months) {
            match field {
                // With the scheme, as wholes, or with the rest of the scenario.
                Field::Scheme(_) | Field::Score(_) | Field::ScenarioName(_) => continue,
                // With the amount that they are parts of.
                Field::Monthly(..) | Field::Agreed(..) => continue,
                Field::ScorePart(..) | Field::Bonus | Field::Deduction if !one_scheme => continue,
                field if agreements::settle(self, copies, field) => continue,
                field if Amount::of(field).is_some() && by_months::settle(self, copies, field) => {
                    continue;
                }
                _ => {}
            }
            let here = self.alignment.source(field, |of| of.here);
            let there = self.alignment.source(field, |of| of.there);
            let before = self.alignment.source(field, |of| of.before);
            let of = |document: &Document, field: Option<Field>| document.value(field?, &scheme);
            let Some(there) = of(copies.there, there) else { continue };
            let Some(here) = of(copies.here, here) else {
                // An area of this copy under an indicator of the other one is blank in both.
                let present = self.document.value(field, &scheme);
                if present.is_some_and(|present| present != there) {
                    Deed::Put(field, there).carry_out(&mut self.document);
                }
                continue;
            };
            let before = copies.before.and_then(|document| of(document, before));
            let verdict = verdict(&here, &there, before.as_ref(), Value::is_blank);
            let deed = || Deed::Put(field, there.clone());
            let values = (verdict != Verdict::Same).then(|| (here, there.clone()));
            self.settle(verdict, Subject::Field(field), values, deed);
        }
    }

    /// Scenarios, each as a whole.
    fn settle_scenarios(&mut self, copies: Copies<'_>) {
        for at in 0..self.document.scenarios.len() {
            let Some(places) = self.alignment.items(List::Scenarios).get(at).copied() else {
                continue;
            };
            let here = scenario_of(copies.here, places.here, &self.alignment, |of| of.here);
            let there = scenario_of(copies.there, places.there, &self.alignment, |of| of.there);
            let before = copies.before.and_then(|document| {
                scenario_of(document, places.before, &self.alignment, |of| of.before)
            });
            if let Some(scenario) = here.clone().or_else(|| there.clone()) {
                Deed::PutScenario(at, scenario).carry_out(&mut self.document);
            }
            let Some((here, there)) = here.zip(there) else { continue };
            let verdict = verdict(&here, &there, before.as_ref(), |_| false);
            let subject = Subject::Scenario(here.name.clone());
            self.settle(verdict, subject, None, || Deed::PutScenario(at, there));
        }
    }
}
