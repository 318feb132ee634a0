//! Every kind of question over many seeds: one right answer, wrong ways that all differ from it and from one
//! another, numbers as a station has them.

use station_scorecard::training::{
    Answer, Choice, Difficulty, Form, Kind, Question, Slip, generate,
};
use std::collections::{BTreeSet, HashSet};
use std::sync::Mutex;

/// Seeds of each kind and difficulty: 100,002 of each kind.
const SEEDS: u64 = 33_334;

/// Checks every question, kind by kind in two threads.
fn each(check: impl Fn(&Question, u64) + Sync) {
    let (first, second) = Kind::ALL.split_at(Kind::ALL.len() / 2);
    std::thread::scope(|scope| {
        for kinds in [first, second] {
            let check = &check;
            scope.spawn(move || {
                for kind in kinds {
                    for difficulty in Difficulty::ALL {
                        for seed in 0..SEEDS {
                            let question = generate(*kind, difficulty, seed);
                            let found = (question.kind, question.difficulty);
                            assert_eq!(found, (*kind, difficulty), "seed {seed}");
                            check(&question, seed);
                        }
                    }
                }
            });
        }
    });
}

#[test]
fn every_wrong_way_gives_another_answer_than_the_right_one_and_than_the_others() {
    let met: Mutex<BTreeSet<Slip>> = Mutex::default();
    each(|question, seed| {
        let place = format!("{:?} {:?} {seed}", question.kind, question.difficulty);
        let right = question.wanted().expect(&place);
        let mut answers = HashSet::from([right]);
        for offer in &question.offers {
            assert!(answers.insert(offer.answer), "{place}: {:?}", offer.slip);
            assert_ne!(
                offer.in_step, question.steps[offer.step].right,
                "{place}: {:?}",
                offer.slip
            );
        }
        let slips = question.offers.iter().map(|offer| offer.slip);
        met.lock().expect("no other check failed").extend(slips);
        for step in &question.steps {
            match (step.form, step.right) {
                (Form::Choice, Answer::Choice(at)) => {
                    assert!(at < question.options.len(), "{place}")
                }
                (Form::Choice, _) | (_, Answer::Choice(_)) => panic!("{place}: {:?}", step.right),
                _ => {}
            }
        }
        let options: HashSet<Choice> = question.options.iter().copied().collect();
        assert_eq!(options.len(), question.options.len(), "{place}: an option stands twice");
    });
    let all: BTreeSet<Slip> = Slip::ALL.into_iter().collect();
    assert_eq!(met.into_inner().expect("no check failed"), all, "a slip that no question has");
}
