//! The container of a Word file: the ways in which programs write it are all read, what it states wrongly is refused.

use super::{DOCUMENT, contents, document, p, told};
use crate::exchange::Failure;
use station_scorecard::exchange::word::{WordProblem, read};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const METHODS: [CompressionMethod; 2] = [CompressionMethod::Stored, CompressionMethod::Deflated];

/// Where the header of a part in the list at the end has a fact of it, and how long it is.
#[derive(Clone, Copy)]
enum Fact {
    Flags = 8,
    Method = 10,
    Checksum = 16,
    PackedSize = 20,
    Size = 24,
    Offset = 42,
}

fn parts(body: &str) -> [(&'static str, String); 3] {
    [
        ("[Content_Types].xml", contents(&[("word/document.xml", DOCUMENT)])),
        ("word/media/a.png", "no picture that anybody looks at".to_owned()),
        ("word/document.xml", document(body)),
    ]
}

fn written(method: CompressionMethod, parts: &[(&str, String)]) -> Result<Vec<u8>, Failure> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(method);
    for (name, content) in parts {
        zip.start_file(*name, options)?;
        zip.write_all(content.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Where the list at the end has the header of a part.
fn header(bytes: &[u8], name: &str) -> Result<usize, Failure> {
    let name = name.as_bytes();
    let listed = |at: &usize| {
        let header = &bytes[*at..];
        header.starts_with(b"PK\x01\x02")
            && header.get(46..).is_some_and(|from| from.starts_with(name))
    };
    (0..bytes.len()).find(listed).ok_or_else(|| "it is not listed".into())
}

/// The file with another value for a fact in the list at the end, which is the one that is believed.
fn stating(bytes: &[u8], name: &str, fact: Fact, value: u32) -> Result<Vec<u8>, Failure> {
    let at = header(bytes, name)? + fact as usize;
    let mut bytes = bytes.to_vec();
    match fact {
        Fact::Flags | Fact::Method => {
            bytes[at..at + 2].copy_from_slice(&u16::try_from(value)?.to_le_bytes());
        }
        _ => bytes[at..at + 4].copy_from_slice(&value.to_le_bytes()),
    }
    Ok(bytes)
}

fn stated(bytes: &[u8], name: &str, fact: Fact) -> Result<u32, Failure> {
    let at = header(bytes, name)? + fact as usize;
    Ok(u32::from_le_bytes(bytes[at..at + 4].try_into()?))
}

/// What can only be written from its beginning to its end has the sizes of a part behind it.
struct Stream(Vec<u8>);

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn stored_and_deflated_parts_with_sizes_of_any_width_before_or_behind_them_are_read()
-> Result<(), Failure> {
    for method in METHODS {
        for large in [false, true] {
            let options = SimpleFileOptions::default().compression_method(method).large_file(large);
            let mut streamed = ZipWriter::new_stream(Stream(Vec::new()));
            let mut known = ZipWriter::new(Cursor::new(Vec::new()));
            for (name, content) in parts(&p("18名")) {
                streamed.start_file(name, options)?;
                streamed.write_all(content.as_bytes())?;
                known.start_file(name, options)?;
                known.write_all(content.as_bytes())?;
            }
            let streamed = streamed.finish()?.into_inner().0;
            assert_eq!(stated(&streamed, "word/document.xml", Fact::Flags)? & 8, 8, "behind it");
            let known = known.finish()?.into_inner();
            let size = stated(&known, "word/document.xml", Fact::Size)?;
            assert_eq!(size == u32::MAX, large, "64 bits");
            for file in [streamed, known] {
                assert_eq!(told(&file)?.text, "18名\n", "{method:?}, {large}");
            }
        }
    }
    Ok(())
}

#[test]
fn what_lies_before_and_behind_a_container_does_no_harm() -> Result<(), Failure> {
    let bytes = written(CompressionMethod::Deflated, &parts(&p("18名")))?;
    let before = [b"PK\x03\x04 of something else".as_slice(), &bytes].concat();
    let behind = [bytes.as_slice(), b"\r\n-- sent with a telephone"].concat();
    let mut comment = bytes.clone();
    let length = comment.len() - 2;
    comment[length..].copy_from_slice(&5_u16.to_le_bytes());
    comment.extend_from_slice(b"hello");
    for file in [bytes, before, behind, comment] {
        assert_eq!(told(&file)?.text, "18名\n");
    }
    Ok(())
}

#[test]
fn a_part_that_does_not_have_its_checksum_is_damaged() -> Result<(), Failure> {
    for method in METHODS {
        let bytes = written(method, &parts(&p("18名")))?;
        for part in ["[Content_Types].xml", "word/document.xml"] {
            let other = stated(&bytes, part, Fact::Checksum)? ^ 1;
            let altered = stating(&bytes, part, Fact::Checksum, other)?;
            assert_eq!(read(&altered), Err(WordProblem::Damaged), "{method:?}, {part}");
        }
        // Nobody looks at pictures.
        let altered = stating(&bytes, "word/media/a.png", Fact::Checksum, 1)?;
        assert_eq!(told(&altered)?.text, "18名\n");
    }
    // 18 became 19.
    let mut bytes = written(CompressionMethod::Stored, &parts(&p("18名")))?;
    let at = bytes.windows(5).position(|of| of == "18名".as_bytes()).ok_or("no figure")?;
    bytes[at + 1] = b'9';
    assert_eq!(read(&bytes), Err(WordProblem::Damaged));
    Ok(())
}

/// A part is unpacked to the size that it states and no further.
#[test]
fn a_part_that_is_larger_than_it_says_is_damaged() -> Result<(), Failure> {
    for method in METHODS {
        let bytes = written(method, &parts(&p("18名")))?;
        let size = stated(&bytes, "word/document.xml", Fact::Size)?;
        for less in [0, 1, size / 2, size - 1] {
            let altered = stating(&bytes, "word/document.xml", Fact::Size, less)?;
            assert_eq!(read(&altered), Err(WordProblem::Damaged), "{method:?}, {less} of {size}");
        }
        // What it has is whole by its checksum.
        let altered = stating(&bytes, "word/document.xml", Fact::Size, size + 1)?;
        assert_eq!(told(&altered)?.text, "18名\n");
        let altered = stating(&bytes, "word/document.xml", Fact::Size, 33 << 20)?;
        assert_eq!(read(&altered), Err(WordProblem::UnpackedTooLarge), "{method:?}");
    }
    // The whole of it would be too large, whatever it says.
    let bomb = written(CompressionMethod::Deflated, &parts(&p(&" ".repeat(40 << 20))))?;
    let altered = stating(&bomb, "word/document.xml", Fact::Size, 1 << 20)?;
    assert_eq!(read(&altered), Err(WordProblem::Damaged));
    Ok(())
}

#[test]
fn the_parts_that_are_read_have_one_limit_together() -> Result<(), Failure> {
    let notes = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml";
    let named = [("word/document.xml", DOCUMENT), ("word/footnotes.xml", notes)];
    let file = |spaces: usize| {
        written(
            CompressionMethod::Deflated,
            &[
                ("[Content_Types].xml", contents(&named)),
                (
                    "word/document.xml",
                    document(&[&p("18名"), " ".repeat(spaces).as_str()].concat()),
                ),
                ("word/footnotes.xml", document(&" ".repeat(spaces))),
            ],
        )
    };
    assert_eq!(told(&file(15 << 20)?)?.text, "18名\n");
    assert_eq!(read(&file(17 << 20)?), Err(WordProblem::UnpackedTooLarge));
    Ok(())
}

#[test]
fn a_part_that_is_cut_off_or_packed_otherwise_is_damaged() -> Result<(), Failure> {
    let bytes = written(CompressionMethod::Deflated, &parts(&p("18名")))?;
    let packed = stated(&bytes, "word/document.xml", Fact::PackedSize)?;
    let altered = stating(&bytes, "word/document.xml", Fact::PackedSize, packed - 1)?;
    assert_eq!(read(&altered), Err(WordProblem::Damaged), "cut off");
    for method in METHODS {
        let bytes = written(method, &parts(&p("18名")))?;
        let altered = stating(&bytes, "word/document.xml", Fact::Method, 12)?;
        assert_eq!(read(&altered), Err(WordProblem::Damaged), "bzip2, it says, and is {method:?}");
    }
    let altered = stating(&bytes, "word/media/a.png", Fact::Method, 12)?;
    assert_eq!(told(&altered)?.text, "18名\n", "a picture");
    for part in ["word/media/a.png", "word/document.xml"] {
        let offset = stated(&bytes, part, Fact::Offset)?;
        let altered = stating(&bytes, part, Fact::Offset, offset + 1)?;
        assert_eq!(read(&altered), Err(WordProblem::Damaged), "{part} begins elsewhere");
    }
    Ok(())
}

#[test]
fn one_part_under_a_password_is_enough() -> Result<(), Failure> {
    let bytes = written(CompressionMethod::Deflated, &parts(&p("18名")))?;
    let altered = stating(&bytes, "word/media/a.png", Fact::Flags, 1)?;
    assert_eq!(read(&altered), Err(WordProblem::Encrypted));
    Ok(())
}

#[test]
fn of_the_same_name_the_last_counts_and_of_several_spellings_the_first() -> Result<(), Failure> {
    let files = |first, second| {
        written(
            CompressionMethod::Deflated,
            &[
                ("[Content_Types].xml", contents(&[("word/document.xml", DOCUMENT)])),
                (first, document(&p("旧"))),
                (second, document(&p("新"))),
            ],
        )
    };
    // Its writer refuses to write a name twice.
    let mut twice = files("word/document.xml", "word/document.xmk")?;
    while let Some(at) = twice.windows(4).position(|of| of == b".xmk") {
        twice[at + 3] = b'l';
    }
    assert_eq!(told(&twice)?.text, "新\n");
    assert_eq!(told(&files("word/document.xml", "Word/Document.xml")?)?.text, "旧\n");
    assert_eq!(told(&files("Word/Document.xml", "word/document.xml")?)?.text, "旧\n");
    Ok(())
}

/// The end of a container states how many parts it has.
#[test]
fn a_list_of_parts_that_breaks_off_is_damaged() -> Result<(), Failure> {
    let mut bytes = written(CompressionMethod::Deflated, &parts(&p("18名")))?;
    let end = bytes.len() - 22;
    assert_eq!(bytes[end + 8..end + 12], [3, 0, 3, 0]);
    bytes[end + 8..end + 12].copy_from_slice(&[4, 0, 4, 0]);
    assert_eq!(read(&bytes), Err(WordProblem::Damaged), "one lacks");
    bytes[end + 8..end + 12].copy_from_slice(&[2, 0, 2, 0]);
    assert_eq!(read(&bytes), Err(WordProblem::Damaged), "the third is the document");
    Ok(())
}
