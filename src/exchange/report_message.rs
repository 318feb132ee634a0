//! What the page asks of the worker that checks a text, and what it answers: plain data with a form in bytes.

use crate::number::{Decimal, Printed, Rounding};
use crate::report::{Beside, Report, TooLong, check_for};
use crate::scoring::{Bilingual, Bound, GradeBand, Party, Scheme};
use serde::{Deserialize, Serialize};

/// What is asked: what is found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportRequest {
    /// The text.
    pub text: String,
    /// The tables that are held against it.
    pub beside: Vec<Beside>,
    /// The inputs of the station that the text may state something for; amounts in them say nothing.
    pub station: Vec<Beside>,
    /// The caps, the full score and the grades that are held against it; the rest of the scheme is not sent.
    pub scheme: Scheme,
}

/// What is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ReportAnswer {
    /// What was found.
    Checked(Report),
    /// The text has so many characters, which is too many.
    TooLong(usize),
}

/// What is sent of a request.
#[derive(Serialize, Deserialize)]
struct CheckForm {
    text: String,
    beside: Vec<BesideForm>,
    station: Vec<BesideForm>,
    full_score: i64,
    /// Name and cap.
    parties: Vec<(String, i64)>,
    /// Name, lower and upper end.
    bands: Vec<(String, End, End)>,
}

/// Hundredths, and whether they belong to the band.
type End = Option<(i64, bool)>;

#[derive(Serialize, Deserialize)]
struct BesideForm {
    name: String,
    area: String,
    unit: String,
    target: Option<i64>,
    done: Option<i64>,
}

impl ReportRequest {
    /// The form in bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        packed(&CheckForm::of(self))
    }

    /// The request of these bytes; `None` where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Option<ReportRequest> {
        Some(postcard::from_bytes::<CheckForm>(bytes).ok()?.into_request())
    }

    /// Does what is asked. Only the worker may call it.
    pub fn answer(self) -> ReportAnswer {
        match check_for(&self.text, &self.beside, &self.station, &self.scheme) {
            Ok(report) => ReportAnswer::Checked(report),
            Err(TooLong { characters }) => ReportAnswer::TooLong(characters),
        }
    }
}

impl ReportAnswer {
    /// The form in bytes.
    pub fn into_bytes(self) -> Vec<u8> {
        packed(&self)
    }

    /// The answer of these bytes; `None` where they are none.
    pub fn from_bytes(bytes: &[u8]) -> Option<ReportAnswer> {
        postcard::from_bytes(bytes).ok()
    }
}

/// The bytes of plain data, which always has some: nothing in it is of unknown length.
fn packed(data: &impl Serialize) -> Vec<u8> {
    postcard::to_allocvec(data).unwrap_or_default()
}

impl CheckForm {
    fn of(ReportRequest { text, beside, station, scheme }: ReportRequest) -> CheckForm {
        let end =
            |bound: Option<Bound>| bound.map(|bound| (bound.value.hundredths(), bound.inclusive));
        let parties = scheme.parties.iter();
        let bands = scheme.bands.iter();
        CheckForm {
            text,
            beside: beside.into_iter().map(BesideForm::of).collect(),
            station: station.into_iter().map(BesideForm::of).collect(),
            full_score: scheme.full_score.hundredths(),
            parties: parties
                .map(|party| (party.name.zh_cn.clone(), party.cap.hundredths()))
                .collect(),
            bands: bands
                .map(|band| (band.name.zh_cn.clone(), end(band.lower), end(band.upper)))
                .collect(),
        }
    }

    fn into_request(self) -> ReportRequest {
        let name = |zh_cn: String| Bilingual { zh_cn, en: String::new() };
        let bound = |end: End| {
            end.map(|(value, inclusive)| Bound {
                value: Decimal::from_hundredths(value),
                inclusive,
            })
        };
        let tables =
            |forms: Vec<BesideForm>| forms.into_iter().map(BesideForm::into_table).collect();
        let parties = self.parties.into_iter().map(|(called, cap)| Party {
            id: String::new(),
            name: name(called),
            short_name: name(String::new()),
            cap: Decimal::from_hundredths(cap),
        });
        let bands = self.bands.into_iter().map(|(called, lower, upper)| GradeBand {
            id: String::new(),
            name: name(called),
            lower: bound(lower),
            upper: bound(upper),
        });
        let scheme = Scheme {
            id: String::new(),
            name: name(String::new()),
            year: 0,
            basis: Vec::new(),
            full_score: Decimal::from_hundredths(self.full_score),
            parties: parties.collect(),
            bands: bands.collect(),
            bonus: None,
            deduction: None,
            rounding: Rounding::PRINTED,
            sources: Vec::new(),
        };
        ReportRequest {
            text: self.text,
            beside: tables(self.beside),
            station: tables(self.station),
            scheme,
        }
    }
}

impl BesideForm {
    fn of(table: Beside) -> BesideForm {
        let hundredths = |amount: Option<Printed>| amount.and_then(Printed::hundredths);
        BesideForm {
            target: hundredths(table.target),
            done: hundredths(table.done),
            name: table.name,
            area: table.area,
            unit: table.unit,
        }
    }

    fn into_table(self) -> Beside {
        let amount = |hundredths: Option<i64>| hundredths.map(Printed::from_hundredths);
        Beside {
            name: self.name,
            area: self.area,
            unit: self.unit,
            target: amount(self.target),
            done: amount(self.done),
        }
    }
}
