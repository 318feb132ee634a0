//! HTML taken apart: begin tags, end tags, text.

/// The longest tag, in bytes. What is longer is text.
const LONGEST_TAG: usize = 20_000;

/// A piece of HTML.
pub(super) enum Piece<'a> {
    /// A begin tag: its name and its attributes.
    Begin(&'a str, &'a str),
    /// An end tag: its name.
    End(&'a str),
    /// Text, its references resolved.
    Text(String),
}

/// The pieces of a text, one after the other; comments, styles and scripts left out.
pub(super) struct Pieces<'a> {
    rest: &'a str,
}

impl<'a> Pieces<'a> {
    pub(super) const fn of(html: &'a str) -> Pieces<'a> {
        Pieces { rest: html }
    }

    /// Leaves out everything up to a mark, and the mark; all the rest where there is none.
    fn skip_past(&mut self, mark: &str) {
        let end = self.rest.find(mark).map(|at| at + mark.len());
        self.rest = end.and_then(|end| self.rest.get(end..)).unwrap_or_default();
    }

    /// The text before the next tag. A `<` that begins none belongs to it; so does everything that was
    /// searched for the end of a tag in vain, so that it is not searched again.
    fn text(&mut self) -> Piece<'a> {
        let searched = if begins_tag(self.rest) { LONGEST_TAG.min(self.rest.len()) } else { 1 };
        let begins = |(at, _): &(usize, &str)| {
            *at >= searched && self.rest.get(*at..).is_some_and(begins_tag)
        };
        let end = self.rest.match_indices('<').find(begins).map_or(self.rest.len(), |(at, _)| at);
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        Piece::Text(resolved(text))
    }

    /// The tag that begins here, if one does.
    fn tag(&mut self) -> Option<Piece<'a>> {
        let inner = self.rest.strip_prefix('<')?;
        let (closing, inner) = match inner.strip_prefix('/') {
            Some(inner) => (true, inner),
            None => (false, inner),
        };
        if !inner.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            return None;
        }
        let end = tag_end(inner)?;
        let (tag, rest) = (inner.get(..end)?, inner.get(end + 1..)?);
        let named = tag.find(|letter: char| letter.is_whitespace() || letter == '/');
        let (name, attributes) = tag.split_at(named.unwrap_or(tag.len()));
        self.rest = rest;
        if closing {
            return Some(Piece::End(name));
        }
        for (silent, mark) in [("style", "</style"), ("script", "</script"), ("title", "</title")] {
            if name.eq_ignore_ascii_case(silent) {
                // Office writes them in small letters; in others the rest is markup all the same.
                self.skip_past(mark);
            }
        }
        Some(Piece::Begin(name, attributes))
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            if self.rest.starts_with("<!--") {
                self.skip_past("-->");
            } else if self.rest.starts_with("<!") || self.rest.starts_with("<?") {
                self.skip_past(">");
            } else if let Some(tag) = self.tag() {
                return Some(tag);
            } else {
                return Some(self.text());
            }
        }
    }
}

/// Whether a text begins as a tag or a comment does.
fn begins_tag(text: &str) -> bool {
    let next = text.as_bytes().get(1);
    text.starts_with('<')
        && next.is_some_and(|next| next.is_ascii_alphabetic() || b"/!?".contains(next))
}

/// The `>` that ends a tag: outside quotes, or the first one where quotes stay open.
fn tag_end(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate().take(LONGEST_TAG) {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if byte == open => quote = None,
            _ => {}
        }
    }
    tag.bytes().take(LONGEST_TAG).position(|byte| byte == b'>')
}

/// The value of an attribute; "" where it has none.
pub(super) fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '/');
        if rest.is_empty() {
            return None;
        }
        let ends = |(at, letter): &(usize, char)| {
            *at > 0 && (letter.is_whitespace() || matches!(letter, '=' | '/'))
        };
        let end = rest.char_indices().find(ends).map_or(rest.len(), |(at, _)| at);
        let (found, behind) = rest.split_at(end);
        let (value, behind) = match behind.trim_start().strip_prefix('=') {
            Some(value) => parted_value(value.trim_start())?,
            None => ("", behind),
        };
        if found.eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = behind;
    }
}

/// A value, quoted or not, and the text after it.
fn parted_value(text: &str) -> Option<(&str, &str)> {
    let quote = text.chars().next().filter(|letter| ['"', '\''].contains(letter));
    match quote {
        Some(quote) => text.get(1..)?.split_once(quote),
        None => Some(text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))),
    }
}

/// The longest reference that is looked for.
const LONGEST_REFERENCE: usize = 10;

/// Text with its references (`&amp;`, `&#160;`) as letters; what is none stays.
fn resolved(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((plain, behind)) = rest.split_once('&') {
        out.push_str(plain);
        let end = behind.bytes().take(LONGEST_REFERENCE).position(|byte| byte == b';');
        let named = end.and_then(|end| Some((letter(behind.get(..end)?)?, behind.get(end + 1..)?)));
        match named {
            Some((letter, behind)) => {
                out.push(letter);
                rest = behind;
            }
            None => {
                out.push('&');
                rest = behind;
            }
        }
    }
    out.push_str(rest);
    out
}

fn letter(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{A0}',
        "times" => '×',
        "radic" => '√',
        "mdash" => '—',
        _ => {
            let number = name.strip_prefix('#')?;
            let number = match number.strip_prefix(['x', 'X']) {
                Some(number) => u32::from_str_radix(number, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(number).filter(|letter| *letter != '\u{0}')?
        }
    })
}
