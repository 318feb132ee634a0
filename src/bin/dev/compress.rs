//! Puts a smaller copy of every part beside it, for hosts that send such copies or keep what they are given.
//!
//! `app.js` gets `app.js.br` and `app.js.gz`, where they are smaller; pictures are compressed by nature and get
//! none. The same part always gives the same copies.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

use crate::failure::Failure;

/// What shrinks: text and wasm.
const SHRINKING: [&str; 10] =
    ["css", "html", "ico", "js", "json", "svg", "txt", "wasm", "webmanifest", "xml"];

/// The ways of compressing, by what a copy's name ends in.
const WAYS: [(&str, Way); 2] = [(BROTLI, brotli), (GZIP, gzip)];

/// The ending of a copy in brotli.
pub(crate) const BROTLI: &str = "br";

/// The ending of a copy in gzip.
const GZIP: &str = "gz";

type Way = fn(&[u8]) -> io::Result<Vec<u8>>;

/// Writes the copies of all parts among the files.
pub(crate) fn beside(files: &[PathBuf]) -> Result<(), Failure> {
    let parts = files.iter().filter(|path| shrinks(path));
    let jobs: Vec<(&PathBuf, &str, Way)> =
        parts.flat_map(|path| WAYS.map(|(ending, way)| (path, ending, way))).collect();
    let next = AtomicUsize::new(0);
    let failed = Mutex::new(None);
    let work = || {
        while let Some((part, ending, way)) = jobs.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let (Err(failure), Ok(mut failed)) = (copy(part, ending, *way), failed.lock()) {
                *failed = Some(failure);
            }
        }
    };
    thread::scope(|scope| {
        for _ in 1..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
        work();
    });
    failed.into_inner().unwrap_or_default().map_or(Ok(()), Err)
}

/// Whether this is the copy of a part.
pub(crate) fn is_copy(path: &Path) -> bool {
    path.extension().is_some_and(|ending| WAYS.iter().any(|(of, _)| ending == *of))
}

/// The name of a part's copy.
pub(crate) fn copy_of(part: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(part);
    name.push(".");
    name.push(ending);
    name.into()
}

fn shrinks(path: &Path) -> bool {
    path.extension().is_some_and(|ending| SHRINKING.iter().any(|of| ending == *of))
}

fn copy(part: &Path, ending: &str, way: Way) -> Result<(), Failure> {
    let plain = fs::read(part).map_err(Failure::file("reading", part))?;
    let path = copy_of(part, ending);
    let smaller = way(&plain).map_err(Failure::file("compressing", part))?;
    if smaller.len() >= plain.len() {
        return Ok(());
    }
    fs::write(&path, smaller).map_err(Failure::file("writing", &path))
}

fn brotli(mut plain: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: plain.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut plain, &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(plain: &[u8]) -> io::Result<Vec<u8>> {
    // Without name and time, and without the system's mark: the same bytes on every machine and day.
    let builder = GzBuilder::new().mtime(0).operating_system(255);
    let mut encoder = builder.write(Vec::new(), Compression::best());
    encoder.write_all(plain)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn page() -> Vec<u8> {
        "<p>社工站评估计算器</p>\n".repeat(40).into_bytes()
    }

    #[test]
    fn copies_unpack_to_what_they_are_copies_of() -> io::Result<()> {
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(&gzip(&page())?[..]).read_to_end(&mut unpacked)?;
        assert_eq!(unpacked, page());
        unpacked.clear();
        brotli::BrotliDecompress(&mut &brotli(&page())?[..], &mut unpacked)?;
        assert_eq!(unpacked, page());
        Ok(())
    }

    #[test]
    fn gzip_tells_neither_time_nor_system() -> io::Result<()> {
        let bytes = gzip(&page())?;
        // RFC 1952: magic, method, flags, four bytes of time, speed, system.
        assert_eq!(bytes.get(..8), Some(&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0][..]));
        assert_eq!(bytes.get(9), Some(&255));
        Ok(())
    }

    #[test]
    fn what_shrinks_gets_both_copies_and_the_rest_none() -> Result<(), String> {
        let folder = std::env::temp_dir().join(format!("scorecard-copies-{}", std::process::id()));
        fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        let files = ["a.html", "tiny.js", "icon.png"].map(|name| folder.join(name));
        for (path, content) in files.iter().zip([page(), b"x".to_vec(), page()]) {
            fs::write(path, content).map_err(|error| error.to_string())?;
        }
        let written = beside(&files).map_err(|failure| failure.to_string());
        let has = |name: &str| folder.join(name).is_file();
        let found = ["a.html.br", "a.html.gz", "tiny.js.br", "tiny.js.gz", "icon.png.br"].map(has);
        fs::remove_dir_all(&folder).map_err(|error| error.to_string())?;
        written?;
        assert_eq!(found, [true, true, false, false, false]);
        Ok(())
    }
}
