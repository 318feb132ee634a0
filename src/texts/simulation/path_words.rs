//! The words of the path to a grade.

use super::pick;
use crate::number::Decimal;
use crate::scoring::{Combination, Grading, Need, PartyPath, Path, Scheme, Standing};
use crate::texts::{Language, points};

/// A fixed text of the path to a grade.
#[allow(missing_docs, reason = "each says what it is by its words below")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathText {
    Title,
    Needed,
    To,
    Now,
    Alone,
    Least,
    Loss,
    Together,
    Members,
    AtLeast,
    Unknown,
    NothingUnknown,
    AllUnknown,
    Note,
}

impl PathText {
    /// The words in a language.
    pub const fn words(self, language: Language) -> &'static str {
        let (chinese, english) = match self {
            Self::Title => ("达标路径", "Path to a grade"),
            Self::Needed => ("还需", "Needed"),
            Self::To => ("目标等级：", "Grade to reach: "),
            Self::Now => ("现在", "Now"),
            Self::Alone => ("只改这一方，要到", "This party alone"),
            Self::Least => ("其余全满分，也要", "With the others full"),
            Self::Loss => ("最多可少", "May take away"),
            Self::Together => ("几方一起改", "Several parties together"),
            Self::Members => ("一起改的各方", "Parties"),
            Self::AtLeast => ("合计至少", "Together at least"),
            Self::Unknown => ("未评分", "not scored"),
            Self::NothingUnknown => {
                ("各方都已评分，没有未知的分数。", "Every party has scored; nothing is unknown.")
            }
            Self::AllUnknown => ("各方都还没有评分。", "No party has scored yet."),
            Self::Note => (
                "按各方得分相加推算（R-1、R-2）。没有评分的一方，在推算别的一方时按还没有得分计算。",
                "Worked out from the sum of the parties' points (R-1, R-2). A party that has not scored counts as having given nothing so far.",
            ),
        };
        pick(language, chinese, english)
    }
}

/// Where the known points stand to the grade, in one sentence.
pub fn standing_words(path: &Path, scheme: &Scheme, language: Language) -> String {
    let show = |number: Decimal| points(number, scheme);
    let grade = band_name(path, scheme, language);
    match (path.standing, language) {
        (Standing::Short { needed }, Language::ZhCn) => {
            format!("还差 {} 分到{grade}（{} 分起）。", show(needed), show(path.lowest))
        }
        (Standing::Short { needed }, Language::En) => {
            format!("{} more points to {grade} (from {}).", show(needed), show(path.lowest))
        }
        (Standing::Passed, Language::ZhCn) => format!("总分已高于{grade}。"),
        (Standing::Passed, Language::En) => format!("The total is already above {grade}."),
        (Standing::Reached { above: Some(above), .. }, Language::ZhCn) => {
            format!("已达到{grade}，高出起点 {} 分：最多少这么多，等级不变。", show(above))
        }
        (Standing::Reached { above: Some(above), .. }, Language::En) => format!(
            "{grade} is reached, {} points above its lower end: so much can be lost before the grade falls.",
            show(above)
        ),
        (Standing::Reached { above: None, .. }, Language::ZhCn) => {
            format!("总分在{grade}，没有更低的等级。")
        }
        (Standing::Reached { above: None, .. }, Language::En) => {
            format!("The total lies in {grade}; there is no lower grade.")
        }
        (Standing::Sure, Language::ZhCn) => format!("不论未评分的各方给多少分，都是{grade}。"),
        (Standing::Sure, Language::En) => {
            format!("Whatever the unknown scores turn out to be, it is {grade}.")
        }
        (Standing::Never { highest }, Language::ZhCn) => {
            format!("不可能：各方都给满分，总分也只有 {}，到不了{grade}。", show(highest))
        }
        (Standing::Never { highest }, Language::En) => format!(
            "Impossible: even full marks from every party give {}, which is not {grade}.",
            show(highest)
        ),
        (Standing::Open(need), _) => open_words(path, need, scheme, language),
    }
}

