//! The band, state by state: figure, chip, sentence, short sentence and buttons, word for word. Every figure
//! is worked out by hand from the caps 10, 20, 15, 55 and the lines 60, 80, 90 of the default scheme.

use crate::made_scheme::scheme as made;
use station_scorecard::desk::band::{Deed, Place};
use station_scorecard::desk::band::{Part, Says, Seen, Tried, chip, deeds, leads_on, place, says};
use station_scorecard::desk::{Gesture, Refusal, SaveState, Session};
use station_scorecard::document::{Document, Field, example};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::schemes;
use station_scorecard::scoring::{Outcome, Scheme, ScoreMode};
use station_scorecard::texts::{
    self as words, BandWords, Language, band_estimate, band_figure, band_said, band_sentence,
    band_short, chip_text, deed_text, wrong_label,
};

type Failure = Box<dyn std::error::Error>;

/// The example with other scores; "" is not scored.
fn scored(scores: &[&str]) -> Result<Document, Failure> {
    under(None, scores)
}

/// The same under another scheme.
fn under(scheme: Option<Scheme>, scores: &[&str]) -> Result<Document, Failure> {
    let mut document = example().ok_or("the example does not read")?;
    if let Some(scheme) = scheme {
        document.schemes = document.schemes.choosing(scheme);
    }
    let mut editor = Editor::new(document);
    for (at, text) in scores.iter().enumerate() {
        put(&mut editor, Field::Score(at), text)?;
    }
    Ok(editor.document().clone())
}

fn put(editor: &mut Editor, field: Field, text: &str) -> Result<(), Failure> {
    let value = editor.read(field, text).map_err(|problem| format!("{problem:?}"))?;
    editor.dispatch(Action::Set(field, value)).map_err(|why| format!("{why:?}").into())
}

fn outcome(document: &Document) -> Outcome {
    Editor::new(document.clone()).evaluate().outcome
}

/// Nothing beside the points.
fn seen(outcome: &Outcome) -> Seen<'_> {
    Seen {
        outcome,
        problems: &[],
        saved: SaveState::Saved,
        is_replaced: false,
        part: Part::Here,
        is_visit: false,
        trial: None,
        is_changed_example: false,
        to_fill: 0,
    }
}

/// What the band shows: figure, chip, sentence, short sentence and right side.
fn shown(seen: &Seen<'_>, document: &Document, language: Language) -> [String; 5] {
    shown_beside(seen, document, language, ("", ""))
}

fn shown_beside(
    seen: &Seen<'_>,
    document: &Document,
    language: Language,
    wrong: (&str, &str),
) -> [String; 5] {
    let (outcome, scheme, said) = (seen.outcome, document.scheme(), says(seen));
    let parts = band_figure(outcome, seen.trial.as_ref(), scheme, language);
    let parts: Vec<&str> =
        parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let of = BandWords { says: &said, outcome, scheme, language, wrong, trial: "情景 1" };
    let sentence = band_sentence(&of) + if leads_on(&said) { " ›" } else { "" };
    let right: Vec<String> = deeds(&said, seen)
        .into_iter()
        .map(|deed| match (deed, deed_text(deed)) {
            (Deed::Checklist(count), _) => words::still_to_go(count, language),
            (_, text) => text.map(|text| text.words(language)).unwrap_or_default().to_owned(),
        })
        .collect();
    let chip = chip_text(chip(outcome, scheme), scheme, language);
    [parts.join(" "), chip, sentence, band_short(&of), right.join(" · ")]
}

/// Checks a row whose state follows from the points alone.
fn row(scores: &[&str], to_fill: usize, expected: [&str; 5]) -> crate::Checked {
    let document = scored(scores)?;
    let outcome = outcome(&document);
    let seen = Seen { to_fill, ..seen(&outcome) };
    assert_eq!(shown(&seen, &document, Language::ZhCn), expected);
    Ok(())
}

/// The same in English: figure, chip and sentence.
fn english(scores: &[&str], expected: [&str; 3]) -> crate::Checked {
    let document = scored(scores)?;
    let outcome = outcome(&document);
    let [figure, chip, sentence, ..] = shown(&seen(&outcome), &document, Language::En);
    assert_eq!([figure, chip, sentence], expected);
    Ok(())
}

