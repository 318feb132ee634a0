//! Counted things against their names: 三个社区 and the three that are named.

use super::amount::Amount;
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::letters::Words;
use super::names::List;
use super::naming::each_counted;
use super::words::{Unit, begins, ends, holds};
use crate::number::Printed;

/// What announces names behind their number.
const MARKS: [&str; 15] = [
    "——",
    "，分别为",
    "，分别是",
    "，即",
    "，包括",
    "，包含",
    "，分别有",
    "，分别",
    "，为",
    "分别为",
    "分别是",
    "包括",
    "：",
    "（",
    "即",
];
/// Longer lists are not counted.
const FAR: usize = 240;

/// Judges every small number of things that names stand beside.
pub(super) fn judge(all: &All, lists: &[List], found: &mut Found) {
    let areas = listed_areas(all, lists);
    for (at, amount) in all.amounts.iter().enumerate() {
        let small = (2_000_000..=40_000_000).contains(&amount.value.millionths());
        let counts = small && amount.value.is_whole() && !amount.about;
        let (Some(sentence), true) =
            (amount.sentence, counts && matches!(amount.unit, Unit::Things | Unit::Persons))
        else {
            continue;
        };
        let Some(chars) = all.sentences.get(sentence).map(|one| one.chars.as_slice()) else {
            continue;
        };
        let named = named_before(lists, chars, sentence, amount)
            .or_else(|| named_behind(chars, amount))
            .or_else(|| quoted_before(chars, amount))
            .or_else(|| enumerated_before(chars, amount))
            .filter(|_| amount.unit == Unit::Things || says_names(chars, amount))
            .or_else(|| in_sections(&areas, amount));
        let named = named.filter(|(names, _)| !each_counted(amount.counted(), names));
        let Some((names, open)) = named else { continue };
        let count = Printed::whole(names.len()).millionths();
        let value = amount.value.millionths();
        if count == value || (open && count < value) {
            found.agree(&[at]);
        } else {
            let computed = names.len().to_string();
            let working = Working::Counted { names };
            found.report(all, Class::Contradiction, (at, &[]), computed, working);
            locate(all, lists, sentence, amount, &areas, found);
        }
    }
}

/// Whether 分别是 announces the names of so many persons; behind other marks they are told of and not named.
fn says_names(chars: &[char], amount: &Amount) -> bool {
    let tail = chars.get(amount.end..(amount.end + 16).min(chars.len())).unwrap_or_default();
    let tail: String = tail.iter().collect();
    ["分别是", "分别为"].iter().any(|word| tail.holds(word))
}

/// Adds where the names stand.
fn locate(
    all: &All,
    lists: &[List],
    sentence: usize,
    amount: &Amount,
    areas: &[Listed],
    found: &mut Found,
) {
    let Some(finding) = found.findings.last_mut() else { return };
    let Working::Counted { names } = &finding.working else { return };
    let (Some(first), Some(last)) = (names.first(), names.last()) else { return };
    let listed = lists.iter().find(|list| {
        list.sentence == sentence && list.names.first().is_some_and(|one| one.name == *first)
    });
    let place = listed.and_then(|list| Some((list.names.first()?.place, list.names.last()?.place)));
    if let Some((from, to)) = place {
        finding.others.push(super::finding::Place { from: from.from, to: to.to });
        return;
    }
    if let Some(area) = areas.iter().find(|area| area.area == *first || area.names.contains(first))
    {
        finding.others.push(area.place);
        return;
    }
    // The names stand in the sentence of the number, behind it or before it.
    let Some(said) = all.sentences.get(sentence) else { return };
    let find = |name: &str, behind: usize| {
        let mut rest = behind..said.chars.len();
        rest.find(|at| begins(said.chars.get(*at..).unwrap_or_default(), name))
    };
    let from = find(first, amount.end).or_else(|| find(first, 0));
    // A short name can stand within one before it.
    if let Some((from, last_from)) = from.and_then(|from| Some((from, find(last, from)?))) {
        let to = last_from + last.chars().count();
        let places = said.at.get(from).zip(said.at.get(to.saturating_sub(1)));
        finding
            .others
            .extend(places.map(|(from, to)| super::finding::Place { from: *from, to: to + 1 }));
    }
}

