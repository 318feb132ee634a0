//! Random documents, among them such as only a damaged text can give: without names, areas or
//! columns.

use super::any_comment::comment;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use station_scorecard::document::{
    Agreements, AreaPart, Attendance, ByMonth, Date, Document, Field, Indicator, Monthlies,
    Monthly, Particular, Particulars, Scenario, ServiceArea, Since, Spec, StaffingField,
    StaffingSheet, StationIndicator, Subtotal, Terms, Value, Worker, WorkerField,
};
use station_scorecard::editor::Allowed;
use station_scorecard::number::Decimal;
use station_scorecard::schemes;
use station_scorecard::scoring::{
    IndicatorEntry, Month, PartyScore, Quantity, Scheme, ScoreMode, SubtotalScope, WorkerKind,
};

/// The caps of gz-2023 in hundredths.
pub(super) const CAPS: [(&str, i64); 4] = [
    ("supervising_authority", 1_000),
    ("purchaser", 2_000),
    ("supervision_centre", 1_500),
    ("third_party_evaluator", 5_500),
];

/// A text as it stands in a field, with what JSON has to escape.
pub(super) fn name() -> impl Strategy<Value = String> {
    "[a-z区站 \"\\\\{}\\[\\],:/😀\u{7}\u{2028}]{0,8}".prop_map(|text| text.trim().to_owned())
}

fn hundredths() -> impl Strategy<Value = Decimal> {
    let hundredths = prop_oneof![
        Just(0),
        (1_i64..200).prop_map(|whole| whole * 100),
        0_i64..100_000,
        0_i64..=999_999_999,
    ];
    hundredths.prop_map(Decimal::from_hundredths)
}

pub(super) fn quantity() -> impl Strategy<Value = Quantity> {
    prop_oneof![
        1 => Just(Quantity::Blank),
        1 => Just(Quantity::NotAgreed),
        6 => hundredths().prop_map(Quantity::Amount),
    ]
}

fn number_or_blank(most: i64, step: i64) -> impl Strategy<Value = Quantity> {
    let number = (step..=most / step * step).prop_map(move |number| number / step * step);
    let amount = number.prop_map(|number| Quantity::Amount(Decimal::from_hundredths(number)));
    prop_oneof![1 => Just(Quantity::Blank), 4 => amount]
}

pub(super) fn entry() -> impl Strategy<Value = IndicatorEntry> {
    let pair = (quantity(), quantity());
    pair.prop_map(|(target, completed)| IndicatorEntry { target, completed })
}

pub(super) fn date() -> impl Strategy<Value = Option<Date>> {
    (1900_u16..3000, 1_u8..=12, 1_u8..=31)
        .prop_map(|(year, month, day)| Date::new(year, month, day))
}

/// Any content of an input that accepts this, numbers of every size.
fn value(allowed: Allowed) -> BoxedStrategy<Value> {
    match allowed {
        Allowed::Text { .. } | Allowed::LongText => name().prop_map(Value::Text).boxed(),
        Allowed::Date => date().prop_map(Value::Date).boxed(),
        Allowed::Month => option::of(month()).prop_map(Value::Month).boxed(),
        Allowed::SumOfMonths => Just(Value::Quantity(Quantity::Blank)).boxed(),
        Allowed::Presence => presence().prop_map(Value::Quantity).boxed(),
        Allowed::Choice(keys) => {
            prop::sample::select(keys.to_vec()).prop_map(Value::Choice).boxed()
        }
        Allowed::Number { lowest, most, decimals, not_agreed, .. } => {
            let step = [100, 10, 1][usize::from(decimals)];
            let (lowest, most) = (lowest.hundredths() / step, most.hundredths() / step);
            let few = most.min(lowest + 200);
            let number = prop_oneof![lowest..=few, lowest..=most];
            let amount = number
                .prop_map(move |number| Quantity::Amount(Decimal::from_hundredths(number * step)));
            let without = if not_agreed { Quantity::NotAgreed } else { Quantity::Blank };
            prop_oneof![1 => Just(Quantity::Blank), 1 => Just(without), 6 => amount]
                .prop_map(Value::Quantity)
                .boxed()
        }
    }
}

