//! 广州 2023: the scheme a new station starts with.
//!
//! Every visit begins with it, so it is built in place and needs no reader of files.

use crate::number::{Decimal, Rounding};
use crate::scoring::{Bilingual, Bound, GradeBand, Party, Scheme, Source};

/// The id of the scheme a new station starts with.
pub const DEFAULT: &str = "gz-2023";

/// Who each party is, in a word beside its short name, in Chinese and English.
const WHO: [[&str; 2]; 4] = [
    ["区民政局", "District civil affairs bureau"],
    ["街道办事处", "Subdistrict office"],
    ["市级", "Municipal"],
    ["评估机构", "Evaluating organisation"],
];

/// Who a party of the scheme is, where the scheme says so in a word.
pub fn who(scheme: &Scheme, party: usize) -> Option<Bilingual> {
    let [zh_cn, en] = WHO.get(party).filter(|_| scheme.id == DEFAULT)?;
    Some(bilingual(zh_cn, en))
}

/// Id, name, short name, both in Chinese and English, and cap.
const PARTIES: [([&str; 5], i64); 4] = [
    (
        [
            "supervising_authority",
            "监督方（区民政局）",
            "Supervising authority (district civil affairs bureau)",
            "监督方",
            "Supervising authority",
        ],
        10,
    ),
    (
        [
            "purchaser",
            "购买方（镇政府/街道办）",
            "Purchaser (town government or subdistrict office)",
            "购买方",
            "Purchaser",
        ],
        20,
    ),
    (
        [
            "supervision_centre",
            "市督导中心",
            "Municipal supervision centre",
            "督导中心",
            "Supervision centre",
        ],
        15,
    ),
    (
        [
            "third_party_evaluator",
            "第三方评估机构",
            "Third-party evaluator",
            "第三方",
            "Third party",
        ],
        55,
    ),
];

/// Id, name, and the lower end, which belongs to the band; each reaches up to the one before.
const BANDS: [(&str, &str, &str, Option<i64>); 4] = [
    ("excellent", "优秀", "Excellent", Some(90)),
    ("good", "良好", "Good", Some(80)),
    ("pass", "合格", "Pass", Some(60)),
    ("fail", "不合格", "Fail", None),
];

const SOURCE: &str = "广州市白鹤洞街社工服务站末期评估报告（2024-08-14）二（五）";
const QUOTE: &str = "90分以上为优秀，80分至90分（不含90分）为良好，60分至80分（不含80分）为合格，60分以下（不含60分）为不合格";

/// The scheme.
pub(super) fn gz_2023() -> Scheme {
    Scheme {
        id: DEFAULT.to_owned(),
        name: bilingual(
            "广州市社工站购买服务项目评估办法",
            "Guangzhou social work station service assessment",
        ),
        year: 2023,
        basis: vec!["穗府办〔2023〕7号".to_owned(), "穗民〔2023〕97号".to_owned()],
        full_score: Decimal::whole(100),
        parties: PARTIES.iter().map(party).collect(),
        bands: bands(),
        bonus: None,
        deduction: None,
        rounding: Rounding::PRINTED,
        sources: vec![Source { title: SOURCE.to_owned(), quote: Some(QUOTE.to_owned()) }],
    }
}

fn bilingual(zh_cn: &str, en: &str) -> Bilingual {
    Bilingual { zh_cn: zh_cn.to_owned(), en: en.to_owned() }
}

fn party(([id, name, name_en, short, short_en], cap): &([&str; 5], i64)) -> Party {
    Party {
        id: (*id).to_owned(),
        name: bilingual(name, name_en),
        short_name: bilingual(short, short_en),
        cap: Decimal::whole(*cap),
    }
}

fn bands() -> Vec<GradeBand> {
    let mut upper = None;
    let mut bands = Vec::new();
    for (id, zh_cn, en, lower) in BANDS {
        let end = |inclusive| move |points| Bound { value: Decimal::whole(points), inclusive };
        bands.push(GradeBand {
            id: id.to_owned(),
            name: bilingual(zh_cn, en),
            lower: lower.map(end(true)),
            upper: upper.map(end(false)),
        });
        upper = lower;
    }
    bands
}
