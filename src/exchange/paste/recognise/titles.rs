//! Distinguishes a title between the rows of a table from an item without figures.

use super::recognised::Recognised;
use super::segments::Segment;
use crate::exchange::paste::model::{Word, bare_name, half_width, is_total, plain, word};
use std::collections::BTreeSet;
use std::ops::Range;

/// Distinguishes a title between rows from an item without figures.
pub(crate) struct Titles {
    /// The ways in which rows with figures are numbered.
    numbered: BTreeSet<Numbering>,
    /// The bare names of the parts that have subtotals.
    parts: BTreeSet<String>,
}

/// How a name is numbered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Numbering {
    /// 一、
    Chinese,
    /// （一）
    Brackets,
    /// 第一部分
    Part,
    /// 1. or 1、
    Digits,
    /// I.
    Letters,
}

impl Titles {
    /// Derives it from the rows of a table.
    pub(crate) fn of(
        recognised: &Recognised<'_>,
        with_figures: impl Iterator<Item = usize>,
        rows: &Range<usize>,
        segment: &Segment,
    ) -> Titles {
        let name = |row| recognised.name(row, segment);
        let part = |row| {
            let name = name(row);
            is_total(&name).then(|| bare_name(&without_total(&plain(&name))))
        };
        Titles {
            numbered: with_figures.filter_map(|row| recognised.numbered(row, segment)).collect(),
            parts: rows.clone().filter_map(part).filter(|part| !part.is_empty()).collect(),
        }
    }

    /// Whether a row without figures is a title.
    pub(crate) fn has(&self, of: &Recognised<'_>, row: usize, segment: &Segment) -> bool {
        const LONGEST: usize = 60;
        let name = of.name(row, segment);
        let ends = [':', '：', '。', '；', ';', '类'];
        let names = segment.name_column().unwrap_or_default();
        let merged = segment
            .columns
            .iter()
            .any(|(column, _)| *column != names && of.grid.begins(row, *column) == (row, names));
        merged
            || !of.is_name(&name, segment.rows)
            || word(&name).is_some_and(|word| word != Word::Target && word != Word::Completed)
            || of.numbered(row, segment).is_some_and(|of| !self.numbered.contains(&of))
            || self.parts.contains(&bare_name(&plain(&name)))
            || name.ends_with(ends)
            || ["以上", "以下"].iter().any(|word| name.starts_with(word))
            || name.chars().count() > LONGEST
    }
}

impl Recognised<'_> {
    /// How a row is numbered, in front of its name or in its own cell.
    fn numbered(&self, row: usize, segment: &Segment) -> Option<Numbering> {
        let mut leading = segment.leading().map(|column| self.grid.text(row, column));
        let number = leading.find(|text| !text.is_empty());
        let in_front = number.and_then(|number| numbering(&format!("{number}、")));
        in_front.or_else(|| numbering(&self.name(row, segment)))
    }
}

fn without_total(plain: &str) -> String {
    let ends = ["小计", "合计", "总计", "共计", "subtotal", "total"];
    let rest =
        ends.iter().find_map(|end| plain.strip_suffix(end).or_else(|| plain.strip_prefix(end)));
    rest.unwrap_or_default().to_owned()
}

fn numbering(name: &str) -> Option<Numbering> {
    const CHINESE: &str = "一二三四五六七八九十";
    let text: String = name.chars().map(half_width).filter(|of| !of.is_whitespace()).collect();
    let behind = |signs: &str| {
        let rest = text.trim_start_matches(|of| signs.contains(of));
        (rest.len() < text.len()).then_some(rest)
    };
    if let Some(rest) = text.strip_prefix('(') {
        let inner = rest.trim_start_matches(|of| CHINESE.contains(of));
        return (inner.len() < rest.len() && inner.starts_with(')')).then_some(Numbering::Brackets);
    }
    if let Some(rest) = text.strip_prefix('第') {
        let rest = rest.trim_start_matches(|of: char| CHINESE.contains(of) || of.is_ascii_digit());
        let named = ["部分", "类", "章", "篇", "项"].iter().any(|word| rest.starts_with(word));
        return named.then_some(Numbering::Part);
    }
    let parted = |rest: &str| rest.starts_with(['、', '.', ',', ':']);
    match () {
        () if behind(CHINESE).is_some_and(parted) => Some(Numbering::Chinese),
        () if behind("0123456789").is_some_and(parted) => Some(Numbering::Digits),
        () if behind("IVXABCDEFivxⅠⅡⅢⅣⅤⅥ").is_some_and(parted) => {
            Some(Numbering::Letters)
        }
        () => None,
    }
}
