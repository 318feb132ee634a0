//! Workbooks in words: why one is not read or not written, and the words that stand in ours.

use crate::document::{Document, Particular};
use crate::exchange::FileKind;
use crate::exchange::appendix::Head;
use crate::exchange::workbook::{BookWord, NotWritten, WorkbookProblem};
use crate::scoring::{Scheme, evaluate};
use crate::texts::{
    Language, Phrase, SchemeFieldText, band_name, cell_name, comment_heads, comment_row,
    comment_sheet_name, comment_table_title, grade_range, grid_problem_words, official_words,
    party_name, phrase::words, total_text,
};

words! {
    /// Said in workbooks, and of them.
    WorkbookText {
        no_result(sheet, cell) =
            "工作表“{sheet}”的 {cell} 是没有保存结果的公式，没有改动。请用 Excel 或 WPS 打开文件，保存一次再导入。"
            | "{cell} of the sheet “{sheet}” is a formula saved without its result; nothing was changed. Open the file in Excel or WPS, save it once and try again.";
        in_sheet(name, problem) = "工作表“{name}”：{problem}" | "Sheet “{name}”: {problem}";
        differs(sheet, cell) =
            "没有保存：写出的工作簿读回核对时，工作表“{sheet}”的 {cell} 对不上。这里的数据没有变，可以改用 CSV 或本页的文件。"
            | "Not saved: read again, {cell} of the sheet “{sheet}” is not what was written. Nothing here has changed; use CSV or the file of this page instead.";
        TooLarge =
            "文件太大：最多 5 MB，没有改动。请删去图片和用不到的工作表再试。"
            | "The file is too large: 5 MB at most; nothing was changed. Remove pictures and sheets that are not needed.";
        TooManyEntries =
            "文件里的部分太多：最多 64 个，没有改动。请把需要的工作表另存为新文件再试。"
            | "The file has too many parts: 64 at most; nothing was changed. Save the sheets you need as a new file.";
        UnpackedTooLarge =
            "文件解压后太大：最多 32 MB，没有改动。请把需要的工作表另存为新文件再试。"
            | "The file is too large when unpacked: 32 MB at most; nothing was changed. Save the sheets you need as a new file.";
        Damaged =
            "文件不完整或已损坏，读不出来，没有改动。请重新下载或另存一份再试。"
            | "The file is cut off or damaged and cannot be read; nothing was changed. Download it again or save it anew.";
        Encrypted =
            "文件有密码保护，这里打不开，没有改动。请先在 Excel 或 WPS 里去掉密码再导入。"
            | "The file is under a password and cannot be opened here; nothing was changed. Take the password off in Excel or WPS first.";
        NoSheet =
            "文件里没有带内容的工作表（隐藏的工作表不读），没有改动。"
            | "No sheet of the file has anything in it (hidden sheets are not read); nothing was changed.";
        DoesNotFit =
            "没有保存：有的文字太长或表格太大，放不进工作簿。这里的数据没有变，可以改用 CSV 或本页的文件。"
            | "Not saved: a text is too long or a table too large for a workbook. Nothing here has changed; use CSV or the file of this page instead.";
        NotReadable =
            "没有保存：写出的工作簿没能读回核对。这里的数据没有变，可以改用 CSV 或本页的文件。"
            | "Not saved: the workbook could not be read again to compare it. Nothing here has changed; use CSV or the file of this page instead.";
        IndicatorsSheet = "附件1" | "Appendix 1";
        StationSheet = "附件1 特色指标" | "Appendix 1 station";
        StaffingSheet = "附件2" | "Appendix 2";
        MonthsSheet = "按月" | "By month";
        NumbersSheet = "附件2 要求与结果" | "Appendix 2 numbers";
        scheme_without_year(name) = "{name}（年份不明）" | "{name} (year unknown)";
        scheme_with_year(name, year) = "{name}（{year}年）" | "{name} ({year})";
    }
    /// Words in a workbook that have no particulars.
    fn book(BookWord) -> Option<Phrase> {
        ResultSheet = "评估结果" | "Result";
        ResultTitle = "评估结果" | "Result of the assessment";
        Station = "社工站" | "Station";
        Period = "评估时段" | "Assessed period";
        Party = "评估方" | "Party";
        Cap = "满分" | "Cap";
        Points = "得分" | "Points";
        Share = "得分占满分" | "Share of the cap";
        Total = "总分" | "Total";
        Grade = "等级" | "Grade";
        Scheme = "评分方案" | "Scheme";
        Basis = "依据" | "Basis";
        Version = "计算器版本" | "Version of the calculator";
    } else {
        _ => None,
    }
    /// A file that is no workbook.
    fn other_kind(FileKind) -> Phrase {
        TextDocument =
            "这是文字文档，不是表格文件，没有改动。可以打开它，复制里面的表格粘贴到这里；能读的表格文件：xlsx、xls、ods、csv。"
            | "This is a text document, not a workbook; nothing was changed. Open it, copy its table and paste it here. Workbooks that can be read: xlsx, xls, ods, csv.";
        Slides =
            "这是演示文稿，不是表格文件，没有改动。能读的表格文件：xlsx、xls、ods、csv。"
            | "These are slides, not a workbook; nothing was changed. Workbooks that can be read: xlsx, xls, ods, csv.";
        Pdf =
            "这是 PDF，不是表格文件，没有改动。能读的表格文件：xlsx、xls、ods、csv。"
            | "This is a PDF, not a workbook; nothing was changed. Workbooks that can be read: xlsx, xls, ods, csv.";
        Picture =
            "这是图片，不是表格文件，没有改动。能读的表格文件：xlsx、xls、ods、csv。"
            | "This is a picture, not a workbook; nothing was changed. Workbooks that can be read: xlsx, xls, ods, csv.";
        Archive =
            "这是压缩包，里面没有可读的表格，没有改动。请先解压，再导入里面的表格文件（xlsx、xls、ods、csv）。"
            | "This is an archive and not itself a workbook; nothing was changed. Unpack it first and open the workbook in it (xlsx, xls, ods, csv).";
        OtherWorkbook =
            "这种表格格式读不了，没有改动。请在 Excel 或 WPS 里另存为 xlsx 再导入。"
            | "This format of workbooks is not read; nothing was changed. Save it as xlsx in Excel or WPS.";
        Text =
            "这是文本或网页，不是表格文件，没有改动。如果是 csv，请把文件名的结尾改成 .csv；否则请在 Excel 或 WPS 里另存为 xlsx。"
            | "This is text or a web page, not a workbook; nothing was changed. Where it is csv, let its name end in .csv; else save it as xlsx in Excel or WPS.";
        Nothing = "文件是空的，没有改动。" | "The file is empty; nothing was changed.";
        Unknown =
            "认不出这是什么文件，没有改动。能读的表格文件：xlsx、xls、ods、csv。"
            | "The kind of this file is not known; nothing was changed. Workbooks that can be read: xlsx, xls, ods, csv.";
    }
}

