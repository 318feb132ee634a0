//! Parts of a kept text or a file that could not be read, in words.

use super::{Language, shown};
use crate::document::{Limits, Loss};

/// What was lost, and why where that is known.
pub fn loss_words(loss: &Loss, language: Language) -> String {
    let chinese = language == Language::ZhCn;
    match loss {
        Loss::NotJson | Loss::NotOurs if chinese => "整段内容".to_owned(),
        Loss::NotJson | Loss::NotOurs => "The whole text".to_owned(),
        Loss::CutOff if chinese => "结尾（不完整）".to_owned(),
        Loss::CutOff => "The end (cut off)".to_owned(),
        Loss::At(place) => shown(place).into_owned(),
        Loss::TooMany { place, most } => {
            let list = list_name(place, chinese);
            match language {
                Language::ZhCn => format!("{list}：最多 {most} 项，多出的没有读入"),
                Language::En => format!("{list}: {most} at most; the rest was left out"),
            }
        }
        Loss::TooLong(place) => {
            let (place, most) = (shown(place), Limits::TEXT);
            match language {
                Language::ZhCn => format!("{place}：最多 {most} 个字，太长，没有读入"),
                Language::En => format!("{place}: longer than {most} characters, left out"),
            }
        }
        Loss::More(count) if chinese => format!("……还有 {count} 处"),
        Loss::More(count) => format!("… and {count} more"),
    }
}

/// What a list holds; its place where it has no name.
fn list_name(place: &str, chinese: bool) -> String {
    let (zh_cn, en) = match place {
        "areas" => ("片区", "Service areas"),
        "indicators" => ("片区指标", "Area indicators"),
        "station_indicators" => ("站点指标", "Station indicators"),
        "staffing/workers" => ("社工", "Social workers"),
        "scores" => ("评分方", "Parties with scores"),
        "scenarios" => ("测算情景", "Scenarios"),
        _ => return shown(place).into_owned(),
    };
    if chinese { zh_cn.to_owned() } else { en.to_owned() }
}
