//! 课堂码.

use super::school::{self, ALPHABET};
use super::{class_of_all, with_a_swap, with_a_wrong_letter};
use crate::Checked;
use station_scorecard::training::{
    ClassCode, CodeProblem, Difficulty, Kind, Length, Topic, class_code, generate,
};
use std::collections::BTreeSet;

/// All topics, ten questions, usual, the first sheet: 001 11111111 01 01 0000000000 is 00111 11111 10101 00000 00000,
/// letters 7, 31, 21, 0 and 0, that is 9ZP22. Their check is 7·2⁵ + 31·2⁴ + 21·2³ in the field of x⁵ + x² + 1. There
/// 2⁵ = 5, 2⁴ = 16, 2³ = 8, and 7·5 = 27, 31·16 = 15 and 21·8 = 16; 11011 + 01111 + 10000 without carrying is
/// 00100, 4, the letter 6.
#[test]
fn a_code_is_made_by_hand() -> Checked {
    let code = class_of_all(Length::Ten, 0).ok_or("no such code")?;
    assert_eq!(code.to_string(), "9ZP226");
    assert_eq!(ClassCode::read("9ZP226"), Ok(code));
    Ok(())
}

/// Codes that were handed out: what they mean never changes.
#[test]
fn codes_of_version_1_are_frozen() -> Checked {
    use Topic::{Blanks, NotScored, Pace, Points, Rates, Sums};
    let frozen: [(&str, &[Topic], Length, Difficulty, u16); 4] = [
        ("9ZP226", &Topic::ALL, Length::Ten, Difficulty::Usual, 0),
        ("82222Y", &[Points], Length::Five, Difficulty::Easy, 0),
        ("62YZZR", &[Pace], Length::Twenty, Difficulty::Hard, 1023),
        ("7CBJ74", &[NotScored, Rates, Sums], Length::Fifteen, Difficulty::Usual, 517),
    ];
    for (text, topics, length, difficulty, seed) in frozen {
        let code = ClassCode::read(text).map_err(|problem| format!("{text}: {problem:?}"))?;
        let parts = (code.topics(), code.length(), code.difficulty(), code.seed());
        assert_eq!(parts, (topics.to_vec(), length, difficulty, seed), "{text}");
        assert_eq!(ClassCode::new(topics, length, difficulty, seed), Some(code), "{text}");
        assert_eq!(code.to_string(), text);
    }
    assert_eq!(ClassCode::new(&[], Length::Ten, Difficulty::Usual, 0), None, "no topic");
    assert_eq!(
        ClassCode::new(&[Blanks], Length::Ten, Difficulty::Usual, 1024),
        None,
        "no such sheet"
    );
    Ok(())
}

/// Topics, then their kinds, then topics again; seeds by chance.
#[test]
fn the_questions_of_a_code_are_frozen() -> Checked {
    let plan = |text: &str| -> Result<Vec<(Kind, Difficulty, u64)>, String> {
        Ok(ClassCode::read(text).map_err(|problem| format!("{text}: {problem:?}"))?.plan())
    };
    let kinds = |text: &str| -> Result<Vec<Kind>, String> {
        Ok(plan(text)?.into_iter().map(|(kind, ..)| kind).collect())
    };
    let seeds = |text: &str| -> Result<Vec<u64>, String> {
        Ok(plan(text)?.into_iter().map(|(.., seed)| seed).collect())
    };
    assert_eq!(kinds("82222Y")?, FROZEN_KINDS_OF_POINTS);
    assert_eq!(seeds("82222Y")?, FROZEN_SEEDS_OF_POINTS);
    assert_eq!(kinds("9ZP226")?, FROZEN_KINDS_OF_ALL);
    let topics = kinds("7CBJ74")?.into_iter().map(|kind| kind.topics().first().copied());
    let round = [Topic::NotScored, Topic::Rates, Topic::Sums];
    assert_eq!(topics.flatten().collect::<Vec<_>>(), round.repeat(5));
    assert!(plan("62YZZR")?.iter().all(|(_, difficulty, _)| *difficulty == Difficulty::Hard));
    assert_eq!(plan("62YZZR")?.len(), 20);
    Ok(())
}

/// Worked out apart from this page, with SplitMix64 as its authors published it.
const FROZEN_KINDS_OF_POINTS: [Kind; 5] =
    [Kind::Grade, Kind::Total, Kind::PartyNeeds, Kind::Grade, Kind::Total];
const FROZEN_SEEDS_OF_POINTS: [u64; 5] = [
    3_192_569_259_926_502_782,
    3_622_888_108_180_405_329,
    294_308_582_202_946_190,
    5_173_775_554_454_252_124,
    7_287_582_515_427_402_057,
];
const FROZEN_KINDS_OF_ALL: [Kind; 10] = [
    Kind::PartyNeeds,
    Kind::LeastOf,
    Kind::MarkToPoints,
    Kind::IsPossible,
    Kind::RowSays,
    Kind::WrongTotal,
    Kind::Surplus,
    Kind::CanReach,
    Kind::Total,
    Kind::HighestTotal,
];

#[test]
fn each_kind_of_a_topic_has_its_turn_before_one_comes_again() -> Checked {
    for topic in Topic::ALL {
        let of_topic: BTreeSet<Kind> = Kind::of_topic(topic).collect();
        for seed in 0..50 {
            let code =
                ClassCode::new(&[topic], Length::Twenty, Difficulty::Easy, seed).ok_or("none")?;
            let kinds: Vec<Kind> = code.plan().into_iter().map(|(kind, ..)| kind).collect();
            let first: BTreeSet<Kind> = kinds.iter().copied().take(of_topic.len()).collect();
            assert_eq!(first, of_topic, "{code}");
        }
    }
    Ok(())
}