/// Why a workbook is not read: what is wrong, what is allowed, that nothing was changed.
pub fn workbook_problem_words(problem: &WorkbookProblem, language: Language) -> String {
    match problem {
        WorkbookProblem::NoResult { sheet, row, column } => {
            let cell = cell_name(*row, *column);
            WorkbookText::no_result(sheet, cell, language)
        }
        WorkbookProblem::Sheet { name, problem } => {
            let problem = grid_problem_words(*problem, language);
            WorkbookText::in_sheet(name, problem, language)
        }
        WorkbookProblem::OtherKind(kind) => {
            WorkbookText::other_kind(*kind).words(language).to_owned()
        }
        problem => fixed(problem, language).to_owned(),
    }
}

fn fixed(problem: &WorkbookProblem, language: Language) -> &'static str {
    match problem {
        WorkbookProblem::TooLarge => WorkbookText::TooLarge.words(language),
        WorkbookProblem::TooManyEntries => WorkbookText::TooManyEntries.words(language),
        WorkbookProblem::UnpackedTooLarge => WorkbookText::UnpackedTooLarge.words(language),
        WorkbookProblem::Damaged => WorkbookText::Damaged.words(language),
        WorkbookProblem::Encrypted => WorkbookText::Encrypted.words(language),
        WorkbookProblem::NoSheet => WorkbookText::NoSheet.words(language),
        // Worded with their particulars.
        WorkbookProblem::OtherKind(_)
        | WorkbookProblem::NoResult { .. }
        | WorkbookProblem::Sheet { .. } => "",
    }
}

