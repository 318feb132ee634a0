//! Which indicator each column of a table of areas belongs to, by its own heading, the headings above it and
//! the neighbouring columns.

use super::recognised::Recognised;
use super::sections::Section;
use crate::exchange::paste::model::{
    Amount, AmountHead, Called, Known, Word, abbreviates, amount_head, bare, core, is_measure,
    plain, variants, without_measure, word,
};

/// An amount of an area indicator, by its place.
type OfIndicator = (Amount, usize);

/// The headings of a column, read once.
pub(crate) struct ColumnHeads<'a> {
    /// The uppermost first, without empty ones.
    pub(crate) path: Vec<&'a str>,
    /// The cell of the lowest one, which says what the column holds.
    pub(crate) place: Option<(usize, usize)>,
    /// What it says.
    pub(crate) word: Option<Word>,
    /// The cell of the nearest heading above it.
    nearest: Option<(usize, usize)>,
    /// The amount that it names.
    amount: Option<AmountHead>,
}

impl ColumnHeads<'_> {
    /// Whether it holds amounts, of whatever.
    pub(crate) fn is_amount(&self) -> bool {
        self.amount.is_some()
    }

    /// Whether the column may also hold words about the work.
    pub(crate) fn is_weak(&self) -> bool {
        self.amount.as_ref().is_some_and(|amount| amount.is_weak)
    }

    /// The headings above the lowest one.
    fn above(&self) -> &[&str] {
        self.path.split_last().map_or(&[][..], |(_, above)| above)
    }
}

impl Recognised<'_> {
    /// The headings of every column of a section.
    pub(crate) fn column_heads(&self, section: &Section) -> Vec<ColumnHeads<'_>> {
        (0..section.columns()).map(|column| self.heads(section, column)).collect()
    }

    fn heads(&self, section: &Section, column: usize) -> ColumnHeads<'_> {
        let mut places = section.places(self.grid, column);
        let path: Vec<&str> =
            places.iter().map(|(row, column)| self.grid.text(*row, *column)).collect();
        let place = places.pop();
        let word = path.last().and_then(|head| word(head));
        let amount = word.and_then(Word::amount).map(|amount| {
            let named = path.last().and_then(|head| amount_head(&plain(head)));
            named.unwrap_or(AmountHead { amount, of: String::new(), is_weak: false })
        });
        ColumnHeads { path, place, word, nearest: places.last().copied(), amount }
    }

    /// What each column holds of the area indicators; `None` where it is no amount, or one of nothing
    /// known.
    pub(crate) fn area_columns(&self, heads: &[ColumnHeads<'_>]) -> Vec<Option<OfIndicator>> {
        let mut found: Vec<Option<OfIndicator>> = Vec::new();
        for (column, own) in heads.iter().enumerate() {
            let of = own.amount.as_ref().and_then(|amount| {
                let before = column.checked_sub(1);
                let left = before.and_then(|at| heads.get(at).zip(*found.get(at)?));
                let at = self.known.named(own, amount).or_else(|| continued(own, amount, left));
                Some((amount.amount, at.or_else(|| self.known.in_turn(amount, heads, column))?))
            });
            found.push(of);
        }
        found
    }
}

/// The indicator of the column to the left, if this one continues it: 完成量 after 协议接案数.
fn continued(
    own: &ColumnHeads,
    amount: &AmountHead,
    left: Option<(&ColumnHeads, OfIndicator)>,
) -> Option<usize> {
    let (left, (before, at)) = left?;
    let goes_on = left.nearest == own.nearest && before < amount.amount;
    (goes_on && is_measure(&amount.of)).then_some(at)
}

impl Known {
    /// The indicator that the headings of a column name themselves.
    fn named(&self, heads: &ColumnHeads, amount: &AmountHead) -> Option<usize> {
        let above = heads.above();
        let of = amount.of.as_str();
        let Some(nearest) = above.last() else { return self.by_short_name(of) };
        if let Some(at) = self.indicator(above) {
            return Some(at);
        }
        let group = self.group(nearest);
        if !group.is_empty() {
            return variants(of).find_map(|of| only(of_name(&group, of)));
        }
        self.by_short_name(&plain(nearest)).or_else(|| self.by_short_name(of))
    }

