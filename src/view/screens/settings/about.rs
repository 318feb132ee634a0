//! 关于本页: which version it is and under what licence, by what scheme it works out, that nothing leaves
//! the page, and where to report an error.

use super::part::part;
use crate::texts::{Phrase, SchemeText, SettingsText, closing_words};
use crate::view::controls::{El, el};
use crate::view::store::Store;

/// The version and the licence, as the package states them.
const VERSION: &str = env!("CARGO_PKG_VERSION");
const LICENCE: &str = env!("CARGO_PKG_LICENSE");
/// Where the package is kept; "" while it states nothing.
const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// The part.
pub(super) fn about(store: Store) -> El {
    let fact =
        |name: Phrase, what: El| el("div").child(el("dt").text(store.text(name))).child(what);
    let scheme = el("dd").live_text(move || {
        closing_words(&store.scheme.get(), store.announced.get(), store.language())
    });
    let report = match REPOSITORY {
        "" => el("dd").text(store.text(SettingsText::TellOf)),
        address => el("dd").child(
            el("a")
                .attr("href", address)
                .attr("rel", "noopener")
                .text(store.text(SettingsText::Report)),
        ),
    };
    let facts = el("dl")
        .class("about")
        .child(fact(SettingsText::Version, el("dd").text(VERSION)))
        .child(fact(SchemeText::Title, scheme))
        .child(fact(SettingsText::Licence, el("dd").text(LICENCE)))
        .child(fact(SettingsText::Privacy, el("dd").text(store.text(SettingsText::Stays))))
        .child(fact(SettingsText::Errors, report));
    part(store, SettingsText::About, vec![facts])
}
