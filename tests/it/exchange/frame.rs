//! The frame of a link as documented, written a second time.

/// The characters by their value.
pub(super) const ALPHABET: &str =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

fn character(value: u64) -> char {
    ALPHABET.chars().nth(usize::try_from(value & 63).unwrap_or(0)).unwrap_or(' ')
}

/// Content in a frame of that version.
pub(super) fn framed(version: u32, content: &[u8]) -> String {
    let bits: String = content.iter().map(|byte| format!("{byte:08b}")).collect();
    let bits: Vec<char> = bits.chars().collect();
    let sixes = bits.chunks(6).map(|six| format!("{:0<6}", six.iter().collect::<String>()));
    let text: String =
        sixes.map(|six| character(u64::from_str_radix(&six, 2).unwrap_or(0))).collect();
    sealed(version, &text)
}

/// Content that is characters already, in a frame of that version.
pub(super) fn sealed(version: u32, text: &str) -> String {
    let mut link = character(u64::from(version)).to_string();
    let mut rest = text.len() as u64;
    loop {
        link.push(character(rest % 32 + if rest >= 32 { 32 } else { 0 }));
        rest /= 32;
        if rest == 0 {
            break;
        }
    }
    link.push_str(text);
    let sum = crc_32(link.as_bytes());
    (0..6).for_each(|place| link.push(character(sum >> (6 * place))));
    link
}

/// The remainder of the polynomial division that defines CRC-32, bit by bit.
fn crc_32(bytes: &[u8]) -> u64 {
    let mut bits: Vec<bool> = Vec::new();
    for byte in bytes {
        bits.extend((0..8).map(|place| byte >> place & 1 == 1));
    }
    bits.extend([false; 32]);
    bits.iter_mut().take(32).for_each(|bit| *bit = !*bit);
    let polynomial: Vec<bool> =
        (0..33).map(|place| 0x1_04C1_1DB7_u64 >> (32 - place) & 1 == 1).collect();
    for at in 0..bits.len() - 32 {
        if bits[at] {
            for (place, term) in polynomial.iter().enumerate() {
                bits[at + place] ^= term;
            }
        }
    }
    let rest = bits[bits.len() - 32..].iter().enumerate();
    rest.fold(0, |sum, (place, bit)| sum | u64::from(!bit) << place)
}
