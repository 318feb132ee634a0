//! The limits that hold in every document.

use super::Allowed;
use crate::document::staffing_field::{KINDS, LEVELS, SCOPES, TICKS};
use crate::document::{
    AreaPart, AttendanceField, Field, IndicatorPart, Particular, ParticularKind, Side,
    StaffingField, StationPart, WorkerField,
};
use crate::number::Decimal;
use crate::scoring::{PartyScore, Quantity};

/// The largest head count.
const MOST_HEADS: Decimal = Decimal::whole(9_999);
/// The largest sum of person-months, which come in halves.
const MOST_PERSON_MONTHS: Decimal = Decimal::from_hundredths(999_999_990);
/// The largest total and the largest cap there are.
pub(super) const MOST_POINTS: Decimal = Decimal::whole(1000);

const fn up_to(most: Decimal, decimals: u8) -> Allowed {
    Allowed::Number { lowest: Decimal::ZERO, most, decimals, not_agreed: false, percent: false }
}

impl Allowed {
    /// Points under any scheme: what is kept of parties that the scheme in force does not know.
    pub(in crate::document) const ANY_POINTS: Allowed = up_to(MOST_POINTS, 2);

    /// A raw mark of any party.
    pub(in crate::document) const ANY_MARK: Allowed = up_to(PartyScore::FULL_MARK, 2);

    /// A target or a completed amount.
    pub(super) const AMOUNT: Allowed = Allowed::Number {
        lowest: Decimal::ZERO,
        most: Quantity::LARGEST,
        decimals: 2,
        not_agreed: true,
        percent: false,
    };

    /// What an input accepts in every document; `None` for those of scores and schemes, which accept
    /// what the scheme says.
    pub const fn stated(field: Field) -> Option<Allowed> {
        Some(match field {
            Field::Entry(_, _, Side::Target)
            | Field::Entry(_, _, Side::Completed)
            | Field::Station(_, StationPart::Target)
            | Field::Station(_, StationPart::Completed) => Allowed::AMOUNT,
            Field::Area(_, AreaPart::SocialWorkers) => up_to(Quantity::LARGEST, 2),
            Field::Area(_, AreaPart::Name)
            | Field::Indicator(_, IndicatorPart::Name)
            | Field::Station(_, StationPart::Name)
            | Field::ScenarioName(_) => Allowed::Text { required: true },
            Field::Area(_, AreaPart::Communities)
            | Field::Indicator(_, IndicatorPart::Group)
            | Field::Indicator(_, IndicatorPart::Unit)
            | Field::Station(_, StationPart::Unit) => Allowed::Text { required: false },
            Field::Particular(line) => Allowed::of_particular(line),
            Field::Staffing(field) => Allowed::of_staffing(field),
            Field::Score(_) | Field::Scheme(_) | Field::Bonus | Field::Deduction => return None,
        })
    }

    /// What a line of the particulars accepts.
    pub(in crate::document) const fn of_particular(line: Particular) -> Allowed {
        match line.kind() {
            ParticularKind::Text => Allowed::Text { required: false },
            ParticularKind::Date => Allowed::Date,
            ParticularKind::Months => Allowed::Number {
                lowest: Decimal::whole(1),
                most: Decimal::whole(Allowed::MOST_MONTHS),
                decimals: 0,
                not_agreed: false,
                percent: false,
            },
            ParticularKind::Count => up_to(Decimal::whole(9_999_999), 0),
            ParticularKind::Money => up_to(Quantity::LARGEST, 2),
        }
    }

    /// The most months of a service year or an assessed period.
    pub const MOST_MONTHS: i64 = 60;

    /// What an input of 附件2 accepts. A level of the other kind is kept and does not
    /// count, so every level is accepted here.
    pub(in crate::document) const fn of_staffing(field: StaffingField) -> Allowed {
        use StaffingField as S;
        match field {
            S::RequiredAll | S::RequiredCertified | S::Continuous | S::SubtotalLevel(_) => {
                up_to(MOST_HEADS, 0)
            }
            S::TwoYearsThreshold | S::RetentionThreshold => Allowed::Number {
                lowest: Decimal::ZERO,
                most: Decimal::whole(100),
                decimals: 2,
                not_agreed: false,
                percent: true,
            },
            S::SubtotalScope(_) => Allowed::Choice(SCOPES),
            S::SubtotalMonth(..) | S::SubtotalTwoYears(_) => up_to(MOST_PERSON_MONTHS, 1),
            S::Attendance(_, _, AttendanceField::Presence) => Allowed::Presence,
            S::Attendance(..) => Allowed::Choice(TICKS),
            S::Worker(_, WorkerField::Label) => Allowed::Text { required: true },
            S::Worker(_, WorkerField::Position | WorkerField::Remarks) => {
                Allowed::Text { required: false }
            }
            S::Worker(_, WorkerField::ContractFrom | WorkerField::ContractTo) => Allowed::Date,
            S::Worker(_, WorkerField::TwoYearsFrom) => Allowed::Month,
            S::Worker(_, WorkerField::Kind) => Allowed::Choice(KINDS),
            S::Worker(_, WorkerField::Level) => Allowed::Choice(LEVELS),
        }
    }
}