/// 曼宁社区、海颂社区和观鹤社区三大社区.
fn named_before(
    lists: &[List],
    chars: &[char],
    sentence: usize,
    amount: &Amount,
) -> Option<(Vec<String>, bool)> {
    let noun: Vec<char> = chars.iter().skip(amount.end).take(2).copied().collect();
    let near = |list: &&List| {
        let between = chars.get(list.end..amount.start).unwrap_or_default();
        let said: String = between.iter().collect();
        list.sentence == sentence
            && list.end <= amount.start
            && matches!(
                said.as_str(),
                "" | "等"
                    | "共"
                    | "，共"
                    | "这"
                    | "共计"
                    | "，共计"
                    | "等共"
                    | "计"
                    | "，计"
                    | "，合计"
                    | "，总计"
                    | "，一共"
                    | "，总共"
            )
    };
    let list = lists.iter().find(near)?;
    let suffix = chars.get(list.end.checked_sub(2)?..list.end)?;
    let open = chars.get(list.end) == Some(&'等');
    (suffix == noun).then(|| (list.names.iter().map(|name| name.name.clone()).collect(), open))
}

/// What names that leave the noun to the number are listed behind.
const LEADS: [&str; 31] = [
    "修订", "制定", "建立", "完善", "区由", "下设", "下辖", "设有", "覆盖", "包括", "包含", "涵盖",
    "涉及", "管辖", "服务", "派驻", "走进", "位于", "设在", "分布", "联合", "开设", "打造", "形成",
    "分为", "来自", "培育", "组建", "成立", "设立", "推出",
];
/// What they name.
const NOUNS: [&str; 22] = [
    "制度",
    "机制",
    "措施",
    "社区",
    "片区",
    "网格",
    "小区",
    "村",
    "居委",
    "服务点",
    "点位",
    "站点",
    "街道",
    "镇",
    "乡",
    "品牌",
    "项目",
    "领域",
    "方面",
    "板块",
    "服务队",
    "队伍",
];

/// 下设金花、银河、彩虹三个社区: names that leave the noun to the number.
fn enumerated_before(chars: &[char], amount: &Amount) -> Option<(Vec<String>, bool)> {
    let noun = chars.get(amount.end..).unwrap_or_default();
    if !NOUNS.iter().any(|word| begins(noun, word)) {
        return None;
    }
    let before = chars.get(amount.start.saturating_sub(60)..amount.start)?;
    // 邻里服务、走进校园 are names of a list themselves.
    let joins = |char: Option<&char>| char.is_none_or(|char| "、和及与".has(*char));
    let lead = |at: &usize| {
        let rest = before.get(*at..).unwrap_or_default();
        LEADS.iter().any(|word| begins(rest, word))
            && !joins(before.get(at + 2))
            && (*at == 0 || !joins(before.get(at - 1)))
    };
    let from = (0..before.len()).rev().find(lead)? + 2;
    let said: String = before.get(from..)?.iter().collect();
    let said = said.trim_start_matches(['了', '在', '于', '为', '有', '到']);
    let said = said.trim_end_matches(['共', '这']);
    let open = said.ends_with('等');
    let said = said.trim_end_matches('等');
    let is_name = |item: &&str| {
        (2..=8).contains(&item.chars().count())
            && item.chars().all(|char| char.is_alphabetic() && char != '个')
    };
    let of = |items: Vec<&str>| {
        let plain = items.len() >= 2 && items.iter().all(is_name);
        plain.then(|| items.into_iter().map(str::to_owned).collect::<Vec<String>>())
    };
    // 竹和园 may be one name, or two.
    let two = of(said.split(['、', '和', '及', '与']).collect())?;
    let one = of(said.split('、').collect());
    let value = amount.value.millionths();
    let fits = |items: &Vec<String>| Printed::whole(items.len()).millionths() == value;
    Some((one.filter(fits).unwrap_or(two), open))
}

