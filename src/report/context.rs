//! What the numbers of a sentence are about: the words around each, its role, its quantity, its area and its time.

use super::amount::{Amount, Role};
use super::areas;
use super::dates::Read;
use super::labels::{
    is_mark, label, labelled, labels, lasting, lead, outside, stations, unit_by_name,
};
use super::letters::Words;
use super::text::Sentence;
use super::words::{NO_TARGET, OVER, SHORT, TARGET, TIMES, Unit, begins, holds, key};

/// How far a name may stand from its number.
const NEAR: usize = 32;

/// What numbers without a name before them count.
const COUNTED: [&str; 13] = [
    "骨干",
    "社区活动",
    "社区",
    "片区",
    "志愿者",
    "内部培训",
    "小组",
    "个案",
    "居委会",
    "服务点",
    "热线",
    "微心愿",
    "党员",
];

/// Fills in what stands around every amount. `carried` is the area that the sentences before it in its paragraph are
/// about, and is brought forward.
pub(super) fn fill(sentence: &Sentence, read: &mut Read, carried: &mut String, main: &[i64]) {
    let chars = &sentence.chars;
    around(chars, &mut read.amounts);
    let mentions = areas::mentions(chars);
    let sum = ["共计", "合计", "总计", "全站", "整体", "累计", "社工站共", "全年共", "总共"];
    let text: String = chars.iter().collect();
    if holds(&text, &sum) {
        carried.clear();
    }
    let lasting = lasting(chars);
    let labels = labels(chars);
    let stations = stations(chars);
    let lead_word = lead(chars);
    let mut last_key = String::new();
    let mut counted = false;
    for at in 0..read.amounts.len() {
        let (done, rest) = read.amounts.split_at_mut(at);
        let Some(amount) = rest.first_mut() else { break };
        amount.unit = unit_by_name(amount, &lead_word);
        // An area is no part of what is counted in it.
        let begins_at = amount.start - amount.before.chars().count().min(amount.start);
        let named = mentions.iter().rev().find(|(_, end)| *end <= amount.start);
        if let Some((_, end)) = named.filter(|(_, end)| *end > begins_at) {
            amount.before = chars.get(*end..amount.start).unwrap_or_default().iter().collect();
        }
        if amount.before.is_empty() {
            amount.before = label(chars, amount.start);
        }
        if let Some((_, station)) = stations.iter().rev().find(|(part, _)| *part <= amount.part) {
            carried.clone_from(station);
        }
        amount.area = area(sentence, &mentions, amount.start, carried);
        amount.time = time(chars, &lasting, read.times.as_slice(), amount, main);
        if sentence.planned && amount.time.is_empty() {
            amount.time = "明年".to_owned();
        }
        amount.role = role(amount);
        if amount.role == Role::Done
            && (labelled(chars, amount) || listed(chars, done.last(), amount))
        {
            amount.role = Role::Target;
        }
        // 走访不少于 1200 户次，实际完成 1314 户次: the bound is what was agreed.
        let tasks =
            ["的任务", "的指标", "的目标"].iter().any(|word| amount.before.starts_with(word));
        let agreed = |last: &Amount| {
            tasks && last.unit == amount.unit && holds(&amount.before, &["做了", "完成"])
        };
        if let Some(bound) = done.last_mut().filter(|last| bounds(last, amount) || agreed(last)) {
            (bound.role, bound.about) = (Role::Target, false);
        }
        // 完成协议量（400 份）的 210%: what the bracket says is agreed.
        if amount.role == Role::Done && amount.before.is_empty() {
            let said = outside(chars, amount);
            let agreed =
                ["协议量", "指标量", "目标量", "任务量", "目标值", "指标数", "协议数", "目标"];
            if agreed.iter().any(|word| said.ends_with(word)) {
                amount.role = Role::Target;
            }
        }
        let lasts = matches!(amount.unit, Unit::Months | Unit::Years | Unit::Days);
        if last_key.is_empty() && !lasts && key(&amount.before).is_empty() {
            amount.before = [lead(chars), std::mem::take(&mut amount.before)].concat();
        }
        if key(&amount.before).is_empty() {
            amount.before = [outside(chars, amount), std::mem::take(&mut amount.before)].concat();
        }
        // 在新增志愿者 86 人的基础上: what is named before needs no more words.
        let is_named = amount.after.starts_with('的') && key(&amount.before).chars().count() >= 3;
        let after = if is_named { "" } else { amount.after.as_str() };
        // 9 个服务点中有 6 个 counts 服务点.
        let after = after.up_to("中有");
        let after = after.strip_suffix('中').unwrap_or(after);
        // 现有 43 名骨干一个不落 counts 骨干, whatever they do.
        let noun = COUNTED.iter().find(|noun| after.starts_with(**noun));
        let said = !amount.before.is_empty() && key(&amount.before).is_empty();
        let after = noun.filter(|_| said).map_or(after, |noun| *noun);
        let mut own = key(&[amount.before.as_str(), after].concat());
        if amount.unit == Unit::Months && holds(&amount.printed, &["考核", "评估"]) {
            own = "考核月".to_owned();
        }
        amount.own = own.chars().count() >= 2;
        amount.key = own;
        let label = labels.iter().find(|(part, _)| *part == amount.part);
        if let Some((_, label)) = label.filter(|_| amount.own && amount.time.is_empty()) {
            amount.time.clone_from(label);
        }
        if amount.unit == Unit::Percent {
            continue;
        }
        let closing = matches!(amount.key.as_str(), "结案" | "结");
        let bare = amount.key.is_empty() && amount.unit == Unit::Things;
        // 个案 20 个，完成 19 个 are of one kind; 接案 20 个，完成 19 个 are closed ones.
        let of_target = done.last().is_some_and(|last| {
            last.unit == amount.unit && !holds(&last.before, &["接", "开案", "新开"])
        });
        let finished = bare && amount.before.holds("完成") && counted && !of_target;
        if last_key.starts_with("个案") && (closing || finished) {
            amount.key = "个案结案".to_owned();
            amount.own = true;
            continue;
        }
        let before = done.last_mut().filter(|before| before.part == amount.part);
        // 个案 80 个，实际 84 个: what stands before 实际 is the target.
        let actual = amount.role == Role::Done
            && amount.key.is_empty()
            && holds(&amount.before, &["实际", "实到", "完成"]);
        let turns = |before: &&mut Amount| {
            actual && before.role == Role::Done && before.unit == amount.unit && before.own
        };
        let before = match before {
            Some(before) if turns(&before) => {
                before.role = Role::Target;
                Some(before)
            }
            before => before,
        };
        let pair = before.filter(|before| {
            before.role == Role::Target && amount.role != Role::Target && before.unit == amount.unit
        });
        if let Some(target) = pair
            && (amount.key.is_empty() || target.key.ends_with(&amount.key))
        {
            amount.key.clone_from(&target.key);
            amount.own |= target.own;
        }
        if amount.own {
            last_key.clone_from(&amount.key);
            counted = amount.unit == Unit::Things;
        } else if amount.key.is_empty() {
            amount.key.clone_from(&last_key);
        }
    }
    if let Some((last, _)) = mentions.last() {
        carried.clone_from(last);
    }
}

