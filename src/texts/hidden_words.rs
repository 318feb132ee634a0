//! What a person has to know of a table beside its cells, in words. They lie in the chunk of the screen
//! 导入导出.

use super::Language;
use crate::exchange::{Damage, HiddenCounts};

/// How much is hidden in a table, and whether it is taken.
pub fn hidden_words(counts: HiddenCounts, taken: bool, language: Language) -> String {
    let units = match language {
        Language::ZhCn => ["行", "列", "格"],
        Language::En => ["rows", "columns", "cells"],
    };
    let counts = [counts.rows, counts.columns, counts.cells].into_iter().zip(units);
    let counts = counts.filter(|(count, _)| *count > 0);
    let counts: Vec<String> = counts.map(|(count, unit)| format!("{count} {unit}")).collect();
    match (language, taken) {
        (Language::ZhCn, false) => format!("隐藏的 {}没有取。", counts.join("、")),
        (Language::ZhCn, true) => format!("隐藏的 {}也取了。", counts.join("、")),
        (Language::En, false) => format!("Hidden and left out: {}.", counts.join(", ")),
        (Language::En, true) => format!("Hidden and taken as well: {}.", counts.join(", ")),
    }
}

/// The choice to take what is hidden.
pub const fn take_hidden_words(language: Language) -> &'static str {
    match language {
        Language::ZhCn => "也取隐藏的内容",
        Language::En => "Take what is hidden as well",
    }
}

/// What did not come in, because the source is damaged.
pub const fn damage_words(damage: Damage, language: Language) -> &'static str {
    match (damage, language) {
        (Damage::BrokenOff, Language::ZhCn) => {
            "表格不完整，在中间断了，最后一格没有取。请和原表核对。"
        }
        (Damage::BrokenOff, Language::En) => {
            "The table breaks off in the middle, and its last cell was left out. Compare it with the original."
        }
        (Damage::LastCharacter, Language::ZhCn) => {
            "文件末尾的一个字不完整，没有取。其余内容都读出了。"
        }
        (Damage::LastCharacter, Language::En) => {
            "The last character of the file is cut and was left out. Everything before it was read."
        }
    }
}
