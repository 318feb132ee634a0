//! Tables of any station whose headings do not lead: on their side, with areas as columns, or cut off.

use super::any_document::single_numbers;
use super::exchanging::named;
use super::{cases, fail, scheme};
use crate::exchange::tables::emptied;
use proptest::prelude::*;
use station_scorecard::document::{AreaPart, Document, Field, ServiceArea, Side};
use station_scorecard::exchange::appendix::{Content, Part, Printing, tables};
use station_scorecard::exchange::paste::{CellRange, Mapping, Preview, Rows, cells};
use station_scorecard::exchange::{Grid, GridCell, copied, csv};
use station_scorecard::scoring::{Figure, Scheme};
use station_scorecard::texts::{Language, head_words, known_names};

/// The same cells with rows and columns exchanged.
fn turned(grid: &Grid) -> Result<Grid, TestCaseError> {
    let mut turned = Grid::new(grid.marks_merges());
    for (row, cells) in grid.rows().iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let begins = cell.begins.map(|(row, column)| (column, row));
            let cell = GridCell { text: cell.text.clone(), begins };
            turned.put(column, row, cell).map_err(|problem| fail(format!("{problem:?}")))?;
        }
    }
    Ok(turned)
}

/// A cell of a text parted by tabs.
fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// Target, completed amount and rate of an indicator in an area, as they are printed.
fn amounts(document: &Document, scheme: &Scheme, area: usize, at: usize) -> [String; 3] {
    let wordless = |_| String::new();
    let printing = Printing::new(document, scheme, &wordless);
    let contents = [
        Content::Input(Field::Entry(area, at, Side::Target)),
        Content::Input(Field::Entry(area, at, Side::Completed)),
        Content::Figure(Figure::AreaRate(area, at)),
    ];
    contents.map(|content| printing.printed(content).text())
}

fn rows(lines: Vec<Vec<String>>) -> String {
    let lines = lines.into_iter().map(|line| line.join("\t"));
    lines.collect::<Vec<_>>().join("\n")
}

