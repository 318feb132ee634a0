//! The rooms of the page and the chunks they come with: one table, from which fragments, navigation,
//! fetching and the way to an input are derived; and where the addresses of earlier versions lead.

use super::sheet::Sheet;
use crate::texts::{FrameText, Phrase};

/// A part of the program with a module of its own, fetched when it is first wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// What reads a kept station, for a visit that begins with one.
    Reader,
    /// What follows a person's doing, editing and keeping stations; fetched after the first paint at the latest.
    Rest,
    /// The ways to a better grade, and chances: what 结果 shows beside the scores.
    Outlook,
    /// The room 指标 and its sheets.
    Indicators,
    /// What is opened now and then: the sheets of the frame.
    Details,
    /// The room 到岗.
    Staffing,
    /// The workings of the figures.
    Working,
    /// The room 学习, with the worked examples that the course begins with.
    Course,
    /// A question to be answered: all of the course but its worked examples, practice, and codes of a class.
    Question,
    /// What reads and writes the kept record of the training.
    Record,
    /// A class: its codes handed out, its sheet as a whole and on paper, its results.
    Class,
    /// Trials: what they change, scenarios side by side; and the telling of steps.
    Trial,
    /// The room 分享: what goes out.
    Exchange,
    /// What comes in by a file or a paste, before it is taken over.
    Incoming,
    /// The picture of the result.
    Picture,
    /// Stages of a station, and its years.
    Stages,
    /// 意见: what the parties said.
    Comments,
    /// What a link holds.
    Landing,
    /// 全区.
    District,
    /// 核对.
    Check,
    /// The words of English; and the marks around every text, for tests.
    English,
    /// What keeps the release for days without a network, and changes over to a newer one.
    Offline,
}

impl Chunk {
    /// How many there are.
    pub const COUNT: usize = Chunk::Offline as usize + 1;
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
    /// 结果: the parties' scores, what they add up to, and the ways to a better grade.
    #[default]
    Result "result" FrameText::Result, None;
    /// 指标: targets and completed amounts, and what is missing.
    Indicators "indicators" FrameText::Indicators, Some(Chunk::Indicators);
    /// 到岗: the social workers' attendance.
    Staffing "staffing" FrameText::Staffing, Some(Chunk::Staffing);
    /// 学习: the course, practice, and the rules R-1 … R-26.
    Learn "learn" FrameText::Learn, Some(Chunk::Course);
    /// 分享: what comes in and goes out.
    Share "share" FrameText::Share, Some(Chunk::Exchange);
}

/// Addresses that earlier versions gave: the room each leads to for good, and the sheet opened there.
const FORMER: [(&str, Screen, Option<Sheet>); 6] = [
    ("scores", Screen::Result, None),
    ("simulate", Screen::Result, None),
    ("particulars", Screen::Result, Some(Sheet::Particulars)),
    ("stations", Screen::Result, Some(Sheet::Stations)),
    ("exchange", Screen::Share, None),
    ("rules", Screen::Learn, None),
];

/// What addresses within the room 学习 begin with: a topic, a class, what came of its sheet. They never change.
const WITHIN_LEARN: [&str; 3] = ["learn/", "class/", "result/"];

impl Screen {
    /// Whether a fragment names something within the room 学习, which reads it.
    pub fn is_within_learn(fragment: &str) -> bool {
        WITHIN_LEARN.iter().any(|within| fragment.starts_with(within))
    }

    /// The fragment of the address.
    pub const fn fragment(self) -> &'static str {
        self.room().fragment
    }

    /// The room that a fragment names, by its name of today or of earlier, and the sheet opened there.
    pub fn named(fragment: &str) -> Option<(Screen, Option<Sheet>)> {
        let now = Screen::ALL.iter().copied().find(|screen| screen.fragment() == fragment);
        let now = now.or_else(|| Screen::is_within_learn(fragment).then_some(Screen::Learn));
        let former = || FORMER.iter().find(|(former, ..)| *former == fragment);
        now.map(|screen| (screen, None))
            .or_else(|| former().map(|(_, screen, sheet)| (*screen, *sheet)))
    }

    /// The room that a fragment names; the first one for any other fragment.
    pub fn from_fragment(fragment: &str) -> Screen {
        Screen::named(fragment).map(|(screen, _)| screen).unwrap_or_default()
    }
}
