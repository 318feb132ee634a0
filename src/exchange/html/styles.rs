//! What HTML hides: by `display:none`, `visibility`, `mso-hide` and the attribute `hidden`, in the element
//! itself or by a class or element of a `<style>`, as Excel, WPS and Word write them.
//!
//! Of style sheets only plain selectors are read (`td`, `.xl66`, `td.xl66`); rules for other media and
//! selectors that depend on other elements are not.

use super::pieces::attribute;

/// The most rules that are looked at for each element.
const MOST_RULES: usize = 200;

/// How an element is hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Hiding {
    /// It is shown.
    Shown,
    /// Its place is there, and blank.
    Unseen,
    /// It takes no place.
    Gone,
}

/// A rule of a style sheet that says whether elements are shown.
struct Rule {
    element: String,
    classes: Vec<String>,
    hiding: Hiding,
}

/// What the styles of a text hide.
pub(super) struct Styles {
    rules: Vec<Rule>,
    /// Whether anything in the text can hide anything.
    any: bool,
}

impl Styles {
    /// Reads the style sheets within a text.
    pub(super) fn of(html: &str) -> Styles {
        let lower = html.to_ascii_lowercase();
        let any =
            ["none", "hidden", "collapse", "mso-hide"].iter().any(|word| lower.contains(word));
        let mut rules = Vec::new();
        if any {
            // A sheet is everything between the end of its begin tag and its end tag.
            for sheet in html_sheets(html, &lower) {
                push_rules(&mut rules, sheet);
            }
        }
        Styles { rules, any }
    }

    /// Whether anything in the text can hide anything.
    pub(super) const fn any(&self) -> bool {
        self.any
    }

    /// How an element is hidden by itself.
    pub(super) fn hiding(&self, element: &str, attributes: &str) -> Hiding {
        if !self.any {
            return Hiding::Shown;
        }
        if attribute(attributes, "hidden").is_some() {
            return Hiding::Gone;
        }
        let own = attribute(attributes, "style").and_then(declared);
        own.or_else(|| self.by_rules(element, attributes)).unwrap_or(Hiding::Shown)
    }

    /// By the most exact rule, and of equals by the last.
    fn by_rules(&self, element: &str, attributes: &str) -> Option<Hiding> {
        let classes = attribute(attributes, "class").unwrap_or_default();
        let fits = |rule: &&Rule| {
            let has = |class: &String| classes.split_whitespace().any(|of| of == class);
            (rule.element.is_empty() || rule.element.eq_ignore_ascii_case(element))
                && rule.classes.iter().all(has)
        };
        let exactness = |rule: &&Rule| (rule.classes.len(), !rule.element.is_empty());
        self.rules.iter().filter(fits).max_by_key(exactness).map(|rule| rule.hiding)
    }
}

/// The style sheets of a text; `lower` is the same in small letters.
fn html_sheets<'a>(html: &'a str, lower: &str) -> Vec<&'a str> {
    let mut sheets = Vec::new();
    let mut from = 0;
    while let Some(begin) = lower.get(from..).and_then(|rest| rest.find("<style")) {
        let begin = from + begin;
        let Some(open) = lower.get(begin..).and_then(|rest| rest.find('>')) else { break };
        let open = begin + open + 1;
        let length = lower.get(open..).and_then(|rest| rest.find("</style"));
        let end = length.map_or(html.len(), |length| open + length);
        sheets.extend(html.get(open..end));
        from = end.max(open);
    }
    sheets
}

fn push_rules(rules: &mut Vec<Rule>, sheet: &str) {
    let sheet = without_comments(sheet);
    let mut rest = sheet.as_str();
    while let Some((selectors, behind)) = rest.split_once('{') {
        // What ends with a semicolon before a rule is a directive of its own.
        let selectors = selectors.rsplit(';').next().unwrap_or_default().trim();
        if selectors.starts_with('@') {
            rest = behind_block(behind);
            continue;
        }
        let (declarations, behind) = behind.split_once('}').unwrap_or((behind, ""));
        rest = behind;
        let Some(hiding) = declared(declarations) else { continue };
        for selector in selectors.split(',') {
            if rules.len() >= MOST_RULES {
                return;
            }
            rules.extend(rule(selector.trim(), hiding));
        }
    }
}

/// A style sheet without its comments and the marks that hide it from old browsers.
fn without_comments(sheet: &str) -> String {
    let mut out = String::new();
    let mut rest = sheet;
    while let Some((before, behind)) = rest.split_once("/*") {
        out.push_str(before);
        rest = behind.split_once("*/").map_or("", |(_, behind)| behind);
    }
    out.push_str(rest);
    out.replace("<!--", " ").replace("-->", " ")
}

/// The text after a block whose first brace was read; blocks may be nested.
fn behind_block(text: &str) -> &str {
    let mut depth = 1_usize;
    for (at, letter) in text.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return text.get(at + 1..).unwrap_or_default();
        }
    }
    ""
}

/// The rule of a plain selector.
fn rule(selector: &str, hiding: Hiding) -> Option<Rule> {
    let plain = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.');
    if selector.is_empty() || !selector.chars().all(plain) {
        return None;
    }
    let mut parts = selector.split('.').map(str::to_owned);
    let element = parts.next().unwrap_or_default();
    Some(Rule { element, classes: parts.collect(), hiding })
}

/// What declarations say of being shown; `None` where they say nothing.
fn declared(declarations: &str) -> Option<Hiding> {
    let mut display = None;
    let mut unseen = None;
    for declaration in declarations.split(';') {
        let Some((name, value)) = declaration.split_once(':') else { continue };
        let value = value.split('!').next().unwrap_or_default().trim().to_ascii_lowercase();
        match name.trim().to_ascii_lowercase().as_str() {
            "display" if value == "none" => display = Some(Hiding::Gone),
            "display" => display = Some(Hiding::Shown),
            "visibility" if matches!(value.as_str(), "hidden" | "collapse") => {
                unseen = Some(Hiding::Unseen);
            }
            "visibility" => unseen = Some(Hiding::Shown),
            "mso-hide" if value == "all" => unseen = Some(Hiding::Unseen),
            _ => {}
        }
    }
    display.max(unseen)
}
