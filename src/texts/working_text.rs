//! The fixed words of the workings' panel and of the page of rules. They lie in their chunk of the
//! program, not in the first part.

use super::Language;

/// A fixed text of the panel or of the page of rules.
#[allow(missing_docs, reason = "each says what it is by its words below")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkingText {
    Formula,
    Values,
    Steps,
    Rounding,
    NoFigure,
    Gone,
    Remarks,
    Rules,
    Inputs,
    ToPace,
    Back,
    Copy,
    Copied,
    NotCopied,
    AskPersonal,
    CopyAnyway,
    DoNotCopy,
    StepHint,
    AllRules,
    Basis,
    NotFound,
    Scheme,
    Sources,
}

impl WorkingText {
    /// Every fixed text.
    pub const ALL: &[WorkingText] = &[
        WorkingText::Formula,
        WorkingText::Values,
        WorkingText::Steps,
        WorkingText::Rounding,
        WorkingText::NoFigure,
        WorkingText::Gone,
        WorkingText::Remarks,
        WorkingText::Rules,
        WorkingText::Inputs,
        WorkingText::ToPace,
        WorkingText::Back,
        WorkingText::Copy,
        WorkingText::Copied,
        WorkingText::NotCopied,
        WorkingText::AskPersonal,
        WorkingText::CopyAnyway,
        WorkingText::DoNotCopy,
        WorkingText::StepHint,
        WorkingText::AllRules,
        WorkingText::Basis,
        WorkingText::NotFound,
        WorkingText::Scheme,
        WorkingText::Sources,
    ];

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
            Self::Formula => ("公式", "Formula"),
            Self::Values => ("代入", "With the values"),
            Self::Steps => ("步骤", "Steps"),
            Self::Rounding => ("取整", "Rounding"),
            Self::NoFigure => ("没有数字", "No figure"),
            Self::Gone => ("这个数现在没有了。", "This figure is not there any more."),
            Self::Remarks => ("说明", "Notes"),
            Self::Rules => ("规则", "Rules"),
            Self::Inputs => ("数据来自", "Where the numbers come from"),
            Self::ToPace => ("与进度参考线比较", "Compare with the pace line"),
            Self::Back => ("返回", "Back to"),
            Self::Copy => ("复制为文字", "Copy as text"),
            Self::Copied => ("已复制。", "Copied."),
            Self::NotCopied => (
                "浏览器没有允许复制。文字已经选中，请按 Ctrl+C（手机上长按）自行复制。",
                "The browser did not allow copying. The text is selected: press Ctrl+C, or hold it on a phone, to copy it.",
            ),
            Self::AskPersonal => (
                "里面有像是姓名的内容，属于个人信息。仍要复制吗？",
                "It holds what looks like a name, which is personal data. Copy it all the same?",
            ),
            Self::CopyAnyway => ("仍要复制", "Copy it"),
            Self::DoNotCopy => ("不复制", "Do not copy"),
            Self::StepHint => ("按回车键看它怎么算", "Enter shows how it is worked out"),
            Self::AllRules => ("评分规则", "The rules"),
            Self::Basis => ("依据", "Basis"),
            Self::NotFound => ("未找到依据", "Looked for and not found"),
            Self::Scheme => ("评分方案", "Scheme"),
            Self::Sources => ("来源", "Sources"),
        }
    }
}
