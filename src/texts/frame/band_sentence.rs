//! The sentences of the band, long for wide pages and short for phones.

use crate::desk::Refusal;
use crate::desk::band::Says;
use crate::document::{Allowed, Trouble};
use crate::editor::Problem;
use crate::number::{Decimal, Mode};
use crate::scoring::{Closing, Grading, Open, Outcome, Outlook, Reach, Scheme, Settled};
use crate::texts::{BandText, Language, ResultText, grading_text, points, short_party_name};

/// What the words are taken from.
#[derive(Clone, Copy)]
pub struct BandWords<'a> {
    /// What is said.
    pub says: &'a Says,
    /// The figures.
    pub outcome: &'a Outcome,
    /// What they are worked out by.
    pub scheme: &'a Scheme,
    /// The language of the page.
    pub language: Language,
    /// In which input the first error is, and what counts there meanwhile.
    pub wrong: (&'a str, &'a str),
    /// The name of the scenario that is being tried.
    pub trial: &'a str,
}

/// The sentence, for wide pages and for screen readers.
pub fn band_sentence(of: &BandWords<'_>) -> String {
    let language = of.language;
    let text = match of.says {
        Says::Correct(count, _, problem) => return of.correction(*count, problem),
        Says::NotSaved(Refusal::Full) => BandText::StorageFull,
        Says::NotSaved(Refusal::Absent) => BandText::NoStorage,
        Says::NotSaved(_) => BandText::NotSaved,
        Says::Replaced => BandText::Replaced,
        Says::PartMissing => BandText::PartMissing,
        Says::NewVersion => BandText::NewVersion,
        Says::Visit => BandText::Visit,
        Says::Trying => BandText::Trying,
        Says::Tried(changes, difference) => {
            return BandText::tried(of.difference(*difference), of.trial, changes, language);
        }
        Says::Points(Outlook::Nothing) => BandText::FillFirst,
        Says::Points(Outlook::Open(open)) => return of.open(open),
        Says::Points(Outlook::Settled(settled)) => return of.settled(settled),
    };
    text.words(language).to_owned()
}

/// The sentence for phones.
pub fn band_short(of: &BandWords<'_>) -> String {
    let language = of.language;
    let text = match of.says {
        Says::Correct(count, ..) => return BandText::wrong_short(count, language),
        Says::NotSaved(Refusal::Full) => BandText::StorageFullShort,
        Says::NotSaved(_) => BandText::NotSavedShort,
        Says::Replaced => BandText::ReplacedShort,
        Says::PartMissing => BandText::PartMissingShort,
        Says::NewVersion => BandText::NewVersion,
        Says::Visit => BandText::VisitShort,
        Says::Trying => BandText::TryingShort,
        Says::Tried(_, difference) => {
            return BandText::tried_short(of.difference(*difference), language);
        }
        Says::Points(Outlook::Nothing) => BandText::GoAndFill,
        Says::Points(Outlook::Open(open)) => return of.open_short(open),
        Says::Points(Outlook::Settled(settled)) => return of.settled_short(settled),
    };
    text.words(language).to_owned()
}

