//! What 模拟 shows of a figure, by the functions that the screen calls.

use station_scorecard::document::Document;
use station_scorecard::number::Decimal;
use station_scorecard::scoring::explain::{Grounds, PathFigure, Subject};
use station_scorecard::scoring::{Need, Path};
use station_scorecard::texts::points;
use station_scorecard::texts::simulation::needed_text;

/// The text of a figure on the screen; `None` for what another screen shows.
pub(super) fn shown(
    subject: Subject,
    _document: &Document,
    grounds: &Grounds<'_>,
) -> Option<String> {
    match subject {
        Subject::Path(band, figure) => path(band, figure, grounds),
        _ => None,
    }
}

fn path(band: usize, figure: PathFigure, grounds: &Grounds<'_>) -> Option<String> {
    let scheme = grounds.scheme;
    let given: Vec<_> = grounds.evaluation.parties.iter().map(|party| party.points).collect();
    let path = Path::to(scheme, band, &given)?;
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
