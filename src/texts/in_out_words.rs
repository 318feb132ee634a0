//! The words of the screen 导入导出, of a paste before it is carried out, and of a visit by link.
//! They lie in its chunk of the program.

use super::Language;

/// A fixed text of the screen.
#[allow(missing_docs, reason = "each says what it is by its words below")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InOutText {
    Note,
    Paste,
    PasteNote,
    PasteBox,
    Preview,
    NothingToPreview,
    File,
    FileNote,
    DownloadThis,
    DownloadAll,
    Upload,
    UploadNote,
    Drop,
    Tables,
    TablesNote,
    Csv1,
    Csv2,
    Copy1,
    Copy2,
    Report,
    ReportNote,
    CopyReport,
    Link,
    LinkNote,
    MakeLink,
    LinkAddress,
    CopyLink,
    QrCode,
    QrTooLong,
    AskNames,
    WithNumbers,
    WithNames,
    Cancel,
    Copied,
    ByHand,
    ByHandNote,
    ShownNote,
    NotTakenNote,
    NotTaken,
    InWechat,
    ShowText,
    PreviewTitle,
    TakeOver,
    NothingChanges,
    Same,
    Changes,
    Added,
    Strange,
    Differing,
    NotCompared,
    Signs,
    Ignored,
    Cell,
    Input,
    Old,
    New,
    Blank,
    TakenOver,
    FileTitle,
    KeepNew,
    KeepAll,
    Replace,
    ReplaceNote,
    Replaced,
    NoBackup,
    NoStorage,
    BackupAltered,
    NotReplaced,
    Unnamed,
    NotRead,
    TooLarge,
    VisitTitle,
    VisitNote,
    VisitNames,
    KeepCopy,
    Leave,
    Kept,
    LinkTitle,
    Back,
    AllStations,
    Appendix1,
    Appendix2,
}

