//! Archives without compression, so that a fuzzer's bytes reach what reads the parts of a workbook
//! instead of breaking what unpacks them.

/// A zip archive of these parts.
pub(super) fn stored(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in parts {
        let offset = archive.len();
        let facts = facts(name, content);
        archive.extend_from_slice(b"PK\x03\x04");
        archive.extend_from_slice(&facts);
        archive.extend_from_slice(name.as_bytes());
        archive.extend_from_slice(content);
        directory.extend_from_slice(b"PK\x01\x02\x14\x00");
        directory.extend_from_slice(&facts);
        // No comment, first disk, no attributes.
        directory.extend_from_slice(&[0; 10]);
        directory.extend_from_slice(&number(offset));
        directory.extend_from_slice(name.as_bytes());
    }
    let (offset, length) = (number(archive.len()), number(directory.len()));
    let count = number(parts.len());
    archive.append(&mut directory);
    archive.extend_from_slice(b"PK\x05\x06\x00\x00\x00\x00");
    archive.extend_from_slice(&count[..2]);
    archive.extend_from_slice(&count[..2]);
    archive.extend_from_slice(&length);
    archive.extend_from_slice(&offset);
    archive.extend_from_slice(&[0; 2]);
    archive
}

/// What both headers of a part say: version, stored, no date, checksum, sizes, length of the name.
fn facts(name: &str, content: &[u8]) -> Vec<u8> {
    let mut facts = vec![0x14, 0, 0, 8, 0, 0, 0, 0, 0x21, 0];
    facts.extend_from_slice(&checksum(content).to_le_bytes());
    facts.extend_from_slice(&number(content.len()));
    facts.extend_from_slice(&number(content.len()));
    facts.extend_from_slice(&number(name.len())[..2]);
    facts.extend_from_slice(&[0; 2]);
    facts
}

fn number(of: usize) -> [u8; 4] {
    u32::try_from(of).unwrap_or(u32::MAX).to_le_bytes()
}

fn checksum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    !sum
}
