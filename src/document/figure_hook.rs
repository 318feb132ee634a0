//! The names under which the page shows figures, and what they are of.

use super::input::place;
use super::sheet::Document;
use crate::scoring::explain::Subject;
use crate::scoring::{AreaNumber, Figure, Group, Level, Scheme, StaffingFigure};

/// What is saved is no derived figure, and what comes in or goes out is text.
const OF_TEXT: [&str; 9] =
    ["saved", "storage", "report", "paste", "pick", "link", "visit", "draft", "check"];

/// Whether the figure with that hook has a working.
pub fn has_working(hook: &str) -> bool {
    let (of, _) = hook.split_once('/').unwrap_or((hook, ""));
    // Which figures go out stands beside the shares of the parties.
    !OF_TEXT.contains(&of) && hook != "share/real"
}

impl Document {
    /// The hook `data-figure` of a figure, as `tests/README.md` lists them. `…/pace` is shown as a
    /// mark of the rate, without an element of its own.
    pub fn figure_hook(&self, subject: Subject, scheme: &Scheme) -> String {
        let party = |at: usize| scheme.parties.get(at).map_or("", |party| party.id.as_str());
        match subject {
            Subject::Figure(Figure::Share(at)) => format!("share/{}", party(at)),
            Subject::Figure(figure) => self.table_hook(figure, "rate"),
            Subject::Points(at) => format!("points/{}", party(at)),
            Subject::Total => "total".to_owned(),
            Subject::Grade => "grade".to_owned(),
            Subject::GradeWarning => "grade/warning".to_owned(),
            Subject::Up => "distance/up".to_owned(),
            Subject::Down => "distance/down".to_owned(),
            Subject::StillToFill => "still_to_fill".to_owned(),
            Subject::BelowFull => "below_full".to_owned(),
            Subject::PaceLine => "pace_line".to_owned(),
            Subject::Pace(figure) => self.table_hook(figure, "pace"),
            Subject::Staffing(figure) => figure.hook(),
            Subject::Path(band, figure) => self.path_hook(band, figure, scheme),
            Subject::Chase(row, goal) => self.chase_hook(row, goal),
            Subject::Course(row, figure) => self.course_hook(row, figure),
            Subject::Load(area, kind) => format!("load/{}/{}", area + 1, kind.key()),
            Subject::Difference => "difference".to_owned(),
            Subject::Changed(input) => {
                let field = self.field_of(input).map(|field| field.hook(self, scheme));
                format!("{}/difference", field.unwrap_or_default())
            }
        }
    }

    /// The hook of a figure of the tables; a rate ends with the word for what is asked of it.
    fn table_hook(&self, figure: Figure, rate: &str) -> String {
        let key = |at: usize| self.indicators.get(at).map_or("", |found| found.key.as_str());
        match figure {
            Figure::AreaRate(area, at) => format!("area/{}/{}/{rate}", area + 1, key(at)),
            Figure::ColumnTarget(at) => format!("areas/{}/target", key(at)),
            Figure::ColumnCompleted(at) => format!("areas/{}/completed", key(at)),
            Figure::ColumnRate(at) => format!("areas/{}/{rate}", key(at)),
            Figure::Sum(of) => ["areas", of.key()].join("/"),
            Figure::StationRate(at) => format!("station/{}/{rate}", at + 1),
            Figure::Share(_) => String::new(),
        }
    }

    /// The figure with that hook; `None` where the document has none.
    pub fn figure_of(&self, hook: &str, scheme: &Scheme) -> Option<Subject> {
        let parts: Vec<&str> = hook.split('/').collect();
        let figure = |figure| Some(Subject::Figure(figure));
        match parts.as_slice() {
            // Their workings end in the range, where there is one.
            ["total"] | ["total", "range"] => Some(Subject::Total),
            ["grade"] | ["grade", "range"] => Some(Subject::Grade),
            ["grade", "warning"] => Some(Subject::GradeWarning),
            ["distance", "up"] => Some(Subject::Up),
            ["distance", "down"] => Some(Subject::Down),
            ["still_to_fill"] => Some(Subject::StillToFill),
            ["below_full"] => Some(Subject::BelowFull),
            ["pace_line"] => Some(Subject::PaceLine),
            ["share", party] => figure(Figure::Share(scheme.party(party)?)),
            ["points", party] => Some(Subject::Points(scheme.party(party)?)),
            ["areas", number] => figure(Figure::Sum(AreaNumber::from_key(number)?)),
            ["areas", key, "target"] => figure(Figure::ColumnTarget(self.column(key)?)),
            ["areas", key, "completed"] => figure(Figure::ColumnCompleted(self.column(key)?)),
            ["path", rest @ ..] => self.path_of(rest, scheme),
            ["chase", rest @ ..] => self.chase_of(rest),
            ["pace", rest @ ..] => self.course_of(rest),
            ["load", rest @ ..] => self.load_of(rest),
            ["staffing", rest @ ..] => self.staffing_figure(rest).map(Subject::Staffing),
            [of @ .., "rate"] => self.rate_of(of).map(Subject::Figure),
            [of @ .., "pace"] => self.rate_of(of).map(Subject::Pace),
            _ => None,
        }
    }

    fn column(&self, key: &str) -> Option<usize> {
        self.indicators.iter().position(|found| found.key == key)
    }

    pub(super) fn rate_of(&self, parts: &[&str]) -> Option<Figure> {
        let below = |number: &str, count: usize| place(number).filter(|at| *at < count);
        match parts {
            ["area", area, key] => {
                Some(Figure::AreaRate(below(area, self.areas.len())?, self.column(key)?))
            }
            ["areas", key] => Some(Figure::ColumnRate(self.column(key)?)),
            ["station", at] => Some(Figure::StationRate(below(at, self.station.len())?)),
            _ => None,
        }
    }

    fn staffing_figure(&self, parts: &[&str]) -> Option<StaffingFigure> {
        use StaffingFigure as F;
        match parts {
            ["retention"] => Some(F::Retention),
            ["two_years", "actual"] => Some(F::TwoYears),
            ["two_years", "share"] => Some(F::TwoYearShare),
            ["head_count", of] => Group::from_key(of)
                .map(F::HeadCount)
                .or_else(|| Level::from_key(of).map(F::LevelCount)),
            [of, "actual"] => Group::from_key(of).map(F::Actual),
            [of, "required"] => Group::from_key(of).map(F::Required),
            [of, "surplus"] => Group::from_key(of).map(F::Surplus),
            [of, "month", number] => {
                let months = self.assessed_months().len();
                let month = place(number).filter(|month| *month < months)?;
                Group::from_key(of).map(|group| F::Month(group, month))
            }
            _ => None,
        }
    }
}
