//! The inputs of a scheme made by hand: their addresses, their contents, and putting a content in.

use super::schemes::Schemes;
use super::value::Value;
use crate::number::{Decimal, Mode, Rounding};
use crate::scoring::{Adjustment, Bilingual, Bound, GradeBand, Quantity, Scheme};
use std::sync::Arc;

/// Which input of a scheme made by hand. Places are counted from 0; bands stand best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchemeField {
    /// The title.
    Name,
    /// The year it is of; blank while it is not known.
    Year,
    /// 100 or 1000.
    FullScore,
    /// How many decimals points have.
    Decimals,
    /// How further decimals are dropped.
    Rounding,
    /// Whether it has 加分.
    HasBonus,
    /// The most of it; blank without a limit.
    MostBonus,
    /// Whether it has 扣分.
    HasDeduction,
    /// The most of it; blank without a limit.
    MostDeduction,
    /// A party's name.
    PartyName(usize),
    /// The most it can give; blank while it is not known.
    PartyCap(usize),
    /// A band's name.
    BandName(usize),
    /// Its lower end; blank where that is open.
    BandLower(usize),
    /// Whether that total belongs to it.
    BandLowerIncluded(usize),
    /// Its upper end; blank where that is open.
    BandUpper(usize),
    /// Whether that total belongs to it.
    BandUpperIncluded(usize),
}

/// The answers to a yes-or-no question.
pub const YES_NO: &[&str] = &["no", "yes"];
/// The full scores there are.
pub const FULL_SCORES: &[&str] = &["100", "1000"];
/// How many decimals points can have.
pub const DECIMALS: &[&str] = &["0", "1", "2"];
/// How further decimals can be dropped.
pub const ROUNDINGS: &[&str] = &["half_up", "down"];

/// The inputs that are there once.
const SINGLE: [(&str, SchemeField); 9] = [
    ("name", SchemeField::Name),
    ("year", SchemeField::Year),
    ("full_score", SchemeField::FullScore),
    ("decimals", SchemeField::Decimals),
    ("rounding", SchemeField::Rounding),
    ("bonus", SchemeField::HasBonus),
    ("most_bonus", SchemeField::MostBonus),
    ("deduction", SchemeField::HasDeduction),
    ("most_deduction", SchemeField::MostDeduction),
];

type OfPlace = fn(usize) -> SchemeField;

/// The inputs of a party and of a band.
const PLACED: [(&str, &str, OfPlace); 7] = [
    ("party", "name", SchemeField::PartyName),
    ("party", "cap", SchemeField::PartyCap),
    ("band", "name", SchemeField::BandName),
    ("band", "lower", SchemeField::BandLower),
    ("band", "lower_included", SchemeField::BandLowerIncluded),
    ("band", "upper", SchemeField::BandUpper),
    ("band", "upper_included", SchemeField::BandUpperIncluded),
];

impl SchemeField {
    /// Every input of a scheme with so many parties and bands.
    pub fn all(parties: usize, bands: usize) -> Vec<SchemeField> {
        let placed = PLACED.iter().flat_map(|(of, _, field)| {
            let places = if *of == "party" { parties } else { bands };
            (0..places).map(*field)
        });
        SINGLE.iter().map(|(_, field)| *field).chain(placed).collect()
    }

    /// The hook `data-field` of the input.
    pub(super) fn hook(self) -> String {
        if let Some((key, _)) = SINGLE.iter().find(|(_, field)| *field == self) {
            return format!("scheme/{key}");
        }
        let at = self.place().unwrap_or_default();
        let placed = PLACED.iter().find(|(_, _, field)| field(at) == self);
        placed.map_or(String::new(), |(of, key, _)| format!("scheme/{of}/{}/{key}", at + 1))
    }

    /// The place of its party or band; `None` where it belongs to none.
    pub const fn place(self) -> Option<usize> {
        use SchemeField as S;
        match self {
            S::PartyName(at) | S::PartyCap(at) => Some(at),
            S::BandName(at)
            | S::BandLower(at)
            | S::BandLowerIncluded(at)
            | S::BandUpper(at)
            | S::BandUpperIncluded(at) => Some(at),
            _ => None,
        }
    }

    /// The same input of the party or band at another place.
    pub const fn at_place(self, at: usize) -> SchemeField {
        use SchemeField as S;
        match self {
            S::PartyName(_) => S::PartyName(at),
            S::PartyCap(_) => S::PartyCap(at),
            S::BandName(_) => S::BandName(at),
            S::BandLower(_) => S::BandLower(at),
            S::BandLowerIncluded(_) => S::BandLowerIncluded(at),
            S::BandUpper(_) => S::BandUpper(at),
            S::BandUpperIncluded(_) => S::BandUpperIncluded(at),
            single => single,
        }
    }

    /// The input with that hook, behind `scheme/`.
    pub(super) fn from_hook(parts: &[&str]) -> Option<SchemeField> {
        match parts {
            [key] => SINGLE.iter().find(|(of, _)| of == key).map(|(_, field)| *field),
            [of, number, key] => {
                let at = number.parse::<usize>().ok()?.checked_sub(1)?;
                let placed = PLACED.iter().find(|(group, of_key, _)| group == of && of_key == key);
                placed.map(|(_, _, field)| field(at))
            }
            _ => None,
        }
    }
}

