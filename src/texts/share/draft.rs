//! The words around the draft of a report.

use crate::texts::phrase::words;

words! {
    /// Said where a report is drafted.
    DraftText {
        Draft = "Word 草稿" | "Draft in Word";
        Kind = "写哪一种" | "Which report";
        SelfReport = "自评报告" | "Self-assessment";
        Evaluation = "评估报告草稿" | "Evaluation report";
        Writing = "正在生成 Word 文件……" | "Making the Word file …";
        Download = "下载 Word 草稿" | "Download the draft";
        Note =
            "封面、正文、附件1和附件2，数已经填好，全文是中文。还没有的写作【待填】，列在文末。"
            | "Cover, text and both appendices with their figures, all in Chinese. What is missing is marked and listed at its end.";
        Complete = "内容齐了，没有【待填】。" | "Nothing is missing.";
        missing(count) = "还有 {count} 项【待填】" | "{count?one item:# items} still missing";
        ClosingHint = "一行一段；不写就留【待填】" | "One paragraph a line; left blank, it is marked";
        ClosingKept = "和评估一起保存，可以撤销。" | "Kept with the station, and can be undone.";
        ClosingTrial = "正在试算：结语只能看，退出试算再改。" | "A trial is on: the closing words can be read, and changed once it is left.";
        Closing = "结语" | "Closing words";
        Attendance = "社工到岗" | "Attendance of workers";
        amounts(count) = "{count} 个协议量或完成量" | "{count?one target or amount:# targets or amounts}";
        NotWritten =
            "没有生成 Word 文件：读回核对时内容对不上。这里的数据没有变。"
            | "No Word file was made: read again, it is not what was written. Nothing here has changed.";
    }
}