/// Any content of each input.
pub(super) fn values(specs: impl IntoIterator<Item = Spec>) -> Vec<BoxedStrategy<Value>> {
    specs.into_iter().filter_map(|spec| spec.allowed).map(value).collect()
}

/// A document with these contents in its inputs.
pub(super) fn filled<const N: usize>(
    mut document: Document,
    inputs: [Field; N],
    values: Vec<Value>,
) -> Document {
    let scheme = document.schemes.in_force.clone();
    for (field, value) in inputs.into_iter().zip(values) {
        document.put(field, value, &scheme);
    }
    document
}

fn particulars() -> impl Strategy<Value = Particulars> {
    values(Particular::ALL.map(Particular::spec)).prop_map(|values| {
        filled(Document::empty(""), Particular::ALL.map(Field::Particular), values).particulars
    })
}

pub(super) fn mode() -> impl Strategy<Value = ScoreMode> {
    prop_oneof![Just(ScoreMode::Points), Just(ScoreMode::RawMark)]
}

pub(super) fn score(cap: i64) -> impl Strategy<Value = PartyScore> {
    let number = |most: i64| option::of((0..=most).prop_map(Decimal::from_hundredths));
    let parts = (mode(), number(cap), number(10_000));
    parts.prop_map(|(mode, points, raw_mark)| PartyScore { mode, points, raw_mark })
}

pub(super) fn indicator(key: String) -> impl Strategy<Value = Indicator> {
    let parts = (name(), name(), name());
    parts.prop_map(move |(group, name, unit)| Indicator { key: key.clone(), group, name, unit })
}

pub(super) fn area(columns: usize) -> impl Strategy<Value = ServiceArea> {
    let parts = (values(AreaPart::ALL.map(AreaPart::spec)), vec(entry(), columns));
    parts.prop_map(|(values, entries)| {
        let inputs = AreaPart::ALL.map(|part| Field::Area(0, part));
        let area = filled(Document::empty(""), inputs, values).areas.remove(0);
        ServiceArea { entries, ..area }
    })
}

pub(super) fn station_indicator(overall: bool) -> impl Strategy<Value = StationIndicator> {
    (name(), name(), entry()).prop_map(move |(name, unit, entry)| StationIndicator {
        overall,
        name,
        unit,
        entry,
    })
}

pub(super) fn month() -> impl Strategy<Value = Month> {
    // Few enough that a month is often met twice, some outside the example's period.
    (2023_u16..=2024, 1_u8..=12)
        .prop_filter_map("no such month", |(year, month)| Month::new(year, month))
}

pub(super) fn presence() -> impl Strategy<Value = Quantity> {
    let amounts = [0, 50, 100].map(|half| Quantity::Amount(Decimal::from_hundredths(half)));
    prop_oneof![Just(Quantity::Blank), Just(amounts[0]), Just(amounts[1]), Just(amounts[2])]
}

pub(super) fn attendance() -> impl Strategy<Value = Attendance> {
    let tick = || option::of(any::<bool>());
    (presence(), tick(), tick()).prop_map(|(presence, insurance, wages)| Attendance {
        presence,
        insurance,
        wages,
    })
}

fn by_month<T: Copy + Default + PartialEq + std::fmt::Debug>(
    value: impl Strategy<Value = T>,
) -> impl Strategy<Value = ByMonth<T>> {
    vec((month(), value), 0..6).prop_map(|values| {
        let mut months = ByMonth::default();
        for (month, value) in values {
            months.replace(month, value);
        }
        months
    })
}

pub(super) fn worker() -> impl Strategy<Value = Worker> {
    let columns = values(WorkerField::ALL.map(WorkerField::spec));
    (columns, by_month(attendance())).prop_map(|(values, months)| {
        let mut document = Document::empty("");
        document.staffing.workers.push(Worker::default());
        let inputs =
            WorkerField::ALL.map(|column| Field::Staffing(StaffingField::Worker(0, column)));
        let worker = filled(document, inputs, values).staffing.workers.remove(0);
        Worker { months, ..worker }
    })
}

