//! The same deed by mouse, by finger and by keyboard.

use std::time::Duration;

use fantoccini::actions::{Actions, InputSource, MOUSE_BUTTON_LEFT, PointerAction, TouchActions};
use serde_json::{Value, json};

use super::page::until;
use super::{Outcome, Page};

/// What a person uses the page with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hand {
    /// A mouse.
    Mouse,
    /// A finger on a touch screen.
    Finger,
    /// The keyboard alone.
    Keys,
}

/// No way by Tab is longer: the table of the example has 112 cells before what lies below it.
const LONGEST_WAY: usize = 300;

/// The middle of an element, brought into sight.
const MIDDLE: &str = "
    const [element] = arguments;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const box = element.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];";

impl Page {
    /// Uses the control that a selector finds first.
    pub(crate) async fn use_with(&self, hand: Hand, selector: &str) -> Outcome {
        match hand {
            Hand::Mouse => self.with(selector, async |found| self.click(&found).await).await,
            Hand::Finger => self.tap(selector).await,
            Hand::Keys => {
                self.tab_to_selector(selector).await?;
                self.press("Enter").await
            }
        }
    }

    /// Uses the button of this name.
    pub(crate) async fn press_with(&self, hand: Hand, name: &str) -> Outcome {
        match hand {
            Hand::Mouse => self.click_by("button", name).await,
            Hand::Finger => {
                let mark = async |found| {
                    let mark = "arguments[0].setAttribute('data-meant', '');";
                    self.client.execute(mark, vec![serde_json::to_value(&found)?]).await?;
                    Ok(())
                };
                self.with_named("button", name, mark).await?;
                self.tap("[data-meant]").await?;
                let forget =
                    "document.querySelector('[data-meant]')?.removeAttribute('data-meant');";
                self.client.execute(forget, vec![]).await?;
                Ok(())
            }
            Hand::Keys => {
                self.named("button", name).await?;
                self.tab_to(name).await?;
                self.press("Enter").await
            }
        }
    }

    /// Goes into a field and writes over what it holds.
    pub(crate) async fn write_with(&self, hand: Hand, hook: &str, text: &str) -> Outcome {
        let selector = format!("[data-field=\"{hook}\"]");
        match hand {
            Hand::Mouse => self.click_field(hook).await?,
            Hand::Finger => self.tap(&selector).await?,
            Hand::Keys => self.tab_to_selector(&selector).await?,
        }
        self.wait_for_focus(hook).await?;
        self.press("Control+a").await?;
        self.type_keys(text).await
    }

    /// Puts the focus on what a selector finds, as one does with a field before one pastes into it.
    pub(crate) async fn use_with_focus(&self, hand: Hand, selector: &str) -> Outcome {
        match hand {
            Hand::Mouse => self.with(selector, async |found| self.click(&found).await).await,
            Hand::Finger => self.tap(selector).await,
            Hand::Keys => self.tab_to_selector(selector).await,
        }
    }

    /// Goes back until no sheet is open.
    pub(crate) async fn back_through_dialogs(&self) -> Outcome {
        let open = "return String(document.querySelectorAll('[role=dialog]').length);";
        while self.text_from(open, vec![]).await? != "0" {
            let before = self.text_from(open, vec![]).await?;
            self.client.back().await?;
            until("one sheet less", async || {
                Ok((self.text_from(open, vec![]).await? != before).then_some(()))
            })
            .await?;
        }
        Ok(())
    }

    /// Puts a finger on the middle of what a selector finds, and lifts it.
    async fn tap(&self, selector: &str) -> Outcome {
        let middle = async |found| {
            let place = self.client.execute(MIDDLE, vec![serde_json::to_value(&found)?]).await?;
            Ok(serde_json::from_value::<[f64; 2]>(place)?)
        };
        let [x, y] = self.with(selector, middle).await?;
        let finger = TouchActions::new("finger".to_owned())
            .then(PointerAction::MoveTo { duration: Some(Duration::ZERO), x, y })
            .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT })
            .then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        Ok(self.client.perform_actions(Actions::from(finger)).await?)
    }

    /// Presses Tab until what a selector describes has the focus, once there is such a thing.
    async fn tab_to_selector(&self, selector: &str) -> Outcome {
        self.with(selector, async |_| Ok(())).await?;
        let there = "return document.activeElement.matches(arguments[0]);";
        for _ in 0..LONGEST_WAY {
            if self.client.execute(there, vec![json!(selector)]).await? == Value::Bool(true) {
                return Ok(());
            }
            self.press("Tab").await?;
        }
        Err(format!("Tab never leads to {selector}").into())
    }

    /// Goes back in the browser's history, and waits until a selector finds nothing any more.
    pub(crate) async fn back_until_gone(&self, selector: &str) -> Outcome {
        self.client.back().await?;
        let there = "return document.querySelector(arguments[0]) !== null;";
        until(&format!("{selector} gone by Back"), async || {
            let there = self.client.execute(there, vec![json!(selector)]).await?;
            Ok((there == Value::Bool(false)).then_some(()))
        })
        .await
    }
}
