//! The words for what goes through the worker: files of other programs in, workbooks out. They lie in
//! the chunk of the screen 导入导出.

use super::exchange_words::{grid_problem_words, not_text_words};
use super::{Language, either};
use crate::exchange::message::Refusal;

/// A fixed text.
#[allow(missing_docs, reason = "each says what it is by its words below")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkerText {
    Reading,
    Stop,
    Stopped,
    Busy,
    NotFetched,
    Died,
    Nonsense,
    TooLong,
}

impl WorkerText {
    /// The words in a language.
    pub const fn words(self, language: Language) -> &'static str {
        match self {
            Self::Reading => either(language, "正在读取文件……", "Reading the file …"),
            Self::Stop => either(language, "停止", "Stop"),
            Self::Stopped => either(
                language,
                "已停止，没有改动。",
                "Stopped; nothing was changed.",
            ),
            Self::Busy => either(
                language,
                "上一件还没有做完，没有改动。请等它做完，或先停止。",
                "The one before is still under way; nothing was changed. Wait for it or stop it first.",
            ),
            Self::NotFetched => either(
                language,
                "处理表格文件的程序没有取到，没有改动。请检查网络后再试；也可以打开文件，复制表格后粘贴到这里。",
                "The part of the page that handles spreadsheets did not arrive; nothing was changed. Check the network and try again, or copy the table and paste it here.",
            ),
            Self::Died => either(
                language,
                "处理这个文件时出了错，可能是内存不够，没有改动。请打开文件，复制表格后粘贴到这里。",
                "Something went wrong with this file, perhaps for want of memory; nothing was changed. Open it, copy the table and paste it here.",
            ),
            Self::Nonsense => either(
                language,
                "结果读不出来，没有改动。请刷新页面后再试。",
                "The outcome cannot be read; nothing was changed. Reload the page and try again.",
            ),
            Self::TooLong => either(
                language,
                "十秒还没有做完，已停止，没有改动。请只留下需要的工作表再试，或复制表格后粘贴到这里。",
                "It was not done after ten seconds and was stopped; nothing was changed. Keep only the sheets you need and try again, or copy the table and paste it here.",
            ),
        }
    }
}

/// Why the worker gives nothing.
pub const fn refusal_words(refusal: Refusal, language: Language) -> &'static str {
    match refusal {
        Refusal::Text(problem) => not_text_words(problem, language),
        Refusal::Cells(problem) => grid_problem_words(problem, language),
    }
}
