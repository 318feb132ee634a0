//! The page as assistive technology meets it: controls by role and name, and the checker axe.

use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::page::until;
use super::{Outcome, Page, Screen, environment};

/// The rules that must hold: WCAG 2.0–2.2 up to AA, and what the checker's makers recommend.
const RULES: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// A selector of exactly this element, so that WebDriver can find what the accessibility tree
/// named. By a mark and not by its place, which parts that come meanwhile would change.
const SELECTOR_OF_THIS: &str = "function () {
    window.found = (window.found ?? 0) + 1;
    this.setAttribute('data-found', window.found);
    return `[data-found=\"${window.found}\"]`;
}";

/// Elements by role and name without the accessibility tree, which only Chromium's driver shows:
/// by what HTML gives the role to, and the label or the visible words.
const BY_WORDS: &str = "
    const [role, name] = arguments;
    const elements = { button: 'button', link: 'a[href]', image: 'svg, img', region: 'section' };
    const path = element => {
        window.found = (window.found ?? 0) + 1;
        element.setAttribute('data-found', window.found);
        return `[data-found=\"${window.found}\"]`;
    };
    const called = element => element.getAttribute('aria-label') ?? element.innerText?.trim();
    const all = document.querySelectorAll(`${elements[role] ?? ':not(*)'}, [role=\"${role}\"]`);
    return Array.from(all)
        .filter(element => element.getClientRects().length > 0 && called(element) === name)
        .map(path);";

const RUN_AXE: &str = "
    const [rules, done] = arguments;
    axe.run(document, { runOnly: rules, resultTypes: ['violations'] })
        .then(result => done({ violations: result.violations }))
        .catch(error => done({ error: String(error) }));";

impl Page {
    /// Clicks the one control of this role and accessible name.
    pub(crate) async fn click_by(&self, role: &str, name: &str) -> Outcome {
        self.click_found(role, name, |mut found| (!found.is_empty()).then(|| found.remove(0))).await
    }

    /// Clicks the last of several controls of this role and accessible name.
    pub(crate) async fn click_last_by(&self, role: &str, name: &str) -> Outcome {
        self.click_found(role, name, |mut found| found.pop()).await
    }

    /// Clicks one of those found. A control that is just then drawn anew is looked for again.
    async fn click_found(
        &self,
        role: &str,
        name: &str,
        choose: impl Fn(Vec<String>) -> Option<String>,
    ) -> Outcome {
        until(&format!("{role} named {name}"), async || {
            let Some(selector) = choose(self.selectors_of(role, name).await?) else {
                return Ok(None);
            };
            let element = self.client.find(Locator::Css(&selector)).await?;
            self.click(&element).await.map(Some)
        })
        .await
    }

    /// Goes to a room by its link, in whichever language the page speaks, or opens a sheet by its address.
    pub(crate) async fn go(&self, screen: Screen) -> Outcome {
        self.close_sheets().await?;
        let [chinese, english] = screen.names();
        if screen.is_sheet() {
            let script = "location.hash = arguments[0];";
            self.client.execute(script, vec![json!(screen.fragment())]).await?;
            until(&format!("sheet named {chinese} or {english}"), async || {
                let mut found = self.selectors_of("dialog", chinese).await?;
                found.extend(self.selectors_of("dialog", english).await?);
                Ok(found.pop())
            })
            .await?;
            return self.idle().await;
        }
        // Asked each time: another language takes a moment to come.
        until(&format!("link named {chinese} or {english}"), async || {
            let mut found = self.selectors_of("link", chinese).await?;
            found.extend(self.selectors_of("link", english).await?);
            let Some(selector) = found.first() else { return Ok(None) };
            let link = self.client.find(Locator::Css(selector)).await?;
            self.click(&link).await.map(Some)
        })
        .await?;
        self.arrived(screen).await
    }

    /// Waits until the page is in a room, and all of it is there. The page hears of its new address only
    /// after a click: until then it is idle in the room before.
    pub(crate) async fn arrived(&self, screen: Screen) -> Outcome {
        let current = format!("nav a[href=\"{}\"][aria-current=\"page\"]", screen.fragment());
        until(&format!("{screen:?} as the current room"), async || {
            Ok(self.client.find_all(Locator::Css(&current)).await?.pop())
        })
        .await?;
        self.idle().await
    }

    /// Closes the sheets that are open, one after the other, as a person does.
    pub(crate) async fn close_sheets(&self) -> Outcome {
        const CLOSE: &str = "
            const sheets = [...document.querySelectorAll('[role=dialog][aria-modal=true]')];
            sheets.at(-1)?.querySelector('.tool').click();
            return sheets.length;";
        until("no sheet", async || {
            Ok((self.client.execute(CLOSE, vec![]).await? == json!(0)).then_some(()))
        })
        .await
    }

    /// The first element of this role and accessible name, waited for.
    pub(crate) async fn named(&self, role: &str, name: &str) -> Outcome<Element> {
        self.with_named(role, name, async |element| Ok(element)).await
    }

