//! Parts of a kept text or a file that could not be read, in words.

use crate::document::{Limits, Loss};
use crate::texts::{Language, phrase::words, shown};
use std::borrow::Cow;

words! {
    /// Parts of a text that could not be read.
    LossText {
        too_many(list, most) =
            "{list}：最多 {most} 项，多出的没有读入"
            | "{list}: {most} at most; the rest was left out";
        too_long(place, most) =
            "{place}：最多 {most} 个字，太长，没有读入"
            | "{place}: longer than {most} characters, left out";
        Areas = "片区" | "Service areas";
        Indicators = "片区指标" | "Area indicators";
        StationIndicators = "站点指标" | "Station indicators";
        Workers = "社工" | "Social workers";
        Scores = "评分方" | "Parties with scores";
        Scenarios = "测算情景" | "Scenarios";
        Comments = "意见" | "Comments";
        Whole = "整段内容" | "The whole text";
        End = "结尾（不完整）" | "The end (cut off)";
        more(count) = "……还有 {count} 处" | "… and {count} more";
    }
}

/// What was lost, and why where that is known.
pub fn loss_words(loss: &Loss, language: Language) -> String {
    match loss {
        Loss::NotJson | Loss::NotOurs => LossText::Whole.words(language).to_owned(),
        Loss::CutOff => LossText::End.words(language).to_owned(),
        Loss::At(place) => shown(place).into_owned(),
        Loss::TooMany { place, most } => {
            LossText::too_many(list_name(place, language), most, language)
        }
        Loss::TooLong(place) => {
            let is_long = place.starts_with("comments/");
            let most = if is_long { Limits::LONG_TEXT } else { Limits::TEXT };
            LossText::too_long(shown(place), most, language)
        }
        Loss::More(count) => LossText::more(count, language),
    }
}

/// What a list holds; its place where it has no name.
fn list_name(place: &str, language: Language) -> Cow<'_, str> {
    let text = match place {
        "areas" => LossText::Areas,
        "indicators" => LossText::Indicators,
        "station_indicators" => LossText::StationIndicators,
        "staffing/workers" => LossText::Workers,
        "scores" => LossText::Scores,
        "scenarios" => LossText::Scenarios,
        "comments" => LossText::Comments,
        _ => return shown(place),
    };
    Cow::Borrowed(text.words(language))
}
