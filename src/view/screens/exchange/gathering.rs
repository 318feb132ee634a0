//! Many filled workbooks before they are taken over: what is new, what differs and who says what, what is missing.

use super::asked::{self, Answer, Asking};
use super::frame::{FILE_INPUT, leave};
use super::told::{MOST_LINES, list, table, taking_over};
use crate::document::Amount;
use crate::exchange::gathering::{Decisions, Former, Gathered, Incoming, OfFile, Told, gather};
use crate::exchange::paste::Against;
use crate::scoring::Quantity;
use crate::texts::{
    FileNames, GatherText, HandOutText, InOutText, JoinText, added_words, field_label,
    gathered_words, known_names, lacking_words, of_file_words, parted_words, said_words, shown,
    told_words, who_words,
};
use crate::view::controls::{El, button, el, follow, note, row_head};
use crate::view::screens::last::{Itself, Last};
use crate::view::store::{SentIn, Store, Watched};
use std::rc::Rc;

/// What was decided about the files.
#[derive(Default)]
struct Chosen {
    decisions: Watched<Decisions>,
    /// Whether workbooks count that were handed out with an older list.
    with_older: Watched<bool>,
}

type Decided = Rc<Chosen>;

thread_local! {
    /// What was decided about the files that were looked at last: it outlives a change of language.
    static KEPT: Last<Itself<Vec<SentIn>>, Decided> = const { Last::new() };
}

/// The files in the place of the screen; they follow edits, for undo stays at hand.
pub(super) fn gathering(store: Store, sent: &Rc<Vec<SentIn>>) -> El {
    let decided = KEPT.with(|kept| kept.of(Itself::of(sent), Decided::default));
    let older = decided.with_older.get_untracked();
    let known = Rc::new(Watched::new(gathered(store, sent, older)));
    let (follower, source, chosen) = (known.clone(), sent.clone(), decided.clone());
    follow(move || {
        store.edits.track();
        follower.set(gathered(store, &source, chosen.with_older.get()));
    });
    let (ready, given) = (known.clone(), decided.clone());
    let possible =
        move || given.decisions.with(|given| ready.with(|of| of.action(given).is_some()));
    let (result, given, left_of) = (known.clone(), decided.clone(), known.clone());
    let take_over = move || {
        let given = given.decisions.with_untracked(Clone::clone);
        let (action, over) = result.with_untracked(|of| (of.action(&given), of.fields()));
        if action.is_some_and(|action| store.dispatch_over(action, over)) {
            store.names.update(|count| *count += 1);
            leave(store, FILE_INPUT);
            store.tell_taken_over(store.text(GatherText::Done));
        }
    };
    let given = decided.clone();
    let left = move || {
        let open = |of: &Gathered| {
            given.decisions.with(|given| {
                let is_open =
                    |told: &&Told| given.values.iter().all(|(field, _)| *field != told.field);
                let asks = usize::from(of.asks_for_former());
                let open = of.disputed.iter().filter(is_open).count();
                let is_former_open = asks > 0 && given.former.is_none();
                (of.disputed.len() + asks, open + usize::from(is_former_open))
            })
        };
        left_of.with(open)
    };
    let source = sent.clone();
    let asking = Asking {
        title: GatherText::Title,
        above: None,
        taking_over: taking_over(store.text(InOutText::TakeOver), "primary", possible, take_over),
        left: Box::new(left),
        body: Box::new(move || known.with(|of| body(store, of, &source, &decided))),
        back_to: FILE_INPUT,
    };
    asking.drawn(store, "screen in-out")
}

fn gathered(store: Store, sent: &[SentIn], with_older: bool) -> Gathered {
    let files: Vec<Incoming<'_>> = sent
        .iter()
        .map(|of| Incoming {
            sheets: of.sheets.as_deref().unwrap_or_default(),
            mark: of.mark.as_ref(),
        })
        .collect();
    store.with_station(|station| {
        let (document, scheme) = (station.document(), station.scheme());
        gather(&files, Against { document, scheme, names: known_names }, with_older)
    })
}

fn body(store: Store, of: &Gathered, sent: &[SentIn], decided: &Decided) -> Vec<El> {
    let language = store.language();
    let names: Vec<FileNames<'_>> = sent
        .iter()
        .map(|of| FileNames {
            file: &of.file,
            sheets: of.sheets.iter().flatten().map(|sheet| sheet.name.as_str()).collect(),
        })
        .collect();
    let mut parts = vec![el("p").text(gathered_words(of, language))];
    let is_nothing = of.fields().is_empty() && of.added.is_empty();
    parts.extend(is_nothing.then(|| note(store.text(GatherText::Nothing))));
    let added: Vec<String> = of.added.iter().map(|of| added_words(of, language)).collect();
    let lacking: Vec<String> = of.lacking.iter().map(|of| lacking_words(of, language)).collect();
    parts.extend(older(store, of, decided));
    parts.extend(former(store, of, decided));
    parts.extend(asked(store, of, GatherText::Disputed, (&of.disputed, &names), decided));
    parts.extend(asked(store, of, GatherText::Changed, (&of.changed, &names), decided));
    parts.extend(list(store, "h3", InOutText::Added, added));
    parts.extend(new(store, of, &names));
    let by_months = of.by_months.iter().filter_map(|told| {
        let document = of.document.as_ref()?;
        let label = told_words(told, document, document.scheme(), language);
        let said: Vec<String> =
            said_words(told, &names, language).into_iter().map(|(_, words)| words).collect();
        Some(JoinText::named(label, parted_words(&said, language), language))
    });
    parts.extend(list(store, "h3", GatherText::ByMonths, by_months.collect()));
    parts.extend(list(store, "h3", GatherText::Lacking, lacking));
    let files = sent.iter().zip(&of.files).map(|(sent, of)| {
        let words = match &sent.sheets {
            Ok(_) => of_file_words(of, language),
            Err(refused) => refused(language),
        };
        let is_problem = sent.sheets.is_err() || of.is_refused || of.said == 0;
        let line = el("li")
            .child(el("bdi").text(shown(&sent.file).into_owned()))
            .child(el("span").text([" · ", &words].concat()));
        if is_problem { line.class("problem") } else { line }
    });
    let files: Vec<El> = files.collect();
    parts.push(
        el("section")
            .child(el("h3").text(store.text(GatherText::Files)))
            .child(el("ul").class("told").children(files)),
    );
    parts
}

