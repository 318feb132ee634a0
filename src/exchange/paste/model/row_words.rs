//! Names of rows that are no items: remarks, signatures, parts of the row above.

use super::dates::day;
use crate::exchange::cell_name::half_width;
use std::sync::LazyLock;

/// A row that is no item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RowWord {
    /// 备注, 注：…, 说明, Notes: …
    Remark,
    /// 填表人, 审核人, 联系电话, 日期, 盖章, Prepared by …
    Signature,
    /// 其中：…, counted in the row above already.
    OfWhich,
}

/// How clear a wording is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Clear {
    /// Even if the row has figures.
    Always,
    /// Only if the row has no figures: an indicator may have this name.
    WithoutFigures,
}

/// When words at the beginning of a name make a row no item.
#[derive(Clone, Copy, PartialEq, Eq)]
enum When {
    /// Always.
    Begun,
    /// At the end of the text or before a sign or space; before other letters only without figures.
    Parted,
    /// Where a sign or a space follows.
    Bounded,
    /// Before a colon; before another separator only without figures: an indicator may have this name.
    Labelled,
}

/// The wordings by kind, in lower case, separated by spaces; English ones without spaces of their own.
const WORDS: [(RowWord, When, &str); 6] = [
    (RowWord::OfWhich, When::Begun, "其中 内含 包括 包含 ofwhich thereof"),
    (RowWord::OfWhich, When::Bounded, "含 including incl includes"),
    (
        RowWord::Remark,
        When::Parted,
        "备注 附注 注释 注 备注说明 填表说明 填写说明 填报说明 情况说明 数据说明 其他说明 \
        特别说明 补充说明 指标说明 文字说明 数据来源 资料来源 数据截至 数据截止 统计口径 \
        统计截止 note notes remark remarks n.b. nb footnote footnotes source sources comment \
        comments explanation",
    ),
    (
        RowWord::Remark,
        When::Labelled,
        "说明 单位 来源 注意 注意事项 提示 附 附件 续表 以上数据 以上均 以下数据 本表",
    ),
    (RowWord::Signature, When::Parted, SIGNATURES),
    (
        RowWord::Signature,
        When::Labelled,
        "制表 审核 审批 复核 经办 统计 校对 核对 日期 时间 电话 手机 邮箱 电子邮箱 传真 地址 \
        站长 主任 主管 会计 出纳 社工站 机构 date phone tel telephone email manager supervisor \
        director",
    ),
];

/// Who made, checked and signed a table, and when.
const SIGNATURES: &str = "填表人 填报人 制表人 制作人 编制人 填写人 审核人 审批人 审定人 复核人 经办人 统计人 录入人 \
    校对人 核对人 汇总人 报告人 填表单位 填报单位 制表单位 报送单位 编制单位 填表日期 填报日期 \
    制表日期 报送日期 上报日期 报表日期 审核日期 打印日期 编制日期 填表时间 填报时间 制表时间 \
    报送时间 联系电话 联系方式 联系人 负责人 单位负责人 项目负责人 机构负责人 站点负责人 \
    社工站负责人 中心负责人 部门负责人 主管领导 分管领导 填表 填报 签字 签名 盖章 签章 公章 \
    单位盖章 抄送 手机号码 preparedby checkedby reviewedby approvedby verifiedby filledinby \
    filledby compiledby signedby completedby signature signatures stamp contactperson";

/// The wordings of [`WORDS`], one by one.
static WORDINGS: LazyLock<Vec<(RowWord, When, &str)>> = LazyLock::new(|| {
    let wordings = |(row, when, of): (RowWord, When, &'static str)| {
        of.split(' ').map(move |word| (row, when, word))
    };
    WORDS.into_iter().flat_map(wordings).collect()
});

/// What the ends of lines for a signature are called.
const SIGNED: [&str; 5] = ["签字", "签名", "盖章", "签章", "公章"];

/// Which kind of non-item row a name belongs to; `figures` tells whether the row contains amounts.
pub(crate) fn row_word(text: &str, figures: bool) -> Option<RowWord> {
    if !text.chars().any(char::is_alphabetic) && !text.contains(['*', '※']) {
        return None;
    }
    let text = led(text);
    let (clear, word) = begun(&text).or_else(|| signed(&text))?;
    (clear == Clear::Always || !figures).then_some(word)
}

