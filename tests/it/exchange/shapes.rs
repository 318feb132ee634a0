//! What columns without headings are guessed to hold.

use crate::exchange::{Failure, scheme, with_period};
use station_scorecard::document::{AreaPart, AttendanceField, Document, Field, Side, WorkerField};
use station_scorecard::exchange::paste::{
    Amount, CellRange, Holds, Mapping, Preview, Rows, cells, is_recognised,
};
use station_scorecard::texts::known_names;

/// The initial mapping of a text, and its preview.
fn guessed(text: &str, document: &Document) -> Result<(Mapping, Preview), Failure> {
    let grid = cells(None, text).map_err(|problem| format!("{problem:?}"))?;
    assert!(!is_recognised(&grid), "{text}");
    let names = known_names(document);
    let range = CellRange::first(&grid, document, &names);
    let mapping = Mapping::guess(&grid, range, None, document, &names);
    let preview = Preview::mapped(&grid, &mapping, document, &scheme()?, &names);
    Ok((mapping, preview.map_err(|problem| format!("{problem:?}"))?))
}

fn guess(text: &str, document: &Document) -> Result<(Rows, Vec<Holds>), Failure> {
    guessed(text, document).map(|(mapping, _)| (mapping.rows, mapping.columns))
}

/// Target, completed amount and rate of the first `count` indicators.
fn amounts(count: usize, rates: bool) -> Vec<Holds> {
    let of = [Amount::Target, Amount::Completed, Amount::Rate];
    let of = move |at| {
        of.into_iter().take(if rates { 3 } else { 2 }).map(move |of| Holds::OfArea(of, at))
    };
    (0..count).flat_map(of).collect()
}

fn beside(before: &[Holds], rest: Vec<Holds>) -> Vec<Holds> {
    [before.to_vec(), rest].concat()
}

/// The rows of the report's areas, both blocks of the appendix as one, without headings.
fn appendix(document: &Document, workers: bool, rates: bool) -> Result<String, Failure> {
    let scheme = scheme()?;
    let mut text = String::new();
    for (at, area) in document.areas.iter().enumerate() {
        text.push_str(&area.name);
        let value = |field| document.value(field, &scheme).map(|value| value.text());
        let value = |field| value(field).unwrap_or_default();
        if workers {
            text += &format!("\t{}", value(Field::Area(at, AreaPart::SocialWorkers)));
        }
        for of in 0..document.indicators.len() {
            let amounts =
                [Field::Entry(at, of, Side::Target), Field::Entry(at, of, Side::Completed)]
                    .map(value);
            text += &format!("\t{}\t{}", amounts[0], amounts[1]);
            if rates {
                use station_scorecard::exchange::appendix::{Content, Printing};
                use station_scorecard::scoring::Figure;
                let wordless = |_| String::new();
                let printing = Printing::new(document, &scheme, &wordless);
                let rate = printing.printed(Content::Figure(Figure::AreaRate(at, of)));
                text += &format!("\t{}", rate.text());
            }
        }
        text.push('\n');
    }
    Ok(text)
}

#[test]
fn the_appendix_without_headings_comes_in_whole() -> Result<(), Failure> {
    let example = crate::exchange::the_example()?;
    for (workers, rates) in [(true, true), (false, true), (true, false), (false, false)] {
        let text = appendix(&example, workers, rates)?;
        if workers && rates {
            let begins = "片区1\t6\t80\t312\t390.00%\t500\t1344\t268.80%";
            assert!(text.starts_with(begins), "{text}");
        }
        let text = text + "合计" + &"\t".repeat(8) + "\n";
        let (mapping, preview) = guessed(&text, &Document::empty("片区1"))?;
        let before: &[Holds] = if workers {
            &[Holds::Name, Holds::Area(AreaPart::SocialWorkers)]
        } else {
            &[Holds::Name]
        };
        assert_eq!(mapping.columns, beside(before, amounts(14, rates)), "{text}");
        assert_eq!((mapping.rows, mapping.by_order), (Rows::Areas, false));
        assert_eq!((preview.unrecognised.len(), preview.differing.len()), (0, 0));
        for (found, area) in preview.after.areas.iter().zip(&example.areas) {
            assert_eq!((&found.name, &found.entries), (&area.name, &area.entries));
        }
        assert_eq!(preview.after.areas.len(), 4);
    }
    Ok(())
}

