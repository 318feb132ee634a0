//! The short names under which the standard indicators stand in the tables of stations.

use super::amount_head::without_measure;

/// What people call the standard indicators, by their keys. Only where one is meant: 探访 alone may be
/// several things in some stations, but in 附件1 it is 入户探访.
const SPOKEN: [(&str, &[&str]); 14] = [
    ("file_setup", &["建档", "困难群众建档", "特殊群体建档", "建立档案", "服务对象建档"]),
    ("phone_visit", &["电话访问", "电话探访", "电话回访", "电话随访"]),
    ("home_visit", &["入户", "探访", "家访", "入户走访", "入户访问", "上门探访"]),
    ("consult_case", &["咨询", "个案咨询", "咨询服务"]),
    ("case_open", &["个案", "开案", "个案开案", "个案服务"]),
    ("case_session", &["个案面谈", "个案访谈", "个案节次"]),
    ("case_close", &["个案结案", "结案"]),
    ("group_count", &["小组", "小组服务", "小组工作"]),
    ("group_session", &["小组节次", "小组活动节数"]),
    ("group_attend", &["小组人数", "小组参加人次"]),
    ("large_event_count", &["大型活动", "大型社区活动", "大型活动场次"]),
    ("large_event_attend", &["大型活动人数"]),
    ("small_event_count", &["中小型活动", "小型活动", "中小型社区活动", "小型社区活动"]),
    ("small_event_attend", &["中小型活动人数", "小型活动人数"]),
];

/// Words that are left away or put in without another meaning.
const FILLERS: [&str; 8] = ["专业", "社区", "参与", "参加", "开展", "举办", "服务", "社工"];

/// The names that are said for a standard indicator.
pub(crate) fn spoken(key: &str) -> &'static [&'static str] {
    SPOKEN.iter().find(|(of, _)| *of == key).map_or(&[], |(_, names)| names)
}

/// A name in plain letters, without fillers.
pub(crate) fn core(plain: &str) -> String {
    let mut core = plain.to_owned();
    for filler in FILLERS {
        let shorter = core.replace(filler, "");
        // 社区服务 is a name, nothing is not.
        if shorter.chars().count() >= 2 {
            core = shorter;
        }
    }
    core
}

/// Whether a short name leaves letters of a whole one away: 大型活动人次 of 大型社区活动人次.
pub(crate) fn abbreviates(short: &str, whole: &str) -> bool {
    let mut letters = whole.chars();
    short.chars().count() >= 2 && short.chars().all(|letter| letters.any(|of| of == letter))
}

/// The same name with and without the measure at its end.
pub(crate) fn variants(of: &str) -> impl Iterator<Item = &str> {
    [of, without_measure(of)].into_iter().filter(|of| !of.is_empty())
}
