//! What a link carries beside the figures: the parties' comments, 依据 and 结语, to be read.

use crate::texts::{CommentText, PaperLine, comments_on_paper};
use crate::view::controls::{El, el};
use crate::view::store::Store;

/// The words of the link that is looked at, in the order of the report.
pub(in crate::view) fn said_in_link(store: Store) -> Vec<El> {
    let language = store.language();
    let document = store.visited.with_untracked(|of| of.as_ref().map(|of| of.document.clone()));
    let lines = document.map(|of| comments_on_paper(&of, language)).unwrap_or_default();
    let mut parts: Vec<El> = Vec::new();
    let mut items: Vec<El> = Vec::new();
    for line in lines {
        let line = match line {
            PaperLine::Item(number, text, beside) => {
                items.push(item(CommentText::number(number, language), text, beside));
                continue;
            }
            PaperLine::Chapter(text) => el("h3").text(text),
            PaperLine::Part(text) => el("h4").text(text),
            PaperLine::List(text) => el("p").class("list-name").text(text),
            PaperLine::Words(text) => el("p").attr("lang", "zh-CN").text(text),
        };
        parts.extend(list(&mut items));
        parts.push(line);
    }
    parts.extend(list(&mut items));
    vec![el("div").class("comments-sent").children(parts)]
}

/// The items so far as a list; nothing where there are none.
fn list(items: &mut Vec<El>) -> Option<El> {
    let items = std::mem::take(items);
    (!items.is_empty()).then(|| el("ul").children(items))
}

fn item(number: String, text: String, beside: String) -> El {
    let said = el("div").class("comment-body").child(el("p").attr("lang", "zh-CN").text(text));
    let beside = (!beside.is_empty()).then(|| el("p").class("hint").text(beside));
    el("li")
        .class("comment")
        .child(el("span").class("comment-number").text(number))
        .child(said.children(beside))
}
