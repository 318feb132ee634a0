//! The names of a scheme's inputs, as a person would say them: 评分方 2 满分.

use super::pick;
use crate::document::SchemeField;
use crate::texts::Language;

/// The accessible name of an input of a scheme made by hand.
pub fn scheme_label(field: SchemeField, language: Language) -> String {
    use SchemeField as S;
    let words = scheme_field_words(field, language);
    match field {
        S::PartyName(at) | S::PartyCap(at) => {
            format!("{} {} {words}", pick(language, "评分方", "Party"), at + 1)
        }
        S::BandName(at)
        | S::BandLower(at)
        | S::BandLowerIncluded(at)
        | S::BandUpper(at)
        | S::BandUpperIncluded(at) => {
            format!("{} {} {words}", pick(language, "等级", "Grade"), at + 1)
        }
        _ => words.to_owned(),
    }
}

/// What stands beside the input, or above its column.
pub fn scheme_field_words(field: SchemeField, language: Language) -> &'static str {
    use SchemeField as S;
    let (chinese, english) = match field {
        S::Name => ("方案名称", "Scheme's name"),
        S::Year => ("方案年份", "Scheme's year"),
        S::FullScore => ("总满分", "Full score"),
        S::Decimals => ("小数位数", "Decimals"),
        S::Rounding => ("多出的小数", "Further decimals"),
        S::HasBonus => ("设加分", "Has a bonus"),
        S::MostBonus => ("加分上限", "Most of the bonus"),
        S::HasDeduction => ("设扣分", "Has a deduction"),
        S::MostDeduction => ("扣分上限", "Most of the deduction"),
        S::PartyName(_) | S::BandName(_) => ("名称", "name"),
        S::PartyCap(_) => ("满分", "cap"),
        S::BandLower(_) => ("下限", "lower end"),
        S::BandLowerIncluded(_) => ("含下限", "lower end included"),
        S::BandUpper(_) => ("上限", "upper end"),
        S::BandUpperIncluded(_) => ("含上限", "upper end included"),
    };
    pick(language, chinese, english)
}

/// The points beside the parties' scores.
pub fn bonus_label(language: Language) -> &'static str {
    pick(language, "加分", "Bonus")
}

/// The points taken from the parties' scores.
pub fn deduction_label(language: Language) -> &'static str {
    pick(language, "扣分", "Deduction")
}

/// The words of a choice: how further decimals are dropped.
pub fn rounding_choice(key: &str, language: Language) -> &'static str {
    match key {
        "down" => pick(language, "直接舍去", "cut off"),
        _ => pick(language, "四舍五入", "rounded half-up"),
    }
}
