//! The text of a cell of HTML, its white space as a browser shows it.

/// A text that grows.
#[derive(Default)]
pub(super) struct CellText {
    text: String,
    /// White space that waits for the next letter, and whether a line of the source ends in it.
    space: Option<bool>,
}

impl CellText {
    /// Adds letters. Runs of white space become one space, or nothing where the source was only broken
    /// between two Chinese letters.
    pub(super) fn push(&mut self, text: &str) {
        for letter in text.chars() {
            if letter.is_whitespace() && letter != '\u{A0}' {
                let breaks = matches!(letter, '\n' | '\r');
                self.space = Some(breaks || self.space == Some(true));
                continue;
            }
            self.push_space(letter);
            self.text.push(if letter == '\u{A0}' { ' ' } else { letter });
        }
    }

    fn push_space(&mut self, next: char) {
        let Some(breaks) = self.space.take() else { return };
        let before = self.text.chars().next_back();
        match before {
            None | Some('\n') => {}
            Some(before) if breaks && is_chinese(before) && is_chinese(next) => {}
            Some(_) => self.text.push(' '),
        }
    }

    /// Begins a new line, if there is anything on the one before.
    pub(super) fn break_line(&mut self) {
        self.space = None;
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    /// Whether the next letter begins a line.
    pub(super) fn ends_line(&self) -> bool {
        self.text.is_empty() || self.text.ends_with('\n')
    }

    /// The text, without empty lines at its end.
    pub(super) fn finished(&self) -> &str {
        self.text.trim_end_matches('\n')
    }
}

/// Whether a letter or sign is written without spaces around it: Chinese, and full-width signs of Chinese
/// text.
fn is_chinese(letter: char) -> bool {
    matches!(letter,
        '\u{2E80}'..='\u{2FDF}' | '\u{3001}'..='\u{312F}' | '\u{31A0}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}' | '\u{FF01}'..='\u{FF60}'
        | '\u{FFE0}'..='\u{FFE6}' | '\u{20000}'..='\u{3FFFF}'
        | '“' | '”' | '‘' | '’' | '…' | '—' | '·')
}
