//! Links: short, whole or refused, and without names.

use crate::exchange::frame::{ALPHABET, framed};
use station_scorecard::document::{
    BONUS, Document, Field, Particulars, Scenario, SchemeField, StaffingSheet, Value, example,
};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::exchange::link::{LinkProblem, VERSION, letters_of, open_link, read, write};
use station_scorecard::number::Decimal;
use station_scorecard::schemes::SchemeEdit;
use station_scorecard::scoring::{Bilingual, PartyScore, Quantity};
use station_scorecard::texts::{Language, link_problem_words};
use std::fs;

fn the_example() -> Result<Document, String> {
    example().ok_or_else(|| "the example does not read".to_owned())
}

fn link_of(document: &Document) -> Result<String, String> {
    write(document).map_err(|_| "it does not fit a link".to_owned())
}

/// The example with its indicator tables and scores alone.
fn tables_and_scores() -> Result<Document, String> {
    let (particulars, staffing) = (Particulars::default(), StaffingSheet::default());
    Ok(Document { particulars, staffing, ..the_example()? })
}

#[test]
fn the_tables_and_scores_of_the_example_need_at_most_400_characters() -> crate::Checked {
    let document = tables_and_scores()?;
    let link = link_of(&document)?;
    assert!(link.len() <= 400, "{} characters: {link}", link.len());
    assert_eq!(read(&link), Ok(document));
    Ok(())
}

/// The letters are guessed from words of the field: others must not cost a multiple.
#[test]
fn names_that_no_one_guesses_still_make_a_short_link() -> crate::Checked {
    let mut document = tables_and_scores()?;
    let odd = "龘靐齉爩鱻麤龗灪吁飝籲厵滟癵爨鸾鱸鸝讟钃";
    for (at, indicator) in document.station.iter_mut().enumerate() {
        indicator.name = odd.chars().cycle().skip(at * 7).take(6).collect();
    }
    let link = link_of(&document)?;
    assert!(link.len() <= 600, "{} characters", link.len());
    assert_eq!(read(&link), Ok(document));
    Ok(())
}

/// A later page wrote it, with an input of the first area that this one does not know and one of an
/// area that is not there.
#[test]
fn what_a_later_page_sent_is_named_and_the_rest_is_opened() -> crate::Checked {
    let link = "3Z2V15j5043kMfUDzq_P2IeXZ2USwvydJqAJLFxtKVOInJk_odfEzWPdqB8pfWwcu2DAGOtfenB1";
    let sent = open_link(link).map_err(|problem| format!("{problem:?}"))?;
    assert_eq!(sent.left_out, ["area/1/later", "area/2/social_workers"]);
    assert_eq!(sent.document, Document::empty("片区1"));
    Ok(())
}

fn bilingual(name: &str) -> Bilingual {
    Bilingual { zh_cn: name.to_owned(), en: name.to_owned() }
}

/// The example under a changed copy of its scheme: one more party, bonus and deduction.
fn under_a_made_scheme() -> Result<Document, Box<dyn std::error::Error>> {
    let document = tables_and_scores()?;
    let made = document.with_own_scheme(document.scheme(), bilingual("本街办法"));
    let made = made.with_scheme_edit(SchemeEdit::AddParty).ok_or("no room for a party")?;
    let mut editor = Editor::new(made);
    let set = |field, value| Action::Set(Field::Scheme(field), value);
    let amount = |whole| Value::Quantity(Quantity::Amount(Decimal::whole(whole)));
    for action in [
        set(SchemeField::PartyCap(4), amount(5)),
        set(SchemeField::PartyName(4), Value::Text("居民代表".to_owned())),
        set(SchemeField::PartyCap(3), amount(50)),
        set(SchemeField::HasBonus, Value::Choice("yes")),
        set(SchemeField::MostBonus, amount(3)),
        Action::Set(Field::Bonus, amount(2)),
        Action::Set(Field::Score(4), amount(4)),
    ] {
        editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))?;
    }
    Ok(editor.document().clone())
}

