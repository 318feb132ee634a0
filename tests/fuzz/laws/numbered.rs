//! Any bytes as a pasted list of comments: nothing is invented, items come in whole and in order, and one step takes
//! them back.

use station_scorecard::document::{Comment, CommentList, CommentPlace, Document, Limits};
use station_scorecard::editor::Editor;
use station_scorecard::exchange::numbered::{Listed, listed, pasted_onto};

/// The law.
pub(crate) fn hold(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let found = listed(&text);
    let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).count();
    let items: Vec<(Option<CommentList>, &str)> = found
        .iter()
        .filter_map(|of| match of {
            Listed::Item(list, text) => Some((*list, text.as_str())),
            Listed::Nothing(_) => None,
        })
        .collect();
    let said: usize = items.iter().map(|(_, item)| letters(item)).sum();
    assert!(said <= letters(&text), "more is said than was pasted");
    let place =
        |list| CommentPlace { party: "purchaser".to_owned(), list, ..CommentPlace::default() };
    for onto in [
        place(CommentList::Good),
        place(CommentList::Watch),
        CommentPlace::evidence_of_party("purchaser"),
    ] {
        let mut document = Document::empty("片区1");
        document.comments.push(Comment::item(onto.clone(), ""));
        let Ok(action) = pasted_onto(&document, 0, &found) else {
            assert!(items.iter().any(|(_, item)| item.chars().count() > Limits::LONG_TEXT));
            continue;
        };
        let Some(action) = action else { continue };
        let mut editor = Editor::new(document.clone());
        if editor.dispatch(action).is_err() {
            // There is room for so many.
            assert!(found.len() >= Limits::COMMENTS - 1, "{}", found.len());
            assert_eq!(*editor.document(), document);
            continue;
        }
        for list in CommentList::ALL {
            let is_here = |of: &Option<CommentList>| match onto.list.is_said() {
                true => of.unwrap_or(onto.list) == list,
                false => onto.list == list,
            };
            let meant: Vec<&str> =
                items.iter().filter(|(of, _)| is_here(of)).map(|(_, item)| *item).collect();
            let there = onto.in_list(list);
            let kept: Vec<&str> = editor
                .document()
                .comments_at(&there)
                .map(|(_, comment)| comment.text.as_str())
                .collect();
            let is_blank_left = meant.is_empty() && there == onto;
            assert!(kept == meant || is_blank_left, "{list:?}: {kept:?} for {meant:?}");
        }
        editor.undo();
        assert_eq!(*editor.document(), document);
    }
}
