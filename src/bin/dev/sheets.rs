//! Puts the style sheets of the page into it: each would be a request of its own, for which the first paint
//! waits.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::flaw::Flaw;
use crate::markup::{Tag, tags};

/// The page without the links to its style sheets, and what those hold, whose files in `folder` are no more.
pub(crate) fn taken_in(page: &str, folder: &Path) -> Result<(String, String), Failure> {
    let (mut text, mut styles) = (page.to_owned(), String::new());
    for tag in tags(page) {
        let Some(name) = sheet(&tag) else { continue };
        let path = folder.join(&name);
        let sheet = fs::read_to_string(&path).map_err(Failure::file("reading", &path))?;
        styles.push_str(&sheet);
        fs::remove_file(&path).map_err(Failure::file("deleting", &path))?;
        text = text.replace(&page[tag.range], "");
    }
    let lean =
        lean(&styles).ok_or(Failure::Unsealed { page: folder.into(), flaw: Flaw::Styles })?;
    Ok((text, lean))
}

/// Styles without comments and needless space; nothing where they do not read.
fn lean(styles: &str) -> Option<String> {
    let lean = minifier::css::minify(styles).ok()?.to_string();
    // Older browsers take an empty property for a mistake where not even a space is in it.
    Some(lean.replace(":;", ": ;").trim().to_owned())
}

/// The file of a style sheet beside the page.
fn sheet(tag: &Tag<'_>) -> Option<String> {
    let is_sheet = tag.name == "link" && tag.attribute("rel") == Some("stylesheet");
    let address = tag.attribute("href").filter(|_| is_sheet)?;
    Some(address.strip_prefix("./")?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(page: &str) -> Vec<String> {
        tags(page).iter().filter_map(sheet).collect()
    }

    #[test]
    fn sheets_beside_the_page_are_taken_in_and_what_lies_elsewhere_is_not() {
        let page = "<link rel=\"stylesheet\" href=\"./a.css\" integrity=\"x\"><link rel=icon href=./b>\
                    <link rel=\"stylesheet\" href=\"https://example.org/a.css\">";
        assert_eq!(names(page), ["a.css"]);
    }

    #[test]
    fn styles_lose_what_no_browser_needs_and_nothing_else() {
        let styles = "/* Why. */\n:root { --light: ; --dark: initial; }\n\
                      a { width: calc(1px + var(--s4)); }\n";
        let expected = ":root{--light: ;--dark:initial;}a{width:calc(1px + var(--s4));}";
        assert_eq!(lean(styles).as_deref(), Some(expected));
    }
}