impl Schemes {
    /// The content of an input; `None` unless the scheme in force was made by hand and has it.
    pub fn value(&self, field: SchemeField) -> Option<Value> {
        use SchemeField as S;
        if !self.is_own() {
            return None;
        }
        let scheme = &self.in_force;
        let party = |at: usize| scheme.parties.get(at);
        let band = |at: usize| scheme.bands.get(at);
        let text = |name: &Bilingual| Value::Text(name.zh_cn.clone());
        let yes = |is: bool| Value::Choice(if is { "yes" } else { "no" });
        let most = |of: Option<Adjustment>| amount(of.and_then(|of| of.most));
        let included = |end: Option<Bound>| yes(end.is_some_and(|end| end.inclusive));
        let total = |end: Option<Bound>| amount(end.map(|end| end.value));
        Some(match field {
            S::Name => text(&scheme.name),
            S::Year => known(Decimal::whole(i64::from(scheme.year))),
            S::FullScore => choice(FULL_SCORES, &scheme.full_score.to_string()),
            S::Decimals => choice(DECIMALS, &scheme.rounding.decimals().to_string()),
            S::Rounding => Value::Choice(match scheme.rounding.mode() {
                Mode::HalfUp => "half_up",
                Mode::Down => "down",
            }),
            S::HasBonus => yes(scheme.bonus.is_some()),
            S::MostBonus => most(scheme.bonus),
            S::HasDeduction => yes(scheme.deduction.is_some()),
            S::MostDeduction => most(scheme.deduction),
            S::PartyName(at) => text(&party(at)?.name),
            S::PartyCap(at) => known(party(at)?.cap),
            S::BandName(at) => text(&band(at)?.name),
            S::BandLower(at) => total(band(at)?.lower),
            S::BandLowerIncluded(at) => included(band(at)?.lower),
            S::BandUpper(at) => total(band(at)?.upper),
            S::BandUpperIncluded(at) => included(band(at)?.upper),
        })
    }

    /// Puts a checked content into an input; `None` where it cannot be there.
    pub fn put(&mut self, field: SchemeField, value: Value) -> Option<()> {
        self.value(field)?;
        let scheme = Arc::make_mut(&mut self.in_force);
        match value {
            Value::Text(text) => put_text(scheme, field, text),
            Value::Quantity(quantity) => put_amount(scheme, field, quantity.amount()),
            Value::Choice(key) => put_choice(scheme, field, key),
            Value::Date(_) | Value::Month(_) => None,
        }
    }
}

fn amount(amount: Option<Decimal>) -> Value {
    Value::Quantity(amount.map_or(Quantity::Blank, Quantity::Amount))
}

/// Zero stands for what is not known.
fn known(number: Decimal) -> Value {
    amount(Some(number).filter(|number| *number != Decimal::ZERO))
}

fn choice(keys: &[&'static str], key: &str) -> Value {
    Value::Choice(keys.iter().copied().find(|of| *of == key).unwrap_or_default())
}

fn put_text(scheme: &mut Scheme, field: SchemeField, text: String) -> Option<()> {
    // One name serves both languages: it is the person's own.
    let name = Bilingual { zh_cn: text.clone(), en: text };
    match field {
        SchemeField::Name => scheme.name = name,
        SchemeField::PartyName(at) => {
            let party = scheme.parties.get_mut(at)?;
            (party.name, party.short_name) = (name.clone(), name);
        }
        SchemeField::BandName(at) => scheme.bands.get_mut(at)?.name = name,
        _ => return None,
    }
    Some(())
}

fn put_amount(scheme: &mut Scheme, field: SchemeField, amount: Option<Decimal>) -> Option<()> {
    use SchemeField as S;
    let band = |at: usize| scheme.bands.get(at);
    let end = |before: Option<Bound>, included: bool| {
        let inclusive = before.map_or(included, |end| end.inclusive);
        amount.map(|value| Bound { value, inclusive })
    };
    match field {
        S::Year => {
            let year = amount.map_or(Some(0), |year| (year.hundredths() / 100).try_into().ok());
            scheme.year = year?;
        }
        S::PartyCap(at) => scheme.parties.get_mut(at)?.cap = amount.unwrap_or(Decimal::ZERO),
        S::MostBonus => scheme.bonus.as_mut()?.most = amount,
        S::MostDeduction => scheme.deduction.as_mut()?.most = amount,
        // Ends are usual as the printed ones are: from 80 on, below 90.
        S::BandLower(at) => {
            let lower = end(band(at)?.lower, true);
            of_band(scheme, at)?.lower = lower;
        }
        S::BandUpper(at) => {
            let upper = end(band(at)?.upper, false);
            of_band(scheme, at)?.upper = upper;
        }
        _ => return None,
    }
    Some(())
}

fn put_choice(scheme: &mut Scheme, field: SchemeField, key: &str) -> Option<()> {
    use SchemeField as S;
    let yes = key == "yes";
    let include = |end: &mut Option<Bound>| {
        if let Some(end) = end {
            end.inclusive = yes;
        }
    };
    let adjustment = |of: Option<Adjustment>| yes.then(|| of.unwrap_or(Adjustment { most: None }));
    let (decimals, mode) = (scheme.rounding.decimals(), scheme.rounding.mode());
    match field {
        S::FullScore => scheme.full_score = key.parse().ok()?,
        S::Decimals => scheme.rounding = Rounding::new(key.parse().ok()?, mode)?,
        S::Rounding => {
            let mode = if key == "down" { Mode::Down } else { Mode::HalfUp };
            scheme.rounding = Rounding::new(decimals, mode)?;
        }
        S::HasBonus => scheme.bonus = adjustment(scheme.bonus),
        S::HasDeduction => scheme.deduction = adjustment(scheme.deduction),
        S::BandLowerIncluded(at) => include(&mut of_band(scheme, at)?.lower),
        S::BandUpperIncluded(at) => include(&mut of_band(scheme, at)?.upper),
        _ => return None,
    }
    Some(())
}

fn of_band(scheme: &mut Scheme, at: usize) -> Option<&mut GradeBand> {
    scheme.bands.get_mut(at)
}
