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
        ExampleChanged = "示例已改动" | "Example, changed";
        RestorePublished = "恢复原样" | "Restore it";
        StartOwn = "新建我的评估" | "Start my own station";
        Undo = "撤销" | "Undo";
        Redo = "重做" | "Redo";
        SwitchLanguage = "语言" | "Language";
        Theme = "外观" | "Appearance";
        ThemeSystem = "跟随系统" | "As the system";
        ThemeLight = "浅色" | "Light";
        ThemeDark = "深色" | "Dark";
        Rooms = "房间" | "Rooms";
        Result = "结果" | "Result";
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
        DownloadBackup = "下载备份" | "Download a backup";
        ListSeparator = "、" | ", ";
        Unnamed = "未命名的社工站" | "Unnamed station";
        LostParts = "读不出来的部分" | "Parts that could not be read";
        Close = "关闭" | "Close";
        OtherTabDeleted =
            "另一个标签页删除了这份评估。内容还在本页，继续修改会重新保存。"
            | "Another tab deleted this station. It is still here, and is kept again as soon as you change it.";
        OtherTabNewer =
            "另一个标签页用更新的版本保存了这份评估，本页停止保存它；请刷新页面。"
            | "Another tab saved this station with a later version of this page. This tab has stopped saving it: please reload.";
        remove(name) = "删除 {name}" | "Remove {name}";
        duplicate(name) = "复制 {name}" | "Duplicate {name}";
        delete(name) = "删除 {name}" | "Delete {name}";
        copy_of(name) = "{name}（副本）" | "{name} (copy)";
    }
}