proptest! {
    #![proptest_config(cases(40))]

    #[test]
    fn a_table_on_its_side_does_what_it_does_upright(
        document in single_numbers(),
        english in any::<bool>(),
        into_empty in any::<bool>(),
    ) {
        let scheme = scheme()?;
        let document = named(document);
        if document.indicators.is_empty() || document.areas.is_empty() {
            return Ok(());
        }
        let language = if english { Language::En } else { Language::ZhCn };
        let part = Part::Indicators;
        let start = if into_empty { emptied(&document, part) } else { document.clone() };
        let names = known_names(&start);
        for table in tables(&document, part) {
            let words = |head| head_words(head, &document, &scheme, language);
            let printing = Printing::new(&document, &scheme, &words);
            let table = std::slice::from_ref(&table);
            let grids = [
                csv::read(&csv::write(table, &printing)),
                cells(None, &copied::tab_separated(table, &printing)),
                cells(Some(&copied::html(table, &printing)), ""),
            ];
            for grid in grids {
                let Ok(grid) = grid else { continue };
                let upright = Preview::of(&grid, None, &start, &scheme, &names);
                let side = Preview::of(&turned(&grid)?, None, &start, &scheme, &names);
                prop_assert_eq!(&side.after, &upright.after);
                prop_assert_eq!(&side.unrecognised, &[]);
                prop_assert_eq!(&side.differing, &[]);
                prop_assert_eq!(side.agreeing, upright.agreeing);
            }
        }
    }

    #[test]
    fn areas_as_columns_come_back(document in single_numbers(), layout in 0_usize..4) {
        let scheme = scheme()?;
        let document = named(document);
        if document.indicators.is_empty() || document.areas.is_empty() {
            return Ok(());
        }
        const WORDS: [&str; 3] = ["协议量", "完成量", "完成率"];
        let areas = || document.areas.iter().enumerate();
        let over = |wide: bool| {
            let heads = areas().flat_map(|(_, area)| {
                let name = cell(&area.name);
                if wide { vec![name, String::new(), String::new()] } else { vec![name] }
            });
            heads.collect::<Vec<_>>()
        };
        let first = |cells: [&str; 2], rest: Vec<String>| {
            [cells.map(str::to_owned).to_vec(), rest].concat()
        };
        let each = |of: fn(&str) -> String| areas().flat_map(|_| WORDS.map(of)).collect::<Vec<_>>();
        let joined = areas().flat_map(|(_, area)| WORDS.map(|of| cell(&format!("{}{of}", area.name))));
        let mut lines = match layout {
            0 => vec![
                first(["指标", ""], over(true)),
                first(["", ""], each(str::to_owned)),
            ],
            1 => vec![first(["指标", ""], joined.collect())],
            _ => vec![first(["指标", ""], [vec!["内容".to_owned()], over(false)].concat())],
        };
        for (at, indicator) in document.indicators.iter().enumerate() {
            let names = [cell(&indicator.group), cell(&indicator.name)];
            let figures: Vec<[String; 3]> =
                areas().map(|(area, _)| amounts(&document, &scheme, area, at)).collect();
            if layout < 2 {
                lines.push([names.to_vec(), figures.concat()].concat());
                continue;
            }
            for (of, word) in WORDS.into_iter().enumerate() {
                // The names stand in each row, or in the first of three.
                let names = if layout == 2 || of == 0 { names.clone() } else { Default::default() };
                let figures = figures.iter().map(|figures| figures[of].clone()).collect();
                lines.push([names.to_vec(), vec![word.to_owned()], figures].concat());
            }
        }
        let text = rows(lines);
        let Ok(grid) = cells(None, &text) else { return Ok(()) };
        let start = emptied(&document, Part::Indicators);
        let after = Preview::of(&grid, None, &start, &scheme, &known_names(&start));
        prop_assert_eq!(&after.unrecognised, &[], "{}", text);
        prop_assert_eq!(&after.differing, &[], "{}", text);
        let mut expected = document.clone();
        for (expected, start) in expected.areas.iter_mut().zip(&start.areas) {
            let entries = std::mem::take(&mut expected.entries);
            *expected = ServiceArea { entries, ..start.clone() };
        }
        prop_assert_eq!(&after.after.areas, &expected.areas, "{}", text);
    }

    /// Areas with all their indicators in the order of the appendix, without any heading.
    #[test]
    fn rows_without_headings_come_back(
        document in single_numbers(),
        workers in any::<bool>(),
        areas_are_there in any::<bool>(),
        onto_a_cell in any::<bool>(),
    ) {
        let scheme = scheme()?;
        let document = named(document);
        let mut lines = Vec::new();
        let mut any_rate = false;
        for (area, of) in document.areas.iter().enumerate() {
            let mut line = vec![cell(&of.name)];
            if workers {
                line.push(of.social_workers.text());
            }
            for at in 0..document.indicators.len() {
                let amounts = amounts(&document, &scheme, area, at);
                any_rate |= amounts[2].ends_with('%');
                line.extend(amounts);
            }
            lines.push(line);
        }
        // A name without any figure is no area that is missing.
        let is_blank = |line: &Vec<String>| line.iter().skip(1).all(String::is_empty);
        let areas_are_there = areas_are_there || lines.iter().any(is_blank);
        // Where a percentage stands tells which columns are amounts.
        if !any_rate {
            return Ok(());
        }
        let text = rows(lines);
        let grid = cells(None, &text).map_err(|problem| fail(format!("{problem:?}")))?;
        let mut start = emptied(&document, Part::Indicators);
        if !areas_are_there {
            start.areas.truncate(1);
        }
        let names = known_names(&start);
        let preview = if onto_a_cell {
            Preview::of(&grid, Some(Field::Area(0, AreaPart::Name)), &start, &scheme, &names)
        } else {
            let range = CellRange { rows: 0..grid.rows().len(), columns: 0..grid.columns() };
            let mapping = Mapping::guess(&grid, range, None, &start, &names);
            prop_assert_eq!((mapping.rows, mapping.problem()), (Rows::Areas, None), "{}", text);
            Preview::mapped(&grid, &mapping, &start, &scheme, &names)
                .map_err(|problem| fail(format!("{problem:?}")))?
        };
        prop_assert_eq!(&preview.unrecognised, &[], "{}", text);
        prop_assert_eq!(&preview.differing, &[], "{}", text);
        let mut expected = document.clone();
        for area in &mut expected.areas {
            area.communities.clear();
            area.clients = Default::default();
            if !workers {
                area.social_workers = Default::default();
            }
        }
        prop_assert_eq!(&preview.after.areas, &expected.areas, "{}", text);
    }
}
