//! The whole that the shares around one are of: 29 人，占 43.3%；24 人，占 35.8%……自述患病的占 84.2% is of the 67 persons that the
//! others are of.

use super::amount::{Amount, Numbered};
use super::found::All;
use super::letters::Words;
use super::quotient::class;
use super::words::{Unit, holds};

/// How many sentences on each side are looked at.
const NEAR: usize = 2;
/// How many above the first of them for the whole itself.
const ABOVE: usize = 4;

/// Whether an amount is of persons, or of what each of them filled in.
fn is_people(amount: &Amount) -> bool {
    matches!(amount.unit, Unit::Persons | Unit::Households) || amount.printed.ends_with('份')
}

/// The one whole of which two of the shares around a rate are, or more.
pub(super) fn whole_nearby<'a>(all: &'a All, rate: &Amount) -> Option<Numbered<'a>> {
    let sentence = rate.sentence?;
    let section = |at: usize| all.sentences.get(at).map(|one| one.section);
    let near = (sentence.saturating_sub(NEAR)..=sentence + NEAR)
        .filter(|at| section(*at) == section(sentence));
    let pairs: Vec<(&Amount, &Amount)> = near
        .flat_map(|at| {
            let amounts = all.of(at);
            let pair = |pair: &[Numbered<'a>]| match pair {
                [(_, part), (_, share)] if share.place != rate.place => {
                    let bracket = share.before.is_empty() && part.end + 1 == share.start;
                    let joined = share.before.trim_start_matches('，').starts_with('占') || bracket;
                    let plain = is_people(part) && !part.about;
                    (share.unit == Unit::Percent && joined && plain).then_some((*part, *share))
                }
                _ => None,
            };
            amounts.windows(2).filter_map(pair).collect::<Vec<_>>()
        })
        .collect();
    let fits = |of: &Amount| {
        let gives = |(part, share): &&(&Amount, &Amount)| {
            let class = class(share.value, part.value, of.value, false);
            // 80% tells of no whole but where it comes out.
            let exact = share.value.decimals() > 0
                || share.value.times(of.value.over_tens(2)).millionths() == part.value.millionths();
            part.value.millionths() < of.value.millionths()
                && exact
                && class.is_none_or(|class| !class.is_alarm())
        };
        // Round shares alone tell of no whole.
        let told = pairs.iter().filter(gives).any(|(_, share)| share.value.decimals() > 0);
        if told { pairs.iter().filter(gives).count() } else { 0 }
    };
    let from = sentence.saturating_sub(ABOVE);
    let candidates = (from..=sentence)
        .filter(|at| section(*at) == section(sentence))
        .flat_map(|at| all.of(at))
        .filter(|(_, one)| is_people(one) && one.is_exact() && one.place < rate.place);
    let mut best: Option<(Numbered, usize)> = None;
    let mut several = false;
    for (at, one) in candidates {
        let count = fits(one);
        match &best {
            Some((_, most)) if count < *most => {}
            Some((other, most)) if count == *most => several |= other.1.value != one.value,
            _ => (best, several) = (Some(((at, one), count)), false),
        }
    }
    let (whole, count) = best?;
    (count >= 2 && !several).then_some(whole)
}

/// What was done with a whole, as shares name it.
const DONE: [&str; 9] = ["有效", "回收", "收回", "发放", "报名", "应到", "受理", "立案", "申报"];

fn whole_word(rate: &Amount) -> Option<&'static str> {
    let said = rate.before.rsplit_once('占')?.1;
    DONE.into_iter().find(|word| said.holds(word))
}

/// Whether a share says by what was done with it which whole it is of: 占回收问卷的 91.4%.
pub(super) fn names_whole(rate: &Amount) -> bool {
    whole_word(rate).is_some()
}

/// The amount of the sentence, or of the two above, that is called by the word of what was done with the whole.
pub(super) fn called_whole(
    all: &All,
    rate: &Amount,
    plain: &[&Numbered],
    done: &Amount,
) -> Option<usize> {
    let word = whole_word(rate)?;
    let above = all.above(rate.sentence?, 2);
    let here = plain.iter().copied();
    let mut called = here.chain(&above).filter(|(_, one)| {
        let same = one.unit == done.unit || (is_people(one) && is_people(done));
        let same = same && one.value.millionths() >= done.value.millionths();
        same && holds(&one.before, &[word])
    });
    let (at, _) = called.next()?;
    called.next().is_none().then_some(*at)
}