/// The clearest of the wordings that a text begins with.
fn begun(text: &str) -> Option<(Clear, RowWord)> {
    let first = text.bytes().next();
    let wordings = WORDINGS.iter().filter(|(.., word)| word.bytes().next() == first);
    let found = wordings.filter_map(|(row, when, word)| {
        let rest = rest(text, word)?;
        Some((clear(word, rest, *when)?, *row))
    });
    found.min_by_key(|(clear, _)| *clear)
}

/// How clear a word is before what follows it.
fn clear(word: &str, rest: &str, when: When) -> Option<Clear> {
    match (when, parted(word, rest)) {
        (When::Begun, _) => Some(Clear::Always),
        (When::Parted, Some(clear)) => Some(clear),
        // One Chinese letter begins many other words.
        (When::Parted, None) => is_long(word).then_some(Clear::WithoutFigures),
        (When::Bounded, clear) => clear.filter(|clear| *clear == Clear::Always),
        (When::Labelled, _) if rest.trim_start().starts_with(':') => Some(Clear::Always),
        (When::Labelled, clear) => clear.map(|_| Clear::WithoutFigures),
    }
}

fn is_long(word: &str) -> bool {
    !word.is_ascii() && word.chars().count() > 1
}

/// 社工站（盖章）, 张三 审核人：李四, 2025年6月3日, ※ …
fn signed(text: &str) -> Option<(Clear, RowWord)> {
    let tight: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let is_label =
        |word: &str| is_long(word) && tight.contains(word) && tight.contains(&format!("{word}:"));
    let is_labelled = tight.contains(':') && SIGNATURES.split(' ').any(is_label);
    let end = tight.trim_end_matches([':', '_', ')', ']']);
    let is_signed = SIGNED.iter().any(|word| end.ends_with(word));
    let is_date = day(&tight).is_some() || tight == "年月日";
    let is_page = tight.starts_with('第') && tight.contains('页');
    match () {
        () if is_labelled || is_signed && end.len() < tight.len() => {
            Some((Clear::Always, RowWord::Signature))
        }
        () if is_signed || is_date => Some((Clear::WithoutFigures, RowWord::Signature)),
        () if is_page || tight.starts_with(['*', '※']) => {
            Some((Clear::WithoutFigures, RowWord::Remark))
        }
        () => None,
    }
}

/// Half-width and in lower case, without leading signs and numbers: — 其中, 【备注】, 1、说明.
fn led(text: &str) -> String {
    const SIGNS: &str = "-—–·•▪●○◆★#>[(\"“'";
    let text: String = text.chars().map(half_width).flat_map(char::to_lowercase).collect();
    let bare =
        text.trim_start_matches(|letter: char| letter.is_whitespace() || SIGNS.contains(letter));
    let unnumbered = bare.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let unnumbered = match unnumbered.strip_prefix(['.', '、', ')']) {
        Some(rest) if unnumbered.len() < bare.len() => rest,
        _ => bare,
    };
    unnumbered.trim().to_owned()
}

/// What follows a word at the beginning of a text; spaces inside the word do not matter.
fn rest<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut rest = text;
    for letter in word.chars() {
        rest = rest.trim_start().strip_prefix(letter)?;
    }
    Some(rest)
}

/// How clearly a text begins with a word that is separated from the rest: by the end, a sign, a digit or a
/// space. A space after a single letter may be a gap inside a longer word (注 册).
fn parted(word: &str, rest: &str) -> Option<Clear> {
    let is_letter = |of: Option<char>| of.is_some_and(char::is_alphabetic);
    if is_letter(rest.chars().next()) {
        return None;
    }
    let single = word.chars().count() == 1;
    let gap = single && is_letter(rest.trim_start().chars().next());
    let spaced = rest.starts_with(char::is_whitespace);
    Some(if gap && spaced { Clear::WithoutFigures } else { Clear::Always })
}
