//! What a person has done of the course.

use super::attempt::type_in;
use super::{FINAL, Outcome, Stage, Topic, Verdict};
use std::collections::{BTreeMap, BTreeSet};

/// A screen of the course, or of a topic that is taken alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A screen of a stage.
    Course {
        /// The stage.
        stage: Stage,
        /// Counted from 0.
        screen: usize,
    },
    /// A stage of a topic that is taken alone.
    Alone {
        /// The topic.
        topic: Topic,
        /// The stage.
        stage: Stage,
    },
}

/// How far a screen is done. What is further is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Done {
    /// It was seen to its end; nothing was asked.
    Seen,
    /// It was answered.
    Answered(Outcome),
}

/// The ten mixed questions at the end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinalTest {
    /// Which of a person's tests it is, counted from 1.
    pub number: u32,
    /// Which questions it has.
    pub seed: u64,
    /// What became of each question so far.
    pub outcomes: Vec<Option<Outcome>>,
}

/// A question that can be left half answered and is the same when somebody comes back to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    /// A lesson of the course, counted from 0.
    Lesson(Stage, usize),
    /// A question of the test at the end, counted from 0.
    Final(usize),
}

/// What a person has done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub(super) screens: BTreeMap<Place, Done>,
    pub(super) at: Option<Place>,
    pub(super) final_test: Option<FinalTest>,
    pub(super) sitting: BTreeSet<Topic>,
    /// The day of the last practice, as a number of days.
    pub(super) practised: Option<u32>,
    /// What stands in the inputs of questions that are half answered, one text for each step.
    pub(super) typed: Vec<(Left, Vec<String>)>,
}

impl Left {
    /// Whether there is such a question.
    pub const fn exists(self) -> bool {
        match self {
            Left::Lesson(_, at) => at < Stage::SCREENS,
            Left::Final(at) => at < FINAL.len(),
        }
    }
}

impl Place {
    /// Whether there is such a screen.
    pub const fn exists(self) -> bool {
        match self {
            Place::Course { screen, .. } => screen < Stage::SCREENS,
            Place::Alone { .. } => true,
        }
    }
}

impl Outcome {
    /// What a further answer makes of a question, by the verdicts of its steps. The first answer decides between
    /// right and corrected; none, one that is no number and one with too few decimals are no answers yet.
    pub fn after(before: Option<Outcome>, verdicts: &[Verdict]) -> Option<Outcome> {
        let is_right = match verdicts.last()? {
            Verdict::Open | Verdict::Unreadable(_) | Verdict::Precision => return before,
            Verdict::Right => true,
            Verdict::Carried | Verdict::Slip(_) | Verdict::Wrong => false,
        };
        let slip = verdicts.iter().find_map(|verdict| match verdict {
            Verdict::Slip(slip) => Some(*slip),
            _ => None,
        });
        Some(match (before, is_right) {
            (None, true) => Outcome::Right,
            (None, false) => Outcome::Wrong(slip),
            (Some(Outcome::Wrong(first)), true) => Outcome::Corrected(first),
            (Some(before), _) => before,
        })
    }
}

impl FinalTest {
    fn answered(&self) -> usize {
        self.outcomes.iter().flatten().count()
    }

    /// The topics whose questions were all right at the first try.
    pub fn sitting(&self) -> BTreeSet<Topic> {
        let sits = |topic: &Topic| {
            let questions = FINAL.iter().zip(&self.outcomes);
            let mut own = questions.filter(|(kind, _)| kind.topics().contains(topic));
            own.all(|(_, outcome)| *outcome == Some(Outcome::Right))
        };
        Topic::ALL.into_iter().filter(sits).collect()
    }
}

impl Progress {
    /// After so many days the quiet line 三天后再练 is shown.
    pub const REPEAT_AFTER_DAYS: u32 = 3;

    /// How far a screen is done.
    pub fn done(&self, place: Place) -> Option<Done> {
        self.screens.get(&place).copied()
    }

    /// How many screens of the course are done.
    pub fn screens_done(&self) -> usize {
        self.screens.keys().filter(|place| matches!(place, Place::Course { .. })).count()
    }

    /// Where the person is.
    pub const fn at(&self) -> Option<Place> {
        self.at
    }

    /// Goes to a screen.
    pub fn go_to(&mut self, place: Place) {
        if place.exists() {
            self.at = Some(place);
        }
    }

