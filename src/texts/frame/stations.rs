//! The words of 我的评估 that a first visit does not need.

use crate::texts::phrase::words;

words! {
    /// Said of the stations that are kept.
    StationText {
        OnlyHere = "只存在这台设备" | "Only on this device";
        New = "新建" | "New";
        NewFromExample = "照示例新建" | "New, from the example";
        OpenFile = "打开文件" | "Open a file";
        RenameAction = "改名" | "Rename";
        SaveAction = "存成文件" | "Save as a file";
        CopyAction = "复制备份" | "Copy a backup";
        DuplicateAction = "复制" | "Duplicate";
        DeleteAction = "删除" | "Delete";
        BringBackAction = "恢复" | "Bring back";
        DeleteForGood = "彻底删除" | "Delete for good";
        RestoreExample = "恢复示例原样" | "Put the example back as printed";
        SetAsideNote =
            "原文一字未动地保存在这里，可以复制出来。"
            | "The original text is kept here, unchanged; you can copy it.";
        ShowText = "显示原文" | "Show the text";
        recently_deleted(count) = "最近删除的 {count} 个" | "Recently deleted: {count}";
        set_aside(count) = "读不出来、另存的 {count} 个" | "Unreadable, set aside: {count}";
        training_aside(moment) = "学习记录，另存于 {moment}" | "Learning record, set aside {moment}";
        station_aside(moment) = "一份评估，另存于 {moment}" | "A station, set aside {moment}";
        open(name) = "打开 {name}" | "Open {name}";
        more(name) = "更多：{name}" | "More: {name}";
        save(name) = "存成文件 {name}" | "Save as a file: {name}";
        copy_backup(name) = "复制备份 {name}" | "Copy a backup: {name}";
        duplicated(name) = "已复制为“{name}”。" | "Duplicated as “{name}”.";
        rename(name) = "改名 {name}" | "Rename {name}";
        delete_for_good(name) = "彻底删除 {name}" | "Delete for good {name}";
        bring_back(name) = "恢复 {name}" | "Bring back {name}";
        this_tabs_changes(name) = "{name}（本页的改动）" | "{name} (changes of this tab)";
        forked_unkept(name) =
            "另一个标签页先保存了这份评估。本页的改动改名为“{name}”，还没有存下来，请先不要关闭。"
            | "Another tab saved this station first. The changes of this tab are now called “{name}” and are not saved yet: please keep this page open.";
        forked(name) =
            "另一个标签页先保存了这份评估。为了不覆盖它，本页的改动已另存为“{name}”，两份都在“我的评估”里。"
            | "Another tab saved this station first. So as not to overwrite it, the changes of this tab were saved as “{name}”; both are under My stations.";
        saved_at(moment) = "保存于 {moment}" | "Saved {moment}";
        newer(station, version, known) =
            "“{station}”由更新的版本（{version}）保存，本页只认识到版本 {known}。内容没有改动，请刷新页面或用新版打开。"
            | "“{station}” was saved by a later version ({version}); this page knows versions up to {known}. It was left untouched: reload, or open it with the later version.";
        damaged_aside(station, lost) =
            "“{station}”保存的内容有 {lost} 处读不出来。原文已另行保存，下面是能读出的部分，请核对。"
            | "{lost} parts of what was kept of “{station}” could not be read. The original text was set aside; below is what could be read, please check it.";
        damaged_in_place(station, lost) =
            "“{station}”保存的内容有 {lost} 处读不出来。存储放不下副本，原文留在原处；请核对能读出的部分。"
            | "{lost} parts of what was kept of “{station}” could not be read. Storage had no room for a copy, so the original text stays where it was; please check what could be read.";
        stage_aside(station, stage) =
            "“{station}”保存的内容读不出来，原文已另行保存。打开的是留下的阶段“{stage}”，请核对。"
            | "What was kept of “{station}” could not be read, and the text was set aside. Its stage “{stage}” is open instead; please check it.";
        stage_in_place(station, stage) =
            "“{station}”保存的内容读不出来。存储放不下副本，原文留在原处。打开的是留下的阶段“{stage}”，请核对。"
            | "What was kept of “{station}” could not be read. Storage had no room for a copy, so the text stays where it was. Its stage “{stage}” is open instead; please check it.";
        MayBeCleared =
            "浏览器可能清除保存的内容：Safari 七天不用就会清除。请定期下载备份。"
            | "A browser may clear what it keeps; Safari does so after seven days without a visit. Download a backup regularly.";
        Promised =
            "浏览器已答应不自动清除这里的内容。换设备、清理浏览器仍会没有：请定期下载备份。"
            | "The browser has promised not to clear this by itself. Another device, or a cleaned browser, still has none of it: download a backup regularly.";
        GoToBackup = "去下载备份" | "Go to backups";
        no_backup(days) = "已有 {days} 天没有下载备份。" | "No backup was downloaded for {days} days.";
        unreadable(station) =
            "“{station}”保存的内容有读不出来的地方。打开时会先另存原文。"
            | "Parts of what was kept of “{station}” cannot be read. Opening it sets the original text aside first.";
        other_tabs_name(name) = "{name}（另一标签页的改动）" | "{name} (changes of another tab)";
        kept_apart(name) =
            "两个标签页同时保存了这份评估。被盖住的内容改名为“{name}”，两份都在“我的评估”里。"
            | "Two tabs saved this station at the same moment. What was overwritten is now “{name}”; both are under My stations.";
        NotDownloaded =
            "文件没有存下：这个浏览器不接收下载。文字已选中，复制后发给自己，再粘到“分享”的导入框。要存成文件：点右上角 ··· 用浏览器打开。"
            | "No file was saved: this browser takes no downloads. The text is selected: copy it, send it to yourself, and paste it into Import under Share. For a file, tap ··· at the top right and open the page in a browser.";
        BackupCopied =
            "备份已复制。发给自己，在浏览器里打开本页，粘到“分享”的导入框。"
            | "The backup was copied. Send it to yourself, open this page in a browser, and paste it into Import under Share.";
        NotCopied =
            "浏览器没有让本页复制。文字已选中，长按后选“复制”，或按 Ctrl+C。"
            | "The browser did not let the page copy. The text is selected: hold and choose Copy, or press Ctrl+C.";
        ByHand = "手动复制" | "Copy by hand";
        returned_name(name) = "{name}（恢复的）" | "{name} (brought back)";
        returned(name) =
            "原来的位置上已有一份评估，没有动它。恢复的这份改名为“{name}”。"
            | "A station lives in its old place and was left alone. The one brought back is now called “{name}”.";
        not_returned(name) =
            "没有恢复“{name}”：浏览器的存储放不下。它还在“最近删除”里。"
            | "“{name}” was not brought back: the browser's storage has no room. It is still under Recently deleted.";
        not_deleted(name) =
            "没有删除“{name}”：存储放不下供恢复的副本。可以下载备份，再彻底删除。"
            | "“{name}” was not deleted: there is no room for the copy it could be brought back from. Download a backup, then delete it for good.";
    }
}
