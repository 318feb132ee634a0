//! Several cells pasted onto months.

use crate::browser::{clipboard, page};
use crate::desk::Notice;
use crate::document::Field;
use crate::editor::{Direction, Rejected, pasted_along};
use crate::view::controls::El;
use crate::view::store::Store;
use web_sys::Event;

/// Lets a list of months take several cells at once, along the list; a single one is the input's own affair.
pub(super) fn taking_cells(list: El, store: Store, direction: Direction) -> El {
    list.on("paste", move |event| pasted(store, direction, &event))
}

fn pasted(store: Store, direction: Direction, event: &Event) {
    let input = page::around(event, "[data-field]");
    let hook = input.and_then(|input| input.get_attribute("data-field"));
    let field = hook.and_then(|hook| store.field_of(&hook));
    let Some(field) = field.filter(|field| matches!(field, Field::Monthly(..))) else { return };
    let Some((text, _)) = clipboard::pasted(event) else { return };
    if !clipboard::is_several(&text) {
        return;
    }
    event.prevent_default();
    event.stop_propagation();
    match store.with_editor(|editor| pasted_along(editor, field, direction, &text)) {
        Ok((action, fields)) => {
            store.dispatch_over(action, fields);
        }
        Err(problem) => store.tell(Notice::Rejected(Rejected::NotAllowed(problem))),
    }
}
