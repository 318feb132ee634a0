//! Two and three tabs in which people type: accepted and refused text, undo, an input method, full
//! storage, deletion and return, in random order. No edit is lost, nothing is overwritten silently, a
//! kept text holds just what was accepted, and every input shows what its session holds.

use super::browser::{Shared, edits};
use super::schedules::Chance;
use super::seat::{INPUTS, Ledger, Seat, not_accepted, values};
use station_scorecard::desk::{Event, Folder, Gesture, SaveState, Session};
use station_scorecard::document::{Field, Opened, Value, open};
use station_scorecard::editor::{Action, List};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::Quantity;
use std::cell::RefCell;
use std::rc::Rc;

/// Steps of one schedule before everything comes to rest.
const STEPS: usize = 26;

/// What may be typed into each of the inputs: accepted text first, then text that is refused.
const TEXTS: [[&str; 5]; 4] = [
    ["12", "１２", "7", "12.", "abc"],
    ["3个", "40", "", "1e5", "50%"],
    ["东", "西区", " 南 ", "", "   "],
    ["5", "0", "9.5", "10.01", "x"],
];

struct Room {
    shared: Rc<RefCell<Shared>>,
    ledger: Ledger,
    seats: Vec<Seat>,
    /// Edits in tabs that were closed although they said "not saved".
    given_up: Vec<u32>,
}

impl Room {
    fn new(tabs: usize) -> Room {
        let shared = Rc::new(RefCell::new(Shared::default()));
        let ledger = Ledger::default();
        let seats = (0..tabs).map(|number| Seat::new(&shared, &ledger, number)).collect();
        Room { shared, ledger, seats, given_up: Vec::new() }
    }

    fn deliver(&mut self, at: usize) {
        let seat = &mut self.seats[at];
        let next = self.shared.borrow().log.get(seat.heard).cloned();
        let Some((writer, write)) = next else { return };
        seat.heard += 1;
        if writer != seat.number && !seat.is_closed {
            seat.hear_write(&write);
        }
    }

    fn step(&mut self, chance: &mut Chance) {
        let at = chance.below(self.seats.len());
        let seat = &mut self.seats[at];
        if seat.is_closed {
            return;
        }
        let which = chance.below(INPUTS.len());
        let (field, text) = (INPUTS[which], TEXTS[which][chance.below(5)]);
        match chance.below(39) {
            // Only the input with the focus is typed in, as in a page.
            0..=7 => {
                let field = match seat.session.focused().filter(|_| chance.below(3) > 0) {
                    Some(focused) => focused,
                    None => {
                        if let Some(before) = seat.session.focused() {
                            seat.act(Gesture::Left(before));
                        }
                        seat.act(Gesture::Entered(field));
                        field
                    }
                };
                let which = INPUTS.iter().position(|input| *input == field).unwrap_or_default();
                seat.act(Gesture::Typed(field, TEXTS[which][chance.below(5)].to_owned()));
            }
            8..=9 => seat.session.focused().into_iter().for_each(|field| {
                seat.act(Gesture::Left(field));
            }),
            10 => seat.session.focused().into_iter().for_each(|field| {
                seat.act(Gesture::Restored(field));
            }),
            11..=12 => seat.act(Gesture::Undone),
            13 => seat.act(Gesture::Redone),
            14 => seat.begin_composing(field),
            15 => seat.end_composing(text),
            16..=19 => seat.save(),
            20..=22 => self.deliver(at),
            23 => seat.answer(),
            24 => seat.watched.pop().into_iter().for_each(|text| seat.send(Event::Overdue(&text))),
            25 => seat.send(Event::Retry),
            26 => {
                if let Some(id) = chance.one_of(&seat.shelf.ids(Folder::Station)) {
                    seat.open(&id);
                }
            }
            27 => self.delete_or_return(at, chance),
            28 => {
                let mut shared = self.shared.borrow_mut();
                shared.is_full = !shared.is_full;
            }
            29 if chance.below(4) == 0 => self.close(at),
            29 => {}
            30..=32 => {
                let changes = match chance.below(3) {
                    0 => vec![(
                        Field::Score(0),
                        Value::Quantity(Quantity::Amount(Decimal::whole(9))),
                    )],
                    _ => Vec::new(),
                };
                seat.change(|session| session.start_trial(changes, "情景"));
            }
            33 => {
                let scenario = chance.below(3);
                seat.change(|session| session.open_scenario(scenario, false, "情景"));
            }
            34 => seat.change(Session::adopt_trial),
            35 => seat.change(|session| session.keep_trial_as("稳妥")),
            36 => seat.act(Gesture::Did(Action::Remove(List::Scenarios, chance.below(3)))),
            _ => seat.change(Session::leave_trial),
        }
    }

    fn delete_or_return(&mut self, at: usize, chance: &mut Chance) {
        let seat = &mut self.seats[at];
        let (kept, deleted) = (seat.shelf.ids(Folder::Station), seat.shelf.ids(Folder::Deleted));
        if chance.below(2) == 0 {
            if let Some(id) = chance.one_of(&kept) {
                seat.delete(&id);
            }
        } else if let Some(id) = chance.one_of(&deleted) {
            seat.bring_back(&id);
        }
    }

