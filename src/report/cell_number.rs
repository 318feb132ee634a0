//! The number that a cell of a table holds, with its unit.

use super::letters::Words;
use super::words::Unit;
use crate::number::Printed;

/// 占支出 before its percentage.
pub(super) fn share(text: &str) -> &str {
    let lead = text.find(|char: char| char.is_ascii_digit()).and_then(|at| text.get(..at));
    lead.filter(|lead| lead.starts_with('占') && text.ends_with(['%', '％'])).unwrap_or("")
}

/// The number that a cell holds and nothing else, whether it is a percentage, and its unit.
pub(super) fn number(text: &str) -> Option<(Printed, bool, Unit)> {
    let plain: String = text.chars().filter(|char| *char != ',' && *char != ' ').collect();
    let plain = plain.replace('％', "%");
    let plain = plain.get(share(&plain).len()..)?;
    let digits: String =
        plain.chars().take_while(|char| char.is_ascii_digit() || *char == '.').collect();
    let behind: Vec<char> = plain.chars().skip(digits.chars().count()).collect();
    let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
    if whole.is_empty() || whole.len() > 10 || part.has('.') || part.len() > 5 {
        return None;
    }
    let (length, tens, unit) = match behind.as_slice() {
        [] => (0, 0, Unit::None),
        behind => super::words::unit(behind)?,
    };
    if length != behind.len() {
        return None;
    }
    let value = [whole, part].concat().parse().ok()?;
    let value = Printed::new(value, u32::try_from(part.len()).ok()?, tens)?;
    Some((value, unit == Unit::Percent, unit))
}
