//! The paper of comments, drawn: black on white, on as many upright pages as it takes.

use crate::document::Document;
use crate::texts::{
    CommentPaperText, CommentText, Imprint, Language, PaperLine, comments_on_paper, imprint,
    shown_station,
};
use crate::view::controls::{El, el};

/// The paper of a document.
pub(super) fn comments(document: &Document, language: Language, made: Imprint<'_>) -> El {
    let lines = comments_on_paper(document, language).into_iter().map(|line| match line {
        PaperLine::Chapter(text) => el("h4").text(text),
        PaperLine::Part(text) => el("h5").text(text),
        PaperLine::List(text) => el("p").class("told-list").text(text),
        PaperLine::Words(text) => el("p").text(text),
        PaperLine::Item(number, text, beside) => {
            let beside = (!beside.is_empty()).then(|| el("span").class("told-beside").text(beside));
            let number =
                el("span").class("told-number").text(CommentText::number(number, language));
            let said = el("span").class("told-words").child(el("span").text(text)).child(beside);
            el("p").class("told-item").child(number).child(said)
        }
    });
    let made = imprint(made.made, made.version, made.checksum, language);
    el("div")
        .class("paper told-paper")
        .child(el("h3").text(CommentPaperText::Title.words(language)))
        .child(el("p").class("of").text(shown_station(document, language)))
        .children(lines.collect::<Vec<El>>())
        .child(el("p").class("remark").text(made))
}
