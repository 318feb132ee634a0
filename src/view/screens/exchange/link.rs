//! 发到微信群: the station as a link, and its QR code.

use super::frame::Offered;
use super::outlet::Outlet;
use crate::chart::Code;
use crate::exchange::link;
use crate::exchange::report::Report;
use crate::scoring::Outlook;
use crate::texts::{
    BandText, ExchangeText, InOutText, PictureText, grading_text, shown_station, total_text,
};
use crate::view::Sheet;
use crate::view::controls::{
    El, button, el, follow, note, problem_text, switch, tick, watch_station,
};
use crate::view::screens::drawn_code::drawn_code;
use crate::view::store::{Store, Watched};
use std::cell::Cell;
use std::rc::Rc;

/// The address with the station's letters, or that there is none.
type Address = Result<String, link::DoesNotFit>;

thread_local! {
    /// Whether comments go along. It stays while the page is open.
    static WITH_COMMENTS: Cell<bool> = const { Cell::new(false) };
}

/// The link follows every edit: it shows the station as it is.
pub(super) fn link(store: Store) -> Offered {
    let with_comments = Rc::new(Watched::new(WITH_COMMENTS.get()));
    let address: Rc<Watched<Address>> =
        Rc::new(Watched::new(store.link(with_comments.get_untracked())));
    let (follower, asked) = (address.clone(), with_comments.clone());
    follow(move || {
        store.edits.track();
        let now = store.link(asked.get());
        if follower.with_untracked(|before| *before != now) {
            follower.set(now);
        }
    });
    let outlet = Outlet::new();
    let (copied, seen) = (outlet.clone(), address.clone());
    let mut options = vec![el("div").changing(move || match address.get() {
        Err(link::DoesNotFit) => {
            let problem = ExchangeText::NoLink.words(store.language());
            vec![problem_text(problem), deeds(store)]
        }
        Ok(address) => copying(store, &copied, address),
    })];
    options.extend(outlet.region(store));
    options.push(el("div").changing(move || without_months(store)));
    options.push(comments(store, with_comments));
    options.push(note(store.text(InOutText::LinkNote)));
    options.push(note(store.text(InOutText::Holds)));
    let shown = el("div").class("share-sheet always-light").changing(move || {
        let address = seen.get().ok();
        let mut parts = whose(store);
        parts.push(code(store, address.as_deref()));
        parts
    });
    Offered { options, shown }
}

/// Whether what the parties said goes along: only where it is asked for. Nothing is asked of a station without.
fn comments(store: Store, with_comments: Rc<Watched<bool>>) -> El {
    let commented =
        watch_station(store, move || store.with_station(|of| of.document().has_words()));
    let (asked, shown) = (with_comments.clone(), commented.clone());
    let choice = move || {
        shown.get().then(|| {
            let (chosen, now) = (asked.clone(), asked.get_untracked());
            let tick = tick(now, move |is_asked| {
                WITH_COMMENTS.set(is_asked);
                chosen.set_if_changed(is_asked);
            });
            switch(tick.attr("id", "link-comments"), store.text(InOutText::WithComments))
        })
    };
    let left_out = move || {
        store.edits.track();
        let is_asked = with_comments.get() && commented.get();
        let is_left_out = is_asked && link::leaves_comments_out(&store.real_document());
        is_left_out.then(|| note(store.text(InOutText::WithoutComments)))
    };
    let left_out = el("div").attr("role", "status").changing(left_out);
    el("div").child(el("div").changing(choice)).child(left_out)
}

/// Says that months or earlier targets are left out, where there is no room for them; tracked.
fn without_months(store: Store) -> Vec<El> {
    store.edits.track();
    let document = store.real_document();
    let months = link::leaves_months_out(&document).then_some(InOutText::WithoutMonths);
    let agreements = link::leaves_agreements_out(&document).then_some(InOutText::WithoutAgreements);
    months.into_iter().chain(agreements).map(|words| note(store.text(words))).collect()
}

fn copying(store: Store, outlet: &Outlet, address: String) -> Vec<El> {
    let length = InOutText::link_length(address.chars().count(), store.language());
    let length = el("small").attr("data-figure", "link/length").text(length);
    let name = el("b").text(store.text(InOutText::LinkAddress));
    let name = el("span").class("link-head").child(name).child(length);
    let shown = el("input")
        .attr("id", "link-address")
        .attr("type", "text")
        .attr("readonly", "")
        .attr("value", address.clone());
    let outlet = outlet.clone();
    let copy = button(store.text(InOutText::CopyLink), move || outlet.copy(address.clone()));
    vec![el("label").class("block").child(name).child(shown), deeds(store).child(copy)]
}

/// The way to the picture; what else can be done stands beside it.
fn deeds(store: Store) -> El {
    let picture = button(store.text(PictureText::Save), move || store.open_sheet(Sheet::Picture));
    el("div").class("toolbar").child(picture.class("primary"))
}

/// Whose result the others will see.
fn whose(store: Store) -> Vec<El> {
    let (document, language) = (store.real_document(), store.language());
    let name = shown_station(&document, language);
    let (scheme, outcome) = (document.scheme(), Report::of(&document, document.scheme()).outcome);
    // Before anything has scored, a range from nothing to all says nothing.
    let result = match outcome.outlook {
        Outlook::Nothing => store.text(BandText::NoScores).to_owned(),
        _ => {
            let grade = outcome
                .is_settled()
                .then(|| [" ", &grading_text(outcome.lowest_grading, scheme, language)].concat());
            let result = total_text(&outcome, scheme) + &grade.unwrap_or_default();
            InOutText::estimate(result, language)
        }
    };
    vec![el("p").class("share-name").attr("lang", "zh-CN").text(name), el("p").text(result)]
}

fn code(store: Store, address: Option<&str>) -> El {
    let Some(address) = address else { return el("div") };
    let Some(code) = Code::of(address) else { return note(store.text(InOutText::QrTooLong)) };
    let image = drawn_code(&code, store.text(InOutText::QrCode)).class("qr-code");
    let scan = el("p").class("share-hint").text(store.text(InOutText::Scan));
    el("div").child(image).child(scan)
}
