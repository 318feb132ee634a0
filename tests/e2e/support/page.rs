//! The page in the words of the people who use it.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use super::driver::Driver;
use super::redrawn::is_redrawn;
use super::{Outcome, keyboard};

/// How long anything on the page may take before a test calls it missing.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest pause between two looks. The first ones are shorter: most things are there at once.
const PERIOD: Duration = Duration::from_millis(30);
const FIRST_PERIOD: Duration = Duration::from_millis(5);

/// The rooms of the page, and the sheets that an address opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Screen {
    /// 结果
    Scores,
    /// 指标
    Indicators,
    /// 到岗
    Staffing,
    /// What lies below the scores in 结果; once a screen of its own.
    Simulation,
    /// 基本信息, a sheet
    Particulars,
    /// 我的评估, a sheet
    Stations,
    /// 分享
    Exchange,
    /// 学习
    Rules,
}

impl Screen {
    /// All of them, for what must hold everywhere.
    pub(crate) const ALL: [Self; 7] = [
        Self::Scores,
        Self::Indicators,
        Self::Staffing,
        Self::Rules,
        Self::Exchange,
        Self::Particulars,
        Self::Stations,
    ];

    /// Whether it is a sheet over the first room.
    pub(crate) fn is_sheet(self) -> bool {
        matches!(self, Self::Particulars | Self::Stations)
    }

    /// Its name in Chinese and in English.
    pub(crate) fn names(self) -> [&'static str; 2] {
        match self {
            Self::Scores => ["结果", "Result"],
            Self::Indicators => ["指标", "Targets"],
            Self::Staffing => ["到岗", "Staff"],
            Self::Simulation => ["结果", "Result"],
            Self::Particulars => ["基本信息", "Particulars"],
            Self::Stations => ["我的评估", "My stations"],
            Self::Exchange => ["分享", "Share"],
            Self::Rules => ["学习", "Learn"],
        }
    }

    /// The part of the address that opens it.
    pub(crate) fn fragment(self) -> &'static str {
        match self {
            Self::Scores => "#result",
            Self::Indicators => "#indicators",
            Self::Staffing => "#staffing",
            Self::Simulation => "#result",
            Self::Particulars => "#particulars",
            Self::Stations => "#stations",
            Self::Exchange => "#share",
            Self::Rules => "#learn",
        }
    }
}

/// The page in one browser.
pub(crate) struct Page {
    /// The standard's own commands, for what has no word here.
    pub(crate) client: Client,
    /// The browser's further commands.
    pub(crate) driver: Driver,
    address: String,
}

impl Page {
    /// The page at this address, not opened yet.
    pub(crate) fn new(client: Client, driver: Driver, address: String) -> Self {
        Self { client, driver, address }
    }

    /// Opens a screen and waits until the page shows a total.
    pub(crate) async fn open(&self, screen: Screen) -> Outcome {
        self.visit(screen.fragment()).await?;
        self.started().await
    }

    /// Goes to the page's address with this ending, without waiting for the page to start.
    pub(crate) async fn visit(&self, ending: &str) -> Outcome {
        Ok(self.client.goto(&format!("{}{ending}", self.address)).await?)
    }

    /// Loads the page anew, as the reload key does.
    pub(crate) async fn reload(&self) -> Outcome {
        self.client.refresh().await?;
        self.started().await
    }

    /// Waits until the page shows a total and all of the screen.
    pub(crate) async fn started(&self) -> Outcome {
        self.wait_until("total", |text| !text.is_empty()).await?;
        self.idle().await
    }

    /// Waits until nothing of the page is still being drawn or fetched.
    pub(crate) async fn idle(&self) -> Outcome {
        until("a page that is not busy", async || {
            let busy = self.client.find_all(Locator::Css("[aria-busy=\"true\"]")).await?;
            Ok(busy.is_empty().then_some(()))
        })
        .await
    }

    /// The input of this hook, waited for.
    pub(crate) async fn field(&self, hook: &str) -> Outcome<Element> {
        self.seen(&format!("[data-field=\"{hook}\"]")).await
    }

    /// The figure of this hook, waited for.
    pub(crate) async fn figure_element(&self, hook: &str) -> Outcome<Element> {
        self.seen(&format!("[data-figure=\"{hook}\"]")).await
    }

    /// Does something with an element, waited for. Where the page draws it anew in between, the
    /// new one is taken, as a person would.
    pub(crate) async fn with<T>(
        &self,
        selector: &str,
        act: impl AsyncFn(Element) -> Outcome<T>,
    ) -> Outcome<T> {
        until(selector, async || act(self.seen(selector).await?).await.map(Some)).await
    }