#[test]
fn nothing_is_filled() -> crate::Checked {
    let expected = ["—", "还没有得分", "先填一方的得分 ›", "去填得分", "还差 5 项"];
    row(&["", "", "", ""], 5, expected)?;
    english(&["", "", "", ""], ["—", "No scores yet", "Fill in one party's score first ›"])
}

/// 8.50 + 19.00 = 27.50 of 10 + 20; 90 − 27.50 = 62.50; 15 + 55 = 70.
#[test]
fn some_parties_are_unknown() -> crate::Checked {
    let scores = ["8.50", "19", "", ""];
    let sentence = "到优秀还要 62.50，未评两方合计满分 70";
    let right = "还差 3 项 · 试算";
    row(&scores, 3, ["27.50 /已评 30", "等级未定", sentence, "还要 62.50 到优秀", right])?;
    let sentence = "62.50 more for Excellent; the 2 not yet scored can give 70";
    english(&scores, ["27.50 / 30 scored", "Grade open", sentence])
}

/// 8.93 + 20 + 13 = 41.93 of 45; 90 − 41.93 = 48.07; 80 − 41.93 = 38.07.
#[test]
fn one_party_is_unknown() -> crate::Checked {
    let scores = ["8.93", "20", "13", ""];
    let sentence = "第三方到 48.07 就是优秀，到 38.07 是良好";
    row(&scores, 0, ["41.93 /已评 45", "等级未定", sentence, "第三方 48.07 到优秀", "试算"])?;
    let sentence = "Third party at 48.07 makes Excellent, at 38.07 Good";
    english(&scores, ["41.93 / 45 scored", "Grade open", sentence])
}

/// 12 + 8 = 20 of 20 + 15; with 10 + 55 it is 85, below 90; 80 − 20 = 60.
#[test]
fn the_best_grade_is_out_of_reach() -> crate::Checked {
    let scores = ["", "12", "8", ""];
    let sentence = "最高 85.00，到不了优秀；到良好还要 60.00";
    row(&scores, 0, ["20.00 /已评 35", "等级未定", sentence, "还要 60.00 到良好", "试算"])?;
    let sentence = "At most 85.00, short of Excellent; 60.00 more for Good";
    english(&scores, ["20.00 / 35 scored", "Grade open", sentence])
}

/// 8 + 12 + 8 = 28 of 45; with 55 it is 83; 80 − 28 = 52. That 32 make
/// 合格 would be one thing too many.
#[test]
fn one_party_cannot_reach_the_best_grade_any_more() -> crate::Checked {
    let sentence = "最高 83.00，到不了优秀；第三方到 52.00 就是良好";
    let short = "第三方 52.00 到良好";
    row(&["8", "12", "8", ""], 0, ["28.00 /已评 45", "等级未定", sentence, short, "试算"])
}

/// 10 + 10 + 42 = 62 of 90, and 72 with the 10 of the authority.
#[test]
fn the_grade_is_sure() -> crate::Checked {
    let scores = ["", "10", "10", "42"];
    let sentence = "其余怎么评都是合格（62.00–72.00）";
    let right = "还差 1 项 · 试算";
    row(&scores, 1, ["62.00 /已评 90", "合格", sentence, "已定合格", right])?;
    let sentence = "Pass whatever the others give (62.00–72.00)";
    english(&scores, ["62.00 / 90 scored", "Pass", sentence])
}

/// 18 + 13 + 54 = 85 of 90; 90 − 85 = 5; 良好 begins at 80.
#[test]
fn a_grade_is_sure_and_a_better_one_open() -> crate::Checked {
    let scores = ["", "18", "13", "54"];
    let sentence = "监督方到 5.00 就是优秀，否则良好";
    let right = "还差 1 项 · 试算";
    row(&scores, 1, ["85.00 /已评 90", "至少良好", sentence, "5.00 到优秀", right])?;
    let sentence = "Supervising authority at 5.00 makes Excellent, else Good";
    english(&scores, ["85.00 / 90 scored", "Good or better", sentence])
}

