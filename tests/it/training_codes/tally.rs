//! A class, from what is pasted.

use super::{class_of_all, result_of_five};
use crate::Checked;
use station_scorecard::training::{
    ClassCode, CodeProblem, Found, Length, Outcome, ResultCode, Slip, Taken, Tally, TallyRow,
    TimeClass, class_code, codes, result_code,
};
use std::fmt::Write;

fn five(outcomes: [Outcome; 5], attempt: u32) -> Option<ResultCode> {
    let class = result_of_five(0, Outcome::Right)?.class();
    ResultCode::new(class, attempt, TimeClass::Under10, outcomes.to_vec())
}

fn tally() -> Result<Tally, &'static str> {
    Ok(Tally::new(result_of_five(0, Outcome::Right).ok_or("none")?.class()))
}

#[test]
fn codes_are_found_alone_in_links_and_in_sentences() -> Checked {
    let [one, two, three] =
        [1, 2, 3].map(|attempt| five([Outcome::Right; 5], attempt).ok_or("none"));
    let (one, two, three) = (one?, two?, three?);
    let spaced = two.to_string().replace('-', " ");
    let full_width: String = three
        .to_string()
        .chars()
        .map(|letter| char::from_u32(u32::from(letter) + 0xFEE0).unwrap_or(letter))
        .collect();
    let text = format!(
        "张三: 结果码 {one}（用了 8 分钟）\n李四 Li Si：my code {spaced}，谢谢\n\
         王五：https://a-long-station-scorecard.example.org/x/index.html#result/{}?from=chat 看\n\
         赵六{full_width}。 电话 13812345678 2024-07-31 9:30 Congratulations",
        one.letters().to_lowercase()
    );
    let found = [&one, &two, &one, &three].map(|code| Found::Result(code.clone()));
    assert_eq!(codes(&text), found);
    Ok(())
}

/// A chat of this version, kept as data: the code that is broken into two lines is that of the link once more.
#[test]
fn the_codes_of_a_chat_are_frozen() -> Checked {
    let found = codes(include_str!("../../golden/exchange/codes/chat.txt"));
    let told: Vec<String> = found
        .iter()
        .map(|found| match found {
            Found::Result(code) => code.letters(),
            Found::Class(code) => code.to_string(),
            Found::Unread(piece, problem) => format!("{piece} {problem:?}"),
        })
        .collect();
    let expected = [
        "R822222222222222222NLU",
        "R82222ZZZZZZZ22E2BRBN2",
        "R9ZP224AU7EY4222673J2363RC64",
        "9ZP226",
        "82222Y",
        "R8222-22222-22222-2222N-L Length(21)",
        "R8222-22222-22222-2222N-LV Damaged",
        "S822222222222222222JDQ Later",
        "R9ZP224AU7EY4222673J2363RC64",
    ];
    assert_eq!(told, expected);
    Ok(())
}

#[test]
fn a_code_that_an_app_broke_into_lines_is_one() -> Checked {
    let code = five([Outcome::Wrong(Some(Slip::Capped)); 5], 9).ok_or("none")?;
    let text = code.to_string();
    let (head, tail) = text.split_at(12);
    assert_eq!(codes(&format!("{head}\n{tail}\n{text}")), vec![Found::Result(code); 2]);
    Ok(())
}

#[test]
fn the_same_code_counts_once_and_equal_results_of_two_people_stay_two() -> Checked {
    let mut tally = tally()?;
    let one = five([Outcome::Right; 5], 1).ok_or("none")?;
    let other = five([Outcome::Right; 5], 2).ok_or("none")?;
    let taken = tally.take(&format!("{one} {one}\n{other}"));
    assert_eq!((taken.added, taken.again), (2, 1));
    let taken = tally.take(&one.fragment());
    assert_eq!((taken.added, taken.again), (0, 1));
    assert_eq!(tally.results(), [one, other]);
    Ok(())
}

#[test]
fn damaged_foreign_and_other_codes_are_named_and_left_out() -> Checked {
    let mut tally = tally()?;
    let good = five([Outcome::Right; 5], 7).ok_or("none")?.to_string();
    let of_other = |attempt| {
        let class = class_of_all(Length::Ten, 5)?;
        ResultCode::new(class, attempt, TimeClass::Longer, vec![Outcome::Right; 10])
    };
    let (foreign, foreign_too) = (of_other(1).ok_or("none")?, of_other(2).ok_or("none")?);
    // The last letter of each is another, is missing, or is none of the alphabet.
    let mut wrong = good.clone();
    let last = wrong.pop().ok_or("empty")?;
    let short = wrong.clone();
    wrong.push(if last == '2' { '3' } else { '2' });
    let text = format!(
        "甲 {wrong}\n乙 {good}\n丙 {short}\n丁 {short}O\n{foreign} {foreign_too}\n9ZP226\n\
         后来的 S822222222222222222JDQ\n{} 后面",
        wrong.replace('-', " ")
    );
    let taken = tally.take(&text);
    let named = Taken {
        added: 1,
        again: 0,
        full: 0,
        foreign: vec![(foreign.class(), 2)],
        class_codes: 1,
        damaged: vec![
            (wrong.clone(), CodeProblem::Damaged),
            (short.clone(), CodeProblem::Length(21)),
            (format!("{short}O"), CodeProblem::Foreign('O')),
            ("S822222222222222222JDQ".to_owned(), CodeProblem::Later),
            (wrong.replace('-', " "), CodeProblem::Damaged),
        ],
    };
    assert_eq!(taken, named);
    assert_eq!(tally.results().len(), 1);
    Ok(())
}

