//! The worked example: the station of the printed report, as the program carries it.
//!
//! Every visit begins with it, so it stands here in a form that needs no reader of files. The text
//! it is kept as, frozen in `tests/golden/versions`, proves it. What is seen of it first, its name and
//! its scores, stands alone, so that the page can show it before the rest of the example is there.

use super::area::{AreaPart, ServiceArea, StationIndicator};
use super::file::document_text;
use super::particulars::Particular;
use super::sheet::Document;
use super::staffing::{Attendance, StaffingSheet, Subtotal, Worker};
use super::staffing_field::WorkerField;
use crate::number::Decimal;
use crate::scoring::{IndicatorEntry, Month, PartyScore, Quantity, ScoreMode};

/// Its name.
const NAME: &str = "广州市白鹤洞街社工服务站";

/// 基本信息, line by line, after the name.
const PARTICULARS: [&str; 20] = [
    "广州市新跨越社会工作综合服务中心",
    "广州市荔湾区民政局",
    "广州市荔湾区白鹤洞街道办事处",
    "广州市社会工作协会",
    "2024-08-14",
    "2023-09-10",
    "2026-09-09",
    "2023-09-10",
    "2024-09-09",
    "2023-09-10",
    "2024-07-31",
    "11",
    "12",
    "240",
    "61113",
    "1217",
    "1353",
    "2008",
    "778",
    "35326",
];

/// The parties' points, in hundredths.
const POINTS: [(&str, i64); 4] = [
    ("purchaser", 2_000),
    ("supervising_authority", 893),
    ("supervision_centre", 1_300),
    ("third_party_evaluator", 4_482),
];

/// 附件1, an area a row: name, communities, 投入社工人数, and target and completed of each indicator.
const AREAS: [[&str; 4]; 4] = [
    [
        "片区1",
        "鹤翔社区、鹤建里社区、山顶社区、金道社区",
        "6",
        "80 312 500 1344 418 793 / / 30 30 180 175 21 22 9 9 45 48 360 604 4 4 400 573 9 9 300 458",
    ],
    [
        "片区2",
        "曼宁社区、海颂社区、观鹤社区",
        "6",
        "30 175 400 945 90 262 / / 17 17 102 94 13 12 9 9 45 46 360 360 4 4 400 600 14 17 340 1364",
    ],
    [
        "片区3",
        "鹤园社区、鹤洞社区、鹤平社区",
        "5",
        "100 430 490 1018 563 787 / / 27 27 162 159 19 20 9 9 45 54 360 503 3 3 300 502 7 12 230 485",
    ],
    [
        "片区4",
        "佳汇社区、观御社区、融穗社区、华尚社区",
        "5",
        "30 76 120 249 60 166 / / 26 26 156 147 18 18 8 8 40 42 320 400 8 8 800 918 17 17 610 1093",
    ],
];

/// 总体服务 and 特色指标: name, target and completed.
const STATION: [(&str, &str); 23] = [
    ("新增志愿者", "100 107"),
    ("社区调研", "4 4"),
    ("新增志愿者骨干", "28 28"),
    ("协助街道介入和解决的社区公共问题", "1 1"),
    ("新增志愿队伍", "3 3"),
    ("社区党组织走访", "24 22"),
    ("党建学习宣传", "12 11"),
    ("慈善微心愿", "50 61"),
    ("社区共建培育", "6 6"),
    ("困境党员关怀", "20 30"),
    ("社区慈善工作站运营管理", "4 4"),
    ("社区慈善资源培育", "16 18"),
    ("联动座谈会", "2 2"),
    ("微项目", "1 1"),
    ("沟通合作联动", "12 12"),
    ("座谈会", "4 4"),
    ("宣传品制作", "4 4"),
    ("社区走访", "12 12"),
    ("社区组织培育", "2 2"),
    ("志愿者通用培训", "6 6"),
    ("志愿者岗前培训", "6 6"),
    ("志愿者维系", "6 6"),
    ("志愿者信息发布", "96 159"),
];
/// How many of them are overall ones.
const OVERALL: usize = 5;

/// 附件2, a worker a row: the columns in their order, then 到岗 of each month.
const WORKERS: [([&str; 8], &str); 6] = [
    (
        [
            "社工21",
            "",
            "non_certified",
            "training_certificate",
            "2023-04-25",
            "2025-04-24",
            "",
            "2023-11",
        ],
        "1 1 1 1 1 1 1 1 1 1 1",
    ),
    (
        [
            "社工22",
            "",
            "non_certified",
            "training_certificate",
            "2023-11-02",
            "2026-11-01",
            "2023.11.2 入职，2023.12.31 离职",
            "",
        ],
        "0 0 0.5 1 0 0 0 0 0 0 0",
    ),
    (
        [
            "社工23",
            "",
            "non_certified",
            "related_degree",
            "2024-03-11",
            "2027-03-10",
            "2024.3.11 入职，2024.4.30 离职",
            "",
        ],
        "0 0 0 0 0 0 1 1 0 0 0",
    ),
    (
        [
            "社工24",
            "",
            "non_certified",
            "training_certificate",
            "2024-03-11",
            "2027-03-10",
            "2024.3.11 入职，2024.4.30 离职",
            "",
        ],
        "0 0 0 0 0 0 1 1 0 0 0",
    ),
    (
        [
            "社工25",
            "",
            "non_certified",
            "related_degree",
            "2024-05-21",
            "2027-05-20",
            "2024.5.21 入职",
            "",
        ],
        "0 0 0 0 0 0 0 0 0 1 1",
    ),
    (
        ["社工26", "", "non_certified", "related_degree", "2024-06-11", "2027-06-10", "", ""],
        "0 0 0 0 0 0 0 0 0 1 1",
    ),
];

