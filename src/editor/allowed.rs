//! What an input accepts, and what can be wrong with what was typed.

use crate::document::{
    AttendanceField, Document, Field, KINDS, Limits, Particular, ParticularKind, SCOPES,
    StaffingField, TICKS, Value, WorkerField, levels_of,
};
use crate::number::Decimal;
use crate::scoring::{Party, PartyScore, Quantity, Scheme};

/// What an input accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Allowed {
    /// A number from `lowest` to `most` with so many decimals.
    Number {
        /// The smallest.
        lowest: Decimal,
        /// The largest.
        most: Decimal,
        /// 0 for whole numbers, else 1 or 2.
        decimals: u8,
        /// Whether "/" (nothing agreed) is accepted too.
        not_agreed: bool,
    },
    /// A text.
    Text {
        /// Whether it has to be there.
        required: bool,
    },
    /// A day.
    Date,
    /// A worker's month: 0, 0.5 or 1.
    Presence,
    /// A month such as 2024-07.
    Month,
    /// One of these answers, by their keys.
    Choice(&'static [&'static str]),
}

/// What is wrong with typed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Not a number at all.
    NotANumber,
    /// Scientific notation.
    Scientific,
    /// Below zero.
    Negative,
    /// More decimals than allowed.
    TooManyDecimals,
    /// Commas between other than groups of three.
    MisplacedComma,
    /// Below the lowest allowed.
    TooSmall,
    /// Above the largest allowed.
    TooLarge,
    /// "/" where something must stand.
    NotAgreed,
    /// Not a day of the calendar.
    NotADate,
    /// Neither 0 nor 0.5 nor 1.
    NotAPresence,
    /// Not a month of the calendar.
    NotAMonth,
    /// None of the answers there are.
    NotAChoice,
    /// Nothing, where something must stand.
    Empty,
    /// A text above the limit.
    TooLong,
}

/// What is wrong and what would be right. The last good value stays in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub trouble: Trouble,
    /// What is accepted.
    pub allowed: Allowed,
}

impl Allowed {
    /// What an input of a document accepts; `None` where there is no such input.
    pub fn of(field: Field, document: &Document, scheme: &Scheme) -> Option<Allowed> {
        let amount = |not_agreed| Allowed::Number {
            lowest: Decimal::ZERO,
            most: Quantity::LARGEST,
            decimals: 2,
            not_agreed,
        };
        document.value(field, scheme)?;
        Some(match field {
            Field::Score(at) => {
                let party = scheme.parties.get(at)?;
                Allowed::of_score(document.score(&party.id), party, scheme)
            }
            Field::AreaSocialWorkers(_) => amount(false),
            Field::AreaTarget(..) | Field::AreaCompleted(..) => amount(true),
            Field::StationTarget(_) | Field::StationCompleted(_) => amount(true),
            Field::AreaName(_)
            | Field::IndicatorName(_)
            | Field::StationName(_)
            | Field::ScenarioName(_) => Allowed::Text { required: true },
            Field::AreaCommunities(_) | Field::IndicatorGroup(_) => {
                Allowed::Text { required: false }
            }
            Field::IndicatorUnit(_) | Field::StationUnit(_) => Allowed::Text { required: false },
            Field::Scheme(field) => Allowed::of_scheme(field, document),
            Field::Bonus => Allowed::of_adjustment(scheme.bonus, scheme),
            Field::Deduction => Allowed::of_adjustment(scheme.deduction, scheme),
            Field::Particular(line) => of_particular(line),
            Field::Staffing(field) => of_staffing(field, document),
        })
    }

    /// What a party's score accepts in the mode in force.
    pub(super) fn of_score(score: PartyScore, party: &Party, scheme: &Scheme) -> Allowed {
        let (most, decimals) = (score.most(party.cap), scheme.rounding.decimals());
        Allowed::Number { lowest: Decimal::ZERO, most, decimals, not_agreed: false }
    }

    /// What an input accepts in a scenario, a score in points; `None` where a scenario cannot
    /// change it.
    pub fn of_simulated(field: Field, document: &Document, scheme: &Scheme) -> Option<Allowed> {
        match field {
            Field::Score(at) => {
                let party = scheme.parties.get(at)?;
                Some(Allowed::of_score(PartyScore::default(), party, scheme))
            }
            field if field.can_be_simulated() => Allowed::of(field, document, scheme),
            _ => None,
        }
    }

