//! The workbook of a district in words.

use super::{district_column, district_grade_note};
use crate::district::District;
use crate::exchange::workbook::DistrictWord;
use crate::texts::{
    DistrictText, Language, Phrase, band_name, district_total, grade_range, official_words,
    phrase::words, points, scheme_line, shown_name,
};

words! {
    /// Said in the workbook of a district.
    DistrictBookText {
        Stations = "各站" | "Stations";
        Rates = "完成率" | "Rates";
        Targets = "协议量" | "Targets";
        Done = "完成量" | "Completed";
        Note = "等级说明" | "About the grade";
        Sources = "来源" | "Sources";
        File = "文件" | "File";
        Scheme = "评分方案" | "Scheme";
        Period = "评估时段" | "Assessed period";
        Version = "计算器版本" | "Version of the calculator";
    }
}

/// A word in the workbook of a district.
pub fn district_book_words(word: DistrictWord, district: &District, language: Language) -> String {
    let scheme = &district.scheme;
    let row = |at: usize| district.rows.get(at);
    match word {
        DistrictWord::NameOf(at) => {
            row(at).map(|row| shown_name(&row.name, language)).unwrap_or_default()
        }
        DistrictWord::TotalOf(at) => {
            row(at).map(|row| district_total(row, scheme, language)).unwrap_or_default()
        }
        // Nothing scored has no grade, as on the page.
        DistrictWord::GradeOf(at) => match row(at) {
            Some(row) if row.range().is_some() => {
                grade_range(&row.evaluation.outcome, scheme, language)
            }
            Some(_) => "—".to_owned(),
            None => String::new(),
        },
        DistrictWord::NoteOf(at) => {
            row(at).and_then(|row| district_grade_note(row, scheme, language)).unwrap_or_default()
        }
        DistrictWord::BandName(at) => band_name(at, scheme, language).to_owned(),
        DistrictWord::Party(at) => {
            let party = scheme.parties.get(at);
            let words = party.map(|of| {
                format!("{} / {}", language.name(&of.short_name), points(of.cap, scheme))
            });
            words.unwrap_or_default()
        }
        DistrictWord::Column(at) => {
            let column = district.columns.get(at);
            column.map(|column| district_column(column, language)).unwrap_or_default()
        }
        DistrictWord::FileOf(at) => match row(at).map(|row| row.file.as_str()) {
            None | Some("") => DistrictText::KeptHere.words(language).to_owned(),
            Some(file) => shown_name(file, language),
        },
        DistrictWord::SchemeText => scheme_line(scheme, language),
        DistrictWord::PeriodText => match district.period {
            Some((from, to)) => format!("{from} – {to}"),
            None => DistrictText::NoPeriod.words(language).to_owned(),
        },
        DistrictWord::Official => official_words(None, language),
        word => plain(word).map(|text| text.words(language).to_owned()).unwrap_or_default(),
    }
}

const fn plain(word: DistrictWord) -> Option<Phrase> {
    Some(match word {
        DistrictWord::StationsSheet => DistrictBookText::Stations,
        DistrictWord::RatesSheet => DistrictBookText::Rates,
        DistrictWord::TargetSheet => DistrictBookText::Targets,
        DistrictWord::CompletedSheet => DistrictBookText::Done,
        DistrictWord::SourceSheet => DistrictBookText::Sources,
        DistrictWord::Station => DistrictText::Station,
        DistrictWord::Total => DistrictText::Total,
        DistrictWord::Grade => DistrictText::Grade,
        DistrictWord::Below => DistrictText::Below,
        DistrictWord::Whole => DistrictText::SumRow,
        DistrictWord::Median => DistrictText::MedianRow,
        DistrictWord::Note => DistrictBookText::Note,
        DistrictWord::File => DistrictBookText::File,
        DistrictWord::Scheme => DistrictBookText::Scheme,
        DistrictWord::Period => DistrictBookText::Period,
        DistrictWord::Version => DistrictBookText::Version,
        DistrictWord::SumNote => DistrictText::SumNote,
        // Worded with what they are of.
        _ => return None,
    })
}
