//! What the figures of 附件2 are computed by in a workbook.

use super::plan::{at, in_column, quoted, range, sum};
use crate::document::{Document, Particular, StaffingField, WorkerField};
use crate::exchange::appendix::{Content, Head, OfWorker, Table};
use crate::scoring::{Group, Level, Month, StaffingFigure, SubtotalScope, WorkerKind};

/// The cells of everything that a figure is computed from.
pub(super) struct StaffingPlaces<'a> {
    document: &'a Document,
    words: &'a dyn Fn(Head) -> String,
    months: Vec<Month>,
    /// The sheets of the workers and of the numbers, as formulas name them.
    sheets: [String; 2],
    /// The first row of a worker; totals of the kinds and sums of the groups follow the last one.
    first: usize,
    kind: usize,
    level: usize,
    /// The column of the first month.
    month: usize,
    /// What the rows of the numbers hold.
    numbers: Vec<Option<Content>>,
}

impl<'a> StaffingPlaces<'a> {
    /// Finds the places; `None` where there are no months, for then nothing can be computed.
    pub(super) fn of(
        tables: &[Table],
        names: &[String],
        document: &'a Document,
        words: &'a dyn Fn(Head) -> String,
    ) -> Option<StaffingPlaces<'a>> {
        let (workers, numbers) = (tables.first()?, tables.get(1)?);
        let months = document.assessed_months();
        let heads = workers.places().into_iter().nth(1)?;
        let column = |head: Head| {
            let is = |cell: &Option<crate::exchange::appendix::Cell>| {
                cell.is_some_and(|cell| cell.content == Content::Head(head))
            };
            heads.iter().position(is)
        };
        let sheet =
            |at: usize| names.get(at).map(|name| format!("'{}'!", name.replace('\'', "''")));
        Some(StaffingPlaces {
            sheets: [sheet(0)?, sheet(1)?],
            first: workers.head_rows,
            kind: column(Head::Worker(WorkerField::Kind))?,
            level: column(Head::Worker(WorkerField::Level))?,
            month: column(Head::Month(*months.first()?))?,
            numbers: numbers.rows.iter().map(|row| row.get(1).map(|cell| cell.content)).collect(),
            document,
            words,
            months,
        })
    }

    /// The formula of a figure in a row.
    pub(super) fn formula(&self, content: Content, row: usize) -> Option<String> {
        match content {
            Content::OfWorker(_, OfWorker::PersonMonths) => Some(sum(&self.row_months(row, 0))),
            Content::OfWorker(worker, OfWorker::TwoYears) => self.two_years(worker, row),
            Content::Staffing(figure) => self.figure(figure, row),
            _ => None,
        }
    }

    fn figure(&self, figure: StaffingFigure, row: usize) -> Option<String> {
        match figure {
            StaffingFigure::Month(group, month) => Some(self.group_month(group, month)),
            StaffingFigure::Actual(_) => Some(sum(&self.row_months(row, 0))),
            StaffingFigure::TwoYears => {
                let column = self.person_months() + 1;
                if self.counts_all() {
                    let [one, other] = WorkerKind::ALL.map(|kind| self.with_totals(kind, column));
                    let all = range((self.first, column), (self.totals() + 1, column));
                    return Some(format!("IF(COUNT({all})>0,ROUND(N({one})+N({other}),2),\"\")"));
                }
                Some(sum(&range((self.first, column), (self.totals() + 1, column))))
            }
            StaffingFigure::Required(group) => self.required(group),
            StaffingFigure::Surplus(group) => {
                let required = self.number(Content::Staffing(StaffingFigure::Required(group)))?;
                let actual = self.actual(group);
                Some(format!(
                    "IF(AND(ISNUMBER({actual}),ISNUMBER({required})),ROUND({actual}-{required},2),\"\")"
                ))
            }
            StaffingFigure::TwoYearShare => {
                let two_years = at(self.sum_row(Group::All), self.person_months() + 1);
                let [workers, _] = &self.sheets;
                Some(share(&format!("{workers}{two_years}"), &self.actual(Group::All)))
            }
            StaffingFigure::Retention => {
                let typed =
                    |field| self.number(Content::Input(crate::document::Field::Staffing(field)));
                Some(share(&typed(StaffingField::Continuous)?, &typed(StaffingField::RequiredAll)?))
            }
            StaffingFigure::HeadCount(group) => self.head_count(group),
            StaffingFigure::LevelCount(level) => self.level_count(level),
        }
    }

    /// The row of the first monthly totals.
    fn totals(&self) -> usize {
        self.first + self.document.staffing.workers.len()
    }

    fn sum_row(&self, group: Group) -> usize {
        self.totals() + WorkerKind::ALL.len() + group as usize
    }

    fn person_months(&self) -> usize {
        self.month + 3 * self.months.len()
    }

    /// The places of a row from a month on. Those between the months hold ticks, which are no numbers.
    fn row_months(&self, row: usize, from: usize) -> String {
        range((row, self.month + 3 * from), (row, self.person_months().saturating_sub(1)))
    }

    /// A worker's months count from the one in which two years are complete.
    fn two_years(&self, worker: usize, row: usize) -> Option<String> {
        let since = self.document.staffing.workers.get(worker)?.two_years_from?;
        let from = self.months.iter().position(|month| since <= *month)?;
        Some(sum(&self.row_months(row, from)))
    }

    /// The rows of the workers; `None` where there are none.
    fn workers(&self) -> Option<(usize, usize)> {
        let last = self.totals().checked_sub(1)?;
        (last >= self.first).then_some((self.first, last))
    }

    fn group_month(&self, group: Group, month: usize) -> String {
        let column = self.month + 3 * month;
        let kind = match group {
            Group::All if self.counts_all() => {
                let row = |group| self.sum_row(group);
                let kinds = (row(Group::Certified), row(Group::NonCertified));
                return sum(&range((kinds.0, column), (kinds.1, column)));
            }
            Group::All => {
                return sum(&range((self.first, column), (self.totals() + 1, column)));
            }
            Group::Certified => WorkerKind::Certified,
            Group::NonCertified => WorkerKind::NonCertified,
        };
        self.with_totals(kind, column)
    }

    /// Whether the totals of a kind hold its listed workers too.
    fn counts_all(&self) -> bool {
        let scope = |kind| self.document.staffing.subtotal(kind).scope;
        WorkerKind::ALL.into_iter().any(|kind| scope(kind) == SubtotalScope::All)
    }

    /// The listed workers of a kind and its totals in a column: added, or where the totals hold the
    /// listed ones too, the larger of both.
    fn with_totals(&self, kind: WorkerKind, column: usize) -> String {
        let totals = at(self.totals() + kind as usize, column);
        let Some(rows) = self.workers() else { return sum(&totals) };
        let (kinds, cells) =
            (in_column(self.kind, rows), range((rows.0, column), (rows.1, column)));
        let named = quoted(&(self.words)(Head::Choice(kind.key())));
        let added = format!(
            "IF(SUMPRODUCT(({kinds}={named})*ISNUMBER({cells}))+COUNT({totals})>0,ROUND(SUMIF({kinds},{named},{cells})+N({totals}),2),IF(COUNTIFS({kinds},{named},{cells},\"/\")+COUNTIF({totals},\"/\")>0,\"/\",\"\"))"
        );
        match self.document.staffing.subtotal(kind).scope {
            SubtotalScope::NotListed => added,
            SubtotalScope::All => format!(
                "IF(ISNUMBER({totals}),ROUND(MAX(SUMIF({kinds},{named},{cells}),{totals}),2),{added})"
            ),
        }
    }

    ///
    fn required(&self, group: Group) -> Option<String> {
        let field = match group {
            Group::All => StaffingField::RequiredAll,
            Group::Certified => StaffingField::RequiredCertified,
            Group::NonCertified => return None,
        };
        let agreed = self.number(Content::Input(crate::document::Field::Staffing(field)))?;
        let typed = self.document.particulars.months_in_force(Particular::AssessedMonths);
        let months = typed.or_else(|| i64::try_from(self.months.len()).ok())?;
        Some(format!("IF(ISNUMBER({agreed}),ROUND({agreed}*{months},2),\"\")"))
    }

    fn actual(&self, group: Group) -> String {
        let [workers, _] = &self.sheets;
        format!("{workers}{}", at(self.sum_row(group), self.person_months()))
    }

    /// The place of a number by what it holds.
    fn number(&self, content: Content) -> Option<String> {
        let row = self.numbers.iter().position(|of| *of == Some(content))?;
        Some(at(row, 1))
    }

    /// Workers with any presence in the final month, and those of the monthly totals.
    fn head_count(&self, group: Group) -> Option<String> {
        let is = match group {
            Group::All => None,
            Group::Certified => Some((self.kind, WorkerKind::Certified.key())),
            Group::NonCertified => Some((self.kind, WorkerKind::NonCertified.key())),
        };
        let mut levels = Level::ALL.into_iter().filter(|level| group.has(level.kind()));
        let first = levels.next()?;
        self.counted(is, first, levels.next_back().unwrap_or(first))
    }

    fn level_count(&self, level: Level) -> Option<String> {
        self.counted(Some((self.level, level.key())), level, level)
    }

    /// Those present at the end, of a kind or level where one is asked for, and the head counts from one
    /// level to another.
    fn counted(&self, is: Option<(usize, &'static str)>, from: Level, to: Level) -> Option<String> {
        let place = |level| {
            self.number(Content::Input(crate::document::Field::Staffing(
                StaffingField::SubtotalLevel(level),
            )))
        };
        let (from, to) = (place(from)?, place(to)?);
        let counts = format!("{from}:{to}");
        let Some(rows) = self.workers() else { return Some(sum(&counts)) };
        let [sheet, _] = &self.sheets;
        let last = self.month + 3 * self.months.len().checked_sub(1)?;
        let cells = format!("{sheet}{}", in_column(last, rows));
        let named = is.map(|(column, key)| {
            let named = quoted(&(self.words)(Head::Choice(key)));
            format!("({sheet}{}={named})*", in_column(column, rows))
        });
        let present =
            format!("SUMPRODUCT({}ISNUMBER({cells})*({cells}>0))", named.unwrap_or_default());
        Some(format!(
            "IF({present}+COUNT({counts})>0,{present}+SUM({counts}),IF(COUNTIF({counts},\"/\")>0,\"/\",\"\"))"
        ))
    }
}

/// a part of a whole, nothing while one of them is not there.
fn share(part: &str, whole: &str) -> String {
    format!("IF(AND(ISNUMBER({part}),N({whole})>0),ROUND({part}/{whole},4),\"\")")
}
