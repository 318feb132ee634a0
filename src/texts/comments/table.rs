//! Comments as a table, one row for each item or answer.

use super::labels::{
    CommentName, about_name, comment_list_name, comment_part_name, comment_party_name,
};
use super::screen::remedy_name;
use crate::document::Document;
use crate::scoring::Scheme;
use crate::texts::{Language, phrase::words};

words! {
    /// The heads of the table.
    CommentTableText {
        Sheet = "意见" | "Comments";
        Title = "各方意见" | "What the parties said";
        Party = "评估方" | "Party";
        Part = "部分" | "Part";
        List = "类别" | "List";
        Number = "序号" | "No.";
        Said = "内容" | "Comment";
        About = "指向" | "Points to";
        Remedy = "整改" | "Follow-up";
        Note = "整改说明／存放处" | "Follow-up note / where it is kept";
    }
}

/// How many columns the table has.
pub const COMMENT_COLUMNS: usize = 8;

/// The name of the sheet.
pub fn comment_sheet_name(language: Language) -> &'static str {
    CommentTableText::Sheet.words(language)
}

/// The title of the table.
pub fn comment_table_title(language: Language) -> &'static str {
    CommentTableText::Title.words(language)
}

/// The heads of the columns.
pub fn comment_heads(language: Language) -> [&'static str; COMMENT_COLUMNS] {
    [
        CommentTableText::Party,
        CommentTableText::Part,
        CommentTableText::List,
        CommentTableText::Number,
        CommentTableText::Said,
        CommentTableText::About,
        CommentTableText::Remedy,
        CommentTableText::Note,
    ]
    .map(|text| text.words(language))
}

/// The row of a comment.
pub fn comment_row(
    at: usize,
    document: &Document,
    scheme: &Scheme,
    language: Language,
) -> [String; COMMENT_COLUMNS] {
    let Some(comment) = document.comments.get(at) else { return Default::default() };
    let place = &comment.place;
    let about = comment.about.iter().map(|about| about_name(*about, document, language));
    let about: Vec<String> = about.collect();
    let said = match comment.nothing {
        true => CommentName::Nothing.words(language).to_owned(),
        false => comment.text.clone(),
    };
    let remedy = comment.remedy.map(|remedy| remedy_name(Some(remedy)).words(language));
    [
        comment_party_name(&place.party, scheme, language).to_owned(),
        comment_part_name(&place.part, document, language),
        comment_list_name(place.list).words(language).to_owned(),
        document.comment_number(at).map(|number| number.to_string()).unwrap_or_default(),
        said,
        about.join(CommentName::AreaJoin.words(language)),
        remedy.unwrap_or_default().to_owned(),
        comment.note.clone(),
    ]
}