/// Monthly totals of those who are not listed: months, with two years, head count by level.
const SUBTOTALS: [[&str; 3]; 2] = [
    ["16 16 16 16.5 17 16 16 16 16 16 16", "131.5", "9 7"],
    ["3 3 3 3 3 3 3 3 3 3 3", "11", "2 1"],
];

/// 白鹤洞街 2024, as printed in the report of 2024-08-14: total 86.75, 良好.
///
/// `None` only if a text above were no content for its place, which the tests exclude.
pub fn example() -> Option<Document> {
    let mut document = Document { scores: scored_example().scores, ..Document::empty("") };
    let texts = std::iter::once(NAME).chain(PARTICULARS);
    for (line, text) in Particular::ALL.into_iter().zip(texts) {
        document.particulars.replace(line, line.read(text)?);
    }
    document.areas.clear();
    for row in &AREAS {
        document.areas.push(area(row)?);
    }
    document.station.clear();
    for row in STATION.iter().enumerate() {
        document.station.push(station_indicator(row)?);
    }
    document.staffing = staffing(&document.assessed_months())?;
    Some(document)
}

/// What is seen of the example first: its name, and the scores, which give its total and grade. The rest of
/// it is [`example`], which is to take its place before anything else of it is read.
pub fn scored_example() -> Document {
    let mut document = Document::named(NAME);
    for (party, hundredths) in POINTS {
        let points = Some(Decimal::from_hundredths(hundredths));
        let score = PartyScore { mode: ScoreMode::Points, points, raw_mark: None };
        document.put_score(party, score);
    }
    document
}

/// What has become of the worked example while it was open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExampleState {
    /// It holds the published figures.
    AsPublished,
    /// Something was changed: its figures are no longer those of the report.
    Changed,
}

/// What has become of a document that began as the worked example. The texts they are kept as are
/// compared, for every part of a document is in them.
pub fn published(document: &Document) -> ExampleState {
    match example().is_some_and(|example| compared(&example) == compared(document)) {
        true => ExampleState::AsPublished,
        false => ExampleState::Changed,
    }
}

/// What is compared. Scenarios are no part of the report, so they do not count.
fn compared(document: &Document) -> String {
    if document.scenarios.is_empty() {
        return document_text(document);
    }
    let mut without = document.clone();
    without.scenarios.clear();
    document_text(&without)
}

/// Amounts parted by spaces. A loop, here as above: collecting what may fail is compiled anew for every type.
fn amounts(text: &str) -> Option<Vec<Quantity>> {
    let mut amounts = Vec::new();
    for amount in text.split(' ') {
        amounts.push(Quantity::from_text(amount)?);
    }
    Some(amounts)
}

fn entry(pair: &[Quantity]) -> IndicatorEntry {
    let at = |at: usize| pair.get(at).copied().unwrap_or_default();
    IndicatorEntry { target: at(0), completed: at(1) }
}

fn area([name, communities, social_workers, entries]: &[&str; 4]) -> Option<ServiceArea> {
    let mut area = ServiceArea::default();
    for (part, text) in AreaPart::ALL.into_iter().zip([name, communities, social_workers]) {
        area.slot_mut(part).put(part.spec().allowed?.kept(text)?)?;
    }
    area.entries = amounts(entries)?.chunks(2).map(entry).collect();
    Some(area)
}

fn station_indicator((at, (name, pair)): (usize, &(&str, &str))) -> Option<StationIndicator> {
    Some(StationIndicator {
        overall: at < OVERALL,
        name: (*name).to_owned(),
        unit: String::new(),
        entry: entry(&amounts(pair)?),
    })
}

fn staffing(months: &[Month]) -> Option<StaffingSheet> {
    let whole = |number| Quantity::Amount(Decimal::whole(number));
    let [certified, non_certified] = SUBTOTALS;
    let mut workers = Vec::new();
    for row in &WORKERS {
        workers.push(worker(row, months)?);
    }
    Some(StaffingSheet {
        required_all: whole(20),
        required_certified: whole(10),
        continuous: whole(19),
        workers,
        certified: subtotal(certified, months)?,
        non_certified: subtotal(non_certified, months)?,
        ..StaffingSheet::default()
    })
}

fn worker((columns, presence): &([&str; 8], &str), months: &[Month]) -> Option<Worker> {
    let mut worker = Worker::default();
    for (column, text) in WorkerField::ALL.into_iter().zip(columns) {
        worker.slot_mut(column).put(column.spec().allowed?.kept(text)?)?;
    }
    for (month, presence) in months.iter().zip(amounts(presence)?) {
        worker.months.replace(*month, Attendance { presence, ..Attendance::default() });
    }
    Some(worker)
}

fn subtotal([sums, two_years, levels]: [&str; 3], months: &[Month]) -> Option<Subtotal> {
    let mut subtotal =
        Subtotal { two_years: Quantity::from_text(two_years)?, ..Subtotal::default() };
    for (month, sum) in months.iter().zip(amounts(sums)?) {
        subtotal.months.replace(*month, sum);
    }
    for (level, count) in subtotal.levels.iter_mut().zip(amounts(levels)?) {
        *level = count;
    }
    Some(subtotal)
}