/// What the unknown scores have to add up to.
fn open_words(path: &Path, need: Need, scheme: &Scheme, language: Language) -> String {
    let show = |number: Decimal| points(number, scheme);
    let grade = band_name(path, scheme, language);
    let all = path.unknown == path.parties.len();
    let who = match (all, language) {
        (true, Language::ZhCn) => "各方都还没有评分：",
        (false, Language::ZhCn) => "未评分的各方：",
        (true, Language::En) => "No party has scored yet: ",
        (false, Language::En) => "The parties not scored yet: ",
    };
    let rest = match (need, language) {
        (Need::Give { least, most }, Language::ZhCn) if least == most => {
            format!("合计要正好 {} 分，才是{grade}。", show(least))
        }
        (Need::Give { least, most }, Language::En) if least == most => {
            format!("together exactly {} points for {grade}.", show(least))
        }
        (Need::Give { least, most }, Language::ZhCn) => {
            format!("合计要在 {} 到 {} 分之间，才是{grade}。", show(least), show(most))
        }
        (Need::Give { least, most }, Language::En) => {
            format!("together from {} to {} points for {grade}.", show(least), show(most))
        }
        (Need::TooLittle { total }, Language::ZhCn) => {
            format!("即使都给满分，总分也只有 {}，到不了{grade}；除非已评的分数改变。", show(total))
        }
        (Need::TooLittle { total }, Language::En) => format!(
            "even full marks from all of them give {}, which is not {grade}, unless a known score changes.",
            show(total)
        ),
        (Need::TooMuch { total }, Language::ZhCn) => {
            format!("即使都给 0 分，总分也有 {}，已高于{grade}。", show(total))
        }
        (Need::TooMuch { total }, Language::En) => {
            format!("even if they give nothing the total is {}, above {grade}.", show(total))
        }
        (Need::Missed, _) => missed(&grade, language),
    };
    format!("{who}{rest}")
}

/// What the lowest total of the grade is called, where that is not the grade alone.
pub fn landing_words(path: &Path, scheme: &Scheme, language: Language) -> Option<String> {
    if path.grading == Grading::Band(path.band) {
        return None;
    }
    let grade = band_name(path, scheme, language);
    let lowest = points(path.lowest, scheme);
    let clear = path.undisputed.map(|total| points(total, scheme));
    Some(match (clear, language) {
        (Some(clear), Language::ZhCn) => {
            format!("{lowest} 分同时属于两个等级；从 {clear} 分起才只是{grade}（R-21）。")
        }
        (Some(clear), Language::En) => {
            format!("{lowest} lies in two grades; from {clear} on it is {grade} alone (R-21).")
        }
        (None, Language::ZhCn) => format!("没有一个总分只属于{grade}（R-21）。"),
        (None, Language::En) => format!("No total lies in {grade} alone (R-21)."),
    })
}

/// What one party would have to give while the others stay, or why it cannot.
pub fn alone_words(path: &Path, party: usize, scheme: &Scheme, language: Language) -> String {
    let show = |number: Decimal| points(number, scheme);
    let Some(PartyPath { points: given, alone, .. }) = path.parties.get(party).copied() else {
        return String::new();
    };
    let name = party_name(party, scheme, language);
    let cap = scheme.parties.get(party).map_or(Decimal::ZERO, |party| party.cap);
    let grade = band_name(path, scheme, language);
    let loss = path.parties.get(party).and_then(|party| party.may_take_away());
    match (alone, loss, language) {
        (Need::Give { least, .. }, Some(loss), Language::ZhCn) => {
            format!("{name}最多可以少给 {} 分，降到 {} 仍是{grade}。", show(loss), show(least))
        }
        (Need::Give { least, .. }, Some(loss), Language::En) => format!(
            "{name} may take away {} points; down to {} it is still {grade}.",
            show(loss),
            show(least)
        ),
        (Need::Give { least, most }, None, _) => {
            let above = given.is_some_and(|given| given > most);
            let wanted = if above { most } else { least };
            give_words(&name, show(wanted), above, show(cap), language)
        }
        (Need::TooLittle { total }, _, Language::ZhCn) => {
            format!("即使{name}给满分，总分也只有 {}，到不了{grade}。", show(total))
        }
        (Need::TooLittle { total }, _, Language::En) => {
            format!("Even full marks from {name} give {}, which is not {grade}.", show(total))
        }
        (Need::TooMuch { total }, _, Language::ZhCn) => {
            format!("即使{name}给 0 分，总分也有 {}，仍高于{grade}。", show(total))
        }
        (Need::TooMuch { total }, _, Language::En) => {
            format!("Even with nothing from {name} the total is {}, above {grade}.", show(total))
        }
        (Need::Missed, ..) => missed(&grade, language),
    }
}

fn give_words(name: &str, wanted: String, above: bool, cap: String, language: Language) -> String {
    match (above, language) {
        (false, Language::ZhCn) => format!("{name}至少要给 {wanted}（满分 {cap}）。"),
        (false, Language::En) => format!("{name} would have to give at least {wanted} of {cap}."),
        (true, Language::ZhCn) => format!("{name}最多给 {wanted}（满分 {cap}）。"),
        (true, Language::En) => format!("{name} could give at most {wanted} of {cap}."),
    }
}

