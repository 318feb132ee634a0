//! 关于本页: which version it is and under what licence, by what scheme it works out, that nothing leaves
//! the page, and where to report an error.

use crate::texts::{Phrase, ResultText, SettingsText, scheme_of_year};
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
    let scheme = el("dd")
        .child(el("span").live_text(move || {
            let scheme = store.scheme.get();
            scheme_of_year(&scheme, store.language())
        }))
        .child(el("span").text(store.text(ResultText::Simulates)));
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
        .class("facts")
        .child(fact(SettingsText::Version, el("dd").text(VERSION)))
        .child(fact(crate::texts::SchemeText::Title, scheme))
        .child(fact(SettingsText::Licence, el("dd").text(LICENCE)))
        .child(fact(SettingsText::Privacy, el("dd").text(store.text(SettingsText::Stays))))
        .child(fact(SettingsText::Errors, report));
    super::part(store, SettingsText::About, vec![facts])
}
