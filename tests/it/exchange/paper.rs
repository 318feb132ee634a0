//! What is printed: the result sheet's words and figures, its checksum, and room on the page.

use crate::exchange::{Failure, scheme, the_example};
use serde_json::Value as Json;
use station_scorecard::document::{Document, Envelope, Field, Particular};
use station_scorecard::editor::{Action, Editor};
use station_scorecard::exchange::appendix::{Part, Printed, Printing, tables};
use station_scorecard::exchange::link;
use station_scorecard::exchange::paper::{
    Columns, Form, FormCell, ResultSheet, checksum, ems, lines,
};
use station_scorecard::schemes::{MOST_BANDS, MOST_PARTIES, SchemeEdit};
use station_scorecard::scoring::{Bilingual, PartyScore, Quantity, Scheme, ScoreMode};
use station_scorecard::texts::{
    Imprint, Language, appendix_line, head_words, population_line, result_form,
};
use std::fs;

/// A length that the longest texts have.
const LONGEST: usize = 200;

fn form(document: &Document, language: Language) -> Form {
    let sheet = ResultSheet::of(document, document.scheme());
    let sum = checksum(document);
    let made = Imprint { made: "2024/8/14 09:00:00", version: "1.2.3", checksum: &sum };
    result_form(&sheet, document, language, made)
}

/// Every text of a form, one a line.
fn text(form: &Form) -> String {
    let mut lines = vec![form.title.clone(), form.subtitle.clone()];
    for table in &form.tables {
        lines.push(table.title.clone());
        lines.push(table.heads.join("|"));
        let row = |row: &Vec<FormCell>| {
            let cells: Vec<&str> = row.iter().map(|cell| cell.text.as_str()).collect();
            cells.join("|")
        };
        lines.extend(table.rows.iter().map(row));
    }
    lines.extend(form.notes.iter().cloned());
    lines.join("\n")
}

fn put(editor: &mut Editor, hook: &str, typed: &str) -> Result<(), Failure> {
    let field = Field::from_hook(hook, editor.document(), editor.scheme());
    let field = field.ok_or_else(|| format!("no input {hook}"))?;
    let value = editor.read(field, typed).map_err(|problem| format!("{hook}: {problem:?}"))?;
    editor.dispatch(Action::Set(field, value)).map_err(|why| format!("{hook}: {why:?}").into())
}

/// A raw mark of 0–100.
fn raw_mark(mark: &str) -> PartyScore {
    PartyScore { mode: ScoreMode::RawMark, points: None, raw_mark: mark.parse().ok() }
}

/// The example after these edits.
fn edited(changes: &[(&str, &str)]) -> Result<Document, Failure> {
    let mut editor = Editor::new(the_example()?);
    for (hook, typed) in changes {
        put(&mut editor, hook, typed)?;
    }
    Ok(editor.document().clone())
}

fn has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
}

/// R-1 … R-3: the figures are those of the printed report, the steps worked on paper.
#[test]
fn the_sheet_of_the_example_has_the_printed_result_and_each_step_to_it() -> Result<(), Failure> {
    let printed = fs::read_to_string("tests/golden/gz-2023/baihedong-2024/printed.json")?;
    let printed: Json = serde_json::from_str(&printed)?;
    let plain = |json: &Json| json.as_str().map_or_else(|| json.to_string(), str::to_owned);
    let at = |pointer: &str| printed.pointer(pointer).map(plain).unwrap_or_default();
    let document = the_example()?;
    let scores = printed["scores_printed"].as_array().ok_or("no scores")?;
    assert_eq!(scores.len(), 4);
    for language in Language::ALL {
        let text = text(&form(&document, language));
        for score in scores {
            has(&text, &[&format!("{}|", plain(&score["score"]))]);
        }
        let particulars = ["name", "operator", "purchaser", "supervisor", "evaluator"];
        for pointer in particulars.map(|line| format!("/station/{line}")) {
            has(&text, &[&at(&pointer)]);
        }
        for day in ["service_year/0", "service_year/1", "assessment_period/0"] {
            has(&text, &[&at(&format!("/station/{day}"))]);
        }
        has(&text, &[&at("/total_printed"), "89.30%", "100.00%", "86.67%", "81.49%"]);
        has(&text, &["8.93 + 20.00 + 13.00 + 44.82 = 86.75", "80 ≤ 86.75 < 90"]);
        has(&text, &["90.00 − 86.75 = 3.25", "86.75 − 80.00 = 6.75", "R-1 R-3", "R-2"]);
        has(&text, &["1.2.3", "2024/8/14 09:00:00", &checksum(&document)]);
    }
    let chinese = text(&form(&document, Language::ZhCn));
    has(&chinese, &[&at("/grade_printed"), "优秀 +3.25", "良好 +6.75", "良好|≥ 80 · < 90|● 本次"]);
    has(&chinese, &["广州市社工站购买服务项目评估办法", "2023", "以评估方公布的结果为准", "R-22"]);
    assert!(!chinese.contains("未评分"), "{chinese}");
    Ok(())
}