/// Whether a number is the least that was to be done of what the next one counts.
fn bounds(bound: &Amount, amount: &Amount) -> bool {
    let least = ["不少于", "不低于", "不得少于", "至少"];
    let done = ["实际", "实", "完成", "开展", "达到"].iter().any(|word| amount.before.holds(word));
    let one = bound.unit == amount.unit && bound.part == amount.part && !amount.about;
    one && done && least.iter().any(|word| bound.before.ends_with(word))
}

/// 要求小组 12 个、活动 24 场: the role of the first is that of the others in its list.
fn listed(chars: &[char], last: Option<&Amount>, amount: &Amount) -> bool {
    let Some(last) = last.filter(|last| last.role == Role::Target) else { return false };
    // 预算：人员 144 万元，行政 24 万元 are all planned.
    let money = last.unit == Unit::Money && amount.unit == Unit::Money;
    // 合同指标为个案 15 个，小组 9 个: what is agreed is told one by one.
    let said: String = chars.get(..last.start).unwrap_or_default().iter().collect();
    let said = said.rsplit(['；', '。']).next().unwrap_or_default();
    let told = holds(said, &["指标为", "目标为", "任务为", "要求为"]);
    let short = amount.before.chars().count() <= 8 && !holds(&amount.before, &["截", "累", "共"]);
    let open = money || (told && short && last.unit == amount.unit);
    let joined = chars
        .get(last.end)
        .is_some_and(|char| joins(*char) || (open && matches!(char, '，' | ',' | '；')));
    joined && !holds(&amount.before, &["实", "已", "完成", "其中", "达"])
}

