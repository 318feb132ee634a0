//! The text of a pasted cell → the value of an input. Also recognises signs and words that mean "no number".

use super::dates::{day, is_day};
use super::names::unmarked;
use super::why::Why;
use super::words::{Word, level, tick, word, worker_kind};
use crate::document::{
    AreaPart, AttendanceField, Date, Document, Field, Particular, StaffingField, Value, WorkerField,
};
use crate::editor::{Allowed, Trouble, read};
use crate::exchange::cell_name::half_width;
use crate::number::Decimal;
use crate::scoring::{Quantity, Scheme, WorkerKind};

/// Reads a cell for an input.
///
/// # Errors
/// Why it is not understood; what typing would refuse is refused here.
pub(crate) fn value(
    field: Field,
    text: &str,
    document: &Document,
    scheme: &Scheme,
) -> Result<Value, Why> {
    let allowed = Allowed::of(field, document, scheme).ok_or(Why::NoPlace)?;
    if is_error(text) {
        return Err(Why::FormulaError);
    }
    if let Some(value) = by_words(field, text) {
        return allowed.check(&value).map(|()| value).map_err(Why::Refused);
    }
    // The sum of months is not typed; a table that says the same is right.
    if allowed == Allowed::SumOfMonths {
        let said = field.spec().allowed.and_then(|of| of.kept(text.trim()));
        if let Some(value) = said.filter(|of| document.value(field, scheme).as_ref() == Some(of)) {
            return Ok(value);
        }
    }
    let counts = matches!(allowed, Allowed::Number { .. } | Allowed::Presence);
    let seen = text;
    let text = match allowed {
        Allowed::Date => day(text).map_or_else(|| text.to_owned(), |day| day.to_string()),
        Allowed::Month => match day(text).and_then(Date::month) {
            Some(month) => month.to_string(),
            None => text.to_owned(),
        },
        Allowed::Text { .. } => in_field(field, text),
        Allowed::Number { .. }
        | Allowed::LongText
        | Allowed::Presence
        | Allowed::SumOfMonths
        | Allowed::Choice(_) => text.to_owned(),
    };
    read(field, &text, document, scheme).map_err(|problem| match problem.trouble {
        Trouble::Percentage => Why::Percentage,
        _ if counts && is_day(seen) => Why::Day,
        _ => Why::Refused(problem),
    })
}

/// Answers in words: ticks, kinds, levels.
fn by_words(field: Field, text: &str) -> Option<Value> {
    let Field::Staffing(field) = field else { return None };
    let tick_value = || Some(Value::Choice(if tick(text)? { "yes" } else { "no" }));
    match field {
        StaffingField::Attendance(_, _, AttendanceField::Presence) => {
            let is_number = text.chars().any(|letter| half_width(letter).is_ascii_digit());
            let there = tick(text).filter(|_| !is_number)?;
            let amount = if there { Decimal::whole(1) } else { Decimal::ZERO };
            Some(Value::Quantity(Quantity::Amount(amount)))
        }
        StaffingField::Attendance(..) => tick_value(),
        StaffingField::SubtotalScope(_) => match word(text) {
            Some(Word::Totals(_, scope)) => Some(Value::Choice(scope.key())),
            _ => None,
        },
        StaffingField::Worker(_, WorkerField::Kind) => {
            worker_kind(text).map(|kind| Value::Choice(kind.key()))
        }
        StaffingField::Worker(_, WorkerField::Level) => {
            level(text).map(|level| Value::Choice(level.key()))
        }
        _ => None,
    }
}

/// Whether a cell can be a month of a worker: a tick, 0, 0.5 or 1.
pub(crate) fn is_presence(text: &str) -> bool {
    let digits: String = text.trim().chars().map(half_width).collect();
    match digits.parse::<Decimal>() {
        Ok(amount) => matches!(amount.hundredths(), 0 | 50 | 100),
        Err(_) => tick(text).is_some(),
    }
}

/// The kind of worker that a level in a cell belongs to.
pub(crate) fn kind_of_level(text: &str) -> Option<WorkerKind> {
    level(text).map(|level| level.kind())
}

/// A multi-line cell for a single-line field: communities are separated, words are joined.
fn in_field(field: Field, text: &str) -> String {
    match field {
        Field::Area(_, AreaPart::Communities) => {}
        // What comes in is no longer the example.
        Field::Particular(Particular::Station) => return unmarked(&one_line(text)).to_owned(),
        _ => return one_line(text),
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("、")
}

/// Lines as one: words of letters stay apart, Chinese was only broken.
pub(crate) fn one_line(text: &str) -> String {
    let mut joined = String::new();
    for line in text.lines().map(str::trim) {
        let ends = joined.chars().next_back().is_some_and(|letter| letter.is_ascii_alphanumeric());
        let begins = line.chars().next().is_some_and(|letter| letter.is_ascii_alphanumeric());
        if ends && begins {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    joined
}

/// What a cell without a number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Nothing was agreed or nothing applies: ——, 无, 不适用, N/A.
    None,
    /// It is not known yet: 待定, 暂无.
    Later,
}

const NONE: &str = "无 不适用 不涉及 不要求 不作要求 不做要求 不考核 不设 不设指标 未设 未设指标 未约定 无要求 \
    无指标 无协议 无约定 没有 无需 n/a na n.a n.a. nc nil none notapplicable notagreed \
    notrequired";

const LATER: &str = "待定 待填 待补 待补充 待统计 待核实 待确认 待报 未定 未填 未统计 未开展 未开始 未启动 \
    未完成 暂无 暂缺 暂未开展 暂未统计 尚未开展 缺 进行中 开展中 tbd tba tbc pending notyet \
    inprogress unknown";

/// What a cell says by a sign or a word, if it does. "/" is no such sign: it is what is kept.
pub(crate) fn sign(text: &str) -> Option<Sign> {
    const DASHES: &str = "-—–―−‐‑‒─━﹣ー_~";
    const DOTS: &str = "?….。*";
    const LONGEST: usize = 48;
    // Most cells are numbers or long texts: these are never signs.
    if text.len() > LONGEST || text.bytes().next().is_none_or(|first| first.is_ascii_digit()) {
        return None;
    }
    let text: String = text.chars().map(half_width).filter(|of| !of.is_whitespace()).collect();
    let text = text.to_lowercase();
    let only = |signs: &str| !text.is_empty() && text.chars().all(|of| signs.contains(of));
    let bare = text.trim_matches(['(', ')', '[', ']']);
    let among = |words: &str| words.split(' ').any(|word| word == bare);
    match () {
        () if only(DASHES) || text == "\\" || among(NONE) => Some(Sign::None),
        () if only(DOTS) || among(LATER) => Some(Sign::Later),
        () => None,
    }
}

/// Whether a spreadsheet kept an error in a cell: #VALUE!, #REF!, Err:502, a column too narrow.
pub(crate) fn is_error(text: &str) -> bool {
    if !text.starts_with(['#', '＃', 'E', 'e']) {
        return false;
    }
    const ERRORS: &str = "#null! #div/0! #value! #ref! #name? #num! #n/a #spill! #calc! #field! #blocked! \
        #unknown! #connect! #busy! #getting_data #python! #external! #error! #timeout!";
    let text: String = text.chars().map(half_width).filter(|of| !of.is_whitespace()).collect();
    let text = text.to_lowercase();
    let hashes = text.len() > 1 && text.bytes().all(|byte| byte == b'#');
    hashes || text.starts_with("err:") || ERRORS.split(' ').any(|error| error == text)
}
