//! What typing does: what is in force, what is refused and stays, what one undo takes back, and what has
//! to be shown again.

use station_scorecard::desk::Undo;
use station_scorecard::desk::{
    Composed, Composing, Gesture, Notice, OtherTab, Refresh, Request, Session, Telling, tell,
};
use station_scorecard::document::{
    AreaPart, Document, Field, IndicatorPart, Particular, Side, Value,
};
use station_scorecard::editor::{Action, Item, List, Rejected, Relocation};
use station_scorecard::number::Decimal;
use station_scorecard::scoring::{Quantity, ScoreMode};

/// The target of the first indicator in the first area: an amount.
const AMOUNT: Field = Field::Entry(0, 0, Side::Target);
const NAME: Field = Field::Area(0, AreaPart::Name);

fn session() -> Session {
    Session::new(Document::empty("片区1"))
}

fn typed(session: &mut Session, field: Field, text: &str) -> Vec<Refresh> {
    session.update(Gesture::Typed(field, text.to_owned()))
}

/// A person enters an input, types, and leaves it.
pub(super) fn fill(session: &mut Session, field: Field, text: &str) {
    session.update(Gesture::Entered(field));
    typed(session, field, text);
    session.update(Gesture::Left(field));
}

/// What an input shows, and whether it is refused.
pub(super) fn shown(session: &Session, field: Field) -> (String, bool) {
    match session.draft(field) {
        Some(draft) => (draft.text.clone(), draft.problem.is_some()),
        None => (session.canonical(field), false),
    }
}

/// What the document holds, as text.
pub(super) fn held(session: &Session, field: Field) -> String {
    session.editor().value(field).map(|value| value.text()).unwrap_or_default()
}

/// How many steps can be taken back.
pub(super) fn steps(session: &Session) -> usize {
    let mut editor = session.editor().clone();
    std::iter::from_fn(|| editor.undo()).count()
}

fn area(name: &str) -> Action {
    let document = Document::empty(name);
    Action::Insert(0, Item::Area(document.areas.into_iter().next().unwrap_or_default()))
}

#[test]
fn accepted_text_is_in_force_at_once_and_stands_as_typed_until_the_input_is_left() {
    let mut session = session();
    session.update(Gesture::Entered(AMOUNT));
    let refreshes = typed(&mut session, AMOUNT, "１２");
    assert_eq!(held(&session, AMOUNT), "12");
    assert_eq!(shown(&session, AMOUNT), ("１２".to_owned(), false));
    let document = Refresh::Document(Relocation::None);
    let all = [Refresh::NewStep, document, Refresh::Keep, Refresh::Field(AMOUNT)];
    assert_eq!(refreshes, all);
    assert_eq!(session.update(Gesture::Left(AMOUNT)), [Refresh::Field(AMOUNT)]);
    assert_eq!(shown(&session, AMOUNT), ("12".to_owned(), false));
}

#[test]
fn refused_text_stays_and_the_value_from_before_the_typing_is_in_force() {
    let mut session = session();
    fill(&mut session, AMOUNT, "500");
    session.update(Gesture::Entered(AMOUNT));
    typed(&mut session, AMOUNT, "1");
    typed(&mut session, AMOUNT, "1.");
    typed(&mut session, AMOUNT, "1.5x");
    assert_eq!(held(&session, AMOUNT), "500", "and not the 1 that was accepted on the way");
    assert_eq!(steps(&session), 1, "nothing more happened that could be undone");
    assert_eq!(shown(&session, AMOUNT), ("1.5x".to_owned(), true));
    session.update(Gesture::Left(AMOUNT));
    assert_eq!(shown(&session, AMOUNT), ("1.5x".to_owned(), true), "after leaving too");
    assert_eq!(session.problems().len(), 1);
    fill(&mut session, AMOUNT, "7");
    assert_eq!((held(&session, AMOUNT), session.problems().len()), ("7".to_owned(), 0));
}

#[test]
fn refused_texts_are_listed_in_the_order_they_were_refused() {
    let mut session = session();
    let fields = [AMOUNT, NAME, Field::Score(0)];
    for (field, text) in fields.into_iter().zip(["a", "", "b"]) {
        fill(&mut session, field, text);
    }
    fill(&mut session, AMOUNT, "still refused");
    let listed: Vec<Field> = session.problems().into_iter().map(|(field, _)| field).collect();
    assert_eq!(listed, fields);
}