/// What stands before and behind every amount, up to the next number or mark. `、` parts numbers, and words only
/// where numbers stand on both sides.
fn around(chars: &[char], amounts: &mut [Amount]) {
    let ends: Vec<usize> = amounts.iter().map(|amount| amount.end).collect();
    let starts: Vec<usize> = amounts.iter().map(|amount| amount.start).collect();
    for (at, amount) in amounts.iter_mut().enumerate() {
        let floor = at.checked_sub(1).and_then(|at| ends.get(at)).copied().unwrap_or(0);
        let ceiling = starts.get(at + 1).copied().unwrap_or(chars.len());
        let least = floor.max(amount.start.saturating_sub(NEAR));
        let back = chars.get(least..amount.start).unwrap_or_default();
        let cut = back.iter().rposition(|char| is_mark(*char)).map_or(0, |at| at + 1);
        let mut back = back.get(cut..).unwrap_or_default();
        let parted = back.iter().any(|char| joins(*char));
        if least == floor && cut == 0 && at > 0 && !parted && begins_area(back) {
            back = back.get(2..).unwrap_or_default();
        } else if least == floor && cut == 0 && at > 0 {
            // What belongs to the number before ends at `、`.
            let parted = back.iter().position(|char| joins(*char)).map_or(0, |at| at + 1);
            back = back.get(parted..).unwrap_or_default();
        }
        let most = ceiling.min(amount.end + NEAR);
        let front = chars.get(amount.end..most).unwrap_or_default();
        let cut = front.iter().position(|char| is_mark(*char)).unwrap_or(front.len());
        let mut ahead = front.get(..cut).unwrap_or_default();
        if cut == front.len() && most == ceiling && ceiling < chars.len() {
            let parted = ahead.iter().position(|char| joins(*char)).unwrap_or(0);
            // 9 个服务点中有 6 个: what they are among belongs to the first.
            let among = ahead.windows(2).position(|two| matches!(two, ['中', '有' | '，']));
            let parted = if parted == 0 { among.unwrap_or(0) } else { parted };
            // Without a `、` the words between two numbers name the second, unless they have nothing to name.
            let area = if parted == 0 && begins_area(ahead) { 2 } else { parted };
            ahead = ahead.get(..area).unwrap_or_default();
        }
        // 11 个结案中有 8 个目标达成: those among them are no 结案.
        let among = back.windows(3).position(
            |three| matches!(three, [of, '中', '有'] if !matches!(of, '其' | '集' | '当')),
        );
        let among = among.map(|at| at + 1).filter(|_| cut == 0 && at > 0);
        let back = among.and_then(|at| back.get(at + 2..)).unwrap_or(back);
        amount.before = back.iter().collect();
        amount.after = ahead.iter().collect();
    }
}

/// 两个片区七个社区: the first number is of what stands right behind it.
fn begins_area(chars: &[char]) -> bool {
    begins(chars, "片区") || begins(chars, "社区")
}

/// What parts two numbers and what is said of them.
fn joins(char: char) -> bool {
    matches!(char, '、' | '和' | '及' | '与')
}

fn role(amount: &Amount) -> Role {
    let mut said = amount.before.clone();
    for word in NO_TARGET {
        if said.holds(word) {
            said = said.without(word);
        }
    }
    let before = said.as_str();
    if amount.unit == Unit::Percent {
        return Role::Rate;
    }
    // 小组 20 个的任务做了 11 个: what is agreed is named behind it.
    let tasks = ["的任务", "的指标", "的目标"];
    let before = tasks.iter().find_map(|word| before.strip_prefix(word)).unwrap_or(before);
    // 总分为 100 分 says what can be had, 总分为 95.2 分 what was.
    let full = amount.value.is_whole() && amount.value.millionths() >= 100_000_000;
    let caps = before.ends_with('占')
        || (holds(before, &["满分", "权重", "上限"])
            && !before.ends_with(['差', '低', '少', '失']))
        || (full && holds(before, &["总分为", "总分是"]));
    if amount.unit == Unit::Points && caps {
        return Role::Cap;
    }
    // 超额完成 36 个的任务: what is exceeded is the target.
    let exceeded = ["的任务", "的目标", "的指标", "任务", "目标", "指标"];
    if holds(before, &["超额完成", "超过", "完成"])
        && exceeded.iter().any(|word| amount.after.starts_with(word))
    {
        return Role::Target;
    }
    if holds(before, &OVER) || before == "超" || before == "多" {
        return Role::Over;
    }
    // 距全年指标尚有 557 户次 is short, too.
    if holds(before, &SHORT)
        || (before.has('距') && before.ends_with("尚有"))
        || matches!(before, "缺" | "欠" | "差" | "少")
        || (before.ends_with('差') && !holds(before, &["误差", "偏差", "温差", "时差"]))
    {
        return Role::Short;
    }
    let Some((at, word)) =
        TARGET.iter().filter_map(|word| before.last_place_of(word).map(|at| (at, *word))).max()
    else {
        return Role::Done;
    };
    let ahead = before.get(at + word.len()..).unwrap_or_default();
    let behind = before.get(..at).unwrap_or_default();
    let plans = ["计划", "拟", "预计", "要求", "约定", "需完成", "须完成", "预期", "下达"];
    let done = holds(ahead, &["实", "已", "达", "完成"]);
    // 完成指标 35 个 tells what was done, 指标要求完成 35 个 what was agreed.
    if behind.ends_with("完成") || behind.ends_with("完成了") {
        return Role::Done;
    }
    if behind.holds("按") && !matches!(word, "应" | "须" | "需") {
        return Role::Done;
    }
    let reached = ahead.has('达') && !ahead.starts_with('达');
    let planned = (plans.contains(&word) || matches!(word, "应" | "须" | "需"))
        && !reached
        && !holds(ahead, &["实", "已"]);
    if done && !planned { Role::Done } else { Role::Target }
}

