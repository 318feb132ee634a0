//! 到岗 (附件2): person-months, experience, retention and head counts (R-15 … R-19).

use super::keyed::keyed;
use super::{Month, Quantity, Tally};
use crate::number::{Decimal, Percent, Ratio};

keyed! {
    /// Whether a worker holds a social worker's certificate.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum WorkerKind {
        /// 持证.
        #[default]
        Certified = "certified",
        /// 非持证.
        NonCertified = "non_certified",
    }
}

keyed! {
    /// A worker's certificate, or what counts instead.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Level {
        /// 助理社工师.
        Assistant = "assistant_social_worker",
        /// 社工师.
        SocialWorker = "social_worker",
        /// 高级社工师.
        Senior = "senior_social_worker",
        /// 相关专业: a related degree.
        RelatedDegree = "related_degree",
        /// 培训证书: a training certificate.
        TrainingCertificate = "training_certificate",
    }
}

keyed! {
    /// What a row of the staffing figures is about, in the order of the screen.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Group {
        /// All social workers.
        All = "all",
        /// 持证.
        Certified = "certified",
        /// 非持证.
        NonCertified = "non_certified",
    }
}

/// One worker, as the rules need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkerEntries {
    /// Certified or not.
    pub kind: WorkerKind,
    /// The level, where it is filled in and belongs to the kind.
    pub level: Option<Level>,
    /// From this month on the worker has two years of experience.
    pub two_years_from: Option<Month>,
    /// Presence 0, 0.5 or 1 in each assessed month.
    pub presence: Vec<Quantity>,
}

keyed! {
    /// Whose person-months the totals of a kind are.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum SubtotalScope {
        /// Those of workers who are not listed: they are added to the list.
        #[default]
        NotListed = "not_listed",
        /// Those of every worker of the kind, as a table prints them: only what the list lacks is added.
        All = "all_workers",
    }
}

/// Monthly totals of workers of one kind, most of whom are not listed one by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubtotalEntries {
    /// Their kind.
    pub kind: WorkerKind,
    /// Whose person-months the totals are; head counts are always those of workers not listed.
    pub scope: SubtotalScope,
    /// Person-months of each assessed month.
    pub months: Vec<Quantity>,
    /// Person-months of those with two years of experience, in the whole period.
    pub two_years: Quantity,
    /// The head count of the final month by level.
    pub levels: Vec<(Level, Quantity)>,
}

/// What was typed about staffing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffingEntries {
    /// The calendar months that the assessed period touches, in order: the columns of 附件2.
    pub months: Vec<Month>,
    /// 评估月数; if not stated, the number of columns.
    pub assessed: Option<i64>,
    /// Single workers.
    pub workers: Vec<WorkerEntries>,
    /// Monthly totals.
    pub subtotals: Vec<SubtotalEntries>,
    /// The agreed head count of all workers.
    pub required_all: Quantity,
    /// The agreed head count of certified workers.
    pub required_certified: Quantity,
    /// Workers continuously in post.
    pub continuous: Quantity,
}

/// The figures of one group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupFigures {
    /// 有效人次: effective person-months of each month.
    pub months: Vec<Quantity>,
    /// Their sum.
    pub actual: Quantity,
    /// Agreed head count × assessed months; `None` without either, and for non-certified workers,
    /// of whom no number is agreed.
    pub required: Option<Decimal>,
    /// Actual − required; below zero it is a shortfall.
    pub surplus: Option<Decimal>,
    /// The head count of the final month.
    pub head_count: Quantity,
}

/// Every figure of 附件2.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Staffing {
    /// All, certified and non-certified, in the order of [`Group`].
    groups: [GroupFigures; 3],
    /// Person-months of workers with two years of experience.
    pub two_years: Quantity,
    /// Their share in all actual person-months.
    pub two_year_share: Option<Percent>,
    /// 稳岗率: continuously in post ÷ agreed head count.
    pub retention: Option<Percent>,
    /// The head count of the final month by level, in the order of [`Level::ALL`].
    pub levels: [Quantity; 5],
}

impl WorkerKind {
    /// The levels a worker of this kind can have.
    pub const fn levels(self) -> &'static [Level] {
        match self {
            WorkerKind::Certified => &[Level::Assistant, Level::SocialWorker, Level::Senior],
            WorkerKind::NonCertified => &[Level::RelatedDegree, Level::TrainingCertificate],
        }
    }
}

impl Level {
    /// The kind of worker that has this level.
    pub const fn kind(self) -> WorkerKind {
        match self {
            Level::Assistant | Level::SocialWorker | Level::Senior => WorkerKind::Certified,
            Level::RelatedDegree | Level::TrainingCertificate => WorkerKind::NonCertified,
        }
    }
}

impl Group {
    /// The group of one kind.
    pub const fn of(kind: WorkerKind) -> Group {
        match kind {
            WorkerKind::Certified => Group::Certified,
            WorkerKind::NonCertified => Group::NonCertified,
        }
    }

    /// Whether workers of a kind belong to it.
    pub const fn has(self, kind: WorkerKind) -> bool {
        match self {
            Group::All => true,
            Group::Certified => matches!(kind, WorkerKind::Certified),
            Group::NonCertified => matches!(kind, WorkerKind::NonCertified),
        }
    }
}

impl WorkerEntries {
    /// The presence in an assessed month; blank where there is no such month.
    pub(super) fn presence_in(&self, month: usize) -> Quantity {
        self.presence.get(month).copied().unwrap_or_default()
    }

