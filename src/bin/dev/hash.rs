//! Names for contents: so that a file may be kept for ever under its name, and so that a policy allows
//! exactly one text.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// A name for a content (FNV-1a, 64 bits): it changes with the content, and protects against nothing.
pub(crate) fn content_hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// How a content security policy names a script or a style that stands in the page.
pub(crate) fn policy_hash(text: &str) -> String {
    let sum = hmac_sha256::Hash::hash(text.as_bytes());
    format!("'sha256-{}'", STANDARD.encode(sum))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_contents_follow_the_published_values() {
        assert_eq!(content_hash(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(content_hash(b"a"), 0xaf63_dc4c_8601_ec8c);
    }

    #[test]
    fn policies_name_texts_by_the_published_value() {
        // The example of the specification of content security policies.
        let expected = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        assert_eq!(policy_hash("alert('Hello, world.');"), expected);
    }
}