impl BandWords<'_> {
    fn grade(&self, band: usize) -> String {
        grading_text(Grading::Band(band), self.scheme, self.language)
    }

    fn points(&self, number: Decimal) -> String {
        points(number, self.scheme)
    }

    fn party(&self, at: usize) -> &str {
        short_party_name(at, self.scheme, self.language)
    }

    /// A difference of totals with its sign.
    fn difference(&self, difference: Decimal) -> String {
        let sign = match difference.cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Equal => {
                return BandText::SameTotal.words(self.language).to_owned();
            }
            std::cmp::Ordering::Greater => "+",
            std::cmp::Ordering::Less => "−",
        };
        let size = Decimal::from_hundredths(difference.hundredths().abs());
        [sign, self.points(size).as_str()].concat()
    }

    fn correction(&self, count: usize, problem: &Problem) -> String {
        let ((label, in_force), language) = (self.wrong, self.language);
        let stays = match in_force {
            "" => BandText::StaysBlank.words(language).to_owned(),
            value => BandText::stays(value, language),
        };
        match (count, problem) {
            (1, Problem { trouble: Trouble::TooLarge, allowed: Allowed::Number { most, .. } }) => {
                BandText::too_much(label, most, stays, language)
            }
            (1, _) => BandText::wrong(label, stays, language),
            _ => BandText::several_wrong(count, language),
        }
    }

    fn open(&self, open: &Open) -> String {
        let (outcome, language) = (self.outcome, self.language);
        let (lowest, highest) = (self.points(outcome.lowest), self.points(outcome.highest));
        let (best, next, missed, least) = match open.reach {
            Reach::Sure(band) => {
                return BandText::sure(self.grade(band), lowest, highest, language);
            }
            Reach::Unclear => return BandText::unclear(lowest, highest, language),
            Reach::Upto { best, next, missed, least } => (best, next, missed, least),
        };
        let (grade, points) = (self.grade(best.band), self.points(best.points));
        let last =
            open.last.map(|party| BandText::last(self.party(party), &points, &grade, language));
        let rest = match (last, missed, next, least) {
            (None, None, ..) => {
                let numbers = BandText::Numbers.words(language);
                let count = numbers.chars().nth(open.unscored.wrapping_sub(1)).unwrap_or_default();
                BandText::upto(grade, points, count, open.room, language)
            }
            (None, Some(_), ..) => BandText::missed_upto(grade, points, language),
            (Some(last), None, Some(next), _) => {
                let (grade, points) = (self.grade(next.band), self.points(next.points));
                BandText::last_next(last, points, grade, language)
            }
            (Some(last), None, None, Some(least)) => {
                BandText::last_else(last, self.grade(least), language)
            }
            (Some(last), ..) => last,
        };
        match missed {
            Some(missed) => BandText::missed(highest, self.grade(missed), rest, language),
            None => rest,
        }
    }

    fn open_short(&self, open: &Open) -> String {
        let (outcome, language) = (self.outcome, self.language);
        let (best, next) = match open.reach {
            Reach::Sure(band) => return BandText::sure_short(self.grade(band), language),
            Reach::Unclear => {
                let (lowest, highest) = (self.points(outcome.lowest), self.points(outcome.highest));
                return BandText::unclear_short(lowest, highest, language);
            }
            Reach::Upto { best, next, .. } => (best, next),
        };
        let (grade, points) = (self.grade(best.band), self.points(best.points));
        match open.last {
            None => BandText::upto_short(points, grade, language),
            Some(_) if next.is_none() => BandText::points_short(points, grade, language),
            Some(party) => BandText::last_short(self.party(party), points, grade, language),
        }
    }

    fn settled(&self, settled: &Settled) -> String {
        let (outcome, language) = (self.outcome, self.language);
        let total = self.points(outcome.lowest);
        match *settled {
            Settled::Ungraded => match outcome.lowest_grading {
                Grading::Overlap(..) => BandText::two_grades(total, language),
                _ => BandText::no_grade(total, language),
            },
            Settled::Rounded => {
                let Some(unrounded) = outcome.unrounded else { return total };
                let exact = unrounded.total.exact_decimals(6).unwrap_or_default();
                let text = if self.is_cut_off() { BandText::cut_off } else { BandText::half_up };
                let grade = grading_text(outcome.lowest_grading, self.scheme, language);
                let other = grading_text(unrounded.grading, self.scheme, language);
                text(total, grade, exact, other, language)
            }
            Settled::Full => BandText::Full.words(language).to_owned(),
            Settled::OnLine(band) => BandText::on_line(self.grade(band), language),
            Settled::Best(band, Some(above)) => {
                BandText::above(self.grade(band), self.points(above), language)
            }
            Settled::Best(_, None) => ResultText::BestGrade.words(language).to_owned(),
            Settled::JustBelow(step, _) => BandText::step_below(self.points(step.points), language),
            Settled::Below(step, closing) => {
                let way = match closing {
                    Closing::Alone { party, points } => {
                        BandText::alone(self.party(party), self.points(points), language)
                    }
                    Closing::Together => BandText::Together.words(language).to_owned(),
                    Closing::Never => BandText::Never.words(language).to_owned(),
                };
                BandText::below(self.grade(step.band), self.points(step.points), way, language)
            }
        }
    }

    fn settled_short(&self, settled: &Settled) -> String {
        let language = self.language;
        let grade = || grading_text(self.outcome.lowest_grading, self.scheme, language);
        let text = match *settled {
            Settled::Rounded if self.is_cut_off() => {
                return BandText::cut_off_short(grade(), language);
            }
            Settled::Rounded => return BandText::half_up_short(grade(), language),
            Settled::Best(_, Some(above)) => {
                return BandText::above_short(self.points(above), language);
            }
            Settled::JustBelow(step, _) => {
                return BandText::step_below_short(self.points(step.points), language);
            }
            Settled::Below(step, _) => {
                let points = self.points(step.points);
                return BandText::below_short(points, self.grade(step.band), language);
            }
            Settled::Ungraded => match self.outcome.lowest_grading {
                Grading::Overlap(..) => BandText::TwoGrades,
                _ => BandText::NoGrade,
            },
            Settled::Full => BandText::Full,
            Settled::OnLine(_) => BandText::OnLineShort,
            Settled::Best(_, None) => ResultText::BestGrade,
        };
        text.words(language).to_owned()
    }

    fn is_cut_off(&self) -> bool {
        self.scheme.rounding.mode() == Mode::Down
    }
}