/// “甲”“乙”“丙”三个品牌项目: names in quotes right before their number.
fn quoted_before(chars: &[char], amount: &Amount) -> Option<(Vec<String>, bool)> {
    if !matches!(amount.counted(), Some('个' | '大' | '项' | '支' | '类')) {
        return None;
    }
    let mut at = amount.start;
    let mut open = false;
    let before = |at: usize| at.checked_sub(1).and_then(|at| chars.get(at)).copied();
    while let Some(char @ ('等' | '共' | '这')) = before(at) {
        open |= char == '等';
        at -= 1;
    }
    let mut names: Vec<String> = Vec::new();
    let mut joined = false;
    while let Some(close @ ('”' | '》')) = before(at) {
        let inside = chars.get(at.saturating_sub(24)..at - 1)?;
        let opening = if close == '”' { '“' } else { '《' };
        let length = inside.iter().rev().take_while(|char| **char != opening).count();
        let from = (at - 1).checked_sub(length + 1).filter(|_| length < inside.len())?;
        names.push(chars.get(from + 1..at - 1)?.iter().collect());
        at = from;
        joined = matches!(before(at), Some('、' | '和' | '及' | '与'));
        at -= usize::from(joined);
    }
    names.reverse();
    let away = Printed::whole(names.len()).minus(amount.value).magnitude().millionths();
    (names.len() >= 2 && !joined && away <= 2_000_000).then_some((names, open))
}

/// 4 个小组，分别为甲、乙、丙和丁.
fn named_behind(chars: &[char], amount: &Amount) -> Option<(Vec<String>, bool)> {
    let tail = chars.get(amount.end..(amount.end + FAR).min(chars.len()))?;
    let plain = |char: &char| char.is_alphabetic() || matches!(char, '“' | '”');
    let noun = tail.iter().take(14).take_while(|char| plain(char)).count();
    let (at, mark) = (0..=noun).find_map(|at| {
        let rest = tail.get(at..)?;
        let mark = MARKS.iter().find(|mark| begins(rest, mark))?;
        (at == noun || !matches!(mark.chars().next(), Some('，' | '：' | '（')))
            .then_some((at, *mark))
    })?;
    // 26 个省（自治区、直辖市） says what a word means.
    // 三件事：一、精简 is numbered; 三个目标达成两个：… counts two.
    let items = tail.get(at + mark.chars().count()..)?;
    let other = |char: &char| super::letters::is_numeral(*char) || *char == '两';
    let other = tail.iter().take(at).any(other) || matches!(items, ['一', '、', ..]);
    let gloss = mark == "（"
        && tail.iter().skip(at + 1).position(|char| *char == '）').is_some_and(|to| {
            tail.get(at + 2 + to).is_some_and(|char| matches!(char, '的' | '全' | '都'))
        });
    if gloss || other {
        return None;
    }
    let (items, open) = items_of(items)?;
    let says = |item: &String| {
        let spelled = item.split_once(['个', '家', '名', '所']).is_some_and(|(before, _)| {
            before.chars().last().is_some_and(super::letters::is_numeral) || before.ends_with('两')
        });
        spelled || item.has('含') || item.chars().any(|char| char.is_ascii_digit())
    };
    let counted = items.iter().any(|item| says(item) || item.chars().count() > 20);
    (items.len() >= 2 && !counted).then_some((items, open))
}