/// 10 + 52 = 62 of 65; 90 − 62 = 28 of 20 + 15.
#[test]
fn several_parties_are_unknown_and_a_grade_is_sure() -> crate::Checked {
    let sentence = "到优秀还要 28.00，未评两方合计满分 35";
    let short = "还要 28.00 到优秀";
    row(&["10", "", "", "52"], 0, ["62.00 /已评 65", "至少合格", sentence, short, "试算"])
}

/// 9.30 + 19 + 14 + 50 = 92.30.
#[test]
fn all_are_known_and_the_grade_is_the_best() -> crate::Checked {
    let scores = ["9.30", "19", "14", "50"];
    row(&scores, 0, ["92.30", "优秀", "比优秀线高 2.30", "高 2.30", "试算"])?;
    english(&scores, ["92.30", "Excellent", "2.30 above the line of Excellent"])
}

/// 8.93 + 20 + 13 + 44.82 = 86.75, as printed; 44.82 + 3.25 = 48.07 of 55.
#[test]
fn one_party_could_close_the_gap() -> crate::Checked {
    let scores = ["8.93", "20", "13", "44.82"];
    let sentence = "离优秀还差 3.25 分：第三方到 48.07 就够 ›";
    row(&scores, 0, ["86.75", "良好", sentence, "差 3.25 到优秀", "试算"])?;
    let sentence = "3.25 short of Excellent: Third party at 48.07 would do ›";
    english(&scores, ["86.75", "Good", sentence])
}

/// 2 + 20 + 15 + 48 = 85: both the authority (8) and the third party (7) could give the 5 that are missing.
#[test]
fn the_party_with_most_room_is_named() -> crate::Checked {
    let sentence = "离优秀还差 5.00 分：监督方到 7.00 就够 ›";
    row(&["2", "20", "15", "48"], 0, ["85.00", "良好", sentence, "差 5.00 到优秀", "试算"])
}

/// 3.40 + 13 + 8 + 48 = 72.40; 7.60 are missing, and no party has more room than 7.
#[test]
fn no_single_party_could_close_the_gap() -> crate::Checked {
    let scores = ["3.40", "13", "8", "48"];
    let sentence = "离良好还差 7.60 分：要几方一起补 ›";
    row(&scores, 0, ["72.40", "合格", sentence, "差 7.60 到良好", "试算"])?;
    english(&scores, ["72.40", "Pass", "7.60 short of Good: several parties together ›"])
}

/// 8.90 + 12 + 9 + 27.30 = 57.20; 27.30 + 2.80 = 30.10.
#[test]
fn all_are_known_and_the_grade_is_the_lowest() -> crate::Checked {
    let sentence = "离合格还差 2.80 分：第三方到 30.10 就够 ›";
    row(&["8.90", "12", "9", "27.30"], 0, ["57.20", "不合格", sentence, "差 2.80 到合格", "试算"])
}

/// 9 + 19 + 14 + 48 = 90; 9 + 15 + 12 + 44 = 80.
#[test]
fn the_total_is_exactly_on_a_line() -> crate::Checked {
    let sentence = "正好在线上，算优秀；没有余量";
    let scores = ["9", "19", "14", "48"];
    row(&scores, 0, ["90.00", "优秀", sentence, "正好在线上", "试算"])?;
    let sentence = "Exactly on the line, which is Excellent; nothing to spare";
    english(&scores, ["90.00", "Excellent", sentence])?;
    let sentence = "正好在线上，算良好；没有余量";
    row(&["9", "15", "12", "44"], 0, ["80.00", "良好", sentence, "正好在线上", "试算"])
}

#[test]
fn a_hundredth_is_missing() -> crate::Checked {
    let scores = ["9", "19", "14", "47.99"];
    row(&scores, 0, ["89.99", "良好", "只差 0.01 分", "只差 0.01", "试算"])?;
    english(&scores, ["89.99", "Good", "Only 0.01 short"])
}

