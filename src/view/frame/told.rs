//! What is told, in words, and the ways on from it.

use crate::browser::page;
use crate::document::{Loss, VERSION};
use crate::texts::{
    BandText, FrameText, Phrase, StationText, deleted_words, rejected_words, shown_name,
};
use crate::view::controls::{El, button};
use crate::view::store::{Notice, Request, Store, Undo};

/// What a notice says.
pub(super) fn words(store: Store, told: &Notice) -> String {
    let named = |name: &str| shown_name(name, store.language());
    match told {
        Notice::Rejected(rejected) => rejected_words(*rejected, store.language()),
        Notice::OtherTabChanged => store.text(BandText::Replaced).to_owned(),
        Notice::OtherTabDeleted => store.text(FrameText::OtherTabDeleted).to_owned(),
        Notice::OtherTabNewer => store.text(FrameText::OtherTabNewer).to_owned(),
        Notice::Forked { name, is_kept: true } => StationText::forked(name, store.language()),
        Notice::Forked { name, .. } => StationText::forked_unkept(name, store.language()),
        Notice::Done { words, .. }
        | Notice::KeptBeside { words, .. }
        | Notice::NotDone(words)
        | Notice::ByHand { words, .. }
        | Notice::NotDeleted { words, .. } => words.clone(),
        Notice::Deleted { name, held, .. } => {
            deleted_words(&named(name), held.as_deref(), store.language())
        }
        Notice::Damaged { name, stage: Some(stage), aside, .. } => {
            let told = if *aside { StationText::stage_aside } else { StationText::stage_in_place };
            told(&named(name), &named(stage), store.language())
        }
        Notice::Damaged { name, losses, aside: true, .. } => {
            StationText::damaged_aside(named(name), Loss::count(losses), store.language())
        }
        Notice::Damaged { name, losses, .. } => {
            StationText::damaged_in_place(named(name), Loss::count(losses), store.language())
        }
        Notice::Newer { name, version } => {
            StationText::newer(named(name), *version, VERSION, store.language())
        }
    }
}

/// The buttons that take something back, try again what failed, or go another way.
pub(super) fn ways_on(store: Store, told: &Notice) -> Vec<El> {
    match told {
        // Undo closes the notice itself.
        Notice::Done { undo: Some(Undo::Step), .. } => {
            vec![button(store.text(FrameText::Undo), move || store.undo())]
        }
        Notice::Done { undo: Some(Undo::Ask(request)), .. } => {
            let request = request.clone();
            vec![closing(store, told, FrameText::Undo, move || store.ask(request.clone()))]
        }
        Notice::KeptBeside { back, before, .. } => {
            let (told, request) = (told.clone(), Request::Open(before.clone()));
            let back = button(back.clone(), move || {
                store.close(&told);
                store.ask(request.clone());
            });
            vec![back.class("primary")]
        }
        Notice::Deleted { id, .. } => {
            let request = Request::BringBack(id.clone());
            let act = move || store.ask(request.clone());
            vec![closing(store, told, FrameText::Undo, act)]
        }
        Notice::NotDeleted { id, .. } => {
            let (download, delete) =
                (Request::Download(id.clone()), Request::DeleteForGood(id.clone()));
            let download = move || store.ask(download.clone());
            let name = match page::is_in_wechat() {
                true => StationText::CopyAction,
                false => FrameText::DownloadBackup,
            };
            vec![
                button(store.text(name), download).class("primary"),
                closing(store, told, StationText::DeleteForGood, move || store.ask(delete.clone())),
            ]
        }
        _ => Vec::new(),
    }
}

/// A button that closes the notice and does something.
fn closing(store: Store, told: &Notice, word: Phrase, act: impl Fn() + 'static) -> El {
    let told = told.clone();
    button(store.text(word), move || {
        store.close(&told);
        act();
    })
}
