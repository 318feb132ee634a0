//! The words for where tables go, for what was done with them, and for the example when it goes out.
//! They lie in the chunk of the screen 导入导出.

use super::Language;
use crate::document::ExampleState;
use crate::exchange::paste::{Destination, Differences, EXAMPLE_MARKS, Preview};

/// The most areas that are named; the rest is counted.
const NAMED: usize = 4;

/// A fixed text of the question where tables go.
#[allow(missing_docs, reason = "each says what it is by its words below")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DestinationText {
    Question,
    New,
    Current,
    Imported,
    FromThisCell,
}

impl DestinationText {
    /// The words in a language.
    pub const fn words(self, language: Language) -> &'static str {
        let (chinese, english) = match self {
            Self::Question => ("导入到哪里", "Where it goes"),
            Self::New => ("新的评估", "A new station"),
            Self::Current => ("并入当前", "Into the open one"),
            Self::Imported => ("导入的评估", "Imported station"),
            Self::FromThisCell => ("从这一格开始填", "From this cell on"),
        };
        match language {
            Language::ZhCn => chinese,
            Language::En => english,
        }
    }
}

/// What the chosen answer does; `name` is that of the station it leads to.
pub fn destination_words(destination: Destination, name: &str, language: Language) -> String {
    match (destination, language) {
        (Destination::New, Language::ZhCn) => format!("会新建“{name}”，当前的评估不变。"),
        (Destination::New, Language::En) => {
            format!("“{name}” will be a new station; the open one stays as it is.")
        }
        (Destination::Current, Language::ZhCn) => format!("会改动当前的“{name}”，可以撤销。"),
        (Destination::Current, Language::En) => {
            format!("The open station “{name}” will change; you can undo it.")
        }
    }
}

/// What of the tables is not so in the open station; nothing where all of it is.
pub fn differences_words(differences: &Differences, language: Language) -> Option<String> {
    if differences.is_empty() {
        return None;
    }
    let mut parts = Vec::new();
    if let Some(name) = &differences.station {
        parts.push(match language {
            Language::ZhCn => format!("社工站是“{name}”"),
            Language::En => format!("the station is “{name}”"),
        });
    }
    if let Some((from, to)) = differences.period {
        parts.push(match language {
            Language::ZhCn => format!("评估时段是 {from} 至 {to}"),
            Language::En => format!("the period is {from} to {to}"),
        });
    }
    if !differences.areas.is_empty() {
        parts.push(areas_words(&differences.areas, language));
    }
    Some(match language {
        Language::ZhCn => format!("表里和当前评估不同：{}。", parts.join("；")),
        Language::En => format!("Not as in the open station: {}.", parts.join("; ")),
    })
}

fn areas_words(areas: &[String], language: Language) -> String {
    let named: Vec<&str> = areas.iter().take(NAMED).map(String::as_str).collect();
    let more = areas.len() > NAMED;
    match (language, more) {
        (Language::ZhCn, false) => format!("片区多出{}", named.join("、")),
        (Language::ZhCn, true) => {
            format!("片区多出{}等 {} 个", named.join("、"), areas.len())
        }
        (Language::En, false) => format!("further areas {}", named.join(", ")),
        (Language::En, true) => {
            format!("{} further areas, among them {}", areas.len(), named.join(", "))
        }
    }
}

/// That tables became a new station, and that the one before is as it was.
pub fn kept_beside_words(new: &str, before: &str, language: Language) -> String {
    match language {
        Language::ZhCn => format!("已新建“{new}”。“{before}”没有改动。"),
        Language::En => format!("“{new}” is a new station. “{before}” was not changed."),
    }
}

/// The button that opens the station before.
pub fn back_words(before: &str, language: Language) -> String {
    match language {
        Language::ZhCn => format!("回到“{before}”"),
        Language::En => format!("Back to “{before}”"),
    }
}

/// That cells were pasted at once.
pub fn pasted_words(preview: &Preview, language: Language) -> String {
    let (changed, same) = (preview.changes.len(), preview.same);
    match (language, changed, same) {
        (Language::ZhCn, 0, same) => format!("粘贴的 {same} 格和现在填的一样，没有改动。"),
        (Language::ZhCn, changed, 0) => format!("已粘贴，改了 {changed} 格。"),
        (Language::ZhCn, changed, same) => {
            format!("已粘贴，改了 {changed} 格，{same} 格本来就一样。")
        }
        (Language::En, 0, same) => {
            format!("The {same} pasted cells hold what is filled in already; nothing was changed.")
        }
        (Language::En, changed, 0) => format!("Pasted; cells changed: {changed}."),
        (Language::En, changed, same) => {
            format!("Pasted; cells changed: {changed}, the same already: {same}.")
        }
    }
}

/// What is told of the example wherever it goes out, behind the name of its station.
pub const fn example_mark(state: ExampleState, language: Language) -> &'static str {
    let [published, changed] = EXAMPLE_MARKS;
    let [chinese, english] = match state {
        ExampleState::AsPublished => published,
        ExampleState::Changed => changed,
    };
    match language {
        Language::ZhCn => chinese,
        Language::En => english,
    }
}

/// The line above the report's sentences where they are those of the example.
pub const fn example_line(state: ExampleState, language: Language) -> &'static str {
    match (state, language) {
        (ExampleState::AsPublished, Language::ZhCn) => "示例：数字来自已公开的报告。",
        (ExampleState::AsPublished, Language::En) => {
            "Example: the figures are those of a published report."
        }
        (ExampleState::Changed, Language::ZhCn) => "示例（已改动）：数字不是报告公布的。",
        (ExampleState::Changed, Language::En) => {
            "Example, changed: the figures are not those of the published report."
        }
    }
}
