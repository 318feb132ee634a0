//! What is said of codes, and the table of a class as a workbook.

use super::{class_of_all, result_of_five};
use crate::Checked;
use station_scorecard::desk::{RecordNews, Refusal};
use station_scorecard::district::District;
use station_scorecard::document::Document;
use station_scorecard::exchange::handing::Mark;
use station_scorecard::exchange::message::{self, Answer, Request, Wording};
use station_scorecard::exchange::workbook::{NotWritten, PlainCell, PlainTable};
use station_scorecard::exchange::worker::answer;
use station_scorecard::exchange::worker::read;
use station_scorecard::scoring::Bilingual;
use station_scorecard::texts::{
    Language, class_code_words, class_table, damaged_words, record_news_words, result_code_words,
    taken_words,
};
use station_scorecard::training::{
    ClassCode, CodeProblem, Difficulty, Length, Outcome, ResultCode, Slip, Taken, Tally, TimeClass,
    Topic, class_code,
};

#[test]
fn a_wrong_code_is_told_with_what_is_allowed() {
    let cases = [
        ("9ZP22", "课堂码是 6 个字，这里有 5 个。", "A class code has 6 letters; here are 5."),
        ("9", "课堂码是 6 个字，这里有 1 个。", "A class code has 6 letters; here is 1."),
        ("9ZP2266", "课堂码是 6 个字，这里有 7 个。", "A class code has 6 letters; here are 7."),
        (
            "9ZPO26",
            "课堂码里没有 0、O、1、I，请看清是不是别的字。",
            "A class code has no 0, O, 1 or I; look again whether it is another letter.",
        ),
        (
            "9ZP?26",
            "课堂码里没有“?”，只用数字 2–9，和除 I、O 以外的字母。",
            "A class code has no “?”: only the digits 2–9 and letters other than I and O.",
        ),
    ];
    for (typed, chinese, english) in cases {
        let problem = class_code(typed).err();
        let words = |language| problem.map(|problem| class_code_words(problem, language));
        assert_eq!(words(Language::ZhCn).as_deref(), Some(chinese));
        assert_eq!(words(Language::En).as_deref(), Some(english));
    }
}

/// Each problem has words of its own, of both kinds of code and in both languages.
#[test]
fn every_problem_has_its_words() {
    let problems = [
        CodeProblem::Empty,
        CodeProblem::Foreign('0'),
        CodeProblem::Foreign('口'),
        CodeProblem::Length(7),
        CodeProblem::Damaged,
        CodeProblem::Later,
        CodeProblem::OtherKind,
    ];
    for language in Language::ALL {
        let mut said: Vec<String> = Vec::new();
        for problem in problems {
            said.extend([
                class_code_words(problem, language),
                result_code_words(problem, language),
            ]);
        }
        let count = said.len();
        said.sort();
        said.dedup();
        assert_eq!(said.len(), count, "two problems are worded alike: {said:?}");
        let news = [
            RecordNews::SetAside,
            RecordNews::Damaged,
            RecordNews::Newer,
            RecordNews::Refused(Refusal::Full),
            RecordNews::Refused(Refusal::Absent),
        ];
        said.extend(news.map(|news| record_news_words(news, language).to_owned()));
        assert!(said.iter().all(|words| !words.contains("R-")), "{said:?}");
    }
}

#[test]
fn what_became_of_a_paste_is_told_in_sentences() -> Checked {
    let foreign = class_of_all(Length::Ten, 0).ok_or("none")?;
    let taken = Taken {
        added: 12,
        again: 1,
        full: 3,
        foreign: vec![(foreign, 2)],
        class_codes: 1,
        damaged: vec![("R822".to_owned(), CodeProblem::Length(4))],
    };
    let chinese = [
        "加入 12 份结果。",
        "1 份已经在了，没有重复算。",
        "一个课堂最多存 1000 份，3 份没有加入。",
        "2 份是另一个课堂（9ZP226）的，没有加入。",
        "1 个是课堂码，不是结果码，没有加入。",
        "1 个读不出来，没有加入：",
    ];
    assert_eq!(taken_words(&taken, Language::ZhCn), chinese);
    let english = [
        "Added: 12 results.",
        "1 was there already and counts once.",
        "A class holds 1000 results; 3 were left out.",
        "2 are of another class (9ZP226) and were left out.",
        "1 is a class code, no results, and was left out.",
        "1 could not be read and was left out:",
    ];
    assert_eq!(taken_words(&taken, Language::En), english);
    let [(piece, problem)] = &taken.damaged[..] else { return Err("one".into()) };
    assert_eq!(
        damaged_words(piece, *problem, Language::ZhCn),
        "“R822”：结果码是 22、28、34 或 40 个字，这里有 4 个，可能没有复制全。"
    );
    assert_eq!(
        taken_words(&Taken::default(), Language::ZhCn),
        ["没有找到结果码，什么也没有加入。"]
    );
    Ok(())
}

