//! The figures of the report's own sentences, in the report's order; `texts` words them.

use crate::document::{Date, Document, Field, Particular};
use crate::number::{Decimal, Percent};
use crate::scoring::{
    Completion, Evaluation, Group, Month, Outcome, Quantity, Scheme, Staffing, evaluate,
};

/// The indicators that the report names in one sentence, by key; others follow by their groups.
const TOGETHER: [&[&str]; 6] = [
    &["file_setup"],
    &["phone_visit", "home_visit"],
    &["case_open", "case_session", "case_close"],
    &["group_count", "group_session", "group_attend"],
    &["large_event_count", "large_event_attend"],
    &["small_event_count", "small_event_attend"],
];

/// The parties in the order of section 评估结果, by id; others follow.
const PARTIES: [&str; 4] =
    ["purchaser", "supervising_authority", "supervision_centre", "third_party_evaluator"];

/// An indicator with something to say: work done against a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Achieved {
    /// Its place among the area indicators, or among the station's.
    pub indicator: usize,
    /// The completed amount, of an area or of all.
    pub completed: Decimal,
    /// The rate.
    pub rate: Percent,
}

/// The figures of the paragraph 服务指标完成情况 and of section 评估结果.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The final month of the assessed period.
    pub final_month: Option<Month>,
    /// In post in that month: certified, others, all.
    pub in_post: [Quantity; 3],
    /// Indicators by sentence. One without a target has no rate and is not named.
    pub sentences: Vec<Vec<Achieved>>,
    /// Indicators of the station: 总体服务, then 特色指标.
    pub station: [Vec<Achieved>; 2],
    /// How many months were assessed.
    pub assessed_months: Quantity,
    /// Parties by their places in the scheme, with their points where they have scored.
    pub parties: Vec<(usize, Option<Decimal>)>,
    /// 加分, where the scheme has it; blank while nothing was added.
    pub bonus: Option<Quantity>,
    /// 扣分, where the scheme has it; blank while nothing was taken.
    pub deduction: Option<Quantity>,
    /// Total and grade.
    pub outcome: Outcome,
    /// The day on which the last score was announced, once all are.
    pub announced: Option<Date>,
}

impl Report {
    /// The figures of a document.
    pub fn of(document: &Document, scheme: &Scheme) -> Report {
        let evaluation = evaluate(scheme, &document.entries(scheme));
        let entries = document.staffing_entries();
        let staffing = Staffing::of(&entries);
        let in_post = [Group::Certified, Group::NonCertified, Group::All];
        let months = document.particulars.months_in_force(Particular::AssessedMonths);
        let beside = |field| document.value(field, scheme).and_then(|value| value.quantity());
        Report {
            final_month: entries.months.last().copied(),
            in_post: in_post.map(|group| staffing.group(group).head_count),
            sentences: sentences(document, &evaluation),
            station: station(document, &evaluation),
            assessed_months: months
                .map_or(Quantity::Blank, |months| Quantity::Amount(Decimal::whole(months))),
            parties: parties(scheme)
                .into_iter()
                .map(|at| (at, evaluation.parties.get(at).and_then(|party| party.points)))
                .collect(),
            bonus: beside(Field::Bonus),
            deduction: beside(Field::Deduction),
            outcome: evaluation.outcome,
            announced: document.announced(scheme),
        }
    }
}

fn sentences(document: &Document, evaluation: &Evaluation) -> Vec<Vec<Achieved>> {
    sentences_of(document, |at| {
        let column = evaluation.columns.get(at)?;
        let Completion::Rate { percent, .. } = column.completion else { return None };
        Some(Achieved { indicator: at, completed: column.completed.amount()?, rate: percent })
    })
}

/// What the area indicators came to, those of one sentence together; without a sentence that says nothing.
pub fn sentences_of(
    document: &Document,
    achieved: impl Fn(usize) -> Option<Achieved>,
) -> Vec<Vec<Achieved>> {
    let known = |key: &str| document.indicators.iter().position(|of| of.key == key);
    let mut places: Vec<Vec<usize>> =
        TOGETHER.iter().map(|keys| keys.iter().filter_map(|key| known(key)).collect()).collect();
    let mut before: Option<usize> = None;
    for at in 0..document.indicators.len() {
        if places.iter().flatten().any(|named| *named == at) {
            continue;
        }
        let group = |at: usize| document.indicators.get(at).map_or("", |of| of.group.as_str());
        let joins = before.is_some_and(|last| !group(at).is_empty() && group(last) == group(at));
        match places.last_mut().filter(|_| joins) {
            Some(sentence) => sentence.push(at),
            None => places.push(vec![at]),
        }
        before = Some(at);
    }
    let sentences =
        places.into_iter().map(|places| places.into_iter().filter_map(&achieved).collect());
    sentences.filter(|sentence: &Vec<Achieved>| !sentence.is_empty()).collect()
}

fn station(document: &Document, evaluation: &Evaluation) -> [Vec<Achieved>; 2] {
    let mut lists = [const { Vec::new() }; 2];
    let [overall, specific] = &mut lists;
    for (at, (indicator, completion)) in
        document.station.iter().zip(&evaluation.station).enumerate()
    {
        let list = if indicator.overall { &mut *overall } else { &mut *specific };
        if let Completion::Rate { percent, .. } = completion {
            let completed = indicator.entry.completed.amount();
            list.extend(completed.map(|completed| Achieved {
                indicator: at,
                completed,
                rate: *percent,
            }));
        }
    }
    lists
}

fn parties(scheme: &Scheme) -> Vec<usize> {
    let named = PARTIES.iter().filter_map(|id| scheme.party(id));
    let mut places: Vec<usize> = named.collect();
    for at in 0..scheme.parties.len() {
        if !places.contains(&at) {
            places.push(at);
        }
    }
    places
}
