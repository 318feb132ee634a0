//! The words of the frame: head, navigation, saving, example, notices.

use crate::texts::phrase::words;

words! {
    /// Said by the frame of the page.
    FrameText {
        AppTitle = "社工站评估计算器" | "Station scorecard";
        SkipToContent = "跳到内容" | "Skip to content";
        Fetching = "正在取来这一部分……" | "Fetching this part…";
        NotFetched =
            "页面的这一部分没有取到：网络断了，或者页面刚刚更新过。已填的内容都在。请再试一次；仍不行时刷新页面。"
            | "This part of the page did not arrive: the network failed, or the page was updated just now. Everything filled in is still here. Try again; if that does not help, reload the page.";
        NotRead =
            "保存在这里的评估还没有打开：页面的这一部分没有取到。已保存的内容都在，没有改动。"
            | "What is kept here is not open yet: that part of the page did not arrive. All of it is still here, unchanged.";
        FetchAgain = "再试一次" | "Try again";
        PartGone =
            "页面的这一部分取不到了：多半是刚发布了新版本。已填的内容都在，数据没有改动。请重新载入。"
            | "This part of the page is gone, most likely because a new version was published just now. Everything filled in is still here, unchanged. Reload the page.";
        Reload = "重新载入" | "Reload";
        Example = "示例" | "Example";
        ExampleNote =
            "这是已公开报告中的示例，可以随意改动；要算自己的站，请新建。"
            | "This is a worked example from a published report. Change anything you like, or start your own station.";
        ExampleChanged = "示例已改动" | "Example, changed";
        ExampleChangedNote =
            "示例已改动，数字不再是报告公布的；要算自己的站，请新建。"
            | "The example was changed: its figures are no longer the published ones. For your own station, start a new one.";
        RestorePublished = "恢复原样" | "Restore it";
        StartOwn = "新建我的评估" | "Start my own station";
        StartEmpty = "从空白开始" | "Start empty";
        StartCopy = "复制示例开始" | "Start from a copy of the example";
        Undo = "撤销" | "Undo";
        Redo = "重做" | "Redo";
        SwitchLanguage = "语言" | "Language";
        Theme = "外观" | "Appearance";
        ThemeSystem = "跟随系统" | "As the system";
        ThemeLight = "浅色" | "Light";
        ThemeDark = "深色" | "Dark";
        Rooms = "房间" | "Rooms";
        Result = "结果" | "Result";
        Scores = "评分" | "Scores";
        Indicators = "指标" | "Targets";
        Staffing = "到岗" | "Staff";
        Learn = "学习" | "Learn";
        Share = "分享" | "Share";
        Settings = "设置" | "Settings";
        Particulars = "基本信息" | "Particulars";
        Stations = "我的评估" | "My stations";
        Rules = "规则" | "Rules";
        StepThrough = "逐个看算法" | "Step through workings";
        Saved = "已保存" | "Saved";
        Saving = "正在保存…" | "Saving…";
        NotSaved = "未保存" | "Not saved";
        StorageAbsent =
            "浏览器没有开放本地存储（可能是无痕模式或被禁用）。页面可以照常使用，但关闭后内容会丢失。"
            | "This browser gives the page no local storage (private mode, or switched off). Everything works, but is lost when the page is closed.";
        StorageFull =
            "浏览器的本地存储已满。内容还在本页，请先不要关闭。可以下载备份，或彻底删除不用的评估，之后会自动重试。"
            | "The browser's local storage is full. Nothing is lost while this page stays open: download a backup, or delete stations for good that you no longer need, and saving is tried again.";
        StorageAltered =
            "保存后读回的内容不一致。内容还在本页中，请先不要关闭，正在重试。"
            | "What was read back after saving differs. Nothing is lost while this page stays open; saving is tried again.";
        StorageGone =
            "这份评估不在浏览器的存储里了。内容还在本页，请重试保存，或下载备份。"
            | "This station is no longer in the browser's storage. It is still in this page: try to save it again, or download a backup.";
        KeeperNotFetched =
            "负责保存的部分没有取到。内容还在本页，请重试保存。"
            | "The part that saves did not arrive. Everything is still on this page: try again.";
        Retry = "立即重试" | "Try again";
        DownloadBackup = "下载备份" | "Download a backup";
        ListSeparator = "、" | ", ";
        Unnamed = "未命名的社工站" | "Unnamed station";
        LostParts = "读不出来的部分" | "Parts that could not be read";
        Close = "关闭" | "Close";
        OtherTabChanged =
            "另一个标签页修改了这份评估，这里已换成最新内容；可以撤销。"
            | "Another tab changed this station; the newest content is shown here. You can undo it.";
        OtherTabDeleted =
            "另一个标签页删除了这份评估。内容还在本页，继续修改会重新保存。"
            | "Another tab deleted this station. It is still here, and is kept again as soon as you change it.";
        OtherTabNewer =
            "另一个标签页用更新的版本保存了这份评估，本页停止保存它；请刷新页面。"
            | "Another tab saved this station with a later version of this page. This tab has stopped saving it: please reload.";
        to_correct(count) = "✕ {count} 处需要改正" | "✕ {count} to correct";
        remove(name) = "删除 {name}" | "Remove {name}";
        move_up(name) = "前移 {name}" | "Move {name} forward";
        move_down(name) = "后移 {name}" | "Move {name} back";
        duplicate(name) = "复制 {name}" | "Duplicate {name}";
        delete(name) = "删除 {name}" | "Delete {name}";
        copy_of(name) = "{name}（副本）" | "{name} (copy)";
    }
}
