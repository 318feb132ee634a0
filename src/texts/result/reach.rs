//! The words of 怎么到…: one sentence, and one for each party.

use crate::number::Decimal;
use crate::scoring::{Need, Part, Scheme, Standing, WayTo};
use crate::texts::{Language, band_name, listed_and, phrase::words, points, short_party_name};

words! {
    /// Said of what a grade takes.
    ReachText {
        Title = "怎么到" | "How to reach";
        Target = "目标等级" | "Grade to reach";
        Together = "几方一起补呢？" | "Several parties together?";
        TryThis = "照这样试算" | "Try this";
        short_one(needed, name, to) =
            "还差 {needed} 分，只有{name}补得上：[至少 {to}]"
            | "{needed} to go, only {name} can make it up: [at least {to}]";
        short_some(needed, name, to) =
            "还差 {needed} 分，{name}补最省力：[至少 {to}]"
            | "{needed} to go, easiest from {name}: [at least {to}]";
        short_none(needed) =
            "还差 {needed} 分，哪一方单独都补不上，要几方一起补"
            | "{needed} to go, more than any one party can make up: several have to";
        open_one(known, name, least, room) =
            "已得 {known}，{name}还要 [{least}]（满分 {room}）"
            | "{known} so far, [{least}] of {room} still from {name}";
        open_all(least, room) = "总共要 [{least}]（满分 {room}）" | "[{least}] of {room} in all";
        open_reached(known, grade) = "已得 {known}，[{grade}已经够了]" | "{known} so far, [enough for {grade}]";
        reached(grade, above) = "已经是{grade}，[高出 {above} 分]" | "{grade} already, [{above} points above its line]";
        reached_exactly(grade) = "正好在{grade}的线上，[没有余量]" | "Just on the line of {grade}, [nothing to spare]";
        ReachedLowest = "已经在这个等级" | "In this grade already";
        passed(grade) = "已经高于{grade}" | "Above {grade} already";
        sure(grade) = "其余怎么评，[都是{grade}]" | "Whatever the others give, [it is {grade}]";
        never_open(total) =
            "到不了：未评的全满分也只有 {total}"
            | "Out of reach: full marks from all open parties give only {total}";
        never(total) = "到不了：全部满分也只有 {total}" | "Out of reach: full marks from all give only {total}";
        too_much(total, grade) =
            "未评的都给 0 分也有 {total}，已经高于{grade}"
            | "Even with nothing from the open parties it is {total}, above {grade}";
        missed(grade) = "没有一个分数正好落在{grade}" | "No score leads into {grade}";
        lacks(points) = "满分也差 {points}" | "{points} short even when full";
        Full = "已经满分" | "full already";
        spare(points) = "最多可少 {points}" | "may lose {points}";
        tried(name) = "{name}给" | "{name} gives";
        share(name) = "{name}平均分摊" | "{name}, fair share";
        at_least(name) = "{name}至少" | "{name} at least";
        suppose(name) = "设想{name}给" | "suppose {name} gives";
        DragOne = "拖一拖其中一方，另一方跟着变。" | "Drag one of them, the other follows.";
        DragSome =
            "拖一拖几方，没动过的按满分比例平均分摊。"
            | "Drag some of them; those untouched share the rest by their full scores.";
        OneAnswers = "只剩这一方没有评分。" | "This is the only party not scored yet.";
    }
}

