//! The words for a file's sheets: which of them are taken over, and what a person says their columns
//! hold.

use crate::document::{Document, WorkerField};
use crate::exchange::paste::{
    Amount, CellRange, Corner, Holds, MappingProblem, RangeProblem, Rows, cell_name,
};
use crate::texts::{
    IndicatorText, Language, Phrase, area_part_name, column_name, indicator_name, join, part_name,
    phrase::words, shown,
};

words! {
    /// Said of a file's sheets.
    PickerText {
        Title = "文件预览" | "Preview of the file";
        Way = "导入方式" | "How to take it over";
        Recognised = "按认出的标题" | "By its headings";
        ByHand = "自己选范围和列" | "Choose range and columns";
        NoHeadings =
            "没有认出表里的标题。请选范围，再说明每一列是什么。"
            | "No headings were recognised. Choose the range, then say what each column holds.";
        NothingUnderstood =
            "认出了标题，但没有一项对得上。请选范围，再说明每一列是什么。"
            | "Headings were recognised, but none of the figures fits. Choose the range, then say what each column holds.";
        Again = "和前面的工作表填同样的项，数字不同" | "fills the same as a sheet above, with other figures";
        Nothing = "没有对得上的数据" | "none of its figures fits";
        Sheets = "导入哪些工作表" | "Sheets to take over";
        SheetsNote =
            "勾选的工作表一起导入，撤销也是一次。"
            | "The ticked sheets come in together, and one undo takes them back.";
        NotRecognised = "没有认出标题" | "no headings recognised";
        HiddenSheet = "隐藏的工作表" | "a hidden sheet";
        NoSheet = "请至少勾选一张工作表。" | "Tick at least one sheet.";
        Sheet = "工作表" | "Sheet";
        Rows = "每一行是" | "Each row is";
        Match = "行怎样对应" | "Rows are matched";
        ByName = "按名称" | "by name";
        ByOrder = "按顺序" | "in their order";
        From = "从（左上角）" | "From (upper left)";
        To = "到（右下角）" | "To (lower right)";
        RangeHint =
            "写法和 Excel 一样，例如 A3、H12。不含标题行，可以含“合计”行。"
            | "Written as in Excel, such as A3 and H12: without rows of headings, with the row of totals if you like.";
        Columns = "每一列是什么" | "What each column holds";
        ColumnsNote =
            "范围以外的行和列用灰色斜体。行多时只显示开头和结尾。"
            | "What lies outside the range is grey and slanted. Of many rows the first and the last are shown.";
        TakeOverAndStay = "导入后继续选" | "Take it over and go on";
        TakenOverStay =
            "已导入，可以撤销。可以接着选别的范围或工作表。"
            | "Taken over; Undo takes it back. Go on with another range or sheet.";
        EmptySheet = "这张工作表是空的。" | "This sheet is empty.";
        file(file) = "文件：{file}" | "File: {file}";
        column(column) = "{column} 列是" | "Column {column} holds";
        fill(column) = "{column} 列右边按顺序接着选" | "Go on in order to the right of {column}";
        skipped(rows) = "…… 中间 {rows} 行没有显示" | "… {rows} rows between are not shown";
        overruled(count) =
            "有 {count} 项前面的工作表也填了，以这一张为准。"
            | "{count} inputs are filled by a sheet above too; this one counts.";
        not_a_cell(at) =
            "“{at}”要写成单元格，例如 A3 或 H12。"
            | "“{at}” has to name a cell, such as A3 or H12.";
        NothingChosen =
            "请在上面选择每一列是什么，至少选一列数据。"
            | "Say above what the columns hold; at least one has to hold figures.";
        NoNames =
            "按名称对应时，要有一列是名称。请选出名称列，或改为按顺序。"
            | "To match rows by name, one column has to hold the names. Choose it, or match them in their order.";
        Areas = "片区" | "an area";
        OverallRow = "总体服务指标" | "an overall indicator";
        StationRow = "特色服务指标" | "a station-specific indicator";
        Workers = "社工" | "a social worker";
        Numbers = "附件2的单项数据" | "a single number of appendix 2";
        Parties = "评估方" | "a party";
        OnlyRate = "百分比（只核对）" | "rate (only compared)";
        LeftOut = "不导入" | "left out";
        NumberName = "数据的名称" | "Name of the number";
        PartyName = "评估方的名称" | "Name of the party";
        Contract = "合同期限（起止在一格）" | "Contract (both days in one cell)";
        PersonMonths = "有效人次（只核对）" | "Effective person-months (only compared)";
        TwoYears = "两年以上经验人次（只核对）" | "With two years' experience (only compared)";
        Number = "序号" | "Row number";
        Value = "数值" | "Value";
        Cap = "满分（只核对）" | "Cap (only compared)";
        Points = "得分" | "Points";
        Share = "得分占满分（只核对）" | "Share of the cap (only compared)";
        sheet(name, rows, columns) =
            "{name}（{rows} 行 × {columns} 列）"
            | "{name} ({rows} rows × {columns} columns)";
        outside(corner, last) =
            "“{corner}”超出了表格，表格只到 {last}。"
            | "“{corner}” lies outside the sheet, which ends at {last}.";
        too_wide(most, columns) =
            "一次最多选 {most} 列，现在是 {columns} 列。请分几次导入。"
            | "{columns} columns are too many at once: {most} at most. Take them in parts.";
        twice(one, other) =
            "{one} 列和 {other} 列选了同一项，请改其中一列。"
            | "Columns {one} and {other} hold the same; change one of them.";
    }
}

