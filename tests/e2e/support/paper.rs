//! What the browser prints, read back from the PDF it makes.

use std::fs;
use std::process::Command;

use fantoccini::wd::PrintConfiguration;

use super::{Outcome, Page, environment};

/// A page of paper; lengths are in points.
#[derive(Debug, Clone)]
pub(crate) struct Printed {
    /// Its width.
    pub(crate) width: f64,
    /// Its height.
    pub(crate) height: f64,
    /// Its words from top to bottom.
    pub(crate) words: Vec<Word>,
}

/// Letters that stand together.
#[derive(Debug, Clone)]
pub(crate) struct Word {
    /// Left, top, right and bottom end.
    pub(crate) place: [f64; 4],
    /// The letters.
    pub(crate) text: String,
}

impl Printed {
    /// Its text without any space: on paper, words are parted wherever a cell ends.
    pub(crate) fn text(&self) -> String {
        self.words.iter().map(|word| word.text.as_str()).collect()
    }

    /// How many words are exactly this one.
    pub(crate) fn count(&self, text: &str) -> usize {
        self.words.iter().filter(|word| word.text == text).count()
    }
}

impl Page {
    /// Prints the page as it stands, on paper of the size that its styles name; also kept beside
    /// the pictures.
    pub(crate) async fn printed(&self, name: &str) -> Outcome<Vec<Printed>> {
        // Chromium's driver takes "do not shrink" for "heed the styles' size".
        let wished = PrintConfiguration::builder().shrink_to_fit(false).build();
        let wished = wished.map_err(|problem| format!("{problem:?}"))?;
        let pdf = self.client.print(wished).await?;
        let folder = environment::screenshots();
        fs::create_dir_all(&folder)?;
        let path = folder.join(format!("printed-{name}.pdf"));
        fs::write(&path, pdf)?;
        let read =
            Command::new(environment::pdf_text()?).arg("-bbox").arg(&path).arg("-").output()?;
        if !read.status.success() {
            return Err(String::from_utf8_lossy(&read.stderr).into());
        }
        pages(&String::from_utf8_lossy(&read.stdout))
    }
}

/// The pages as pdftotext tells them, in lines of markup.
fn pages(markup: &str) -> Outcome<Vec<Printed>> {
    let mut pages: Vec<Printed> = Vec::new();
    for line in markup.lines().map(str::trim) {
        let number = |name: &str| -> Outcome<f64> {
            let value =
                line.split(&format!("{name}=\"")).nth(1).and_then(|at| at.split('"').next());
            Ok(value.ok_or_else(|| format!("no {name} in {line}"))?.parse()?)
        };
        if line.starts_with("<page ") {
            let (width, height) = (number("width")?, number("height")?);
            pages.push(Printed { width, height, words: Vec::new() });
        } else if line.starts_with("<word ") {
            let place = [number("xMin")?, number("yMin")?, number("xMax")?, number("yMax")?];
            let text = line.split('>').nth(1).and_then(|at| at.split('<').next());
            let text = text.unwrap_or_default();
            let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
            let text =
                marks.iter().fold(text.to_owned(), |text, (mark, of)| text.replace(mark, of));
            let page = pages.last_mut().ok_or("a word before the first page")?;
            page.words.push(Word { place, text });
        }
    }
    Ok(pages)
}
