//! The words of 我的评估 that a first visit does not need. They lie in the chunk of the rest.

use super::Language;

/// A fixed text.
#[allow(missing_docs, reason = "each says what it is by its words below")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StationText {
    MayBeCleared,
    GoToBackup,
}

impl StationText {
    /// The words in a language.
    pub const fn words(self, language: Language) -> &'static str {
        match self {
            Self::MayBeCleared => either(
                language,
                "浏览器可能清除保存的内容：Safari 七天不用就会清除。请定期下载备份。",
                "A browser may clear what it keeps; Safari does so after seven days without a visit. Download a backup regularly.",
            ),
            Self::GoToBackup => either(language, "去下载备份", "Go to backups"),
        }
    }
}

/// So many days without a backup.
pub fn no_backup_words(days: u32, language: Language) -> String {
    match language {
        Language::ZhCn => format!("已有 {days} 天没有下载备份。"),
        Language::En => format!("No backup was downloaded for {days} days."),
    }
}

/// A kept station cannot be read whole; opening it sets it aside.
pub fn unreadable_words(station: &str, language: Language) -> String {
    match language {
        Language::ZhCn => {
            format!("“{station}”保存的内容有读不出来的地方。打开时会先另存原文。")
        }
        Language::En => format!(
            "Parts of what was kept of “{station}” cannot be read. Opening it sets the original text aside first."
        ),
    }
}

/// The name of what another tab had typed and this one overwrote unseen.
pub fn other_tabs_name(name: &str, language: Language) -> String {
    match language {
        Language::ZhCn => format!("{name}（另一标签页的改动）"),
        Language::En => format!("{name} (changes of another tab)"),
    }
}

/// Two tabs saved a station at the same moment; the name of the second one.
pub fn kept_apart_words(name: &str, language: Language) -> String {
    match language {
        Language::ZhCn => format!(
            "两个标签页同时保存了这份评估。被盖住的内容改名为“{name}”，两份都在“我的评估”里。"
        ),
        Language::En => format!(
            "Two tabs saved this station at the same moment. What was overwritten is now “{name}”; both are under My stations."
        ),
    }
}

/// A backup was not downloaded, as in WeChat: the way that is left.
pub fn not_downloaded_words(language: Language) -> &'static str {
    match language {
        Language::ZhCn => {
            "文件没有下载：这个浏览器不接收下载。请到“导入导出”按“下载当前评估”，把显示的内容复制保存。"
        }
        Language::En => {
            "The file was not downloaded: this browser takes no downloads. Under In and out, choose to download this station, and copy the text that is shown."
        }
    }
}

/// The name of a station that came back beside another one.
pub fn returned_name(name: &str, language: Language) -> String {
    match language {
        Language::ZhCn => format!("{name}（恢复的）"),
        Language::En => format!("{name} (brought back)"),
    }
}

/// A station came back beside the one that lives in its place; its name.
pub fn returned_words(name: &str, language: Language) -> String {
    match language {
        Language::ZhCn => {
            format!("原来的位置上已有一份评估，没有动它。恢复的这份改名为“{name}”。")
        }
        Language::En => format!(
            "A station lives in its old place and was left alone. The one brought back is now called “{name}”."
        ),
    }
}

/// A deleted station did not come back, for there is no room.
pub fn not_returned_words(name: &str, language: Language) -> String {
    match language {
        Language::ZhCn => {
            format!("没有恢复“{name}”：浏览器的存储放不下。它还在“最近删除”里。")
        }
        Language::En => format!(
            "“{name}” was not brought back: the browser's storage has no room. It is still under Recently deleted."
        ),
    }
}

/// A station was not deleted, for there is no room for the copy.
pub fn not_deleted_words(name: &str, language: Language) -> String {
    match language {
        Language::ZhCn => {
            format!("没有删除“{name}”：存储放不下供恢复的副本。可以下载备份，再彻底删除。")
        }
        Language::En => format!(
            "“{name}” was not deleted: there is no room for the copy it could be brought back from. Download a backup, then delete it for good."
        ),
    }
}

const fn either(language: Language, chinese: &'static str, english: &'static str) -> &'static str {
    match language {
        Language::ZhCn => chinese,
        Language::En => english,
    }
}
