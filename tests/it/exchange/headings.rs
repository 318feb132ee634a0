//! Headings as stations write them: what names the rows, what is an amount, what is neither.

use super::{Failure, scheme};
use station_scorecard::document::{Document, Field, Side};
use station_scorecard::editor::Editor;
use station_scorecard::exchange::paste::{Preview, cells};
use station_scorecard::texts::known_names;

/// The values of some inputs after a text was pasted into an empty station, "" if there is none; no figure
/// may differ.
fn pasted<const N: usize>(text: &str, hooks: [&str; N]) -> Result<[String; N], Failure> {
    let (document, scheme) = (Document::empty("片区1"), scheme()?);
    let text = text.replace('|', "\t");
    let grid = cells(None, &text).map_err(|problem| format!("{problem:?}"))?;
    let preview = Preview::of(&grid, None, &document, &scheme, &known_names(&document));
    assert_eq!(preview.differing, [], "{text}");
    let mut editor = Editor::new(document);
    if let Some(action) = preview.action() {
        editor.dispatch(action).map_err(|rejected| format!("{rejected:?}"))?;
    }
    Ok(hooks.map(|hook| {
        let field = Field::from_hook(hook, editor.document(), &scheme);
        field.and_then(|field| editor.value(field)).map(|value| value.text()).unwrap_or_default()
    }))
}

#[test]
fn what_names_the_rows_is_no_amount() -> Result<(), Failure> {
    let heads = [
        "协议内容",
        "协议项目",
        "协议指标",
        "协议服务内容",
        "指标内容",
        "活动名称",
        "工作内容",
        "重点工作",
        "",
    ];
    for head in heads {
        let text = format!("{head}|指标要求|完成量|百分比\n党员志愿服务|24|21|87.50%\n");
        let hooks = ["station/6/name", "station/6/target", "station/6/completed"];
        assert_eq!(pasted(&text, hooks)?, ["党员志愿服务", "24", "21"], "{head}");
    }
    Ok(())
}

#[test]
fn an_agreed_indicator_is_a_target_where_another_column_names_the_rows() -> Result<(), Failure> {
    let text = "指标名称|协议指标|完成量\n党员志愿服务|24|21\n";
    let hooks = ["station/6/name", "station/6/target", "station/6/completed"];
    assert_eq!(pasted(text, hooks)?, ["党员志愿服务", "24", "21"]);
    Ok(())
}

#[test]
fn words_about_the_work_are_no_amounts() -> Result<(), Failure> {
    for head in ["完成时间", "完成情况", "完成人", "完成进度", "协议期限", "完成单位"]
    {
        for text in [
            format!("指标名称|指标要求|{head}|完成量\n党员志愿服务|24|5|21\n"),
            format!("指标名称|指标要求|完成量|{head}\n党员志愿服务|24|21|5\n"),
        ] {
            let hooks = ["station/6/target", "station/6/completed"];
            assert_eq!(pasted(&text, hooks)?, ["24", "21"], "{text}");
        }
    }
    Ok(())
}

#[test]
fn a_title_line_cuts_no_heading() -> Result<(), Failure> {
    let tables = ["填表单位：甲站||填表日期：2025.6.3", "||2025年6月", "甲站统计表|附表一|"];
    for title in tables {
        let text = format!("{title}\n片区|电访|\n|协议量|完成量\n榕溪片区|320|611\n");
        let hooks = ["area/1/name", "area/1/phone_visit/target", "area/1/phone_visit/completed"];
        assert_eq!(pasted(&text, hooks)?, ["榕溪片区", "320", "611"], "{title}");
    }
    Ok(())
}

#[test]
fn one_row_of_headings_names_indicator_and_amount() -> Result<(), Failure> {
    let text = "服务片区|投入社工人数|电访协议量|电访完成量|电访百分比|个案结案协议数|个案结案完成数\n\
                榕溪片区|5|320|611|190.94%|21|22\n";
    let hooks = [
        "area/1/name",
        "area/1/social_workers",
        "area/1/phone_visit/target",
        "area/1/phone_visit/completed",
        "area/1/case_close/target",
        "area/1/case_close/completed",
    ];
    assert_eq!(pasted(text, hooks)?, ["榕溪片区", "5", "320", "611", "21", "22"]);
    Ok(())
}