fn subtotal(kind: WorkerKind) -> impl Strategy<Value = Subtotal> {
    let count = || number_or_blank(999_900, 100);
    let counts = [count(), count(), count()];
    let scope = prop::sample::select(SubtotalScope::ALL.to_vec());
    let months = by_month(number_or_blank(100_000, 10));
    (scope, months, number_or_blank(100_000, 10), counts).prop_map(
        move |(scope, months, two_years, mut levels)| {
            // A kind has as many slots as it has levels; the rest stay blank.
            levels.iter_mut().skip(kind.levels().len()).for_each(|count| *count = Quantity::Blank);
            Subtotal { scope, months, two_years, levels }
        },
    )
}

pub(super) fn staffing() -> impl Strategy<Value = StaffingSheet> {
    let count = || number_or_blank(999_900, 100);
    let percent = || number_or_blank(10_000, 1);
    let agreed = (count(), count(), count(), percent(), percent());
    let totals = (subtotal(WorkerKind::Certified), subtotal(WorkerKind::NonCertified));
    (agreed, vec(worker(), 0..4), totals).prop_map(|(agreed, workers, totals)| StaffingSheet {
        required_all: agreed.0,
        required_certified: agreed.1,
        continuous: agreed.2,
        two_years_threshold: agreed.3,
        retention_threshold: agreed.4,
        workers,
        certified: totals.0,
        non_certified: totals.1,
    })
}

/// Any document.
pub(super) fn document() -> impl Strategy<Value = Document> {
    (0_usize..4).prop_flat_map(|columns| {
        let keys = (0..columns).map(|number| indicator(format!("key_{number}")));
        let scores = CAPS.map(|(_, cap)| option::of(score(cap)));
        let parts = (
            particulars(),
            Vec::from(scores),
            keys.collect::<Vec<_>>(),
            vec(area(columns), 0..4),
            vec(station_indicator(true), 0..3),
            vec(station_indicator(false), 0..3),
            staffing(),
        );
        let beside = (vec(scenario(), 0..3), kept_by_months(), changed(), vec(comment(), 0..6));
        (parts, beside).prop_map(|(parts, (supposed, kept, changed, said))| {
            let (particulars, scores, indicators, areas, overall, specific, staffing) = parts;
            let mut document = Document::empty("");
            for ((party, _), score) in CAPS.into_iter().zip(scores) {
                document.put_score(party, score.unwrap_or_default());
            }
            let station = [overall, specific].concat();
            let document =
                Document { particulars, indicators, areas, station, staffing, ..document };
            let document = agreed(by_months(document, &kept), &changed);
            let scenarios = supposed.iter().map(|found| found.on(&document)).collect();
            let mut document = Document { scenarios, ..document };
            for said in &said {
                let comment = said.on(&document);
                if document.takes_comment(&comment) {
                    document.comments.push(comment);
                }
            }
            document
        })
    })
}

/// Any document whose completed amounts are single numbers and whose targets never changed, as tables hold them.
pub(super) fn single_numbers() -> impl Strategy<Value = Document> {
    document().prop_map(|document| Document {
        monthly: Monthlies::default(),
        agreements: Agreements::default(),
        ..document
    })
}

/// Earlier targets of amounts: places are any numbers.
pub(super) type Changed = Vec<(usize, Vec<(Month, Quantity)>)>;

pub(super) fn changed() -> impl Strategy<Value = Changed> {
    let amount = quantity().prop_filter("what was agreed is filled in", |of| !of.is_blank());
    vec((0_usize..1_000, vec((month(), amount), 1..4)), 0..4)
}

fn agreed(mut document: Document, changed: &Changed) -> Document {
    let amounts = document.every_amount();
    for (at, earlier) in changed.iter().filter(|_| !amounts.is_empty()) {
        let amount = amounts[at % amounts.len()];
        let target = document.entry_of(amount).map(|entry| entry.target).unwrap_or_default();
        let terms = terms(earlier, target);
        document.agree(amount, &terms);
    }
    document
}

