//! JSON → scheme.

use crate::number::{Decimal, Mode, Rounding};
use crate::scoring::{Adjustment, Bilingual, Bound, GradeBand, Party, Scheme, Source};
use serde_json::Value as Json;

/// A scheme file is not JSON or lacks something; the path of keys says where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreadable(pub String);

/// Reads a scheme file.
///
/// # Errors
/// [`Unreadable`] with the path of what is missing or has the wrong type. A fault of the scheme itself
/// (gaps, overlaps, caps that do not add up) is no error here: [`Scheme::problems`] reports it.
pub fn read(text: &str) -> Result<Scheme, Unreadable> {
    let json: Json = serde_json::from_str(text).map_err(|_| Unreadable(String::new()))?;
    read_json(&json)
}

/// The same for JSON that is read already.
///
/// # Errors
/// As [`read`].
pub fn read_json(json: &Json) -> Result<Scheme, Unreadable> {
    let at = At { json, path: String::new() };
    Ok(Scheme {
        id: at.text("id")?,
        name: at.key("name").bilingual()?,
        year: at.number("year")?,
        basis: at.key("basis").each(|basis| basis.own_text())?,
        full_score: at.decimal("full_score")?,
        parties: at.key("parties").each(|party| party.party())?,
        bands: at.key("bands").each(|band| band.band())?,
        bonus: at.key("bonus").optional(|bonus| bonus.adjustment())?,
        deduction: at.key("deduction").optional(|deduction| deduction.adjustment())?,
        rounding: at.key("rounding").rounding()?,
        sources: at.key("sources").each(|source| source.source())?,
    })
}

/// A place in the file.
struct At<'a> {
    json: &'a Json,
    path: String,
}

impl<'a> At<'a> {
    fn key(&self, key: &str) -> At<'a> {
        At { json: self.json.get(key).unwrap_or(&Json::Null), path: format!("{}/{key}", self.path) }
    }

    fn wrong(&self) -> Unreadable {
        Unreadable(self.path.clone())
    }

    fn own_text(&self) -> Result<String, Unreadable> {
        self.json.as_str().map(str::to_owned).ok_or_else(|| self.wrong())
    }

    fn text(&self, key: &str) -> Result<String, Unreadable> {
        self.key(key).own_text()
    }

    fn number(&self, key: &str) -> Result<u16, Unreadable> {
        let at = self.key(key);
        at.json.as_u64().and_then(|number| number.try_into().ok()).ok_or_else(|| at.wrong())
    }

    fn decimal(&self, key: &str) -> Result<Decimal, Unreadable> {
        let at = self.key(key);
        at.own_text()?.parse().map_err(|_| at.wrong())
    }

    fn each<T>(
        &self,
        read: impl Fn(At<'a>) -> Result<T, Unreadable>,
    ) -> Result<Vec<T>, Unreadable> {
        let list = self.json.as_array().ok_or_else(|| self.wrong())?;
        let at = |(place, json)| At { json, path: format!("{}/{place}", self.path) };
        list.iter().enumerate().map(|found| read(at(found))).collect()
    }

    fn optional<T>(
        &self,
        read: impl Fn(&At<'a>) -> Result<T, Unreadable>,
    ) -> Result<Option<T>, Unreadable> {
        if self.json.is_null() { Ok(None) } else { read(self).map(Some) }
    }

    fn bilingual(&self) -> Result<Bilingual, Unreadable> {
        Ok(Bilingual { zh_cn: self.text("zh-CN")?, en: self.text("en")? })
    }

    fn party(&self) -> Result<Party, Unreadable> {
        Ok(Party {
            id: self.text("id")?,
            name: self.key("name").bilingual()?,
            short_name: self.key("short_name").bilingual()?,
            cap: self.decimal("cap")?,
        })
    }

    fn band(&self) -> Result<GradeBand, Unreadable> {
        Ok(GradeBand {
            id: self.text("id")?,
            name: self.key("name").bilingual()?,
            lower: self.key("lower").optional(At::bound)?,
            upper: self.key("upper").optional(At::bound)?,
        })
    }

    fn bound(&self) -> Result<Bound, Unreadable> {
        let inclusive = self.key("inclusive");
        Ok(Bound {
            value: self.decimal("value")?,
            inclusive: inclusive.json.as_bool().ok_or_else(|| inclusive.wrong())?,
        })
    }

    fn adjustment(&self) -> Result<Adjustment, Unreadable> {
        Ok(Adjustment { most: self.optional_decimal("most")? })
    }

    fn optional_decimal(&self, key: &str) -> Result<Option<Decimal>, Unreadable> {
        let at = self.key(key);
        if at.json.is_null() { Ok(None) } else { self.decimal(key).map(Some) }
    }

    fn rounding(&self) -> Result<Rounding, Unreadable> {
        let mode = match self.text("mode")?.as_str() {
            "half_up" => Mode::HalfUp,
            "down" => Mode::Down,
            _ => return Err(self.key("mode").wrong()),
        };
        let decimals = self.number("decimals")?.try_into().ok();
        let rounding = decimals.and_then(|decimals| Rounding::new(decimals, mode));
        rounding.ok_or_else(|| self.key("decimals").wrong())
    }

    fn source(&self) -> Result<Source, Unreadable> {
        let quote = self.key("quote");
        Ok(Source { title: self.text("title")?, quote: quote.optional(At::own_text)? })
    }
}
