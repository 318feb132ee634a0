//! Simplified Chinese, the sentences with something to fill in.

use crate::document::Limits;
use crate::editor::{Allowed, List, Problem, Rejected, Trouble};
use crate::texts::Message;

pub(in crate::texts) fn message(message: &Message) -> String {
    match message {
        Message::ToGrade(grade) => format!("距{grade}"),
        Message::AboveGrade(grade) => format!("高出{grade}下限"),
        Message::StillToFill(0) => "已全部填好".to_owned(),
        Message::StillToFill(count) => format!("还有 {count} 项未填"),
        Message::ToCorrect(count) => format!("✕ {count} 处需要改正"),
        Message::StillToFillParts(scores, indicators, workers) => {
            format!("评分 {scores} 项，指标 {indicators} 项，投入社工人数 {workers} 项")
        }
        Message::SchemeOfYear { name, year: 0 } => format!("评分方案：{name}，年份不明"),
        Message::SchemeOfYear { name, year } => format!("评分方案：{name}，{year} 年"),
        Message::Unrounded { total, grade } => {
            format!("注意：不逐方取两位小数时，总分是 {total}，等级会是“{grade}”（R-4）。")
        }
        Message::NoGrade { total } => format!("总分 {total} 不在任何等级区间内（R-21）。"),
        Message::TwoGrades { total } => format!("总分 {total} 同时落在两个等级区间内（R-21）。"),
        Message::OutOf { points, cap } => format!("{points} / {cap} 分"),
        Message::Problem { label, problem, in_force } => {
            format!("{label}：{}{}", describe(*problem), stays(in_force))
        }
        Message::UnitDropped { unit, amount } => format!("单位“{unit}”不用填，按 {amount} 计算。"),
        Message::Worth(count) => format!("值得核对 {count} 处"),
        Message::Rejected(rejected) => reject(*rejected),
        Message::Short(count) => format!("{count} 个完成率不足 100%"),
        Message::Extra(amount) => format!("额外完成 {amount}"),
        Message::PaceLine { assessed, service_year, percent } => {
            format!("参考线：{assessed} / {service_year} 个月 = {percent}")
        }
        Message::Remove(name) => format!("删除 {name}"),
        Message::MoveUp(name) => format!("前移 {name}"),
        Message::MoveDown(name) => format!("后移 {name}"),
        Message::Open(name) => format!("打开 {name}"),
        Message::Rename(name) => format!("改名 {name}"),
        Message::Duplicate(name) => format!("复制 {name}"),
        Message::Delete(name) => format!("删除 {name}"),
        Message::DeleteForGood(name) => format!("彻底删除 {name}"),
        Message::BringBack(name) => format!("恢复 {name}"),
        Message::Deleted(name) => format!("已删除“{name}”。"),
        Message::CopyOf(name) => format!("{name}（副本）"),
        Message::ThisTabsChanges(name) => format!("{name}（本页的改动）"),
        Message::ForkedUnkept(name) => format!(
            "另一个标签页先保存了这份评估。本页的改动改名为“{name}”，还没有存下来，请先不要关闭。"
        ),
        Message::Forked(name) => format!(
            "另一个标签页先保存了这份评估。为了不覆盖它，本页的改动已另存为“{name}”，两份都在“我的评估”里。"
        ),
        Message::SavedAt(moment) => format!("保存于 {moment}"),
        Message::NewArea(number) => format!("片区{number}"),
        Message::Newer { station, version, known } => format!(
            "“{station}”由更新的版本（{version}）保存，本页只认识到版本 {known}。内容没有改动，请刷新页面或用新版打开。"
        ),
        Message::Damaged { station, lost, aside: true } => format!(
            "“{station}”保存的内容有 {lost} 处读不出来。原文已另行保存，下面是能读出的部分，请核对。"
        ),
        Message::Damaged { station, lost, aside: false } => format!(
            "“{station}”保存的内容有 {lost} 处读不出来。存储放不下副本，原文留在原处；请核对能读出的部分。"
        ),
        Message::Announce { total, grade } => format!("总分 {total} 分，等级 {grade}"),
    }
}

/// What stays in force.
fn stays(in_force: &str) -> String {
    if in_force.is_empty() {
        "这里仍按未填计算。".to_owned()
    } else {
        format!("这里仍按 {in_force} 计算。")
    }
}

/// What is wrong and what is allowed.
fn describe(problem: Problem) -> String {
    let wrong = match problem.trouble {
        Trouble::NotANumber => "这不是数字",
        Trouble::Scientific => "不能用科学计数法，请写出完整的数字",
        Trouble::Negative => "不能小于 0",
        Trouble::TooManyDecimals => "小数位太多",
        Trouble::MisplacedComma => "逗号的位置不对，千分位应每三位一个逗号",
        Trouble::Percentage => "这里填数量，不填百分比",
        Trouble::TooSmall => "太小",
        Trouble::TooLarge => "超出上限",
        Trouble::NotAgreed => "这里不能填“/”",
        Trouble::NotADate => "没有这一天",
        Trouble::NotAPresence => "到岗只有 0、0.5、1 三种",
        Trouble::NotAMonth => "没有这个月份",
        Trouble::NotAChoice => "没有这个选项",
        Trouble::Empty => "不能为空",
        Trouble::TooLong => "太长",
    };
    format!("{wrong}。{}", accept(problem.allowed))
}

fn accept(allowed: Allowed) -> String {
    match allowed {
        Allowed::Number { lowest, most, decimals, not_agreed, .. } => {
            let digits = match decimals {
                0 => "整数".to_owned(),
                decimals => format!("最多 {decimals} 位小数"),
            };
            let slash = if not_agreed { "，未约定填“/”" } else { "" };
            format!("可填 {lowest} 到 {most}，{digits}{slash}。")
        }
        Allowed::Text { required: true } => format!("请填 1 到 {} 个字。", Limits::TEXT),
        Allowed::Text { required: false } => format!("最多 {} 个字。", Limits::TEXT),
        Allowed::Date => "请填写日期，例如 2024-07-31。".to_owned(),
        Allowed::Presence => "请填 0、0.5 或 1，还没填就留空。".to_owned(),
        Allowed::Month => "请填写年月，例如 2023-11。".to_owned(),
        Allowed::Choice(_) => "请从列出的选项中选择。".to_owned(),
    }
}

fn reject(rejected: Rejected) -> String {
    let name = |list| match list {
        List::Areas => "片区",
        List::Indicators => "片区指标",
        List::StationIndicators => "站点指标",
        List::Workers => "社工",
        List::Scenarios => "测算情景",
    };
    match rejected {
        Rejected::NoSuchPlace => "这一项已经不在了，没有改动。".to_owned(),
        Rejected::NotAllowed(problem) => format!("{}没有改动。", describe(problem)),
        Rejected::Full { list, most } => format!("{}最多 {most} 个，没有添加。", name(list)),
        Rejected::LastOne(list) => format!("至少要保留一个{}，没有删除。", name(list)),
        Rejected::OutOfOrder => "总体服务指标要排在特色服务指标之前，没有移动。".to_owned(),
    }
}
