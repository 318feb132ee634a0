//! A pasted list of numbered items, as Word, WPS and WeChat give it: `1.…`, `1、…`, `1)…`, `（1）…`, `(1) …`, `①…`.
//!
//! The first number says how the items of a list are numbered; numbers of another form stay within an item. A line
//! without a number goes on with the item above it. Headings 值得肯定 and 需要关注 part what is pasted into these
//! lists, and a sentence that nothing was raised (没有提出) answers them.

use crate::document::{Comment, CommentInput, CommentList, Document, Field, Limits, Value};
use crate::editor::{Action, Item};

/// What was found in a pasted text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listed {
    /// An item: the list that a heading above it named, and its text without the number.
    Item(Option<CommentList>, String),
    /// 没有提出, said of a list.
    Nothing(CommentList),
}

/// An item is longer than a comment can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLong {
    /// Which of the items, from 1.
    pub number: usize,
    /// How many characters it has.
    pub length: usize,
}

/// The action that makes items of what was pasted onto one: a blank one takes the first item, the others come behind
/// it, and those under a heading go to the list that it names. Nothing is overwritten.
///
/// # Errors
/// [`TooLong`]; none of it is taken then.
pub fn pasted_onto(
    document: &Document,
    at: usize,
    listed: &[Listed],
) -> Result<Option<Action>, TooLong> {
    let Some(onto) = document.comments.get(at) else { return Ok(None) };
    let mut actions = Vec::new();
    let (mut behind, mut length) = (at + 1, document.comments.len());
    let mut is_blank = onto.text.is_empty();
    let mut number = 0;
    // 依据 is in no list of a party, whatever headings say.
    let is_said = onto.place.list.is_said();
    for of in listed {
        let (list, text) = match of {
            Listed::Item(list, text) => (list.filter(|_| is_said).unwrap_or(onto.place.list), text),
            Listed::Nothing(_) if !is_said => continue,
            Listed::Nothing(list) => {
                let place = onto.place.in_list(*list);
                let is_other = *list != onto.place.list;
                let is_free = !document.comments.iter().any(|of| of.place == place);
                if is_other && is_free {
                    let answer = Item::Comment(Box::new(Comment::nothing(place)));
                    actions.push(Action::Insert(length, answer));
                    length += 1;
                }
                continue;
            }
        };
        number += 1;
        let characters = text.chars().count();
        if characters > Limits::LONG_TEXT {
            return Err(TooLong { number, length: characters });
        }
        if list == onto.place.list && std::mem::take(&mut is_blank) {
            let field = Field::Comment(at, CommentInput::Text);
            actions.push(Action::Set(field, Value::Text(text.clone())));
            continue;
        }
        let item = Item::Comment(Box::new(Comment::item(onto.place.in_list(list), text)));
        let place = if list == onto.place.list { behind } else { length };
        actions.push(Action::Insert(place, item));
        behind += usize::from(list == onto.place.list);
        length += 1;
    }
    Ok((!actions.is_empty()).then_some(Action::Several(actions)))
}

/// How a number is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    /// `1.` or `1、`.
    Dotted,
    /// `1)`.
    HalfBracketed,
    /// `(1)`.
    Bracketed,
    /// `①`.
    Circled,
}

/// A number at the beginning of a text, and what stands behind it.
struct Marker<'a> {
    form: Form,
    number: u32,
    rest: &'a str,
    /// Whether it could as well be a number of the text, as in 1.5 倍.
    is_doubtful: bool,
}

/// What a text is read into, item by item.
#[derive(Default)]
struct Reader {
    listed: Vec<Listed>,
    list: Option<CommentList>,
    form: Option<Form>,
    last: u32,
    /// Whether the last line belongs to an item, so that a line without a number goes on with it.
    is_open: bool,
}

/// The longest line that is taken for a heading, in characters.
const LONGEST_HEADING: usize = 16;

/// Whether a text is a list: what is pasted of it makes more than one item, or tells in which list it belongs.
pub fn is_a_list(listed: &[Listed]) -> bool {
    let named = |of: &Listed| !matches!(of, Listed::Item(None, _));
    listed.len() > 1 || listed.iter().any(named)
}

/// The items of a pasted text. A text without numbers is one item.
pub fn listed(text: &str) -> Vec<Listed> {
    let mut reader = Reader::default();
    for line in text.lines() {
        let line = line.trim().trim_start_matches(['-', '•', '·', '●', '■', '\u{feff}']).trim();
        if !line.is_empty() {
            reader.line(line);
        }
    }
    reader.listed
}

impl Reader {
    fn line(&mut self, line: &str) {
        if self.heading(line) {
            return;
        }
        match marker(line).filter(|marker| self.begins_an_item(marker)) {
            Some(marker) => self.item(&marker),
            None => self.go_on(line),
        }
    }

    fn begins_an_item(&self, marker: &Marker) -> bool {
        let is_next = marker.number == self.last + 1;
        let is_of_the_list = self.form.is_none_or(|form| form == marker.form);
        is_of_the_list && (!marker.is_doubtful || is_next)
    }

    fn item(&mut self, marker: &Marker) {
        (self.form, self.last) = (Some(marker.form), marker.number);
        self.listed.push(Listed::Item(self.list, String::new()));
        self.is_open = true;
        self.add(marker.rest.trim_start());
    }

