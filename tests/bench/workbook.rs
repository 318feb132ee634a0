//! Workbooks in the worker, against two well-known libraries in workers of their own.

use fantoccini::wd::TimeoutConfiguration;
use serde::Deserialize;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use station_scorecard::document::{Document, Envelope, example};

use crate::samples::{Bound, Pairs, wanted_pairs};
use crate::support::session::browse_at;
use crate::support::site::{APP, Site};
use crate::support::{Device, Outcome, environment};

/// The path below which the libraries and the page of the race are served.
const RACE: &str = "/race/";

/// The page of the race; its icon is nothing, lest a browser ask for one.
const PAGE: &str = "<!doctype html><link rel=icon href=data:,><title>Race</title>";

/// How long one turn may take.
const PATIENCE: Duration = Duration::from_secs(120);

/// The rows of the tables, and the columns of the one that is no export of ours.
const ROWS: usize = 812;
const COLUMNS: usize = 40;

/// So many areas make that many rows: two blocks, each with its headings and its sum.
const AREAS: usize = 400;

/// A library by the name of its file and the variable that leads there.
const LIBRARIES: [(&str, &str); 2] =
    [("sheetjs.js", "SCORECARD_SHEETJS"), ("exceljs.js", "SCORECARD_EXCELJS")];

/// What one library takes for reading and writing, in milliseconds.
#[derive(Deserialize)]
struct Times {
    plain: f64,
    exported: f64,
    written: f64,
}

#[derive(Deserialize)]
struct Turn {
    rows: usize,
    ours: Times,
    sheetjs: Times,
    exceljs: Times,
}

/// What the race came to, ours beside one library.
#[derive(Default)]
pub(crate) struct Race {
    plain: Pairs,
    exported: Pairs,
    written: Pairs,
}

impl Race {
    fn add(&mut self, library: &Times, ours: &Times) {
        self.plain.add(library.plain, ours.plain);
        self.exported.add(library.exported, ours.exported);
        self.written.add(library.written, ours.written);
    }

    /// The lines of the report: a quarter of the first library's time is the aim.
    pub(crate) fn lines(&self) -> [(String, &Pairs, Bound); 3] {
        let bound = Bound::Ratio(0.25);
        [
            (format!("read {ROWS} rows × {COLUMNS} columns"), &self.plain, bound),
            (format!("read our export of {AREAS} areas"), &self.exported, bound),
            (format!("write it, {ROWS} rows"), &self.written, bound),
        ]
    }
}

/// Runs the race; ours beside each library, by its name.
pub(crate) async fn measure() -> Outcome<[(&'static str, Race); 2]> {
    let folder = race_folder()?;
    let site = Site::start(&[(APP, &environment::dist()?), (RACE, &folder)])?;
    let (worker, station) = (worker()?, station()?);
    let [mut sheetjs, mut exceljs] = [Race::default(), Race::default()];
    for turn in 0..wanted_pairs() {
        let errand = json!({
            "worker": site.url(&format!("{APP}{worker}")),
            "station": station,
            "sheetjs": site.url(&format!("{RACE}sheetjs.js")),
            "exceljs": site.url(&format!("{RACE}exceljs.js")),
            "rows": ROWS,
            "columns": COLUMNS,
            "first": turn,
        });
        let turn = race(&site.url(RACE), errand).await?;
        if turn.rows.abs_diff(ROWS) > 10 {
            return Err(format!("the export has {} rows", turn.rows).into());
        }
        sheetjs.add(&turn.sheetjs, &turn.ours);
        exceljs.add(&turn.exceljs, &turn.ours);
    }
    Ok([("SheetJS", sheetjs), ("exceljs", exceljs)])
}

async fn race(address: &str, errand: Value) -> Outcome<Turn> {
    browse_at(address, Device::DESKTOP, async |page| {
        page.client.goto(address).await?;
        let patience = TimeoutConfiguration::new(Some(PATIENCE), None, None);
        page.client.update_timeouts(patience).await?;
        let times =
            page.client.execute_async(include_str!("workbook/race.js"), vec![errand]).await?;
        match times["error"].as_str() {
            Some(error) => Err(error.into()),
            None => Ok(serde_json::from_value(times)?),
        }
    })
    .await
}

/// A folder with the libraries, the script of their worker and an empty page.
fn race_folder() -> Outcome<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("race");
    fs::create_dir_all(&folder)?;
    for (name, variable) in LIBRARIES {
        fs::copy(environment::named(variable)?, folder.join(name))?;
    }
    fs::write(folder.join("rival.js"), include_str!("workbook/rival.js"))?;
    fs::write(folder.join("index.html"), PAGE)?;
    Ok(folder)
}

/// The name of the worker's script, as the built page tells it.
fn worker() -> Outcome<String> {
    let page = fs::read_to_string(environment::dist()?.join("index.html"))?;
    let (_, behind) = page.split_once("data-worker=\"./").ok_or("the page has no worker")?;
    let (name, _) = behind.split_once('"').ok_or("the page has no worker")?;
    Ok(name.to_owned())
}

/// The worked example with many areas, as a kept text.
fn station() -> Outcome<String> {
    let mut document: Document = example().ok_or("the example does not read")?;
    let areas = document.areas.clone();
    document.areas = areas.into_iter().cycle().take(AREAS).collect();
    for (at, area) in document.areas.iter_mut().enumerate() {
        area.name = format!("片区{}", at + 1);
    }
    Ok(Envelope { stamp: String::new(), saved_at: String::new(), document }.text())
}
