//! The panel of the workings: opened, read, and its links followed.

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, PointerAction, TouchActions};
use serde_json::json;

use super::page::until;
use super::{Outcome, Page};

/// Clicks every figure on the page that has a working and reads what its working says.
const EVERY_WORKING: &str = "
    const rows = [];
    for (const figure of document.querySelectorAll(
        '[data-figure]:not([data-figure=saved], [data-figure=report], [data-figure^=link])')) {
        const shown = figure.innerText.trim();
        figure.click();
        const panel = document.querySelector('[data-working]');
        const result = panel?.querySelector('[data-result]');
        rows.push([figure.dataset.figure, shown, panel?.dataset.working ?? '',
            result?.innerText.trim() ?? '']);
    }
    return rows;";

/// A figure on the page beside what its working ends in.
#[derive(Debug, serde::Deserialize)]
pub(crate) struct Worked {
    pub(crate) hook: String,
    pub(crate) shown: String,
    pub(crate) explained: String,
    pub(crate) result: String,
}

impl Page {
    /// Clicks a figure and reads its working.
    pub(crate) async fn working_of(&self, hook: &str) -> Outcome<String> {
        self.with_figure(hook, async |figure| self.click(&figure).await).await?;
        self.working(hook).await
    }

    /// The words of the open panel, once it shows this figure and has the focus.
    pub(crate) async fn working(&self, hook: &str) -> Outcome<String> {
        let script = "
            const panel = document.querySelector('[data-working]');
            const ready = panel?.dataset.working === arguments[0]
                && panel.querySelector('h2') === document.activeElement;
            return ready ? panel.innerText : null;";
        until(&format!("the working of {hook}"), async || {
            let words = self.client.execute(script, vec![json!(hook)]).await?;
            Ok(words.as_str().map(str::to_owned))
        })
        .await
    }

    /// Waits until the open panel says this.
    pub(crate) async fn wait_for_working(&self, words: &str) -> Outcome {
        let script = "return document.querySelector('[data-working]')?.innerText ?? '';";
        let mut last = String::new();
        let result = until(words, async || {
            last = self.text_from(script, vec![]).await?;
            Ok(last.contains(words).then_some(()))
        })
        .await;
        result.map_err(|error| format!("{error}: the panel says {last:?}").into())
    }

    /// The hook of the open working, empty while the panel is closed.
    pub(crate) async fn open_working(&self) -> Outcome<String> {
        let script = "return document.querySelector('[data-working]')?.dataset.working ?? '';";
        self.text_from(script, vec![]).await
    }

    /// Every derived figure on the page as it stands. The panel has to be open.
    pub(crate) async fn every_working(&self) -> Outcome<Vec<Worked>> {
        let rows = self.client.execute(EVERY_WORKING, vec![]).await?;
        let rows: Vec<(String, String, String, String)> = serde_json::from_value(rows)?;
        let worked = rows.into_iter().map(|(hook, shown, explained, result)| Worked {
            hook,
            shown,
            explained,
            result,
        });
        Ok(worked.collect())
    }

    /// The hook of the figure that has the focus, empty when none has.
    pub(crate) async fn focused_figure(&self) -> Outcome<String> {
        self.text_from("return document.activeElement?.dataset.figure ?? '';", vec![]).await
    }

    /// Touches the middle of a figure with a finger.
    pub(crate) async fn tap_figure(&self, hook: &str) -> Outcome {
        let script = "arguments[0].scrollIntoView({ block: 'center' });";
        self.with_figure(hook, async |element| {
            self.client.execute(script, vec![serde_json::to_value(&element)?]).await?;
            let finger = TouchActions::new("finger".to_owned())
                .then(PointerAction::MoveToElement { element, duration: None, x: 0., y: 0. })
                .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
                .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
            Ok(self.client.perform_actions(finger).await?)
        })
        .await
    }
}