/// The items up to the end of their list, and whether it says that there are more.
fn items_of(chars: &[char]) -> Option<(Vec<String>, bool)> {
    let mut items: Vec<String> = vec![String::new()];
    let mut depth = 0;
    let mut ended = false;
    let mut more = false;
    for (at, char) in chars.iter().enumerate() {
        match char {
            '“' | '《' | '（' => depth += 1,
            '）' if depth == 0 => {
                ended = true;
                break;
            }
            '”' | '》' | '）' => depth -= 1,
            '、' if depth == 0 => {
                items.push(String::new());
                continue;
            }
            '，' | '。' | '；' | '：' | '—' if depth == 0 => {
                ended = true;
                // 甲、乙、丙，以及四家承办机构.
                more = begins(chars.get(at + 1..).unwrap_or_default(), "以及");
                break;
            }
            _ => {}
        }
        if let Some(item) = items.last_mut() {
            item.push(*char);
        }
    }
    if !ended && chars.len() >= FAR - 20 {
        return None;
    }
    // Only names: what is a sentence has a verb, and no `、`.
    if items.len() < 2 && !items.iter().any(|item| item.has('和')) {
        return None;
    }
    let last = items.pop().unwrap_or_default();
    let open = more || last.has('等');
    let last = last.split('等').next().unwrap_or_default();
    let pair = ["以及", "和", "及", "与"].iter().find_map(|word| {
        let (one, two) = last.cut(word)?;
        let long = |text: &str| text.chars().count() >= 2;
        (long(one) && long(two)).then(|| [one.to_owned(), two.to_owned()])
    });
    match pair {
        Some(pair) => items.extend(pair),
        None => items.push(last.to_owned()),
    }
    // Behind a mark too many there is no name.
    items.retain(|item| !item.trim().is_empty());
    Some((items, open))
}

/// An area with the communities that a line of its own names.
struct Listed {
    area: String,
    names: Vec<String>,
    place: super::finding::Place,
}

/// 第一片区：甲社区、乙社区.
fn listed_areas(all: &All, lists: &[List]) -> Vec<Listed> {
    let mut areas: Vec<Listed> = Vec::new();
    for list in lists {
        let Some(sentence) = all.sentences.get(list.sentence) else { continue };
        let before = sentence.chars.get(..list.start).unwrap_or_default();
        let mention = super::areas::mentions(before).into_iter().next_back();
        let Some((area, end)) = mention else { continue };
        let behind = before.get(end..).unwrap_or_default();
        let leads = end == list.start
            || behind == ['：']
            || ["包括", "包含", "下辖", "覆盖", "有", "辖", "为", "含", "（"]
                .iter()
                .any(|word| behind.len() <= 4 && ends(behind, word));
        let first = list.names.first().map(|name| name.place);
        let last = list.names.last().map(|name| name.place);
        let (Some(first), Some(last)) = (first.filter(|_| leads), last) else { continue };
        if areas.iter().all(|one| one.area != area) {
            let names = list.names.iter().map(|name| name.name.clone()).collect();
            let place = super::finding::Place { from: first.from, to: last.to };
            areas.push(Listed { area, names, place });
        }
    }
    areas
}

/// 四个片区, where four are listed; 14 个社区, where so many are.
fn in_sections(areas: &[Listed], amount: &Amount) -> Option<(Vec<String>, bool)> {
    if areas.len() < 2
        || !(amount.own || amount.after.starts_with("社区"))
        || !amount.time.is_empty()
    {
        return None;
    }
    // 全街 12 个社区都挂上了牌子 is of all of them.
    let whole =
        amount.after.starts_with("社区") && holds(&amount.before, &["全街", "全镇", "全区"]);
    let key = if whole { "社区" } else { amount.key.as_str() };
    match (key, amount.area.as_str()) {
        ("片区" | "片", "") => {
            Some((areas.iter().map(|area| area.area.clone()).collect(), false))
        }
        ("社区", "") => Some((areas.iter().flat_map(|area| area.names.clone()).collect(), false)),
        ("社区", of) => {
            let inside: Vec<&Listed> =
                areas.iter().filter(|area| of.split('+').any(|one| one == area.area)).collect();
            let all = inside.len() == of.split('+').count();
            all.then(|| (inside.iter().flat_map(|area| area.names.clone()).collect(), false))
        }
        _ => None,
    }
}