impl InOutText {
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
            Self::Note => (
                "数据都在这台设备上处理，不会上传。导入前先看预览，导入后可以撤销。",
                "Everything happens on this device; nothing is uploaded. You see a preview before anything comes in, and can undo it.",
            ),
            Self::Paste => ("粘贴表格", "Paste a table"),
            Self::PasteNote => (
                "在 Excel、WPS 或网页里复制表格（连同标题行），粘贴到下面；也可以直接粘贴到“指标”或“到岗”的某一格，从那一格开始填。",
                "Copy a table with its headings in Excel, WPS or a web page and paste it here. You can also paste onto a cell of Indicators or Staffing; it then fills from that cell on.",
            ),
            Self::PasteBox => ("粘贴到这里", "Paste here"),
            Self::Preview => ("预览", "Preview"),
            Self::NothingToPreview => ("先把表格粘贴到上面。", "Paste a table above first."),
            Self::File => ("打开和备份", "Open and back up"),
            Self::FileNote => (
                "打开别处做好的表格；备份评估，或换一台设备继续。",
                "Open tables made elsewhere; back stations up, or go on working on another device.",
            ),
            Self::DownloadThis => ("下载当前评估", "Download this station"),
            Self::DownloadAll => ("下载全部评估", "Download all stations"),
            Self::Upload => ("打开文件", "Open a file"),
            Self::UploadNote => (
                "表格 xlsx、xls、ods、csv，或本页导出的 json；最大 5 MB。",
                "A table as xlsx, xls, ods or csv, or json from this page; 5 MB at most.",
            ),
            Self::Drop => ("也可以把文件拖到这里。", "Or drop a file here."),
            Self::Tables => ("报告附件的表格", "Tables of the report's appendix"),
            Self::TablesNote => (
                "复制后可以粘贴到 Excel、WPS 或 Word，合并的标题会保留。",
                "A copied table can be pasted into Excel, WPS or Word; merged headings stay merged.",
            ),
            Self::Csv1 => ("下载附件1 CSV", "Download appendix 1 as CSV"),
            Self::Csv2 => ("下载附件2 CSV", "Download appendix 2 as CSV"),
            Self::Copy1 => ("复制附件1", "Copy appendix 1"),
            Self::Copy2 => ("复制附件2", "Copy appendix 2"),
            Self::Report => ("报告文字", "Sentences of the report"),
            Self::ReportNote => (
                "“服务指标完成情况”和“评估结果”两段，已填好数字。",
                "The paragraph on the indicators and the lines of the result, with their figures.",
            ),
            Self::CopyReport => ("复制文字", "Copy the sentences"),
            Self::Link => ("分享链接", "Link"),
            Self::LinkNote => (
                "链接里有整份评估和评分方案（自己做的方案也在里面），没有测算情景，也没有社工姓名（只写编号）。打开的人先看到只读的内容，再决定要不要保留。",
                "The link holds the whole station and its scheme, also one made by hand, but no scenarios and no workers' names (only their numbers). Whoever opens it sees it read-only and can keep a copy.",
            ),
            Self::MakeLink => ("生成链接", "Make a link"),
            Self::LinkAddress => ("链接", "Link address"),
            Self::CopyLink => ("复制链接", "Copy the link"),
            Self::QrCode => ("二维码，内容就是上面的链接", "QR code that holds the link above"),
            Self::QrTooLong => (
                "链接太长，二维码会难以扫描，请发送链接或文件。",
                "The link is too long for a QR code that scans well; send the link or a file.",
            ),
            Self::AskNames => (
                "里面有像是姓名的社工标注。要带上姓名吗？",
                "Some workers' labels look like names. Should the names go along?",
            ),
            Self::WithNumbers => ("只写编号", "Numbers only"),
            Self::WithNames => ("带上姓名", "With names"),
            Self::Cancel => ("取消", "Cancel"),
            Self::Copied => ("已复制。", "Copied."),
            Self::ByHand => ("手动复制", "Copy by hand"),
            Self::ByHandNote => (
                "浏览器没有让本页复制。文字已选中，请按 Ctrl+C，或长按后选“复制”。",
                "The browser did not let the page copy. The text is selected: press Ctrl+C, or hold and choose Copy.",
            ),
            Self::ShownNote => (
                "文字已选中。请按 Ctrl+C，或长按后选“复制”，再粘贴到别处保存。",
                "The text is selected: press Ctrl+C, or hold and choose Copy; then paste it where it is to be kept.",
            ),
            Self::NotTakenNote => (
                "文件没有保存：浏览器没有接收它。文字已选中，请按 Ctrl+C，或长按后选“复制”，再粘贴到别处保存。",
                "The file was not saved: the browser did not take it. The text is selected: press Ctrl+C, or hold and choose Copy; then paste it where it is to be kept.",
            ),
            Self::InWechat => (
                "微信里不能打印，也不能下载。请点右上角 ···，选“在浏览器打开”。数据没有改动。",
                "WeChat neither prints nor downloads. Tap ··· at the top right and choose Open in Browser. Nothing was changed.",
            ),
            Self::NotTaken => (
                "文件没有保存：浏览器没有接收它。请在系统浏览器里打开本页再试，或复制表格后粘贴到 Excel、WPS。",
                "The file was not saved: the browser did not take it. Open this page in the browser of the system and try again, or copy the tables and paste them into Excel or WPS.",
            ),
            Self::ShowText => ("没有下载？显示文字", "No download? Show the text"),
            Self::PreviewTitle => ("粘贴预览", "Preview of the paste"),
            Self::TakeOver => ("确认导入", "Take it over"),
            Self::NothingChanges => (
                "没有可以导入的内容，没有改动。",
                "There is nothing to take over; nothing was changed.",
            ),
            Self::Same => (
                "内容和现在填的一样，不用导入。",
                "It holds what is filled in already; there is nothing to take over.",
            ),
            Self::Changes => ("将要修改", "What will change"),
            Self::Added => ("将要新增", "New rows"),
            Self::Strange => ("看不懂的单元格", "Cells that are not understood"),
            Self::Differing => (
                "印的百分比或合计与重新计算的不一致",
                "Printed percentages and totals that differ from the computed ones",
            ),
            Self::NotCompared => (
                "没法核对的百分比或合计",
                "Printed percentages and totals that could not be checked",
            ),
            Self::Signs => ("没有数字的写法", "Signs in place of numbers"),
            Self::Ignored => ("不导入的单元格", "Cells left out"),
            Self::Cell => ("单元格", "Cell"),
            Self::Input => ("项目", "Item"),
            Self::Old => ("现在", "Now"),
            Self::New => ("改为", "Becomes"),
            Self::Blank => ("空", "blank"),
            Self::TakenOver => {
                ("已导入。可以用“撤销”整体收回。", "Taken over. Undo takes all of it back.")
            }
            Self::FileTitle => ("文件里的评估", "Stations in the file"),
            Self::KeepNew => ("作为新的评估保留", "Keep as a new station"),
            Self::KeepAll => ("全部作为新的评估保留", "Keep all as new stations"),
            Self::Replace => {
                ("替换当前评估（先备份）", "Replace the open station (after a backup)")
            }
            Self::ReplaceNote => (
                "替换前会先把当前评估备份到“我的评估”，替换也可以撤销。",
                "Before a replacement the open station is backed up under My stations; the replacement can be undone.",
            ),
            Self::Replaced => (
                "已替换。原来的内容备份在“我的评估”里，也可以撤销。",
                "Replaced. What stood here is backed up under My stations; Undo brings it back too.",
            ),
            Self::NoBackup => (
                "浏览器的本地存储已满，存不下备份，所以没有替换。请删除不用的评估后再试。",
                "The browser's local storage is full: there is no room for the backup, so nothing was replaced. Delete stations you no longer need and try again.",
            ),
            Self::NoStorage => (
                "浏览器没有开放本地存储，备份没有地方放，所以没有替换。请先下载当前评估，再把文件里的作为新的评估保留。",
                "This browser gives the page no local storage, so there is no place for the backup and nothing was replaced. Download the open station, then keep the one of the file as a new station.",
            ),
            Self::BackupAltered => (
                "备份保存后读回的内容不一致，所以没有替换。请再试一次，或先下载当前评估。",
                "What was read back of the backup differs, so nothing was replaced. Try again, or download the open station first.",
            ),
            Self::NotReplaced => (
                "没有替换，当前评估没有变。",
                "Nothing was replaced; the open station is as it was.",
            ),
            Self::Unnamed => ("未命名的社工站", "Unnamed station"),
            Self::NotRead => (
                "浏览器没有读出这个文件，没有改动。请再选一次。",
                "The browser could not read the file; nothing was changed. Choose it again.",
            ),
            Self::TooLarge => (
                "文件太大：最大 5 MB，没有改动。",
                "The file is too large: 5 MB at most; nothing was changed.",
            ),
            Self::VisitTitle => ("链接里的评估（只读）", "A station sent by link (read-only)"),
            Self::VisitNote => (
                "这是别人用链接分享的内容，没有保存在这台设备上；您自己的评估没有变。",
                "This is what someone shared by link. It is not kept on this device; your own stations have not changed.",
            ),
            Self::VisitNames => (
                "社工只有编号，姓名不随链接分享。",
                "Workers have numbers only; names never travel in a link.",
            ),
            Self::KeepCopy => ("保留一份", "Keep a copy"),
            Self::Leave => ("回到自己的评估", "Go to my own station"),
            Self::Kept => ("已保留为新的评估。", "Kept as a new station."),
            Self::LinkTitle => ("链接打不开", "The link does not open"),
            Self::Back => ("返回", "Back"),
            Self::AllStations => ("全部评估", "All stations"),
            Self::Appendix1 => ("附件1", "Appendix 1"),
            Self::Appendix2 => ("附件2", "Appendix 2"),
        }
    }
}