/// The recipient of the link has no other source of the scheme.
#[test]
fn a_scheme_made_by_hand_travels_whole_and_costs_little() -> crate::Checked {
    let document = under_a_made_scheme()?;
    assert_eq!(document.score(BONUS).points, Some(Decimal::whole(2)));
    let link = link_of(&document)?;
    let read = read(&link).map_err(|problem| format!("{problem:?}"))?;
    assert_eq!(read, document);
    assert_eq!(read.scheme().parties[4].name.zh_cn, "居民代表");
    let without = link_of(&tables_and_scores()?)?.len();
    assert!(link.len() <= without + 100, "{} beside {without} characters", link.len());
    Ok(())
}

#[test]
fn a_scheme_of_elsewhere_and_one_laid_by_stay_what_they_are() -> crate::Checked {
    let made = under_a_made_scheme()?;
    for (id, _) in station_scorecard::schemes::OTHER_CITIES {
        let scheme = station_scorecard::schemes::load(id).map_err(|unknown| unknown.0)?;
        let schemes = made.schemes.choosing(scheme);
        assert!(schemes.laid_by.is_some());
        let document = Document { schemes, ..made.clone() };
        assert_eq!(read(&link_of(&document)?), Ok(document), "{id}");
    }
    Ok(())
}

#[test]
fn scores_of_parties_that_no_scheme_knows_travel_too() -> crate::Checked {
    let mut document = tables_and_scores()?;
    let score = PartyScore { points: Some(Decimal::whole(7)), ..PartyScore::default() };
    document.put_score("someone_else", score);
    assert_eq!(read(&link_of(&document)?), Ok(document));
    Ok(())
}

#[test]
fn scenarios_stay_at_home() -> crate::Checked {
    let document = tables_and_scores()?;
    let supposing = Document { scenarios: vec![Scenario::named("情景")], ..document.clone() };
    assert_eq!(read(&link_of(&supposing)?), Ok(document));
    Ok(())
}

#[test]
fn a_link_has_only_letters_that_no_app_changes() -> crate::Checked {
    let link = link_of(&the_example()?)?;
    assert!(link.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)));
    Ok(())
}

#[test]
fn the_whole_example_comes_back_but_for_the_labels() -> crate::Checked {
    let mut expected = the_example()?;
    let read = read(&link_of(&expected)?);
    for (at, worker) in expected.staffing.workers.iter_mut().enumerate() {
        worker.label = (at + 1).to_string();
    }
    assert_eq!(read, Ok(expected));
    Ok(())
}

#[test]
fn a_name_is_left_out_in_every_text_of_its_worker() -> crate::Checked {
    let mut document = the_example()?;
    let workers = &mut document.staffing.workers;
    workers[0].label = "陈小明".to_owned();
    workers[1].label = "陈小".to_owned();
    workers[1].remarks = "2024.3 接替陈小明，陈小 离职".to_owned();
    workers[2].position = "陈小明的督导".to_owned();
    let read = read(&link_of(&document)?).map_err(|problem| format!("{problem:?}"))?;
    let workers = &read.staffing.workers;
    assert_eq!(workers[1].remarks, "2024.3 接替1，2 离职");
    assert_eq!(workers[2].position, "1的督导");
    Ok(())
}

#[test]
fn text_after_a_link_is_ignored() -> crate::Checked {
    let document = tables_and_scores()?;
    let link = link_of(&document)?;
    for appended in ["", "&from=singlemessage", "?x#y", "0", "Zz_-", "。", "%20", "\n\n再见"] {
        assert_eq!(read(&format!("{link}{appended}")).as_ref(), Ok(&document), "{appended}");
    }
    Ok(())
}

#[test]
fn a_link_with_one_other_character_is_refused() -> crate::Checked {
    let link = link_of(&tables_and_scores()?)?;
    for at in 0..link.len() {
        let (head, tail) = (&link[..at], &link[at + 1..]);
        for other in ALPHABET.bytes().chain(*b" %&=") {
            let changed = format!("{head}{}{tail}", char::from(other));
            assert!(changed == link || read(&changed).is_err(), "{changed} opens");
        }
        assert!(read(&format!("{head}{tail}")).is_err(), "opens without character {at}");
    }
    Ok(())
}