/// The area that a number is of: what its sentence names last before it, else the headings, else the paragraph.
fn area(sentence: &Sentence, mentions: &[(String, usize)], start: usize, carried: &str) -> String {
    let before: Vec<&(String, usize)> = mentions.iter().filter(|(_, end)| *end <= start).collect();
    let of_all_since = |end: usize| {
        let said: String = sentence.chars.get(end..start).unwrap_or_default().iter().collect();
        said.holds("个片区")
    };
    if let Some((last, end)) = before.last() {
        if of_all_since(*end) && sentence.areas.len() < 2 {
            return String::new();
        }
        let mut names = vec![last.clone()];
        let mut first = *end;
        for (name, end) in before.iter().rev().skip(1) {
            if first - end > 6 || names.contains(name) {
                break;
            }
            first = *end;
            names.push(name.clone());
        }
        names.reverse();
        return names.join("+");
    }
    let said: String = sentence.chars.get(..start).unwrap_or_default().iter().collect();
    let of_all = holds(&said, &["个片区", "各片区", "全站", "全街", "全镇", "个网格"]);
    if of_all && sentence.areas.len() < 2 {
        return String::new();
    }
    if sentence.areas.is_empty() { carried.to_owned() } else { sentence.areas.join("+") }
}

/// Of which time a number is: what the words around it say, else the last time named before it in its sentence.
fn time(
    chars: &[char],
    lasting: &[(usize, &'static str)],
    times: &[(usize, String)],
    amount: &Amount,
    main: &[i64],
) -> String {
    let near = [amount.before.as_str(), amount.after.as_str()].concat();
    if let Some(word) = TIMES.iter().find(|word| near.holds(word)) {
        // The first quarter is another time than the second.
        let ordinal = near.up_to(word).chars().last();
        let ordinal = ordinal.filter(|_| matches!(*word, "季度" | "学期"));
        return ordinal.into_iter().chain(word.chars()).collect();
    }
    let last = lasting.iter().rev().find(|(at, _)| *at < amount.start);
    // 活动 31 场（其中 4 月 9 场），探访 412 户次: the time of a part ends with its bracket.
    let closed = |end: usize| {
        let before = chars.get(..end).unwrap_or_default();
        let opens = before.iter().rposition(|char| *char == '（').map(|at| at + 1);
        let inside = opens.and_then(|at| chars.get(at..)).unwrap_or_default();
        let between = chars.get(end..amount.start).unwrap_or_default();
        begins(inside, "其中") && between.contains(&'）')
    };
    let named = times.iter().rev().find(|(end, _)| *end <= amount.start && !closed(*end));
    let named = named.filter(|(end, _)| last.is_none_or(|(at, _)| at < end));
    let Some((_, name)) = named else {
        return last.map_or_else(String::new, |(_, word)| (*word).to_owned());
    };
    let year = name.strip_suffix('年').and_then(|year| year.parse::<i64>().ok());
    match year {
        Some(year) if main.contains(&year) || main.is_empty() => String::new(),
        _ => name.clone(),
    }
}
