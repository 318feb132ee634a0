//! The draft of a report in words: a station's document as a text document in the order of the report.
//!
//! A report is Chinese whatever the language of the page, so its sentences, which are ours, stand here once and in
//! no table of wordings. Figures come from `scoring`; what is not known is a mark to be filled in, never a figure.

mod appendices;
mod basics;
mod blank;
mod comments;
mod composer;
mod result;
mod service;
mod staffing;

pub use blank::{blank_words, draft_name};

use crate::document::{CommentPart, CommentPlace, Document};
use crate::exchange::draft::{Blank, Draft, DraftKind, Look, Section, Sheet};
use comments::EVALUATOR;
use composer::{Composer, Sentence};

/// A draft, and what it lacks, each thing once, in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drafted {
    /// The draft.
    pub draft: Draft,
    /// What it lacks.
    pub blanks: Vec<Blank>,
}

/// Drafts a report of a document; its 结语 has a line for each paragraph.
pub fn drafted(document: &Document, kind: DraftKind) -> Drafted {
    let mut of = Composer::new(document, kind);
    let name = of.station_name();
    let mut sections = vec![of.section(Sheet::Cover, basics::cover)];
    sections.push(of.section(Sheet::Portrait, text));
    sections.push(of.section(Sheet::Landscape, appendices::indicators));
    sections.push(of.section(Sheet::Landscape, appendices::staffing));
    let is_unfinished = of.is_unfinished();
    let title = [name.as_str(), draft_name(kind)].concat();
    let header = if is_unfinished { format!("{title}　草稿") } else { title.clone() };
    if let Some(list) = of.list_of_blanks() {
        sections.push(Section { sheet: Sheet::Portrait, blocks: list });
    }
    Drafted { draft: Draft { title, header, sections }, blanks: of.blanks() }
}

/// The chapters.
fn text(of: &mut Composer<'_>) {
    basics::station(of);
    basics::rules(of);
    let evaluator = of.scheme.party(EVALUATOR);
    for at in (0..of.scheme.parties.len()).filter(|at| Some(*at) != evaluator) {
        party(of, at);
    }
    of.chapter(match of.kind {
        DraftKind::SelfReport => "服务开展情况",
        DraftKind::Evaluation => "第三方评估",
    });
    comments::known_comments(of, EVALUATOR, &CommentPart::Whole);
    comments::evidence_of_party(of, EVALUATOR);
    of.heading("项目管理");
    staffing::staffing(of);
    comments::comments(of, EVALUATOR, &CommentPart::Management);
    of.heading("社工站总体服务");
    if comments::asks(of, EVALUATOR, &CommentPart::Execution) {
        of.point("执行与成效");
        comments::comments(of, EVALUATOR, &CommentPart::Execution);
    }
    of.point("服务指标完成情况");
    service::indicators(of);
    comments::known_comments(of, EVALUATOR, &CommentPart::Indicators);
    comments::evidence_of_indicators(of);
    of.heading("片区服务");
    service::areas(of);
    comments::of_groups(of);
    of.chapter(match of.kind {
        DraftKind::SelfReport => "得分",
        DraftKind::Evaluation => "评估结果",
    });
    result::result(of);
    of.chapter("结语");
    of.closing_words();
    appendices::list(of);
}

/// What a party commented, in a chapter of its own.
fn party(of: &mut Composer<'_>, at: usize) {
    let Some(party) = of.scheme.parties.get(at) else { return };
    let is_evidenced = of.document.is_evidenced(&CommentPlace::evidence_of_party(&party.id));
    if !is_evidenced && !comments::asks(of, &party.id, &CommentPart::Whole) {
        return;
    }
    let title = [&party.short_name.zh_cn, "评估"].concat();
    of.chapter(&title);
    if let Some(line) = basics::organisation(of.scheme, at) {
        let mut sentence = Sentence::of("评估单位：");
        of.particular(&mut sentence, line);
        of.line(Look::Body, sentence.text("。"));
    }
    comments::comments(of, &party.id, &CommentPart::Whole);
    comments::evidence_of_party(of, &party.id);
}