    fn close(&mut self, at: usize) {
        let seat = &mut self.seats[at];
        // A browser ends a composition before it closes a page.
        seat.end_composing("末");
        seat.answer();
        seat.send(Event::Leaving);
        if matches!(seat.saved, SaveState::NotSaved(_)) {
            self.given_up.extend(&seat.edits);
            for place in [Folder::Station, Folder::Deleted] {
                let kept = seat.shelf.ids(place);
                let texts = kept.iter().filter_map(|id| seat.shelf.get(place, id));
                self.given_up.extend(texts.flat_map(|text| edits(&text)));
            }
        }
        seat.is_closed = true;
    }

    /// There is room again, and everything that is under way comes to its end.
    fn rest(&mut self) {
        self.shared.borrow_mut().is_full = false;
        for seat in self.seats.iter_mut().filter(|seat| !seat.is_closed) {
            seat.end_composing("末");
        }
        for _ in 0..200 {
            for at in 0..self.seats.len() {
                self.deliver(at);
                if !self.seats[at].is_closed {
                    self.seats[at].save();
                    self.seats[at].answer();
                }
            }
            let log = self.shared.borrow().log.len();
            let all_heard = self.seats.iter().all(|seat| seat.is_closed || seat.heard == log);
            if all_heard && self.seats.iter().all(|seat| seat.is_closed || seat.is_idle()) {
                return;
            }
            if all_heard {
                for seat in self.seats.iter_mut().filter(|seat| !seat.is_closed) {
                    while let Some(text) = seat.watched.pop() {
                        seat.send(Event::Overdue(&text));
                    }
                }
            }
        }
    }

    /// What is wrong at any moment: an input that shows something else than its session holds.
    fn wrong_inputs(&self) -> Vec<String> {
        let mut faults = Vec::new();
        for seat in self.seats.iter().filter(|seat| !seat.is_closed) {
            for field in INPUTS {
                let (shown, held) = (seat.shown.get(&field), seat.held(field));
                if shown != Some(&held) {
                    faults.push(format!("tab {}: {shown:?} for {held:?}", seat.number));
                }
                if seat.problems.iter().any(|(listed, _)| *listed == field) != held.1.is_some() {
                    faults.push(format!("tab {}: {field:?} is wrongly listed", seat.number));
                }
            }
        }
        faults
    }

    /// What is wrong with what is kept in the end. Texts are `read` back in some schedules only: reading
    /// takes most of the time, and what was written is compared when it is written.
    fn faults(&self, read: bool) -> Vec<String> {
        let (shared, ledger) = (self.shared.borrow(), self.ledger.borrow());
        let mut faults = shared.faults.clone();
        faults.extend(self.seats.iter().flat_map(|seat| seat.faults.borrow().clone()));
        let mut kept = Vec::new();
        for text in shared.texts.values() {
            let edits = edits(text);
            match read.then(|| open(text)) {
                None => {}
                Some(Opened::Whole(envelope)) => {
                    let kept = values(&envelope.document);
                    faults.extend(not_accepted(&ledger, &edits, &kept));
                }
                Some(_) => faults.push(format!("{text} does not open")),
            }
            kept.extend(edits);
        }
        let made = u32::try_from(ledger.len()).unwrap_or_default();
        let lost = (1..=made).filter(|edit| !kept.contains(edit) && !self.given_up.contains(edit));
        faults.extend(lost.map(|edit| format!("edit {edit} is lost")));
        for seat in self.seats.iter().filter(|seat| !seat.is_closed) {
            let stored = shared.texts.get(&Folder::Station.key(seat.desk.id()));
            let stored = stored.map(|text| edits(text)).unwrap_or_default();
            if seat.saved == SaveState::Saved && stored != seat.edits {
                faults.push(format!("tab {} says saved and shows other edits", seat.number));
            }
            if seat.saved == SaveState::Saving {
                faults.push(format!("tab {} goes on saying that it is saving", seat.number));
            }
        }
        faults
    }
}

fn run(tabs: usize, schedules: std::ops::RangeInclusive<u64>) {
    for schedule in schedules {
        let mut chance = Chance(schedule.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let mut room = Room::new(tabs);
        for step in 0..STEPS {
            room.step(&mut chance);
            let faults = room.wrong_inputs();
            assert!(faults.is_empty(), "schedule {schedule}, step {step}: {faults:#?}");
        }
        room.rest();
        let faults = room.faults(schedule % 8 == 0);
        assert!(faults.is_empty(), "schedule {schedule} of {tabs} tabs: {faults:#?}");
    }
}

#[test]
fn one_tab_keeps_just_what_was_accepted() {
    run(1, 1..=1000);
}

#[test]
fn two_tabs_in_which_people_type_lose_nothing() {
    run(2, 1..=3000);
}

#[test]
fn two_more_thousands_of_two_tabs_lose_nothing() {
    run(2, 3001..=6000);
}

#[test]
fn three_tabs_in_which_people_type_lose_nothing() {
    run(3, 1..=3000);
}
