//! A JSON text whose end is missing → the longest readable beginning of it.

/// Cuts a text behind its last complete value and closes what is open there.
///
/// `None` where not even one bracket was opened. The result may still not be JSON: damage in the
/// middle is not mended.
pub(super) fn close_brackets(text: &str) -> Option<String> {
    let mut open = Vec::new();
    let mut safe: Option<(usize, Vec<char>)> = None;
    let (mut in_text, mut escaped) = (false, false);
    for (at, character) in text.char_indices() {
        if in_text {
            in_text = escaped || character != '"';
            escaped = !escaped && character == '\\';
            continue;
        }
        match character {
            '"' => in_text = true,
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
