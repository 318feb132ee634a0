//! Numbers in numerals: 三百四十九, 百分之八十二点五.

use super::areas::numeral;
use super::letters::{begins, is_numeral};

/// The numeral that a text begins with, in plain characters: 一百四十七万六千 as a whole, and 147 of 一百四十七万元, whose unit
/// counts in ten thousands.
pub(super) fn leading(chars: &[char]) -> Vec<char> {
    let plain = |char: &char| {
        let own = is_numeral(*char) || matches!(char, '两' | '百' | '千' | '零' | '〇');
        own.then_some(*char)
    };
    let run = |from: usize| -> Vec<char> {
        chars.get(from..).unwrap_or_default().iter().take(12).map_while(plain).collect()
    };
    let mut leading = run(0);
    let rest = chars.get(leading.len()) == Some(&'万');
    let small = if rest { run(leading.len() + 1) } else { Vec::new() };
    if !leading.is_empty() && small.iter().any(|char| matches!(char, '千' | '百')) {
        leading.push('万');
        leading.extend(small);
    }
    leading
}

/// The value of a numeral below ten thousand times ten thousand.
pub(super) fn whole_numeral(chars: &[char]) -> Option<usize> {
    let mut parts = chars.split(|char| *char == '万');
    let (large, small) = (large_numeral(parts.next()?)?, parts.next());
    match small {
        Some(small) => Some(large * 10_000 + large_numeral(small)?),
        None => Some(large),
    }
}

/// The value of a numeral below ten thousand: 三百零四 is 304, 一千二百 is 1200.
pub(super) fn large_numeral(chars: &[char]) -> Option<usize> {
    let mut rest = chars;
    let mut sum = 0;
    for (sign, worth) in [('千', 1_000), ('百', 100)] {
        let Some(at) = rest.iter().position(|char| *char == sign) else { continue };
        let digit = numeral(rest.get(..at)?).filter(|digit| *digit <= 9)?;
        sum += digit * worth;
        rest = rest.get(at + 1..)?;
        // 零 fills a place that has nothing.
        while let Some((_, behind)) =
            rest.split_first().filter(|(one, _)| matches!(one, '零' | '〇'))
        {
            rest = behind;
        }
    }
    if rest.is_empty() {
        return (sum > 0).then_some(sum);
    }
    Some(sum + numeral(rest)?)
}

/// 百分之八十二点五: how many characters it takes, its digits, and how many of them are decimals.
pub(super) fn percent_in_numerals(chars: &[char]) -> Option<(usize, i64, u32)> {
    if !begins(chars, "百分之") {
        return None;
    }
    let said = chars.get(3..)?;
    let digits = |from: usize| {
        let is = |char: &char| is_numeral(*char) || matches!(char, '百' | '零' | '〇');
        said.iter().skip(from).take(8).take_while(|char| is(char)).count()
    };
    let length = digits(0);
    let whole = i64::try_from(large_numeral(said.get(..length)?)?).ok()?;
    if said.get(length) != Some(&'点') {
        return Some((3 + length, whole, 0));
    }
    let decimals = digits(length + 1).min(4);
    let one = |char: &char| match char {
        '零' | '〇' => Some(0),
        char => numeral(&[*char])
            .filter(|digit| *digit <= 9)
            .and_then(|digit| i64::try_from(digit).ok()),
    };
    let part = said.get(length + 1..length + 1 + decimals)?;
    let value = part.iter().try_fold(whole, |value, char| Some(value * 10 + one(char)?))?;
    (decimals > 0).then_some((4 + length + decimals, value, u32::try_from(decimals).ok()?))
}
