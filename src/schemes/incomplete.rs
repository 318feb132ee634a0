//! Schemes that were found in part: they cannot compute until a person fills in what is missing.
//!
//! A scheme stands here only where its rules are known by their title; what else was found of others on
//! pages of no authority is left out.

use crate::number::Decimal;
use crate::scoring::Bound;

/// What a source does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Which document it is, or its number.
    Document,
    /// Of which year it is.
    Year,
    /// What the full score is.
    FullScore,
    /// Who scores.
    Parties,
    /// How much each party counts.
    Caps,
    /// At which totals the grades change.
    Thresholds,
    /// How several assessments become one result.
    Combination,
    /// What a veto leads to.
    Veto,
}

/// A name in Chinese, as the source has it, and in English, our wording.
pub type Name = (&'static str, &'static str);

/// An end of a grade band: the total there, and whether it belongs to the band.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct End(pub u16, pub bool);

impl From<End> for Bound {
    fn from(End(total, inclusive): End) -> Bound {
        Bound { value: Decimal::whole(i64::from(total)), inclusive }
    }
}

/// A scheme of which something is missing.
#[derive(Clone, Copy, Debug)]
pub struct Incomplete {
    /// The stable name.
    pub id: &'static str,
    /// The title.
    pub name: Name,
    /// The year, where the source says.
    pub year: Option<u16>,
    /// The full score, where it is known.
    pub full_score: Option<u16>,
    /// Who scores, and how much where that is known.
    pub parties: &'static [(Name, Option<u16>)],
    /// The grades, best first, each with its lower and upper end where the source has one.
    pub bands: &'static [(Name, Option<End>, Option<End>)],
    /// What a person has to fill in.
    pub missing: &'static [Missing],
    /// The number of its document, where it is known.
    pub number: Option<&'static str>,
    /// Where the authority has published it.
    pub address: Option<&'static str>,
}

const EXCELLENT: Name = ("优秀", "Excellent");
const GOOD: Name = ("良好", "Good");
const PASS: Name = ("合格", "Pass");
const FAIL: Name = ("不合格", "Fail");

const fn included(total: u16) -> Option<End> {
    Some(End(total, true))
}

/// Every incomplete scheme.
pub const INCOMPLETE: &[Incomplete] = &[
    Incomplete {
        id: "gz-2019-trial",
        name: ("广州市社工服务站评估指标体系（试行）", "Guangzhou assessment indicators (trial)"),
        year: Some(2019),
        full_score: Some(1000),
        parties: &[
            (("第三方专业评估", "Third party"), Some(700)),
            (("购买方评估", "Purchaser"), Some(200)),
            (("监督方评估", "Supervising authority"), Some(100)),
        ],
        bands: &[],
        missing: &[Missing::Thresholds, Missing::Veto],
        number: Some("穗府办规〔2018〕13号"),
        address: None,
    },
    Incomplete {
        id: "nansha-2019",
        name: ("南沙区社工服务站项目评估办法", "Nansha assessment of service stations"),
        year: Some(2019),
        full_score: None,
        parties: &[
            (("第三方（专业评估和财务评估）", "Third party (professional and financial)"), None),
            (("镇（街）", "Town or subdistrict"), None),
            (("村（居）委会", "Village or residents' committee"), None),
            (("区民政局", "District civil affairs bureau"), None),
        ],
        bands: &[],
        missing: &[Missing::FullScore, Missing::Caps, Missing::Thresholds],
        number: Some("穗南府办规〔2019〕6号"),
        address: Some("https://www.gz.gov.cn/gfxwj/qjgfxwj/nsq/qfb/content/mpost_5489024.html"),
    },
    Incomplete {
        id: "sz-2021",
        name: (
            "深圳市政府购买社会工作服务项目评估管理办法（试行）",
            "Shenzhen assessment of purchased social work (trial)",
        ),
        year: Some(2021),
        full_score: Some(100),
        parties: &[],
        bands: &[
            (EXCELLENT, included(90), None),
            (GOOD, included(80), included(89)),
            (PASS, included(60), included(79)),
            (FAIL, None, included(59)),
        ],
        missing: &[Missing::Document, Missing::Parties, Missing::Caps, Missing::Combination],
        number: None,
        address: None,
    },
    Incomplete {
        id: "fujian-2022",
        name: (
            "福建省乡镇（街道）社工站规范化建设评估指引",
            "Fujian guide to assessing social work stations",
        ),
        year: Some(2022),
        full_score: Some(1000),
        parties: &[
            (("自评", "Self-assessment"), None),
            (("第三方抽查", "Third-party spot check"), None),
        ],
        bands: &[],
        missing: &[Missing::Document, Missing::Caps, Missing::Thresholds],
        number: None,
        address: None,
    },
    Incomplete {
        id: "xiamen",
        name: (
            "厦门市政府购买社会工作服务评估实施办法",
            "Xiamen rules for assessing purchased social work",
        ),
        year: Some(2017),
        full_score: None,
        parties: &[],
        bands: &[(EXCELLENT, None, None)],
        missing: &[
            Missing::FullScore,
            Missing::Parties,
            Missing::Caps,
            Missing::Thresholds,
            Missing::Combination,
        ],
        number: Some("厦民〔2017〕26号"),
        address: None,
    },
];