    /// [`Self::with`] for a field.
    pub(crate) async fn with_field<T>(
        &self,
        hook: &str,
        act: impl AsyncFn(Element) -> Outcome<T>,
    ) -> Outcome<T> {
        self.with(&format!("[data-field=\"{hook}\"]"), act).await
    }

    /// [`Self::with`] for a figure.
    pub(crate) async fn with_figure<T>(
        &self,
        hook: &str,
        act: impl AsyncFn(Element) -> Outcome<T>,
    ) -> Outcome<T> {
        self.with(&format!("[data-figure=\"{hook}\"]"), act).await
    }

    /// Whether a field or figure is on the page now.
    pub(crate) async fn has(&self, hook: &str) -> Outcome<bool> {
        let selector = format!("[data-field=\"{hook}\"], [data-figure=\"{hook}\"]");
        Ok(!self.client.find_all(Locator::Css(&selector)).await?.is_empty())
    }

    /// Clicks an element as people do: not while the result bar covers it.
    pub(crate) async fn click(&self, element: &Element) -> Outcome {
        let script = "arguments[0].scrollIntoView({ block: 'nearest', inline: 'nearest' });";
        self.client.execute(script, vec![serde_json::to_value(element)?]).await?;
        Ok(element.click().await?)
    }

    /// Unfolds whatever a field lies in.
    pub(crate) async fn unfold(&self, hook: &str) -> Outcome {
        let script = "
            let around = arguments[0].closest('details');
            for (; around; around = around.parentElement.closest('details')) around.open = true;";
        self.with_field(hook, async |field| {
            self.client.execute(script, vec![serde_json::to_value(field)?]).await?;
            Ok(())
        })
        .await
    }

    /// Clicks into a field.
    pub(crate) async fn click_field(&self, hook: &str) -> Outcome {
        self.with_field(hook, async |field| self.click(&field).await).await
    }

    /// Replaces what a field holds by typing over it.
    pub(crate) async fn type_into(&self, hook: &str, text: &str) -> Outcome {
        self.click_field(hook).await?;
        self.wait_for_focus(hook).await?;
        self.press("Control+a").await?;
        if text.is_empty() {
            return self.press("Delete").await;
        }
        self.type_keys(text).await
    }

    /// Types into a field as it stands, without a click: into a date's parts, say.
    pub(crate) async fn send_to(&self, hook: &str, keys: &str) -> Outcome {
        self.with_field(hook, async |field| Ok(field.send_keys(keys).await?)).await
    }

    /// Types where the focus is, as on a keyboard.
    pub(crate) async fn type_keys(&self, text: &str) -> Outcome {
        until("typing", async || {
            let focused = self.client.active_element().await?;
            Ok(Some(focused.send_keys(text).await?))
        })
        .await
    }

    /// Chooses from a list by the choice's value.
    pub(crate) async fn choose(&self, hook: &str, value: &str) -> Outcome {
        self.with_field(hook, async |list| Ok(list.select_by_value(value).await?)).await
    }

    /// Chooses from a list by the choice's words.
    pub(crate) async fn choose_words(&self, hook: &str, words: &str) -> Outcome {
        self.with_field(hook, async |list| Ok(list.select_by_label(words).await?)).await
    }

    /// Presses a key or a chord such as `Control+z`.
    pub(crate) async fn press(&self, chord: &str) -> Outcome {
        Ok(self.client.perform_actions(keyboard::chord(chord)?).await?)
    }

    /// Writes with a Chinese input method: the drafts shown while composing, then the outcome.
    pub(crate) async fn compose(&self, drafts: &[&str], outcome: &str) -> Outcome {
        for draft in drafts {
            let end = draft.chars().count();
            let shown = json!({ "text": draft, "selectionStart": end, "selectionEnd": end });
            self.driver.devtools("Input.imeSetComposition", shown).await?;
        }
        let inserted = json!({ "text": outcome });
        self.driver.devtools("Input.insertText", inserted).await?;
        Ok(())
    }

    /// Puts a text where the focus is in one go, as pasting does.
    pub(crate) async fn paste(&self, text: &str) -> Outcome {
        self.driver.devtools("Input.insertText", json!({ "text": text })).await?;
        Ok(())
    }

    /// Replaces what a field holds by pasting over it.
    pub(crate) async fn paste_into(&self, hook: &str, text: &str) -> Outcome {
        self.click_field(hook).await?;
        self.press("Control+a").await?;
        self.paste(text).await
    }

    /// Everything the page holds and shows: each field's text and each figure, by their hooks.
    pub(crate) async fn all(&self) -> Outcome<BTreeMap<String, String>> {
        let script = "
            const fields = document.querySelectorAll('[data-field]');
            const figures = document.querySelectorAll('[data-figure]');
            return [
                ...Array.from(fields, field => [field.dataset.field, field.value]),
                ...Array.from(figures, figure => [figure.dataset.figure, figure.innerText.trim()]),
            ];";
        let pairs = self.client.execute(script, vec![]).await?;
        let pairs: Vec<(String, String)> = serde_json::from_value(pairs)?;
        Ok(pairs.into_iter().collect())
    }

