//! The page in a language of which every text stands between ⟦ and ⟧: what is left outside was not taken
//! from a table of `src/texts`, and would stay Chinese or English in a third language.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use station_scorecard::{document, schemes};

use crate::support::{Device, Outcome, Page, Screen, browse};

/// What is left of all words and names on the page without marked texts, data and elements that say
/// which language they are in.
const LEFT: &str = r"
    const left = new Set();
    const look = (text, where) => {
        if (text === null) return;
        let [rest, before] = [text, null];
        while (rest !== before) [before, rest] = [rest, rest.replace(/⟦[^⟦⟧]*⟧/g, '')];
        rest = rest.replace(/R-\d+/g, '');
        for (const name of arguments[0]) rest = rest.split(name).join('');
        if (/[\p{Script=Han}A-Za-z]/u.test(rest)) left.add(`${where}: ${text.trim()}`);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim()) continue;
        if (parent.closest('script, style, noscript, textarea, #failure')) continue;
        // A text may lie in several elements, for a figure in it or another tongue.
        const around = parent.parentElement;
        const block = parent.closest(
            'p, li, td, th, h1, h2, h3, h4, h5, h6, button, label, summary, option, dt, dd, a, caption',
        ) ?? (around.querySelector(':scope > [data-figure]') ? around : parent);
        if (block.closest('[lang]:not(html)')) continue;
        look(block.textContent, block.tagName.toLowerCase());
    }
    const names = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'];
    for (const element of document.body.querySelectorAll('*')) {
        if (element.closest('#failure')) continue;
        for (const name of names) look(element.getAttribute(name) ?? '', name);
    }
    look(document.title, 'title of the page');
    return JSON.stringify([...left]);";

/// Clicks the control of this number; nothing where there are no more.
const CLICK: &str = "
    const found = [...document.querySelectorAll(arguments[0])];
    const control = found[arguments[1]];
    control?.click();
    return String(Boolean(control));";

/// The figures of the screen, one of each kind.
const KINDS: &str = r"
    const kinds = new Map();
    for (const figure of document.querySelectorAll('main [data-figure], .band [data-figure]')) {
        const kind = figure.dataset.figure.replace(/\d+/g, 'n');
        if (!kinds.has(kind)) kinds.set(kind, figure.dataset.figure);
    }
    return JSON.stringify([...kinds.values()]);";

struct Walk<'a> {
    page: &'a Page,
    data: Vec<Value>,
    left: BTreeSet<String>,
}

impl Walk<'_> {
    async fn look(&mut self) -> Outcome {
        self.page.idle().await?;
        let found = self.page.text_from(LEFT, vec![json!(self.data)]).await?;
        self.left.extend(serde_json::from_str::<Vec<String>>(&found)?);
        Ok(())
    }

    /// Clicks one after the other, and looks each time.
    async fn each(&mut self, selector: &str) -> Outcome {
        for number in 0.. {
            let clicked = self.page.text_from(CLICK, vec![json!(selector), json!(number)]).await?;
            if clicked != "true" {
                break;
            }
            self.look().await?;
        }
        Ok(())
    }

    async fn turn_to(&mut self, screen: Screen) -> Outcome {
        // A sheet is no place of its own: the address of the room below it does not change.
        self.page.close_sheets().await?;
        let script = "location.hash = arguments[0];";
        self.page.client.execute(script, vec![json!(screen.fragment())]).await?;
        self.page.idle().await?;
        self.look().await
    }

    /// The working of one figure of each kind.
    async fn workings(&mut self) -> Outcome {
        let hooks = self.page.text_from(KINDS, vec![]).await?;
        for hook in serde_json::from_str::<Vec<String>>(&hooks)? {
            let figure = json!(format!("[data-figure=\"{hook}\"]"));
            self.page.text_from(CLICK, vec![figure, json!(0)]).await?;
            self.look().await?;
        }
        self.page.press("Escape").await
    }
}

