//! The draft of a report in words: a station's document as a text document in the order of the report.
//!
//! A report is Chinese whatever the language of the page, so its sentences, which are ours, stand here once and in
//! no table of wordings. Figures come from `scoring`; what is not known is a mark to be filled in, never a figure.

mod appendices;
mod basics;
mod blank;
mod composer;
mod result;
mod service;
mod staffing;

pub use blank::blank_words;

use crate::document::Document;
use crate::exchange::draft::{Blank, Commented, Draft, DraftKind, Look, Section, Sheet, Written};
use composer::{Composer, Sentence};

/// The party whose comments have parts of their own.
const EVALUATOR: &str = "third_party_evaluator";

/// A draft, and what it lacks, each thing once, in the order of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drafted {
    /// The draft.
    pub draft: Draft,
    /// What it lacks.
    pub blanks: Vec<Blank>,
}

/// What a kind of draft is called.
pub const fn draft_name(kind: DraftKind) -> &'static str {
    match kind {
        DraftKind::SelfReport => "自评报告",
        DraftKind::Evaluation => "评估报告",
    }
}

/// Drafts a report of a document.
pub fn drafted(document: &Document, kind: DraftKind, written: &Written) -> Drafted {
    let mut of = Composer::new(document, kind, written);
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
    of.heading("项目管理");
    staffing::staffing(of);
    of.comments(Commented::Management);
    of.heading("社工站总体服务");
    if of.asks_for_comments(Commented::Delivery) {
        of.point("执行与成效");
        of.comments(Commented::Delivery);
    }
    of.point("服务指标完成情况");
    service::indicators(of);
    of.heading("片区服务");
    service::areas(of);
    of.chapter(match of.kind {
        DraftKind::SelfReport => "得分",
        DraftKind::Evaluation => "评估结果",
    });
    result::result(of);
    of.chapter("结语");
    of.closing();
    appendices::list(of);
}

/// What a party commented, in a chapter of its own.
fn party(of: &mut Composer<'_>, at: usize) {
    let comments = Commented::Party(at);
    if !of.asks_for_comments(comments) {
        return;
    }
    let name = of.scheme.parties.get(at).map(|party| party.short_name.zh_cn.as_str());
    let title = [name.unwrap_or_default(), "评估"].concat();
    of.chapter(&title);
    if let Some(line) = basics::organisation(of.scheme, at) {
        let mut sentence = Sentence::of("评估单位：");
        of.particular(&mut sentence, line);
        of.line(Look::Body, sentence.text("。"));
    }
    of.comments(comments);
}
