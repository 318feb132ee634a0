//! The words for a file's sheets: which of them are taken over, and what a person says their columns
//! hold. They lie in the chunk of the screen 导入导出.

use super::labels::join;
use super::{Language, Text, area_part_name, column_name, indicator_name, part_name, shown};
use crate::document::{Document, WorkerField};
use crate::exchange::paste::{
    Amount, CellRange, Corner, Holds, MappingProblem, RangeProblem, Rows, cell_name,
};

/// A fixed text of a file's sheets.
#[allow(missing_docs, reason = "each says what it is by its words below")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PickerText {
    Title,
    Way,
    Recognised,
    ByHand,
    NoHeadings,
    NothingUnderstood,
    Sheets,
    SheetsNote,
    NotRecognised,
    HiddenSheet,
    Again,
    Nothing,
    NoSheet,
    Sheet,
    Rows,
    Match,
    ByName,
    ByOrder,
    Range,
    From,
    To,
    RangeHint,
    Columns,
    ColumnsNote,
    Row,
    TakeOverAndStay,
    TakenOverStay,
    EmptySheet,
}

impl PickerText {
    /// The words in a language.
    pub const fn words(self, language: Language) -> &'static str {
        let (chinese, english) = self.both();
        match language {
            Language::ZhCn => chinese,
            Language::En => english,
        }
    }

    const fn both(self) -> (&'static str, &'static str) {
        match self {
            Self::Title => ("文件预览", "Preview of the file"),
            Self::Way => ("导入方式", "How to take it over"),
            Self::Recognised => ("按认出的标题", "By its headings"),
            Self::ByHand => ("自己选范围和列", "Choose range and columns"),
            Self::NoHeadings => (
                "没有认出表里的标题。请选范围，再说明每一列是什么。",
                "No headings were recognised. Choose the range, then say what each column holds.",
            ),
            Self::NothingUnderstood => (
                "认出了标题，但没有一项对得上。请选范围，再说明每一列是什么。",
                "Headings were recognised, but none of the figures fits. Choose the range, then say what each column holds.",
            ),
            Self::Again => (
                "和前面的工作表填同样的项，数字不同",
                "fills the same as a sheet above, with other figures",
            ),
            Self::Nothing => ("没有对得上的数据", "none of its figures fits"),
            Self::Sheets => ("导入哪些工作表", "Sheets to take over"),
            Self::SheetsNote => (
                "勾选的工作表一起导入，撤销也是一次。",
                "The ticked sheets come in together, and one undo takes them back.",
            ),
            Self::NotRecognised => ("没有认出标题", "no headings recognised"),
            Self::HiddenSheet => ("隐藏的工作表", "a hidden sheet"),
            Self::NoSheet => ("请至少勾选一张工作表。", "Tick at least one sheet."),
            Self::Sheet => ("工作表", "Sheet"),
            Self::Rows => ("每一行是", "Each row is"),
            Self::Match => ("行怎样对应", "Rows are matched"),
            Self::ByName => ("按名称", "by name"),
            Self::ByOrder => ("按顺序", "in their order"),
            Self::Range => ("范围", "Range"),
            Self::From => ("从（左上角）", "From (upper left)"),
            Self::To => ("到（右下角）", "To (lower right)"),
            Self::RangeHint => (
                "写法和 Excel 一样，例如 A3、H12。不含标题行，可以含“合计”行。",
                "Written as in Excel, such as A3 and H12: without rows of headings, with the row of totals if you like.",
            ),
            Self::Columns => ("每一列是什么", "What each column holds"),
            Self::ColumnsNote => (
                "范围以外的行和列用灰色斜体。行多时只显示开头和结尾。",
                "What lies outside the range is grey and slanted. Of many rows the first and the last are shown.",
            ),
            Self::Row => ("行", "Row"),
            Self::TakeOverAndStay => ("导入后继续选", "Take it over and go on"),
            Self::TakenOverStay => (
                "已导入，可以撤销。可以接着选别的范围或工作表。",
                "Taken over; Undo takes it back. Go on with another range or sheet.",
            ),
            Self::EmptySheet => ("这张工作表是空的。", "This sheet is empty."),
        }
    }
}

/// The name of the file that is looked at.
pub fn file_words(file: &str, language: Language) -> String {
    let file = shown(file);
    match language {
        Language::ZhCn => format!("文件：{file}"),
        Language::En => format!("File: {file}"),
    }
}

/// A sheet with its size; the only sheet of a text file has no name.
pub fn sheet_words(name: &str, rows: usize, columns: usize, language: Language) -> String {
    let name = shown(name);
    match language {
        Language::ZhCn => format!("{name}（{rows} 行 × {columns} 列）"),
        Language::En => format!("{name} ({rows} rows × {columns} columns)").trim_start().to_owned(),
    }
}

/// What the rows of a table are.
pub fn rows_words(rows: Rows, language: Language) -> &'static str {
    let (chinese, english) = match rows {
        Rows::Areas => ("片区", "an area"),
        Rows::Station { overall: true } => ("总体服务指标", "an overall indicator"),
        Rows::Station { overall: false } => ("特色服务指标", "a station-specific indicator"),
        Rows::Workers => ("社工", "a social worker"),
        Rows::Numbers => ("附件2的单项数据", "a single number of appendix 2"),
        Rows::Parties => ("评估方", "a party"),
    };
    match language {
        Language::ZhCn => chinese,
        Language::En => english,
    }
}

