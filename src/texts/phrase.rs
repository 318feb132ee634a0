//! The one mechanism of words: tables in which each text stands once, in every language side by side.
//!
//! ```text
//! words! {
//!     /// What is said of a list.
//!     ListText {
//!         Empty = "还没有内容" | "Nothing here yet";
//!         rows(count) = "{count} 行" | "{count?one row:# rows}";
//!     }
//! }
//! ```
//!
//! A text without slots becomes a constant, `ListText::Empty`, one with slots a function,
//! `ListText::rows(3, language)`. `{count?one row:# rows}` chooses by whether the slot holds `1`, and `#` is
//! what it holds. A text without wording in a language, a slot that one of the wordings lacks or no text declares, and a text that nobody
//! uses do not compile.
//!
//! Chinese stands beside the code that says it. The other languages lie in tables of their own that only
//! [`learn`] reaches, so that in the browser they come with a chunk of the program that Chinese readers never
//! fetch. Elsewhere every language is always here.

use super::{Language, Table};
use std::fmt::{Display, Write};
use std::sync::OnceLock;

/// A text of a table: its Chinese wording, and where the others are.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) chinese: &'static str,
    pub(super) table: Table,
    pub(super) at: u16,
}

/// A text without slots, in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase(pub(super) &'static Entry);

/// Finds the wording of a text in a language.
pub(super) type Wording = fn(&'static Entry) -> &'static str;

static ENGLISH: OnceLock<Wording> = OnceLock::new();
static NAMES: OnceLock<Wording> = OnceLock::new();
static MARKED: OnceLock<Wording> = OnceLock::new();

/// Learns English. Code that calls this contains all English words.
pub fn learn() {
    ENGLISH.get_or_init(|| english);
}

/// Learns the marked language.
pub fn learn_marked() {
    MARKED.get_or_init(|| marked);
}

/// Learns English for some tables, until [`learn`] brings all of it: what is pasted may have English names
/// although the page speaks Chinese.
pub(super) fn learn_names(names: Wording) {
    NAMES.get_or_init(|| names);
}

fn english(entry: &'static Entry) -> &'static str {
    let table = super::ENGLISH.get(entry.table as usize);
    table.and_then(|table| table.get(usize::from(entry.at))).unwrap_or(&entry.chinese)
}

/// Kept for good: each text of the marked language is made anew wherever it is shown, in tests alone.
fn marked(entry: &'static Entry) -> &'static str {
    Box::leak(format!("⟦{}⟧", entry.chinese).into_boxed_str())
}

impl Phrase {
    /// The words in a language; in Chinese as long as the language has not been learnt.
    #[inline(never)]
    pub fn words(self, language: Language) -> &'static str {
        #[cfg(not(target_arch = "wasm32"))]
        {
            learn();
            learn_marked();
        }
        let wording = match language {
            Language::ZhCn => None,
            Language::En => ENGLISH.get().or_else(|| NAMES.get()),
            Language::Marked => MARKED.get(),
        };
        wording.map_or(self.0.chinese, |wording| wording(self.0))
    }

    /// The words with something in each slot.
    #[inline(never)]
    pub(super) fn filled(
        self,
        language: Language,
        slots: &[&str],
        values: &[&dyn Display],
    ) -> String {
        let mut pieces = self.words(language).split('{');
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            let (slot, rest) = piece.split_once('}').unwrap_or((piece, ""));
            let (name, forms) = slot.split_once('?').unwrap_or((slot, ""));
            let start = text.len();
            if let Some(at) = slots.iter().position(|of| *of == name) {
                let _ = values.get(at).map(|value| write!(text, "{value}"));
            }
            if let Some((one, more)) = forms.split_once(':') {
                let value = text.split_off(start);
                let form = if value == "1" { one } else { more };
                text.push_str(&form.replace('#', &value));
            }
            text.push_str(rest);
        }
        text
    }
}

/// Refuses, while compiling, a slot that the text does not declare, and one that no wording has.
pub(super) const fn check(wordings: &[&str], slots: &[&str]) {
    let mut found = 0_u32;
    let mut wording = 0;
    while wording < wordings.len() {
        let bytes = wordings[wording].as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            at += 1;
            if bytes[at - 1] == b'{' {
                let rest = bytes.split_at(at).1;
                let mut slot = 0;
                while slot < slots.len() && !begins_with_slot(rest, slots[slot]) {
                    slot += 1;
                }
                assert!(slot < slots.len(), "a wording has a slot that its text does not declare");
                found |= 1 << slot;
            }
        }
        wording += 1;
    }
    assert!(found.count_ones() as usize == slots.len(), "no wording has this slot of the text");
}

const fn begins_with_slot(bytes: &[u8], slot: &str) -> bool {
    let slot = slot.as_bytes();
    if bytes.len() <= slot.len() {
        return false;
    }
    let mut at = 0;
    while at < slot.len() {
        if bytes[at] != slot[at] {
            return false;
        }
        at += 1;
    }
    matches!(bytes[at], b'}' | b'?')
}

/// A table of texts; one to a file.
macro_rules! words {
    ($(#[$doc:meta])* $table:ident {
        $($name:ident $(($($slot:ident),+))? = $chinese:literal | $english:literal;)*
    }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $table;

        #[allow(non_camel_case_types, dead_code, clippy::enum_variant_names, reason = "numbers of texts")]
        enum At { $($name),* }

        const _: () = {
            $(
                $crate::texts::phrase::check(
                    &[$chinese, $english],
                    &[$($(stringify!($slot)),+)?],
                );
            )*
        };

        #[allow(non_upper_case_globals, reason = "texts are named like the variants of an enum")]
        #[cfg_attr(
            not(all(target_arch = "wasm32", feature = "page")),
            allow(dead_code, reason = "most are used by the views alone")
        )]
        impl $table {
            pub(in crate::texts) const ENGLISH: &[&str] = &[$($english),*];
            $($crate::texts::phrase::words! { @text $table $name $(($($slot),+))? $chinese })*
        }
    };
    (@text $table:ident $name:ident $chinese:literal) => {
        pub(crate) const $name: $crate::texts::Phrase =
            $crate::texts::phrase::words! { @entry $table $name $chinese };
    };
    (@text $table:ident $name:ident ($($slot:ident),+) $chinese:literal) => {
        #[allow(clippy::too_many_arguments, reason = "as many as the text has slots")]
        pub(crate) fn $name(
            $($slot: impl std::fmt::Display,)+
            language: $crate::texts::Language,
        ) -> String {
            const PHRASE: $crate::texts::Phrase =
                $crate::texts::phrase::words! { @entry $table $name $chinese };
            PHRASE.filled(language, &[$(stringify!($slot)),+], &[$(&$slot),+])
        }
    };
    (@entry $table:ident $name:ident $chinese:literal) => {
        $crate::texts::Phrase(&$crate::texts::phrase::Entry {
            chinese: $chinese,
            table: $crate::texts::Table::$table,
            at: At::$name as u16,
        })
    };
}

/// Numbers the tables.
macro_rules! tables {
    ($($table:ident),* $(,)?) => {
        /// A table of texts.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(
            not(all(target_arch = "wasm32", feature = "page")),
            allow(dead_code, reason = "some are used by the views alone")
        )]
        #[allow(clippy::enum_variant_names, reason = "the names of the tables")]
        enum Table { $($table),* }

        /// The English wordings of every table.
        static ENGLISH: &[&[&str]] = &[$($table::ENGLISH),*];
    };
}

pub(super) use {tables, words};
