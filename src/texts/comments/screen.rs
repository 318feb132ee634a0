//! The words of the view of all comments.

use crate::document::{CommentList, Document, Limits, Remedy};
use crate::exchange::numbered::TooLong;
use crate::texts::{Language, Phrase, phrase::words};

words! {
    /// Said around comments.
    CommentText {
        Title = "意见" | "Comments";
        Way = "意见" | "Comments";
        Hint = "记下各方说了什么。" | "Keep what each party says.";
        counts(good, watch) =
            "值得肯定 {good} 条，需要关注 {watch} 条。" | "{good} commended, {watch} to watch.";
        followed_up(counts, done, earlier) =
            "{counts}上年需要关注的已整改 {done}/{earlier}。"
            | "{counts} Of last year's, {done}/{earlier} followed up.";
        PasteNote =
            "带编号的一段可以直接粘进一条里，一号一条。"
            | "A numbered list pasted into an item makes one item of each number.";
        Search = "找字句" | "Search";
        found(count) = "找到 {count} 条" | "{count?one item:# items} found";
        NoneFound = "没有找到" | "Nothing found";
        Back = "返回" | "Back";
        Add = "添加一条" | "Add an item";
        add_to(place) = "添加一条 {place}" | "Add an item: {place}";
        none_in(place) = "没有提出 {place}" | "None raised: {place}";
        Up = "上移" | "Up";
        Down = "下移" | "Down";
        Remove = "删除" | "Delete";
        Point = "指向…" | "Points to…";
        point_from(item) = "指向 {item}" | "Points to: {item}";
        unpoint(what) = "不再指向 {what}" | "No longer points to {what}";
        goes_to(what) = "去看 {what}" | "Go to {what}";
        NotSaid = "整改情况未记" | "No follow-up noted";
        Underway = "整改中" | "Being followed up";
        Done = "已整改" | "Followed up";
        AddAreas = "添加片区的意见" | "Add comments on areas";
        AddAreasDo = "添加" | "Add";
        ChooseArea = "先选一个片区。" | "Choose an area first.";
        Said = "有关的意见" | "Comments on this";
        number(number) = "{number}." | "{number}.";
        pasted_too_long(number, length, most) =
            "没有粘贴：第 {number} 条有 {length} 个字，最多 {most} 个。原有的内容没有变。"
            | "Not pasted: item {number} has {length} characters, at most {most} are allowed. Nothing has changed.";
        pasted(count) = "粘贴了 {count} 条" | "{count?One item:# items} pasted";
        still_to_remedy(count) =
            "还有 {count} 条没有整改。" | "{count?One item is:# items are} not followed up yet.";
        Trial = "正在试算：意见只能看，退出试算再改。" | "A trial is on: comments can be read, and changed once it is left.";
    }
}

/// The choices of what became of an item, in order.
pub const fn remedy_name(remedy: Option<Remedy>) -> Phrase {
    match remedy {
        None => CommentText::NotSaid,
        Some(Remedy::Underway) => CommentText::Underway,
        Some(Remedy::Done) => CommentText::Done,
    }
}

/// Why nothing was pasted.
pub fn pasted_too_long(of: TooLong, language: Language) -> String {
    CommentText::pasted_too_long(of.number, of.length, Limits::LONG_TEXT, language)
}

/// How many comments there are, in a line; an invitation while there is none.
pub fn comment_counts(document: &Document, language: Language) -> String {
    if !document.comments.iter().any(|of| of.place.list.is_said()) {
        return CommentText::Hint.words(language).to_owned();
    }
    let count = |list| document.comment_count(list);
    let is_done = |of: &&crate::document::Comment| {
        of.place.list == CommentList::Earlier && of.remedy == Some(Remedy::Done)
    };
    let done = document.comments.iter().filter(is_done).count();
    let counts = CommentText::counts(count(CommentList::Good), count(CommentList::Watch), language);
    match count(CommentList::Earlier) {
        0 => counts,
        earlier => CommentText::followed_up(counts, done, earlier, language),
    }
}