    /// Does something with the first element of this role and accessible name, waited for; with
    /// the new one where the page draws it anew in between.
    pub(crate) async fn with_named<T>(
        &self,
        role: &str,
        name: &str,
        act: impl AsyncFn(Element) -> Outcome<T>,
    ) -> Outcome<T> {
        until(&format!("{role} named {name}"), async || {
            let found = self.selectors_of(role, name).await?;
            let Some(selector) = found.first() else { return Ok(None) };
            act(self.client.find(Locator::Css(selector)).await?).await.map(Some)
        })
        .await
    }

    /// How many elements of this role and accessible name are there now.
    pub(crate) async fn count_named(&self, role: &str, name: &str) -> Outcome<usize> {
        Ok(self.selectors_of(role, name).await?.len())
    }

    /// Waits until there is no element of this role and accessible name.
    pub(crate) async fn wait_until_gone(&self, role: &str, name: &str) -> Outcome {
        let question = async || Ok((self.count_named(role, name).await? == 0).then_some(()));
        until(&format!("no {role} named {name}"), question).await
    }

    async fn selectors_of(&self, role: &str, name: &str) -> Outcome<Vec<String>> {
        if !self.driver.engine.has_devtools() {
            let found = self.client.execute(BY_WORDS, vec![json!(role), json!(name)]).await?;
            return Ok(serde_json::from_value(found)?);
        }
        let root = self.driver.devtools("DOM.getDocument", json!({ "depth": 0 })).await?;
        let wanted = json!({
            "nodeId": root["root"]["nodeId"], "role": role, "accessibleName": name,
        });
        let tree = self.driver.devtools("Accessibility.queryAXTree", wanted).await?;
        let mut selectors = Vec::new();
        let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
        for node in nodes.iter().filter(|node| node["ignored"] != true) {
            selectors.push(self.selector_of(&node["backendDOMNodeId"]).await?);
        }
        Ok(selectors)
    }

    async fn selector_of(&self, node: &Value) -> Outcome<String> {
        let wanted = json!({ "backendNodeId": node });
        let object = self.driver.devtools("DOM.resolveNode", wanted).await?;
        let call = json!({
            "objectId": object["object"]["objectId"],
            "functionDeclaration": SELECTOR_OF_THIS,
            "returnByValue": true,
        });
        let answer = self.driver.devtools("Runtime.callFunctionOn", call).await?;
        let selector = answer["result"]["value"].as_str();
        Ok(selector.ok_or("the element is gone")?.to_owned())
    }

    /// What a field's own notes say: the visible text that describes it, its mistakes included.
    pub(crate) async fn notes_on(&self, field: &str) -> Outcome<String> {
        let script = "
            const told = name => (arguments[0].getAttribute(name) || '').split(/\\s+/);
            return [...told('aria-errormessage'), ...told('aria-describedby')]
                .map(id => id && document.getElementById(id))
                .filter(note => note && note.checkVisibility())
                .map(note => note.innerText.trim()).join(' ').trim();";
        self.with_field(field, async |element| {
            self.text_from(script, vec![serde_json::to_value(&element)?]).await
        })
        .await
    }

    /// Whether a field is marked as holding a mistake.
    pub(crate) async fn is_refused(&self, field: &str) -> Outcome<bool> {
        let state =
            self.with_field(field, async |field| Ok(field.attr("aria-invalid").await?)).await?;
        Ok(state.as_deref() == Some("true"))
    }

    /// The computed accessible name of a field.
    async fn name_of(&self, field: &str) -> Outcome<String> {
        self.with_field(field, async |field| {
            self.driver.accessible_name(field.element_id().as_ref()).await
        })
        .await
    }

    /// Waits until a field's computed accessible name is exactly this.
    pub(crate) async fn wait_for_name(&self, field: &str, expected: &str) -> Outcome {
        let mut last = String::new();
        let result = until(field, async || {
            last = self.name_of(field).await?;
            Ok((last == expected).then_some(()))
        })
        .await;
        result.map_err(|error| format!("{error}: called {last:?}, wanted {expected:?}").into())
    }

    /// What the accessibility checker finds wrong on the page as it stands, one line each.
    pub(crate) async fn axe(&self) -> Outcome<Vec<String>> {
        let present = self.client.execute("return !!window.axe;", vec![]).await?;
        if present != json!(true) {
            let library = format!("{}\nwindow.axe = axe;", environment::axe()?);
            self.client.execute(&library, vec![]).await?;
        }
        let answer = self.client.execute_async(RUN_AXE, vec![json!(RULES)]).await?;
        if let Some(error) = answer["error"].as_str() {
            return Err(format!("axe: {error}").into());
        }
        let violations = answer["violations"].as_array().ok_or("axe tells nothing")?;
        Ok(violations.iter().flat_map(described).collect())
    }
}

/// The first few places of a violation: a table repeats the same one in every cell.
fn described(violation: &Value) -> Vec<String> {
    const SHOWN: usize = 3;
    let words = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let rule = format!("{}: {}", words(&violation["id"]), words(&violation["help"]));
    let nodes = violation["nodes"].as_array().cloned().unwrap_or_default();
    let line = |node: &Value| {
        let why = words(&node["failureSummary"]).replace('\n', " ");
        let (target, html) = (&node["target"], words(&node["html"]));
        format!("{rule} ({} places) | {target} | {html} | {why}", nodes.len())
    };
    nodes.iter().take(SHOWN).map(line).collect()
}
