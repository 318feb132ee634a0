//! Compound files, the container of old Office: a file system of sectors in one file.
//!
//! Every chain of sectors is walked here, bounded by the number of sectors, before the reader of old
//! workbooks walks it without a bound.

use crate::exchange::workbook::WorkbookProblem::{self, Damaged};

/// From here on a number of a sector is none; the first of them ends a chain.
const NO_SECTOR: u32 = 0xFFFF_FFFA;
const END: u32 = 0xFFFF_FFFE;

/// Streams shorter than this are in the small sectors.
const SMALL: usize = 4096;

/// The size of a small sector.
const SMALL_SECTOR: usize = 64;

/// The size of an entry of the directory.
const ENTRY: usize = 128;

/// A compound file whose directory was read.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    table: Vec<u32>,
    small_table: Vec<u32>,
    /// The sectors that contain the small sectors.
    small: Vec<u32>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    length: usize,
}

/// A stream, and where in the file each of its pieces lies.
pub(super) struct Stream {
    /// Its bytes.
    pub(super) content: Vec<u8>,
    places: Vec<usize>,
    piece: usize,
}

impl<'a> Compound<'a> {
    /// Reads the directory.
    ///
    /// # Errors
    /// Damaged.
    pub(super) fn of(bytes: &'a [u8]) -> Result<Compound<'a>, WorkbookProblem> {
        let sector = match short(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return Err(Damaged),
        };
        let mut file = Compound {
            bytes,
            sector,
            table: Vec::new(),
            small_table: Vec::new(),
            small: Vec::new(),
            entries: Vec::new(),
        };
        for id in file.sectors_of_table()? {
            file.table.extend(longs(file.sector(id)?));
        }
        let directory = file.chain(long(bytes, 48)?, usize::MAX)?;
        let mut entries = Vec::new();
        for id in &directory {
            entries.extend(file.sector(*id)?.chunks_exact(ENTRY).filter_map(entry));
        }
        let root = entries.first().map(|root| (root.start, root.length)).ok_or(Damaged)?;
        let count = wide(long(bytes, 64)?);
        if count > 0 {
            file.small = file.chain(root.0, root.1)?;
            let length = count.saturating_mul(sector);
            for id in file.chain(long(bytes, 60)?, length)? {
                file.small_table.extend(longs(file.sector(id)?));
            }
        }
        file.entries = entries;
        Ok(file)
    }

    /// Whether there is a stream or folder of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entry(name).is_some()
    }

    fn entry(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// A stream by its name.
    ///
    /// # Errors
    /// Damaged, or not there.
    pub(super) fn stream(&self, name: &str) -> Result<Stream, WorkbookProblem> {
        let entry = self.entry(name).ok_or(Damaged)?;
        let (places, piece) = if entry.length < SMALL {
            (self.small_places(entry)?, SMALL_SECTOR)
        } else {
            let chain = self.chain(entry.start, entry.length)?;
            let places: Result<Vec<usize>, _> = chain.iter().map(|id| self.place(*id)).collect();
            (places?, self.sector)
        };
        let mut content = Vec::new();
        for place in &places {
            let end = place.saturating_add(piece).min(self.bytes.len());
            content.extend_from_slice(self.bytes.get(*place..end).ok_or(Damaged)?);
        }
        if content.len() < entry.length {
            return Err(Damaged);
        }
        content.truncate(entry.length);
        Ok(Stream { content, places, piece })
    }

    fn small_places(&self, entry: &Entry) -> Result<Vec<usize>, WorkbookProblem> {
        let count = entry.length.div_ceil(SMALL_SECTOR);
        let per_sector = self.sector / SMALL_SECTOR;
        let chain = chain(&self.small_table, entry.start, count)?;
        let place = |id: u32| {
            let id = wide(id);
            let sector = self.small.get(id / per_sector).ok_or(Damaged)?;
            Ok(self.place(*sector)? + id % per_sector * SMALL_SECTOR)
        };
        chain.into_iter().map(place).collect()
    }

    /// The sectors that hold the table of sectors.
    fn sectors_of_table(&self) -> Result<Vec<u32>, WorkbookProblem> {
        let mut ids: Vec<u32> = longs(self.bytes.get(76..512).ok_or(Damaged)?).collect();
        let mut next = long(self.bytes, 68)?;
        let most = self.bytes.len() / self.sector + 1;
        for _ in 0..most {
            if next >= NO_SECTOR {
                ids.retain(|id| *id < NO_SECTOR);
                return Ok(ids);
            }
            ids.extend(longs(self.sector(next)?));
            next = ids.pop().ok_or(Damaged)?;
        }
        Err(Damaged)
    }

    /// The sectors of a chain that hold this many bytes, or all of them.
    fn chain(&self, start: u32, length: usize) -> Result<Vec<u32>, WorkbookProblem> {
        chain(&self.table, start, length.div_ceil(self.sector))
    }

    fn place(&self, id: u32) -> Result<usize, WorkbookProblem> {
        let place = wide(id).checked_add(1).and_then(|id| id.checked_mul(self.sector));
        place.filter(|place| *place < self.bytes.len()).ok_or(Damaged)
    }

    fn sector(&self, id: u32) -> Result<&'a [u8], WorkbookProblem> {
        let place = self.place(id)?;
        let end = (place + self.sector).min(self.bytes.len());
        self.bytes.get(place..end).ok_or(Damaged)
    }
}

impl Stream {
    /// The position of a byte of the stream in the file.
    pub(super) fn place(&self, at: usize) -> Option<usize> {
        self.places.get(at / self.piece).map(|place| place + at % self.piece)
    }
}

fn chain(table: &[u32], start: u32, most: usize) -> Result<Vec<u32>, WorkbookProblem> {
    let (mut ids, mut next) = (Vec::new(), start);
    while next != END && ids.len() < most {
        if ids.len() > table.len() {
            return Err(Damaged);
        }
        ids.push(next);
        next = *table.get(wide(next)).ok_or(Damaged)?;
    }
    Ok(ids)
}

fn entry(bytes: &[u8]) -> Option<Entry> {
    let letters = usize::from(short(bytes, 64).ok()?) / 2;
    let name = bytes.get(..64)?.chunks_exact(2).take(letters.saturating_sub(1));
    let name = name.filter_map(|pair| pair.try_into().ok()).map(u16::from_le_bytes);
    let name: String = char::decode_utf16(name).filter_map(Result::ok).collect();
    Some(Entry { name, start: long(bytes, 116).ok()?, length: wide(long(bytes, 120).ok()?) })
}

fn wide(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// The number in two bytes.
pub(super) fn short(bytes: &[u8], at: usize) -> Result<u16, WorkbookProblem> {
    let pair = bytes.get(at..at.saturating_add(2)).and_then(|of| of.try_into().ok());
    pair.map(u16::from_le_bytes).ok_or(Damaged)
}

/// The number in four bytes.
pub(super) fn long(bytes: &[u8], at: usize) -> Result<u32, WorkbookProblem> {
    let four = bytes.get(at..at.saturating_add(4)).and_then(|of| of.try_into().ok());
    four.map(u32::from_le_bytes).ok_or(Damaged)
}

fn longs(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|four| four.try_into().ok()).map(u32::from_le_bytes)
}