    /// The next indicator of a group that has as many columns as indicators, none of them named; the first
    /// one if the group has a single column.
    fn in_turn(&self, own: &AmountHead, all: &[ColumnHeads<'_>], column: usize) -> Option<usize> {
        let heads = all.get(column)?;
        let group = self.group(heads.above().last()?);
        if group.is_empty() {
            return None;
        }
        let parts = |of: &[ColumnHeads<'_>]| {
            let of = of.iter().filter(|of| of.nearest == heads.nearest);
            let of = of.filter_map(|of| of.amount.as_ref());
            of.filter(|of| of.amount == own.amount).map(|of| of.of.clone()).collect::<Vec<_>>()
        };
        let named = parts(all);
        let unnamed = named.iter().all(|of| is_measure(of));
        let fits = unnamed && (named.len() == group.len() || named.len() == 1);
        group.get(parts(all.get(..column)?).len()).filter(|_| fits).map(|called| called.at)
    }

    /// The indicators of the group that a heading names, whole or shortened (个案, 大型活动).
    fn group(&self, head: &str) -> Vec<&Called> {
        let whole = bare(head);
        let members = |is: &dyn Fn(&str) -> bool| {
            let mut members: Vec<&Called> = Vec::new();
            for called in self.indicators.iter().filter(|of| !of.group.is_empty() && is(&of.group))
            {
                if !members.iter().any(|of| of.at == called.at) {
                    members.push(called);
                }
            }
            members
        };
        let exact = members(&|group| group == whole);
        if !exact.is_empty() {
            return exact;
        }
        let short = core(&plain(head));
        let found = members(&|group| abbreviates(&short, &core(group)));
        let is_one =
            found.windows(2).all(|two| matches!(two, [one, other] if one.group == other.group));
        if is_one { found } else { Vec::new() }
    }

    /// The indicator that names above each other mean, the uppermost first, whole or shortened.
    pub(crate) fn indicator_of_row(&self, path: &[&str]) -> Option<usize> {
        let (last, above) = path.split_last()?;
        let of_group = || {
            let group = self.group(above.last()?);
            let name = plain(last);
            variants(&name).find_map(|of| only(of_name(&group, of)))
        };
        let short = || self.by_short_name(&plain(last)).filter(|_| above.is_empty());
        self.indicator(path).or_else(of_group).or_else(short)
    }

    /// The only indicator with a short name: one that is said so, or one that it shortens.
    fn by_short_name(&self, name: &str) -> Option<usize> {
        if is_measure(name) {
            return None;
        }
        let exact = |name: &str| self.indicator(&[name]);
        let said = |name: &str| {
            let said = |of: &&Called| of.spoken.iter().any(|spoken| spoken == name);
            only(self.indicators.iter().filter(said).collect())
        };
        let shortened = |name: &str| {
            let is = |of: &&Called| abbreviates(name, &of.core);
            only(self.indicators.iter().filter(is).collect())
        };
        variants(name).find_map(exact).or_else(|| {
            let by = |name: &str| {
                let name = core(name);
                said(&name).or_else(|| shortened(&name))
            };
            variants(name).find_map(by)
        })
    }
}

/// Those of a group whose name is the text, whole or but for the measure at its end.
fn of_name<'a>(group: &[&'a Called], of: &str) -> Vec<&'a Called> {
    let called = |wanted: fn(&str, &str) -> bool| {
        group.iter().copied().filter(|called| wanted(&called.name, of)).collect::<Vec<_>>()
    };
    let exact = called(|name, of| name == of);
    if !exact.is_empty() {
        return exact;
    }
    let shortened = |name: &str, of: &str| without_measure(name) == of || of.ends_with(name);
    called(shortened)
}

/// The place of the only one, however often it is there.
fn only(found: Vec<&Called>) -> Option<usize> {
    let at = found.first()?.at;
    found.iter().all(|of| of.at == at).then_some(at)
}