/// Raw marks 89.9, 90, 89.97 and 90.01 are 8.99 + 18 + 13.4955 + 49.5055 = 89.991 points; rounded party by
/// party 8.99 + 18 + 13.50 + 49.51 = 90.00.
#[test]
fn rounding_decides() -> crate::Checked {
    let document = scored(&["", "", "", ""])?;
    let mut editor = Editor::new(document);
    for (at, mark) in ["89.9", "90", "89.97", "90.01"].iter().enumerate() {
        let switch = Action::SwitchScoreMode(at, ScoreMode::RawMark);
        editor.dispatch(switch).map_err(|why| format!("{why:?}"))?;
        put(&mut editor, Field::Score(at), mark)?;
    }
    let outcome = editor.evaluate().outcome;
    let seen = seen(&outcome);
    let sentence = "各方四舍五入后 90.00 优秀；不舍入 89.991 良好 ›";
    let expected = ["90.00", "优秀", sentence, "舍入后优秀", "试算"];
    assert_eq!(shown(&seen, editor.document(), Language::ZhCn), expected);
    assert_eq!(place(&says(&seen)), Some(Place::Warning));
    let [_, _, english, ..] = shown(&seen, editor.document(), Language::En);
    assert_eq!(english, "Rounded party by party 90.00, Excellent; unrounded 89.991, Good ›");
    Ok(())
}

#[test]
fn the_score_is_full() -> crate::Checked {
    row(&["10", "20", "15", "55"], 0, ["100.00", "优秀", "满分", "满分", "试算"])?;
    english(&["10", "20", "15", "55"], ["100.00", "Excellent", "Full marks"])
}

/// The printed example against a trial; 8.93 + 20 + 13.50 + 47.69 = 90.12, which is 3.37 more.
fn tried(changed: &[&str], changes: usize) -> Result<[String; 5], Failure> {
    let actual = outcome(&scored(&["8.93", "20", "13", "44.82"])?);
    let document = scored(changed)?;
    let outcome = outcome(&document);
    let seen = Seen { trial: Some(Tried { actual, changes }), to_fill: 2, ..seen(&outcome) };
    Ok(shown(&seen, &document, Language::ZhCn))
}

#[test]
fn a_trial_is_untouched() -> crate::Checked {
    let sentence = "试算中：随便改，实际的数不动";
    let shown = tried(&["8.93", "20", "13", "44.82"], 0)?;
    assert_eq!(shown, ["86.75", "良好", sentence, "试算中", "退出"]);
    Ok(())
}

#[test]
fn a_trial_is_changed() -> crate::Checked {
    let sentence = "试算 +3.37 · 情景 1，改了 3 处，实际的数没动";
    let shown = tried(&["8.93", "20", "13.50", "47.69"], 3)?;
    assert_eq!(shown, ["86.75 → 90.12", "优秀", sentence, "试算 +3.37", "采用 · 存为情景 · 退出"]);
    let sentence = "试算 −41.82 · 情景 1，改了 1 处，实际的数没动";
    let shown = tried(&["8.93", "20", "13", "3"], 1)?;
    assert_eq!(shown[2], sentence, "41.82 less");
    let sentence = "试算 总分没变 · 情景 1，改了 1 处，实际的数没动";
    let shown = tried(&["8.93", "20", "13", "44.82"], 1)?;
    assert_eq!([shown[0].as_str(), &shown[2]], ["86.75", sentence], "an indicator, say");
    Ok(())
}

