//! The screens of the app, one for each thing a person comes to do.

use crate::texts::Text;

/// A screen; its fragment is part of the address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Screen {
    /// 评分: the parties' scores and the grade ruler.
    #[default]
    Scores,
    /// 指标: targets and completed amounts.
    Indicators,
    /// 到岗: the social workers' attendance.
    Staffing,
    /// 基本信息: the particulars.
    Particulars,
    /// 导入导出: what comes in and goes out.
    Exchange,
    /// 我的评估: the kept stations.
    Stations,
}

impl Screen {
    /// Every screen, in the order of the navigation.
    pub const ALL: [Screen; 6] = [
        Screen::Scores,
        Screen::Indicators,
        Screen::Staffing,
        Screen::Particulars,
        Screen::Exchange,
        Screen::Stations,
    ];

    /// The fragment of the address.
    pub const fn fragment(self) -> &'static str {
        match self {
            Screen::Scores => "scores",
            Screen::Indicators => "indicators",
            Screen::Staffing => "staffing",
            Screen::Particulars => "particulars",
            Screen::Exchange => "exchange",
            Screen::Stations => "stations",
        }
    }

    /// The name of the screen.
    pub const fn title(self) -> Text {
        match self {
            Screen::Scores => Text::Scores,
            Screen::Indicators => Text::Indicators,
            Screen::Staffing => Text::Staffing,
            Screen::Particulars => Text::Particulars,
            Screen::Exchange => Text::Exchange,
            Screen::Stations => Text::Stations,
        }
    }

    /// The screen a fragment names; the first one for any other fragment.
    pub fn from_fragment(fragment: &str) -> Screen {
        Screen::ALL.into_iter().find(|screen| screen.fragment() == fragment).unwrap_or_default()
    }
}