/// What was agreed, each until a month, and the target in force, which can be blank.
pub(super) fn terms(earlier: &[(Month, Quantity)], target: Quantity) -> Terms {
    let mut earlier = earlier.to_vec();
    earlier.sort_by_key(|(month, _)| *month);
    earlier.dedup_by_key(|(month, _)| *month);
    let firsts = earlier.iter().map(|(_, amount)| *amount).chain([target]);
    let since = earlier.iter().map(|(month, _)| Since::From(*month));
    let all = std::iter::once(Since::First).chain(since).zip(firsts);
    all.fold(Terms::default(), |terms, (since, amount)| terms.with(since, amount))
}

/// Amounts that are kept by months: places are any numbers.
pub(super) type KeptByMonths = Vec<(usize, Monthly)>;

pub(super) fn monthly() -> impl Strategy<Value = Monthly> {
    // Sums stay within what a single number can be.
    let part = || {
        prop_oneof![
            1 => Just(Quantity::Blank),
            1 => Just(Quantity::NotAgreed),
            6 => (0_i64..100_000).prop_map(|part| Quantity::Amount(Decimal::from_hundredths(part))),
        ]
    };
    (part(), by_month(part())).prop_map(|(before, months)| Monthly { before, months })
}

pub(super) fn kept_by_months() -> impl Strategy<Value = KeptByMonths> {
    vec((0_usize..1_000, monthly()), 0..4)
}

fn by_months(mut document: Document, kept: &KeptByMonths) -> Document {
    let amounts = document.every_amount();
    for (at, monthly) in kept.iter().filter(|_| !amounts.is_empty()) {
        let amount = amounts[at % amounts.len()];
        document.keep_by_months(amount, Some(monthly.clone()), Quantity::Blank);
    }
    document
}

/// A scenario that has not met its document yet: places are any numbers.
#[derive(Clone, Debug)]
pub(super) struct Supposed(String, Vec<(usize, Content)>);

/// Content for an input of any kind: a text, a quantity, a day.
pub(super) type Content = (String, Quantity, Option<Date>);

pub(super) fn content() -> impl Strategy<Value = Content> {
    (name(), quantity(), date())
}

pub(super) fn scenario() -> impl Strategy<Value = Supposed> {
    (name(), vec((0_usize..1_000, content()), 0..6))
        .prop_map(|(name, changes)| Supposed(name, changes))
}

impl Supposed {
    /// The scenario of a document; what its inputs do not accept is left out.
    pub(super) fn on(&self, document: &Document) -> Scenario {
        let mut scenario = Scenario::named(&self.0);
        let Ok(scheme) = schemes::load("gz-2023") else { return scenario };
        let inputs = tried_fields(document, &scheme);
        for (at, content) in &self.1 {
            let field = inputs[at % inputs.len()];
            let allowed = Allowed::of(field, document, &scheme);
            let value = of_its_kind(document, &scheme, field, content);
            if allowed.is_none_or(|allowed| allowed.check(&value).is_err()) {
                continue;
            }
            if let Field::Score(at) = field {
                let party = &scheme.parties[at].id;
                let typed = value.quantity().and_then(Quantity::amount);
                scenario.put_score(party, Some(document.score(party).with_typed(typed)));
            } else {
                scenario.put(field, Some(value));
            }
        }
        scenario
    }
}

/// Every input that a trial can change.
pub(super) fn tried_fields(document: &Document, scheme: &Scheme) -> Vec<Field> {
    let fields = Field::all(document, scheme).into_iter();
    fields.filter(|field| field.can_be_tried()).collect()
}

/// A value of the kind that an input holds.
pub(super) fn of_its_kind(
    document: &Document,
    scheme: &Scheme,
    field: Field,
    (text, quantity, date): &Content,
) -> Value {
    match document.value(field, scheme) {
        Some(Value::Text(_)) => Value::Text(text.clone()),
        Some(Value::Date(_)) => Value::Date(*date),
        Some(Value::Month(_)) => Value::Month(date.and_then(Date::month)),
        Some(Value::Choice(_)) => Value::Choice(match quantity {
            Quantity::Blank => "",
            Quantity::NotAgreed => "yes",
            Quantity::Amount(_) => "non_certified",
        }),
        Some(Value::Quantity(_)) | None => Value::Quantity(*quantity),
    }
}
