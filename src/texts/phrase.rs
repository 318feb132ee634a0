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
//! Texts that are those of an enum's variants, by the same names, stand in a group behind the others, which is a
//! function from the one to the other; what else it is given is said after `else`, as in a `match`:
//!
//! ```text
//!     fn of(Change) -> Phrase {
//!         Added = "新增" | "Added";
//!         Removed = "删去" | "Removed";
//!     } else {
//!         Change::Kept => ListText::Empty,
//!     }
//! ```
//!
//! A text without slots becomes a constant, `ListText::Empty`, one with slots a function,
//! `ListText::rows(3, language)`. `{count?one row:# rows}` chooses by whether the slot holds `1`, and `#` is
//! what it holds. A text that lacks a wording, a slot that is not declared or that no wording has, and a text
//! that nobody uses do not compile.
//!
//! Chinese stands beside the code that says it. In the browser the other languages lie in lists above the
//! tables, which only the function that learns them reaches (`english.rs`): they come with a chunk of the
//! program that Chinese readers never fetch. Elsewhere every text has its wordings at hand.

use super::language::Language;
use super::tables::Table;
#[cfg(target_arch = "wasm32")]
use std::cell::Cell;
use std::fmt::{Display, Write};

/// A text of a table: its Chinese wording, and where the others are.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) chinese: &'static str,
    pub(super) table: Table,
    pub(super) at: u16,
    /// The English wordings of the table.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) english: &'static [&'static str],
}

/// A text without slots, in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase(pub(super) &'static Entry);

