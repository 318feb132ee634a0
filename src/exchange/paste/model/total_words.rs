//! How totals and means are called, and what they add up.

use super::brackets::says_which;
use super::words::plain;

/// Whether a name has a letter that every total has: most rows are none.
fn may_be_total(name: &str) -> bool {
    name.contains(['计', 't', 'T', 'Ｔ', 'ｔ'])
}

/// Whether a row is called a total, however long its name is.
pub(crate) fn is_total(name: &str) -> bool {
    if !may_be_total(name) {
        return false;
    }
    let plain = plain(name);
    let ends = ["小计", "合计", "总计", "共计", "subtotal", "total"];
    let begins = ["小计", "合计", "总计", "共计", "subtotal", "grandtotal"];
    ends.iter().any(|end| plain.ends_with(end)) || begins.iter().any(|of| plain.starts_with(of))
}

/// Whether a row is called the total of a part: 小计, 北片小计, Subtotal north.
pub(crate) fn is_subtotal(name: &str) -> bool {
    if !may_be_total(name) {
        return false;
    }
    let plain = plain(name);
    plain.contains("subtotal") || plain.ends_with("小计") || plain.starts_with("小计")
}

/// Whether a row is called a mean.
pub(crate) fn is_average(name: &str) -> bool {
    name.contains(['均', 'm', 'M', 'v', 'V'])
        && matches!(
            plain(name).as_str(),
            "平均" | "平均值" | "平均数" | "均值" | "average" | "mean"
        )
}

/// What a total adds up, by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// 小计, 北片小计: the rows since the last one.
    Rows,
    /// 北片合计, 合计（北片）: rows, or totals of rows.
    Part,
    /// 总计, 全站合计.
    Whole,
    /// 合计: everything, where it stands at an end of the table.
    Open,
}

/// What a total adds up, by its name.
pub(crate) fn scope(name: &str) -> Scope {
    const WHOLE: &str =
        "总 全站 全部 所有 各片区 片区 全街 全镇 街道 本站 社工站 以上 grand overall";
    const NAMES: [&str; 6] = ["合计", "总计", "共计", "总数", "total", "sum"];
    let plain = plain(name);
    let ends = NAMES.iter().find_map(|word| plain.strip_suffix(word));
    let rest = ends.or_else(|| NAMES.iter().find_map(|word| plain.strip_prefix(word)));
    match rest {
        _ if is_subtotal(name) => Scope::Rows,
        Some("") if says_which(name) => Scope::Part,
        Some("") if plain == "总计" => Scope::Whole,
        Some("") | None => Scope::Open,
        Some(rest) if WHOLE.split_whitespace().any(|whole| whole == rest) => Scope::Whole,
        Some(_) => Scope::Part,
    }
}