/// Why no workbook was saved.
pub fn not_written_words(problem: &NotWritten, language: Language) -> String {
    match problem {
        NotWritten::DoesNotFit => WorkbookText::DoesNotFit.words(language).to_owned(),
        NotWritten::NotReadable(_) => WorkbookText::NotReadable.words(language).to_owned(),
        NotWritten::Differs { sheet, row, column } => {
            let cell = cell_name(*row, *column);
            WorkbookText::differs(sheet, cell, language)
        }
    }
}

/// A word in a workbook of ours.
pub fn book_words(
    word: BookWord,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    match word {
        BookWord::Sheet(head) => sheet_name(head, language),
        BookWord::PeriodDays => {
            let day = |line| document.particulars.text(line);
            match [Particular::AssessedFrom, Particular::AssessedTo].map(day) {
                [from, to] if from.is_empty() && to.is_empty() => String::new(),
                [from, to] => format!("{from} – {to}"),
            }
        }
        BookWord::PartyName(at) => party_name(at, scheme, language).to_owned(),
        BookWord::BandName(at) => band_name(at, scheme, language).to_owned(),
        BookWord::Bonus => SchemeFieldText::Bonus.words(language).to_owned(),
        BookWord::Deduction => SchemeFieldText::Deduction.words(language).to_owned(),
        BookWord::TotalText => {
            total_text(&evaluate(scheme, &document.entries(scheme)).outcome, scheme)
        }
        BookWord::GradeText => {
            grade_range(&evaluate(scheme, &document.entries(scheme)).outcome, scheme, language)
        }
        BookWord::Official => official_words(document.announced(scheme), language),
        BookWord::SchemeText => scheme_text(scheme, language),
        BookWord::CommentsSheet => comment_sheet_name(language).to_owned(),
        BookWord::CommentsTitle => comment_table_title(language).to_owned(),
        BookWord::CommentHead(column) => {
            comment_heads(language).get(column).copied().unwrap_or_default().to_owned()
        }
        BookWord::CommentCell(at, column) => {
            let row = comment_row(at, document, scheme, language);
            row.into_iter().nth(column).unwrap_or_default()
        }
        word => {
            WorkbookText::book(word).map(|text| text.words(language).to_owned()).unwrap_or_default()
        }
    }
}

/// At most 31 letters, without those that no sheet's name may have.
fn sheet_name(head: Head, language: Language) -> String {
    let (name, at) = match head {
        Head::IndicatorsTitle(at, _) => (WorkbookText::IndicatorsSheet.words(language), at),
        Head::StationTitle => (WorkbookText::StationSheet.words(language), 1),
        Head::StaffingTitle => (WorkbookText::StaffingSheet.words(language), 1),
        Head::ByMonthTitle | Head::AgreementsTitle => {
            (WorkbookText::MonthsSheet.words(language), 1)
        }
        _ => (WorkbookText::NumbersSheet.words(language), 1),
    };
    if at == 1 { name.to_owned() } else { format!("{name} ({at})") }
}

fn scheme_text(scheme: &Scheme, language: Language) -> String {
    let name = language.name(&scheme.name);
    match scheme.year {
        0 => WorkbookText::scheme_without_year(name, language),
        year => WorkbookText::scheme_with_year(name, year, language),
    }
}
