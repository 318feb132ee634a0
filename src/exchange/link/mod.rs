//! A station as a link: letters A–Z a–z, digits, `-` and `_` only.
//!
//! Labels of workers are always left out, and so are scenarios; comments go along only where that is asked
//! for: a link shares the station as it is. A scheme made by hand is included whole, a built-in one by its id. The frame (version, length, checksum) is
//! the same in every version; anything after the stated length is ignored, since some apps append text.
//! Within the frame one walk through the document both writes and reads, so that neither can drift from the
//! other; what was read must also pass the reader of stored documents.

mod coder;
mod comments;
mod frame;
mod letters;
mod numbers;
mod walk;
mod walk_scheme;
mod walk_staffing;
mod walk_tables;

pub use frame::{LinkProblem, VERSION};

use super::personal;
use crate::document::{
    Agreements, Amount, Document, Earlier, Envelope, Field, Monthlies, Monthly, Opened, Since,
    Value, open,
};
use crate::scoring::{Quantity, SubtotalScope, WorkerKind};
use coder::Coder;
use walk::Walk;

/// The station does not fit a link: a text or a list is longer than the fields accept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DoesNotFit;

/// The longest link that has room for months, in letters: its code can still be scanned from a screen.
pub const MOST_WITH_MONTHS: usize = 2_000;

/// The longest link that has room for comments, in letters: messages take it whole, though no code can hold it.
pub const MOST_WITH_COMMENTS: usize = 6_000;

/// What a link holds of a station: all but its scenarios, its comments and what other schemes' parties announced, with numbers
/// in the place of names; its months and earlier targets, where they fit.
pub fn shared(document: &Document) -> Document {
    let numbered = personal::numbered(document);
    let monthly = numbered.monthly.clone().without_blank();
    let mut shared = Document { scenarios: Vec::new(), comments: Vec::new(), monthly, ..numbered };
    // Inputs go by their hooks, and of these only parties of the scheme in force have any.
    shared.scores.keep_announcements_of(document.scheme());
    if !have_room(&shared) {
        shared.monthly = Monthlies::default();
        // What no input could have given does not go unsaid: it fits no link.
        let are_sound = shared.agreements.iter().all(|(_, of)| can_be_typed(of));
        if are_sound && !have_room(&shared) {
            shared.agreements = Agreements::default();
        }
    }
    shared
}

/// Whether the earlier targets of a station are left out of its link, for which there is no room: those in force are
/// there.
pub fn leaves_agreements_out(document: &Document) -> bool {
    !document.agreements.is_empty() && shared(document).agreements.is_empty()
}

/// The same with the comments, 依据 and 结语 of the station, without names of workers in them.
pub fn shared_with_comments(document: &Document) -> Document {
    let comments = personal::numbered(document).comments;
    Document { comments, ..shared(document) }
}

/// Whether there are comments for which a link has no room.
pub fn leaves_comments_out(document: &Document) -> bool {
    let fits = |letters: String| letters.len() <= MOST_WITH_COMMENTS;
    let is_commented = !document.comments.is_empty();
    is_commented && !letters(&shared_with_comments(document)).is_ok_and(fits)
}

/// The link of a station with its comments, or without them where there is no room.
///
/// # Errors
/// [`DoesNotFit`] for a document that no fields could have given.
pub fn write_with_comments(document: &Document) -> Result<String, DoesNotFit> {
    let fits = |letters: &String| letters.len() <= MOST_WITH_COMMENTS;
    match letters(&shared_with_comments(document)).ok().filter(fits) {
        Some(letters) => Ok(letters),
        None => write(document),
    }
}

/// Whether the months of a station are left out of its link, for which there is no room: the sums are there.
pub fn leaves_months_out(document: &Document) -> bool {
    let has_months = !document.monthly.clone().without_blank().is_empty();
    has_months && shared(document).monthly.is_empty()
}

fn can_be_typed(earlier: &Earlier) -> bool {
    earlier.iter().all(|(month, amount)| {
        let allowed = Since::From(*month).spec().allowed;
        allowed.is_some_and(|allowed| allowed.check(&Value::Quantity(*amount)).is_ok())
    })
}

fn have_room(shared: &Document) -> bool {
    let fits = |letters: String| letters.len() <= MOST_WITH_MONTHS;
    let is_short = shared.monthly.is_empty() && shared.agreements.is_empty();
    is_short || letters(shared).is_ok_and(fits)
}

/// A station that came by link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The station.
    pub document: Document,
    /// The hooks of inputs that a later page knows and this one leaves out.
    pub left_out: Vec<String>,
}

/// The link of the [`shared`] part of a station.
///
/// # Errors
/// [`DoesNotFit`] for a document that no fields could have given.
pub fn write(document: &Document) -> Result<String, DoesNotFit> {
    letters(&shared(document))
}

