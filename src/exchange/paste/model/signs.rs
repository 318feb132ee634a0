//! Signs and words that stand where a number is expected and say that there is none.

use super::words::half_width;

/// What a cell without a number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Nothing was agreed or nothing applies: ——, 无, 不适用, N/A.
    None,
    /// It is not known yet: 待定, 暂无.
    Later,
}

const NONE: &[&str] = &[
    "无",
    "不适用",
    "不涉及",
    "不要求",
    "不作要求",
    "不做要求",
    "不考核",
    "不设",
    "不设指标",
    "未设",
    "未设指标",
    "未约定",
    "无要求",
    "无指标",
    "无协议",
    "无约定",
    "没有",
    "无需",
    "n/a",
    "na",
    "n.a",
    "n.a.",
    "nc",
    "nil",
    "none",
    "notapplicable",
    "notagreed",
    "notrequired",
];

const LATER: &[&str] = &[
    "待定",
    "待填",
    "待补",
    "待补充",
    "待统计",
    "待核实",
    "待确认",
    "待报",
    "未定",
    "未填",
    "未统计",
    "未开展",
    "未开始",
    "未启动",
    "未完成",
    "暂无",
    "暂缺",
    "暂未开展",
    "暂未统计",
    "尚未开展",
    "缺",
    "进行中",
    "开展中",
    "tbd",
    "tba",
    "tbc",
    "pending",
    "notyet",
    "inprogress",
    "unknown",
];

/// What a cell says by a sign or a word, if it does. "/" is no such sign: it is what is kept.
pub(crate) fn sign(text: &str) -> Option<Sign> {
    const DASHES: &str = "-—–―−‐‑‒─━﹣ー_~";
    const DOTS: &str = "?….。*";
    const LONGEST: usize = 48;
    // Most cells are numbers or long texts: these are never signs.
    if text.len() > LONGEST || text.bytes().next().is_none_or(|first| first.is_ascii_digit()) {
        return None;
    }
    let text: String = text.chars().map(half_width).filter(|of| !of.is_whitespace()).collect();
    let text = text.to_lowercase();
    let only = |signs: &str| !text.is_empty() && text.chars().all(|of| signs.contains(of));
    let bare = text.trim_matches(['(', ')', '[', ']']);
    let among = |words: &[&str]| words.contains(&bare);
    match () {
        () if only(DASHES) || text == "\\" || among(NONE) => Some(Sign::None),
        () if only(DOTS) || among(LATER) => Some(Sign::Later),
        () => None,
    }
}

/// Whether a spreadsheet kept an error in a cell: #VALUE!, #REF!, Err:502, a column too narrow.
pub(crate) fn is_error(text: &str) -> bool {
    if !text.starts_with(['#', '＃', 'E', 'e']) {
        return false;
    }
    const ERRORS: &[&str] = &[
        "#null!",
        "#div/0!",
        "#value!",
        "#ref!",
        "#name?",
        "#num!",
        "#n/a",
        "#spill!",
        "#calc!",
        "#field!",
        "#blocked!",
        "#unknown!",
        "#connect!",
        "#busy!",
        "#getting_data",
        "#python!",
        "#external!",
        "#error!",
        "#timeout!",
    ];
    let text: String = text.chars().map(half_width).filter(|of| !of.is_whitespace()).collect();
    let text = text.to_lowercase();
    let hashes = text.len() > 1 && text.bytes().all(|byte| byte == b'#');
    hashes || text.starts_with("err:") || ERRORS.contains(&text.as_str())
}
