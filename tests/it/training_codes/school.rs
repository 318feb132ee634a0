//! Codes made a second time, with tables of logarithms and long division.

pub(crate) const ALPHABET: &str = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// A class code of the numbers of its parts; topics as a mask, the first topic the highest bit.
pub(crate) fn class(version: u32, topics: u32, length: u32, level: u32, seed: u32) -> String {
    let content = class_letters(version, topics, length, level, seed);
    written(&content) + &written(&remainder(&content, &[1, 2]))
}

pub(crate) fn class_letters(
    version: u32,
    topics: u32,
    length: u32,
    level: u32,
    seed: u32,
) -> Vec<u32> {
    let bits = [(version, 3), (topics, 8), (length, 2), (level, 2), (seed, 10)];
    letters(&bits.map(|(number, bits)| binary(number, bits)).concat())
}

/// A result code of its first letter, the letters of its class, its attempt and time, and the numbers of its questions.
pub(crate) fn result(
    first: u32,
    class: &[u32],
    attempt: u32,
    time: u32,
    questions: &[u32],
) -> String {
    let mut content = vec![first];
    content.extend(class);
    content.extend(letters(&(binary(attempt, 32) + &binary(time, 3))));
    let questions: String = questions.iter().map(|number| binary(*number, 6)).collect();
    content.extend(letters(&questions));
    written(&content) + &written(&remainder(&content, &[1, 9, 9, 10]))
}

fn binary(number: u32, bits: usize) -> String {
    format!("{number:0bits$b}")
}

fn letters(bits: &str) -> Vec<u32> {
    let bits: Vec<char> = bits.chars().collect();
    bits.chunks(5)
        .map(|five| five.iter().fold(0, |sum, bit| sum * 2 + u32::from(*bit == '1')))
        .collect()
}

fn written(letters: &[u32]) -> String {
    letters.iter().filter_map(|letter| ALPHABET.chars().nth(*letter as usize)).collect()
}

/// What is left of a polynomial, with as many zeros after it as the divisor has further places.
fn remainder(content: &[u32], divisor: &[u32]) -> Vec<u32> {
    let mut rest = content.to_vec();
    rest.extend(vec![0; divisor.len() - 1]);
    for at in 0..content.len() {
        let factor = rest[at];
        for (place, of) in divisor.iter().enumerate() {
            rest[at + place] ^= product(factor, *of);
        }
    }
    rest.split_off(content.len())
}

fn product(one: u32, other: u32) -> u32 {
    // The powers of 2 in the field of x⁵ + x² + 1.
    let mut powers = vec![1_u32];
    for at in 0..30 {
        let twice = powers[at] * 2;
        powers.push(if twice < 32 { twice } else { twice ^ 0b10_0101 });
    }
    let log = |of: u32| powers.iter().position(|power| *power == of);
    match (log(one), log(other)) {
        (Some(one), Some(other)) => powers[(one + other) % 31],
        _ => 0,
    }
}
