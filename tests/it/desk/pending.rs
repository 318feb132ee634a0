//! What is typed before the editor is there.

use station_scorecard::desk::{Gesture, Pending};
use station_scorecard::document::Field;

#[test]
fn gestures_wait_in_order_and_typing_on_as_its_last_text() {
    let typed = |party, text: &str| Gesture::Typed(Field::Score(party), text.to_owned());
    let mut pending = Pending::default();
    let entered = Gesture::Entered(Field::Score(3));
    pending.push(entered.clone());
    assert!(!pending.would_edit());
    for gesture in [typed(3, "4"), typed(3, "48"), typed(2, "1"), typed(3, "48.")] {
        pending.push(gesture);
    }
    let left = Gesture::Left(Field::Score(3));
    pending.push(left.clone());
    assert!(pending.would_edit());
    let waited = [entered, typed(3, "48"), typed(2, "1"), typed(3, "48."), left];
    assert_eq!(pending.take(), waited);
    assert_eq!(pending.take(), []);
}