/// A topic alone, twenty questions: where a kind has few, it comes often.
#[test]
fn a_sheet_asks_what_its_code_plans_and_nothing_twice() -> Checked {
    for topic in Topic::ALL {
        for (seed, difficulty) in
            [(0, Difficulty::Easy), (1, Difficulty::Usual), (1023, Difficulty::Hard)]
        {
            let code = ClassCode::new(&[topic], Length::Twenty, difficulty, seed).ok_or("none")?;
            let (sheet, plan) = (code.sheet(), code.plan());
            assert_eq!(sheet.len(), 20, "{code}");
            for (at, (question, (kind, difficulty, seed))) in sheet.iter().zip(plan).enumerate() {
                assert_eq!((question.kind, question.difficulty), (kind, difficulty), "{code}");
                assert!(!sheet[..at].contains(question), "{code}: question {at} comes twice");
                let planned = generate(kind, difficulty, seed);
                let is_planned = *question == planned || sheet[..at].contains(&planned);
                assert!(is_planned, "{code}: question {at} is another");
            }
        }
    }
    Ok(())
}

#[test]
fn there_are_1024_sheets_for_a_choice_of_topics_and_each_is_another() -> Checked {
    let mut sheets = BTreeSet::new();
    for seed in 0..ClassCode::SHEETS {
        let code = class_of_all(Length::Five, seed).ok_or("none")?;
        sheets.insert(code.plan().into_iter().map(|(.., seed)| seed).collect::<Vec<_>>());
    }
    assert_eq!(sheets.len(), 1024);
    Ok(())
}

/// All topics of all lengths and difficulties, some of the sheets, made by another way.
#[test]
fn every_code_is_what_long_division_makes_of_it() -> Checked {
    for topics in 1..256_u32 {
        let own: Vec<Topic> = Topic::ALL
            .into_iter()
            .filter(|topic| topics >> (8 - topic.number()) & 1 == 1)
            .collect();
        for (length, difficulty, seed) in [(0, 0, 0), (1, 1, 700), (2, 2, 31), (3, 1, 1023)] {
            let difficulties = [Difficulty::Easy, Difficulty::Usual, Difficulty::Hard];
            let seed_of = u16::try_from(seed)?;
            let code = ClassCode::new(&own, Length::ALL[length], difficulties[difficulty], seed_of);
            let code = code.ok_or("no such code")?;
            let (length, difficulty) = (u32::try_from(length)?, u32::try_from(difficulty)?);
            assert_eq!(code.to_string(), school::class(1, topics, length, difficulty, seed));
            assert_eq!(ClassCode::read(&code.to_string()), Ok(code));
        }
    }
    Ok(())
}

#[test]
fn any_wrong_letter_and_any_two_that_changed_places_are_told() -> Checked {
    for seed in (0..ClassCode::SHEETS).step_by(11) {
        let code =
            class_of_all(Length::ALL[usize::from(seed) % 4], seed).ok_or("none")?.to_string();
        let wrong = with_a_wrong_letter(&code);
        assert_eq!(wrong.len(), 6 * 31);
        for text in wrong.iter().chain(&with_a_swap(&code)) {
            assert_eq!(ClassCode::read(text), Err(CodeProblem::Damaged), "{text} for {code}");
        }
    }
    Ok(())
}

#[test]
fn a_code_is_read_however_it_is_typed() -> Checked {
    let code = class_of_all(Length::Ten, 0).ok_or("none")?;
    let typed = [
        "9zp226",
        " 9ZP 226 ",
        "9ZP-226",
        "９ＺＰ２２６",
        "９ｚｐ－２２６",
        "9ZP\u{3000}226\n",
        "9\u{200B}ZP226",
        "https://example.org/page/#class/9ZP226",
        "#class/9zp226",
    ];
    for text in typed {
        assert_eq!(ClassCode::read(text), Ok(code), "{text}");
        assert_eq!(class_code(text), Ok(code), "{text}");
    }
    let among =
        ["课堂码：9ZP226，请大家打开", "code 9zp226", "打开 https://a.cn/x#class/9ZP226 开始"];
    for text in among {
        assert_eq!(class_code(text), Ok(code), "{text}");
    }
    assert_eq!(code.fragment(), "#class/9ZP226");
    Ok(())
}

#[test]
fn what_is_wrong_with_a_code_is_told() {
    let cases = [
        ("", CodeProblem::Empty),
        (" - ", CodeProblem::Empty),
        ("9ZP22", CodeProblem::Length(5)),
        ("9ZP2266", CodeProblem::Length(7)),
        ("9ZPO26", CodeProblem::Foreign('O')),
        ("9zpo26", CodeProblem::Foreign('O')),
        ("9ZP0２6", CodeProblem::Foreign('0')),
        ("1ZP226", CodeProblem::Foreign('1')),
        ("9ｉP226", CodeProblem::Foreign('I')),
        ("9ZP22星", CodeProblem::Foreign('星')),
        ("9ZP227", CodeProblem::Damaged),
        // Their checks agree, but there are no such sheets.
        ("62722T", CodeProblem::Damaged),
        ("9ZR22N", CodeProblem::Damaged),
        ("5ZP22J", CodeProblem::Damaged),
        ("222222", CodeProblem::Damaged),
        ("DZP22X", CodeProblem::Later),
        ("R8222-22222-22222-2222N-LU", CodeProblem::OtherKind),
        ("https://a.cn/#result/R822222222222222222NLU", CodeProblem::OtherKind),
    ];
    for (text, problem) in cases {
        assert_eq!(class_code(text), Err(problem), "{text}");
    }
    let look_alikes: BTreeSet<char> = ['0', 'O', '1', 'I'].into();
    assert!(ALPHABET.chars().all(|letter| !look_alikes.contains(&letter)));
}