fn letters(document: &Document) -> Result<String, DoesNotFit> {
    let further = further(document);
    let version = version_for(document, &further);
    let mut walk = Walk::new(Coder::writer());
    walk.document(version, document);
    if version >= 3 {
        walk.further(&further);
    }
    let sound = !walk.coder.is_unsound();
    let link = frame::wrap(version, &walk.coder.finish()).filter(|_| sound).ok_or(DoesNotFit)?;
    // A link that would not open again must not be handed out.
    let same = read(&link).is_ok_and(|read| read == *document);
    if same { Ok(link) } else { Err(DoesNotFit) }
}

/// The inputs that few stations fill in, as far as they are filled in: hooks and contents.
fn further(document: &Document) -> Vec<(String, String)> {
    let scheme = document.scheme();
    let optional = |field: &Field| field.spec().optional && !matches!(field, Field::Comment(..));
    let inputs = Field::all(document, scheme).into_iter().filter(optional);
    let filled = inputs.filter_map(|field| {
        // The last of several targets says from when on it is in force, even where it is blank.
        let is_agreed = matches!(field, Field::Agreed(..));
        let value = document.value(field, scheme).filter(|value| is_agreed || !value.is_blank())?;
        Some((field.hook(document, scheme), value.text()))
    });
    filled.chain(comments::hooks(document)).collect()
}

/// Puts a further input in; `None` where this page does not know it.
fn put(document: &mut Document, hook: &str, text: &str) -> Option<()> {
    if ["comment/", "evidence/", "draft/"].iter().any(|of| hook.starts_with(of)) {
        return comments::put(document, hook, text);
    }
    let scheme = document.schemes.in_force.clone();
    // The first month of an amount says that it is kept by months.
    if let Some((of, _)) = hook.split_once("/month/")
        && let Some(amount) = Amount::from_hook(of, document)
        && document.monthly.get(amount).is_none()
    {
        document.keep_by_months(amount, Some(Monthly::default()), Quantity::Blank)?;
    }
    // Each target in order: the last one is in force.
    if let Some((of, since)) = hook.split_once("/target/from/") {
        let amount = Amount::from_hook(of, document)?;
        let since = Since::from_number(since, document)?;
        let agreed = since.spec().allowed?.kept(text)?.quantity()?;
        let terms = document.terms(amount)?.with(since, agreed);
        return document.agree(amount, &terms).map(drop);
    }
    let field = Field::from_hook(hook, document, &scheme)?;
    let spec = field.spec();
    document.put(field, spec.allowed.filter(|_| spec.optional)?.kept(text)?, &scheme)
}

/// The first version that can hold a station: pages that know no later one still open its link.
fn version_for(document: &Document, further: &[(String, String)]) -> u32 {
    let scope = |kind| document.staffing.subtotal(kind).scope;
    let usual = WorkerKind::ALL.into_iter().all(|kind| scope(kind) == SubtotalScope::NotListed);
    match (usual, further.is_empty()) {
        (true, true) => 1,
        (false, true) => 2,
        (_, false) => 3,
    }
}

/// The station of a link.
///
/// # Errors
/// [`LinkProblem`]; a link is opened whole or not at all.
pub fn read(link: &str) -> Result<Document, LinkProblem> {
    open_link(link).map(|sent| sent.document)
}

/// The station of a link, and what a later page had written that this one does not know.
///
/// # Errors
/// [`LinkProblem`].
pub fn open_link(link: &str) -> Result<Sent, LinkProblem> {
    let (version, bytes) = frame::unwrap(link)?;
    let mut walk = Walk::new(Coder::reader(bytes));
    let mut document = walk.document(version, &Document::empty(""));
    let further = if version >= 3 { walk.further(&[]) } else { Vec::new() };
    if walk.coder.is_unsound() {
        return Err(LinkProblem::Damaged);
    }
    let mut left_out = Vec::new();
    for (hook, text) in further {
        if put(&mut document, &hook, &text).is_none() {
            left_out.push(hook);
        }
    }
    let kept = Envelope { stamp: String::new(), saved_at: String::new(), document };
    match open(&kept.text()) {
        Opened::Whole(envelope) if envelope == kept => {
            Ok(Sent { document: kept.document, left_out })
        }
        _ => Err(LinkProblem::Damaged),
    }
}

/// The letters of a link in a pasted text that is nothing but an address: of this page, or of another copy
/// of it.
pub fn letters_of(text: &str) -> Option<&str> {
    let (page, letters) = text.trim().split_once('#')?;
    let is_address = page.starts_with("http://") || page.starts_with("https://");
    let is_one = !text.trim().contains(char::is_whitespace);
    (is_address && is_one && !letters.is_empty()).then_some(letters)
}
