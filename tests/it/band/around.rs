//! What the page around the points brings about: errors, saving, windows, parts, visits and trials.

use super::*;

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
