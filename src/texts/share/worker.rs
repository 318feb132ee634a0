//! The words for what goes through the worker: files of other programs in, workbooks out.

use crate::exchange::message::Refusal;
use crate::texts::{
    DraftText, Language, Phrase, grid_problem_words, not_text_words, not_written_words,
    phrase::words, workbook_problem_words,
};

words! {
    /// Said of what goes through the worker.
    WorkerText {
        Reading = "正在读取文件……" | "Reading the file …";
        Writing = "正在生成工作簿……" | "Making the workbook …";
        Stop = "停止" | "Stop";
        Stopped = "已停止，没有改动。" | "Stopped; nothing was changed.";
        Busy =
            "上一件还没有做完，没有改动。请等它做完，或先停止。"
            | "The one before is still under way; nothing was changed. Wait for it or stop it first.";
        NotFetched =
            "处理表格文件的程序没有取到，没有改动。请检查网络后再试，也可以改用复制和粘贴。"
            | "The part of the page that handles spreadsheets did not arrive; nothing was changed. Check the network and try again, or copy and paste instead.";
        Died =
            "处理表格时出了错，可能是内存不够，没有改动。可以改用复制和粘贴。"
            | "Something went wrong, perhaps for want of memory; nothing was changed. Copy and paste instead.";
        Nonsense =
            "结果读不出来，没有改动。请刷新页面后再试。"
            | "The outcome cannot be read; nothing was changed. Reload the page and try again.";
        TooLong =
            "十秒还没有做完，已停止，没有改动。可以改用复制和粘贴。"
            | "It was not done after ten seconds and was stopped; nothing was changed. Copy and paste instead.";
        NotSent =
            "没有生成工作簿：这份评估没有完整送到，没有改动。请刷新页面后再试。"
            | "No workbook was made: the station did not arrive whole; nothing was changed. Reload the page and try again.";
        Workbook = "下载 Excel 附件" | "Download the Excel appendix";
        WorkbookNote =
            "合计和百分比是公式。再打开时读回附件和得分；要全都留着，用备份。"
            | "Totals and percentages are formulas. Opened again, it brings back the appendix and the scores; to keep everything, make a backup.";
        NoDownload =
            "没有下载？有的应用不让网页下载文件：请在系统浏览器里打开本页，或复制表格后粘贴到 Excel、WPS。"
            | "No download? Some apps do not let pages download: open this page in the browser of the system, or copy the tables and paste them into Excel or WPS.";
        checked(file) =
            "已读回核对，并交给浏览器下载：{file}"
            | "Read back and compared, then handed to the browser for download: {file}";
    }
}

/// What is told where the worker changed nothing.
pub const UNCHANGED: [Phrase; 6] = [
    WorkerText::Stopped,
    WorkerText::Busy,
    WorkerText::NotFetched,
    WorkerText::Died,
    WorkerText::Nonsense,
    WorkerText::TooLong,
];

/// Why the worker refuses a request.
pub fn refusal_words(refusal: &Refusal, language: Language) -> String {
    match refusal {
        Refusal::Text(problem) => not_text_words(*problem, language).to_owned(),
        Refusal::Cells(problem) => grid_problem_words(*problem, language).to_owned(),
        Refusal::Workbook(problem) => workbook_problem_words(problem, language),
        Refusal::NotWritten(problem) => not_written_words(problem, language),
        Refusal::Draft => DraftText::NotWritten.words(language).to_owned(),
        Refusal::Station => WorkerText::NotSent.words(language).to_owned(),
    }
}
