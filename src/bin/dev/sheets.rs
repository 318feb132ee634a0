//! Joins the style sheets that stand side by side in the page: each is a request of its own, and on a slow line
//! a request costs more than what it brings.

use std::fs;
use std::path::Path;

use crate::failure::Failure;
use crate::hash::content_hash;
use crate::markup::{Tag, tags};

/// The page with one link for every row of style sheets, whose files in `folder` are joined likewise.
pub(crate) fn joined(page: &str, folder: &Path) -> Result<String, Failure> {
    let mut text = page.to_owned();
    for (links, names) in rows(page) {
        let mut content = Vec::new();
        for name in &names {
            let path = folder.join(name);
            content.extend(fs::read(&path).map_err(Failure::file("reading", &path))?);
            content.push(b'\n');
            fs::remove_file(&path).map_err(Failure::file("deleting", &path))?;
        }
        let name = format!("style-{:016x}.css", content_hash(&content));
        let path = folder.join(&name);
        fs::write(&path, content).map_err(Failure::file("writing", &path))?;
        text = text.replace(links, &format!("<link rel=\"stylesheet\" href=\"./{name}\">"));
    }
    Ok(text)
}

/// The rows of links with nothing between them, and the files that each names.
fn rows(page: &str) -> Vec<(&str, Vec<String>)> {
    let mut rows: Vec<(std::ops::Range<usize>, Vec<String>)> = Vec::new();
    for tag in tags(page) {
        let Some(name) = sheet(&tag) else { continue };
        match rows.last_mut() {
            Some((row, names)) if page[row.end..tag.range.start].trim().is_empty() => {
                row.end = tag.range.end;
                names.push(name);
            }
            _ => rows.push((tag.range, vec![name])),
        }
    }
    rows.into_iter().map(|(row, names)| (&page[row], names)).collect()
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

    #[test]
    fn sheets_side_by_side_are_a_row_and_what_is_apart_is_not() {
        let link =
            |name: &str| format!("<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"x\">");
        let page = format!("{}\n{}<p>{}</p>", link("a.css"), link("b.css"), link("c.css"));
        let rows = rows(&page);
        let names: Vec<String> = rows.iter().map(|(_, names)| names.join(" ")).collect();
        assert_eq!(names, ["a.css b.css", "c.css"]);
        assert!(rows[0].0.ends_with(&link("b.css")), "{}", rows[0].0);
    }

    #[test]
    fn addresses_elsewhere_stay() {
        let page =
            "<link rel=\"stylesheet\" href=\"https://example.org/a.css\"><link rel=icon href=./b>";
        assert_eq!(rows(page), []);
    }
}
