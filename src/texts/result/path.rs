//! The words of the path to a grade.

use crate::number::Decimal;
use crate::scoring::{Combination, Grading, Need, PartyPath, Path, Scheme, Standing};
use crate::texts::{JoinText, Language, band_name, phrase::words, points, short_party_name};

words! {
    /// Said of the path to a grade.
    PathText {
        Title = "每个等级还要多少" | "What each grade takes";
        Needed = "还需" | "Needed";
        To = "目标等级：" | "Grade to reach: ";
        Now = "现在" | "Now";
        Alone = "只改这一方，要到" | "This party alone";
        Least = "其余全满分，也要" | "With the others full";
        Loss = "最多可少" | "May take away";
        Together = "几方一起改" | "Several parties together";
        Members = "一起改的各方" | "Parties";
        AtLeast = "合计至少" | "Together at least";
        Unknown = "未评分" | "not scored";
        NothingUnknown = "各方都已评分，没有未知的分数。" | "Every party has scored; nothing is unknown.";
        AllUnknown = "各方都还没有评分。" | "No party has scored yet.";
        Note =
            "已评的分不变，没有评分的一方还开着：推算别的一方时，它给多少都算在内。"
            | "Scores that stand stay; a party not scored yet is open: whatever it may give is counted in for the others.";
        raw_mark(mark) = "按百分制至少 {mark}。" | "As a raw mark: at least {mark}.";
        missed(grade) =
            "按方案的小数位，没有一个分数正好落在{grade}。"
            | "At the scheme's decimals no score leads into {grade}.";
        short(needed, grade, lowest) =
            "还差 {needed} 分到{grade}（{lowest} 分起）。"
            | "{needed} more points to {grade} (from {lowest}).";
        passed(grade) = "总分已高于{grade}。" | "The total is already above {grade}.";
        reached(grade, above) =
            "已达到{grade}，高出起点 {above} 分：最多少这么多，等级不变。"
            | "{grade} is reached, {above} points above its lower end: so much can be lost before the grade falls.";
        reached_lowest(grade) =
            "总分在{grade}，没有更低的等级。"
            | "The total lies in {grade}; there is no lower grade.";
        sure(grade) =
            "不论未评分的各方给多少分，都是{grade}。"
            | "Whatever the unknown scores turn out to be, it is {grade}.";
        never(highest, grade) =
            "不可能：各方都给满分，总分也只有 {highest}，到不了{grade}。"
            | "Impossible: even full marks from every party give {highest}, which is not {grade}.";
        exactly_for(least, grade) =
            "合计要正好 {least} 分，才是{grade}。"
            | "together exactly {least} points for {grade}.";
        between_for(least, most, grade) =
            "合计要在 {least} 到 {most} 分之间，才是{grade}。"
            | "together from {least} to {most} points for {grade}.";
        too_little(total, grade) =
            "即使都给满分，总分也只有 {total}，到不了{grade}；除非已评的分数改变。"
            | "even full marks from all of them give {total}, which is not {grade}, unless a known score changes.";
        too_much(total, grade) =
            "即使都给 0 分，总分也有 {total}，已高于{grade}。"
            | "even if they give nothing the total is {total}, above {grade}.";
        landing(lowest, clear, grade) =
            "{lowest} 分同时属于两个等级；从 {clear} 分起才只是{grade}。"
            | "{lowest} lies in two grades; from {clear} on it is {grade} alone.";
        no_landing(grade) = "没有一个总分只属于{grade}。" | "No total lies in {grade} alone.";
        may_take_away(name, loss, least, grade) =
            "{name}最多可以少给 {loss} 分，降到 {least} 仍是{grade}。"
            | "{name} may take away {loss} points; down to {least} it is still {grade}.";
        too_little_from(name, total, grade) =
            "即使{name}给满分，总分也只有 {total}，到不了{grade}。"
            | "Even full marks from {name} give {total}, which is not {grade}.";
        too_much_from(name, total, grade) =
            "即使{name}给 0 分，总分也有 {total}，仍高于{grade}。"
            | "Even with nothing from {name} the total is {total}, above {grade}.";
        at_least(name, wanted, cap) =
            "{name}至少要给 {wanted}（满分 {cap}）。"
            | "{name} would have to give at least {wanted} of {cap}.";
        at_most(name, wanted, cap) =
            "{name}最多给 {wanted}（满分 {cap}）。"
            | "{name} could give at most {wanted} of {cap}.";
        NeverEnough = "各方都给满分也不够。" | "Even full marks from all are not enough.";
        NothingNeeded =
            "其余各方都给满分时，这一方给 0 分也够。"
            | "With full marks from all others, 0 is enough.";
        least(scheme) =
            "其余各方都给满分时，也至少要给 {scheme}。"
            | "Even with full marks from all others, at least {scheme}.";
        exactly(least) = "合计要正好 {least}。" | "Exactly {least} together.";
        between(least, most) =
            "合计 {least} 到 {most} 都可以。"
            | "Anything from {least} to {most} together.";
        too_little_together(total) =
            "都给满分，总分也只有 {total}，不够。"
            | "Even full marks give {total} in all, not enough.";
        too_much_together(total, grade) =
            "都给 0 分，总分也有 {total}，仍高于{grade}。"
            | "Even nothing gives {total} in all, above {grade}.";
        NobodyScored = "各方都还没有评分：" | "No party has scored yet: ";
        OthersUnscored = "未评分的各方：" | "The parties not scored yet: ";
    }
}

