//! Names and remarks, letter by letter: each is guessed from the one before it.

use super::coder::{Chance, Coder};
use super::numbers::pick;

/// Words of the field, from which the letters of a link are guessed at first.
///
/// They belong to version 1 of the link: to change a letter makes all links unreadable.
const PRIMER: &str = include_str!("primer.txt");

/// The most letters of one text that a link can hold; far above what a field accepts.
const MOST: usize = 2_000;

/// Marks the end of a text.
const END: char = '\u{0}';

/// How many successors of a letter are remembered.
const REMEMBERED: usize = 6;

/// The signs of Unicode's main block of Chinese characters.
const CHINESE: std::ops::RangeInclusive<u32> = 0x4E00..=0x9FFF;

/// The sort of a text, which precedes its first letter.
#[derive(Clone, Copy)]
pub(super) enum Sort {
    /// An organisation.
    Organisation = 1,
    /// A service area.
    Area,
    /// A community.
    Community,
    /// The name or the group of an indicator.
    Indicator,
    /// A unit.
    Unit,
    /// A key.
    Key,
    /// A position or a remark.
    Remark,
}

/// One more than there are sorts, which are counted from 1.
const SORTS: usize = Sort::Remark as usize + 1;

/// The letters met so far, and what followed each of them.
pub(super) struct Letters {
    /// In the order of their first appearance.
    met: Vec<char>,
    /// Places in `met`, in the order of the letters.
    places: Vec<(char, u32)>,
    /// By letter: what followed it, the last one first.
    followers: Vec<(char, Vec<char>)>,
    followed: [[Chance; REMEMBERED]; REMEMBERED + 1],
    /// By sort and by how many letters there are already.
    ended: [[Chance; 6]; SORTS],
    known: [Chance; SORTS],
    ascii: Chance,
    ascii_digits: [Chance; 128],
    chinese: Chance,
}

impl Letters {
    pub(super) fn new() -> Letters {
        let mut letters = Letters {
            met: Vec::new(),
            places: Vec::new(),
            followers: Vec::new(),
            followed: [[Chance::NEW; REMEMBERED]; REMEMBERED + 1],
            ended: [[Chance::NEW; 6]; SORTS],
            known: [Chance::NEW; SORTS],
            ascii: Chance::NEW,
            ascii_digits: [Chance::NEW; 128],
            chinese: Chance::NEW,
        };
        for line in PRIMER.lines() {
            letters.learn_text(line);
        }
        letters
    }

    fn learn_text(&mut self, text: &str) {
        let mut before = Sort::Indicator as u8 as char;
        for letter in text.chars().chain([END]) {
            self.learn(before, letter);
            before = letter;
        }
    }

    /// A text.
    pub(super) fn code(&mut self, coder: &mut Coder, sort: Sort, text: &str) -> String {
        let mut read = String::new();
        let mut letters = text.chars();
        let mut before = sort as u8 as char;
        for length in 0..MOST {
            let place = (sort as usize, length.min(5));
            let letter = self.letter(coder, before, letters.next().unwrap_or(END), place);
            self.learn(before, letter);
            if letter == END {
                return read;
            }
            read.push(letter);
            before = letter;
        }
        coder.spoil();
        read
    }

    /// A letter; its place is the sort of the text and how many letters stand before it.
    #[allow(
        clippy::indexing_slicing,
        reason = "every index is below the size of its table: at most REMEMBERED followers, the sorts, lengths up to 5"
    )]
    fn letter(
        &mut self,
        coder: &mut Coder,
        before: char,
        letter: char,
        (sort, length): (usize, usize),
    ) -> char {
        let known = self.followers_place(before).ok().and_then(|at| self.followers.get(at));
        let followers = known.map_or(&[][..], |(_, followers)| followers);
        let chances = &mut self.followed[followers.len()];
        for (rank, follower) in followers.iter().enumerate() {
            if coder.bit(&mut chances[rank], *follower == letter) {
                return *follower;
            }
        }
        if !followers.contains(&END) && coder.bit(&mut self.ended[sort][length], letter == END) {
            return END;
        }
        let place = self.places.binary_search_by_key(&letter, |(of, _)| *of);
        if coder.bit(&mut self.known[sort], place.is_ok()) {
            let place =
                place.ok().and_then(|at| self.places.get(at)).map_or(0, |(_, place)| *place);
            let count = u32::try_from(self.met.len()).unwrap_or(u32::MAX);
            let place = coder.even(count, place);
            return self.met.get(place as usize).copied().unwrap_or(END);
        }
        self.unmet(coder, letter)
    }

    /// A letter that was not met before.
    fn unmet(&mut self, coder: &mut Coder, letter: char) -> char {
        let number = u32::from(letter);
        if coder.bit(&mut self.ascii, letter.is_ascii()) {
            let mut read = 1;
            for place in (0..7).rev() {
                let digit = number >> place & 1 == 1;
                read = read << 1 | u32::from(coder.bit(pick(&mut self.ascii_digits, read), digit));
            }
            return char::from_u32(read & 0x7F).unwrap_or(END);
        }
        let (first, last) = (*CHINESE.start(), *CHINESE.end());
        let number = if coder.bit(&mut self.chinese, CHINESE.contains(&number)) {
            first + coder.even(last - first + 1, number.wrapping_sub(first))
        } else {
            coder.even(0x11_0000, number)
        };
        char::from_u32(number).unwrap_or_else(|| {
            coder.spoil();
            END
        })
    }

    fn learn(&mut self, before: char, letter: char) {
        if let Err(at) = self.places.binary_search_by_key(&letter, |(of, _)| *of)
            && letter != END
        {
            self.places.insert(at, (letter, u32::try_from(self.met.len()).unwrap_or(u32::MAX)));
            self.met.push(letter);
        }
        let at = self.followers_place(before).unwrap_or_else(|at| {
            self.followers.insert(at, (before, Vec::new()));
            at
        });
        let Some((_, followers)) = self.followers.get_mut(at) else { return };
        followers.retain(|follower| *follower != letter);
        followers.insert(0, letter);
        followers.truncate(REMEMBERED);
    }

    fn followers_place(&self, before: char) -> Result<usize, usize> {
        self.followers.binary_search_by_key(&before, |(of, _)| *of)
    }
}
