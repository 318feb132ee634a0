//! The printed report, as `tests/golden/gz-2023/baihedong-2024/printed.json` holds it: what the
//! page must show, from the paper and not from our own example.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::Outcome;

/// The parties' hooks in the order of the scheme, with their names in the report.
pub(crate) const PARTIES: [(&str, &str); 4] = [
    ("supervising_authority", "监督方"),
    ("purchaser", "购买方"),
    ("supervision_centre", "督导中心"),
    ("third_party_evaluator", "第三方"),
];

/// The report's tables.
pub(crate) struct Report(Value);

/// Three neighbouring cells as printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cells {
    /// The key of an area indicator, or the name of a station indicator.
    pub(crate) name: String,
    /// 协议量
    pub(crate) target: String,
    /// 完成量
    pub(crate) completed: String,
    /// 完成率
    pub(crate) rate: String,
}

/// A row of the area table as printed.
pub(crate) struct Row {
    /// 片区1, or 合计.
    pub(crate) name: String,
    /// 投入社工人数
    pub(crate) social_workers: String,
    /// The fourteen indicators.
    pub(crate) cells: Vec<Cells>,
}

impl Report {
    /// Reads it.
    pub(crate) fn read() -> Outcome<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let path = root.join("tests/golden/gz-2023/baihedong-2024/printed.json");
        Ok(Self(serde_json::from_str(&fs::read_to_string(path)?)?))
    }

    /// A text or number by its JSON pointer.
    pub(crate) fn text(&self, pointer: &str) -> String {
        plain(&self.0.pointer(pointer).cloned().unwrap_or_default())
    }

    /// A party's printed points.
    pub(crate) fn points(&self, party: &str) -> String {
        let scores = self.list("/scores_printed");
        let score = scores.iter().find(|score| score["party"] == party);
        score.map(|score| plain(&score["score"])).unwrap_or_default()
    }

    /// The four areas.
    pub(crate) fn areas(&self) -> Vec<Row> {
        self.rows(false)
    }

    /// The row 合计.
    pub(crate) fn sums(&self) -> Outcome<Row> {
        self.rows(true).pop().ok_or_else(|| "the report has no sums".into())
    }

    /// The five overall and the eighteen station-specific indicators.
    pub(crate) fn station(&self) -> Vec<Cells> {
        let lists = [self.list("/overall_indicators"), self.list("/extra_indicators")].concat();
        lists.iter().map(|printed| cells(plain(&printed["name"]), printed)).collect()
    }

    fn rows(&self, sums: bool) -> Vec<Row> {
        let keys: Vec<String> =
            self.list("/indicator_columns").iter().map(|column| plain(&column["key"])).collect();
        let row = |row: &Value| Row {
            name: plain(&row["area"]),
            social_workers: plain(&row["social_workers"]),
            cells: keys.iter().map(|key| cells(key.clone(), &row["indicators"][key])).collect(),
        };
        self.list("/areas").iter().filter(|area| area["is_total"] == sums).map(row).collect()
    }

    fn list(&self, pointer: &str) -> Vec<Value> {
        self.0.pointer(pointer).and_then(Value::as_array).cloned().unwrap_or_default()
    }
}

fn cells(name: String, printed: &Value) -> Cells {
    let [target, completed, rate] = [0, 1, 2].map(|at| plain(&printed["raw"][at]));
    Cells { name, target, completed, rate }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
