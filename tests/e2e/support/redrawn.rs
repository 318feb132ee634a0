//! Elements that the page has drawn anew since a test found them: no fault, but a reason to look again.

use std::error::Error;

use fantoccini::error::CmdError;

/// What the developer tools and our own helpers say of an element that the page has drawn anew
/// since it was found.
const REDRAWN: [&str; 4] =
    ["stale element", "no such element", "the element is gone", "node with given id"];

/// Whether an element was drawn anew since it was found. Drivers say so by a code: each engine
/// words the message in its own way.
pub(super) fn is_redrawn(error: &(dyn Error + 'static)) -> bool {
    let coded = error
        .downcast_ref::<CmdError>()
        .is_some_and(|error| error.is_no_such_element() || error.is_stale_element_reference());
    let words = error.to_string().to_lowercase();
    coded || REDRAWN.iter().any(|said| words.contains(said))
}
