//! What a person has done of the course.

use super::{Kind, Outcome, Slip, Topic};
use std::collections::{BTreeMap, BTreeSet};

/// A screen of the course, or of a topic that is taken alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// A screen of a stage, both counted from 1.
    Course {
        /// 1 … 4.
        stage: u8,
        /// 1 … 5.
        screen: u8,
    },
    /// A stage of a topic that is taken alone.
    Alone {
        /// The topic.
        topic: Topic,
        /// 1 … 4.
        stage: u8,
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

/// What a person has done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub(super) screens: BTreeMap<Place, Done>,
    pub(super) at: Option<Place>,
    pub(super) final_test: Option<FinalTest>,
    pub(super) sitting: BTreeSet<Topic>,
    /// The day of the last practice, as a number of days.
    pub(super) practised: Option<u32>,
}

impl Place {
    /// The stages.
    pub const STAGES: u8 = 4;
    /// The screens of each.
    pub const SCREENS: u8 = 5;

    /// Whether there is such a screen.
    pub fn exists(self) -> bool {
        let (Place::Course { stage, .. } | Place::Alone { stage, .. }) = self;
        let has_screen = match self {
            Place::Course { screen, .. } => (1..=Place::SCREENS).contains(&screen),
            Place::Alone { .. } => true,
        };
        has_screen && (1..=Place::STAGES).contains(&stage)
    }
}

impl Outcome {
    /// What a further answer makes of a question: the first one decides between right and corrected.
    pub fn after(before: Option<Outcome>, is_right: bool, slip: Option<Slip>) -> Outcome {
        match (before, is_right) {
            (None, true) => Outcome::Right,
            (None, false) => Outcome::Wrong(slip),
            (Some(Outcome::Wrong(first)), true) => Outcome::Corrected(first),
            (Some(before), _) => before,
        }
    }
}

impl FinalTest {
    /// How many questions it has.
    pub const QUESTIONS: usize = 10;

    fn answered(&self) -> usize {
        self.outcomes.iter().flatten().count()
    }

    /// The topics whose questions were all right at the first try, given the kinds of the questions.
    pub fn sitting(&self, kinds: &[Kind]) -> BTreeSet<Topic> {
        let sits = |topic: &Topic| {
            let practises = |kind: &Kind| kind.topics().contains(topic);
            let mut own = kinds.iter().zip(&self.outcomes).filter(|(kind, _)| practises(kind));
            let is_asked = kinds.iter().any(practises);
            is_asked && own.all(|(_, outcome)| *outcome == Some(Outcome::Right))
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

    /// A question of a screen was answered.
    pub fn answer(&mut self, place: Place, is_right: bool, slip: Option<Slip>) {
        let before = match self.done(place) {
            Some(Done::Answered(before)) => Some(before),
            Some(Done::Seen) | None => None,
        };
        self.note(place, Done::Answered(Outcome::after(before, is_right, slip)));
    }

    /// The test at the end, where one was begun.
    pub const fn final_test(&self) -> Option<&FinalTest> {
        self.final_test.as_ref()
    }

    /// Begins a test of these questions.
    pub fn begin_final_test(&mut self, seed: u64) {
        let number = self.final_test.as_ref().map_or(0, |test| test.number).saturating_add(1);
        let outcomes = vec![None; FinalTest::QUESTIONS];
        self.final_test = Some(FinalTest { number, seed, outcomes });
    }

    /// A question of the test was answered; counted from 0.
    pub fn answer_final(&mut self, question: usize, is_right: bool, slip: Option<Slip>) {
        let outcomes = self.final_test.as_mut().map(|test| &mut test.outcomes);
        if let Some(outcome) = outcomes.and_then(|outcomes| outcomes.get_mut(question)) {
            *outcome = Some(Outcome::after(*outcome, is_right, slip));
        }
    }

    /// The topics that sit.
    pub const fn sitting(&self) -> &BTreeSet<Topic> {
        &self.sitting
    }

    /// These topics sit from now on.
    pub fn sit(&mut self, topics: impl IntoIterator<Item = Topic>) {
        self.sitting.extend(topics);
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
