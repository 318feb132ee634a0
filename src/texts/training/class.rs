//! A class without a server: its codes, its sheet and its results.

use crate::texts::{Language, phrase::words};
use crate::training::{Length, Outcome};

words! {
    /// Said of classes.
    ClassText {
        Class = "和同事一起练" | "Practise together";
        ClassNote = "输同一个课堂码，题目就一样。" | "The same class code gives the same questions.";
        ClassCode = "课堂码" | "Class code";
        ClassExample = "课堂码，如 K7M2QX" | "Class code, like K7M2QX";
        Start = "开始练" | "Start";
        MakeCode = "我来出码" | "Make a code";
        MakeNote =
            "选主题、题数和难度，出一个六位的码。成绩只留在各人的设备上。"
            | "Topics, number and level give a code of six letters. Results stay on each device.";
        Topics = "主题" | "Topics";
        Length = "题数" | "Questions";
        Level = "难度" | "Level";
        Make = "出码" | "Make the code";
        NoTopic = "至少选一个主题。" | "Choose at least one topic.";
        Link = "链接" | "Link";
        QrCode = "二维码" | "QR code";
        Copy = "复制" | "Copy";
        CopyLink = "复制链接" | "Copy the link";
        Copied = "已复制" | "Copied";
        NotCopied = "没能复制，请长按选中再复制" | "Not copied; please select it and copy by hand";
        PaperSheet = "练习纸" | "Worksheet";
        WholeSheet = "看整张" | "The whole sheet";
        Collect = "收结果" | "Collect results";
        of_class(code) = "课堂 {code}" | "Class {code}";
        SheetDone = "这一张做完了" | "The sheet is done";
        ResultCode = "结果码" | "Result code";
        ResultNote =
            "发给出码的人就行，里面没有名字。"
            | "Send it to whoever made the code. It holds no name.";
        AgainSheet = "再做一遍" | "Once more";
        Sheet = "整张" | "Whole sheet";
        sheet_told(code, questions) = "{code} · {questions} 题" | "{code} · {questions} questions";
        numbered(number, title) = "{number}. {title}" | "{number}. {title}";
        answered(answer, name, sentence) = "答 {answer}：{name}。{sentence}" | "Answer {answer}: {name}. {sentence}";
        Slips = "常见的错" | "Common slips";
        ResultsOf = "收结果" | "Results";
        PasteHere = "把结果码粘在这里，多少个都行" | "Paste result codes here, as many as there are";
        Take = "收进来" | "Add them";
        by_link(code, count) =
            "这份结果收进了课堂 {code}，现在共 {count} 份，只存在这台设备上。"
            | "This result was added to class {code}, which has {count} now. It is kept on this device alone.";
        link_again(code, count) =
            "这份结果早就在课堂 {code} 里了，共 {count} 份。"
            | "Class {code} had this result already; it has {count}.";
        results(count) = "{count} 份结果" | "{count?one result:# results}";
        NoResults = "还没有结果。同事做完会得到一个结果码，粘进来就行。" | "No results yet. Colleagues get a result code at the end; paste it here.";
        Question = "题" | "Question";
        FirstRight = "一次对" | "Right at once";
        CorrectedRight = "改对" | "Corrected";
        NotRight = "没对" | "Not right";
        Commonest = "最常见的错" | "Commonest slip";
        Print = "打印" | "Print";
        Workbook = "存成工作簿" | "Save as a workbook";
        workbook_file(code) = "课堂{code}结果" | "class-{code}-results";
        WorkbookSaved = "工作簿已下载" | "The workbook is downloaded";
        WorkbookNotSaved = "浏览器没有收下这个文件" | "The browser did not take the file";
        Forget = "删掉这个课堂" | "Delete this class";
        Saved = "我的课堂" | "My classes";
        kept(code, count) = "{code}（{count} 份）" | "{code} ({count})";
        BackToCourse = "回到课程" | "Back to the course";
        RightMark = "一次对" | "right at once";
        CorrectedMark = "改对" | "corrected";
        WrongMark = "没对" | "not right";
        Name = "姓名" | "Name";
        Date = "日期" | "Date";
        Working = "算式" | "Working";
        AnswerSheet = "答案" | "Answer sheet";
        rule(rule) = "（{rule}）" | "({rule})";
        BackFromPaper = "返回" | "Back";
    }
}

/// How many questions a sheet has.
pub fn length_name(length: Length) -> String {
    length.questions().to_string()
}

/// What became of a question.
pub fn outcome_words(outcome: Option<Outcome>, language: Language) -> &'static str {
    let text = match outcome {
        Some(Outcome::Right) => ClassText::RightMark,
        Some(Outcome::Corrected(_)) => ClassText::CorrectedMark,
        Some(Outcome::Wrong(_)) | None => ClassText::WrongMark,
    };
    text.words(language)
}