    /// Whether there is any presence in an assessed month.
    pub(super) fn is_present_in(&self, month: usize) -> bool {
        self.presence_in(month).amount().is_some_and(|presence| presence > Decimal::ZERO)
    }

    /// Whether two years of experience are complete in a month.
    pub(super) fn is_experienced_in(&self, month: Month) -> bool {
        self.two_years_from.is_some_and(|from| from <= month)
    }
}

impl Staffing {
    /// The figures of a group.
    pub const fn group(&self, group: Group) -> &GroupFigures {
        let [all, certified, non_certified] = &self.groups;
        match group {
            Group::All => all,
            Group::Certified => certified,
            Group::NonCertified => non_certified,
        }
    }

    /// Computes every figure of 附件2. Never fails: what is missing leaves figures blank.
    pub fn of(entries: &StaffingEntries) -> Staffing {
        let groups = Group::ALL.map(|group| entries.group(group));
        let two_years = entries.two_years();
        let [all, ..] = &groups;
        let share = |part: Quantity, whole: Quantity| {
            Ratio::of(part.amount()?, whole.amount()?).map(Percent::of)
        };
        Staffing {
            two_year_share: share(two_years, all.actual),
            retention: share(entries.continuous, entries.required_all),
            levels: Level::ALL.map(|level| entries.level(level)),
            two_years,
            groups,
        }
    }
}

impl StaffingEntries {
    fn workers(&self, group: Group) -> impl Iterator<Item = &WorkerEntries> {
        self.workers.iter().filter(move |worker| group.has(worker.kind))
    }

    fn group(&self, group: Group) -> GroupFigures {
        let month = |at: usize| {
            let cell = |cells: &Vec<Quantity>| cells.get(at).copied().unwrap_or_default();
            let single = self.workers(group).map(|worker| cell(&worker.presence));
            let totals = self.subtotals(group).map(|subtotal| self.not_listed(subtotal, at));
            single.chain(totals).collect::<Tally>().total()
        };
        let months: Vec<Quantity> = (0..self.months.len()).map(month).collect();
        let actual = months.iter().copied().collect::<Tally>().total();
        let required = self.required(group);
        let surplus = required.zip(actual.amount()).map(|(required, actual)| actual - required);
        GroupFigures { months, actual, required, surplus, head_count: self.head_count(group) }
    }

    /// Agreed head count × assessed months.
    fn required(&self, group: Group) -> Option<Decimal> {
        let agreed = match group {
            Group::All => self.required_all,
            Group::Certified => self.required_certified,
            Group::NonCertified => return None,
        };
        let months = self.counted_months()?;
        Some(Decimal::from_hundredths(agreed.amount()?.hundredths() * months))
    }

    /// The assessed months that count; `None` while the period is not known.
    pub(super) fn counted_months(&self) -> Option<i64> {
        let columns = i64::try_from(self.months.len()).ok().filter(|months| *months > 0)?;
        Some(self.assessed.unwrap_or(columns))
    }

    /// Workers with any presence in the final month, and those of the monthly totals.
    fn head_count(&self, group: Group) -> Quantity {
        let single = self.present_at_the_end(group).map(|_| Quantity::Amount(Decimal::whole(1)));
        let totals = self.subtotals(group).flat_map(|subtotal| &subtotal.levels);
        single.chain(totals.map(|(_, count)| *count)).collect::<Tally>().total()
    }

    fn level(&self, level: Level) -> Quantity {
        let single = self.present_at_the_end(Group::All);
        let single = single
            .filter(|worker| worker.level == Some(level))
            .map(|_| Quantity::Amount(Decimal::whole(1)));
        let totals = self.subtotals.iter().flat_map(|subtotal| &subtotal.levels);
        let totals = totals.filter(|(of, _)| *of == level).map(|(_, count)| *count);
        single.chain(totals).collect::<Tally>().total()
    }

    fn present_at_the_end(&self, group: Group) -> impl Iterator<Item = &WorkerEntries> {
        let last = self.final_month();
        self.workers(group).filter(move |worker| last.is_some_and(|at| worker.is_present_in(at)))
    }

    /// The place of the final assessed month.
    pub(super) fn final_month(&self) -> Option<usize> {
        self.months.len().checked_sub(1)
    }

    /// A worker's months count from the one in which two years are complete.
    fn two_years(&self) -> Quantity {
        let single = WorkerKind::ALL.into_iter().map(|kind| self.listed_two_years(kind));
        let totals = self.subtotals.iter().map(|subtotal| self.not_listed_two_years(subtotal));
        single.chain(totals).collect::<Tally>().total()
    }

    /// How many listed workers were present in every assessed month; `None` where some workers
    /// are only in monthly totals, or a month is not filled in: then the table cannot tell.
    pub fn counted_continuous(&self) -> Option<usize> {
        let only_totals = self.subtotals.iter().any(|subtotal| {
            let months = (0..self.months.len()).map(|month| self.not_listed(subtotal, month));
            months.into_iter().any(|of| of.amount().is_some_and(|sum| sum > Decimal::ZERO))
        });
        let blank =
            self.workers.iter().flat_map(|worker| &worker.presence).any(|cell| cell.is_blank());
        if only_totals || blank || self.workers.is_empty() || self.months.is_empty() {
            return None;
        }
        let present =
            |cell: &Quantity| cell.amount().is_some_and(|presence| presence > Decimal::ZERO);
        Some(self.workers.iter().filter(|worker| worker.presence.iter().all(present)).count())
    }
}
