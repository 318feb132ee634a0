//! Why the text of a file is not read.

use crate::exchange::FileKind;
use serde::{Deserialize, Serialize};

/// The largest file, in bytes. Photographs make reports large, and are never unpacked.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;

/// The most parts in a file.
pub const MOST_PARTS: usize = 2_000;

/// The most bytes that the parts which are read have together when unpacked.
pub const MOST_UNPACKED: u64 = 32 * 1024 * 1024;

/// Elements within elements, at most. Word itself writes a few dozens.
pub(super) const DEEPEST: usize = 500;

/// Why the text of a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WordProblem {
    /// Larger than [`MOST_BYTES`].
    TooLarge,
    /// More than [`MOST_PARTS`] parts in the file.
    TooManyParts,
    /// More than [`MOST_UNPACKED`] bytes when unpacked, whatever the file says of itself.
    UnpackedTooLarge,
    /// Elements within elements without end.
    TooDeep,
    /// Cut off or altered: it begins as a Word file and cannot be read to its end.
    Damaged,
    /// Under a password.
    Encrypted,
    /// A document of Word up to 2003, or of WPS: .doc, .wps.
    OldWord,
    /// A web page, whatever its name says.
    WebPage,
    /// A text that is neither UTF-8 nor UTF-16.
    Encoding,
    /// Something else.
    OtherKind(FileKind),
    /// There is no text in it.
    NoText,
}
