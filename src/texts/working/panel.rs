//! The fixed words of the workings' panel and of the shelf of rules.

use crate::texts::phrase::words;

words! {
    /// Said in the panel of workings and on the shelf of rules.
    WorkingText {
        Formula = "公式" | "Formula";
        Values = "代入" | "With the values";
        Steps = "步骤" | "Steps";
        Rounding = "取整" | "Rounding";
        NoFigure = "没有数字" | "No figure";
        Gone = "这个数现在没有了。" | "This figure is not there any more.";
        Remarks = "说明" | "Notes";
        Rules = "规则" | "Rules";
        Inputs = "数据来自" | "Where the numbers come from";
        ToPace = "与进度参考线比较" | "Compare with the pace line";
        Back = "返回" | "Back to";
        Copy = "复制为文字" | "Copy as text";
        Copied = "已复制。" | "Copied.";
        NotCopied =
            "浏览器没有允许复制。文字已经选中，请按 Ctrl+C（手机上长按）自行复制。"
            | "The browser did not allow copying. The text is selected: press Ctrl+C, or hold it on a phone, to copy it.";
        AskPersonal =
            "里面有像是姓名的内容，属于个人信息。仍要复制吗？"
            | "It holds what looks like a name, which is personal data. Copy it all the same?";
        CopyAnyway = "仍要复制" | "Copy it";
        DoNotCopy = "不复制" | "Do not copy";
        StepHint = "按回车键看它怎么算" | "Enter shows how it is worked out";
        Basis = "依据" | "Basis";
        NotFound = "未找到依据" | "Looked for and not found";
        Scheme = "评分方案" | "Scheme";
        Sources = "来源" | "Sources";
    }
}
