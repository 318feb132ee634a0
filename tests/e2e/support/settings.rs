//! How this person likes the page: language and appearance, by the sheet ⚙ and as the browser keeps them.

use serde_json::json;

use super::page::until;
use super::{Outcome, Page};

/// Writes one wish among those that are kept.
const PREFER: &str = "
    const key = 'station-scorecard/preferences';
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
    localStorage.setItem(key, JSON.stringify({ ...kept, [arguments[0]]: arguments[1] }));";

const TONGUE: &str = "return document.documentElement.lang;";

impl Page {
    /// Chooses a language by its own name in the sheet ⚙, once whatever lies over its button is closed.
    pub(crate) async fn choose_language(&self, own_name: &str) -> Outcome {
        self.close_sheets().await?;
        let english = self.text_from(TONGUE, vec![]).await? == "en";
        let settings = if english { "Settings" } else { "设置" };
        self.click_by("button", settings).await?;
        self.click_by("button", own_name).await?;
        let wanted = if own_name == "English" { "en" } else { "zh-CN" };
        self.wait_for_tongue(wanted).await?;
        self.press("Escape").await?;
        let settings = if wanted == "en" { "Settings" } else { "设置" };
        self.wait_until_gone("dialog", settings).await?;
        self.idle().await
    }

    /// Loads the page anew in a language, as if it had been chosen on the visit before.
    pub(crate) async fn speak(&self, code: &str) -> Outcome {
        self.prefer("language", code).await?;
        // The first sight has the tongue before the program is there.
        until("the program", async || {
            let is_ready = "return String('ready' in document.documentElement.dataset)";
            Ok((self.text_from(is_ready, vec![]).await? == "true").then_some(()))
        })
        .await?;
        self.wait_for_tongue(code).await?;
        self.idle().await
    }

    /// Loads the page anew in an appearance, as if it had been chosen on the visit before.
    pub(crate) async fn appear(&self, theme: &str) -> Outcome {
        self.prefer("theme", theme).await?;
        self.started().await
    }

    async fn prefer(&self, what: &str, value: &str) -> Outcome {
        self.client.execute(PREFER, vec![json!(what), json!(value)]).await?;
        Ok(self.client.refresh().await?)
    }

    async fn wait_for_tongue(&self, code: &str) -> Outcome {
        until(&format!("the page in {code}"), async || {
            Ok((self.text_from(TONGUE, vec![]).await? == code).then_some(()))
        })
        .await
    }
}
