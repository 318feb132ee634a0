//! The words of such reports: units, what names an amount's role, what says the same in other words, what says nothing.

pub(super) use super::key::key;
pub(super) use super::letters::{begins, ends, holds};
pub(super) use super::units::{Unit, unit};

/// What says that an amount is agreed and not done.
pub(super) const TARGET: [&str; 22] = [
    "协议",
    "指标",
    "目标",
    "任务",
    "计划",
    "要求",
    "合同",
    "约定",
    "核定",
    "需完成",
    "须完成",
    "预期",
    "拟",
    "预计",
    "下达",
    "应",
    "签约",
    "预算",
    "须",
    "定下",
    "既定",
    "设定",
];
/// Words that hold 应 and agree nothing.
pub(super) const NO_TARGET: [&str; 14] = [
    "响应", "适应", "相应", "反应", "对应", "回应", "供应", "效应", "应用", "应急", "应邀", "应对",
    "应届", "应该",
];
/// What an amount beyond, or short of, its target is called.
pub(super) const OVER: [&str; 10] =
    ["超配", "超出", "超额", "超过指标", "超过协议", "超过目标", "多完成", "多出", "富余", "盈余"];
pub(super) const SHORT: [&str; 21] = [
    "结余",
    "结存",
    "剩余",
    "余额",
    "欠缺",
    "尚缺",
    "尚差",
    "还差",
    "还缺",
    "缺配",
    "缺额",
    "缺口",
    "短缺",
    "欠配",
    "尚欠",
    "少完成",
    "未完成",
    "相差",
    "差额",
    "不足",
    "缺岗",
];
/// What comes before a number that is only about so many.
pub(super) const ABOUT: [&str; 16] = [
    "约",
    "近",
    "超",
    "超过",
    "逾",
    "大约",
    "将近",
    "不少于",
    "至少",
    "不低于",
    "最多",
    "不超过",
    "上限",
    "接近",
    "大概",
    "突破",
];
/// What comes behind such a number.
pub(super) const ABOUT_BEHIND: [&str; 6] = ["多", "余", "以上", "左右", "以下", "以内"];
/// Other times than the year the report is about, and rates of time.
pub(super) const TIMES: [&str; 43] = [
    "上半年",
    "下半年",
    "季度",
    "本月",
    "当月",
    "每月",
    "每周",
    "每天",
    "每日",
    "每季度",
    "每次",
    "每年",
    "每场",
    "每节",
    "每名",
    "每户",
    "每人",
    "每位",
    "每个",
    "日均",
    "月均",
    "平均",
    "人均",
    "去年",
    "上年",
    "上一年",
    "往年",
    "前期",
    "中期",
    "上期",
    "明年",
    "下年",
    "下一年",
    "下阶段",
    "同比",
    "环比",
    "首月",
    "次月",
    "单次",
    "单日",
    "至少",
    "现场抽",
    "抽查",
];
