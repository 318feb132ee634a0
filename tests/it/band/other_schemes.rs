//! Other schemes: gaps and overlaps, a thousand points, bonus and deduction.

use super::*;
use station_scorecard::schemes;

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