/// Finds the wording of a text in another language than Chinese.
pub(super) type Wording = fn(&'static Entry, Language) -> &'static str;

#[cfg(target_arch = "wasm32")]
thread_local! {
    static LEARNT: Cell<Option<Wording>> = const { Cell::new(None) };
}

/// Learns all words of the other languages.
#[cfg(target_arch = "wasm32")]
pub(super) fn learn_all(words: Wording) {
    LEARNT.set(Some(words));
}

/// Learns some of the words, until all of them are learnt: what is pasted may have English names although the
/// page speaks Chinese.
pub(super) fn learn_names(names: Wording) {
    #[cfg(target_arch = "wasm32")]
    if LEARNT.get().is_none() {
        LEARNT.set(Some(names));
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = names;
}

/// The words of a text, given the English wordings of its table.
pub(super) fn worded(
    entry: &'static Entry,
    english: &[&'static str],
    language: Language,
) -> &'static str {
    if language == Language::Marked {
        // Kept for good: tests alone speak it.
        return Box::leak(format!("⟦{}⟧", entry.chinese).into_boxed_str());
    }
    english.get(usize::from(entry.at)).unwrap_or(&entry.chinese)
}

#[cfg(target_arch = "wasm32")]
fn learnt() -> Option<Wording> {
    LEARNT.get()
}

#[cfg(not(target_arch = "wasm32"))]
#[allow(clippy::unnecessary_wraps, reason = "elsewhere every language is here")]
const fn learnt() -> Option<Wording> {
    Some(|entry, language| worded(entry, entry.english, language))
}

/// In a compiled wording, the first slot; the others follow.
const FIRST: u8 = 1;
/// The most slots of a text.
const MOST: usize = 8;
/// In a compiled wording, what a slot with two forms begins with, what parts them and what ends them.
const FORMS: [u8; 3] = [14, 15, 16];

impl Phrase {
    /// The words in a language; in Chinese as long as the language has not been learnt.
    #[inline(never)]
    pub fn words(self, language: Language) -> &'static str {
        match learnt() {
            Some(wording) if language != Language::ZhCn => wording(self.0, language),
            _ => self.0.chinese,
        }
    }

    /// The words with something in each slot.
    #[inline(never)]
    pub(super) fn filled(self, language: Language, values: &[&dyn Display]) -> String {
        const BEGIN: char = FORMS[0] as char;
        const PART: char = FORMS[1] as char;
        const END: char = FORMS[2] as char;
        let mut text = String::new();
        let put = |text: &mut String, letter: Option<char>| {
            let at = letter.map_or(MOST, |letter| (letter as usize).wrapping_sub(FIRST.into()));
            values.get(at).map(|value| write!(text, "{value}")).is_some()
        };
        let mut letters = self.words(language).chars();
        while let Some(letter) = letters.next() {
            if letter == BEGIN {
                let mut value = String::new();
                put(&mut value, letters.next());
                let mut is_form = value == "1";
                for letter in letters.by_ref().take_while(|letter| *letter != END) {
                    match letter {
                        PART => is_form = !is_form,
                        _ if !is_form => {}
                        '#' => text.push_str(&value),
                        letter => text.push(letter),
                    }
                }
            } else if !put(&mut text, Some(letter)) {
                text.push(letter);
            }
        }
        text
    }
}

/// A wording with its slots as single bytes, in the first [`Compiled::length`] bytes of as many as the
/// wording has.
#[derive(Clone, Copy)]
pub(super) struct Compiled<const N: usize> {
    pub(super) bytes: [u8; N],
    pub(super) length: usize,
    /// Which slots it has.
    pub(super) found: u32,
}

/// Compiles a wording; refuses a slot that the text does not declare.
#[allow(clippy::indexing_slicing, reason = "runs while compiling, where a panic is an error")]
pub(super) const fn compiled<const N: usize>(wording: &str, slots: &[&str]) -> Compiled<N> {
    let wording = wording.as_bytes();
    let mut out = Compiled { bytes: [0; N], length: 0, found: 0 };
    let (mut at, mut in_forms) = (0, false);
    while at < wording.len() {
        let mut byte = wording[at];
        at += 1;
        if byte == b'{' {
            let mut slot = 0;
            while slot < slots.len() && !begins_with_slot(wording.split_at(at).1, slots[slot]) {
                slot += 1;
            }
            assert!(slot < slots.len(), "a wording has a slot that its text does not declare");
            assert!(slot < MOST, "a text has too many slots");
            out.found |= 1 << slot;
            at += slots[slot].len() + 1;
            in_forms = wording[at - 1] == b'?';
            if in_forms {
                out.bytes[out.length] = FORMS[0];
                out.length += 1;
            }
            byte = FIRST + slot as u8;
        } else if in_forms && byte == b':' {
            byte = FORMS[1];
        } else if in_forms && byte == b'}' {
            in_forms = false;
            byte = FORMS[2];
        }
        out.bytes[out.length] = byte;
        out.length += 1;
    }
    out
}

/// Refuses a slot that no wording has.
pub(super) const fn check(found: u32, slots: usize) {
    assert!(found.count_ones() as usize == slots, "no wording has this slot of the text");
}

/// The compiled wording as a text.
pub(super) const fn text_of(bytes: &[u8], length: usize) -> &str {
    match std::str::from_utf8(bytes.split_at(length).0) {
        Ok(text) => text,
        Err(_) => "",
    }
}

#[allow(clippy::indexing_slicing, reason = "runs while compiling, where a panic is an error")]
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
                let slots: &[&str] = &[$($(stringify!($slot)),+)?];
                let chinese = $crate::texts::phrase::compiled::<{ $chinese.len() }>($chinese, slots);
                let english = $crate::texts::phrase::compiled::<{ $english.len() }>($english, slots);
                $crate::texts::phrase::check(chinese.found | english.found, slots.len());
            )*
        };

        #[allow(non_upper_case_globals, reason = "texts are named like the variants of an enum")]
        #[cfg_attr(
            not(all(target_arch = "wasm32", feature = "page")),
            allow(dead_code, reason = "most are used by the views alone")
        )]
        impl $table {
            pub(in crate::texts) const ENGLISH: &[&str] = &[
                $($crate::texts::phrase::words! { @compiled $english $(($($slot),+))? }),*
            ];
            $($crate::texts::phrase::words! { @text $table $name $(($($slot),+))? $chinese })*
        }
    };
    ($(#[$doc:meta])* $table:ident { $($texts:tt)* } $(
        $(#[$about:meta])*
        fn $of:ident($key:ident) -> $out:ident $(<$phrase:ident>)? {
            $($name:ident = $chinese:literal | $english:literal;)*
        } $(else { $($other:pat => $said:expr,)+ })?
    )+) => {
        $crate::texts::phrase::words! {
            $(#[$doc])* $table { $($texts)* $($($name = $chinese | $english;)*)+ }
        }

        impl $table { $(
            $(#[$about])*
            pub(in crate::texts) const fn $of(of: $key) -> $out $(<$phrase>)? {
                $crate::texts::phrase::words! {
                    @match of $out $key $table [$($name)*] [$($($other => $said,)+)?]
                }
            }
        )+ }
    };
    (@match $of:ident Phrase $key:ident $table:ident [$($name:ident)*] [$($other:tt)*]) => {
        match $of { $($key::$name => $table::$name,)* $($other)* }
    };
    (@match $of:ident Option $key:ident $table:ident [$($name:ident)*] [$($other:tt)*]) => {
        match $of { $($key::$name => Some($table::$name),)* $($other)* }
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
            const CHINESE: &str =
                $crate::texts::phrase::words! { @compiled $chinese ($($slot),+) };
            const PHRASE: $crate::texts::Phrase =
                $crate::texts::phrase::words! { @entry $table $name CHINESE };
            PHRASE.filled(language, &[$(&$slot),+])
        }
    };
    (@compiled $wording:literal) => { $wording };
    (@compiled $wording:literal ($($slot:ident),+)) => {{
        const COMPILED: $crate::texts::phrase::Compiled<{ $wording.len() }> =
            $crate::texts::phrase::compiled($wording, &[$(stringify!($slot)),+]);
        $crate::texts::phrase::text_of(&COMPILED.bytes, COMPILED.length)
    }};
    (@entry $table:ident $name:ident $chinese:expr) => {
        $crate::texts::Phrase(&$crate::texts::phrase::Entry {
            chinese: $chinese,
            table: $crate::texts::tables::Table::$table,
            at: At::$name as u16,
            #[cfg(not(target_arch = "wasm32"))]
            english: $table::ENGLISH,
        })
    };
}

pub(super) use words;
