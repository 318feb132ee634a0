//! The built-in example against the printed report, field by field and figure by figure.
//!
//! `printed.json` holds the report's tables as printed. Parties, areas and indicators are matched
//! by name, for the report lists the parties in two different orders.

mod entries;
mod results;

use crate::case::figures_of;
use crate::figures;
use serde_json::Value as Json;
use station_scorecard::document::{Document, example};
use station_scorecard::editor::Editor;
use station_scorecard::schemes;
use std::fs;

type Failure = Box<dyn std::error::Error>;

/// The report, and the example with all its figures.
struct Report {
    printed: Json,
    editor: Editor,
    figures: Vec<figures::Named>,
}

impl Report {
    fn read() -> Result<Report, Failure> {
        let text = fs::read_to_string("tests/golden/gz-2023/baihedong-2024/printed.json")?;
        let printed: Json = serde_json::from_str(&text)?;
        let id = printed.pointer("/scheme_id").and_then(Json::as_str).unwrap_or_default();
        let scheme = schemes::load(id).map_err(|unknown| unknown.0)?;
        let document = example().ok_or("the example does not read")?;
        assert_eq!(*document.scheme(), scheme);
        let editor = Editor::new(document);
        Ok(Report { printed, figures: figures_of(&editor), editor })
    }

    fn document(&self) -> &Document {
        self.editor.document()
    }

    fn figure(&self, name: &str) -> &str {
        figures::find(&self.figures, name)
    }

    /// The text or number at a JSON pointer, as text.
    fn text(&self, pointer: &str) -> String {
        text(self.printed.pointer(pointer))
    }

    fn list(&self, pointer: &str) -> Vec<&Json> {
        let list = self.printed.pointer(pointer).and_then(Json::as_array);
        list.into_iter().flatten().collect()
    }

    /// The four areas, or the total row.
    fn areas(&self, total: bool) -> Vec<&Json> {
        let areas = self.list("/areas").into_iter();
        areas.filter(|area| area.get("is_total") == Some(&Json::Bool(total))).collect()
    }

    fn keys(&self) -> Vec<String> {
        self.list("/indicator_columns").iter().map(|column| text(column.get("key"))).collect()
    }

    /// The three printed texts of an indicator: target, completed, rate.
    fn printed_cells(indicator: Option<&Json>) -> [String; 3] {
        [0, 1, 2].map(|at| text(indicator.and_then(|found| found.get("raw")?.get(at))))
    }
}

fn text(json: Option<&Json>) -> String {
    match json {
        Some(Json::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => "not in the report".to_owned(),
    }
}
