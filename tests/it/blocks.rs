//! Blocks of cells of 指标: which cells belong to them, what fills and empties them, one step each.

use station_scorecard::document::{Document, Field, Side, StationPart, Value, example};
use station_scorecard::editor::{Action, Block, Direction, Editor, Lie};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::Quantity;

use crate::Checked;

const fn target(area: usize, at: usize) -> Field {
    Field::Entry(area, at, Side::Target)
}

const fn completed(area: usize, at: usize) -> Field {
    Field::Entry(area, at, Side::Completed)
}

fn block(from: Field, to: Field, lie: Lie) -> Result<Block, &'static str> {
    Block::of(from, lie).and_then(|block| block.to(to)).ok_or("no block")
}

fn texts(document: &Document, block: Block) -> Vec<Vec<String>> {
    let scheme = document.scheme();
    let text = |field| document.value(field, scheme).map(|value| value.text()).unwrap_or_default();
    let rows = block.rows().into_iter();
    rows.map(|row| row.into_iter().map(text).collect()).collect()
}

#[test]
fn a_block_is_the_rectangle_between_its_corners_as_the_table_lies() -> Checked {
    let across = block(completed(1, 5), target(0, 4), Lie::AreasAcross)?;
    let wanted = [
        vec![target(0, 4), completed(0, 4), target(1, 4), completed(1, 4)],
        vec![target(0, 5), completed(0, 5), target(1, 5), completed(1, 5)],
    ];
    assert_eq!(across.rows(), wanted, "drawn from its last cell to its first");
    assert_eq!((across.first(), across.anchor()), (target(0, 4), completed(1, 5)));
    let down = block(completed(0, 4), target(1, 5), Lie::AreasDown)?;
    let wanted = [vec![completed(0, 4), target(0, 5)], vec![completed(1, 4), target(1, 5)]];
    assert_eq!(down.rows(), wanted);
    Ok(())
}

#[test]
fn a_block_stays_within_its_table() -> Checked {
    let document = example().ok_or("no example")?;
    let from = Block::of(completed(3, 13), Lie::AreasAcross).ok_or("no cell")?;
    assert_eq!(from.to(Field::Station(0, StationPart::Target)), None);
    assert_eq!(Block::of(Field::Score(0), Lie::AreasAcross), None);
    for direction in [Direction::Down, Direction::Right] {
        assert!(from.stepped(direction, &document, document.scheme()).is_single(), "{direction:?}");
    }
    let grown = from.stepped(Direction::Up, &document, document.scheme());
    assert_eq!(grown.stepped(Direction::Left, &document, document.scheme()).head(), target(3, 12));
    Ok(())
}

/// 专业个案 节数 and 结案 of 片区1 and 片区2 in the report: 180 175 102 94 and 21 22 13 12.
#[test]
fn the_first_row_fills_the_rows_below_as_one_step() -> Checked {
    let mut editor = Editor::new(example().ok_or("no example")?);
    let before = editor.document().clone();
    let block = block(target(0, 5), completed(1, 7), Lie::AreasAcross)?;
    let rows = texts(&before, block);
    assert_eq!(rows[..2], [["180", "175", "102", "94"], ["21", "22", "13", "12"]]);
    let action = block.filled_down(&before, before.scheme()).ok_or("nothing to fill")?;
    editor.dispatch(action).map_err(|problem| format!("{problem:?}"))?;
    assert_eq!(texts(editor.document(), block), [["180", "175", "102", "94"]; 3]);
    editor.undo();
    assert_eq!(editor.document(), &before, "one step");
    assert_eq!(editor.next_undo(), None);
    Ok(())
}

#[test]
fn a_single_row_is_filled_from_the_row_above_it() -> Checked {
    let mut editor = Editor::new(example().ok_or("no example")?);
    let single = block(target(0, 6), completed(0, 6), Lie::AreasAcross)?;
    let action = single.filled_down(editor.document(), editor.scheme()).ok_or("nothing to fill")?;
    editor.dispatch(action).map_err(|problem| format!("{problem:?}"))?;
    assert_eq!(texts(editor.document(), single), [["180", "175"]]);
    let top = block(target(0, 0), completed(0, 0), Lie::AreasAcross)?;
    assert_eq!(
        top.filled_down(editor.document(), editor.scheme()),
        None,
        "above it are the headings"
    );
    Ok(())
}

#[test]
fn a_block_is_emptied_and_filled_with_one_value_as_one_step() -> Checked {
    let mut editor = Editor::new(example().ok_or("no example")?);
    let before = editor.document().clone();
    let station = |at, part| Field::Station(at, part);
    let first = station(0, StationPart::Completed);
    let block = block(first, station(2, StationPart::Completed), Lie::AreasAcross)?;
    assert_eq!(texts(&before, block), [["107"], ["4"], ["28"]]);
    let seven = Value::Quantity(Quantity::Amount(Decimal::whole(7)));
    for (action, text) in [(block.emptied(), ""), (block.filled(&seven), "7")] {
        assert!(matches!(&action, Action::Several(actions) if actions.len() == 3));
        editor.dispatch(action).map_err(|problem| format!("{problem:?}"))?;
        assert_eq!(texts(editor.document(), block), [[text]; 3]);
    }
    editor.undo();
    editor.undo();
    assert_eq!(editor.document(), &before);
    Ok(())
}