/// Names of the example and of the schemes: data, and the same in every language.
fn data() -> Vec<Value> {
    let mut names = BTreeSet::new();
    let mut take = |name: &str| {
        names.insert(name.to_owned());
    };
    let example = document::example().unwrap_or_else(|| document::Document::empty(""));
    for area in &example.areas {
        take(&area.name);
        area.communities.iter().for_each(|name| take(name));
    }
    for indicator in &example.indicators {
        take(&indicator.unit);
    }
    for indicator in &example.station {
        take(&indicator.name);
        take(&indicator.unit);
    }
    for worker in &example.staffing.workers {
        [&worker.label, &worker.position, &worker.remarks].into_iter().for_each(|text| take(text));
    }
    for line in document::Particular::ALL {
        take(&example.particulars.text(line));
    }
    let elsewhere =
        schemes::OTHER_CITIES.iter().filter_map(|(id, _)| schemes::load_of_other_city(id).ok());
    for scheme in elsewhere.chain([schemes::default_scheme()]) {
        take(&scheme.name.zh_cn);
        scheme.basis.iter().for_each(|text| take(text));
        for (at, party) in scheme.parties.iter().enumerate() {
            // Who they are in this city.
            schemes::who(&scheme, at).iter().for_each(|who| take(&who.zh_cn));
            [&party.name.zh_cn, &party.short_name.zh_cn].into_iter().for_each(|name| take(name));
        }
        scheme.bands.iter().for_each(|band| take(&band.name.zh_cn));
    }
    for scheme in schemes::INCOMPLETE {
        take(scheme.name.0);
        scheme.parties.iter().for_each(|(name, _)| take(name.0));
        scheme.bands.iter().for_each(|(name, ..)| take(name.0));
        scheme.number.iter().for_each(|text| take(text));
    }
    // What the test pastes, the letters of its columns, and the mark behind the name of the example.
    ["没有的片区", "投入社工人数", "片区", "合计", "x", "A", "B", "（示例）"]
        .into_iter()
        .for_each(&mut take);
    names.remove("");
    // Longer names first: some are parts of others.
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.chars().count()));
    names.into_iter().map(Value::String).collect()
}

#[tokio::test]
async fn no_view_has_words_of_its_own() -> Outcome {
    browse(Device::DESKTOP, async |page| {
        page.open(Screen::Scores).await?;
        page.store("station-scorecard/preferences", "{\"language\":\"zh-x-marked\"}").await?;
        page.reload().await?;
        let marked = page.text_from("return document.title;", vec![]).await?;
        assert_eq!(marked, "广州市白鹤洞街社工服务站⟦ · ⟧86.75 良好⟦ · ⟧⟦结果⟧");
        let mut walk = Walk { page, data: data(), left: BTreeSet::new() };
        for screen in Screen::ALL {
            walk.turn_to(screen).await?;
            walk.each("main summary").await?;
            walk.each("main [aria-pressed], main [role=tab]").await?;
            walk.workings().await?;
        }
        // What is refused, papers, a preview with its complaints.
        walk.turn_to(Screen::Scores).await?;
        page.type_into("score/purchaser", "abc").await?;
        page.press("Tab").await?;
        walk.look().await?;
        walk.turn_to(Screen::Exchange).await?;
        for paper in ["#print-appendix", "#print-result"] {
            page.answer("share-tables").await?;
            page.text_from(CLICK, vec![json!(paper), json!(0)]).await?;
            walk.look().await?;
            page.text_from(CLICK, vec![json!("main button"), json!(1)]).await?;
            walk.turn_to(Screen::Exchange).await?;
        }
        let table = "片区\t投入社工人数\n片区1\tx\n没有的片区\t3\n合计\t99";
        let paste = "
            const box = document.querySelector('#paste-box');
            box.value = arguments[0];
            box.dispatchEvent(new Event('input', { bubbles: true }));";
        page.client.execute(paste, vec![json!(table)]).await?;
        page.click_by("button", "⟦看一眼⟧").await?;
        walk.look().await?;
        walk.turn_to(Screen::Stations).await?;
        assert_eq!(walk.left, BTreeSet::new());
        Ok(())
    })
    .await
}