#[test]
fn escape_restores_what_the_input_held_when_it_got_the_focus() {
    let mut session = session();
    fill(&mut session, AMOUNT, "500");
    for text in ["60", "6x"] {
        session.update(Gesture::Entered(AMOUNT));
        assert!(!session.is_restorable(AMOUNT), "{text}: nothing was typed yet");
        typed(&mut session, AMOUNT, text);
        assert!(session.is_restorable(AMOUNT), "{text}");
        session.update(Gesture::Restored(AMOUNT));
        assert!(!session.is_restorable(AMOUNT), "{text}: restored");
        assert_eq!(held(&session, AMOUNT), "500", "{text}");
        assert_eq!(shown(&session, AMOUNT), ("500".to_owned(), false), "{text}");
    }
    // Nothing is left to undo but the first typing.
    session.update(Gesture::Left(AMOUNT));
    session.update(Gesture::Undone);
    assert_eq!(held(&session, AMOUNT), "");
}

#[test]
fn typing_in_one_input_is_one_step() {
    let mut session = session();
    session.update(Gesture::Entered(AMOUNT));
    for text in ["1", "12", "123"] {
        typed(&mut session, AMOUNT, text);
    }
    session.update(Gesture::Left(AMOUNT));
    fill(&mut session, AMOUNT, "9");
    session.update(Gesture::Undone);
    assert_eq!(held(&session, AMOUNT), "123");
    session.update(Gesture::Undone);
    assert_eq!(held(&session, AMOUNT), "");
    session.update(Gesture::Redone);
    assert_eq!((held(&session, AMOUNT), shown(&session, AMOUNT).0), ("123".into(), "123".into()));
}

#[test]
fn undo_drops_refused_text_in_the_focused_input_before_it_takes_a_step_back() {
    let mut session = session();
    fill(&mut session, AMOUNT, "500");
    session.update(Gesture::Entered(AMOUNT));
    typed(&mut session, AMOUNT, "x");
    let dropped = session.update(Gesture::Undone);
    assert_eq!(dropped, [Refresh::Field(AMOUNT), Refresh::Problems]);
    assert_eq!(shown(&session, AMOUNT), ("500".to_owned(), false));
    session.update(Gesture::Undone);
    assert_eq!(held(&session, AMOUNT), "");
}

#[test]
fn undo_leaves_refused_text_in_other_inputs_alone() {
    let mut session = session();
    fill(&mut session, AMOUNT, "500");
    fill(&mut session, NAME, "");
    session.update(Gesture::Undone);
    assert_eq!(held(&session, AMOUNT), "");
    assert_eq!(shown(&session, NAME), (String::new(), true));
}

/// The focus stays in the input while undo changes it: Esc and a refusal restore what is there now.
#[test]
fn after_an_undo_a_refusal_restores_the_present_value() {
    let mut session = session();
    fill(&mut session, AMOUNT, "500");
    session.update(Gesture::Entered(AMOUNT));
    session.update(Gesture::Undone);
    typed(&mut session, AMOUNT, "x");
    assert_eq!(held(&session, AMOUNT), "", "not the 500 that was undone");
}

#[test]
fn leaving_an_input_that_reports_its_text_again_is_no_edit() {
    let mut session = session();
    fill(&mut session, AMOUNT, "500");
    let again = typed(&mut session, AMOUNT, "500");
    assert_eq!(again, [Refresh::Field(AMOUNT)], "nothing to keep, nothing to undo");
}

#[test]
fn refused_text_follows_its_input_through_lists() {
    let mut session = session();
    fill(&mut session, NAME, "");
    fill(&mut session, AMOUNT, "x");
    session.update(Gesture::Did(area("新")));
    let (name, amount) = (Field::Area(1, AreaPart::Name), Field::Entry(1, 0, Side::Target));
    assert_eq!(shown(&session, name), (String::new(), true));
    assert_eq!(shown(&session, amount), ("x".to_owned(), true));
    assert_eq!(shown(&session, NAME), ("新".to_owned(), false), "the new area has none of it");
    session.update(Gesture::Did(Action::Move(List::Areas, 1, 0)));
    assert_eq!(shown(&session, AMOUNT), ("x".to_owned(), true));
    session.update(Gesture::Did(Action::Remove(List::Areas, 0)));
    assert_eq!(session.problems(), [], "it went with its area");
}

#[test]
fn a_focused_input_keeps_the_focus_through_an_undone_insertion() {
    let mut session = session();
    session.update(Gesture::Did(area("新")));
    session.update(Gesture::Entered(Field::Entry(1, 0, Side::Target)));
    session.update(Gesture::Undone);
    assert_eq!(session.focused(), Some(AMOUNT), "the same input at its new place");
}

