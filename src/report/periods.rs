//! Days and periods: whether the calendar has them, how many months they touch, whether a period is told in one way.

use super::amount::{Amount, Day};
use super::finding::{Class, Finding, Place, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::words::{Unit, ends, holds, key};

struct Period {
    sentence: usize,
    start: usize,
    end: usize,
    from: String,
    to: String,
    /// Months touched, and months begun from the first day.
    months: (i64, i64),
    /// Whether it ends with the day before that of a month on which it begins.
    whole: bool,
    /// Days with both ends; none of months alone.
    days: i64,
    place: Place,
    name: &'static str,
    ends: ((i64, i64, i64), (i64, i64, i64)),
}

/// What periods are called, and one name for each.
const NAMES: [(&str, &str); 14] = [
    ("采购周期", "采购周期"),
    ("采购期", "采购周期"),
    ("协议期", "协议期"),
    ("服务协议", "协议期"),
    ("合同期", "协议期"),
    ("服务周期", "协议期"),
    ("服务期", "协议期"),
    ("项目周期", "协议期"),
    ("评估周期", "评估期"),
    ("评估期", "评估期"),
    ("考核周期", "评估期"),
    ("考核期", "评估期"),
    ("统计周期", "评估期"),
    ("数据统计", "评估期"),
];

/// Judges the days and periods of the text.
pub(super) fn judge(all: &All, found: &mut Found) {
    for day in all.days.iter().filter(|day| !day.exists()) {
        found.findings.push(finding(Class::Impossible, &day.printed, "", day.place, Vec::new()));
    }
    for (place, printed) in &all.never {
        found.findings.push(finding(Class::Impossible, printed, "", *place, Vec::new()));
    }
    let periods = periods(all);
    for period in &periods {
        if period.ends.1 < period.ends.0 {
            let (printed, before) = (&period.to, &period.from);
            found.findings.push(finding(
                Class::Impossible,
                printed,
                before,
                period.place,
                Vec::new(),
            ));
        }
        lasting(all, period, found);
    }
    for (at, period) in periods.iter().enumerate().filter(|(_, period)| !period.name.is_empty()) {
        let first = periods.iter().take(at).find(|one| one.name == period.name);
        let Some(first) = first.filter(|first| first.ends != period.ends) else { continue };
        // With no end in common they are two periods.
        if first.ends.0 != period.ends.0 && first.ends.1 != period.ends.1 {
            continue;
        }
        let said = |period: &Period| [period.from.as_str(), period.to.as_str()].join("–");
        let mut two = finding(
            Class::Contradiction,
            &said(period),
            &said(first),
            period.place,
            vec![first.place],
        );
        two.working = Working::Same { what: period.name.to_owned() };
        found.findings.push(two);
    }
}

fn finding(
    class: Class,
    printed: &str,
    computed: &str,
    place: Place,
    others: Vec<Place>,
) -> Finding {
    Finding {
        class,
        printed: printed.to_owned(),
        computed: computed.to_owned(),
        place,
        others,
        beside: None,
        working: Working::Calendar,
        grade: false,
    }
}

/// Two days with 至 between them.
fn periods(all: &All) -> Vec<Period> {
    let mut periods: Vec<Period> = Vec::new();
    let mut of_data: Vec<Period> = Vec::new();
    let of_days = all.days.windows(2).map(|pair| (pair, false));
    let of_months = all.months.windows(2).map(|pair| (pair, true));
    for (pair, whole) in of_days.chain(of_months) {
        let [one, two] = pair else { continue };
        let last = periods.last().filter(|_| !whole);
        of_data.extend(last.and_then(|last| until(all, two, last)));
        let apart = all.between(one.sentence, one.end, two.start.max(one.end));
        let joined = joins(&apart);
        if one.sentence != two.sentence || !joined || !one.exists() || !two.exists() {
            continue;
        }
        let before = all.between(one.sentence, one.start.saturating_sub(16), one.start);
        let before = before.rsplit(['，', '。', '；']).next().unwrap_or_default().to_owned();
        let named =
            NAMES.iter().filter_map(|(word, name)| Some((before.last_place_of(word)?, *name)));
        let name = named.max().filter(|_| !whole).map_or("", |(_, name)| name);
        periods.push(Period {
            sentence: one.sentence,
            start: one.start,
            end: two.end,
            from: one.printed.clone(),
            to: two.printed.clone(),
            months: months(one, two),
            whole: one.day == two.day + 1,
            days: if whole { 0 } else { number(two) - number(one) + 1 },
            place: Place { from: one.place.from, to: two.place.to },
            name,
            ends: (one.order(), two.order()),
        });
    }
    periods.extend(of_data);
    periods
}

/// 协议自 3 月 1 日起至次年 2 月 28 日止，评估数据截至 1 月 31 日: from the beginning of the last period to the day that the data end
/// with.
fn until(all: &All, day: &Day, last: &Period) -> Option<Period> {
    let before = all.between(day.sentence, day.start.saturating_sub(3), day.start);
    let inside = last.ends.0 < day.order() && day.order() < last.ends.1 && last.days > 0;
    let ends = holds(&before, &["截至", "截止"]) && inside && day.sentence - last.sentence <= 2;
    let one = all.days.iter().find(|one| one.order() == last.ends.0).filter(|_| ends)?;
    Some(Period {
        sentence: day.sentence,
        start: day.start,
        end: day.end,
        from: one.printed.clone(),
        to: day.printed.clone(),
        months: months(one, day),
        whole: false,
        days: 0,
        place: Place { from: day.place.from, to: day.place.to },
        name: "",
        ends: (one.order(), day.order()),
    })
}

/// 至, and 启动，至 and the like.
fn joins(apart: &str) -> bool {
    let begins = ["起", "开始", "启动", "生效", "实施", "签订", "签约", "进驻", "正式", "，", "-"];
    let mut rest = apart;
    while let Some(cut) = begins.iter().find_map(|word| rest.strip_prefix(word)) {
        if ["至", "到"].iter().all(|word| !cut.holds(word)) {
            break;
        }
        rest = cut;
    }
    // 自 4 月起开展助餐，到 12 月止.
    let since = rest.len() < apart.len() && rest.ends_with(['至', '到']);
    let told = since && apart.starts_with('起') && rest.chars().count() <= 14;
    told || matches!(rest, "至" | "到" | "-" | "—" | "——")
}

fn months(one: &Day, two: &Day) -> (i64, i64) {
    let apart = (two.year - one.year) * 12 + two.month - one.month;
    (apart + 1, apart + i64::from(two.day >= one.day))
}

/// The number of a day, counted from a day long ago.
fn number(day: &Day) -> i64 {
    // The year begins in March, so that a leap day is its last.
    let (year, month) = match day.month {
        1 | 2 => (day.year - 1, day.month + 9),
        month => (day.year, month - 3),
    };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day.day
}

/// 计 11 个考核月份, behind the period it is of.
fn lasting(all: &All, period: &Period, found: &mut Found) {
    for (at, amount) in all.of(period.sentence) {
        let unit = amount.unit;
        let lasts = matches!(unit, Unit::Months | Unit::Years | Unit::Days);
        // Working days are fewer, and nobody says which.
        let working = unit == Unit::Days && holds(&amount.printed, &["工作日"]);
        if !lasts || amount.about || working {
            continue;
        }
        // 为期七个月的行动，自 3 月 15 日起，至 9 月 14 日止.
        let ahead = amount.end < period.start && amount.before.ends_with("为期");
        if amount.start < period.end && !ahead {
            continue;
        }
        let chars = all.sentences.get(period.sentence).map(|one| one.chars.as_slice());
        let before = chars.and_then(|chars| chars.get(..amount.start)).unwrap_or_default();
        let said = all.between(period.sentence, period.end, amount.start);
        let told = [
            "计",
            "共",
            "历时",
            "为期",
            "（",
            "即",
            "总共",
            "跨度",
            "长达",
            "涵盖",
            "含",
            "包含",
            "评估期",
            "考核期",
            "服务期",
        ];
        // The days before it are no amounts, and no words for it.
        let own = if said.len() < amount.before.len() { &said } else { &amount.before };
        let plain = key(own).chars().count() <= 2;
        let direct = told.iter().any(|word| ends(before, word)) && plain;
        // 协议期至 12 月 31 日，统计截至 10 月 31 日，即 10 个月: the months end with the other day.
        if holds(&said, &["截至", "截止"]) {
            continue;
        }
        if !(direct || ahead) || said.chars().count() > 16 || holds(&said, &["每", "合计", "两段"])
        {
            continue;
        }
        if unit == Unit::Days && period.days == 0 {
            continue;
        }
        if unit == Unit::Days {
            days(all, period, (at, amount), found);
            continue;
        }
        let (touched, begun) = period.months;
        let count = if unit == Unit::Years { 12 } else { 1 };
        let printed = amount.value.millionths() * count;
        let is = |months: i64| months * 1_000_000 == printed;
        // From the 15th of a month to the 14th of another the months are whole.
        if (is(touched) && !period.whole) || is(begun) {
            found.agree(&[at]);
            continue;
        }
        let calendar = holds(&amount.printed, &["考核", "自然", "评估"]);
        let months = if calendar { touched } else { begun };
        let working = Working::Months { from: period.from.clone(), to: period.to.clone() };
        found.report(all, Class::Inconsistent, (at, &[]), months.to_string(), working);
        if let Some(finding) = found.findings.last_mut() {
            finding.others.push(period.place);
        }
    }
}

/// 历时 5 天: both ends are counted, or the first is not.
fn days(all: &All, period: &Period, (at, amount): (usize, &Amount), found: &mut Found) {
    let is = |days: i64| days * 1_000_000 == amount.value.millionths();
    if is(period.days) || is(period.days - 1) {
        return found.agree(&[at]);
    }
    let working = Working::Days { from: period.from.clone(), to: period.to.clone() };
    found.report(all, Class::Inconsistent, (at, &[]), period.days.to_string(), working);
    if let Some(finding) = found.findings.last_mut() {
        finding.others.push(period.place);
    }
}
