//! Findings of checked texts that a person has marked as explained, remembered for each text by its digest.
//!
//! Of a text nothing is kept but its digest. Every change is made to what storage holds at that moment, so that two
//! tabs lose nothing of each other. The texts that were marked last are kept, a bounded number of them.

use super::shelf::{Refusal, Storage};

/// The key of the marks.
pub const EXPLAINED: &str = "station-scorecard/explained";

/// So many texts are remembered.
const MOST_TEXTS: usize = 20;
/// So many findings of each.
const MOST_MARKS: usize = 400;
/// No name of a text or of a mark is longer.
const LONGEST: usize = 32;

/// The marks of all texts, the text that was marked last at the end.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Marks(Vec<(String, Vec<String>)>);

impl Marks {
    /// Lines of a text's digest and its marks, parted by spaces. What does not read is left out.
    fn open(text: &str) -> Marks {
        let is_name = |word: &&str| {
            word.len() <= LONGEST && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let line = |line: &str| {
            let mut words = line.split(' ').filter(is_name).map(str::to_owned);
            let digest = words.next().filter(|digest| !digest.is_empty())?;
            let marks: Vec<String> = words.take(MOST_MARKS).collect();
            (!marks.is_empty()).then_some((digest, marks))
        };
        let mut texts: Vec<_> = text.lines().filter_map(line).collect();
        texts.drain(..texts.len().saturating_sub(MOST_TEXTS));
        Marks(texts)
    }

    fn text(&self) -> String {
        let line = |(digest, marks): &(String, Vec<String>)| {
            [digest.as_str(), " ", &marks.join(" "), "\n"].concat()
        };
        self.0.iter().map(line).collect()
    }

    fn of(&self, digest: &str) -> Vec<String> {
        let found = self.0.iter().find(|(of, _)| of == digest);
        found.map(|(_, marks)| marks.clone()).unwrap_or_default()
    }

    fn set(&mut self, digest: &str, mark: &str, is_explained: bool) {
        let mut marks = self.of(digest);
        marks.retain(|of| of != mark);
        if is_explained && marks.len() < MOST_MARKS {
            marks.push(mark.to_owned());
        }
        self.0.retain(|(of, _)| of != digest);
        if !marks.is_empty() {
            self.0.push((digest.to_owned(), marks));
        }
        self.0.drain(..self.0.len().saturating_sub(MOST_TEXTS));
    }
}

/// The marks of a text.
pub fn explained(storage: &impl Storage, digest: &str) -> Vec<String> {
    storage.get(EXPLAINED).map(|kept| Marks::open(&kept).of(digest)).unwrap_or_default()
}

/// Marks a finding of a text as explained, or takes the mark off.
///
/// # Errors
/// Why storage refused; what it held stays.
pub fn explain(
    storage: &mut impl Storage,
    digest: &str,
    mark: &str,
    is_explained: bool,
) -> Result<(), Refusal> {
    let before = storage.get(EXPLAINED);
    let mut marks = before.as_deref().map(Marks::open).unwrap_or_default();
    marks.set(digest, mark, is_explained);
    let text = marks.text();
    if text.is_empty() {
        storage.remove(EXPLAINED);
        return Ok(());
    }
    let kept = storage.put(EXPLAINED, &text);
    if kept.is_err() && storage.get(EXPLAINED) != before {
        match before {
            Some(before) => drop(storage.put(EXPLAINED, &before)),
            None => storage.remove(EXPLAINED),
        }
    }
    kept
}
