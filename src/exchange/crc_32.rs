//! CRC-32, which notices every change of up to 32 bits in a row.

/// The checksum of links, of pictures and of what is in a zip, bit by bit: the tables of a faster one weigh 16 kB on
/// the wire, and a text takes it milliseconds.
pub(super) fn crc_32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = sum >> 1 ^ 0xEDB8_8320 & (sum & 1).wrapping_neg();
        }
    }
    !sum
}
