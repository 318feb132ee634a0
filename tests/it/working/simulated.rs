//! What 模拟 shows of a figure, by the functions that the screen calls.

use station_scorecard::document::Document;
use station_scorecard::number::{Decimal, Percent, Rounding};
use station_scorecard::scoring::explain::{CourseFigure, Grounds, PathFigure, Subject};
use station_scorecard::scoring::{AreaLoad, Chase, ChaseRow, Need, Pace, Path, at_recent_rate};
use station_scorecard::texts::{
    Language, area_load_words, demand_words, forecast_words, needed_text, pace_words, points,
};

/// The text of a figure on the screen; `None` for what another screen shows.
pub(super) fn shown(
    subject: Subject,
    document: &Document,
    grounds: &Grounds<'_>,
) -> Option<String> {
    match subject {
        Subject::Path(band, figure) => path(band, figure, grounds),
        Subject::Chase(row, goal) => {
            let chase = Chase::of(grounds.entries, goal)?;
            let missing = chase.missing.iter().find(|missing| missing.row == row);
            missing.map(|missing| missing.units.to_string())
        }
        Subject::Course(row, figure) => Some(course(row, figure, document, grounds)),
        Subject::Load(area, kind) => match document.load(kind).areas.get(area)? {
            // The dash stands before a reason, which the working gives at length.
            AreaLoad::ToFill => Some("—".to_owned()),
            load => Some(area_load_words(load, Language::ZhCn)),
        },
        _ => None,
    }
}

/// Where even full marks, or none, do not lead into the band, a line has the total that proves it.
pub(super) fn proven(subject: Subject, grounds: &Grounds<'_>, lines: &[String]) -> bool {
    let Subject::Path(band, figure) = subject else { return true };
    let given: Vec<_> = grounds.evaluation.parties.iter().map(|party| party.points).collect();
    let Some(path) = Path::to(grounds.scheme, band, &given, grounds.entries.adjustment()) else {
        return false;
    };
    let need = match figure {
        PathFigure::Alone(at) => path.parties.get(at).map(|party| party.alone),
        PathFigure::Together(members) => {
            let set = path.combinations.iter().find(|set| set.members() == members);
            set.map(|set| set.need)
        }
        _ => None,
    };
    let Some(Need::TooLittle { total } | Need::TooMuch { total }) = need else { return true };
    let total = points(total, grounds.scheme).replace('-', "−");
    let sides = lines.iter().flat_map(|line| line.split(['<', '≤', '>', '≥', '=']));
    sides.map(str::trim).any(|side| side == total)
}

/// A row without a pace says why where its standing would be, after a mark; the rest is a dash.
fn course(
    row: ChaseRow,
    figure: CourseFigure,
    document: &Document,
    grounds: &Grounds<'_>,
) -> String {
    let entry = grounds.entries.row(row).unwrap_or_default();
    let pace = grounds.entries.pace(row);
    let language = Language::ZhCn;
    let Pace::Known(course) = pace else {
        let not_agreed = pace == Pace::NotAgreed && figure == CourseFigure::Standing;
        return if not_agreed { "/" } else { "—" }.to_owned();
    };
    match figure {
        CourseFigure::Standing => pace_words(pace, language).to_owned(),
        CourseFigure::Forecast => forecast_words(course, language),
        CourseFigure::ForecastRate => Percent::of(course.forecast_rate).to_string(),
        CourseFigure::Recent => {
            let last = grounds.entries.last_three(row.rate());
            let exact = last.zip(entry.completed.amount()).zip(grounds.entries.months);
            let exact = exact.and_then(|((last, done), months)| at_recent_rate(done, last, months));
            exact.map_or("—".to_owned(), |exact| Rounding::PRINTED.round(exact).to_string())
        }
        CourseFigure::PerMonth => demand_words(course.demand, document.row_unit(row), language),
    }
}

fn path(band: usize, figure: PathFigure, grounds: &Grounds<'_>) -> Option<String> {
    let scheme = grounds.scheme;
    let given: Vec<_> = grounds.evaluation.parties.iter().map(|party| party.points).collect();
    let path = Path::to(scheme, band, &given, grounds.entries.adjustment())?;
    let optional = |given: Option<Decimal>| given.map(|given| points(given, scheme));
    let need = |need| match need {
        Need::Give { least, .. } => Some(points(least, scheme)),
        _ => None,
    };
    let text = match figure {
        PathFigure::Needed => Some(needed_text(&path, scheme)),
        PathFigure::Alone(at) => need(path.parties.get(at)?.alone),
        PathFigure::Least(at) => optional(path.parties.get(at)?.least),
        PathFigure::Loss(at) => optional(path.parties.get(at)?.may_take_away()),
        PathFigure::Together(members) => {
            need(path.combinations.iter().find(|set| set.members() == members)?.need)
        }
    };
    Some(text.unwrap_or("—".to_owned()))
}