/// The least a party has to give even if all others give everything.
pub fn least_words(least: Option<Decimal>, scheme: &Scheme, language: Language) -> String {
    match (least, language) {
        (None, Language::ZhCn) => "各方都给满分也不够。".to_owned(),
        (None, Language::En) => "Even full marks from all are not enough.".to_owned(),
        (Some(Decimal::ZERO), Language::ZhCn) => {
            "其余各方都给满分时，这一方给 0 分也够。".to_owned()
        }
        (Some(Decimal::ZERO), Language::En) => {
            "With full marks from all others, 0 is enough.".to_owned()
        }
        (Some(least), Language::ZhCn) => {
            format!("其余各方都给满分时，也至少要给 {}。", points(least, scheme))
        }
        (Some(least), Language::En) => {
            format!("Even with full marks from all others, at least {}.", points(least, scheme))
        }
    }
}

/// The members of a set of parties: 监督方、第三方.
pub fn members_words(combination: Combination, scheme: &Scheme, language: Language) -> String {
    let members = (0..scheme.parties.len()).filter(|party| combination.has(*party));
    let names: Vec<String> = members.map(|party| party_name(party, scheme, language)).collect();
    names.join(pick(language, "、", " + "))
}

/// What a set of parties has given so far: `33.00`, `20.00＋未评分` while one of them is unknown,
/// and no number while all are.
pub fn given_words(set: Combination, path: &Path, scheme: &Scheme, language: Language) -> String {
    let members = path.parties.iter().enumerate().filter(|(at, _)| set.has(*at));
    let (scored, unknown): (Vec<_>, Vec<_>) =
        members.partition(|(_, party)| party.points.is_some());
    let sum = points(set.points, scheme);
    let not_scored = PathText::Unknown.words(language);
    match (scored.is_empty(), unknown.is_empty()) {
        (_, true) => sum,
        (true, false) => not_scored.to_owned(),
        (false, false) => format!("{sum}{}{not_scored}", pick(language, "＋", " + ")),
    }
}

/// What a set of parties has to give together, or why it cannot.
pub fn together_words(
    combination: Combination,
    path: &Path,
    scheme: &Scheme,
    language: Language,
) -> String {
    let show = |number: Decimal| points(number, scheme);
    let grade = band_name(path, scheme, language);
    match (combination.need, language) {
        (Need::Give { least, most }, Language::ZhCn) if least == most => {
            format!("合计要正好 {}。", show(least))
        }
        (Need::Give { least, most }, Language::En) if least == most => {
            format!("Exactly {} together.", show(least))
        }
        (Need::Give { least, most }, Language::ZhCn) => {
            format!("合计 {} 到 {} 都可以。", show(least), show(most))
        }
        (Need::Give { least, most }, Language::En) => {
            format!("Anything from {} to {} together.", show(least), show(most))
        }
        (Need::TooLittle { total }, Language::ZhCn) => {
            format!("都给满分，总分也只有 {}，不够。", show(total))
        }
        (Need::TooLittle { total }, Language::En) => {
            format!("Even full marks give {} in all, not enough.", show(total))
        }
        (Need::TooMuch { total }, Language::ZhCn) => {
            format!("都给 0 分，总分也有 {}，仍高于{grade}。", show(total))
        }
        (Need::TooMuch { total }, Language::En) => {
            format!("Even nothing gives {} in all, above {grade}.", show(total))
        }
        (Need::Missed, _) => missed(&grade, language),
    }
}

/// The points still needed: `+3.25`; `0.00` while the total lies in the grade, a dash where it lies
/// above or cannot reach it.
pub fn needed_text(path: &Path, scheme: &Scheme) -> String {
    let needed = match path.standing {
        Standing::Short { needed } | Standing::Open(Need::Give { least: needed, .. }) => needed,
        Standing::Reached { .. } | Standing::Sure => Decimal::ZERO,
        Standing::Passed | Standing::Open(_) | Standing::Never { .. } => return "—".to_owned(),
    };
    let sign = if needed > Decimal::ZERO { "+" } else { "" };
    format!("{sign}{}", points(needed, scheme))
}

/// The least raw mark that counts for the points just named.
pub fn raw_mark_words(mark: Decimal, language: Language) -> String {
    match language {
        Language::ZhCn => format!("按百分制至少 {mark}。"),
        Language::En => format!("As a raw mark: at least {mark}."),
    }
}

fn missed(grade: &str, language: Language) -> String {
    match language {
        Language::ZhCn => format!("按方案的小数位，没有一个分数正好落在{grade}。"),
        Language::En => format!("At the scheme's decimals no score leads into {grade}."),
    }
}

fn band_name(path: &Path, scheme: &Scheme, language: Language) -> String {
    let band = scheme.bands.get(path.band);
    band.map(|band| language.name(&band.name).to_owned()).unwrap_or_default()
}

fn party_name(party: usize, scheme: &Scheme, language: Language) -> String {
    let party = scheme.parties.get(party);
    party.map(|party| language.name(&party.short_name).to_owned()).unwrap_or_default()
}
