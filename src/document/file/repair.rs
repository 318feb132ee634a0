//! A JSON text whose end is missing → the longest readable beginning of it.

/// Brackets within brackets that a text may have: several times what ours have. A reader calls itself
/// for each, and the page gives it little stack.
const DEEPEST: usize = 32;

/// Whether no more brackets are open at once than any text of ours has.
pub(super) fn is_shallow(text: &str) -> bool {
    let (mut open, mut in_text, mut escaped) = (0_usize, false, false);
    text.bytes().all(|byte| {
        if in_text {
            in_text = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            return true;
        }
        match byte {
            b'"' => in_text = true,
            b'{' | b'[' => open += 1,
            b'}' | b']' => open = open.saturating_sub(1),
            _ => {}
        }
        open <= DEEPEST
    })
}

/// Cuts a text behind its last complete list, object or text and closes what is open there.
///
/// `None` where not even one bracket was opened, or more at once than any text of ours has. The
/// result may still not be JSON: damage in the middle is not mended.
pub(super) fn close_brackets(text: &str) -> Option<String> {
    let mut open = Vec::new();
    let mut safe: Option<(usize, Vec<char>)> = None;
    let (mut in_text, mut escaped, mut behind_colon) = (false, false, false);
    for (at, character) in text.char_indices() {
        if in_text {
            in_text = escaped || character != '"';
            escaped = !escaped && character == '\\';
            // A key without its value would not be JSON.
            if !in_text && (behind_colon || open.last() == Some(&']')) {
                safe = Some((at + 1, open.clone()));
            }
            continue;
        }
        if !character.is_whitespace() && character != '"' {
            behind_colon = character == ':';
        }
        match character {
            '"' => in_text = true,
            '{' | '[' if open.len() == DEEPEST => return None,
            '{' | '[' => {
                open.push(if character == '{' { '}' } else { ']' });
                safe = Some((at + 1, open.clone()));
            }
            '}' | ']' => {
                open.pop();
                safe = Some((at + 1, open.clone()));
            }
            ',' => safe = Some((at, open.clone())),
            _ => {}
        }
    }
    let (end, open) = safe?;
    let mut mended = text.get(..end)?.to_owned();
    mended.extend(open.into_iter().rev());
    Some(mended)
}
