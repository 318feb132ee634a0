//! Old workbooks whose records are shorter, longer or otherwise than they say: read or refused, never the end of
//! the page. A file may be damaged at any byte, and the reader of old workbooks believes much of what it is told.

use super::sample;
use crate::exchange::Failure;
use station_scorecard::exchange::worker::read;

/// How the stream of a workbook of Excel 97 begins.
const BEGINS: [u8; 8] = [0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00];

const BOUND_SHEET: u16 = 0x0085;
const SHARED_TEXTS: u16 = 0x00FC;
const CONTINUE: u16 = 0x003C;

#[derive(Clone)]
struct Record {
    kind: u16,
    at: usize,
    data: Vec<u8>,
}

/// A sample whose stream lies in one piece: the file, where the stream begins, and its records.
struct Book {
    file: Vec<u8>,
    start: usize,
    records: Vec<Record>,
}

impl Book {
    fn of(name: &str) -> Result<Book, Failure> {
        let bytes = sample(name)?;
        let start = bytes.windows(8).position(|at| at == BEGINS).ok_or("no stream")?;
        let (mut records, mut at) = (Vec::new(), start);
        let number = |at: usize| u16::from_le_bytes([bytes[at], bytes[at + 1]]);
        // The stream ends in zeros.
        while number(at) != 0 {
            let end = at + 4 + usize::from(number(at + 2));
            records.push(Record {
                kind: number(at),
                at: at - start,
                data: bytes[at + 4..end].to_vec(),
            });
            at = end;
        }
        Ok(Book { file: bytes, start, records })
    }

    /// One record of every kind and length, with its place: others of the sort are read alike.
    fn sorts(&self) -> Vec<(usize, &Record)> {
        let mut sorts: Vec<(usize, &Record)> = Vec::new();
        for (place, record) in self.records.iter().enumerate() {
            let alike = |of: &Record| (of.kind, of.data.len()) == (record.kind, record.data.len());
            if !sorts.iter().any(|(_, of)| alike(of)) {
                sorts.push((place, record));
            }
        }
        sorts
    }

    /// The file with other records in the place of one. What follows moves into the zeros after the last, and the
    /// sheets are found where they are then.
    fn with(&self, which: usize, others: &[Record]) -> Vec<u8> {
        let mut stream = Vec::new();
        let mut moved = Vec::new();
        for (place, record) in self.records.iter().enumerate() {
            moved.push((record.at, stream.len()));
            let written = if place == which { others } else { std::slice::from_ref(record) };
            for Record { kind, data, .. } in written {
                stream.extend(kind.to_le_bytes());
                stream.extend(u16::try_from(data.len()).unwrap_or(u16::MAX).to_le_bytes());
                stream.extend(data);
            }
        }
        for (place, record) in self.records.iter().enumerate().filter(|(place, _)| *place != which)
        {
            if let (BOUND_SHEET, Some(at)) = (record.kind, record.data.first_chunk::<4>()) {
                let at = usize::try_from(u32::from_le_bytes(*at)).unwrap_or_default();
                let to = moved.iter().find(|(of, _)| *of == at).map_or(at, |(_, to)| *to);
                let slot = moved[place].1 + 4;
                stream[slot..slot + 4]
                    .copy_from_slice(&u32::try_from(to).unwrap_or(0).to_le_bytes());
            }
        }
        let mut file = self.file.clone();
        let length =
            self.records.iter().map(|of| 4 + of.data.len()).sum::<usize>().max(stream.len());
        let slots = &mut file[self.start..self.start + length];
        slots.fill(0);
        slots[..stream.len()].copy_from_slice(&stream);
        file
    }
}

#[test]
fn a_workbook_put_together_again_is_the_workbook() -> Result<(), Failure> {
    for name in ["kinds.xls", "appendix-live.xls"] {
        let book = Book::of(name)?;
        assert_eq!(read(&book.with(usize::MAX, &[])), read(&sample(name)?));
        assert!(read(&sample(name)?).is_ok());
    }
    Ok(())
}

#[test]
fn a_record_may_end_anywhere() -> Result<(), Failure> {
    for book in [Book::of("kinds.xls")?, Book::of("appendix-live.xls")?] {
        for (place, record) in book.sorts() {
            for length in 0..record.data.len() {
                let data = record.data[..length].to_vec();
                drop(read(&book.with(place, &[Record { data, ..record.clone() }])));
            }
        }
    }
    Ok(())
}

#[test]
fn every_byte_of_a_record_may_be_any() -> Result<(), Failure> {
    let book = Book::of("kinds.xls")?;
    for (place, record) in book.sorts() {
        for at in 0..record.data.len() {
            for byte in [0x00, 0x01, 0x0F, 0x7F, 0x80, 0xFF] {
                let mut data = record.data.clone();
                data[at] = byte;
                drop(read(&book.with(place, &[Record { data, ..record.clone() }])));
            }
        }
    }
    Ok(())
}

#[test]
fn the_shared_texts_may_be_parted_anywhere_and_by_anything() -> Result<(), Failure> {
    let book = Book::of("kinds.xls")?;
    let found = book.records.iter().enumerate().find(|(_, record)| record.kind == SHARED_TEXTS);
    let (place, texts) = found.ok_or("no shared texts")?;
    let (whole, mut as_it_was) = (read(&sample("kinds.xls")?), 0);
    let more = |data: &[u8]| Record { kind: CONTINUE, at: 0, data: data.to_vec() };
    for at in 0..=texts.data.len() {
        let (first, rest) = texts.data.split_at(at);
        let first = Record { data: first.to_vec(), ..texts.clone() };
        for between in [&[][..], &[0x00], &[0x01], &[0xFF, 0xFF, 0xFF]] {
            let parts = [first.clone(), more(between), more(rest), more(&[])];
            drop(read(&book.with(place, &parts)));
            let parted = read(&book.with(place, &[first.clone(), more(&[between, rest].concat())]));
            as_it_was += usize::from(parted == whole);
        }
    }
    // Between two texts, and between two letters, where what continues them says how wide they are.
    assert!(as_it_was > 20, "{as_it_was}");
    Ok(())
}