    /// A line without a number.
    fn go_on(&mut self, line: &str) {
        if !self.is_open {
            self.listed.push(Listed::Item(self.list, String::new()));
            self.is_open = true;
        }
        self.add(line);
    }

    /// Adds a text to the last item. Where all came in one line, the next number behind the end of a sentence
    /// begins the next item.
    fn add(&mut self, text: &str) {
        let next = sentence_ends(text).find_map(|(end, behind)| {
            let marker = marker(behind)?;
            let follows = Some(marker.form) == self.form && marker.number == self.last + 1;
            (follows && !marker.is_doubtful).then_some((end, marker))
        });
        let whole = next.as_ref().and_then(|(end, _)| text.get(..*end)).unwrap_or(text);
        if let Some(Listed::Item(_, item)) = self.listed.last_mut() {
            join(item, whole.trim());
        }
        if let Some((_, marker)) = next {
            self.item(&marker);
        }
    }

    /// Whether a line is a heading of lists or the sentence that there is nothing in them, and takes it as such.
    fn heading(&mut self, line: &str) -> bool {
        const LISTS: [(&str, CommentList); 2] =
            [("值得肯定", CommentList::Good), ("需要关注", CommentList::Watch)];
        let named = LISTS.iter().filter(|(words, _)| line.contains(words)).map(|(_, list)| *list);
        let named: Vec<CommentList> = named.collect();
        let Some(first) = named.first() else { return false };
        let is_short = line.chars().count() <= 2 * LONGEST_HEADING;
        if is_short && ["没有提出", "未提出", "没提出"].iter().any(|words| line.contains(words))
        {
            self.listed.extend(named.into_iter().map(Listed::Nothing));
            self.is_open = false;
            return true;
        }
        let bare = line.trim_end_matches([':', '：']);
        let is_heading = bare.chars().count() <= LONGEST_HEADING
            && named.len() == 1
            && !bare.contains(['。', '，', ',', '；', ';'])
            && ["值得肯定", "需要关注", "的地方", "方面", "之处"]
                .iter()
                .any(|end| bare.ends_with(end));
        if is_heading {
            (self.list, self.form, self.last, self.is_open) = (Some(*first), None, 0, false);
        }
        is_heading
    }
}

/// Lines that were one sentence are one again, others stay below each other.
fn join(item: &mut String, line: &str) {
    let ends = |letter: char| "。！？；：.!?;:”）)".contains(letter);
    match (item.chars().next_back(), line.chars().next()) {
        (None, _) | (_, None) => {}
        (Some(last), _) if ends(last) => item.push('\n'),
        (Some(last), Some(next))
            if last.is_ascii_alphanumeric() && next.is_ascii_alphanumeric() =>
        {
            item.push(' ');
        }
        _ => {}
    }
    item.push_str(line);
}

/// Where sentences end within a text: the place behind the end, and the text from there on.
fn sentence_ends(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let ends = text.char_indices().filter(|(_, letter)| "。！？；;!?".contains(*letter));
    ends.filter_map(|(at, letter)| {
        let end = at + letter.len_utf8();
        Some((end, text.get(end..)?.trim_start())).filter(|(_, behind)| !behind.is_empty())
    })
}

/// The number that a text begins with.
fn marker(text: &str) -> Option<Marker<'_>> {
    let mut letters = text.chars();
    let first = letters.next()?;
    if let Some(number) = circled(first) {
        let rest = letters.as_str();
        return Some(Marker { form: Form::Circled, number, rest, is_doubtful: false });
    }
    let is_bracketed = matches!(first, '(' | '（');
    let text = if is_bracketed { letters.as_str().trim_start() } else { text };
    let mut number = 0_u32;
    let mut rest = text;
    let mut digits = 0;
    while let Some(letter) = rest.chars().next()
        && let Some(digit) = digit(letter)
    {
        number = number.saturating_mul(10).saturating_add(digit);
        rest = rest.get(letter.len_utf8()..)?;
        digits += 1;
    }
    if digits == 0 || digits > 3 || number == 0 {
        return None;
    }
    let behind = if is_bracketed { rest.trim_start() } else { rest };
    let mut letters = behind.chars();
    let form = match (is_bracketed, letters.next()?) {
        (true, ')' | '）') => Form::Bracketed,
        (false, ')' | '）') => Form::HalfBracketed,
        (false, '.' | '．' | '、' | '。') => Form::Dotted,
        _ => return None,
    };
    let rest = letters.as_str();
    let is_doubtful = form == Form::Dotted && rest.chars().next().and_then(digit).is_some();
    Some(Marker { form, number, rest, is_doubtful })
}

/// A digit of either width.
fn digit(letter: char) -> Option<u32> {
    match letter {
        '0'..='9' => Some(letter as u32 - '0' as u32),
        '０'..='９' => Some(letter as u32 - '０' as u32),
        _ => None,
    }
}

/// The number in a circle or in brackets of one character.
fn circled(letter: char) -> Option<u32> {
    match letter {
        '①'..='⑳' => Some(letter as u32 - '①' as u32 + 1),
        '⑴'..='⒇' => Some(letter as u32 - '⑴' as u32 + 1),
        '⒈'..='⒛' => Some(letter as u32 - '⒈' as u32 + 1),
        '❶'..='❿' => Some(letter as u32 - '❶' as u32 + 1),
        '㉑'..='㉟' => Some(letter as u32 - '㉑' as u32 + 21),
        _ => None,
    }
}
