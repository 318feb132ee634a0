//! What a preview tells beside changes: figures that were not compared, signs in place of numbers.

use super::{Language, shown};
use crate::exchange::paste::{NotCompared, ReadSign, Unclear, cell_name};

/// A printed figure that was not compared, and why.
pub fn not_compared_words(of: &NotCompared, language: Language) -> String {
    let (cell, printed) = (cell_name(of.row, of.column), shown(&of.printed));
    let why = match of.why {
        Unclear::Missing => {
            either(language, "用到的数还没填全", "figures it is computed from are missing")
                .to_owned()
        }
        Unclear::NotUnderstood(row, column) => {
            let cell = cell_name(row, column);
            match language {
                Language::ZhCn => format!("用到的 {cell} 看不懂"),
                Language::En => format!("it is computed from {cell}, which is not understood"),
            }
        }
        Unclear::Error => {
            either(language, "表格软件留下的错误值", "an error kept by the spreadsheet").to_owned()
        }
        Unclear::Words => either(language, "这不是数字", "not a number").to_owned(),
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
        let words = match (not_agreed, language) {
            (true, Language::ZhCn) => format!("{texts} 当作 /（未约定），{count} 格 · {cells}"),
            (true, Language::En) => {
                format!("{texts} taken as / (nothing agreed), cells: {count} · {cells}")
            }
            (false, Language::ZhCn) => {
                format!("{texts} 当作没填，待填；原有内容不变，{count} 格 · {cells}")
            }
            (false, Language::En) => {
                format!(
                    "{texts} taken as not filled in; what stands there stays, cells: {count} · {cells}"
                )
            }
        };
        (count > 0).then_some(words)
    };
    [line(true), line(false)].into_iter().flatten().collect()
}

const fn either(language: Language, chinese: &'static str, english: &'static str) -> &'static str {
    match language {
        Language::ZhCn => chinese,
        Language::En => english,
    }
}
