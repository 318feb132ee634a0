//! Cells pasted onto months: a row or a column of numbers goes into inputs beside each other.

use super::action::Action;
use super::history::Editor;
use super::lie::{Direction, Lie};
use super::neighbour::neighbour;
use crate::document::{Field, Problem};

/// The step that puts the cells of a text into inputs, one after the other from an input on; cells behind the
/// last input are left out. All are put in, or none.
///
/// # Errors
/// What is wrong with the first cell that its input does not accept.
pub fn pasted_along(
    editor: &Editor,
    from: Field,
    direction: Direction,
    text: &str,
) -> Result<(Action, Vec<Field>), Problem> {
    let (document, scheme) = (editor.document(), editor.scheme());
    let mut next = Some(from);
    let (mut sets, mut fields) = (Vec::new(), Vec::new());
    for cell in text.trim_end_matches(['\r', '\n']).split(['\t', '\n']) {
        let Some(field) = next else { break };
        let value = editor.read(field, cell.trim())?;
        sets.push(Action::Set(field, value));
        fields.push(field);
        next = neighbour(field, direction, Lie::AreasAcross, document, scheme);
    }
    Ok((Action::Several(sets), fields))
}
