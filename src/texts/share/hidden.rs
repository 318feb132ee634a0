//! What a person has to know of a table beside its cells, in words.

use crate::exchange::{Damage, HiddenCounts};
use crate::texts::{Language, listed, phrase::words};

words! {
    /// Said of what is hidden or cut off.
    HiddenText {
        TakeHidden = "也取隐藏的内容" | "Take what is hidden as well";
        BrokenOff =
            "表格不完整，在中间断了，最后一格没有取。请和原表核对。"
            | "The table breaks off in the middle, and its last cell was left out. Compare it with the original.";
        LastCharacter =
            "文件末尾的一个字不完整，没有取。其余内容都读出了。"
            | "The last character of the file is cut and was left out. Everything before it was read.";
        rows(count) = "{count} 行" | "{count} rows";
        columns(count) = "{count} 列" | "{count} columns";
        cells(count) = "{count} 格" | "{count} cells";
        left_out(counts) = "隐藏的 {counts}没有取。" | "Hidden and left out: {counts}.";
        taken(counts) = "隐藏的 {counts}也取了。" | "Hidden and taken as well: {counts}.";
    }
}

/// How much is hidden in a table, and whether it is taken.
pub fn hidden_words(counts: HiddenCounts, taken: bool, language: Language) -> String {
    let rows = (counts.rows > 0).then(|| HiddenText::rows(counts.rows, language));
    let columns = (counts.columns > 0).then(|| HiddenText::columns(counts.columns, language));
    let cells = (counts.cells > 0).then(|| HiddenText::cells(counts.cells, language));
    let counts: Vec<String> = [rows, columns, cells].into_iter().flatten().collect();
    let counts = listed(&counts, language);
    if taken { HiddenText::taken(counts, language) } else { HiddenText::left_out(counts, language) }
}

/// What did not come in, because the source is damaged.
pub fn damage_words(damage: Damage, language: Language) -> &'static str {
    let text = match damage {
        Damage::BrokenOff => HiddenText::BrokenOff,
        Damage::LastCharacter => HiddenText::LastCharacter,
    };
    text.words(language)
}
