//! The station as a link, and its QR code.

use super::frame::{note, section, words};
use super::outlet::Outlet;
use crate::browser::page;
use crate::exchange::link;
use crate::texts::{ExchangeText, InOutText};
use crate::view::controls::{El, button, el, follow};
use crate::view::store::{Store, Watched};
use leptos::prelude::request_animation_frame;
use qrcodegen::{QrCode, QrCodeEcc, Version};
use std::rc::Rc;

/// What is shown of the link: it, or that there is none.
type Shown = Option<Result<String, link::DoesNotFit>>;

/// A phone reads no finer code from a screen.
const FINEST: u8 = 28;

/// The section.
pub(super) fn link(store: Store) -> El {
    let shown: Rc<Watched<Shown>> = Rc::new(Watched::new(None));
    let (maker, gone) = (shown.clone(), shown.clone());
    follow(move || {
        // A link shows the station as it was: after an edit it is made anew.
        store.edits.track();
        if gone.with_untracked(Option::is_some) {
            gone.set(None);
        }
    });
    let make = move || {
        let document = store.with_station(|station| station.document().clone());
        let letters = link::write(&store.outgoing(document));
        maker.set(Some(letters.map(|letters| format!("{}#{letters}", page::address()))));
        request_animation_frame(|| page::select_text("#link-address"));
    };
    let outlet = Outlet::new();
    let for_copy = outlet.clone();
    section(store, InOutText::Link)
        .child(note(store, InOutText::LinkNote))
        .child(button(words(store, InOutText::MakeLink), make).class("primary"))
        .changing(move || match shown.get() {
            None => Vec::new(),
            Some(Err(link::DoesNotFit)) => {
                vec![el("p").class("problem").text(ExchangeText::NoLink.words(store.language()))]
            }
            Some(Ok(address)) => made(store, &for_copy, address),
        })
        .children(outlet.region(store))
}

fn made(store: Store, outlet: &Outlet, address: String) -> Vec<El> {
    let name = el("span").text(words(store, InOutText::LinkAddress));
    let area = el("textarea")
        .attr("id", "link-address")
        .attr("readonly", "")
        .attr("rows", "4")
        .text(address.clone());
    let length = InOutText::link_length(address.chars().count(), store.language());
    let code = match picture(&address) {
        Some(svg) => el("div")
            .class("qr-code")
            .attr("role", "img")
            .attr("aria-label", words(store, InOutText::QrCode))
            .with(move |element| element.set_inner_html(&svg)),
        None => note(store, InOutText::QrTooLong),
    };
    let outlet = outlet.clone();
    let copy = button(words(store, InOutText::CopyLink), move || outlet.copy(address.clone()));
    vec![
        el("label").class("block").child(name).child(area),
        el("p").class("note").attr("data-figure", "link/length").text(length),
        el("div").class("toolbar").child(copy),
        code,
    ]
}

/// The code as a picture, black on white whatever the page looks like, with its quiet zone.
fn picture(address: &str) -> Option<String> {
    let segments = qrcodegen::QrSegment::make_segments(address);
    let code = QrCode::encode_segments_advanced(
        &segments,
        QrCodeEcc::Low,
        Version::MIN,
        Version::new(FINEST),
        None,
        true,
    );
    let code = code.ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            path.push_str(&format!("M{} {}h1v1h-1z", x + 4, y + 4));
        }
    }
    let side = size + 8;
    Some(format!(
        "<svg viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\"><path d=\"M0 0h{side}v{side}H0z\" fill=\"#fff\"/><path d=\"{path}\" fill=\"#000\"/></svg>"
    ))
}