#[test]
fn short_names_are_understood() -> Result<(), Failure> {
    let names = [
        ("建档", "file_setup"),
        ("困难群众建档", "file_setup"),
        ("电话访问", "phone_visit"),
        ("入户", "home_visit"),
        ("咨询", "consult_case"),
        ("个案接案", "case_open"),
        ("接案", "case_open"),
        ("个案节数", "case_session"),
        ("结案", "case_close"),
        ("小组个数", "group_count"),
        ("小组节数", "group_session"),
        ("小组服务人次", "group_attend"),
        ("大型活动次数", "large_event_count"),
        ("大型活动人次", "large_event_attend"),
        ("中小型活动场次", "small_event_count"),
        ("小型活动参与人次", "small_event_attend"),
    ];
    for (name, key) in names {
        let hooks = [format!("area/1/{key}/target"), format!("area/1/{key}/completed")];
        let hooks = [hooks[0].as_str(), hooks[1].as_str()];
        let above = format!("片区|{name}|\n|协议量|完成量\n榕溪片区|320|611\n");
        assert_eq!(pasted(&above, hooks)?, ["320", "611"], "{name} above");
        let in_front = format!("片区|{name}协议量|{name}完成量\n榕溪片区|320|611\n");
        assert_eq!(pasted(&in_front, hooks)?, ["320", "611"], "{name} in one row");
    }
    Ok(())
}

#[test]
fn a_name_that_may_be_several_indicators_is_none() -> Result<(), Failure> {
    for name in ["节数", "人次", "活动", "居民议事"] {
        let text = format!("片区|{name}|\n|协议量|完成量\n榕溪片区|320|611\n");
        let (document, scheme) = (Document::empty("片区1"), scheme()?);
        let grid = cells(None, &text.replace('|', "\t")).map_err(|of| format!("{of:?}"))?;
        let preview = Preview::of(&grid, None, &document, &scheme, &known_names(&document));
        let amounts = preview.changes.iter().filter(|of| {
            matches!(
                of.field,
                Field::Entry(_, _, Side::Target) | Field::Entry(_, _, Side::Completed)
            )
        });
        assert_eq!(amounts.count(), 0, "{name}");
        assert_eq!(preview.unrecognised.first().map(|of| of.text.as_str()), Some(name));
    }
    Ok(())
}

#[test]
fn parts_of_a_group_are_recognised_by_their_targets() -> Result<(), Failure> {
    let hooks = [
        "area/1/case_open/target",
        "area/1/case_open/completed",
        "area/1/case_session/target",
        "area/1/case_session/completed",
        "area/1/case_close/target",
        "area/1/case_close/completed",
    ];
    // In another order than the appendix, and without the last completed amount.
    let text = "片区|个案|||||\n|协议结案数|完成量|协议节数|完成数量|协议接案数|接案完成数\n甲|21|22|180|175|30|31\n";
    assert_eq!(pasted(text, hooks)?, ["30", "31", "180", "175", "21", "22"]);
    // Only their number identifies the parts.
    let text =
        "片区|专业个案|||||\n|协议量|完成量|协议量|完成量|协议量|完成量\n甲|30|31|180|175|21|22\n";
    assert_eq!(pasted(text, hooks)?, ["30", "31", "180", "175", "21", "22"]);
    Ok(())
}

#[test]
fn a_sentence_fills_the_particulars() -> Result<(), Failure> {
    let hooks = [
        "particulars/registered_population",
        "particulars/households_on_file",
        "particulars/people_on_file",
        "particulars/home_visit_person_times",
        "particulars/people_served",
        "particulars/resident_person_times",
    ];
    // Another order, full-width signs, thousands; a number without a name is ignored.
    let text = "全街共有12个社区，户籍人口：４５,６７８人；建档人数共321人，建档总户数（298户），\
                服务总人数约１２３人，入户探访总人数为1002人次，服务社区居民达20567人次。\n";
    assert_eq!(pasted(text, hooks)?, ["45678", "298", "321", "1002", "123", "20567"]);
    // One name alone is a heading.
    assert_eq!(pasted("户籍人口61113人\n", hooks)?, [""; 6].map(str::to_owned));
    Ok(())
}