/// What keeps rows on screen: an item has its number wherever it is, and no other item ever gets it.
#[test]
fn items_keep_their_numbers_through_lists() {
    let mut session = session();
    let rows = |session: &Session| session.rows(List::Areas).to_vec();
    assert_eq!(rows(&session), [1]);
    let fresh = Document::empty("").indicators.len() + Document::empty("").station.len();
    session.update(Gesture::Did(area("新")));
    let new = u32::try_from(fresh + 2).unwrap_or_default();
    let first = 1;
    assert_eq!(rows(&session), [new, first], "the new one comes first");
    session.update(Gesture::Did(Action::Move(List::Areas, 0, 1)));
    assert_eq!(rows(&session), [first, new]);
    session.update(Gesture::Did(Action::Remove(List::Areas, 0)));
    assert_eq!(rows(&session), [new]);
    session.update(Gesture::Undone);
    let back = rows(&session);
    assert!(back.len() == 2 && back[1] == new && back[0] > new, "{back:?}: it is drawn again");
    fill(&mut session, AMOUNT, "5");
    assert_eq!(rows(&session), back, "typing moves nothing");
}

#[test]
fn a_rejected_action_changes_nothing_and_is_told() {
    let mut session = session();
    let before = session.editor().document().clone();
    let refreshes = session.update(Gesture::Did(Action::Remove(List::Areas, 0)));
    assert_eq!(refreshes, [Refresh::Rejected(Rejected::LastOne(List::Areas))]);
    assert_eq!(*session.editor().document(), before);
}

#[test]
fn a_dropped_unit_is_told_until_something_else_is_typed() {
    let mut session = session();
    session.update(Gesture::Entered(AMOUNT));
    assert!(typed(&mut session, AMOUNT, "600个").contains(&Refresh::DroppedUnit));
    assert_eq!(session.dropped_unit(), Some((AMOUNT, "个")));
    session.update(Gesture::Left(AMOUNT));
    assert_eq!(session.dropped_unit(), Some((AMOUNT, "个")), "after leaving too");
    session.update(Gesture::Entered(AMOUNT));
    assert!(typed(&mut session, AMOUNT, "50%").contains(&Refresh::DroppedUnit));
    assert_eq!((session.dropped_unit(), held(&session, AMOUNT)), (None, "600".to_owned()));
}

#[test]
fn a_control_that_sets_an_input_takes_the_place_of_what_was_typed_there() {
    let mut session = session();
    let field = Field::Score(0);
    fill(&mut session, field, "x");
    let points = Value::Quantity(Quantity::Amount(Decimal::from_hundredths(250)));
    session.update(Gesture::Did(Action::Set(field, points)));
    assert_eq!((shown(&session, field), session.problems().len()), (("2.50".into(), false), 0));
    session.update(Gesture::Did(Action::SwitchScoreMode(0, ScoreMode::RawMark)));
    assert_eq!(shown(&session, field), ("25".to_owned(), false), "raw marks as they are typed");
}

#[test]
fn months_follow_from_the_dates_but_not_in_the_input_being_typed_in() {
    let mut session = session();
    let [from, to] = [Particular::AssessedFrom, Particular::AssessedTo].map(Field::Particular);
    let months = Field::Particular(Particular::AssessedMonths);
    fill(&mut session, from, "2023-09-10");
    session.update(Gesture::Entered(to));
    let refreshes = typed(&mut session, to, "2024-07-31");
    assert!(refreshes.contains(&Refresh::Field(months)), "{refreshes:?}");
    assert_eq!(shown(&session, months), ("11".to_owned(), false));
    session.update(Gesture::Left(to));
    session.update(Gesture::Entered(months));
    let refreshes = typed(&mut session, to, "2024-06-30");
    assert!(!refreshes.contains(&Refresh::Field(months)), "{refreshes:?}");
}

/// Heads and labels follow every letter of a name.
#[test]
fn names_are_shown_elsewhere_while_they_are_typed() {
    let mut session = session();
    for name in [NAME, Field::Indicator(0, IndicatorPart::Name)] {
        session.update(Gesture::Entered(name));
        assert!(typed(&mut session, name, "东").contains(&Refresh::Names));
    }
    session.update(Gesture::Entered(AMOUNT));
    assert!(!typed(&mut session, AMOUNT, "7").contains(&Refresh::Names));
}

#[test]
fn another_document_leaves_nothing_typed_and_nothing_to_undo() {
    let mut session = session();
    fill(&mut session, NAME, "");
    fill(&mut session, AMOUNT, "600个");
    let refreshes = session.open(Document::empty("另一个"));
    assert!(refreshes.contains(&Refresh::Document(Relocation::All)), "{refreshes:?}");
    assert_eq!((session.problems(), session.dropped_unit()), (Vec::new(), None));
    assert_eq!(session.editor().next_undo(), None);
    assert_eq!(session.focused(), None);
}

