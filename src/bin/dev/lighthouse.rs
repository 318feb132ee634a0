//! `cargo dev lighthouse`: what Google's judge of pages makes of the release, served as the README says.
//!
//! A phone with a slow line, five runs for each address, the median of each category. What does not depend on the
//! machine has to be perfect in every run.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::browser::{Browser, FLAGS};
use crate::failure::Failure;
use crate::install;
use crate::nginx::Nginx;
use crate::page;
use crate::paths::Paths;
use crate::step::{Step, say};

/// The categories, by the names that Lighthouse gives them.
const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];

/// How often each address is judged; odd, so that there is a middle.
const RUNS: usize = 5;

/// What each category has to reach, in the median.
const PERFECT: u32 = 100;

/// A link to a station, as somebody gets it in a chat.
const LINK: &str = include_str!("../../../tests/golden/exchange/link/v1.txt");

/// Judges the first page and a link's landing, and fails where they are not perfect.
pub(crate) fn judge(paths: &Paths, reuse_build: bool) -> Result<(), Failure> {
    if !reuse_build || !paths.dist().join("index.html").is_file() {
        page::build(paths, true)?;
    }
    let judge = install::lighthouse(paths)?;
    let browser = Browser::provide()?;
    let nginx = Nginx::start(paths)?;
    let addresses = [
        ("the first page", format!("{}/", nginx.address())),
        ("a landing", format!("{}/#{}", nginx.address(), LINK.trim())),
    ];
    let folder = paths.scratch("lighthouse");
    fs::create_dir_all(&folder).map_err(Failure::file("creating", &folder))?;
    let mut faults = Vec::new();
    for (number, (name, address)) in addresses.iter().enumerate() {
        let mut runs = Vec::new();
        for run in 1..=RUNS {
            let file = folder.join(format!("{}-{run}", number + 1));
            let log = folder.join("lighthouse.log");
            Step::new(format!("judging {name}, {run} of {RUNS}"), "node")
                .args([&judge])
                .args([address])
                .args(["--quiet", "--form-factor=mobile", "--throttling-method=simulate"])
                .args([format!("--only-categories={}", CATEGORIES.join(","))])
                .args([format!("--chrome-flags={}", FLAGS.join(" "))])
                .args(["--output=csv", "--output=html", "--output-path"])
                .args([&file])
                .env("CHROME_PATH", &browser.program)
                .run_quietly(&log)?;
            runs.push(Report::read(&file.with_extension("report.csv"))?);
        }
        faults.extend(told(name, &runs));
    }
    say(format!("the whole reports are in {}", folder.display()));
    if faults.is_empty() { Ok(()) } else { Err(Failure::Imperfect(faults)) }
}

/// Tells the medians of an address and what took points; what is not perfect.
fn told(name: &str, runs: &[Report]) -> Vec<String> {
    let mut faults = Vec::new();
    for category in CATEGORIES {
        let mut scores: Vec<u32> = runs.iter().map(|run| run.score(category)).collect();
        scores.sort_unstable();
        let median = scores.get(scores.len() / 2).copied().unwrap_or(0);
        let all: Vec<String> = scores.iter().map(u32::to_string).collect();
        say(format!("{name}: {category} {median} ({})", all.join(", ")));
        // How fast it was hangs on the machine too, the rest does not.
        let judged =
            if category == "performance" { median } else { scores.first().copied().unwrap_or(0) };
        if judged < PERFECT {
            faults.push(format!("{name}: {category} is {judged}, not {PERFECT}"));
        }
    }
    let mut worst: BTreeMap<&str, (u32, &str)> = BTreeMap::new();
    for (audit, score, shown) in runs.iter().flat_map(|run| &run.lost) {
        let known = worst.entry(audit).or_insert((*score, shown));
        *known = (*known).min((*score, shown));
    }
    for (audit, (score, shown)) in worst {
        say(format!("{name}: {audit} {score} at worst, {shown}"));
    }
    faults
}

/// What one run found.
#[derive(Debug, Default, PartialEq, Eq)]
struct Report {
    /// Categories with their score of a hundred.
    scores: Vec<(String, u32)>,
    /// What was not perfect: category and audit, score of a hundred, what Lighthouse says of it.
    lost: Vec<(String, u32, String)>,
}

