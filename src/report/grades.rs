//! The grade of a total: what the text's own bands give for it, else the scheme's.

use super::amount::Amount;
use super::finding::{Class, Finding, Place, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::parties::is_other;
use super::text::Sentence;
use super::words::{Unit, holds};
use crate::number::{Decimal, Printed, Ratio};
use crate::scoring::{Grading, Scheme};

/// Characters between a grade and its total.
const NEAR: usize = 60;
/// What a grade is said with.
const CONCLUDES: [&str; 6] = ["等级", "评定", "评为", "结果", "等次", "定为"];

/// The grade said beside a total, or right behind it.
pub(super) fn grade(
    all: &All,
    sentence: usize,
    (at, total): (usize, &Amount),
    bands: &Bands,
    found: &mut Found,
) {
    let Some(expected) = bands.name(total.value) else { return };
    // A total that is told as wrong may have the grade of the right one.
    let told = found.findings.iter().find(|one| one.place == total.place && one.grade);
    let right = told.and_then(|one| bands.name(super::cell_number::number(&one.computed)?.0));
    for next in sentence..sentence + 3 {
        let Some(said) = all.sentences.get(next) else { return };
        let from = if next == sentence { total.end } else { 0 };
        // The bands themselves may stand between, and the grade behind them.
        let behind = (bands.said(all, next).len() >= 3)
            .then(|| all.of(next).last().map_or(0, |(_, last)| last.end));
        let conclude = |at: &usize| {
            let rest = said.chars.get(*at..).unwrap_or_default();
            CONCLUDES.iter().any(|word| super::words::begins(rest, word))
        };
        let from = match behind {
            Some(last) => match (last..said.chars.len()).find(conclude) {
                Some(at) => at,
                None => continue,
            },
            None => from,
        };
        let near = said.chars.get(..(from + NEAR).min(said.chars.len())).unwrap_or_default();
        let Some((name, start, end)) = bands.first_in(near, from) else { continue };
        let text: String = said.chars.iter().collect();
        if next > sentence && !holds(&text, &CONCLUDES) {
            continue;
        }
        // 中期总分 87.5 分，等级为良好 is of another time.
        let other = |(_, one): &(usize, &Amount)| {
            let inside = one.start >= from && one.end <= start && one.unit == Unit::Points;
            inside && is_other(&all.between(next, from, one.start), one)
        };
        if all.of(next).iter().any(other) {
            return;
        }
        if name == expected || Some(&name) == right.as_ref() {
            return found.agree(&[at]);
        }
        let places = said.at.get(start).zip(said.at.get(end - 1));
        let Some((from, to)) = places else { return };
        found.agree(&[at]);
        found.findings.push(Finding {
            class: Class::Inconsistent,
            printed: name,
            computed: expected,
            place: Place { from: *from, to: to + 1 },
            others: vec![total.place],
            beside: None,
            working: Working::Grade { total: total.printed.clone() },
            grade: true,
        });
        return;
    }
}

/// The bands of grades: the text's own where it says them, else the scheme's.
pub(super) struct Bands {
    /// Names with the lowest total of each, the best first.
    own: Vec<(String, Option<Printed>)>,
    scheme: Scheme,
    names: Vec<String>,
}

impl Bands {
    pub(super) fn of(all: &All, scheme: &Scheme) -> Bands {
        let mut names: Vec<String> =
            scheme.bands.iter().map(|band| band.name.zh_cn.clone()).collect();
        for name in ["优秀", "良好", "基本合格", "合格", "不合格"] {
            if !names.iter().any(|one| one == name) {
                names.push(name.to_owned());
            }
        }
        // The longer ones first: 不合格 holds 合格.
        crate::number::sort_by_key(&mut names, |name| std::cmp::Reverse(name.chars().count()));
        let mut bands = Bands { own: Vec::new(), scheme: scheme.clone(), names };
        for sentence in 0..all.spans.len() {
            let own = bands.said(all, sentence);
            if own.len() >= 3 {
                bands.own = own;
                break;
            }
        }
        bands
    }

    /// 90 分以上为优秀，80 分至 90 分为良好，… : the least number beside each name.
    fn said(&self, all: &All, sentence: usize) -> Vec<(String, Option<Printed>)> {
        let Some(said) = all.sentences.get(sentence) else { return Vec::new() };
        let amounts = all.of(sentence);
        let points: Vec<&Amount> = amounts
            .iter()
            .map(|(_, amount)| *amount)
            .filter(|amount| matches!(amount.unit, Unit::Points | Unit::None))
            .collect();
        // 甲站 88.3 分，良好；乙站 91.8 分，优秀；丙站 80.6 分，良好 says of none where it begins.
        let ranges = "上下至-—~～≥＞>足";
        if points.len() < 3 || !said.chars.iter().any(|char| ranges.has(*char)) {
            return Vec::new();
        }
        let mut names = Vec::new();
        let mut from = 0;
        while let Some((name, start, end)) = self.first_in(&said.chars, from) {
            names.push((name, start, end));
            from = end;
        }
        let leads = names
            .first()
            .zip(points.first())
            .is_some_and(|((_, start, _), one)| *start < one.start);
        let mut bands = Vec::new();
        for (at, (name, start, end)) in names.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|at| names.get(at)).map_or(0, |(.., end)| *end);
            let behind = names.get(at + 1).map_or(usize::MAX, |(_, start, _)| *start);
            let (from, to) = if leads { (*end, behind) } else { (before, *start) };
            let inside = points.iter().filter(|one| one.start >= from && one.start < to);
            let range = all.between(sentence, from, to.min(said.chars.len()));
            let below = range.holds("以下") && !holds(&range, &["以上", "至", "-", "—", "及"]);
            let least = inside.map(|one| one.value).min_by_key(|value| value.millionths());
            bands.push((name.clone(), least.filter(|_| !below)));
        }
        if bands.iter().filter(|(_, least)| least.is_some()).count() < 2 {
            Vec::new()
        } else {
            bands
        }
    }

    /// The grade of a total.
    pub(super) fn name(&self, total: Printed) -> Option<String> {
        if !self.own.is_empty() {
            let holds = |least: &Option<Printed>| {
                least.is_none_or(|least| total.millionths() >= least.millionths())
            };
            return self.own.iter().find(|(_, least)| holds(least)).map(|(name, _)| name.clone());
        }
        let total = Decimal::from_hundredths(total.hundredths()?);
        if total > self.scheme.full_score {
            return None;
        }
        match self.scheme.grading(Ratio::of(total, Decimal::whole(1))?) {
            Grading::Band(band) => self.scheme.bands.get(band).map(|band| band.name.zh_cn.clone()),
            Grading::Gap | Grading::Overlap(..) => None,
        }
    }

    /// 评定等级：良好: the grade that a short sentence concludes, and its place.
    pub(super) fn concluded_in(&self, sentence: &Sentence) -> Option<(String, Place)> {
        let chars = &sentence.chars;
        let lead = |at: &usize| {
            let rest = chars.get(*at..).unwrap_or_default();
            ["等级", "等次"].iter().any(|word| super::words::begins(rest, word))
        };
        let at = (0..chars.len()).find(lead).filter(|_| chars.len() <= 20)?;
        let (name, start, end) = self.first_in(chars, at)?;
        let place = Place { from: *sentence.at.get(start)?, to: sentence.at.get(end - 1)? + 1 };
        (start <= at + 4).then_some((name, place))
    }

    /// Whether a text is the name of a grade.
    pub(super) fn knows(&self, text: &str) -> bool {
        self.names.iter().any(|name| name == text)
    }

    /// The first name of a grade from a place on, where it begins and ends.
    fn first_in(&self, chars: &[char], from: usize) -> Option<(String, usize, usize)> {
        (from..chars.len()).find_map(|at| {
            let rest = chars.get(at..).unwrap_or_default();
            let name = self.names.iter().find(|name| super::words::begins(rest, name))?;
            let end = at + name.chars().count();
            // 距优秀线还差 3.95 分 says what it is not.
            (chars.get(end) != Some(&'线')).then(|| (name.clone(), at, end))
        })
    }
}
