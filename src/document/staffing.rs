//! 附件2 as it is typed: workers, monthly totals and what was agreed.

use super::date::Date;
use crate::scoring::{Level, Month, Quantity, SubtotalScope, WorkerEntries, WorkerKind};

/// Everything typed about staffing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StaffingSheet {
    /// The agreed head count of all social workers.
    pub required_all: Quantity,
    /// The agreed head count of certified ones.
    pub required_certified: Quantity,
    /// Workers continuously in post.
    pub continuous: Quantity,
    /// A share of experienced workers to compare with, in percent; none is known.
    pub two_years_threshold: Quantity,
    /// A retention rate to compare with, in percent; none is known.
    pub retention_threshold: Quantity,
    /// Single workers.
    pub workers: Vec<Worker>,
    /// Monthly totals of certified workers.
    pub certified: Subtotal,
    /// Monthly totals of non-certified workers.
    pub non_certified: Subtotal,
}

/// One social worker.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worker {
    /// An id such as 社工21, or a name, which is personal data.
    pub label: String,
    /// 岗位.
    pub position: String,
    /// Certified or not.
    pub kind: WorkerKind,
    /// The level; one of another kind is kept and does not count.
    pub level: Option<Level>,
    /// First day of the contract.
    pub contract_from: Option<Date>,
    /// Last day of the contract.
    pub contract_to: Option<Date>,
    /// 备注: joined, left.
    pub remarks: String,
    /// The month from which on two years of experience are complete.
    pub two_years_from: Option<Month>,
    /// What was typed for each month, in order; a month outside the assessed period stays.
    pub months: ByMonth<Attendance>,
}

/// What one month of a worker holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attendance {
    /// 到岗: 0, 0.5 or 1.
    pub presence: Quantity,
    /// 社保购买; `None` while nobody said.
    pub insurance: Option<bool>,
    /// 工资发放; `None` while nobody said.
    pub wages: Option<bool>,
}

/// Totals of one kind, for workers who are not listed one by one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Subtotal {
    /// Whether the person-months below are those of workers not listed, or of every worker of the
    /// kind; head counts are always those of workers not listed.
    pub scope: SubtotalScope,
    /// Person-months of each month.
    pub months: ByMonth<Quantity>,
    /// Person-months of those with two years of experience.
    pub two_years: Quantity,
    /// The head count of the final month, one for each level of the kind.
    pub levels: [Quantity; 3],
}

/// Values by month, in the order of months; a default value is not kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByMonth<T>(Vec<(Month, T)>);

impl<T: Copy + Default + PartialEq> ByMonth<T> {
    /// The value of a month.
    pub fn get(&self, month: Month) -> T {
        let found = self.place(month).ok().and_then(|at| self.0.get(at));
        found.map(|(_, value)| *value).unwrap_or_default()
    }

    /// Puts the value of a month and gives back the old one.
    pub fn replace(&mut self, month: Month, value: T) -> T {
        let place = self.place(month);
        let old = place.ok().map(|at| self.0.remove(at).1).unwrap_or_default();
        if value != T::default() {
            self.0.insert(place.unwrap_or_else(|at| at), (month, value));
        }
        old
    }

    /// Changes the value of a month; `None` where the change is not possible.
    pub(super) fn change(
        &mut self,
        month: Month,
        change: impl FnOnce(&mut T) -> Option<()>,
    ) -> Option<()> {
        let mut value = self.get(month);
        change(&mut value)?;
        self.replace(month, value);
        Some(())
    }

    fn place(&self, month: Month) -> Result<usize, usize> {
        self.0.binary_search_by_key(&month, |(of, _)| *of)
    }

    /// All values that are kept.
    pub fn iter(&self) -> impl Iterator<Item = &(Month, T)> {
        self.0.iter()
    }
}

impl Worker {
    /// Whether the label holds a name and is not only an id.
    pub fn label_is_personal(&self) -> bool {
        self.name_in_label().is_some()
    }

    /// What looks like a name in the label: the letters that remain without digits, spaces and
    /// signs around them, words of ids such as 社工, and one spelt letter that stands alone.
    pub fn name_in_label(&self) -> Option<&str> {
        let mut rest = from_first_letter_to_last(&self.label);
        let mut lone_letter_seen = false;
        loop {
            let word = first_word(rest);
            let is_lone = word.len() == 1 && !lone_letter_seen;
            if !is_lone && !is_id_word(word) {
                break;
            }
            lone_letter_seen |= is_lone;
            rest = from_first_letter_to_last(rest.get(word.len()..).unwrap_or_default());
        }
        let before = rest.trim_end_matches(is_spelling);
        if !lone_letter_seen && rest.len() - before.len() == 1 {
            rest = from_first_letter_to_last(before);
        }
        // One Chinese letter can be a whole surname.
        let is_name = |letter: char| letter.is_alphabetic() && !is_spelling(letter);
        let letters = rest.chars().filter(|letter| letter.is_alphabetic()).count();
        (letters > 1 || rest.chars().any(is_name)).then_some(rest)
    }

    /// What the rules need to know about the worker in these months.
    pub(super) fn entries(&self, months: &[Month]) -> WorkerEntries {
        WorkerEntries {
            kind: self.kind,
            level: self.level.filter(|level| level.kind() == self.kind),
            two_years_from: self.two_years_from,
            presence: months.iter().map(|month| self.months.get(*month).presence).collect(),
        }
    }
}

/// Words that an id begins with, in Chinese, where no space follows them.
const ID_WORDS: [&str; 13] = [
    "社工",
    "员工",
    "同工",
    "工作人员",
    "编号",
    "工号",
    "序号",
    "号",
    "非持证",
    "持证",
    "督导",
    "站长",
    "主任",
];

/// The same in letters.
const SPELT_ID_WORDS: [&str; 8] =
    ["worker", "staff", "social", "employee", "emp", "no", "id", "sw"];

/// Whether a letter is one of those that make words by standing together, unlike a Chinese one.
fn is_spelling(letter: char) -> bool {
    letter.is_alphabetic() && letter < '\u{2E80}'
}

fn from_first_letter_to_last(text: &str) -> &str {
    text.trim_matches(|character: char| !character.is_alphabetic())
}

/// The word of an id, or the spelt word, at the beginning; "" where neither stands there.
fn first_word(text: &str) -> &str {
    if let Some(word) = ID_WORDS.iter().find(|word| text.starts_with(**word)) {
        return word;
    }
    let end = text.find(|letter| !is_spelling(letter)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

/// Whether a word of an id is meant, in small letters or capitals.
fn is_id_word(word: &str) -> bool {
    ID_WORDS.contains(&word) || SPELT_ID_WORDS.iter().any(|known| known.eq_ignore_ascii_case(word))
}

impl StaffingSheet {
    /// The monthly totals of a kind.
    pub const fn subtotal(&self, kind: WorkerKind) -> &Subtotal {
        match kind {
            WorkerKind::Certified => &self.certified,
            WorkerKind::NonCertified => &self.non_certified,
        }
    }

    /// The monthly totals of a kind, to be changed.
    pub const fn subtotal_mut(&mut self, kind: WorkerKind) -> &mut Subtotal {
        match kind {
            WorkerKind::Certified => &mut self.certified,
            WorkerKind::NonCertified => &mut self.non_certified,
        }
    }
}
