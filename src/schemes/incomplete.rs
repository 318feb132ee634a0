//! Schemes that were found in part: they cannot compute until a person fills in what is missing.

use crate::number::Decimal;
use crate::scoring::Bound;

/// What a source does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Which document it is, or its number.
    Document,
    /// Of which year it is.
    Year,
    /// Which place it is of.
    Place,
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
    /// Which work is assessed.
    Work,
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
    /// Where it was found.
    pub sources: &'static [&'static str],
}

const EXCELLENT: Name = ("优秀", "Excellent");
const GOOD: Name = ("良好", "Good");
const PASS: Name = ("合格", "Pass");
const FAIL: Name = ("不合格", "Fail");
const THIRD_PARTY: Name = ("第三方评估机构", "Third party");

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
        sources: &[
            "穗府办规〔2018〕13号",
            "http://wvvw.xhyb.net.cn/wvvw/guonei/2019/1108/92515.html",
            "http://app.swchina.org/print.php?contentid=35135",
        ],
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
        sources: &[
            "穗南府办规〔2019〕6号",
            "https://www.gz.gov.cn/gfxwj/qjgfxwj/nsq/qfb/content/mpost_5489024.html",
            "https://www.jinchutou.com/shtml/9274a9aea1bd61efd42e57fcff935185.html",
        ],
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
        missing: &[Missing::Parties, Missing::Caps, Missing::Combination],
        sources: &[
            "http://www.americahotelguide.com/news/content/2021-08/31/content_24529520.htm",
            "https://hnmdtv.com/video/2021/0909/85494.html",
        ],
    },
    Incomplete {
        id: "sz-2014-center",
        name: ("深圳社区服务中心评估", "Shenzhen assessment of community service centres"),
        year: Some(2014),
        full_score: None,
        parties: &[],
        bands: &[
            (("A+", "A+"), None, None),
            (("A", "A"), None, None),
            (("A-", "A-"), None, None),
            (("B+", "B+"), None, None),
            (("B", "B"), None, None),
        ],
        missing: &[Missing::FullScore, Missing::Parties, Missing::Thresholds],
        sources: &["https://m.iweb.qq.com/read/1022649029/16"],
    },
    Incomplete {
        id: "mof-budget",
        name: ("财政部预算司绩效评价等级", "Ministry of Finance performance grades"),
        year: None,
        full_score: Some(100),
        parties: &[(("综合评分", "Overall score"), Some(100))],
        bands: &[
            (("优", "Excellent"), included(90), included(100)),
            (("良", "Good"), included(80), included(89)),
            (("中", "Fair"), included(60), included(79)),
            (("差", "Poor"), included(0), included(59)),
        ],
        missing: &[Missing::Year, Missing::Document],
        sources: &["http://www.dz-gczx.com/wap/articleDetails_id_1290.html"],
    },
    Incomplete {
        id: "gd-2020-three",
        name: ("广东省考核（三级）", "Guangdong assessment (three grades)"),
        year: Some(2020),
        full_score: Some(100),
        parties: &[
            (("交叉评议", "Mutual review"), None),
            (("县级考核", "County assessment"), None),
            (("日常工作及奖惩加扣分", "Daily work, awards and deductions"), None),
            (("领导小组成员评议加分", "Leading group's review"), None),
        ],
        bands: &[
            (EXCELLENT, included(90), included(100)),
            (GOOD, included(80), included(90)),
            (("一般", "Fair"), None, Some(End(80, false))),
        ],
        missing: &[Missing::Caps, Missing::Work],
        sources: &["http://dgjjcc.com/m/view.php?aid=294"],
    },
    Incomplete {
        id: "haikou-2015",
        name: (
            "海口市政府购买社工服务项目中期评估",
            "Haikou mid-term assessment of purchased social work",
        ),
        year: Some(2015),
        full_score: None,
        parties: &[],
        bands: &[
            (EXCELLENT, None, None),
            (GOOD, None, None),
            (("一般", "Fair"), None, None),
            (("较差", "Poor"), None, None),
        ],
        missing: &[Missing::FullScore, Missing::Parties, Missing::Caps, Missing::Thresholds],
        sources: &["http://m.6chong.cn/news/content/2016-08/04/content_3009979.htm"],
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
        missing: &[Missing::Caps, Missing::Thresholds],
        sources: &["http://hegsty.fun/dn/yaowen/295432.html"],
    },
    Incomplete {
        id: "xiamen",
        name: (
            "厦门市政府购买社会工作服务评估实施办法",
            "Xiamen rules for assessing purchased social work",
        ),
        year: Some(2022),
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
        sources: &[
            "厦民〔2017〕26号",
            "http://xmshgz.com/content.asp?newid=85",
            "http://izzymizzy.com/news/fj/mn/xm/202205/26/2069524.shtml",
        ],
    },
    Incomplete {
        id: "unnamed-qingl-12770",
        name: (
            "政府购买社工服务考核评估办法（六类评估主体）",
            "Assessment of purchased social work by six parties",
        ),
        year: None,
        full_score: Some(100),
        parties: &[
            (("行业管理机构", "Professional body"), None),
            (("社工服务用人单位", "Employer"), None),
            (THIRD_PARTY, None),
            (("公益服务类社会组织", "Public-benefit organisations"), None),
            (("一线社工", "Social workers"), None),
            (("服务对象", "Service users"), None),
        ],
        bands: &[
            (EXCELLENT, None, None),
            (GOOD, None, None),
            (("基本合格", "Barely passed"), None, None),
            (FAIL, None, None),
        ],
        missing: &[Missing::Place, Missing::Year, Missing::Caps, Missing::Thresholds],
        sources: &["http://76.qingl.net/thread-12770-1-1.html"],
    },
];