/// The name of the file that is looked at.
pub fn file_words(file: &str, language: Language) -> String {
    let file = shown(file);
    PickerText::file(file, language)
}

/// A sheet with its size; the only sheet of a text file has no name.
pub fn sheet_words(name: &str, rows: usize, columns: usize, language: Language) -> String {
    PickerText::sheet(shown(name), rows, columns, language).trim_start().to_owned()
}

/// What the rows of a table are.
pub fn rows_words(rows: Rows, language: Language) -> &'static str {
    let text = match rows {
        Rows::Areas => PickerText::Areas,
        Rows::Station { overall: true } => PickerText::OverallRow,
        Rows::Station { overall: false } => PickerText::StationRow,
        Rows::Workers => PickerText::Workers,
        Rows::Numbers => PickerText::Numbers,
        Rows::Parties => PickerText::Parties,
    };
    text.words(language)
}

/// What a column holds.
pub fn holds_words(holds: Holds, rows: Rows, document: &Document, language: Language) -> String {
    let text = |text: Phrase| text.words(language).to_owned();
    let amount = |of: Amount| match of {
        Amount::Target => text(IndicatorText::Target),
        Amount::Completed => text(IndicatorText::Completed),
        Amount::Rate => text(PickerText::OnlyRate),
    };
    match holds {
        Holds::Nothing => text(PickerText::LeftOut),
        Holds::Name => match rows {
            Rows::Areas => text(IndicatorText::AreaName),
            Rows::Station { .. } => text(IndicatorText::StationIndicatorName),
            Rows::Workers => text(column_name(WorkerField::Label)),
            Rows::Numbers => text(PickerText::NumberName),
            Rows::Parties => text(PickerText::PartyName),
        },
        Holds::Area(part) => text(area_part_name(part)),
        Holds::OfArea(of, at) => {
            let indicator = document.indicators.get(at);
            let name = indicator.map(|indicator| indicator_name(indicator, language));
            let (group, name) = name.unwrap_or_default();
            join(&[group, name, amount(of)])
        }
        Holds::Unit => text(IndicatorText::Unit),
        Holds::OfStation(of) => amount(of),
        Holds::Worker(column) => text(column_name(column)),
        Holds::Contract => text(PickerText::Contract),
        Holds::Month(month, part) => join(&[month.to_string(), text(part_name(part))]),
        Holds::PersonMonths => text(PickerText::PersonMonths),
        Holds::TwoYears => text(PickerText::TwoYears),
        Holds::Number => text(PickerText::Number),
        Holds::Value => text(PickerText::Value),
        Holds::Cap => text(PickerText::Cap),
        Holds::Points => text(PickerText::Points),
        Holds::Share => text(PickerText::Share),
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
    match problem {
        RangeProblem::NotACell(at) => PickerText::not_a_cell(corner(at), language),
        RangeProblem::Outside(at, row, column) => {
            PickerText::outside(corner(at), cell_name(row, column), language)
        }
        RangeProblem::TooWide(columns) => {
            PickerText::too_wide(CellRange::MOST_COLUMNS, columns, language)
        }
    }
}

/// Why what is said of the columns leads to nothing.
pub fn mapping_problem_words(problem: MappingProblem, language: Language) -> String {
    let letter = crate::exchange::paste::column_name;
    match problem {
        MappingProblem::NothingChosen => PickerText::NothingChosen.words(language).to_owned(),
        MappingProblem::NoNames => PickerText::NoNames.words(language).to_owned(),
        MappingProblem::Twice(one, other) => {
            PickerText::twice(letter(one), letter(other), language)
        }
    }
}
