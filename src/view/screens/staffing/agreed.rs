//! 协议要求, folded: what was agreed, who stayed, and numbers to compare with.

use super::board::Board;
use super::frame::line;
use crate::document::{Field, StaffingField, Value};
use crate::editor::Action;
use crate::number::Decimal;
use crate::scoring::Quantity;
use crate::texts::{StaffingText, agreed_words};
use crate::view::controls::{El, button, el, note, number_input};
use crate::view::store::Store;

/// The fold; open as long as nothing is agreed.
pub(super) fn agreed(board: &Board) -> El {
    use StaffingField as F;
    let store = board.store;
    let input = |field: StaffingField| {
        let field = Field::Staffing(field);
        line(store, field, number_input(store, field))
    };
    let typed = [F::RequiredAll, F::RequiredCertified].map(input);
    let compared = [F::TwoYearsThreshold, F::RetentionThreshold].map(input);
    let continuous = input(F::Continuous).changing({
        let board = board.clone();
        move || {
            board.staffing.track();
            counted(store)
        }
    });
    let summary = el("summary").live_text(move || {
        store.edits.track();
        let language = store.language();
        store.with_editor(|editor| agreed_words(editor.document(), language))
    });
    let none = store.with_editor(|editor| editor.document().staffing.required_all.is_blank());
    let fold = el("details").class("fold agreed");
    let fold = if none { fold.attr("open", "") } else { fold };
    fold.child(summary)
        .child(el("div").class("lines").children(typed).child(continuous).children(compared))
        .child(note(store.text(StaffingText::NoThreshold)))
}

/// The count found in the table, offered where every worker is listed.
fn counted(store: Store) -> Option<El> {
    let (count, typed) = store.with_editor(|editor| {
        let document = editor.document();
        (document.staffing_entries().counted_continuous(), document.staffing.continuous)
    });
    let count = count?;
    let found = Quantity::Amount(Decimal::whole(i64::try_from(count).ok()?));
    let take = (typed != found).then(|| {
        button(store.text(StaffingText::TakeCount), move || {
            let field = Field::Staffing(StaffingField::Continuous);
            store.dispatch_to_many(Action::Set(field, Value::Quantity(found)));
        })
        .class("link")
    });
    let text = el("span").text(StaffingText::counted(count, store.language()));
    Some(el("p").class("note counted-workers").child(text).child(take))
}