    /// Whether a value is accepted.
    pub fn check(self, value: &Value) -> Result<(), Problem> {
        let trouble = match (self, value) {
            (Allowed::Number { .. }, Value::Quantity(quantity)) => self.check_quantity(*quantity),
            (Allowed::Text { required }, Value::Text(text)) => check_text(required, text),
            (Allowed::Date, Value::Date(_)) | (Allowed::Month, Value::Month(_)) => None,
            (Allowed::Presence, Value::Quantity(quantity)) => check_presence(*quantity),
            (Allowed::Choice(keys), Value::Choice(key)) => {
                (!keys.contains(key)).then_some(Trouble::NotAChoice)
            }
            (Allowed::Presence, _) => Some(Trouble::NotAPresence),
            (Allowed::Month, _) => Some(Trouble::NotAMonth),
            (Allowed::Choice(_), _) => Some(Trouble::NotAChoice),
            (Allowed::Number { .. }, _) => Some(Trouble::NotANumber),
            (Allowed::Text { .. }, _) => Some(Trouble::Empty),
            (Allowed::Date, _) => Some(Trouble::NotADate),
        };
        trouble.map_or(Ok(()), |trouble| Err(Problem { trouble, allowed: self }))
    }

    fn check_quantity(self, quantity: Quantity) -> Option<Trouble> {
        let Allowed::Number { lowest, most, decimals, not_agreed } = self else { return None };
        let amount = match quantity {
            Quantity::Blank => return None,
            Quantity::NotAgreed => return (!not_agreed).then_some(Trouble::NotAgreed),
            Quantity::Amount(amount) => amount,
        };
        let step = [100, 10, 1].get(usize::from(decimals)).copied().unwrap_or(1);
        match amount.hundredths() {
            hundredths if hundredths < 0 => Some(Trouble::Negative),
            _ if amount > most => Some(Trouble::TooLarge),
            hundredths if hundredths % step != 0 => Some(Trouble::TooManyDecimals),
            _ if amount < lowest => Some(Trouble::TooSmall),
            _ => None,
        }
    }
}

fn check_text(required: bool, text: &str) -> Option<Trouble> {
    if required && text.trim().is_empty() {
        return Some(Trouble::Empty);
    }
    (text.chars().count() > Limits::TEXT).then_some(Trouble::TooLong)
}

fn check_presence(quantity: Quantity) -> Option<Trouble> {
    let allowed = match quantity {
        Quantity::Blank => true,
        Quantity::NotAgreed => false,
        Quantity::Amount(amount) => matches!(amount.hundredths(), 0 | 50 | 100),
    };
    (!allowed).then_some(Trouble::NotAPresence)
}

/// What an input of the staffing screen accepts.
fn of_staffing(field: StaffingField, document: &Document) -> Allowed {
    let number = |most, decimals| Allowed::Number {
        lowest: Decimal::ZERO,
        most,
        decimals,
        not_agreed: false,
    };
    match field {
        StaffingField::RequiredAll
        | StaffingField::RequiredCertified
        | StaffingField::Continuous
        | StaffingField::SubtotalLevel(_) => number(Decimal::whole(9_999), 0),
        StaffingField::TwoYearsThreshold | StaffingField::RetentionThreshold => {
            number(Decimal::whole(100), 2)
        }
        StaffingField::SubtotalScope(_) => Allowed::Choice(SCOPES),
        StaffingField::SubtotalMonth(..) | StaffingField::SubtotalTwoYears(_) => {
            number(Quantity::LARGEST, 1)
        }
        StaffingField::Attendance(_, _, AttendanceField::Presence) => Allowed::Presence,
        StaffingField::Attendance(..) => Allowed::Choice(TICKS),
        StaffingField::Worker(at, column) => match column {
            WorkerField::Label => Allowed::Text { required: true },
            WorkerField::Position | WorkerField::Remarks => Allowed::Text { required: false },
            WorkerField::ContractFrom | WorkerField::ContractTo => Allowed::Date,
            WorkerField::TwoYearsFrom => Allowed::Month,
            WorkerField::Kind => Allowed::Choice(KINDS),
            WorkerField::Level => {
                let worker = document.staffing.workers.get(at);
                Allowed::Choice(levels_of(worker.map(|worker| worker.kind).unwrap_or_default()))
            }
        },
    }
}

fn of_particular(line: Particular) -> Allowed {
    match (line.kind(), line.kind().numbers()) {
        (_, Some((lowest, most, decimals))) => {
            Allowed::Number { lowest, most, decimals, not_agreed: false }
        }
        (ParticularKind::Date, None) => Allowed::Date,
        (_, None) => Allowed::Text { required: false },
    }
}
