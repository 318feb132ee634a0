//! Where the keyboard is: the focused control by its name, the way to another one, and whether
//! it can be seen.

use serde_json::json;

use super::page::until;
use super::{Outcome, Page};

/// No way by Tab on any screen is longer.
const LONGEST_WAY: usize = 400;

const NAME_OF_FOCUSED: &str = "
    const focused = document.activeElement;
    if (!focused || focused === document.body) return '';
    const words = focused.getAttribute('aria-label') || focused.closest('label')?.innerText
        || focused.innerText || '';
    return words.trim();";

/// How many pixels of the focused element lie under the result bar or outside the window.
const HIDDEN_PART: &str = "
    const focused = document.activeElement;
    // A sheet lies over the bar; what is in it can be under its own head.
    const sheet = focused?.closest('[role=dialog][aria-modal=true]');
    const bar = sheet ? sheet.querySelector('h2').parentElement : arguments[0];
    if (!focused || focused === document.body || bar.contains(focused)) return 0;
    const [cover, box] = [bar.getBoundingClientRect(), focused.getBoundingClientRect()];
    const beside = box.right <= cover.left || box.left >= cover.right;
    const under = beside ? 0
        : Math.min(box.bottom, cover.bottom) - Math.max(box.top, cover.top);
    const below = box.height > innerHeight / 2 ? 0 : box.bottom - innerHeight;
    return Math.round(Math.max(0, under, below, box.height > innerHeight / 2 ? 0 : -box.top));";

impl Page {
    /// What the focused control is called.
    pub(crate) async fn focused(&self) -> Outcome<String> {
        self.text_from(NAME_OF_FOCUSED, vec![]).await
    }

    /// Waits until the field of this hook has the focus.
    pub(crate) async fn wait_for_focus(&self, hook: &str) -> Outcome {
        let question = async || Ok((self.focused_field().await? == hook).then_some(()));
        until(&format!("the focus in {hook}"), question).await
    }

    /// Presses Tab until the control of this name has the focus.
    pub(crate) async fn tab_to(&self, name: &str) -> Outcome {
        self.walk_to("Tab", name).await
    }

    /// Presses Shift+Tab until the control of this name has the focus.
    pub(crate) async fn tab_back_to(&self, name: &str) -> Outcome {
        self.walk_to("Shift+Tab", name).await
    }

    async fn walk_to(&self, key: &str, name: &str) -> Outcome {
        for _ in 0..LONGEST_WAY {
            if self.focused().await? == name {
                return Ok(());
            }
            self.press(key).await?;
        }
        Err(format!("{key} never leads to {name}").into())
    }

    /// How much of the focused control is covered by the result bar or lies outside the window,
    /// in pixels.
    pub(crate) async fn hidden_part_of_focused(&self, result: &str) -> Outcome<u64> {
        let hidden = self
            .with_named("region", result, async |bar| {
                Ok(self.client.execute(HIDDEN_PART, vec![serde_json::to_value(&bar)?]).await?)
            })
            .await?;
        hidden.as_u64().ok_or_else(|| json!(hidden).to_string().into())
    }
}
