//! Inputs by name: the hooks `data-field`, as `tests/README.md` lists them.

use super::address::Field;
use crate::document::agreements::Since;
use crate::document::area::{AreaPart, IndicatorPart, Side, StationPart};
use crate::document::by_amount::Amount;
use crate::document::by_month::When;
use crate::document::comments::{CommentInput, CommentList};
use crate::document::particulars::Particular;
use crate::document::scheme_field::SchemeField;
use crate::document::scores::{BONUS, DEDUCTION, ScorePart};
use crate::document::sheet::Document;
use crate::document::staffing_field::{AGREED, AttendanceField, StaffingField, WorkerField};
use crate::scoring::{Month, Scheme, WorkerKind};

impl Field {
    /// The hook `data-field` of the input.
    pub fn hook(self, document: &Document, scheme: &Scheme) -> String {
        self.party_hook(scheme).unwrap_or_else(|| self.hook_in(document))
    }

    /// The hook of an input of a party; `None` for all others.
    pub fn party_hook(self, scheme: &Scheme) -> Option<String> {
        let (at, part) = match self {
            Field::Score(at) => (at, None),
            Field::ScorePart(at, part) => (at, Some(part)),
            _ => return None,
        };
        let mut hook = score_hook(scheme.parties.get(at).map_or("", |party| party.id.as_str()));
        if let Some(part) = part {
            hook.push('/');
            hook.push_str(part.key());
        }
        Some(hook)
    }

    /// The hook of every input but those of parties, which needs no scheme.
    pub(in crate::document) fn hook_in(self, document: &Document) -> String {
        let key = |at: usize| document.indicators.get(at).map_or("", |found| found.key.as_str());
        match self {
            Field::Score(_) | Field::ScorePart(..) => String::new(),
            Field::Area(at, part) => numbered("area", at, part.key()),
            Field::Entry(at, of, side) => numbered("area", at, &[key(of), side.key()].join("/")),
            Field::Indicator(at, part) => ["indicator", key(at), part.key()].join("/"),
            Field::Station(at, part) => numbered("station", at, part.key()),
            Field::Monthly(amount, when) => {
                let number = match when {
                    When::Before => BEFORE.to_owned(),
                    When::In(month) => month_number(month, document),
                };
                of_amount(amount, "month", &number, document)
            }
            Field::Agreed(amount, since) => {
                of_amount(amount, "target/from", &since_number(since, document), document)
            }
            Field::Particular(line) => ["particulars", line.key()].join("/"),
            Field::Staffing(field) => staffing_hook(field, document),
            Field::ScenarioName(at) => numbered("scenario", at, "name"),
            Field::Comment(at, part) => comment_hook(at, part, document),
            Field::Scheme(field) => field.hook(),
            Field::Bonus => score_hook(BONUS),
            Field::Deduction => score_hook(DEDUCTION),
        }
    }

    /// The input with that hook; `None` where the document has none.
    pub fn from_hook(hook: &str, document: &Document, scheme: &Scheme) -> Option<Field> {
        let parts: Vec<&str> = hook.split('/').collect();
        let key = |key: &str| document.indicators.iter().position(|found| found.key == key);
        let field = match parts.as_slice() {
            ["score", BONUS] => Field::Bonus,
            ["score", DEDUCTION] => Field::Deduction,
            ["score", party] => Field::Score(scheme.party(party)?),
            ["score", party, part] => {
                Field::ScorePart(scheme.party(party)?, ScorePart::from_key(part)?)
            }
            ["scheme", rest @ ..] => Field::Scheme(SchemeField::from_hook(rest)?),
            ["area", at, part] => Field::Area(place(at)?, AreaPart::from_key(part)?),
            ["area", at, of, side] => Field::Entry(place(at)?, key(of)?, Side::from_key(side)?),
            ["area", at, of, "month", when] => {
                let when = when_of(when, document)?;
                Field::Monthly(Amount::Area(place(at)?, key(of)?), when)
            }
            ["station", at, "month", when] => {
                Field::Monthly(Amount::Station(place(at)?), when_of(when, document)?)
            }
            ["area", at, of, "target", "from", since] => {
                let amount = Amount::Area(place(at)?, key(of)?);
                Field::Agreed(amount, Since::from_number(since, document)?)
            }
            ["station", at, "target", "from", since] => {
                Field::Agreed(Amount::Station(place(at)?), Since::from_number(since, document)?)
            }
            ["indicator", at, part] => Field::Indicator(key(at)?, IndicatorPart::from_key(part)?),
            ["station", at, part] => Field::Station(place(at)?, StationPart::from_key(part)?),
            ["scenario", at, "name"] => Field::ScenarioName(place(at)?),
            ["comment" | "evidence" | "draft", ..] => comment_field(hook, document)?,
            ["particulars", line] => Field::Particular(Particular::from_key(line)?),
            parts => Field::Staffing(staffing_field(hook, parts, document)?),
        };
        document.value(field, scheme).map(|_| field)
    }
}

/// An item goes by its number in its place; its text needs no further name, and 结语, of which there is one, no
/// number.
fn comment_hook(at: usize, part: CommentInput, document: &Document) -> String {
    let Some(comment) = document.comments.get(at) else { return String::new() };
    let mut hook = comment.place.hook(document);
    let mut push = |part: &str| {
        hook.push('/');
        hook.push_str(part);
    };
    if comment.place.list != CommentList::Closing {
        push(&document.comment_number(at).unwrap_or_default().to_string());
    }
    if part != CommentInput::Text {
        push(part.key());
    }
    hook
}

