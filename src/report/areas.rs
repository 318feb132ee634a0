//! Areas as texts name them, in one form: 第二片区, 片区二, 二片区, 片区2 are all `片区2`.

use super::letters::{Words, is_digit, is_numeral};

/// The value of a numeral up to 99, 〇 and 两 too: 十四 is 14.
pub(super) fn numeral(chars: &[char]) -> Option<usize> {
    let digit =
        |char: &char| "一二三四五六七八九".chars().position(|one| one == *char).map(|at| at + 1);
    match chars {
        ['两'] => Some(2),
        ['十'] => Some(10),
        ['十', one] => digit(one).map(|one| 10 + one),
        [ten, '十'] => digit(ten).map(|ten| 10 * ten),
        [ten, '十', one] => Some(10 * digit(ten)? + digit(one)?),
        [one] => digit(one),
        _ => None,
    }
}

/// The one form of an area's name: 片区2 for 第二片区; `None` for a name that is no number.
pub fn area_number(name: &str) -> Option<String> {
    named(&name.chars().collect::<Vec<char>>()).into_iter().next()
}

/// The areas that a piece of text names, in order, each once.
pub(super) fn named(chars: &[char]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (name, _) in mentions(chars) {
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

/// Each mention of an area, with the place right behind it.
pub(super) fn mentions(chars: &[char]) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let word = |at: usize| {
        let two = chars.get(at..at + 2);
        two.is_some_and(|two| matches!(two, ['片', '区'] | ['网', '格']))
    };
    for at in 0..chars.len() {
        if !word(at) {
            continue;
        }
        let behind = chars.get(at + 2..).unwrap_or_default();
        let length = behind.iter().take(2).take_while(|char| is_name(**char)).count();
        // 片区一个案 12 个 is of 个案 in 片区一.
        let names = behind.get(length..).is_some_and(|behind| behind.starts_with(&['个', '案']));
        let counted = !names
            && behind
                .get(length)
                .is_some_and(|char| is_digit(*char) || "个名大类人户份场次支家%，.".has(*char));
        let follows = behind.get(..length).filter(|_| !counted).and_then(value);
        if let Some(number) = follows {
            found.push((format!("片区{number}"), at + 2 + length));
            mention_list(behind, length, at + 2, &mut found);
            continue;
        }
        let before = chars.get(at.saturating_sub(3)..at).unwrap_or_default();
        let length = before.iter().rev().take_while(|char| is_name(**char)).count();
        let ordinal = before.len() > length
            && before.get(before.len() - length - 1).is_some_and(|char| *char == '第');
        let digits = before.get(before.len() - length..).unwrap_or_default();
        // 三片区 is the third one; 两片区 and 14片区 say how many.
        let named = ordinal || (length == 1 && digits.iter().all(|char| *char != '两'));
        if let Some(number) = value(digits).filter(|_| named) {
            found.push((format!("片区{number}"), at + 2));
        }
    }
    found
}

/// 片区二、四 names two.
fn mention_list(behind: &[char], mut at: usize, start: usize, found: &mut Vec<(String, usize)>) {
    while behind.get(at).is_some_and(|char| matches!(char, '、' | '和' | '及' | '与')) {
        let one = behind.get(at + 1..at + 2).unwrap_or_default();
        let next = behind.get(at + 2).copied().unwrap_or('，');
        let alone = !is_name(next) && !matches!(next, '个' | '名' | '大' | '人' | '场' | '次');
        let Some(number) = value(one).filter(|_| alone) else { return };
        at += 2;
        found.push((format!("片区{number}"), start + at));
    }
}

fn is_name(char: char) -> bool {
    is_digit(char) || is_numeral(char) || matches!(char, 'A'..='H')
}

fn value(chars: &[char]) -> Option<String> {
    if chars.is_empty() {
        return None;
    }
    if let [letter @ 'A'..='H'] = chars {
        return Some(letter.to_string());
    }
    if chars.iter().all(|char| is_digit(*char)) {
        let plain = |char: &char| char.to_digit(10).or((u32::from(*char)).checked_sub(0xFF10));
        let number = chars.iter().try_fold(0, |sum, char| Some(sum * 10 + plain(char)?));
        return number.map(|number| number.to_string());
    }
    numeral(chars).map(|number| number.to_string())
}
