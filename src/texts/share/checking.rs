//! What a preview tells beside changes: figures that were not compared, signs in place of numbers.

use crate::exchange::paste::{NotCompared, ReadSign, Unclear, cell_name};
use crate::texts::{Language, phrase::words, shown};

words! {
    /// Said of figures that were not compared.
    CheckingText {
        not_understood(cell) = "用到的 {cell} 看不懂" | "it is computed from {cell}, which is not understood";
        FiguresMissing = "用到的数还没填全" | "figures it is computed from are missing";
        ErrorValue = "表格软件留下的错误值" | "an error kept by the spreadsheet";
        NotANumber = "这不是数字" | "not a number";
        taken_as_not_agreed(texts, count, cells) =
            "{texts} 当作 /（未约定），{count} 格 · {cells}"
            | "{texts} taken as / (nothing agreed), cells: {count} · {cells}";
        taken_as_blank(texts, count, cells) =
            "{texts} 当作没填，待填；原有内容不变，{count} 格 · {cells}"
            | "{texts} taken as not filled in; what stands there stays, cells: {count} · {cells}";
    }
}

/// A printed figure that was not compared, and why.
pub fn not_compared_words(of: &NotCompared, language: Language) -> String {
    let (cell, printed) = (cell_name(of.row, of.column), shown(&of.printed));
    let why = match of.why {
        Unclear::Missing => CheckingText::FiguresMissing.words(language).to_owned(),
        Unclear::NotUnderstood(row, column) => {
            let cell = cell_name(row, column);
            CheckingText::not_understood(cell, language)
        }
        Unclear::Error => CheckingText::ErrorValue.words(language).to_owned(),
        Unclear::Words => CheckingText::NotANumber.words(language).to_owned(),
    };
    format!("{cell} “{printed}” · {why}")
}

/// Signs and words that stood where a number belongs, counted: what they were taken for, and where.
pub fn signs_words(signs: &[ReadSign], language: Language) -> Vec<String> {
    const NAMED: usize = 12;
    let line = |not_agreed: bool| {
        let of_this = || signs.iter().filter(move |of| of.not_agreed == not_agreed);
        let count = of_this().count();
        let mut texts: Vec<&str> = Vec::new();
        for of in of_this() {
            if !texts.contains(&of.text.as_str()) && texts.len() < NAMED {
                texts.push(&of.text);
            }
        }
        let cells: Vec<String> =
            of_this().take(NAMED).map(|of| cell_name(of.row, of.column)).collect();
        let (texts, mut cells) = (texts.join(" "), cells.join(" "));
        if count > NAMED {
            cells.push_str(" …");
        }
        let words = match not_agreed {
            true => CheckingText::taken_as_not_agreed(texts, count, cells, language),
            false => CheckingText::taken_as_blank(texts, count, cells, language),
        };
        (count > 0).then_some(words)
    };
    [line(true), line(false)].into_iter().flatten().collect()
}
