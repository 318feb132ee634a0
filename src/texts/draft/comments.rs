//! What the parties raised, in its places.

use super::composer::{Composer, Sentence};
use crate::document::{
    AreaGroup, Comment, CommentList, CommentPart, CommentPlace, Document, Remedy,
};
use crate::exchange::draft::{Blank, DraftKind, Look};
use crate::texts::{CommentName, Language, area_group_name, comment_list_name, comment_part_name};

/// The party whose comments have parts of their own.
pub(super) const EVALUATOR: &str = "third_party_evaluator";

fn place(party: &str, part: &CommentPart, list: CommentList) -> CommentPlace {
    CommentPlace { party: party.to_owned(), part: part.clone(), list }
}

/// Whether anything is known of a list.
fn is_known(document: &Document, place: &CommentPlace) -> bool {
    document.comments_at(place).next().is_some() || document.nothing_raised(place).is_some()
}

fn is_any_known(document: &Document, party: &str, part: &CommentPart) -> bool {
    CommentList::SAID.into_iter().any(|list| is_known(document, &place(party, part, list)))
}

/// Whether there is a place for comments: the station's own report has only those that are there.
pub(super) fn asks(of: &Composer<'_>, party: &str, part: &CommentPart) -> bool {
    let is_party = of.scheme.party(party).is_some();
    let asks = of.kind == DraftKind::Evaluation && is_party;
    asks || is_any_known(of.document, party, part)
}

/// The lists of a part, numbered; one of which nothing is known is a blank where the report asks for it.
pub(super) fn comments(of: &mut Composer<'_>, party: &str, part: &CommentPart) {
    if asks(of, party, part) {
        listed(of, party, part, true);
    }
}

/// The same where they are known; nothing is asked for.
pub(super) fn known_comments(of: &mut Composer<'_>, party: &str, part: &CommentPart) {
    if is_any_known(of.document, party, part) {
        listed(of, party, part, false);
    }
}

fn listed(of: &mut Composer<'_>, party: &str, part: &CommentPart, asks: bool) {
    let document = of.document;
    let lists = [CommentList::Good, CommentList::Watch];
    let is_nothing = |list| document.nothing_raised(&place(party, part, list)).is_some();
    if lists.into_iter().all(is_nothing) {
        of.line(Look::Body, Sentence::of("没有提出意见。"));
    } else {
        for list in lists {
            one_list(of, &place(party, part, list), asks);
        }
    }
    one_list(of, &place(party, part, CommentList::Earlier), false);
}

fn one_list(of: &mut Composer<'_>, place: &CommentPlace, asks: bool) {
    let document = of.document;
    let title = comment_list_name(place.list).words(Language::ZhCn);
    if document.nothing_raised(place).is_some() {
        let nothing = CommentName::Nothing.words(Language::ZhCn);
        return of.line(Look::Body, Sentence::of(format!("{title}：{nothing}。")));
    }
    let items: Vec<&Comment> = document.comments_at(place).map(|(_, comment)| comment).collect();
    let asks = asks && of.kind == DraftKind::Evaluation;
    if items.is_empty() && !asks {
        return;
    }
    of.line(Look::Body, Sentence::of(format!("{title}：")));
    for (at, item) in items.iter().enumerate() {
        let text = format!("{}. {}{}", at + 1, item.text, followed_up(item));
        of.line(Look::Body, Sentence::of(text));
    }
    if items.is_empty() {
        let mut sentence = Sentence::of("1. ");
        of.leave(&mut sentence, Blank::Comments(place.clone()));
        of.line(Look::Body, sentence);
    }
}

/// What became of an item, in brackets.
fn followed_up(item: &Comment) -> String {
    let state = match item.remedy {
        Some(Remedy::Done) => "已整改",
        Some(Remedy::Underway) => "整改中",
        None if item.note.is_empty() => return String::new(),
        None => "整改",
    };
    match item.note.is_empty() {
        true => format!("（{state}）"),
        false => format!("（{state}：{}）", item.note),
    }
}

/// 依据 of every indicator that has some, an indicator a line.
pub(super) fn evidence_of_indicators(of: &mut Composer<'_>) {
    let document = of.document;
    let mut lines = Vec::new();
    for place in document.evidence_of_indicators() {
        let name = comment_part_name(&place.part, document, Language::ZhCn);
        let notes = notes(document, &place).join("；");
        if !notes.is_empty() {
            lines.push(format!("{name}：{notes}"));
        }
    }
    evidence(of, "各项指标的依据：", lines);
}

/// 依据 of a party's score, a note a line.
pub(super) fn evidence_of_party(of: &mut Composer<'_>, party: &str) {
    let notes = notes(of.document, &CommentPlace::evidence_of_party(party));
    evidence(of, "评分的依据：", notes);
}

fn evidence(of: &mut Composer<'_>, title: &str, lines: Vec<String>) {
    if lines.is_empty() {
        return;
    }
    of.line(Look::Body, Sentence::of(title));
    for (at, line) in lines.into_iter().enumerate() {
        of.line(Look::Body, Sentence::of(format!("{}. {line}", at + 1)));
    }
}

/// The notes of a place, each with where it is kept.
fn notes(document: &Document, place: &CommentPlace) -> Vec<String> {
    let notes = document.comments_at(place).map(|(_, note)| {
        let text = note.text.trim_end_matches(['。', '；', ';']);
        match (text.is_empty(), note.note.is_empty()) {
            (_, true) => text.to_owned(),
            (true, false) => format!("存放：{}", note.note),
            (false, false) => format!("{text}（存放：{}）", note.note),
        }
    });
    notes.filter(|note| !note.is_empty()).collect()
}

/// The groups of several areas that the third party comments on together, in order.
fn groups(document: &Document) -> Vec<CommentPart> {
    let mut groups: Vec<CommentPart> = Vec::new();
    for comment in &document.comments {
        let part = &comment.place.part;
        let is_group = matches!(part, CommentPart::Areas(group) if group.areas().len() > 1);
        if is_group && comment.place.party == EVALUATOR && !groups.contains(part) {
            groups.push(part.clone());
        }
    }
    groups.sort();
    groups
}

/// The comments on one area, which are not asked for where it is commented on with others.
pub(super) fn of_area(of: &mut Composer<'_>, area: usize) {
    let Some(part) = AreaGroup::new([area]).map(CommentPart::Areas) else { return };
    let is_in = |part: &CommentPart| matches!(part, CommentPart::Areas(group) if group.areas().contains(&area));
    match groups(of.document).iter().any(is_in) {
        true => known_comments(of, EVALUATOR, &part),
        false => comments(of, EVALUATOR, &part),
    }
}

/// The comments on areas together, each under a point of its own.
pub(super) fn of_groups(of: &mut Composer<'_>) {
    for part in groups(of.document) {
        let CommentPart::Areas(group) = &part else { continue };
        let name = area_group_name(group, of.document, Language::ZhCn);
        of.point(&name);
        known_comments(of, EVALUATOR, &part);
    }
}