/// 89.9 / 90 / 89.97 / 90.01 → 8.99 + 18.00 + 13.50 (13.4955) + 49.51 (49.5055) = 90.00.
#[test]
fn raw_marks_are_weighed_step_by_step_with_the_total_before_and_after_rounding()
-> Result<(), Failure> {
    let mut document = the_example()?;
    let marks = [
        ("supervising_authority", "89.9"),
        ("purchaser", "90"),
        ("supervision_centre", "89.97"),
        ("third_party_evaluator", "90.01"),
    ];
    for (party, mark) in marks {
        document.put_score(party, raw_mark(mark));
    }
    let text = text(&form(&document, Language::ZhCn));
    has(&text, &["1. 89.9 ÷ 100 × 10 = 8.99\n", "2. 90 ÷ 100 × 20 = 18\n"]);
    has(&text, &["89.97 ÷ 100 × 15 = 13.4955；13.4955 ≈ 13.50"]);
    has(&text, &["90.01 ÷ 100 × 55 = 49.5055；49.5055 ≈ 49.51"]);
    has(&text, &["8.99 + 18.00 + 13.50 + 49.51 = 90.00", "取整前：89.991；逐方取整后：90.00"]);
    has(&text, &["80 ≤ 89.991 < 90", "R-4", "百分制分数 89.97"]);
    Ok(())
}

/// without the purchaser's 20 the total is 66.75 … 86.75, 合格 to 良好.
#[test]
fn what_is_unknown_is_named_with_the_range_it_leaves() -> Result<(), Failure> {
    let document = edited(&[("score/purchaser", "")])?;
    let text = text(&form(&document, Language::ZhCn));
    has(&text, &["66.75–86.75 分|合格–良好", "购买方", "未评分", "R-5"]);
    has(&text, &["8.93 + 13.00 + 44.82 = 66.75", "8.93 + 20.00 + 13.00 + 44.82 = 86.75"]);
    has(&text, &["|● 最低", "|● 最高"]);
    let settled = self::text(&form(&the_example()?, Language::ZhCn));
    assert!(!settled.contains("R-5"), "{settled}");
    Ok(())
}

#[test]
fn bonus_and_deduction_are_on_the_sheet_with_their_limits() -> Result<(), Failure> {
    let document = most_of_all("评分方")?;
    let text = text(&form(&document, Language::ZhCn));
    has(&text, &["加分|20||+5.00", "扣分|不限||−1.00", "R-21"]);
    Ok(())
}

/// A scheme with as many parties and bands as there can be, all of that name.
fn most_of_all(called: &str) -> Result<Document, Failure> {
    let document = the_example()?;
    let name = Bilingual { zh_cn: "试".to_owned(), en: "Trial".to_owned() };
    let template = document.scheme().clone();
    let mut document = document.with_own_scheme(&template, name);
    while document.scheme().parties.len() < MOST_PARTIES {
        document = document.with_scheme_edit(SchemeEdit::AddParty).ok_or("no more parties")?;
    }
    while document.scheme().bands.len() < MOST_BANDS {
        document = document.with_scheme_edit(SchemeEdit::AddBand).ok_or("no more bands")?;
    }
    let mut editor = Editor::new(document);
    put(&mut editor, "scheme/name", called)?;
    put(&mut editor, "scheme/bonus", "yes")?;
    put(&mut editor, "scheme/most_bonus", "20")?;
    put(&mut editor, "scheme/deduction", "yes")?;
    for place in 1..=MOST_PARTIES {
        put(&mut editor, &format!("scheme/party/{place}/name"), called)?;
    }
    for place in 1..=MOST_BANDS {
        put(&mut editor, &format!("scheme/band/{place}/name"), called)?;
    }
    for line in ["station", "operator", "supervising_authority", "purchaser", "evaluator"] {
        put(&mut editor, &format!("particulars/{line}"), called)?;
    }
    put(&mut editor, "score/bonus", "5")?;
    put(&mut editor, "score/deduction", "1")?;
    let mut document = editor.document().clone();
    let parties: Vec<String> = document.scheme().parties.iter().map(|of| of.id.clone()).collect();
    for party in parties {
        document.put_score(&party, raw_mark("89.97"));
    }
    Ok(document)
}