fn a_class() -> Result<Tally, &'static str> {
    let slip = Outcome::Wrong(Some(Slip::BoundaryLeftOut));
    let mut tally = Tally::new(result_of_five(0, slip).ok_or("none")?.class());
    for (attempt, outcome) in [(1, slip), (2, slip), (3, Outcome::Right)] {
        tally.take(&result_of_five(attempt, outcome).ok_or("none")?.to_string());
    }
    Ok(tally)
}

#[test]
fn the_table_of_a_class_has_a_row_for_each_question() -> Checked {
    let table = class_table(&a_class()?, Language::ZhCn);
    assert_eq!(table.title, "课堂 82222Y 的结果");
    assert_eq!(table.heads, ["题号", "题目", "一次做对", "改后做对", "没做对", "最常见的错"]);
    assert_eq!(table.rows.len(), 5);
    let text = |text: &str| PlainCell::Text(text.to_owned());
    for (at, row) in (1..).zip(&table.rows) {
        let [number, question, counts @ .., commonest] = &row[..] else {
            return Err("too few cells".into());
        };
        assert_eq!(*number, PlainCell::Count(at));
        assert_ne!(*question, text(""), "a question without a title");
        assert_eq!(counts, [1, 0, 2].map(PlainCell::Count));
        assert_eq!(*commonest, text("没把分数线算进去（2 人）"));
    }
    assert_eq!(table.notes, ["一共 3 份结果。", "用时不到 5 分钟：3 份。", "结果码不带姓名。"]);
    Ok(())
}

/// What the worker is asked, over and back, and the workbook that it makes, read again.
#[test]
fn the_table_of_a_class_becomes_a_workbook() -> Checked {
    fn none(_: &Document, _: &str) -> Result<Vec<u8>, NotWritten> {
        Err(NotWritten::DoesNotFit)
    }
    fn no_district(_: &District, _: &str) -> Result<Vec<u8>, NotWritten> {
        Err(NotWritten::DoesNotFit)
    }
    fn unworded(refusal: &message::Refusal) -> Bilingual {
        Bilingual { zh_cn: format!("{refusal:?}"), en: String::new() }
    }
    let blank = |_: &Document, _: &Mark, _: &str| Err(NotWritten::DoesNotFit);
    let wording = Wording { workbook: none, blank, district: no_district, refusal: unworded };
    let table = class_table(&a_class()?, Language::ZhCn);
    let request = Request::WriteTable(table.clone());
    let (text, bytes) = request.clone().into_parts();
    assert_eq!(Request::from_parts(text, bytes), Some(request.clone()));
    let Answer::Written(bytes) = answer(request, wording) else {
        return Err("no workbook".into());
    };
    let sheets = read(&bytes).map_err(|problem| format!("{problem:?}"))?;
    let [sheet] = &sheets[..] else { return Err("one sheet".into()) };
    assert_eq!(sheet.name, "课堂结果");
    let line = |row: usize| -> Vec<&str> {
        sheet.grid.rows()[row].iter().map(|cell| cell.text.as_str()).collect()
    };
    assert_eq!(line(0).first(), Some(&"课堂 82222Y 的结果"));
    assert_eq!(line(1), table.heads);
    let first = line(2);
    assert_eq!(
        [&first[..1], &first[2..]].concat(),
        ["1", "1", "0", "2", "没把分数线算进去（2 人）"]
    );
    assert_eq!(line(7).first(), Some(&"一共 3 份结果。"));

    let uneven = PlainTable { heads: vec!["一列".to_owned()], ..table };
    let refused = answer(Request::WriteTable(uneven), wording);
    assert!(matches!(refused, Answer::Refused(_)), "{refused:?}");
    assert_eq!(Request::from_parts("table".to_owned(), b"[]".to_vec()), None);
    Ok(())
}

/// Every length and difficulty, English too: no title is missing and every table is written.
#[test]
fn tables_of_all_lengths_have_titles() -> Checked {
    for (length, difficulty) in Length::ALL.into_iter().zip([
        Difficulty::Easy,
        Difficulty::Usual,
        Difficulty::Hard,
        Difficulty::Usual,
    ]) {
        let class = ClassCode::new(&Topic::ALL, length, difficulty, 7).ok_or("none")?;
        let outcomes = vec![Outcome::Corrected(None); length.questions()];
        let result = ResultCode::new(class, 5, TimeClass::Longer, outcomes).ok_or("none")?;
        let mut tally = Tally::new(class);
        tally.take(&result.fragment());
        let table = class_table(&tally, Language::En);
        assert_eq!(table.rows.len(), length.questions());
        for row in &table.rows {
            assert_ne!(row.get(1), Some(&PlainCell::Text(String::new())));
            assert_eq!(row.get(3), Some(&PlainCell::Count(1)));
        }
    }
    Ok(())
}
