//! What follows from the points alone, worked out by hand from the caps 10, 20, 15, 55 and the lines 60, 80,
//! 90 of the default scheme.

use super::*;

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
    let document = scored(&scores)?;
    let outcome = outcome(&document);
    assert_eq!(place(&says(&seen(&outcome))), Some(Place::Together));
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
