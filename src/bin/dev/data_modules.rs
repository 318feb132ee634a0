//! Modules that hold nothing but data, as one.
//!
//! What chunks share is often a constant alone: the cutting tool writes it as a module with every type of
//! the program and no function, a kilobyte for a word, hundreds of times. Compressed they still took a tenth
//! of the first room, and each is a module to be compiled and started.

use crate::wasm::{HEAD, IMPORTS, Section, encoded, import_of, sections, text, unsigned};

/// The section of the data, and the one that tells how many there are before the code.
const DATA: u8 = 11;
const DATA_COUNT: u8 = 12;
/// The sections of types, functions, exports and code, of which a module of data has nothing or needs nothing.
const TYPES: u8 = 1;
const EMPTY: [u8; 3] = [3, 7, 10];
/// The kind of an import that is a memory.
const MEMORY: u8 = 2;

/// What a module of data alone lays into the memory.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Data<'a> {
    /// The import of the memory, as it stands in the module.
    memory: &'a [u8],
    /// The pieces, each with its address, as they stand in the module; empty ones are left out.
    pieces: Vec<&'a [u8]>,
}

impl<'a> Data<'a> {
    /// Reads a module; nothing where it holds anything else, or does not read.
    pub(crate) fn of(module: &'a [u8]) -> Option<Data<'a>> {
        let (mut memory, mut pieces) = (None, Vec::new());
        for section in sections(module)? {
            match section.id {
                IMPORTS => memory = import_of(section.content, MEMORY),
                DATA => pieces = read(section.content)?,
                TYPES | DATA_COUNT => {}
                id if EMPTY.contains(&id) && section.content == [0] => {}
                _ => return None,
            }
        }
        memory.map(|memory| Data { memory, pieces })
    }

    /// One module of all of them, in their order; nothing where they have not the same memory.
    pub(crate) fn as_one(all: &[Data<'_>]) -> Option<Vec<u8>> {
        let memory = all.first()?.memory;
        if all.iter().any(|one| one.memory != memory) {
            return None;
        }
        let pieces: Vec<&[u8]> = all.iter().flat_map(|one| &one.pieces).copied().collect();
        let imports = [&encoded(1), memory].concat();
        let data = [encoded(pieces.len()), pieces.concat()].concat();
        let mut out = HEAD.to_vec();
        for (id, content) in [(IMPORTS, &*imports), (DATA, &*data)] {
            Section { id, content }.write(&mut out);
        }
        Some(out)
    }
}

/// The pieces of a section of data; nothing where one is not laid at a fixed address of the one memory.
fn read(section: &[u8]) -> Option<Vec<&[u8]>> {
    /// Instructions: a constant, and the end of an address.
    const CONSTANT: u8 = 0x41;
    const END: u8 = 0x0b;
    let (count, mut at) = unsigned(section)?;
    let mut pieces = Vec::new();
    for _ in 0..count {
        let start = at;
        let [0, CONSTANT] = section.get(at..at + 2)? else { return None };
        at += 2;
        at += unsigned(section.get(at..)?)?.1;
        if *section.get(at)? != END {
            return None;
        }
        at += 1;
        let is_empty = text(section, &mut at)?.is_empty();
        pieces.extend(section.get(start..at).filter(|_| !is_empty));
    }
    (at == section.len()).then_some(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The import of a memory as `m` of `w`.
    const MEMORY_OF: &[u8] = &[1, b'w', 1, b'm', 2, 0, 9];
    const TABLE_OF: &[u8] = &[1, b'w', 1, b't', 1, 0x70, 0, 5];

    fn module(sections: &[(u8, &[u8])]) -> Vec<u8> {
        let mut out = HEAD.to_vec();
        sections.iter().for_each(|(id, content)| Section { id: *id, content }.write(&mut out));
        out
    }

    fn of_data(data: &[u8]) -> Vec<u8> {
        let imports = [&[2][..], TABLE_OF, MEMORY_OF].concat();
        let types = [1, 0x60, 0, 0];
        module(&[
            (1, &types),
            (2, &imports),
            (3, &[0]),
            (7, &[0]),
            (12, &[1]),
            (10, &[0]),
            (11, data),
        ])
    }

    #[test]
    fn modules_of_data_become_one_without_what_is_empty() {
        // "?" at 291, nothing at 5, "ab" at 8.
        let first = of_data(&[2, 0, 0x41, 0xa3, 2, 0x0b, 1, b'?', 0, 0x41, 5, 0x0b, 0]);
        let second = of_data(&[1, 0, 0x41, 8, 0x0b, 2, b'a', b'b']);
        let read: Option<Vec<Data<'_>>> =
            [&first, &second].map(|one| Data::of(one)).into_iter().collect();
        let one = read.and_then(|read| Data::as_one(&read));
        let imports = [&[1][..], MEMORY_OF].concat();
        let data = [2, 0, 0x41, 0xa3, 2, 0x0b, 1, b'?', 0, 0x41, 8, 0x0b, 2, b'a', b'b'];
        assert_eq!(one, Some(module(&[(2, &imports), (11, &data)])));
    }

    #[test]
    fn what_holds_code_elements_or_data_of_another_kind_is_left_alone() {
        let data: &[u8] = &[1, 0, 0x41, 8, 0x0b, 1, b'a'];
        let imports: &[u8] = &[&[1][..], MEMORY_OF].concat();
        assert!(Data::of(&module(&[(2, imports), (11, data)])).is_some());
        for other in [(10, &[1, 2, 0, 0x0b][..]), (9, &[0]), (7, &[1, 1, b'f', 0, 0]), (8, &[0])] {
            assert_eq!(Data::of(&module(&[(2, imports), other, (11, data)])), None, "{other:?}");
        }
        // Passive, of another memory, at an address that is computed, cut off, too long.
        for other in [
            &[1, 1, 1, b'a'][..],
            &[1, 2, 1, 0x41, 8, 0x0b, 1, b'a'],
            &[1, 0, 0x23, 8, 0x0b, 1, b'a'],
            &[1, 0, 0x41, 8, 0x0b, 2, b'a'],
            &[1, 0, 0x41, 8, 0x0b, 1, b'a', 0],
        ] {
            assert_eq!(Data::of(&module(&[(2, imports), (11, other)])), None, "{other:?}");
        }
        assert_eq!(Data::of(&module(&[(11, data)])), None, "no memory");
    }

    #[test]
    fn modules_of_two_memories_stay_two() {
        let other: &[u8] = &[1, 1, b'w', 1, b'n', 2, 0, 9];
        let data: &[u8] = &[1, 0, 0x41, 8, 0x0b, 1, b'a'];
        let (first, second) = (of_data(data), module(&[(2, other), (11, data)]));
        let read: Vec<Data<'_>> =
            [&first, &second].into_iter().filter_map(|one| Data::of(one)).collect();
        assert_eq!(read.len(), 2);
        assert_eq!(Data::as_one(&read), None);
        assert_eq!(Data::as_one(&[]), None);
    }
}