#[test]
fn one_page_holds_the_largest_sheet_and_the_usual_one_in_letters_that_can_be_read()
-> Result<(), Failure> {
    for language in Language::ALL {
        let usual = form(&the_example()?, language);
        assert!(usual.size() >= 85, "{} tenths of a point", usual.size());
        for letter in ["方", "W"] {
            let largest = form(&most_of_all(&letter.repeat(LONGEST))?, language);
            let size = largest.size();
            assert!(largest.fits(size), "{language:?} {letter}: {size} is not small enough");
            assert!(!largest.fits(size + 1), "no smaller than it has to be");
        }
        // Names of a usual length.
        let named = form(&most_of_all("街道办事处")?, language);
        assert!(named.size() >= 65, "{} tenths of a point", named.size());
    }
    Ok(())
}

/// A second CRC-32, by its definition as a remainder of polynomials, for comparing.
fn crc(bytes: &[u8]) -> u32 {
    let bits = bytes.iter().flat_map(|byte| (0..8).map(move |place| byte >> place & 1 == 1));
    // The first 32 bits are inverted, 32 zeros follow the message.
    let bits = bits.chain([false; 32]).enumerate().map(|(at, bit)| bit ^ (at < 32));
    let mut rest = 0_u64;
    for bit in bits {
        rest = rest << 1 | u64::from(bit);
        if rest >> 32 == 1 {
            rest ^= 0x1_04C1_1DB7;
        }
    }
    u32::try_from(rest).unwrap_or_default().reverse_bits() ^ u32::MAX
}

#[test]
fn the_checksum_is_the_published_one_of_the_kept_text() -> Result<(), Failure> {
    assert_eq!(crc(b"123456789"), 0xCBF4_3926, "the published check value");
    let document = the_example()?;
    let kept = Envelope {
        stamp: String::new(),
        saved_at: String::new(),
        document: link::shared(&document),
    };
    let letters: Vec<char> = "BCDFGHJKLMNPRTWX".chars().collect();
    let hex = format!("{:08x}", crc(kept.text().as_bytes()));
    let expected: String =
        hex.chars().filter_map(|digit| letters.get(digit.to_digit(16)? as usize)).collect();
    assert_eq!(checksum(&document).replace('-', ""), expected);
    assert_eq!(checksum(&document).chars().position(|letter| letter == '-'), Some(4));
    Ok(())
}

#[test]
fn the_checksum_follows_every_input_and_neither_names_nor_scenarios() -> Result<(), Failure> {
    let sum = checksum(&the_example()?);
    let changes = [
        ("score/purchaser", "19.99"),
        ("area/1/phone_visit/completed", "1345"),
        ("area/4/name", "片区五"),
        ("station/23/completed", "1"),
        ("particulars/assessed_to", "2024-07-30"),
        ("required/all", "21"),
    ];
    for (hook, typed) in changes {
        assert_ne!(checksum(&edited(&[(hook, typed)])?), sum, "{hook}");
    }
    let named = edited(&[("worker/1/label", "测试甲")])?;
    assert_eq!(checksum(&named), sum);
    assert_ne!(named, the_example()?);
    // What travels by link is printed with the same letters.
    let letters = link::write(&named).map_err(|_| "does not fit")?;
    let opened = link::read(&letters).map_err(|problem| format!("{problem:?}"))?;
    assert_eq!(checksum(&opened), sum);
    Ok(())
}

