//! The names of a scheme's inputs, as a person would say them: 评分方 2 满分.

use crate::document::SchemeField;
use crate::texts::{Language, phrase::words};

words! {
    /// The names of a scheme's inputs.
    SchemeFieldText {
        Party = "评分方" | "Party";
        Grade = "等级" | "Grade";
        Bonus = "加分" | "Bonus";
        Deduction = "扣分" | "Deduction";
        CutOff = "直接舍去" | "cut off";
        HalfUp = "四舍五入" | "rounded half-up";
        Name = "方案名称" | "Scheme's name";
        Year = "方案年份" | "Scheme's year";
        FullScore = "总满分" | "Full score";
        Decimals = "小数位数" | "Decimals";
        Rounding = "多出的小数" | "Further decimals";
        HasBonus = "设加分" | "Has a bonus";
        MostBonus = "加分上限" | "Most of the bonus";
        HasDeduction = "设扣分" | "Has a deduction";
        MostDeduction = "扣分上限" | "Most of the deduction";
        PartOwnName = "名称" | "name";
        PartyCap = "满分" | "cap";
        BandLower = "下限" | "lower end";
        BandLowerIncluded = "含下限" | "lower end included";
        BandUpper = "上限" | "upper end";
        BandUpperIncluded = "含上限" | "upper end included";
    }
}

/// The accessible name of an input of a scheme made by hand.
pub fn scheme_label(field: SchemeField, language: Language) -> String {
    use SchemeField as S;
    let words = scheme_field_words(field, language);
    match field {
        S::PartyName(at) | S::PartyCap(at) => {
            format!("{} {} {words}", SchemeFieldText::Party.words(language), at + 1)
        }
        S::BandName(at)
        | S::BandLower(at)
        | S::BandLowerIncluded(at)
        | S::BandUpper(at)
        | S::BandUpperIncluded(at) => {
            format!("{} {} {words}", SchemeFieldText::Grade.words(language), at + 1)
        }
        _ => words.to_owned(),
    }
}

/// What stands beside the input, or above its column.
pub fn scheme_field_words(field: SchemeField, language: Language) -> &'static str {
    use SchemeField as S;
    let text = match field {
        S::Name => SchemeFieldText::Name,
        S::Year => SchemeFieldText::Year,
        S::FullScore => SchemeFieldText::FullScore,
        S::Decimals => SchemeFieldText::Decimals,
        S::Rounding => SchemeFieldText::Rounding,
        S::HasBonus => SchemeFieldText::HasBonus,
        S::MostBonus => SchemeFieldText::MostBonus,
        S::HasDeduction => SchemeFieldText::HasDeduction,
        S::MostDeduction => SchemeFieldText::MostDeduction,
        S::PartyName(_) | S::BandName(_) => SchemeFieldText::PartOwnName,
        S::PartyCap(_) => SchemeFieldText::PartyCap,
        S::BandLower(_) => SchemeFieldText::BandLower,
        S::BandLowerIncluded(_) => SchemeFieldText::BandLowerIncluded,
        S::BandUpper(_) => SchemeFieldText::BandUpper,
        S::BandUpperIncluded(_) => SchemeFieldText::BandUpperIncluded,
    };
    text.words(language)
}

/// The words of a choice: how further decimals are dropped.
pub fn rounding_choice(key: &str, language: Language) -> &'static str {
    let text = match key {
        "down" => SchemeFieldText::CutOff,
        _ => SchemeFieldText::HalfUp,
    };
    text.words(language)
}
