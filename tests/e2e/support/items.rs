//! The sheets of areas and indicators, opened by their heads.

use super::page::until;
use super::{Outcome, Page};

impl Page {
    /// Opens the sheet of an area or indicator.
    pub(crate) async fn open_item(&self, name: &str) -> Outcome {
        self.click_by("button", name).await?;
        self.named("dialog", name).await.map(drop)
    }

    /// Closes the sheet on top, by its button, in whichever language the page speaks.
    pub(crate) async fn close_sheet(&self) -> Outcome {
        let close = "[role=dialog] :is([aria-label=\"关闭\"], [aria-label=\"Close\"])";
        self.with(close, async |button| self.click(&button).await).await?;
        let script = "return document.querySelectorAll('[role=dialog]').length ? '' : 'none';";
        let gone = async || Ok((self.text_from(script, vec![]).await? == "none").then_some(()));
        until("the sheet is gone", gone).await
    }

    /// Unfolds what is folded under words; a summary has no role of its own in every engine.
    pub(crate) async fn open_fold(&self, words: &str) -> Outcome {
        let script = "
            const folds = [...document.querySelectorAll('summary')];
            const fold = folds.find(fold => fold.textContent.includes(arguments[0]));
            if (fold && !fold.parentElement.open) fold.click();
            return fold ? 'unfolded' : '';";
        let unfolded = async || {
            let found = self.text_from(script, vec![words.into()]).await?;
            Ok((found == "unfolded").then_some(()))
        };
        until(&format!("a fold of {words}"), unfolded).await
    }
}
