//! Which comments and which 依据 belong beside a figure.

use super::comments::{About, CommentPlace};
use super::sheet::Document;
use crate::scoring::explain::Subject;
use crate::scoring::{Figure, Group, StaffingFigure, WorkerKind};

impl Document {
    /// The items that point to what a figure is of, or belong to it, by place. A rate of one area has those on the
    /// indicator and those on the area.
    pub fn comments_beside(&self, subject: Subject) -> Vec<usize> {
        let mut found = match subject {
            Subject::Figure(Figure::Share(at)) | Subject::Points(at) => self.evidence_of_score(at),
            Subject::Figure(figure) | Subject::Pace(figure) => {
                about(figure).into_iter().flat_map(|of| self.comments_about(of)).collect()
            }
            Subject::Load(area, _) => self.comments_about(About::Area(area)),
            Subject::Staffing(figure) => {
                kind(figure).map(|kind| self.comments_about(About::Kind(kind))).unwrap_or_default()
            }
            _ => Vec::new(),
        };
        found.sort_unstable();
        found.dedup();
        found
    }

    fn evidence_of_score(&self, party: usize) -> Vec<usize> {
        let Some(party) = self.scheme().parties.get(party) else { return Vec::new() };
        let place = CommentPlace::evidence_of_party(&party.id);
        self.comments_at(&place).map(|(at, _)| at).collect()
    }
}

fn about(figure: Figure) -> Vec<About> {
    match figure {
        Figure::AreaRate(area, at) => vec![About::Area(area), About::Indicator(at)],
        Figure::ColumnTarget(at) | Figure::ColumnCompleted(at) | Figure::ColumnRate(at) => {
            vec![About::Indicator(at)]
        }
        Figure::StationRate(at) => vec![About::Station(at)],
        Figure::Share(_) | Figure::Sum(_) => Vec::new(),
    }
}

/// The kind of workers that a figure counts alone.
fn kind(figure: StaffingFigure) -> Option<WorkerKind> {
    let group = match figure {
        StaffingFigure::LevelCount(level) => return Some(level.kind()),
        StaffingFigure::Month(group, _)
        | StaffingFigure::Actual(group)
        | StaffingFigure::Required(group)
        | StaffingFigure::Surplus(group)
        | StaffingFigure::HeadCount(group) => group,
        StaffingFigure::TwoYears | StaffingFigure::TwoYearShare | StaffingFigure::Retention => {
            return None;
        }
    };
    WorkerKind::ALL.into_iter().find(|kind| Group::of(*kind) == group)
}