/// How long a link is.
pub fn link_length_words(characters: usize, language: Language) -> String {
    match language {
        Language::ZhCn => format!("共 {characters} 个字符。"),
        Language::En => format!("{characters} characters."),
    }
}

/// A file was handed to the browser.
pub fn downloaded_words(file: &str, language: Language) -> String {
    match language {
        Language::ZhCn => format!("已交给浏览器下载：{file}"),
        Language::En => format!("Handed to the browser for download: {file}"),
    }
}

/// Stations that are not in the file of all.
pub fn left_out_words(count: usize, language: Language) -> String {
    match language {
        Language::ZhCn => format!(
            "另有 {count} 份评估读不出（已损坏，或由更新的版本保存），没有放进文件；它们仍保存在本机。"
        ),
        Language::En => format!(
            "Not in the file, because they cannot be read (damaged, or saved by a later version): {count}. They stay on this device."
        ),
    }
}

/// That a list goes on.
pub fn more_words(count: usize, language: Language) -> String {
    match language {
        Language::ZhCn => format!("……还有 {count} 项"),
        Language::En => format!("… and {count} more"),
    }
}

/// A station that could be read only in part.
pub fn losses_words(count: usize, language: Language) -> String {
    match language {
        Language::ZhCn => format!("文件有损坏：{count} 处读不出，其余可以保留。"),
        Language::En => format!("Damaged: {count} places could not be read; the rest can be kept."),
    }
}

/// A station that cannot be opened at all.
pub fn closed_words(newer: Option<u64>, language: Language) -> String {
    match (newer, language) {
        (Some(version), Language::ZhCn) => {
            format!("由更新的版本（{version}）保存，请刷新页面后再试。")
        }
        (Some(version), Language::En) => {
            format!("Saved by a later version ({version}); reload the page and try again.")
        }
        (None, Language::ZhCn) => "已损坏，读不出来。".to_owned(),
        (None, Language::En) => "Damaged; it cannot be read.".to_owned(),
    }
}

/// The name of a station kept before it was replaced.
pub fn backup_name(name: &str, language: Language) -> String {
    match language {
        Language::ZhCn => format!("{name}（替换前的备份）"),
        Language::En => format!("{name} (backup)"),
    }
}
