//! 关于本页: which version it is and under what licence, by what scheme it works out, that nothing leaves
//! the page, and where to report an error.

use super::part::part;
use crate::desk::release::Offline;
use crate::texts::{BandText, Phrase, SchemeText, SettingsText, closing_words};
use crate::view::controls::{El, button, el};
use crate::view::store::{ReleaseWish, Request, Store};

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
    let version = el("dd").text(VERSION).changing(move || {
        let is_outdated = store.release.get().is_outdated;
        is_outdated.then(|| update(store)).into_iter().flatten().collect::<Vec<El>>()
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
        .child(fact(SettingsText::Version, version))
        .child(fact(SchemeText::Title, scheme))
        .child(fact(SettingsText::Licence, el("dd").text(LICENCE)))
        .child(fact(SettingsText::Offline, offline(store)))
        .child(fact(SettingsText::Privacy, el("dd").text(store.text(SettingsText::Stays))))
        .child(fact(SettingsText::Errors, report));
    part(store, SettingsText::About, vec![facts])
}

/// That there is a newer release, and the way to it.
fn update(store: Store) -> [El; 2] {
    let told = el("span").text(store.text(BandText::NewVersion));
    [told, button(store.text(BandText::Update), move || store.update_page()).class("deed")]
}

/// Whether the page opens without a network, and the way to all of it.
fn offline(store: Store) -> El {
    let told = el("div").attr("role", "status").changing(move || {
        let release = store.release.get();
        let (words, can_fetch) = match release.offline {
            Offline::Never => (SettingsText::OfflineNever, false),
            Offline::Preparing => (SettingsText::OfflinePreparing, false),
            Offline::Failed => (SettingsText::OfflineFailed, false),
            Offline::Whole => (SettingsText::OfflineWhole, true),
            Offline::Fetching => (SettingsText::OfflineFetching, false),
            Offline::Partly => (SettingsText::OfflinePartly, true),
            Offline::All => (SettingsText::OfflineAll, false),
        };
        let fetch_all = move || store.ask(Request::Release(ReleaseWish::FetchAll));
        // A newer release would fetch its own parts instead.
        let can_fetch = can_fetch && !release.is_outdated;
        let way = can_fetch.then(|| button(store.text(SettingsText::FetchAll), fetch_all));
        let told = el("span").text(store.text(words));
        [Some(told), way].into_iter().flatten().collect::<Vec<El>>()
    });
    el("dd").child(told)
}
