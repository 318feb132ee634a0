//! Person-months by kind of worker: what all have is what those with a certificate have and those without.

use super::amount::{Amount, Numbered};
use super::found::{All, Found};
use super::letters::Words;
use super::rest::is_left;
use super::words::{Unit, holds};

/// How many sentences the three may stand in.
const NEAR: usize = 2;

/// Of which workers an amount is said, by the last word for them before it in its sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    All,
    Certified,
    Other,
}

/// 全职社工实到岗 115.5 人次；持证社工实到岗 81 人次；非持证社工实到岗 34.5 人次.
pub(super) fn judge(all: &All, found: &mut Found) {
    for sentence in 0..all.spans.len() {
        let here = named(all, sentence..sentence + 1);
        let ends = here.iter().any(|(kind, _)| *kind == Kind::Other);
        if !ends {
            continue;
        }
        let near = named(all, sentence.saturating_sub(NEAR)..sentence + 1);
        let one = |kind: Kind| {
            let mut of = near.iter().filter(|(own, _)| *own == kind).map(|(_, one)| *one);
            of.next().filter(|_| of.next().is_none())
        };
        let (Some(of), Some(part), Some(rest)) =
            (one(Kind::All), one(Kind::Certified), one(Kind::Other))
        else {
            continue;
        };
        is_left(all, of, part, rest, found);
    }
}

fn named(all: &All, sentences: std::ops::Range<usize>) -> Vec<(Kind, Numbered<'_>)> {
    let of = sentences.flat_map(|sentence| all.of(sentence));
    of.filter_map(|(at, one)| Some((kind(all, one)?, (at, one)))).collect()
}

fn kind(all: &All, one: &Amount) -> Option<Kind> {
    let there = one.unit == Unit::Times && one.before.holds("实到岗") && !one.about;
    let said = all.between(one.sentence.filter(|_| there)?, 0, one.start);
    let said = said.rsplit(['；', '。']).next().unwrap_or_default();
    // 具有 2 年以上从业经历的社工实到岗 77 人次 is of none of them.
    if holds(said, &["年以上", "从业"]) {
        return None;
    }
    let words = [
        ("非持证", Kind::Other),
        ("未持证", Kind::Other),
        ("持证", Kind::Certified),
        ("全职社工", Kind::All),
        ("全体", Kind::All),
        ("全部社工", Kind::All),
    ];
    // The last word before it; 非持证 holds 持证.
    let last = words
        .iter()
        .filter_map(|(word, kind)| Some((said.last_place_of(word)? + word.len(), *kind)));
    let last = last.rev().max_by_key(|(end, _)| *end);
    last.map(|(_, kind)| kind)
}
