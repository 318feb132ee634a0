//! The words of ⚙.

use crate::desk::Holdings;
use crate::texts::phrase::words;
use crate::texts::{Language, listed};

words! {
    /// Said of language, appearance, scheme, the page itself, and of deleting everything.
    SettingsText {
        OtherScheme = "换方案，或自己做一个" | "Choose another, or make one";
        About = "关于本页" | "About this page";
        Version = "版本" | "Version";
        Licence = "许可" | "Licence";
        Privacy = "填的内容" | "What is filled in";
        Stays = "只存在这台设备的浏览器里，不上传" | "stays in the browser of this device; nothing is uploaded";
        Offline = "离线使用" | "Without a network";
        OfflineNever =
            "这里不能离线用：浏览器不支持，或页面没有开这一项"
            | "not here: the browser does not support it, or this page does not offer it";
        OfflinePreparing = "正在准备，好了会写在这里" | "being prepared; it is told here once it is";
        OfflineFailed =
            "尚不能离线：没有取全，或浏览器不给地方存。填的内容不受影响，下次打开再试"
            | "not yet: a part did not come, or the browser gives no room. What is filled in is not touched; it is tried again at the next visit";
        OfflineWhole =
            "可离线；表格文件的读写等不常用的部分，用过才能离线"
            | "it opens; what is rarely used, workbooks for one, after its first use";
        OfflineFetching = "可离线；正在下载其余部分…" | "it opens; the rest is coming…";
        OfflinePartly =
            "可离线；其余部分没有取全，可再试"
            | "it opens; not all of the rest came, try again";
        OfflineAll = "可离线，各部分都在" | "all of it is here";
        FetchAll = "下载全部以便离线" | "Download all of it for that";
        Errors = "发现错误" | "Errors";
        TellOf =
            "告诉发来这个网址的人：方案、填的数、本页版本"
            | "tell whoever gave out this address: the scheme, the figures, the version of this page";
        Report = "在这里报告" | "Report it here";
        Erase = "删掉全部" | "Delete everything";
        EraseNote = "几个人合用的电脑，用完可以删掉。" | "For a computer that several people use.";
        erases(held) = "会删掉：{held}。" | "This deletes: {held}.";
        stations(count) = "{count} 份评估" | "{count?1 station:# stations}";
        deleted(count) = "{count} 份最近删除的" | "{count} recently deleted";
        set_aside(count) = "{count} 份另存的原文" | "{count} set aside as unreadable";
        Training = "学习进度和课堂结果" | "progress in learning and results of classes";
        Preferences = "语言、外观等设置" | "language, appearance and other settings";
        ForGood =
            "删了找不回来；开着的其他标签页也一样。"
            | "Nothing of it can be brought back, nor in other tabs that are open.";
        EraseNow = "全部删掉" | "Delete all of it";
        SaveFirst = "先存成文件" | "Save files first";
        Keep = "不删" | "Keep it";
        incomplete(count) = "资料不全的 {count} 个" | "Incomplete: {count}";
        OfficialPage = "官方网页" | "Official page";
    }
}

/// What deleting everything deletes.
pub fn erases_words(held: Holdings, language: Language) -> String {
    let count = |count: usize, words: fn(usize, Language) -> String| {
        (count > 0).then(|| words(count, language))
    };
    let parts = [
        count(held.stations, SettingsText::stations),
        count(held.deleted, SettingsText::deleted),
        count(held.set_aside, SettingsText::set_aside),
        held.training.then(|| SettingsText::Training.words(language).to_owned()),
        Some(SettingsText::Preferences.words(language).to_owned()),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    SettingsText::erases(listed(&parts, language), language)
}
