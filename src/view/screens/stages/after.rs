//! The day after: announced scores against one's own last forecast.

use super::board::words;
use crate::desk::{Folder, Forecast, last_forecast};
use crate::document::Document;
use crate::scoring::evaluate;
use crate::texts::{FrameText, StageText, grade_range, total_text};
use crate::view::controls::{El, button, el};
use crate::view::store::{Aside, Store};
use std::rc::Rc;

/// What stands on 结果 once all scores are announced.
pub(in crate::view) fn afterwards(store: Store) -> Vec<El> {
    let language = store.language();
    store.edits.track();
    let document = store.real_document();
    let kept = store.stages(Folder::Stage);
    let announced = told(store, &document);
    let forecast = last_forecast(&kept, &document).and_then(|forecast| match forecast {
        Forecast::Stage(at) => {
            let stage = kept.get(at)?.stage()?;
            Some((stage.name.clone(), stage.envelope.document.clone()))
        }
        Forecast::Scenario(at) => {
            let name = document.scenarios.get(at)?.name.clone();
            Some((name, document.simulated(document.scheme(), at)?))
        }
    });
    let line = match &forecast {
        Some((name, forecast)) => {
            let named = if name.is_empty() { store.text(FrameText::Unnamed) } else { name };
            StageText::announced_against(announced, named, told(store, forecast), language)
        }
        None => StageText::announced_alone(announced, language),
    };
    let same =
        kept.iter().find(|of| of.stage().is_some_and(|stage| stage.envelope.document == document));
    let name = words(store, StageText::YearEnd);
    let keep = match same {
        Some(same) => el("span").class("note").text(StageText::kept_already(same.name(), language)),
        None => button(words(store, StageText::KeepAsYearEnd), move || {
            if let Some(why) = store.keep_stage(name) {
                store.tell(crate::view::store::Notice::NotDone(why));
            }
        }),
    };
    let beside = button(words(store, StageText::Compare), move || {
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
    let outcome = evaluate(scheme, &document.entries(scheme)).outcome;
    [total_text(&outcome, scheme), grade_range(&outcome, scheme, store.language())].join(" ")
}
