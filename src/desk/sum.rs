//! A short sum over a text, by which the page tells in its first moment whether a record belongs to the text.

/// FNV-1a with 32 bits over the letters as JavaScript counts them, in eight digits. It tells a text from an
/// earlier or damaged one, and protects against nothing else; `browser/before_start.js` reckons the same.
pub fn text_sum(text: &str) -> String {
    let sum = text
        .encode_utf16()
        .fold(0x811c_9dc5_u32, |sum, letter| (sum ^ u32::from(letter)).wrapping_mul(0x0100_0193));
    format!("{sum:08x}")
}