    /// What a field holds.
    pub(crate) async fn value(&self, hook: &str) -> Outcome<String> {
        let value = self.with_field(hook, async |field| Ok(field.prop("value").await?)).await?;
        Ok(value.unwrap_or_default())
    }

    /// What a figure shows.
    pub(crate) async fn figure(&self, hook: &str) -> Outcome<String> {
        let text = self.with_figure(hook, async |figure| Ok(figure.text().await?)).await?;
        Ok(text.trim().to_owned())
    }

    /// Waits until a figure shows exactly this.
    pub(crate) async fn wait_for(&self, hook: &str, expected: &str) -> Outcome {
        let result = self.wait_until(hook, |text| text == expected).await;
        result.map(drop).map_err(|error| format!("{error}, wanted {expected:?}").into())
    }

    /// Waits until a figure's text is as wished, and returns it.
    pub(crate) async fn wait_until(
        &self,
        hook: &str,
        wished: impl Fn(&str) -> bool,
    ) -> Outcome<String> {
        let selector = format!("[data-figure=\"{hook}\"]");
        let script = "return document.querySelector(arguments[0])?.innerText.trim() ?? null;";
        let mut last = String::new();
        let result = until(hook, async || {
            let shown = self.client.execute(script, vec![json!(selector)]).await?;
            last = shown.as_str().unwrap_or("(not there)").to_owned();
            Ok(shown.as_str().filter(|text| wished(text)).map(str::to_owned))
        })
        .await;
        result.map_err(|error| format!("{error}: shows {last:?}").into())
    }

    /// Waits until a field holds exactly this.
    pub(crate) async fn wait_for_value(&self, hook: &str, expected: &str) -> Outcome {
        let mut last = String::new();
        let result = until(hook, async || {
            last = self.value(hook).await?;
            Ok((last == expected).then_some(()))
        })
        .await;
        result.map_err(|error| format!("{error}: holds {last:?}, wanted {expected:?}").into())
    }

    /// Waits until the page tells that everything is kept.
    pub(crate) async fn wait_until_kept(&self) -> Outcome {
        self.wait_until("saved", |text| matches!(text, "已保存" | "Saved")).await.map(drop)
    }

    /// Waits until these words can be read somewhere on the page.
    pub(crate) async fn wait_to_read(&self, words: &str) -> Outcome {
        let question = async || Ok(self.words().await?.contains(words).then_some(()));
        until(&format!("{words:?} on the page"), question).await
    }

    /// The hook of the field that has the focus, empty when none has.
    pub(crate) async fn focused_field(&self) -> Outcome<String> {
        let script = "return document.activeElement?.dataset.field ?? '';";
        self.text_from(script, vec![]).await
    }

    /// All the text a person can read on the page.
    pub(crate) async fn words(&self) -> Outcome<String> {
        self.text_from("return document.body.innerText;", vec![]).await
    }

    /// Whether the page itself can be scrolled sideways.
    pub(crate) async fn scrolls_sideways(&self) -> Outcome<bool> {
        let script = "const page = document.documentElement;
            return page.scrollWidth > page.clientWidth;";
        Ok(self.client.execute(script, vec![]).await? == json!(true))
    }

    /// The text a script returns.
    pub(crate) async fn text_from(&self, script: &str, arguments: Vec<Value>) -> Outcome<String> {
        let value = self.client.execute(script, arguments).await?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    pub(crate) async fn seen(&self, selector: &str) -> Outcome<Element> {
        let waiting = self.client.wait().at_most(PATIENCE).every(PERIOD);
        let found = waiting.for_element(Locator::Css(selector)).await;
        found.map_err(|error| format!("{selector}: {error}").into())
    }
}

/// Asks again and again until there is an answer, no longer than [`PATIENCE`].
pub(crate) async fn until<T>(
    what: &str,
    mut question: impl AsyncFnMut() -> Outcome<Option<T>>,
) -> Outcome<T> {
    let start = Instant::now();
    let mut pause = FIRST_PERIOD;
    loop {
        let mut redrawn = String::new();
        match question().await {
            Ok(Some(answer)) => return Ok(answer),
            Ok(None) => {}
            Err(error) => {
                if !is_redrawn(error.as_ref()) {
                    return Err(format!("{what}: {error}").into());
                }
                redrawn = format!(" ({error})");
            }
        }
        if start.elapsed() > PATIENCE {
            return Err(format!("{what}: not so after {PATIENCE:?}{redrawn}").into());
        }
        tokio::time::sleep(pause).await;
        pause = PERIOD.min(pause * 2);
    }
}
