//! Puts the worked example into the page: what is seen before the program arrives.
//!
//! The page's own package makes the parts from its document, figures and words, so that they can never differ
//! from what the program shows. A page without the seal keeps the hollow frame.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::flaw::Flaw;
use crate::paths::Paths;
use crate::step::Step;

/// The comments of the page in whose place the parts come.
const PARTS: [&str; 5] = ["station", "tools", "band", "sent", "room"];
/// Says of the page that it holds no example.
const HOLLOW: &str = " data-sight=\"hollow\"";

/// The page with the worked example in it, and the style sheet of its places.
pub(crate) fn filled(page: &str, paths: &Paths) -> Result<(String, String), Failure> {
    let folder = paths.scratch("first_sight");
    fs::create_dir_all(&folder).map_err(Failure::file("creating", &folder))?;
    Step::new("writing what is seen first", "cargo")
        .args(["run", "--quiet", "--bin", "first_sight", "--"])
        .args([&folder])
        .run_quietly(&paths.scratch("first_sight.log"))?;
    let text = |name: &str| {
        let path = folder.join(name);
        fs::read_to_string(&path).map_err(Failure::file("reading", &path))
    };
    let mut parts = Vec::new();
    for name in PARTS {
        parts.push((name, text(&format!("{name}.html"))?));
    }
    let unfilled =
        || Failure::Unsealed { page: Path::new("index.html").into(), flaw: Flaw::NoPlace };
    Ok((put_in(page, &parts).ok_or_else(unfilled)?, text("places.css")?))
}

/// The page with the parts in their places and without its comments; nothing where a place is missing.
fn put_in(page: &str, parts: &[(&str, String)]) -> Option<String> {
    let mut page = (page.matches(HOLLOW).count() == 1).then(|| page.replace(HOLLOW, ""))?;
    for (name, part) in parts {
        let place = format!("<!-- {name} -->");
        page = (page.matches(&place).count() == 1).then(|| page.replace(&place, part))?;
    }
    // Indents are for those who write it.
    let lines = without_comments(&page);
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    Some(lines.collect::<Vec<_>>().join("\n"))
}

fn without_comments(page: &str) -> String {
    let mut parts = page.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |page, part| page + part.split_once("-->").map_or("", |(_, rest)| rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &'static str) -> (&'static str, String) {
        (name, format!("<b>{name}</b>"))
    }

    #[test]
    fn parts_come_in_the_place_of_their_comments_and_no_comment_is_left() {
        let page =
            "<html lang=\"x\" data-sight=\"hollow\"><!-- why --><i><!-- band --></i><!-- room -->";
        let filled = put_in(page, &[part("band"), part("room")]);
        assert_eq!(filled.as_deref(), Some("<html lang=\"x\"><i><b>band</b></i><b>room</b>"));
    }

    #[test]
    fn a_page_without_a_place_is_not_published() {
        let page = "<html data-sight=\"hollow\"><!-- band -->";
        assert_eq!(put_in(page, &[part("band"), part("room")]), None);
        assert_eq!(put_in("<html><!-- band -->", &[part("band")]), None);
    }
}