fn comment_field(hook: &str, document: &Document) -> Option<Field> {
    document.comments.iter().find_map(|comment| {
        let place = &comment.place;
        let behind = hook.strip_prefix(&place.hook(document))?;
        let mut rest = behind.split('/');
        // The place itself ends where a part of the hook does.
        if rest.next() != Some("") {
            return None;
        }
        let at = match place.list {
            CommentList::Closing => 0,
            _ => self::place(rest.next()?)?,
        };
        let part = match rest.next() {
            None => CommentInput::Text,
            Some(key) => CommentInput::from_key(key).filter(|part| *part != CommentInput::Text)?,
        };
        let (at, _) = document.comments_at(place).nth(at)?;
        rest.next().is_none().then_some(Field::Comment(at, part))
    })
}

/// The hook of a party's score.
pub(in crate::document) fn score_hook(party: &str) -> String {
    ["score/", party].concat()
}

fn numbered(list: &str, at: usize, rest: &str) -> String {
    [list, &(at + 1).to_string(), rest].join("/")
}

/// A place from its number in a hook.
pub(in crate::document) fn place(number: &str) -> Option<usize> {
    number.parse::<usize>().ok()?.checked_sub(1)
}

/// What stands for the time before months were kept.
pub(in crate::document) const BEFORE: &str = "before";

impl Amount {
    /// The beginning of its hooks.
    pub fn hook(self, document: &Document) -> String {
        match self {
            Amount::Area(at, of) => {
                let key = document.indicators.get(of).map_or("", |found| found.key.as_str());
                numbered("area", at, key)
            }
            Amount::Station(at) => ["station", &(at + 1).to_string()].join("/"),
        }
    }

    /// The amount of which that is the beginning.
    pub fn from_hook(hook: &str, document: &Document) -> Option<Amount> {
        let parts: Vec<&str> = hook.split('/').collect();
        let amount = match parts.as_slice() {
            ["area", at, of] => {
                let key = document.indicators.iter().position(|found| found.key == **of);
                Amount::Area(place(at)?, key?)
            }
            ["station", at] => Amount::Station(place(at)?),
            _ => return None,
        };
        document.entry_of(amount).map(|_| amount)
    }
}

/// A month goes by its number in the assessed period; outside of it by its own name.
fn month_number(month: Month, document: &Document) -> String {
    let months = document.assessed_months();
    let at = months.iter().position(|of| *of == month);
    at.map_or_else(|| month.to_string(), |at| (at + 1).to_string())
}

/// The month with that number in the assessed period, or with that name.
fn month_of(number: &str, document: &Document) -> Option<Month> {
    number.parse::<Month>().ok().or_else(|| document.month_with_number(number).ok())
}

fn when_of(number: &str, document: &Document) -> Option<When> {
    match number {
        BEFORE => Some(When::Before),
        number => month_of(number, document).map(When::In),
    }
}

/// The hook of a part of an amount.
fn of_amount(amount: Amount, what: &str, number: &str, document: &Document) -> String {
    [amount.hook(document).as_str(), what, number].join("/")
}

/// What stands for the beginning: the first month of the period, by its number.
const FIRST: &str = "1";

/// As for any month; but one agreed from the first month of the period on goes by its own name, for the number is
/// that of the beginning.
fn since_number(since: Since, document: &Document) -> String {
    match since {
        Since::First => FIRST.to_owned(),
        Since::From(month) => {
            let number = month_number(month, document);
            if number == FIRST { month.to_string() } else { number }
        }
    }
}

impl Since {
    /// Since when an amount is agreed, by the end of its hook.
    pub fn from_number(number: &str, document: &Document) -> Option<Since> {
        match number {
            FIRST => Some(Since::First),
            number => month_of(number, document).map(Since::From),
        }
    }
}

fn staffing_hook(field: StaffingField, document: &Document) -> String {
    use StaffingField as S;
    let number = |month: Month| month_number(month, document);
    match field {
        S::Worker(at, column) => numbered("worker", at, column.key()),
        S::Attendance(at, month, part) => {
            numbered("worker", at, &["month", &number(month), part.key()].join("/"))
        }
        S::SubtotalScope(kind) => ["subtotal", kind.key(), "scope"].join("/"),
        S::SubtotalMonth(kind, month) => {
            ["subtotal", kind.key(), "month", &number(month)].join("/")
        }
        S::SubtotalTwoYears(kind) => ["subtotal", kind.key(), "two_years"].join("/"),
        S::SubtotalLevel(level) => {
            ["subtotal", level.kind().key(), "head_count", level.key()].join("/")
        }
        S::RequiredAll
        | S::RequiredCertified
        | S::Continuous
        | S::TwoYearsThreshold
        | S::RetentionThreshold => {
            let found = AGREED.iter().find(|(of, ..)| *of == field);
            found.map_or("", |(_, hook, _)| hook).to_owned()
        }
    }
}

fn staffing_field(hook: &str, parts: &[&str], document: &Document) -> Option<StaffingField> {
    use StaffingField as S;
    let month = |number: &str| month_of(number, document);
    Some(match parts {
        ["worker", at, column] => S::Worker(place(at)?, WorkerField::from_key(column)?),
        ["worker", at, "month", of, part] => {
            S::Attendance(place(at)?, month(of)?, AttendanceField::from_key(part)?)
        }
        ["subtotal", of, "scope"] => S::SubtotalScope(WorkerKind::from_key(of)?),
        ["subtotal", of, "month", number] => {
            S::SubtotalMonth(WorkerKind::from_key(of)?, month(number)?)
        }
        ["subtotal", of, "two_years"] => S::SubtotalTwoYears(WorkerKind::from_key(of)?),
        ["subtotal", of, "head_count", key] => S::SubtotalLevel(
            *WorkerKind::from_key(of)?.levels().iter().find(|level| level.key() == *key)?,
        ),
        _ => AGREED.iter().find(|(_, of, _)| *of == hook).map(|(field, ..)| *field)?,
    })
}