    /// A screen is done so far; what was further stays.
    pub fn note(&mut self, place: Place, done: Done) {
        if place.exists() {
            let before = self.screens.entry(place).or_insert(done);
            *before = done.max(*before);
        }
    }

    /// A question of a screen was answered; the verdicts are those of its steps.
    pub fn answer(&mut self, place: Place, verdicts: &[Verdict]) {
        let before = match self.done(place) {
            Some(Done::Answered(before)) => Some(before),
            Some(Done::Seen) | None => None,
        };
        if let Some(outcome) = Outcome::after(before, verdicts) {
            self.note(place, Done::Answered(outcome));
        }
    }

    /// The test at the end, where one was begun.
    pub const fn final_test(&self) -> Option<&FinalTest> {
        self.final_test.as_ref()
    }

    /// Begins a test of these questions.
    pub fn begin_final_test(&mut self, seed: u64) {
        let number = self.final_test.as_ref().map_or(0, |test| test.number).saturating_add(1);
        let outcomes = vec![None; FINAL.len()];
        self.final_test = Some(FinalTest { number, seed, outcomes });
        self.typed.retain(|(of, _)| matches!(of, Left::Lesson(..)));
    }

    fn is_over(&self, place: Place) -> bool {
        !matches!(self.done(place), None | Some(Done::Answered(Outcome::Wrong(_))))
    }

    /// What is typed of a question so far.
    pub fn typed(&self, left: Left) -> &[String] {
        self.typed.iter().find(|(of, _)| *of == left).map_or(&[], |(_, typed)| typed)
    }

    /// Something is typed into a step of a question.
    pub fn type_in(&mut self, left: Left, step: usize, text: &str) {
        if !left.exists() {
            return;
        }
        let mut typed = self.typed(left).to_vec();
        type_in(&mut typed, step, text);
        self.forget_typed(left);
        if typed.iter().any(|text| !text.is_empty()) {
            self.typed.push((left, typed));
        }
    }

    /// A question is over: nothing of it is half answered.
    pub fn forget_typed(&mut self, left: Left) {
        self.typed.retain(|(of, _)| *of != left);
    }

    /// A question of the test was answered; counted from 0. Topics that sit now stay so.
    pub fn answer_final(&mut self, question: usize, verdicts: &[Verdict]) {
        let Some(test) = self.final_test.as_mut() else { return };
        if let Some(outcome) = test.outcomes.get_mut(question) {
            *outcome = Outcome::after(*outcome, verdicts);
        }
        self.sitting.extend(test.sitting());
    }

    /// The topics that sit: both of their questions in a test were right at the first try.
    pub const fn sitting(&self) -> &BTreeSet<Topic> {
        &self.sitting
    }

    /// Something was practised on a day.
    pub const fn practise(&mut self, day: u32) {
        self.practised = Some(day);
    }

    /// How many days ago something was practised last, once it is time to repeat it. A clock that was set back
    /// says nothing.
    pub fn due(&self, today: u32) -> Option<u32> {
        let days = today.checked_sub(self.practised?)?;
        (days >= Progress::REPEAT_AFTER_DAYS).then_some(days)
    }

    /// Takes over what another record has further than this one.
    pub fn merge(&mut self, other: Progress) {
        for (place, done) in other.screens {
            self.note(place, done);
        }
        self.at = self.at.or(other.at);
        let seeds = [&self.final_test, &other.final_test].map(|test| Some(test.as_ref()?.seed));
        for (left, typed) in other.typed {
            let is_open = match left {
                Left::Lesson(stage, screen) => !self.is_over(Place::Course { stage, screen }),
                Left::Final(_) => seeds[0] == seeds[1],
            };
            if is_open && self.typed(left).is_empty() {
                self.typed.push((left, typed));
            }
        }
        self.final_test = match (self.final_test.take(), other.final_test) {
            (Some(own), Some(other)) => Some(further(own, other)),
            (own, other) => own.or(other),
        };
        self.sitting.extend(other.sitting);
        self.practised = self.practised.max(other.practised);
    }
}

/// The later of two tests; of the same one all that was answered.
fn further(own: FinalTest, other: FinalTest) -> FinalTest {
    if own.seed == other.seed && own.number == other.number {
        let pairs = own.outcomes.into_iter().zip(other.outcomes);
        return FinalTest { outcomes: pairs.map(|(own, other)| own.max(other)).collect(), ..own };
    }
    let is_later = (other.number, other.answered()) > (own.number, own.answered());
    if is_later { other } else { own }
}