/// What a column holds.
pub fn holds_words(holds: Holds, rows: Rows, document: &Document, language: Language) -> String {
    let text = |text: Text| language.text(text).to_owned();
    let fixed = |chinese: &str, english: &str| match language {
        Language::ZhCn => chinese.to_owned(),
        Language::En => english.to_owned(),
    };
    let amount = |of: Amount| match of {
        Amount::Target => text(Text::Target),
        Amount::Completed => text(Text::Completed),
        Amount::Rate => fixed("百分比（只核对）", "rate (only compared)"),
    };
    match holds {
        Holds::Nothing => fixed("不导入", "left out"),
        Holds::Name => match rows {
            Rows::Areas => text(Text::AreaName),
            Rows::Station { .. } => text(Text::StationIndicatorName),
            Rows::Workers => text(column_name(WorkerField::Label)),
            Rows::Numbers => fixed("数据的名称", "Name of the number"),
            Rows::Parties => fixed("评估方的名称", "Name of the party"),
        },
        Holds::Area(part) => text(area_part_name(part)),
        Holds::OfArea(of, at) => {
            let indicator = document.indicators.get(at);
            let name = indicator.map(|indicator| indicator_name(indicator, language));
            let (group, name) = name.unwrap_or_default();
            join(&[group, name, amount(of)])
        }
        Holds::Unit => text(Text::Unit),
        Holds::OfStation(of) => amount(of),
        Holds::Worker(column) => text(column_name(column)),
        Holds::Contract => fixed("合同期限（起止在一格）", "Contract (both days in one cell)"),
        Holds::Month(month, part) => join(&[month.to_string(), text(part_name(part))]),
        Holds::PersonMonths => {
            fixed("有效人次（只核对）", "Effective person-months (only compared)")
        }
        Holds::TwoYears => {
            fixed("两年以上经验人次（只核对）", "With two years' experience (only compared)")
        }
        Holds::Number => fixed("序号", "Row number"),
        Holds::Value => fixed("数值", "Value"),
        Holds::Cap => fixed("满分（只核对）", "Cap (only compared)"),
        Holds::Points => fixed("得分", "Points"),
        Holds::Share => fixed("得分占满分（只核对）", "Share of the cap (only compared)"),
    }
}

/// The name of the choice of what a column holds.
pub fn column_words(column: &str, language: Language) -> String {
    match language {
        Language::ZhCn => format!("{column} 列是"),
        Language::En => format!("Column {column} holds"),
    }
}

/// The button that says of the columns to the right what follows in order.
pub fn fill_words(column: &str, language: Language) -> String {
    match language {
        Language::ZhCn => format!("{column} 列右边按顺序接着选"),
        Language::En => format!("Go on in order to the right of {column}"),
    }
}

/// Rows that are not shown.
pub fn skipped_words(rows: usize, language: Language) -> String {
    match language {
        Language::ZhCn => format!("…… 中间 {rows} 行没有显示"),
        Language::En => format!("… {rows} rows between are not shown"),
    }
}

/// Why a range is not one.
pub fn range_problem_text(problem: RangeProblem, language: Language) -> String {
    let corner = |corner: Corner| {
        let of = match corner {
            Corner::From => PickerText::From,
            Corner::To => PickerText::To,
        };
        of.words(language)
    };
    match (problem, language) {
        (RangeProblem::NotACell(at), Language::ZhCn) => {
            format!("“{}”要写成单元格，例如 A3 或 H12。", corner(at))
        }
        (RangeProblem::NotACell(at), Language::En) => {
            format!("“{}” has to name a cell, such as A3 or H12.", corner(at))
        }
        (RangeProblem::Outside(at, row, column), Language::ZhCn) => {
            format!("“{}”超出了表格，表格只到 {}。", corner(at), cell_name(row, column))
        }
        (RangeProblem::Outside(at, row, column), Language::En) => {
            let last = cell_name(row, column);
            format!("“{}” lies outside the sheet, which ends at {last}.", corner(at))
        }
        (RangeProblem::TooWide(columns), Language::ZhCn) => {
            let most = CellRange::MOST_COLUMNS;
            format!("一次最多选 {most} 列，现在是 {columns} 列。请分几次导入。")
        }
        (RangeProblem::TooWide(columns), Language::En) => {
            let most = CellRange::MOST_COLUMNS;
            format!("{columns} columns are too many at once: {most} at most. Take them in parts.")
        }
    }
}

/// Why what is said of the columns leads to nothing.
pub fn mapping_problem_words(problem: MappingProblem, language: Language) -> String {
    let letter = crate::exchange::paste::column_name;
    match (problem, language) {
        (MappingProblem::NothingChosen, Language::ZhCn) => {
            "请在上面选择每一列是什么，至少选一列数据。".to_owned()
        }
        (MappingProblem::NothingChosen, Language::En) => {
            "Say above what the columns hold; at least one has to hold figures.".to_owned()
        }
        (MappingProblem::NoNames, Language::ZhCn) => {
            "按名称对应时，要有一列是名称。请选出名称列，或改为按顺序。".to_owned()
        }
        (MappingProblem::NoNames, Language::En) => {
            "To match rows by name, one column has to hold the names. Choose it, or match them in their order.".to_owned()
        }
        (MappingProblem::Twice(one, other), Language::ZhCn) => {
            format!("{} 列和 {} 列选了同一项，请改其中一列。", letter(one), letter(other))
        }
        (MappingProblem::Twice(one, other), Language::En) => {
            let (one, other) = (letter(one), letter(other));
            format!("Columns {one} and {other} hold the same; change one of them.")
        }
    }
}

/// That a sheet changes what one before it has filled.
pub fn overruled_words(count: usize, language: Language) -> String {
    match language {
        Language::ZhCn => format!("有 {count} 项前面的工作表也填了，以这一张为准。"),
        Language::En => {
            format!("{count} inputs are filled by a sheet above too; this one counts.")
        }
    }
}
