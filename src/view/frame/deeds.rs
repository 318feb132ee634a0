//! What can be done from the band: its buttons, and the switch of trials.

use crate::browser::page;
use crate::desk::band::Deed;
use crate::texts::{BandText, deed_text, still_to_go};
use crate::view::Sheet;
use crate::view::controls::{Changing, El, button, changing, el};
use crate::view::navigation::go_to;
use crate::view::store::{Request, Store, Watched};
use std::rc::Rc;

/// The buttons in the band. On a phone it holds the way out of a trial, and what else a trial offers
/// stands below ([`deed_row`]).
pub(super) fn deeds(store: Store, deeds: &Rc<Watched<Vec<Deed>>>) -> Changing {
    let deeds = deeds.clone();
    changing(move || {
        let is_narrow = store.settings.narrow.get();
        let deeds = deeds.get();
        // Side by side they would leave no room for the sentence.
        let is_example = deeds.contains(&Deed::Restore);
        let is_list = |deed: Deed| matches!(deed, Deed::Checklist(_));
        let unwanted: Option<Deed> = match is_example {
            true => deeds.iter().copied().find(|deed| is_list(*deed)),
            false => deeds.iter().any(|deed| is_list(*deed)).then_some(Deed::Try),
        };
        let is_away = |deed: Deed| is_below(deed) || unwanted == Some(deed);
        let shown = deeds.into_iter().filter(|deed| !(is_narrow && is_away(*deed)));
        shown.map(|deed| control(store, deed)).collect::<Vec<_>>()
    })
}

/// The buttons below the band on a phone.
pub(super) fn deed_row(store: Store, deeds: &Rc<Watched<Vec<Deed>>>) -> El {
    let deeds = deeds.clone();
    el("div").class("band-below").changing(move || {
        let is_narrow = store.settings.narrow.get();
        let shown = deeds.get().into_iter().filter(|deed| is_narrow && is_below(*deed));
        shown.map(|deed| control(store, deed)).collect::<Vec<_>>()
    })
}

const fn is_below(deed: Deed) -> bool {
    matches!(deed, Deed::Adopt | Deed::KeepScenario)
}

fn control(store: Store, deed: Deed) -> El {
    if let Deed::Checklist(count) = deed {
        let words = still_to_go(count, store.language());
        return button(words, move || carry_out(store, deed)).class("deed");
    }
    let text = match deed {
        // WeChat keeps no files.
        Deed::SaveFile if page::is_in_wechat() => Some(BandText::CopyBackup),
        deed => deed_text(deed),
    };
    let Some(words) = text.map(|text| store.text(text)) else { return el("span") };
    if deed == Deed::Try {
        return el("button")
            .attr("type", "button")
            .class("try")
            .attr("role", "switch")
            .attr("aria-checked", "false")
            .attr("aria-label", words)
            .child(el("i"))
            .child(el("span").text(words))
            .on("click", move |_| carry_out(store, deed));
    }
    let sign = match deed {
        Deed::Restore => Some(("↺", "deed restore")),
        // Both buttons in words would leave no room to say what they are about.
        Deed::UpdateLater => Some(("×", "deed")),
        _ => None,
    };
    if let Some((sign, look)) = sign.filter(|_| store.settings.narrow.get()) {
        return button(sign, move || carry_out(store, deed))
            .class(look)
            .attr("aria-label", words)
            .attr("title", words);
    }
    let look = match deed {
        Deed::Adopt => "deed adopt",
        Deed::Restore => "deed restore",
        _ => "deed",
    };
    button(words, move || carry_out(store, deed)).class(look)
}

/// Does it; what brings a part that did not come does not wait for one.
fn carry_out(store: Store, deed: Deed) {
    match deed {
        Deed::SaveAgain => store.retry_now(),
        Deed::FetchAgain => {
            if let Some(chunk) = store.settings.screen.get_untracked().room().chunk {
                store.fetch(chunk, |_| ());
            }
        }
        Deed::Update => store.update_page(),
        Deed::UpdateLater => store.update_later.set(true),
        _ => store.once_here(false, move || {
            if let Some(rest) = store.rest() {
                (rest.deed)(store, deed);
            }
        }),
    }
}

/// Does what needs the chunk of the rest.
pub(in crate::view) fn do_deed(store: Store, deed: Deed) {
    match deed {
        Deed::SaveAgain | Deed::FetchAgain | Deed::Update | Deed::UpdateLater => {}
        Deed::Correct => {
            if let Some((field, _)) =
                store.problems.with_untracked(|problems| problems.first().copied())
            {
                go_to(store, field);
            }
        }
        Deed::SaveFile => store.ask(Request::DownloadOpen),
        Deed::Undo => store.undo(),
        Deed::KeepCopy => {
            let keep = store.visited.with_untracked(|visited| Some(visited.as_ref()?.keep.clone()));
            if let Some(keep) = keep {
                keep();
            }
        }
        Deed::Adopt => store.adopt_trial(),
        Deed::KeepScenario => store.ask_to_keep_trial(),
        Deed::LeaveTrial => store.leave_trial(),
        Deed::ShowScheme => store.open_sheet(Sheet::Schemes),
        Deed::Restore => {
            store.restore_example();
            // The button goes; what stands beside it keeps the focus.
            page::focus_on(".band-right button");
        }
        Deed::Checklist(_) => store.open_sheet(Sheet::Checklist),
        Deed::Try => store.start_trial(Vec::new()),
    }
}
