//! What is stated of each input: once, and everything else is derived from it.
//!
//! [`inputs!`] declares the inputs of one kind of item. A line such as
//! `SocialWorkers: "social_workers" => social_workers, Spec::number(…)` says what the input is called
//! in hooks and files, where its item keeps it, and what holds for it. Hooks both ways, reading and
//! writing of files, checking, relocation and the generators of the property tests follow.

use super::allowed::Allowed;
use crate::document::value::Value;
use crate::number::Decimal;
use crate::scoring::Quantity;

/// What holds for an input.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    /// What it accepts in every document; `None` where the scheme in force says.
    pub allowed: Option<Allowed>,
    /// Where it is on the page.
    pub room: Room,
    /// Whether its text is shown elsewhere too.
    pub names: Names,
    /// Whether few stations know it: it is not missing while it is blank, and files, links and tables
    /// leave it out then.
    pub optional: bool,
}

/// A place of the page where inputs are, for the way to any of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Room {
    /// 评分: scores, bonus and deduction.
    Scores,
    /// 指标: the tables of targets and completed amounts.
    Indicators,
    /// 指标: the lists of areas and indicators, folded until they are wanted.
    IndicatorLists,
    /// 到岗.
    Staffing,
    /// 基本信息.
    Particulars,
    /// 模拟: the scenarios.
    Scenarios,
    /// 模拟: the scheme made by hand.
    Scheme,
    /// 结果: what the parties said.
    Comments,
}

/// Whether other places show the text of an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// No other place does.
    Nothing,
    /// Headings, titles and labels do.
    Headings,
    /// The same, and its row goes by this name in pasted tables.
    Row,
}

impl Spec {
    /// An input that accepts this in every document.
    pub(in crate::document) const fn new(allowed: Allowed, room: Room) -> Spec {
        Spec { allowed: Some(allowed), ..Spec::of_scheme(room) }
    }

    /// An input that accepts what the scheme in force says.
    pub(in crate::document) const fn of_scheme(room: Room) -> Spec {
        Spec { allowed: None, room, names: Names::Nothing, optional: false }
    }

    /// A text that can be left blank.
    pub(in crate::document) const fn text(room: Room) -> Spec {
        Spec::new(Allowed::Text { required: false }, room)
    }

    /// A text that has to be there.
    pub(in crate::document) const fn name(room: Room) -> Spec {
        Spec::new(Allowed::Text { required: true }, room).naming(Names::Headings)
    }

    /// A number from 0 to `most` with so many decimals.
    pub(in crate::document) const fn number(most: Decimal, decimals: u8, room: Room) -> Spec {
        Spec::new(Allowed::up_to(most, decimals), room)
    }

    /// The content of an input in which nothing was typed.
    pub fn blank(self) -> Value {
        self.allowed.map_or(Value::Quantity(Quantity::Blank), Allowed::blank)
    }

    /// The same for an input that few stations know.
    pub const fn optional(self) -> Spec {
        Spec { optional: true, ..self }
    }

    /// The same for an input whose text is shown elsewhere.
    pub(in crate::document) const fn naming(self, names: Names) -> Spec {
        Spec { names, ..self }
    }
}

/// Declares the inputs of one kind of item, each once. `ALL` holds them in the order of the
/// declaration, which is that of the file.
macro_rules! inputs {
    ($(#[$about:meta])* $parts:ident {
        $($(#[$doc:meta])* $part:ident: $key:literal, $spec:expr;)+
    }) => {
        $crate::scoring::keyed! {
            $(#[$about])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
            pub enum $parts { $($(#[$doc])* $part = $key,)+ }
        }

        impl $parts {
            /// What holds for it.
            pub const fn spec(self) -> Spec {
                match self { $($parts::$part => $spec),+ }
            }
        }
    };
    ($(#[$about:meta])* $parts:ident of $item:ident {
        $($(#[$doc:meta])* $part:ident: $key:literal => $($slot:ident).+, $spec:expr;)+
    }) => {
        inputs! { $(#[$about])* $parts { $($(#[$doc])* $part: $key, $spec;)+ } }

        impl $item {
            /// What is kept for an input.
            pub(in crate::document) fn slot(&self, part: $parts) -> &dyn Kept {
                match part { $($parts::$part => &self.$($slot).+),+ }
            }

            /// The same, to be changed.
            pub(in crate::document) fn slot_mut(&mut self, part: $parts) -> &mut dyn Kept {
                match part { $($parts::$part => &mut self.$($slot).+),+ }
            }

            /// What is kept for every input, in order: key, what holds for it, content.
            pub(in crate::document) fn slots(
                &self,
            ) -> [(&'static str, Spec, &dyn Kept); $parts::ALL.len()] {
                [$(($key, $spec, &self.$($slot).+)),+]
            }

            /// The same, to be changed.
            pub(in crate::document) fn slots_mut(
                &mut self,
            ) -> [(&'static str, Spec, &mut dyn Kept); $parts::ALL.len()] {
                [$(($key, $spec, &mut self.$($slot).+)),+]
            }
        }
    };
}
pub(in crate::document) use inputs;
