//! The words of the room 分享, of what comes in before it is taken over, and of a visit by link.

use crate::texts::shown;
use crate::texts::{Language, phrase::words};

words! {
    /// Said where tables, files and links come in and go out.
    InOutText {
        Question = "要交给谁？" | "Who is it for?";
        ToGroup = "发到微信群" | "Send to a chat";
        ToGroupHint = "一张长图，或链接" | "A picture, or a link";
        HandIn = "交表" | "Hand in tables";
        HandInHint = "Excel 附件，或打印" | "Excel, or on paper";
        WriteUp = "写报告" | "Write a report";
        WriteUpHint = "几段文字，或 Word 草稿" | "Some text, or a draft";
        BackUp = "备份、换设备" | "Back up, change device";
        BackUpHint = "一个文件，什么都在" | "One file with everything";
        SeenFirst = "预览" | "Preview";
        Holds = "带出去的有全部数字和评分方案，没有情景。" | "It carries every figure and the scheme, but no scenarios.";
        LinkNote =
            "打开的人先看结果，不会改到原来的数。社工姓名不会带出去。"
            | "Whoever opens it sees the result first and cannot change your figures. Workers' names stay here.";
        LinkAddress = "链接" | "Link";
        CopyLink = "复制链接" | "Copy the link";
        QrCode = "二维码，内容就是这个链接" | "QR code that holds this link";
        estimate(result) = "{result} · 测算" | "{result} · estimate";
        Scan = "扫一扫或长按，看全部数据" | "Scan it to see every figure";
        QrTooLong =
            "内容太多，二维码扫不出来。发链接，或发备份文件。"
            | "Too much for a QR code that scans. Send the link, or a backup file.";
        RealFigures =
            "正在试算。交出去的是实际的数，不是试算的。"
            | "You are trying things. What goes out are the real figures, not these.";
        AsFile = "存成文件" | "As a file";
        OnPaper = "打印" | "On paper";
        IntoOther = "贴到 Word、WPS" | "Into Word or WPS";
        OtherFormats = "其他格式" | "Other formats";
        Turned =
            "行和列与页面上的表相反，已经转过来读。"
            | "Rows and columns are the other way round than in the table of the page; they were swapped.";
        Csv1 = "下载附件1 CSV" | "Download appendix 1 as CSV";
        Csv2 = "下载附件2 CSV" | "Download appendix 2 as CSV";
        Copy1 = "复制附件1" | "Copy appendix 1";
        Copy2 = "复制附件2" | "Copy appendix 2";
        FirstPage = "附件1 第一页的样子" | "The first page of appendix 1";
        ReportNote =
            "“服务指标完成情况”和“评估结果”。有的数已经填好，还没有的写作“—”。"
            | "The paragraph on the indicators and the lines of the result, with the figures there are; \"—\" stands for one that is missing.";
        CopyReport = "复制文字" | "Copy the text";
        DownloadThis = "下载当前评估" | "Download this station";
        DownloadAll = "下载全部评估" | "Download all stations";
        CopyThis = "复制当前评估" | "Copy this station";
        CopyAll = "复制全部评估" | "Copy all stations";
        OpenBackup = "打开备份" | "Open a backup";
        MoveNote =
            "换设备：在那台设备上打开本页，再打开这个文件。"
            | "Changing devices: open this page there, then open the file.";
        MoveTextNote =
            "复制后发给自己，在浏览器里打开本页，粘到下面的导入框。"
            | "Send the copied text to yourself, open this page in a browser, and paste it into Import below.";
        InTheFile = "文件里有" | "In the file";
        Worded = "基本信息、评分方案、四方得分" | "Particulars, scheme, scores";
        in_areas(areas, indicators) =
            "{areas} 个片区，{indicators} 项片区指标"
            | "{areas} areas, {indicators} area indicators";
        in_workers(workers) = "{workers} 名社工的到岗" | "attendance of {workers} workers";
        in_scenarios(scenarios) = "{scenarios} 个情景" | "{scenarios} scenarios";
        stations_kept(count) = "这台设备上共 {count} 份评估" | "Stations on this device: {count}";
        kept_with_training(count) =
            "这台设备上共 {count} 份评估，还有学习进度和课堂结果（在“全部”的文件里）"
            | "Stations on this device: {count}, and progress in learning with results of classes, in the file of all";
        Import = "导入" | "Import";
        PasteBox = "粘贴表格或链接" | "Paste a table or a link";
        PasteHint = "在 Excel、WPS 里复制，粘到这里" | "Copy in Excel or WPS, paste here";
        OpenFile = "打开文件" | "Open a file";
        ChooseFile = "选文件" | "Choose files";
        Kinds = "xlsx、xls、ods、csv，或备份文件；可以一次选好几个" | "xlsx, xls, ods, csv, or a backup; several at once";
        ImportNote =
            "放进来以前，先看一眼，再问：新的评估，还是并入当前。"
            | "You look first; then you say: a new assessment, or merge into the open one.";
        Preview = "看一眼" | "Look at it";
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
            "微信里存不了文件，也打印不了：点右上角 ··· 用浏览器打开。"
            | "WeChat keeps no files and does not print: tap ··· at the top right and open the page in a browser.";
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
        Outside = "在评估时段之外，照收，不计入" | "Outside the assessed period: taken, not counted";
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
            "浏览器的本地存储已满，存不下备份，所以没有替换。删掉不用的评估或阶段，再到“最近删除”里彻底删除，才腾出地方。"
            | "The browser's local storage is full: there is no room for the backup, so nothing was replaced. Delete stations or stages you no longer need, then delete them for good under Recently deleted: only that makes room.";
        NoStorage =
            "浏览器没有开放本地存储，备份没有地方放，所以没有替换。请先下载当前评估，再把文件里的作为新的评估保留。"
            | "This browser gives the page no local storage, so there is no place for the backup and nothing was replaced. Download the open station, then keep the one of the file as a new station.";
        BackupAltered =
            "备份保存后读回的内容不一致，所以没有替换。请再试一次，或先下载当前评估。"
            | "What was read back of the backup differs, so nothing was replaced. Try again, or download the open station first.";
        NotReplaced = "没有替换，当前评估没有变。" | "Nothing was replaced; the open station is as it was.";
        NotRead =
            "浏览器没有读出这个文件，没有改动。请再选一次。"
            | "The browser could not read the file; nothing was changed. Choose it again.";
        TooLarge =
            "文件太大：最大 5 MB，没有改动。"
            | "The file is too large: 5 MB at most; nothing was changed.";
        VisitNote =
            "这是别人用链接发来的，没有存在这台设备上；自己的评估没有变。"
            | "This is what someone shared by link. It is not kept on this device; your own stations have not changed.";
        VisitNames =
            "社工只有编号，姓名不随链接分享。"
            | "Workers have numbers only; names never travel in a link.";
        Leave = "回到自己的评估" | "Go to my own station";
        Kept = "已保留为新的评估。" | "Kept as a new station.";
        LinkTitle = "链接打不开" | "The link does not open";
        AllStations = "全部评估" | "All stations";
        Appendix1 = "附件1" | "Appendix 1";
        Appendix2 = "附件2" | "Appendix 2";
        WithoutAgreements =
            "协议量变更的过程放不进链接，没有带上；带的是现行的协议量。要带请用文件。"
            | "There is no room for earlier targets in the link: it has those in force. Use a file to share them.";
        WithoutMonths =
            "各月的数放不进链接，没有带上；完成量带的是各月之和。要带月份请用文件。"
            | "There is no room for the months in the link: it has their sums. Use a file to share the months.";
        WithComments = "带上意见、依据和结语" | "With comments, evidence and closing words";
        WithoutComments =
            "意见太长，链接放不下，没有带上。要带意见请用文件。"
            | "There is no room for the comments in the link, so they stay here. Use a file to share them.";
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
