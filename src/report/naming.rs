//! What names are made of, and what stands beside them.

use super::finding::{Class, Finding, Place};
use super::found::All;
use super::letters::Words;
use super::text::Sentence;

/// What stands behind a name.
pub(super) const BEHIND: [&str; 17] = [
    "服务点",
    "点位",
    "站点",
    "胡同",
    "社区",
    "村",
    "镇",
    "街",
    "片区",
    "分站",
    "站",
    "社工",
    "乡",
    "社会工作",
    "中心",
    "居委",
    "小区",
];
/// Characters that names of different places differ in: 南石 and 北石 are two.
pub(super) const SIDES: &str = "东南西北中上下大小新老前后左右内外一二三四五六七八九十甲乙丙丁";
/// Pieces of text that hold no name.
const NO_NAME: &str = "的在与及各个该本由至到是为有对从某每全我这那于共等次名人社区";
/// What stands before a name more often than in it, beside what no name has.
const LEADS: &str = "了年月日和并将让请把据另外如中办建设入进驻近访期次由离";

/// Where a piece of a sentence stands in the text.
pub(super) fn place(sentence: &Sentence, at: usize, length: usize) -> Place {
    let from = sentence.at.get(at).copied().unwrap_or_default();
    let to = sentence.at.get(at + length - 1).map_or(from, |last| last + 1);
    Place { from, to }
}

/// Whether a name may have a character.
pub(super) fn is_name(char: char) -> bool {
    char.is_alphabetic() && !char.is_ascii() && !NO_NAME.has(char)
}

/// Whether a finding tells of a name, or of a part of it.
pub(super) fn is_told(name: &str, place: Place, findings: &[Finding]) -> bool {
    findings.iter().any(|one| {
        let near = |text: &str| text.holds(name) || name.holds(text);
        let over = place.from < one.place.to && one.place.from < place.to;
        one.class == Class::Name && (over || near(&one.printed) || near(&one.computed))
    })
}

/// Whether a name may begin at a place of a sentence.
pub(super) fn opens(sentence: &Sentence, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| sentence.chars.get(at));
    before.is_none_or(|char| !is_name(*char) || LEADS.has(*char))
}

/// Whether one part of a sentence has both names, or the tables call a row by each of them.
pub(super) fn together(all: &All, labels: &[(&str, Place)], one: &[char], two: &[char]) -> bool {
    let row = |piece: &[char]| {
        let piece: String = piece.iter().collect();
        labels.iter().any(|(label, _)| label.holds(&piece))
    };
    let both = |chars: &[char]| holds(chars, one) && holds(chars, two);
    let parts = all.sentences.iter().flat_map(|of| of.chars.split(|char| *char == '；'));
    parts.into_iter().any(both) || (row(one) && row(two))
}

fn holds(chars: &[char], piece: &[char]) -> bool {
    chars.windows(piece.len()).any(|at| at == piece)
}

/// 七条：管理类三条、服务类两条: each name counts some of what they are said to be together.
pub(super) fn each_counted(sign: Option<char>, names: &[String]) -> bool {
    sign.is_some_and(|sign| names.iter().all(|name| name.ends_with(sign)))
}
