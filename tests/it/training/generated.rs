//! Every kind of question over many seeds: one right answer, wrong ways that all differ from it and from one
//! another, numbers as a station has them.

use station_scorecard::training::{Answer, Difficulty, Form, Kind, Question, Slip, generate};
use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};

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

/// Where a question is, told when something is wrong with it: of 2.5 million questions each is looked at, not told.
struct Place<'a>(&'a Question, u64);

impl fmt::Display for Place<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{:?} {:?} {}", self.0.kind, self.0.difficulty, self.1)
    }
}

/// Whether none of a few things is there twice.
fn all_differ<T: PartialEq>(things: impl Iterator<Item = T> + Clone) -> bool {
    let mut later = things.clone();
    things.into_iter().all(|one| {
        later.next();
        later.clone().all(|other| other != one)
    })
}

#[test]
fn every_wrong_way_gives_another_answer_than_the_right_one_and_than_the_others() {
    let met = Slip::ALL.map(|slip| (slip, AtomicBool::new(false)));
    each(|question, seed| {
        let place = Place(question, seed);
        let Some(right) = question.wanted() else { panic!("{place}") };
        for (at, offer) in question.offers.iter().enumerate() {
            let before = question.offers.iter().take(at).map(|before| before.answer);
            let is_new = offer.answer != right && before.into_iter().all(|of| of != offer.answer);
            assert!(is_new, "{place}: {:?}", offer.slip);
            assert_ne!(
                offer.in_step, question.steps[offer.step].right,
                "{place}: {:?}",
                offer.slip
            );
            let (_, met) = met.iter().find(|(slip, _)| *slip == offer.slip).expect("it is listed");
            // Written once: the threads would wait for each other.
            if !met.load(Ordering::Relaxed) {
                met.store(true, Ordering::Relaxed);
            }
        }
        for step in &question.steps {
            match (step.form, step.right) {
                (Form::Choice, Answer::Choice(at)) => {
                    assert!(at < question.options.len(), "{place}")
                }
                (Form::Choice, _) | (_, Answer::Choice(_)) => panic!("{place}: {:?}", step.right),
                _ => {}
            }
        }
        assert!(all_differ(question.options.iter()), "{place}: an option stands twice");
    });
    let never: Vec<Slip> =
        met.into_iter().filter_map(|(slip, met)| (!met.into_inner()).then_some(slip)).collect();
    assert_eq!(never, [], "slips that no question has");
}