/// Whether workbooks count that were handed out with an older list, where there are some.
fn older(store: Store, of: &Gathered, decided: &Decided) -> Option<El> {
    let is_older =
        |of: &OfFile| matches!(&of.handed, Some((_, crate::exchange::handing::Standing::Older)));
    if !of.files.iter().any(is_older) {
        return None;
    }
    let (chosen, choose) = (decided.clone(), decided.clone());
    let take = button(store.text(HandOutText::TakeOlder), move || {
        choose.with_older.update(|with| *with = !*with);
    });
    let take = take.pressed(move || chosen.with_older.get());
    Some(el("div").class("toolbar").child(take.attr("id", "take-older")))
}

/// What becomes of single numbers that give way to months.
fn former(store: Store, of: &Gathered, decided: &Decided) -> Option<El> {
    if !of.asks_for_former() {
        return None;
    }
    let document = of.document.as_ref()?;
    let language = store.language();
    let answer = |(former, text): (Former, crate::texts::Phrase)| {
        let (chosen, choose) = (decided.clone(), decided.clone());
        Answer {
            words: store.text(text).to_owned(),
            is_chosen: Rc::new(move || chosen.decisions.with(|of| of.former == Some(former))),
            choose: Rc::new(move || choose.decisions.update(|of| of.former = Some(former))),
        }
    };
    let answers = [
        (Former::Before, HandOutText::FormerBefore),
        (Former::Replaced, HandOutText::FormerReplaced),
    ];
    let single = |(amount, single): &(Amount, Quantity)| {
        let label = field_label(amount.field(), document, document.scheme(), language);
        (!single.is_blank()).then(|| JoinText::named(label, single.text(), language))
    };
    let named: Vec<String> = of.turned.iter().filter_map(single).collect();
    let label = store.text(HandOutText::Former).to_owned();
    Some(
        el("section")
            .child(asked::questions("former", [(label, answers.map(answer).into())]))
            .child(note(parted_words(&named, language))),
    )
}

/// Inputs with the values to choose from, and who says them.
fn asked(
    store: Store,
    of: &Gathered,
    title: crate::texts::Phrase,
    (told, names): (&[Told], &[FileNames<'_>]),
    decided: &Decided,
) -> Option<El> {
    let document = of.document.as_ref()?;
    if told.is_empty() {
        return None;
    }
    let language = store.language();
    let is_disputed = title == GatherText::Disputed;
    let one = |told: &Told| {
        let label = told_words(told, document, document.scheme(), language);
        // Where all files say the same, that stands until the person chooses otherwise.
        let beforehand = told.values.first().filter(|_| !is_disputed).map(|(value, _)| value);
        let answers = said_words(told, names, language).into_iter().map(|(value, words)| {
            let field = told.field;
            let (chosen, choose) = (decided.clone(), decided.clone());
            let (shown, is_beforehand) = (value.clone(), beforehand == Some(&value));
            Answer {
                words,
                is_chosen: Rc::new(move || {
                    chosen.decisions.with(|given| {
                        match given.values.iter().find(|(of, _)| *of == field) {
                            Some((_, given)) => *given == shown,
                            None => is_beforehand,
                        }
                    })
                }),
                choose: Rc::new(move || {
                    choose.decisions.update(|given| {
                        given.values.retain(|(of, _)| *of != field);
                        given.values.push((field, value.clone()));
                    });
                }),
            }
        });
        (label, answers.collect())
    };
    let id = if is_disputed { "disputed" } else { "changed" };
    Some(
        el("section")
            .child(el("h3").text(store.text(title)))
            .child(asked::questions(id, told.iter().take(MOST_LINES).map(one))),
    )
}

/// What is new, with who says it.
fn new(store: Store, of: &Gathered, names: &[FileNames<'_>]) -> Option<El> {
    let (document, language) = (of.document.as_ref()?, store.language());
    let heads = [InOutText::Input, InOutText::New, GatherText::Who];
    let mut rows = of.new.iter().map(|told| {
        let label = told_words(told, document, document.scheme(), language);
        let (value, said) = told.values.first().cloned().unwrap_or((told.here.clone(), Vec::new()));
        el("tr")
            .child(row_head().text(label))
            .child(el("td").text(value.text()))
            .child(el("td").class("words").text(who_words(&said, names, language)))
    });
    table(store, "h3", GatherText::New, &heads, &mut rows)
}
