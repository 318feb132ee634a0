//! The names of parties, parts, lists and items of comments: 第三方 项目管理 需要关注 2.

use crate::document::{
    About, AreaGroup, CommentInput, CommentList, CommentPart, CommentPlace, Document,
};
use crate::scoring::{Scheme, WorkerKind};
use crate::texts::{
    Language, Phrase, choice_name, indicator_name, join, phrase::words, station_indicator_name,
};

words! {
    /// Names around comments.
    CommentName {
        Management = "项目管理" | "Project management";
        Execution = "执行与成效" | "Execution and outcomes";
        Indicators = "指标" | "Indicators";
        Nothing = "没有提出" | "None raised";
        Remedy = "整改" | "Follow-up";
        Note = "整改说明" | "Follow-up note";
        KeptAt = "存放处" | "Where it is kept";
        AreaJoin = "、" | ", ";
    }
    fn list(CommentList) -> Phrase {
        Good = "值得肯定" | "Worth commending";
        Watch = "需要关注" | "Needs attention";
        Earlier = "上年需要关注" | "Needed attention last year";
        Evidence = "依据" | "Evidence";
        Closing = "结语" | "Closing words";
    }
}

/// The name of a list.
pub const fn comment_list_name(list: CommentList) -> Phrase {
    CommentName::list(list)
}

/// The name of a part; "" where it is none in particular.
pub fn comment_part_name(part: &CommentPart, document: &Document, language: Language) -> String {
    let text = match part {
        CommentPart::Whole => return String::new(),
        CommentPart::Management => CommentName::Management,
        CommentPart::Execution => CommentName::Execution,
        CommentPart::Indicators => CommentName::Indicators,
        CommentPart::Areas(group) => return area_group_name(group, document, language),
        CommentPart::One(about) => return about_name(*about, document, language),
    };
    text.words(language).to_owned()
}

/// The names of areas that are commented on together: 片区2、片区4.
pub fn area_group_name(group: &AreaGroup, document: &Document, language: Language) -> String {
    let names = group.areas().iter().filter_map(|at| document.areas.get(*at));
    let names: Vec<&str> = names.map(|area| area.name.as_str()).collect();
    names.join(CommentName::AreaJoin.words(language))
}

/// The short name of a party; its id where the scheme does not know it.
pub fn comment_party_name<'a>(party: &'a str, scheme: &'a Scheme, language: Language) -> &'a str {
    let known = scheme.parties.iter().find(|known| known.id == party);
    known.map_or(party, |known| language.name(&known.short_name))
}

/// The name of a place: 第三方 项目管理 需要关注.
pub fn comment_place_name(
    place: &CommentPlace,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    join(&[
        comment_party_name(&place.party, scheme, language).to_owned(),
        comment_part_name(&place.part, document, language),
        comment_list_name(place.list).words(language).to_owned(),
    ])
}

/// The accessible name of an input of a comment.
pub fn comment_label(
    at: usize,
    part: CommentInput,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> String {
    let Some(place) = document.comments.get(at).map(|comment| &comment.place) else {
        return String::new();
    };
    let number = match place.list {
        CommentList::Closing => String::new(),
        _ => document.comment_number(at).unwrap_or_default().to_string(),
    };
    let part = match (part, place.list) {
        (CommentInput::Text, _) => "",
        (CommentInput::Remedy, _) => CommentName::Remedy.words(language),
        (CommentInput::Note, CommentList::Evidence) => CommentName::KeptAt.words(language),
        (CommentInput::Note, _) => CommentName::Note.words(language),
    };
    let name = comment_place_name(place, document, scheme, language);
    join(&[name, number, part.to_owned()])
}

/// The name of what a comment points to.
pub fn about_name(about: About, document: &Document, language: Language) -> String {
    match about {
        About::Indicator(at) => {
            let found = document.indicators.get(at).map(|found| indicator_name(found, language));
            found.map(|(group, name)| join(&[group, name])).unwrap_or_default()
        }
        About::Station(at) => {
            let found = document.station.get(at);
            found.map(|found| station_indicator_name(&found.name, language)).unwrap_or_default()
        }
        About::Area(at) => document.areas.get(at).map(|area| area.name.clone()).unwrap_or_default(),
        About::Kind(kind) => kind_name(kind, language).to_owned(),
    }
}

fn kind_name(kind: WorkerKind, language: Language) -> &'static str {
    choice_name(kind.key()).map_or(kind.key(), |words| words.words(language))
}