/// Sixty areas with long names and communities, and a staffing sheet of twelve months.
fn long(months: &str) -> Result<Document, Failure> {
    let mut document = edited(&[("particulars/assessed_to", months)])?;
    for at in 0..60 {
        let mut area = document.areas.get(at % 4).cloned().ok_or("no area")?;
        area.name = format!("第{at}片区{}", "长".repeat(LONGEST - 10));
        area.communities = vec!["佳汇社区".repeat(12); 4];
        for entry in &mut area.entries {
            entry.completed = Quantity::Amount("9999999.99".parse().map_err(|_| "no decimal")?);
        }
        document.areas.push(area);
    }
    for worker in &mut document.staffing.workers {
        worker.remarks = "产假".repeat(50);
    }
    Ok(document)
}

fn columns(document: &Document, scheme: &Scheme, part: Part, check: impl Fn(u32, u32, &str)) {
    let words = |head| head_words(head, document, scheme, Language::ZhCn);
    let printing = Printing::new(document, scheme, &words);
    for table in tables(document, part) {
        let fitted = Columns::of(&table, &printing);
        assert_eq!(fitted.shares.len(), table.columns);
        let whole: u32 = fitted.shares.iter().sum();
        assert!((9_900..=10_000).contains(&whole), "the columns make up the table: {whole}");
        assert!(fitted.width <= 1000, "{} thousandths of the page", fitted.width);
        // 273 mm in hundredths of an em; a point is 127/360 mm.
        let page = 273 * 360 * 10 * 100 / (127 * fitted.size);
        for row in table.places().into_iter().skip(table.head_rows) {
            for (cell, share) in row.into_iter().zip(&fitted.shares) {
                let Some(cell) = cell.filter(|cell| cell.columns == 1) else { continue };
                let printed = printing.printed(cell.content);
                if matches!(printed, Printed::Number(_) | Printed::Percent(_)) {
                    let room = page * fitted.width / 1000 * share / 10_000;
                    check(fitted.size, room, &printed.text());
                }
            }
        }
    }
}

#[test]
fn every_number_has_room_in_its_column_in_letters_that_can_be_read() -> Result<(), Failure> {
    let scheme = scheme()?;
    for part in [Part::Indicators, Part::Staffing] {
        columns(&the_example()?, &scheme, part, |size, room, text| {
            assert!(size >= 60, "{size} tenths of a point");
            assert!(ems(text) <= room, "{text}: {} of {room}", ems(text));
        });
        columns(&long("2024-09-09")?, &scheme, part, |size, room, text| {
            assert!(size >= 45, "{size} tenths of a point");
            assert!(ems(text) <= room, "{text}: {} of {room} at {size}", ems(text));
        });
    }
    Ok(())
}

#[test]
fn texts_fall_into_lines_between_characters_and_words() {
    assert_eq!(ems("附件1"), 258);
    assert_eq!(lines("", 500), 1);
    assert_eq!(lines("五个汉字一行共十三个字呢啊", 500), 3);
    assert_eq!(lines("一\n二", 500), 2);
    // 232 + 30 + 232: the second word is on its own line.
    assert_eq!(lines("1234 1234", 400), 2);
    assert_eq!(lines("1234 1234", 500), 1);
    // A word of 580 in lines of 200 takes three.
    assert_eq!(lines("1234567890", 200), 3);
    assert_eq!(lines("2023-09-10", 300), 2, "2023- and 09-10");
}

#[test]
fn the_line_below_a_title_names_the_station() -> Result<(), Failure> {
    let mut document = the_example()?;
    let line = appendix_line(&document, Language::ZhCn);
    has(&line, &["广州市白鹤洞街社工服务站", "2023-09-10 至 2024-07-31（11 个月）"]);
    let people = population_line(&document, Language::ZhCn).ok_or("no people")?;
    has(&people, &["户籍人口", "建档总户数"]);
    for line in Particular::ALL {
        document.particulars.replace(line, line.blank());
    }
    assert_eq!(population_line(&document, Language::ZhCn), None);
    assert_eq!(appendix_line(&document, Language::En), "Unnamed station · Assessed period: —");
    Ok(())
}