/// The answer in one sentence; what is in square brackets is the point of it.
pub fn reach_words(reach: &WayTo, band: usize, scheme: &Scheme, language: Language) -> String {
    let show = |number: Decimal| points(number, scheme);
    let grade = band_name(band, scheme, language);
    let name = |party: usize| short_party_name(party, scheme, language).to_owned();
    match reach.standing {
        Standing::Short { needed } => {
            let best = reach.parts.iter().find_map(|(party, part)| match part {
                Part::Alone { to, .. } => Some((name(*party), show(*to))),
                _ => None,
            });
            match (best, reach.alone().count()) {
                (None, _) => ReachText::short_none(show(needed), language),
                (Some((name, to)), 1) => ReachText::short_one(show(needed), name, to, language),
                (Some((name, to)), _) => ReachText::short_some(show(needed), name, to, language),
            }
        }
        Standing::Reached { above: Some(Decimal::ZERO), .. } => {
            ReachText::reached_exactly(grade, language)
        }
        Standing::Reached { above: Some(above), .. } => {
            ReachText::reached(grade, show(above), language)
        }
        Standing::Reached { above: None, .. } => {
            ReachText::ReachedLowest.words(language).to_owned()
        }
        Standing::Passed => ReachText::passed(grade, language),
        Standing::Sure => ReachText::sure(grade, language),
        Standing::Never { highest } => ReachText::never(show(highest), language),
        Standing::Open(Need::TooLittle { total }) => ReachText::never_open(show(total), language),
        Standing::Open(Need::TooMuch { total }) => {
            ReachText::too_much(show(total), grade, language)
        }
        Standing::Open(Need::Missed) => ReachText::missed(grade, language),
        Standing::Open(Need::Give { least: Decimal::ZERO, .. }) => {
            ReachText::open_reached(show(reach.known), grade, language)
        }
        Standing::Open(Need::Give { least, .. }) => {
            let open: Vec<String> = reach.parts.iter().map(|(party, _)| name(*party)).collect();
            let room = reach.room.to_string();
            if open.len() == scheme.parties.len() {
                return ReachText::open_all(show(least), room, language);
            }
            let names = listed_and(&open, language);
            ReachText::open_one(show(reach.known), names, show(least), room, language)
        }
    }
}

/// The sentence in clauses, and of each whether it is the point: that stands in square brackets.
pub fn reach_clauses(words: &str) -> Vec<(String, bool)> {
    let mut clauses = Vec::new();
    for (at, text) in words.split(['[', ']']).enumerate() {
        if at % 2 == 1 {
            clauses.push((text.to_owned(), true));
            continue;
        }
        let parts = text.split_inclusive(['，', '：', ',', ':']);
        clauses.extend(parts.map(|part| (part.to_owned(), false)));
    }
    clauses
}

/// What stands before the figure of a party's line.
pub fn reach_part_name(party: usize, part: Part, scheme: &Scheme, language: Language) -> String {
    let name = short_party_name(party, scheme, language);
    match part {
        Part::Tried(_) => ReachText::tried(name, language),
        Part::Share(_) => ReachText::share(name, language),
        Part::AtLeast(_) | Part::TooLittle { .. } => ReachText::at_least(name, language),
        _ => name.to_owned(),
    }
}

/// What a party's line says where it has no figure of its own to be typed.
pub fn reach_part_words(part: Part, scheme: &Scheme, language: Language) -> String {
    let show = |number: Decimal| points(number, scheme);
    match part {
        Part::Alone { from, to } => [&show(from), " → ", &show(to)].concat(),
        Part::Lacks(by) | Part::TooLittle { lacks: by, .. } => ReachText::lacks(show(by), language),
        Part::Full => ReachText::Full.words(language).to_owned(),
        Part::Spare(by) => ReachText::spare(show(by), language),
        Part::Nothing => String::new(),
        Part::Tried(points) | Part::Share(points) | Part::AtLeast(points) => show(points),
    }
}

/// What can be done with the lines.
pub fn reach_hint(reach: &WayTo, language: Language) -> Option<&'static str> {
    let open = |(_, part): &&(usize, Part)| {
        !matches!(part, Part::Alone { .. } | Part::Lacks(_) | Part::Full | Part::Spare(_))
    };
    let text = match reach.parts.iter().filter(open).count() {
        0 => return None,
        1 => ReachText::OneAnswers,
        2 => ReachText::DragOne,
        _ => ReachText::DragSome,
    };
    Some(text.words(language))
}
