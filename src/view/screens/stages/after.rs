//! The day after: announced scores against one's own last forecast.

use crate::desk::{Folder, Forecast, KeptStage, last_forecast};
use crate::document::Document;
use crate::scoring::evaluate;
use crate::texts::{StageText, result_words, shown_name};
use crate::view::controls::{El, button, el};
use crate::view::store::{Aside, Notice, Store};
use std::rc::Rc;

/// What stands on 结果 once all scores are announced. The stages are read when the shelf changes, not at every key.
pub(in crate::view) fn afterwards(store: Store) -> Vec<El> {
    let kept = store.stages(Folder::Stage);
    vec![el("div").changing(move || against(store, &kept))]
}

fn against(store: Store, kept: &[KeptStage]) -> Vec<El> {
    let language = store.language();
    store.edits.track();
    let document = store.real_document();
    let announced = told(store, &document);
    let forecast = last_forecast(kept, &document).and_then(|forecast| match forecast {
        Forecast::Stage(at) => {
            let of = kept.get(at)?;
            Some((store.shown_name_of(of), told(store, &of.stage()?.envelope.document)))
        }
        Forecast::Scenario(at) => {
            let name = shown_name(&document.scenarios.get(at)?.name, language);
            Some((name, told(store, &document.simulated(document.scheme(), at)?)))
        }
    });
    let line = match forecast {
        Some((name, forecast)) => StageText::announced_against(announced, name, forecast, language),
        None => StageText::announced_alone(announced, language),
    };
    let same =
        kept.iter().find(|of| of.stage().is_some_and(|stage| stage.envelope.document == document));
    let name = store.text(StageText::YearEnd);
    let keep = match same {
        Some(same) => el("span").class("note").text(StageText::kept_already(same.name(), language)),
        None => button(store.text(StageText::KeepAsYearEnd), move || {
            if let Some(why) = store.keep_stage(name) {
                store.tell(Notice::NotDone(why));
            }
        }),
    };
    let beside = button(store.text(StageText::Compare), move || {
        store.aside.set(Some(Aside::Stages(Rc::default())));
    });
    vec![
        el("p").class("say").text(line),
        el("div").class("toolbar").child(keep).child(beside.class("link")),
    ]
}

/// Total and grade.
fn told(store: Store, document: &Document) -> String {
    let scheme = document.scheme();
    result_words(&evaluate(scheme, &document.entries(scheme)), scheme, store.language())
}
