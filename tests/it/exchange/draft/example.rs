//! The figures of the published example, each in its sentence and in its cell.

use super::{of_the_example, row, tables, text};
use crate::exchange::Failure;
use station_scorecard::exchange::draft::{Block, DraftKind, Look, Run, Sheet};

/// Sentences of the draft with the printed figures (RULES.md, R-1 … R-19).
const SENTENCES: [&str; 17] = [
    "服务年度：2023年9月10日至2024年9月9日，年度经费240万元",
    "评估时段：2023年9月10日至2024年7月31日，共11个月",
    "全站分4个片区",
    "依据文件：穗府办〔2023〕7号、穗民〔2023〕97号",
    "监督方（区民政局）10分（占10.00%），购买方（镇政府/街道办）20分（占20.00%）",
    "优秀：90分及以上；良好：80分及以上、低于90分；合格：60分及以上、低于80分；不合格：低于60分",
    "（2024年7月）在岗社工22人，其中持证16人、非持证6人",
    "社工：协议要求20人在岗，评估时段共需220人次；实际到岗231人次，多出11人次",
    "持证社工：协议要求10人在岗，评估时段共需110人次；实际到岗177.5人次，多出67.5人次",
    "社工到岗151.5人次，占实际到岗的65.58%",
    "一直在岗的社工有19人，对照协议要求的20人，稳岗率为95.00%",
    "困难群众和特殊群体建档993份，完成率413.75%",
    "专业小组35个、节数190节、服务1867人次，完成率分别为100.00%、108.57%、133.36%",
    "新增志愿者107（完成率107.00%），社区调研4（100.00%）",
    "没有达到协议量的：专业个案节数（92.16%）、专业个案结案（92.31%）。",
    "总分：86.75分（测算）",
    "等级：良好（测算）",
];

#[test]
fn every_sentence_has_its_printed_figures() -> Result<(), Failure> {
    let text = text(&of_the_example(DraftKind::Evaluation)?);
    for sentence in SENTENCES {
        assert!(text.contains(sentence), "{sentence}\n{text}");
    }
    Ok(())
}

#[test]
fn the_scores_stand_in_a_table_in_the_order_of_the_report() -> Result<(), Failure> {
    let draft = of_the_example(DraftKind::Evaluation)?;
    let result = tables(&draft)[0];
    let rows: Vec<String> = (0..5).map(|at| row(result, at).join(" ")).collect();
    assert_eq!(
        rows,
        [
            "评分方 满分 得分 得分率",
            "购买方（镇政府/街道办） 20 20.00 100.00%",
            "监督方（区民政局） 10 8.93 89.30%",
            "市督导中心 15 13.00 86.67%",
            "第三方评估机构 55 44.82 81.49%",
        ]
    );
    Ok(())
}

/// 附件1 in two blocks as the report prints them; merged heads, which repeat.
#[test]
fn appendix_1_has_merged_heads_and_every_figure_in_its_cell() -> Result<(), Failure> {
    let draft = of_the_example(DraftKind::Evaluation)?;
    let first = tables(&draft)[1];
    assert_eq!(first.head_rows, 3);
    assert_eq!(row(first, 1), ["接案", "节数", "结案"]);
    let group = first.rows[0].iter().find(|cell| cell.runs == [Run::Text("专业个案".to_owned())]);
    assert_eq!(group.map(|cell| (cell.columns, cell.rows)), Some((9, 1)));
    let area = first.rows[0].first().map(|cell| (cell.columns, cell.rows));
    assert_eq!(area, Some((1, 3)), "片区 covers the three rows of heads");
    assert_eq!(
        row(first, 3)[1..],
        [
            "鹤翔社区、鹤建里社区、山顶社区、金道社区",
            "6",
            "80",
            "312",
            "390.00%",
            "500",
            "1344",
            "268.80%",
            "418",
            "793",
            "189.71%",
            "/",
            "/",
            "/",
            "30",
            "30",
            "100.00%",
            "180",
            "175",
            "97.22%",
            "21",
            "22",
            "104.76%",
        ]
    );
    let sums = row(first, 7);
    assert_eq!(sums[2..8], ["22", "240", "993", "413.75%", "1510", "3556"], "合计: {sums:?}");
    assert_eq!(tables(&draft)[2].columns.len(), 1 + 7 * 3 + 4, "总体服务 beside the last block");
    Ok(())
}

#[test]
fn appendix_2_has_the_months_and_their_sums() -> Result<(), Failure> {
    let draft = of_the_example(DraftKind::Evaluation)?;
    let workers = tables(&draft).into_iter().find(|table| table.columns.len() == 44);
    let workers = workers.ok_or("no table of workers")?;
    assert_eq!(workers.head_rows, 2);
    let sums = row(workers, workers.rows.len() - 3);
    let figures: Vec<&str> =
        sums[1..].iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    assert_eq!(
        figures,
        ["20", "20", "20.5", "21.5", "21", "20", "22", "22", "20", "22", "22", "231", "151.5"]
    );
    Ok(())
}

#[test]
fn chapters_headings_and_points_are_numbered_the_chinese_way() -> Result<(), Failure> {
    let draft = of_the_example(DraftKind::Evaluation)?;
    let line = |block: &Block| match block {
        Block::Line(look @ (Look::Chapter | Look::Heading | Look::Point), runs) => {
            Some((*look, runs.iter().map(Run::text).collect::<String>()))
        }
        _ => None,
    };
    let titles: Vec<(Look, String)> = draft.sections[1].blocks.iter().filter_map(line).collect();
    let chapters: Vec<&str> = titles
        .iter()
        .filter(|(look, _)| *look == Look::Chapter)
        .map(|(_, of)| of.as_str())
        .collect();
    assert_eq!(
        chapters,
        [
            "一、基本情况",
            "二、评估依据和结果规则",
            "三、监督方评估",
            "四、购买方评估",
            "五、督导中心评估",
            "六、第三方评估",
            "七、评估结果",
            "八、结语",
        ]
    );
    let below: Vec<&str> = titles
        .iter()
        .skip_while(|(_, title)| !title.starts_with('六'))
        .skip(1)
        .take(9)
        .map(|(_, of)| of.as_str())
        .collect();
    assert_eq!(
        below,
        [
            "（一）项目管理",
            "（二）社工站总体服务",
            "1. 执行与成效",
            "2. 服务指标完成情况",
            "（三）片区服务",
            "1. 片区1",
            "2. 片区2",
            "3. 片区3",
            "4. 片区4",
        ]
    );
    Ok(())
}

#[test]
fn the_appendices_lie_across_and_the_rest_stands_upright() -> Result<(), Failure> {
    let draft = of_the_example(DraftKind::Evaluation)?;
    let sheets: Vec<Sheet> = draft.sections.iter().map(|section| section.sheet).collect();
    use Sheet::{Cover, Landscape, Portrait};
    assert_eq!(sheets, [Cover, Portrait, Landscape, Landscape, Portrait]);
    Ok(())
}