#[test]
fn part_of_the_indicators_with_a_total_and_remarks() -> Result<(), Failure> {
    let empty = Document::empty("片区1");
    let text = "1\t榕溪\t6\t80\t312\t390.00%\t/\t/\t/\t好\n\
                2\t东滘\t6\t30\t175\t583.33%\t/\t/\t/\t\n\
                \t合计\t12\t110\t487\t442.73%\t/\t/\t/\t\n";
    let (mapping, preview) = guessed(text, &empty)?;
    let before = [Holds::Nothing, Holds::Name, Holds::Area(AreaPart::SocialWorkers)];
    let columns = [&before[..], &amounts(2, true), &[Holds::Nothing]].concat();
    assert_eq!(mapping.columns, columns);
    let names: Vec<&str> = preview.after.areas.iter().map(|area| area.name.as_str()).collect();
    assert_eq!(names, ["榕溪", "东滘"]);
    assert_eq!((preview.unrecognised.len(), preview.differing.len()), (0, 0));
    // Without names in their order.
    let found = guess("80\t312\t390.00%\t500\t1344\t268.80%\n", &empty)?;
    assert_eq!(found, (Rows::Areas, amounts(2, true)));
    // Rates that are none of these amounts are not: nothing is guessed.
    let text = "片区1\t6\t80\t312\t12.00%\n片区2\t7\t30\t175\t13.00%\n";
    let grid = cells(None, text).map_err(|problem| format!("{problem:?}"))?;
    let range = CellRange::first(&grid, &empty, &known_names(&empty));
    let found = Mapping::guess(&grid, range, None, &empty, &known_names(&empty));
    assert_eq!(found.columns[1..], [Holds::Nothing; 4]);
    Ok(())
}

#[test]
fn indicators_of_the_station() -> Result<(), Failure> {
    let empty = Document::empty("片区1");
    let of = Holds::OfStation;
    let amounts = [of(Amount::Target), of(Amount::Completed), of(Amount::Rate)];
    let specific = Rows::Station { overall: false };
    let overall = Rows::Station { overall: true };
    let cases = [
        ("党员志愿服务\t24\t21\t87.50%\n", specific, beside(&[Holds::Name], amounts.to_vec())),
        (
            "1\t党员志愿服务\t次\t24\t21\t87.50%\n2\t微项目\t个\t2\t2\t100.00%\n",
            specific,
            beside(&[Holds::Nothing, Holds::Name, Holds::Unit], amounts.to_vec()),
        ),
        ("党员志愿服务\t24\t21\n", specific, beside(&[Holds::Name], amounts[..2].to_vec())),
        ("新增志愿者\t100\t107\t107.00%\n", overall, beside(&[Holds::Name], amounts.to_vec())),
    ];
    for (text, rows, columns) in cases {
        assert_eq!(guess(text, &empty)?, (rows, columns), "{text}");
    }
    Ok(())
}

#[test]
fn workers_with_their_months() -> Result<(), Failure> {
    let document = with_period();
    let months = document.assessed_months();
    let presence = |at: usize| Holds::Month(months[at], AttendanceField::Presence);
    let worker = Holds::Worker;
    let text = "1\t甲\t站长\t中级社工师\t2023.4.25-2025.4.24\t√\t√\t√\t3\t3\t\n\
                2\t乙\t社工\t社会工作专业\t2023.4.25-2025.4.24\t0.5\t√\t\t1.5\t\t新入职\n\
                3\t丙\t社工\t培训证书\t2023.4.25-2025.4.24\t1\t√\t\t2\t0\t\n";
    let (mapping, preview) = guessed(text, &document)?;
    let columns = [
        Holds::Number,
        Holds::Name,
        worker(WorkerField::Position),
        worker(WorkerField::Level),
        Holds::Contract,
        presence(0),
        presence(1),
        presence(2),
        Holds::PersonMonths,
        Holds::TwoYears,
        worker(WorkerField::Remarks),
    ];
    assert_eq!((mapping.rows, mapping.columns), (Rows::Workers, columns.to_vec()));
    assert_eq!(preview.unrecognised, []);
    let labels: Vec<&str> =
        preview.after.staffing.workers.iter().map(|worker| worker.label.as_str()).collect();
    assert_eq!(labels, ["甲", "乙", "丙"]);
    // Figures alone, as many as there are months.
    let found = guess("甲\t1\t1\t0.5\n乙\t1\t0\t1\n", &document)?;
    let columns = beside(&[Holds::Name], (0..3).map(presence).collect());
    assert_eq!(found, (Rows::Workers, columns));
    Ok(())
}

/// Headings that are not known may mean anything: nothing is guessed below them.
#[test]
fn below_unknown_headings_nothing_is_guessed_but_below_a_title_it_is() -> Result<(), Failure> {
    let empty = Document::empty("片区1");
    let rows = "片区1\t6\t80\t312\t390.00%\n";
    let found = |text: String| {
        let grid = cells(None, &text).map_err(|problem| format!("{problem:?}"))?;
        let range = CellRange::first(&grid, &empty, &known_names(&empty));
        Ok::<_, Failure>(Mapping::guess(&grid, range, None, &empty, &known_names(&empty)).columns)
    };
    let nothing = [Holds::Name, Holds::Nothing, Holds::Nothing, Holds::Nothing, Holds::Nothing];
    assert_eq!(found(format!("甲\t乙\t丙\t丁\t戊\n{rows}"))?, nothing);
    let all = beside(&[Holds::Name, Holds::Area(AreaPart::SocialWorkers)], amounts(1, true));
    assert_eq!(found(format!("某社工站\n{rows}"))?, all);
    Ok(())
}