#[test]
fn a_link_without_its_end_says_how_much_is_missing() -> crate::Checked {
    let link = link_of(&tables_and_scores()?)?;
    let stated = link.len();
    for found in 0..3 {
        assert_eq!(read(&link[..found]), Err(LinkProblem::NotALink), "too little to tell");
    }
    for found in 3..stated {
        assert_eq!(read(&link[..found]), Err(LinkProblem::CutOff { stated, found }));
    }
    let broken = format!("{} {}", &link[..100], &link[100..]);
    assert_eq!(read(&broken), Err(LinkProblem::CutOff { stated, found: 100 }));
    Ok(())
}

#[test]
fn other_texts_are_no_links() {
    for text in
        ["", " ", "#scores", "0", "1", "/", "hello", "nowhere", "你好", "_____________", "1______"]
    {
        assert_eq!(read(text), Err(LinkProblem::NotALink), "{text}");
    }
    for (language, words) in [(Language::ZhCn, "链接不完整"), (Language::En, "cut off")] {
        // The first letters of a link are reported as a truncated link.
        assert!(link_problem_words(LinkProblem::NotALink, language).contains(words));
    }
}

#[test]
fn a_later_version_is_named() {
    let later = VERSION + 1;
    assert_eq!(read(&framed(later, b"anything")), Err(LinkProblem::Newer { version: later }));
    assert_eq!(read(&framed(61, b"")), Err(LinkProblem::Newer { version: 61 }));
}

/// A well-framed link of any content is refused or gives a sound station.
#[test]
fn random_content_does_no_harm() {
    let mut seed = 20_240_814_u32;
    let mut dice = move || {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        seed.to_be_bytes()[1]
    };
    for length in 0..200 {
        let content: Vec<u8> = (0..length * 3).map(|_| dice()).collect();
        check_sound(&framed(VERSION, &content));
    }
    for byte in [0, 1, 0x7F, 0x80, 0xFE, 0xFF] {
        check_sound(&framed(VERSION, &vec![byte; 20_000]));
    }
}

fn check_sound(link: &str) {
    if let Ok(document) = read(link) {
        let again = write(&document).map(|link| read(&link));
        assert_eq!(again, Ok(Ok(document)), "{link}");
    }
}

/// An old link must open for ever.
#[test]
fn a_link_of_version_1_opens() -> crate::Checked {
    let link = fs::read_to_string("tests/golden/exchange/link/v1.txt")?;
    let mut expected = the_example()?;
    for (at, worker) in expected.staffing.workers.iter_mut().enumerate() {
        worker.label = (at + 1).to_string();
    }
    assert_eq!(read(&link), Ok(expected));
    Ok(())
}

/// Its scheme is in no built-in file: only the link has it.
#[test]
fn a_link_of_version_1_with_a_scheme_made_by_hand_opens() -> crate::Checked {
    let link = fs::read_to_string("tests/golden/exchange/link/v1-own-scheme.txt")?;
    assert_eq!(read(&link), Ok(under_a_made_scheme()?));
    Ok(())
}

#[test]
fn a_text_that_no_field_accepts_does_not_fit() -> crate::Checked {
    let mut document = the_example()?;
    document.areas[0].name = "长".repeat(201);
    assert!(write(&document).is_err());
    document.areas[0].name = "长".repeat(200);
    assert!(write(&document).is_ok());
    Ok(())
}

#[test]
fn an_address_that_is_pasted_has_the_letters_behind_its_sign() {
    assert_eq!(letters_of(" https://example.org/page/#1abc-_\n"), Some("1abc-_"));
    assert_eq!(letters_of("http://127.0.0.1:8080/#1a"), Some("1a"));
    for other in [
        "",
        "https://example.org/page/",
        "https://example.org/page/#",
        "片区1#1",
        "看 https://example.org/#1a",
        "https://example.org/#1a\t12",
        "ftp://example.org/#1a",
    ] {
        assert_eq!(letters_of(other), None, "{other}");
    }
}