/// Another tab has saved 41 while "x" is typed here, on top of 500.
#[test]
fn taking_over_keeps_refused_text_and_restores_what_the_other_tab_saved() {
    let mut session = session();
    fill(&mut session, AMOUNT, "500");
    let mut other = Session::new(session.editor().document().clone());
    fill(&mut other, AMOUNT, "41");
    session.update(Gesture::Entered(AMOUNT));
    typed(&mut session, AMOUNT, "x");
    let taken = session.take_over(other.editor().document().clone());
    assert!(taken.is_some_and(|refreshes| refreshes.contains(&Refresh::Problems)));
    assert_eq!(shown(&session, AMOUNT), ("x".to_owned(), true));
    typed(&mut session, AMOUNT, "xx");
    assert_eq!(held(&session, AMOUNT), "41", "500 would undo the other tab's edit silently");
    session.update(Gesture::Restored(AMOUNT));
    session.update(Gesture::Undone);
    assert_eq!(held(&session, AMOUNT), "500", "taking over is a step that can be undone");
}

#[test]
fn what_other_tabs_do_waits_for_the_input_method() {
    let mut composing = Composing::default();
    assert!(!composing.is_under_way(false));
    composing.begin(Some(NAME));
    assert!(composing.is_under_way(false));
    assert!(!composing.is_under_way(true), "its input was removed");
    let news = |text: &str| OtherTab { id: "one".to_owned(), text: Some(text.to_owned()) };
    composing.hear_later(news("first"));
    composing.hear_later(news("second"));
    let field = Some(NAME);
    let request = Request::Composed { field, typed: "新".to_owned() };
    assert_eq!(composing.end(field, "新".to_owned()), Some(Composed::Ask(request)));
    assert!(!composing.is_under_way(false));
    // Without edits of this tab the words come on top of the last text of the open station.
    let on_top = Request::TakeOverBelow { field: NAME, typed: "新".to_owned() };
    let settled = composing.clone().settle(field, "新".to_owned(), "one", false);
    assert_eq!(settled, [Composed::Ask(on_top)]);
    // With edits of its own it hears of the other tab, and keeps a copy.
    let typed = Composed::Type(NAME, "新".to_owned());
    let settled = composing.settle(field, "新".to_owned(), "one", true);
    assert_eq!(settled, [typed, Composed::Hear(news("second"))]);
}

#[test]
fn a_composition_ends_with_its_text_and_by_entering_another_input() {
    let mut composing = Composing::default();
    composing.begin(Some(NAME));
    assert!(!composing.is_left_by(NAME), "a page that is shown again focuses its input anew");
    assert!(composing.is_left_by(AMOUNT));
    let typed = Composed::Type(NAME, "新".to_owned());
    assert_eq!(composing.end(Some(NAME), "新".to_owned()), Some(typed));
    assert!(!composing.is_left_by(AMOUNT));
}

#[test]
fn notices_are_told_once_and_go_when_they_no_longer_hold() {
    let problem = Notice::OtherTabDeleted;
    let done = |words: &str, undo| Notice::Done { words: words.to_owned(), undo };
    let (told_so, taken) = (done("done", None), done("taken", Some(Undo::Step)));
    let all = [problem.clone(), told_so.clone(), taken.clone()];
    let after = |telling| {
        let mut notices = all.to_vec();
        tell(&mut notices, telling).then_some(notices)
    };
    assert_eq!(
        after(Telling::Tell(problem.clone())),
        Some(vec![told_so.clone(), taken.clone(), problem.clone()])
    );
    assert_eq!(after(Telling::NewStep), Some(vec![problem.clone(), told_so.clone()]));
    assert_eq!(after(Telling::TakenBack), Some(vec![problem.clone()]));
    let next = done("next", None);
    assert_eq!(after(Telling::Tell(next.clone())), Some(vec![problem.clone(), next]));
    assert_eq!(after(Telling::Close(problem.clone())), Some(vec![told_so, taken]));
    assert!(!tell(&mut vec![problem], Telling::NewStep), "nobody is woken for nothing");
    // What the band says of another tab: undo takes that back, and so it goes with the next step.
    for telling in [Telling::NewStep, Telling::TakenBack] {
        let mut notices = vec![Notice::OtherTabChanged];
        assert!(tell(&mut notices, telling) && notices.is_empty());
    }
}
