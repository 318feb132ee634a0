//! The rooms of the page and the chunks they come with: one table, from which fragments, navigation,
//! fetching and the way to an input are derived.

use crate::texts::{FrameText, Phrase};

/// A part of the program with a module of its own, fetched when it is first wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// The room 指标, and keeping stations; fetched after the first paint at the latest.
    Rest,
    /// What is opened now and then: pictures and lists of the indicators, 基本信息 and 我的评估.
    Details,
    /// The room 到岗.
    Staffing,
    /// The workings of the figures and the room 规则.
    Working,
    /// The room 模拟.
    Simulation,
    /// The room 导入导出, pastes and visits by link.
    Exchange,
    /// The words of English; and the marks around every text, for tests.
    English,
}

impl Chunk {
    /// How many there are.
    pub const COUNT: usize = 7;
}

/// What the table says of a room. `view/rooms.rs` draws it.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// The fragment of the address. It never changes: people keep addresses.
    pub fragment: &'static str,
    /// The name of the room.
    pub title: Phrase,
    /// The chunk that draws it; none for what the first load brings.
    pub chunk: Option<Chunk>,
}

/// States every room in the order of the navigation: its fragment, its title and its chunk.
macro_rules! rooms {
    ($($(#[$doc:meta])* $screen:ident $fragment:literal $title:path, $chunk:expr;)*) => {
        /// A room that is shown as a whole; its fragment is part of the address.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum Screen {
            $($(#[$doc])* $screen,)*
        }

        impl Screen {
            /// Every room, in the order of the navigation.
            pub const ALL: &[Screen] = &[$(Screen::$screen),*];

            /// What the table says of it.
            pub const fn room(self) -> Room {
                match self {
                    $(Screen::$screen => {
                        Room { fragment: $fragment, title: $title, chunk: $chunk }
                    })*
                }
            }
        }
    };
}

rooms! {
    /// 评分: the parties' scores and the grade ruler.
    #[default]
    Scores "scores" FrameText::Scores, None;
    /// 指标: targets and completed amounts.
    Indicators "indicators" FrameText::Indicators, Some(Chunk::Rest);
    /// 到岗: the social workers' attendance.
    Staffing "staffing" FrameText::Staffing, Some(Chunk::Staffing);
    /// 模拟: what it would take, what could come out.
    Simulation "simulate" FrameText::Simulation, Some(Chunk::Simulation);
    /// 基本信息: the particulars.
    Particulars "particulars" FrameText::Particulars, Some(Chunk::Details);
    /// 我的评估: the kept stations.
    Stations "stations" FrameText::Stations, Some(Chunk::Details);
    /// 导入导出: what comes in and goes out.
    Exchange "exchange" FrameText::Exchange, Some(Chunk::Exchange);
    /// 规则: the rules R-1 … R-24.
    Rules "rules" FrameText::Rules, Some(Chunk::Working);
}

impl Screen {
    /// The fragment of the address.
    pub const fn fragment(self) -> &'static str {
        self.room().fragment
    }

    /// The room that a fragment names.
    pub fn named(fragment: &str) -> Option<Screen> {
        Screen::ALL.iter().copied().find(|screen| screen.fragment() == fragment)
    }

    /// The room that a fragment names; the first one for any other fragment.
    pub fn from_fragment(fragment: &str) -> Screen {
        Screen::named(fragment).unwrap_or_default()
    }
}
