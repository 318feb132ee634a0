//! How wide a text is, and into how many lines it falls.
//!
//! A page is laid out by the browser with fonts of its own; these are their usual widths, on the
//! wide side, so that what fits here fits there.

/// The width of a text in one line, in hundredths of an em.
pub fn ems(text: &str) -> u32 {
    text.chars().map(em).sum()
}

const fn em(letter: char) -> u32 {
    match letter {
        ' ' | '.' | ',' | ':' | ';' | '\'' | '|' => 30,
        '0'..='9' | '-' | '/' | '(' | ')' | '+' | '=' | '<' | '>' => 58,
        '%' | 'm' | 'w' | 'M' | 'W' => 92,
        'A'..='Z' => 75,
        // Accents stand above letters; Chinese begins further on.
        '!'..='\u{24F}' => 58,
        _ => 100,
    }
}

/// How many lines a text takes in a width of hundredths of an em; an empty one takes one.
pub fn lines(text: &str, width: u32) -> u32 {
    text.split('\n').map(|line| folded(line, width)).sum()
}

fn folded(text: &str, width: u32) -> u32 {
    let (mut lines, mut used) = (1, 0);
    for word in words(text) {
        let mut wide = ems(word);
        if used > 0 && used + wide > width {
            (lines, used) = (lines + 1, 0);
        }
        // A word that is wider than the line is broken wherever the line ends.
        while wide > width && width > 0 {
            (lines, wide) = (lines + 1, wide - width);
        }
        used += wide;
    }
    lines
}

/// What stays together at the end of a line: each Chinese character, each run of other letters.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let together = |letter: char| letter.is_ascii() && letter != ' ' && letter != '-';
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let run = rest.find(|letter| !together(letter)).unwrap_or(rest.len());
        // The letter that ends a run is a word of its own, but for a hyphen, which stays with it.
        let end = match rest.get(run..).and_then(|after| after.chars().next()) {
            Some('-') => run + 1,
            _ if run == 0 => first.len_utf8(),
            _ => run,
        };
        let (word, after) = rest.split_at_checked(end)?;
        rest = after;
        Some(word)
    })
}
