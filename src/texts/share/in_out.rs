//! The words of the screen 导入导出, of a paste before it is carried out, and of a visit by link.

use crate::texts::shown;
use crate::texts::{Language, phrase::words};

words! {
    /// Said where tables, files and links come in and go out.
    InOutText {
        Note =
            "数据都在这台设备上处理，不会上传。导入前先看预览，导入后可以撤销。"
            | "Everything happens on this device; nothing is uploaded. You see a preview before anything comes in, and can undo it.";
        Paste = "粘贴表格" | "Paste a table";
        PasteNote =
            "在 Excel、WPS 或网页里复制表格（连同标题行），粘贴到下面；也可以直接粘贴到“指标”或“到岗”的某一格，从那一格开始填。"
            | "Copy a table with its headings in Excel, WPS or a web page and paste it here. You can also paste onto a cell of Indicators or Staffing; it then fills from that cell on.";
        PasteBox = "粘贴到这里" | "Paste here";
        Preview = "预览" | "Preview";
        Turned =
            "行和列与页面上的表相反，已经转过来读。"
            | "Rows and columns are the other way round than in the table of the page; they were swapped.";
        NothingToPreview = "先把表格粘贴到上面。" | "Paste a table above first.";
        File = "打开和备份" | "Open and back up";
        FileNote =
            "打开别处做好的表格；备份评估，或换一台设备继续。"
            | "Open tables made elsewhere; back stations up, or go on working on another device.";
        DownloadThis = "下载当前评估" | "Download this station";
        DownloadAll = "下载全部评估" | "Download all stations";
        Upload = "打开文件" | "Open a file";
        UploadNote =
            "表格 xlsx、xls、ods、csv，或本页导出的 json；最大 5 MB。"
            | "A table as xlsx, xls, ods or csv, or json from this page; 5 MB at most.";
        Drop = "也可以把文件拖到这里。" | "Or drop a file here.";
        Tables = "报告附件的表格" | "Tables of the report's appendix";
        TablesNote =
            "复制后可以粘贴到 Excel、WPS 或 Word，合并的标题会保留。"
            | "A copied table can be pasted into Excel, WPS or Word; merged headings stay merged.";
        Csv1 = "下载附件1 CSV" | "Download appendix 1 as CSV";
        Csv2 = "下载附件2 CSV" | "Download appendix 2 as CSV";
        Copy1 = "复制附件1" | "Copy appendix 1";
        Copy2 = "复制附件2" | "Copy appendix 2";
        Report = "报告文字" | "Sentences of the report";
        ReportNote =
            "“服务指标完成情况”和“评估结果”两段，已填好数字。"
            | "The paragraph on the indicators and the lines of the result, with their figures.";
        CopyReport = "复制文字" | "Copy the sentences";
        Link = "分享链接" | "Link";
        LinkNote =
            "链接里有整份评估和评分方案（自己做的方案也在里面），没有测算情景，也没有社工姓名（只写编号）。打开的人先看到只读的内容，再决定要不要保留。"
            | "The link holds the whole station and its scheme, also one made by hand, but no scenarios and no workers' names (only their numbers). Whoever opens it sees it read-only and can keep a copy.";
        MakeLink = "生成链接" | "Make a link";
        LinkAddress = "链接" | "Link address";
        CopyLink = "复制链接" | "Copy the link";
        QrCode = "二维码，内容就是上面的链接" | "QR code that holds the link above";
        QrTooLong =
            "链接太长，二维码会难以扫描，请发送链接或文件。"
            | "The link is too long for a QR code that scans well; send the link or a file.";
        AskNames =
            "里面有像是姓名的社工标注。要带上姓名吗？"
            | "Some workers' labels look like names. Should the names go along?";
        WithNumbers = "只写编号" | "Numbers only";
        WithNames = "带上姓名" | "With names";
        Cancel = "取消" | "Cancel";
        Copied = "已复制。" | "Copied.";
        ByHand = "手动复制" | "Copy by hand";
        ByHandNote =
            "浏览器没有让本页复制。文字已选中，请按 Ctrl+C，或长按后选“复制”。"
            | "The browser did not let the page copy. The text is selected: press Ctrl+C, or hold and choose Copy.";
        ShownNote =
            "文字已选中。请按 Ctrl+C，或长按后选“复制”，再粘贴到别处保存。"
            | "The text is selected: press Ctrl+C, or hold and choose Copy; then paste it where it is to be kept.";
        NotTakenNote =
            "文件没有保存：浏览器没有接收它。文字已选中，请按 Ctrl+C，或长按后选“复制”，再粘贴到别处保存。"
            | "The file was not saved: the browser did not take it. The text is selected: press Ctrl+C, or hold and choose Copy; then paste it where it is to be kept.";
        InWechat =
            "微信里不能打印，也不能下载。请点右上角 ···，选“在浏览器打开”。数据没有改动。"
            | "WeChat neither prints nor downloads. Tap ··· at the top right and choose Open in Browser. Nothing was changed.";
        NotTaken =
            "文件没有保存：浏览器没有接收它。请在系统浏览器里打开本页再试，或复制表格后粘贴到 Excel、WPS。"
            | "The file was not saved: the browser did not take it. Open this page in the browser of the system and try again, or copy the tables and paste them into Excel or WPS.";
        ShowText = "没有下载？显示文字" | "No download? Show the text";
        PreviewTitle = "粘贴预览" | "Preview of the paste";
        TakeOver = "确认导入" | "Take it over";
        NothingChanges =
            "没有可以导入的内容，没有改动。"
            | "There is nothing to take over; nothing was changed.";
        Same =
            "内容和现在填的一样，不用导入。"
            | "It holds what is filled in already; there is nothing to take over.";
        Changes = "将要修改" | "What will change";
        Added = "将要新增" | "New rows";
        Strange = "看不懂的单元格" | "Cells that are not understood";
        Differing =
            "印的百分比或合计与重新计算的不一致"
            | "Printed percentages and totals that differ from the computed ones";
        NotCompared = "没法核对的百分比或合计" | "Printed percentages and totals that could not be checked";
        Signs = "没有数字的写法" | "Signs in place of numbers";
        Ignored = "不导入的单元格" | "Cells left out";
        Cell = "单元格" | "Cell";
        Input = "项目" | "Item";
        Old = "现在" | "Now";
        New = "改为" | "Becomes";
        Blank = "空" | "blank";
        TakenOver = "已导入。可以用“撤销”整体收回。" | "Taken over. Undo takes all of it back.";
        FileTitle = "文件里的评估" | "Stations in the file";
        KeepNew = "作为新的评估保留" | "Keep as a new station";
        KeepAll = "全部作为新的评估保留" | "Keep all as new stations";
        Replace = "替换当前评估（先备份）" | "Replace the open station (after a backup)";
        ReplaceNote =
            "替换前会先把当前评估备份到“我的评估”，替换也可以撤销。"
            | "Before a replacement the open station is backed up under My stations; the replacement can be undone.";
        Replaced =
            "已替换。原来的内容备份在“我的评估”里，也可以撤销。"
            | "Replaced. What stood here is backed up under My stations; Undo brings it back too.";
        NoBackup =
            "浏览器的本地存储已满，存不下备份，所以没有替换。请删除不用的评估后再试。"
            | "The browser's local storage is full: there is no room for the backup, so nothing was replaced. Delete stations you no longer need and try again.";
        NoStorage =
            "浏览器没有开放本地存储，备份没有地方放，所以没有替换。请先下载当前评估，再把文件里的作为新的评估保留。"
            | "This browser gives the page no local storage, so there is no place for the backup and nothing was replaced. Download the open station, then keep the one of the file as a new station.";
        BackupAltered =
            "备份保存后读回的内容不一致，所以没有替换。请再试一次，或先下载当前评估。"
            | "What was read back of the backup differs, so nothing was replaced. Try again, or download the open station first.";
        NotReplaced = "没有替换，当前评估没有变。" | "Nothing was replaced; the open station is as it was.";
        Unnamed = "未命名的社工站" | "Unnamed station";
        NotRead =
            "浏览器没有读出这个文件，没有改动。请再选一次。"
            | "The browser could not read the file; nothing was changed. Choose it again.";
        TooLarge =
            "文件太大：最大 5 MB，没有改动。"
            | "The file is too large: 5 MB at most; nothing was changed.";
        VisitTitle = "链接里的评估（只读）" | "A station sent by link (read-only)";
        VisitNote =
            "这是别人用链接分享的内容，没有保存在这台设备上；您自己的评估没有变。"
            | "This is what someone shared by link. It is not kept on this device; your own stations have not changed.";
        VisitNames =
            "社工只有编号，姓名不随链接分享。"
            | "Workers have numbers only; names never travel in a link.";
        KeepCopy = "保留一份" | "Keep a copy";
        Leave = "回到自己的评估" | "Go to my own station";
        Kept = "已保留为新的评估。" | "Kept as a new station.";
        LinkTitle = "链接打不开" | "The link does not open";
        AllStations = "全部评估" | "All stations";
        Appendix1 = "附件1" | "Appendix 1";
        Appendix2 = "附件2" | "Appendix 2";
        link_length(characters) = "共 {characters} 个字符。" | "{characters} characters.";
        downloaded(file) = "已交给浏览器下载：{file}" | "Handed to the browser for download: {file}";
        not_known(inputs) =
            "链接由更新的版本生成，其中这些内容没有带入：{inputs}。"
            | "A later version made the link; left out: {inputs}.";
        left_out(count) =
            "另有 {count} 份评估读不出（已损坏，或由更新的版本保存），没有放进文件；它们仍保存在本机。"
            | "Not in the file, because they cannot be read (damaged, or saved by a later version): {count}. They stay on this device.";
        more(count) = "……还有 {count} 项" | "… and {count} more";
        losses(count) =
            "文件有损坏：{count} 处读不出，其余可以保留。"
            | "Damaged: {count} places could not be read; the rest can be kept.";
        backup_name(name) = "{name}（替换前的备份）" | "{name} (backup)";
        closed(version) =
            "由更新的版本（{version}）保存，请刷新页面后再试。"
            | "Saved by a later version ({version}); reload the page and try again.";
        Closed = "已损坏，读不出来。" | "Damaged; it cannot be read.";
    }
}

/// The inputs of a link that this page does not know, by their hooks.
pub fn not_known_words(hooks: &[String], language: Language) -> String {
    InOutText::not_known(shown(&hooks.join(" · ")), language)
}

/// A station that cannot be opened at all.
pub fn closed_words(newer: Option<u64>, language: Language) -> String {
    match newer {
        Some(version) => InOutText::closed(version, language),
        None => InOutText::Closed.words(language).to_owned(),
    }
}