impl Report {
    fn read(path: &Path) -> Result<Self, Failure> {
        let text = fs::read_to_string(path).map_err(Failure::file("reading", path))?;
        Ok(Self::of(&text))
    }

    /// Of the table of categories, and the table of audits below it.
    fn of(csv: &str) -> Self {
        let mut report = Self::default();
        for line in csv.lines() {
            let cells = cells(line);
            match cells.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
                [category, score] => {
                    report
                        .scores
                        .extend(hundredths(score).map(|score| ((*category).into(), score)));
                }
                [category, audit, score, shown, ..] => {
                    let score = hundredths(score).filter(|score| *score < PERFECT);
                    let audit = format!("{category}: {audit}");
                    report.lost.extend(score.map(|score| (audit, score, (*shown).to_owned())));
                }
                _ => {}
            }
        }
        report
    }

    /// Of a hundred; a category that could not be judged has none.
    fn score(&self, category: &str) -> u32 {
        self.scores.iter().find(|(name, _)| name == category).map_or(0, |(_, score)| *score)
    }
}

/// The cells of a line of Lighthouse's tables: each in quotes, quotes in it doubled, no line breaks.
fn cells(line: &str) -> Vec<String> {
    let inner = line.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let cells = inner.map(|inner| inner.split("\",\"").map(|cell| cell.replace("\"\"", "\"")));
    cells.map(Iterator::collect).unwrap_or_default()
}

/// A score from 0 to 1 with at most two decimals, as hundredths; nothing where there is none.
fn hundredths(score: &str) -> Option<u32> {
    let (whole, decimals) = score.split_once('.').unwrap_or((score, ""));
    let decimals: String = decimals.chars().chain("00".chars()).take(2).collect();
    Some(whole.parse::<u32>().ok()? * 100 + decimals.parse::<u32>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CSV: &str = "\"requestedUrl\",\"finalDisplayedUrl\",\"fetchTime\",\"gatherMode\"\r\n\
        \"http://127.0.0.1/\",\"http://127.0.0.1/\",\"2026-11-29T03:29:42.972Z\",\"navigation\"\r\n\r\n\
        category,score\r\n\"performance\",\"0.95\"\r\n\"seo\",\"1\"\r\n\r\n\
        category,audit,score,displayValue,description\r\n\
        \"performance\",\"first-contentful-paint\",\"1\",\"0.9 s\",\"First, \"\"text\"\"\"\r\n\
        \"performance\",\"largest-contentful-paint\",\"0.81\",\"2.9 s\",\"Largest\"\r\n\
        \"seo\",\"canonical\",\"null\",\"\",\"None\"\r\n";

    #[test]
    fn a_report_tells_scores_and_what_took_points() {
        let report = Report::of(CSV);
        assert_eq!(report.score("performance"), 95);
        assert_eq!(report.score("seo"), 100);
        assert_eq!(report.score("accessibility"), 0);
        let lost = ("performance: largest-contentful-paint".to_owned(), 81, "2.9 s".to_owned());
        assert_eq!(report.lost, [lost]);
    }

    #[test]
    fn speed_is_judged_by_the_middle_and_the_rest_by_the_worst() {
        let run = |performance, seo| Report {
            scores: [
                ("performance", performance),
                ("accessibility", 100),
                ("best-practices", 100),
                ("seo", seo),
            ]
            .map(|(name, score)| (name.to_owned(), score))
            .to_vec(),
            lost: Vec::new(),
        };
        let good = [run(99, 100), run(100, 100), run(100, 100)];
        assert_eq!(told("it", &good), Vec::<String>::new());
        let bad = [run(99, 100), run(99, 100), run(100, 92)];
        let faults = ["it: performance is 99, not 100", "it: seo is 92, not 100"];
        assert_eq!(told("it", &bad), faults);
    }

    #[test]
    fn scores_are_read_to_the_hundredth() {
        assert_eq!(hundredths("1"), Some(100));
        assert_eq!(hundredths("0.9"), Some(90));
        assert_eq!(hundredths("0.05"), Some(5));
        assert_eq!(hundredths("null"), None);
    }
}