/// Checks a row that the page around the points brings about, on the printed example.
fn beside(change: impl FnOnce(&mut Seen<'_>), expected: [&str; 5]) -> crate::Checked {
    let document = scored(&["8.93", "20", "13", "44.82"])?;
    let outcome = outcome(&document);
    let mut seen = seen(&outcome);
    change(&mut seen);
    assert_eq!(shown(&seen, &document, Language::ZhCn), expected);
    Ok(())
}

#[test]
fn somebody_elses_scorecard_is_read() -> crate::Checked {
    let expected = ["86.75", "良好", "别人发来的，只能看", "只读", "留一份"];
    beside(|seen| seen.is_visit = true, expected)
}

#[test]
fn saving_failed() -> crate::Checked {
    let right = "存成文件 · 再试";
    let expected = ["86.75", "良好", "⚠ 没能保存，先存成文件", "⚠ 没保存", right];
    beside(|seen| seen.saved = SaveState::NotSaved(Refusal::Altered), expected)?;
    beside(|seen| seen.saved = SaveState::NotSaved(Refusal::NotFetched), expected)?;
    let sentence = "⚠ 这个浏览器不能保存，关掉就没了：先存成文件";
    let expected = ["86.75", "良好", sentence, "⚠ 没保存", "存成文件"];
    beside(|seen| seen.saved = SaveState::NotSaved(Refusal::Absent), expected)
}

#[test]
fn storage_is_full() -> crate::Checked {
    let sentence = "⚠ 这台设备存满了：存成文件，或删掉旧评估";
    let expected = ["86.75", "良好", sentence, "⚠ 存满了", "存成文件"];
    beside(|seen| seen.saved = SaveState::NotSaved(Refusal::Full), expected)
}

#[test]
fn another_window_changed_it() -> crate::Checked {
    let expected = ["86.75", "良好", "另一个窗口改过，已经换成新的", "已更新", "撤销"];
    beside(|seen| seen.is_replaced = true, expected)
}

#[test]
fn a_part_did_not_load() -> crate::Checked {
    let expected = ["86.75", "良好", "这一部分没有取到，数据都在", "没取到", "再试"];
    beside(|seen| seen.part = Part::Missing, expected)
}

#[test]
fn there_is_a_new_version() -> crate::Checked {
    let expected = ["86.75", "良好", "有新版本", "有新版本", "现在更新 · 稍后"];
    beside(|seen| seen.part = Part::Outdated, expected)
}

/// The sentence of the points stays: whoever plays with the example learns what it is about.
#[test]
fn the_example_is_changed() -> crate::Checked {
    let sentence = "离优秀还差 3.25 分：第三方到 48.07 就够 ›";
    let expected = ["86.75", "良好", sentence, "差 3.25 到优秀", "恢复原样 · 试算"];
    beside(|seen| seen.is_changed_example = true, expected)
}

/// 良好 up to 89 and 优秀 from 90: 89.50 is in neither.
#[test]
fn the_scheme_has_a_gap() -> crate::Checked {
    let bands = [("优秀", "[90", ""), ("良好", "[80", "89]"), ("合格", "", "(80")];
    let scheme = made("100", 2, &["10", "20", "15", "55"], &bands)?;
    let document = under(Some(scheme), &["9", "19", "14", "47.50"])?;
    let outcome = outcome(&document);
    let sentence = "这个方案里 89.50 不在任何等级内 ›";
    let expected = ["89.50", "无对应等级", sentence, "无对应等级", "看方案"];
    assert_eq!(shown(&seen(&outcome), &document, Language::ZhCn), expected);
    let [_, chip, english, ..] = shown(&seen(&outcome), &document, Language::En);
    let expected = ["No grade", "89.50 lies in no grade of this scheme ›"];
    assert_eq!([chip, english], expected);
    Ok(())
}

/// Anqing 2022 gives 950 two grades.
#[test]
fn the_scheme_has_an_overlap() -> crate::Checked {
    let anqing = schemes::load("org-anqing-2022").map_err(|unknown| unknown.0)?;
    let document = under(Some(anqing), &["950"])?;
    let outcome = outcome(&document);
    let sentence = "这个方案里 950 同时属于两个等级 ›";
    let expected = ["950", "两个等级", sentence, "两个等级", "看方案"];
    assert_eq!(shown(&seen(&outcome), &document, Language::ZhCn), expected);
    Ok(())
}

/// Typed into a session, as a person does: 60 of 55; 44.82 stays in force.
#[test]
fn an_error_is_to_be_corrected() -> crate::Checked {
    let mut session = Session::new(scored(&["8.93", "20", "13", "44.82"])?);
    let third = Field::Score(3);
    session.update(Gesture::Entered(third));
    session.update(Gesture::Typed(third, "60".to_owned()));
    let shown = |session: &Session, language| {
        let (document, problems) = (session.editor().document().clone(), session.problems());
        let (outcome, first) = (session.editor().evaluate().outcome, problems[0].0);
        let seen = Seen { problems: &problems, to_fill: 2, ..seen(&outcome) };
        let label = wrong_label(first, &document, document.scheme(), language);
        let wrong = (label.as_str(), session.canonical(first));
        shown_beside(&seen, &document, language, (wrong.0, &wrong.1))
    };
    let sentence = "⚠ 第三方最多 55；先按 44.82 算 ›";
    let expected = ["86.75", "良好", sentence, "⚠ 1 处要改", "去改"];
    assert_eq!(shown(&session, Language::ZhCn), expected);
    let english = "⚠ Third party: at most 55; 44.82 counts meanwhile ›";
    assert_eq!(shown(&session, Language::En)[2], english);
    session.update(Gesture::Typed(third, "abc".to_owned()));
    assert_eq!(shown(&session, Language::ZhCn)[2], "⚠ 第三方要改；先按 44.82 算 ›");
    session.update(Gesture::Typed(Field::Score(0), "11".to_owned()));
    let [_, _, long, short, _] = shown(&session, Language::ZhCn);
    assert_eq!([long.as_str(), &short], ["⚠ 2 处要改；先按原来的数算 ›", "⚠ 2 处要改"]);
    Ok(())
}

/// Nothing is blank as a figure is.
#[test]
fn an_error_in_a_blank_input_says_that_it_counts_as_blank() -> crate::Checked {
    let mut session = Session::new(scored(&["8.93", "20", "13", ""])?);
    session.update(Gesture::Typed(Field::Score(3), "60".to_owned()));
    let (outcome, problems) = (session.editor().evaluate().outcome, session.problems());
    let seen = Seen { problems: &problems, ..seen(&outcome) };
    let document = session.editor().document();
    let [_, _, sentence, ..] = shown_beside(
        &seen,
        document,
        Language::ZhCn,
        ("第三方", &session.canonical(Field::Score(3))),
    );
    assert_eq!(sentence, "⚠ 第三方最多 55；先当没填 ›");
    Ok(())
}

/// Whole points of 1000: 880 lacks 20 of 900, and one party could give them; 899 lacks one step.
#[test]
fn a_scheme_of_a_thousand_whole_points() -> crate::Checked {
    let luoyang = schemes::load("org-luoyang-2025").map_err(|unknown| unknown.0)?;
    let document = under(Some(luoyang.clone()), &["880"])?;
    let shown_of = |document: &Document| {
        let outcome = outcome(document);
        shown(&seen(&outcome), document, Language::ZhCn)
    };
    let sentence = "离5A还差 20 分：评估得分到 900 就够 ›";
    assert_eq!(shown_of(&document), ["880", "4A", sentence, "差 20 到5A", "试算"]);
    let document = under(Some(luoyang.clone()), &["899"])?;
    assert_eq!(shown_of(&document), ["899", "4A", "只差 1 分", "只差 1", "试算"]);
    let document = under(Some(luoyang), &["1000"])?;
    assert_eq!(shown_of(&document), ["1000", "5A", "满分", "满分", "试算"]);
    Ok(())
}

/// 8.93 + 20 + 13 + 44.82 + 2 − 5 = 83.75. What is deducted below nothing is missing too: 1 − 5 is no
/// total below nothing, but 合格 is 64 away from it.
#[test]
fn bonus_and_deduction_belong_to_the_total() -> crate::Checked {
    let name = station_scorecard::scoring::Bilingual { zh_cn: "试".into(), en: "Trial".into() };
    let document = scored(&["8.93", "20", "13", "44.82"])?;
    let scheme = document.scheme().clone();
    let mut editor = Editor::new(document.with_own_scheme(&scheme, name));
    for (hook, text) in [
        ("scheme/bonus", "yes"),
        ("scheme/deduction", "yes"),
        ("score/bonus", "2"),
        ("score/deduction", "5"),
    ] {
        let field = Field::from_hook(hook, editor.document(), editor.scheme());
        put(&mut editor, field.ok_or("no input")?, text)?;
    }
    let shown_of = |editor: &Editor| {
        let outcome = editor.evaluate().outcome;
        let [figure, _, sentence, ..] = shown(&seen(&outcome), editor.document(), Language::ZhCn);
        [figure, sentence]
    };
    let sentence = "离优秀还差 6.25 分：第三方到 51.07 就够 ›";
    assert_eq!(shown_of(&editor), ["83.75", sentence]);
    for (at, text) in ["1", "0", "0", ""].iter().enumerate() {
        put(&mut editor, Field::Score(at), text)?;
    }
    put(&mut editor, Field::Bonus, "0")?;
    // 1 − 5 + 55 = 51 at most.
    let sentence = "其余怎么评都是不合格（0.00–51.00）";
    assert_eq!(shown_of(&editor), ["0.00 /已评 45", sentence]);
    put(&mut editor, Field::Score(1), "20")?;
    put(&mut editor, Field::Score(0), "0")?;
    put(&mut editor, Field::Score(3), "44")?;
    put(&mut editor, Field::Score(2), "15")?;
    put(&mut editor, Field::Deduction, "40")?;
    // 20 + 15 + 44 − 40 = 39; full marks are 60, and 55 − 44 = 11, 10: 21 lead to 60.
    assert_eq!(shown_of(&editor), ["39.00", "离合格还差 21.00 分：要几方一起补 ›"]);
    put(&mut editor, Field::Deduction, "41")?;
    assert_eq!(shown_of(&editor), ["38.00", "离合格还差 22.00 分：都给满分也不够 ›"]);
    Ok(())
}

/// Between bands that do not meet nothing is sure: 80 + 10 could be in the gap above 89.
#[test]
fn nothing_is_promised_where_bands_do_not_meet() -> crate::Checked {
    let bands = [("优秀", "[95", ""), ("良好", "[80", "89]"), ("合格", "", "80)")];
    let scheme = made("100", 2, &["10", "20", "15", "55"], &bands)?;
    let document = under(Some(scheme), &["", "20", "15", "50"])?;
    let outcome = outcome(&document);
    let [_, chip, sentence, ..] = shown(&seen(&outcome), &document, Language::ZhCn);
    assert_eq!([chip.as_str(), &sentence], ["等级未定", "评分方1到 10.00 就是优秀"]);
    let bands = [("优秀", "[96", ""), ("良好", "[80", "89]"), ("合格", "", "80)")];
    let scheme = made("100", 2, &["10", "20", "15", "55"], &bands)?;
    let document = under(Some(scheme), &["", "20", "15", "50"])?;
    let outcome = self::outcome(&document);
    let [_, chip, sentence, ..] = shown(&seen(&outcome), &document, Language::ZhCn);
    let expected = ["等级未定", "总分在 85.00–95.00 之间，等级要等都评完"];
    assert_eq!([chip.as_str(), &sentence], expected);
    Ok(())
}

#[test]
fn the_more_urgent_is_said() -> crate::Checked {
    let document = scored(&["8.93", "20", "13", "44.82"])?;
    let outcome = outcome(&document);
    let problem = Editor::new(document).read(Field::Score(3), "60").err().ok_or("no problem")?;
    let problems = [(Field::Score(3), problem)];
    let trial = Some(Tried { actual: outcome, changes: 0 });
    let mut seen = Seen {
        problems: &problems,
        saved: SaveState::NotSaved(Refusal::Full),
        is_replaced: true,
        part: Part::Missing,
        trial,
        ..seen(&outcome)
    };
    assert_eq!(says(&seen), Says::Correct(1, Field::Score(3), problem));
    assert_eq!(deeds(&says(&seen), &seen), [Deed::Correct, Deed::LeaveTrial]);
    seen.problems = &[];
    assert_eq!(says(&seen), Says::NotSaved(Refusal::Full));
    seen.saved = SaveState::Saving;
    assert_eq!(says(&seen), Says::Replaced);
    seen.is_replaced = false;
    assert_eq!(says(&seen), Says::PartMissing);
    seen.part = Part::Outdated;
    assert_eq!(says(&seen), Says::NewVersion);
    seen.part = Part::Here;
    seen.is_visit = true;
    assert_eq!(says(&seen), Says::Visit);
    seen.problems = &problems;
    assert_eq!(says(&seen), Says::Visit, "what is wrong in a station that is not shown");
    Ok(())
}

#[test]
fn the_figure_says_whose_rules_it_follows_and_that_it_is_an_estimate() {
    let said = |name, announced| band_estimate(name, announced, Language::ZhCn);
    assert_eq!(said(None, false), "测算");
    assert_eq!(said(None, true), "");
    assert_eq!(said(Some("我站的"), false), "按‘我站的’测算");
    assert_eq!(said(Some("我站的"), true), "按‘我站的’");
}

#[test]
fn a_screen_reader_hears_figure_grade_and_sentence() {
    let said = band_said("86.75", "良好", "离优秀还差 3.25 分", Language::ZhCn);
    assert_eq!(said, "86.75，良好。离优秀还差 3.25 分");
}
