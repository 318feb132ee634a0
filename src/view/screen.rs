//! The screens of the app, one for each thing a person comes to do.

use crate::texts::{FrameText, Phrase};

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
    /// 模拟: what it would take, what could come out.
    Simulation,
    /// 基本信息: the particulars.
    Particulars,
    /// 我的评估: the kept stations.
    Stations,
    /// 导入导出: what comes in and goes out.
    Exchange,
    /// 规则: the rules R-1 … R-24.
    Rules,
}

impl Screen {
    /// Every screen, in the order of the navigation.
    pub const ALL: [Screen; 8] = [
        Screen::Scores,
        Screen::Indicators,
        Screen::Staffing,
        Screen::Simulation,
        Screen::Particulars,
        Screen::Stations,
        Screen::Exchange,
        Screen::Rules,
    ];

    /// The fragment of the address.
    pub const fn fragment(self) -> &'static str {
        match self {
            Screen::Scores => "scores",
            Screen::Indicators => "indicators",
            Screen::Staffing => "staffing",
            Screen::Simulation => "simulate",
            Screen::Particulars => "particulars",
            Screen::Stations => "stations",
            Screen::Exchange => "exchange",
            Screen::Rules => "rules",
        }
    }

    /// The name of the screen.
    pub const fn title(self) -> Phrase {
        match self {
            Screen::Scores => FrameText::Scores,
            Screen::Indicators => FrameText::Indicators,
            Screen::Staffing => FrameText::Staffing,
            Screen::Simulation => FrameText::Simulation,
            Screen::Particulars => FrameText::Particulars,
            Screen::Stations => FrameText::Stations,
            Screen::Exchange => FrameText::Exchange,
            Screen::Rules => FrameText::Rules,
        }
    }

    /// The screen a fragment names; the first one for any other fragment.
    pub fn from_fragment(fragment: &str) -> Screen {
        Screen::ALL.into_iter().find(|screen| screen.fragment() == fragment).unwrap_or_default()
    }
}