#[test]
fn a_damaged_piece_is_cut_to_40_letters_and_the_rest_of_a_chat_is_not_kept() -> Checked {
    let mut tally = tally()?;
    let long = format!("R82{}", "ABCDE".repeat(30));
    let taken = tally.take(&format!("某某的话，不该留下：{long}"));
    let cut: String = long.chars().take(40).collect();
    assert_eq!(taken.damaged, [(cut, CodeProblem::Length(153))]);
    assert!(tally.take("大家好，今天的课到这里。See you next week, 13812345678.").is_nothing());
    assert!(tally.take("").is_nothing());
    let link = tally.take("https://a.cn/#result/R82");
    assert_eq!(link.damaged, [("R82".to_owned(), CodeProblem::Length(3))]);
    Ok(())
}

/// 1,000 find room; of the other 9,000 lines 1,000 are the same again, the rest too many.
#[test]
fn ten_thousand_pasted_codes_are_counted_rightly() -> Checked {
    let mut tally = tally()?;
    let mut text = String::new();
    for attempt in (0..1_000).chain(0..1_000).chain(1_000..9_000) {
        let code = five([Outcome::Right; 5], attempt).ok_or("none")?;
        writeln!(text, "学员 {attempt}: {code}")?;
    }
    let taken = tally.take(&text);
    assert_eq!(taken, Taken { added: 1_000, again: 1_000, full: 8_000, ..Taken::default() });
    assert_eq!(tally.results().len(), Tally::MOST);
    Ok(())
}

#[test]
fn the_table_says_how_many_were_right_and_which_slip_was_commonest() -> Checked {
    use Outcome::{Corrected, Right, Wrong};
    let (early, capped) = (Some(Slip::RoundedEarly), Some(Slip::Capped));
    let people = [
        [Right, Corrected(early), Wrong(capped), Wrong(None), Corrected(capped)],
        [Right, Corrected(capped), Wrong(early), Wrong(None), Wrong(early)],
        [Right, Wrong(capped), Right, Corrected(None), Right],
    ];
    let mut tally = tally()?;
    for (attempt, outcomes) in (0..).zip(people) {
        tally.take(&five(outcomes, attempt).ok_or("none")?.to_string());
    }
    let row = |right, corrected, wrong, commonest| TallyRow { right, corrected, wrong, commonest };
    let expected = [
        row(3, 0, 0, None),
        row(0, 2, 1, Some((Slip::Capped, 2))),
        // Each once: the first in the list of slips.
        row(1, 0, 2, Some((Slip::RoundedEarly, 1))),
        row(0, 1, 2, None),
        row(1, 1, 1, Some((Slip::RoundedEarly, 1))),
    ];
    assert_eq!(tally.rows(), expected);
    let times: Vec<_> = tally.times().into_iter().filter(|(_, count)| *count > 0).collect();
    assert_eq!(times, [(TimeClass::Under10, 3)]);
    Ok(())
}

#[test]
fn a_fragment_leads_to_its_code_whatever_an_app_appended() -> Checked {
    let class = class_of_all(Length::Ten, 0).ok_or("none")?;
    let result = five([Outcome::Right; 5], 3).ok_or("none")?;
    for fragment in ["#class/9zp226", "#class/9ZP226?from=chat", "9ZP-226", "来练 9ZP-226 吧"] {
        assert_eq!(class_code(fragment), Ok(class), "{fragment}");
    }
    let fragment = result.fragment();
    assert_eq!(result_code(&fragment), Ok(result.clone()));
    assert_eq!(result_code(&format!("{fragment}&from=chat")), Ok(result));
    assert_eq!(class_code("#class/9ZP22"), Err(CodeProblem::Length(5)));
    assert_eq!(class_code("#class/9ZP22?from=chat"), Err(CodeProblem::Length(5)));
    assert_eq!(result_code("#result/"), Err(CodeProblem::Empty));
    Ok(())
}

#[test]
fn a_class_code_in_a_link_is_no_result() -> Checked {
    let code = class_of_all(Length::Ten, 0).ok_or("none")?;
    assert_eq!(codes("https://a.cn/#class/9ZP226"), [Found::Class(code)]);
    assert_eq!(ClassCode::read("9ZP226"), Ok(code));
    Ok(())
}