/// Where the known points stand to the grade, in one sentence.
pub fn standing_words(path: &Path, scheme: &Scheme, language: Language) -> String {
    let show = |number: Decimal| points(number, scheme);
    let grade = band_name(path.band, scheme, language);
    match path.standing {
        Standing::Short { needed } => {
            PathText::short(show(needed), grade, show(path.lowest), language)
        }
        Standing::Passed => PathText::passed(grade, language),
        Standing::Reached { above: Some(above), .. } => {
            PathText::reached(grade, show(above), language)
        }
        Standing::Reached { above: None, .. } => PathText::reached_lowest(grade, language),
        Standing::Sure => PathText::sure(grade, language),
        Standing::Never { highest } => PathText::never(show(highest), grade, language),
        Standing::Open(need) => open_words(path, need, scheme, language),
    }
}

/// What the unknown scores have to add up to.
fn open_words(path: &Path, need: Need, scheme: &Scheme, language: Language) -> String {
    let show = |number: Decimal| points(number, scheme);
    let grade = band_name(path.band, scheme, language);
    let all = path.unknown == path.parties.len();
    let who = if all { PathText::NobodyScored } else { PathText::OthersUnscored };
    let who = who.words(language);
    let rest = match need {
        Need::Give { least, most } if least == most => {
            PathText::exactly_for(show(least), grade, language)
        }
        Need::Give { least, most } => {
            PathText::between_for(show(least), show(most), grade, language)
        }
        Need::TooLittle { total } => PathText::too_little(show(total), grade, language),
        Need::TooMuch { total } => PathText::too_much(show(total), grade, language),
        Need::Missed => PathText::missed(grade, language),
    };
    format!("{who}{rest}")
}

/// What the lowest total of the grade is called, where that is not the grade alone.
pub fn landing_words(path: &Path, scheme: &Scheme, language: Language) -> Option<String> {
    if path.grading == Grading::Band(path.band) {
        return None;
    }
    let grade = band_name(path.band, scheme, language);
    let lowest = points(path.lowest, scheme);
    let clear = path.undisputed.map(|total| points(total, scheme));
    Some(match clear {
        Some(clear) => PathText::landing(lowest, clear, grade, language),
        None => PathText::no_landing(grade, language),
    })
}

/// What one party would have to give while the others stay, or why it cannot.
pub fn alone_words(path: &Path, party: usize, scheme: &Scheme, language: Language) -> String {
    let show = |number: Decimal| points(number, scheme);
    let Some(PartyPath { points: given, alone, .. }) = path.parties.get(party).copied() else {
        return String::new();
    };
    let name = short_party_name(party, scheme, language);
    let cap = scheme.parties.get(party).map_or(Decimal::ZERO, |party| party.cap);
    let grade = band_name(path.band, scheme, language);
    let loss = path.parties.get(party).and_then(|party| party.may_take_away());
    match (alone, loss) {
        (Need::Give { least, .. }, Some(loss)) => {
            PathText::may_take_away(name, show(loss), show(least), grade, language)
        }
        (Need::Give { least, most }, None) => {
            let above = given.is_some_and(|given| given > most);
            let wanted = if above { most } else { least };
            give_words(name, show(wanted), above, show(cap), language)
        }
        (Need::TooLittle { total }, _) => {
            PathText::too_little_from(name, show(total), grade, language)
        }
        (Need::TooMuch { total }, _) => PathText::too_much_from(name, show(total), grade, language),
        (Need::Missed, _) => PathText::missed(grade, language),
    }
}

fn give_words(name: &str, wanted: String, above: bool, cap: String, language: Language) -> String {
    if above {
        PathText::at_most(name, wanted, cap, language)
    } else {
        PathText::at_least(name, wanted, cap, language)
    }
}

/// The least a party has to give even if all others give everything.
pub fn least_words(least: Option<Decimal>, scheme: &Scheme, language: Language) -> String {
    match least {
        None => PathText::NeverEnough.words(language).to_owned(),
        Some(Decimal::ZERO) => PathText::NothingNeeded.words(language).to_owned(),
        Some(least) => PathText::least(points(least, scheme), language),
    }
}

/// The members of a set of parties: 监督方、第三方.
pub fn members_words(combination: Combination, scheme: &Scheme, language: Language) -> String {
    let members = (0..scheme.parties.len()).filter(|party| combination.has(*party));
    let names: Vec<&str> = members.map(|party| short_party_name(party, scheme, language)).collect();
    names.join(JoinText::And.words(language))
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
        (false, false) => format!("{sum}{}{not_scored}", JoinText::Plus.words(language)),
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
    let grade = band_name(path.band, scheme, language);
    match combination.need {
        Need::Give { least, most } if least == most => PathText::exactly(show(least), language),
        Need::Give { least, most } => PathText::between(show(least), show(most), language),
        Need::TooLittle { total } => PathText::too_little_together(show(total), language),
        Need::TooMuch { total } => PathText::too_much_together(show(total), grade, language),
        Need::Missed => PathText::missed(grade, language),
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
