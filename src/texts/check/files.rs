//! 核对: the file that a text is read from, and the worker that reads and checks it.

use crate::exchange::FileKind;
use crate::exchange::word::{WordProblem, WordText};
use crate::texts::{Language, Phrase, phrase::words};

words! {
    /// Said of files on the page 核对, and of what the worker does.
    CheckFileText {
        Choose = "选择 Word 文件" | "Choose a Word file";
        Kinds = "docx，或把文件拖到这里" | "docx, or drop the file here";
        from(file) = "读自“{file}”" | "Read from “{file}”";
        tables(count) = "{count} 张表" | "{count?one table:# tables}";
        Revised = "文件里有修订：删去的没有读，插入的读了" | "it is under revision: what is deleted was left out, what is inserted is read";
        Pictures = "图片里的字没有读" | "nothing is read from pictures";
        Reading = "正在读取文件……" | "Reading the file …";
        Checking = "正在核对……" | "Checking …";
        Stop = "停止" | "Stop";
        Stopped = "已停止，文字还在。" | "Stopped; the text is still here.";
        NotFetched =
            "核对的程序没有取到，文字还在。请检查网络后再试。"
            | "The part of the page that checks did not arrive; the text is still here. Check the network and try again.";
        Died =
            "核对时出了错，可能是内存不够，文字还在。请分几次贴。"
            | "Something went wrong, perhaps for want of memory; the text is still here. Paste it in parts.";
        TookLong =
            "十秒还没有做完，已停止，文字还在。请分几次贴。"
            | "It was not done after ten seconds and was stopped; the text is still here. Paste it in parts.";
        Again = "再试一次" | "Try again";
        OtherText =
            "这种文字文档读不了。请另存为 docx，或复制文字贴到下面。"
            | "This kind of text document is not read. Save it as docx, or copy its text and paste it below.";
        NotRead = "浏览器没能读出这个文件，请再选一次。" | "The browser could not read this file; choose it again.";
    }
    fn other_kind(FileKind) -> Phrase {
        Slides = "这是演示文稿，不是报告的文字。请复制文字贴到下面。" | "These are slides. Copy their text and paste it below.";
        Pdf = "这是 PDF。请打开它，全选复制，把文字贴到下面。" | "This is a PDF. Open it, select and copy all of it, and paste the text below.";
        Picture = "这是图片，里面的字读不出来。" | "This is a picture; nothing can be read from it.";
        Archive = "这是压缩包。请先解压，再选里面的 docx。" | "This is an archive. Unpack it first and choose the docx in it.";
        OtherWorkbook =
            "这是表格文件。请在分享里导入；要核对，就复制表格贴到下面。"
            | "This is a workbook. Open it in Share; to check it, copy its tables and paste them below.";
        Unknown = "认不出这是什么文件，没有读。" | "The kind of this file is not known; it was not read.";
    } else {
        FileKind::TextDocument | FileKind::Text => CheckFileText::OtherText,
        FileKind::Nothing => CheckFileText::NoText,
    }
    /// Why a file is not read.
    fn problem(WordProblem) -> Phrase {
        TooLarge =
            "文件太大：最多 20 MB，没有读。请删去图片再试，或复制文字贴到下面。"
            | "The file is too large: 20 MB at most; it was not read. Remove pictures, or copy its text and paste it below.";
        TooManyParts =
            "文件里的部分太多：最多 2000 个，没有读。请复制文字贴到下面。"
            | "The file has too many parts: 2,000 at most; it was not read. Copy its text and paste it below.";
        UnpackedTooLarge =
            "文件解压后太大：最多 32 MB，没有读。请复制文字贴到下面。"
            | "The file is too large when unpacked: 32 MB at most; it was not read. Copy its text and paste it below.";
        TooDeep =
            "文件里的表格或文本框套得太深，没有读。请复制文字贴到下面。"
            | "Tables or boxes lie too deep within each other; the file was not read. Copy its text and paste it below.";
        Damaged =
            "文件不完整或已损坏，读不出来。请重新下载或另存一份再试。"
            | "The file is cut off or damaged and cannot be read. Download it again or save it anew.";
        Encrypted =
            "文件有密码保护，这里打不开。请先在 Word 或 WPS 里去掉密码，或复制文字贴到下面。"
            | "The file is under a password and cannot be opened here. Take the password off in Word or WPS, or copy its text and paste it below.";
        OldWord =
            "这是旧格式的文档（doc、wps），读不了。请在 Word 或 WPS 里另存为 docx，或复制文字贴到下面。"
            | "This is a document of an old format (doc, wps), which is not read. Save it as docx in Word or WPS, or copy its text and paste it below.";
        WebPage =
            "这是网页，不是 docx。请用 Word 或 WPS 打开，另存为 docx，或复制文字贴到下面。"
            | "This is a web page, not a docx. Open it in Word or WPS and save it as docx, or copy its text and paste it below.";
        Encoding =
            "认不出这份文字的编码，没有读。请复制文字贴到下面。"
            | "The encoding of this text is not known; it was not read. Copy its text and paste it below.";
        NoText =
            "文件里没有文字；如果是扫描的图片，这里读不出来。"
            | "There is no text in the file; scanned pictures cannot be read here.";
    } else {
        WordProblem::OtherKind(kind) => CheckFileText::other_kind(kind),
    }
}

/// What a text was read from, and what of it was left out.
pub fn read_from_words(file: &str, about: &WordText, language: Language) -> String {
    let tables = (about.tables > 0).then(|| CheckFileText::tables(about.tables, language));
    let revised = about.revised.then(|| CheckFileText::Revised.words(language).to_owned());
    let pictures = about.pictures.then(|| CheckFileText::Pictures.words(language).to_owned());
    let parts: Vec<String> = [Some(CheckFileText::from(file, language)), tables, revised, pictures]
        .into_iter()
        .flatten()
        .collect();
    parts.join(" · ")
}

/// Why a file is not read.
pub const fn word_problem_words(problem: WordProblem) -> Phrase {
    CheckFileText::problem(problem)
}
