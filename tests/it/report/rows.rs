//! A number of a sentence against the cell that its words name by row and column, near it or further before.

use super::{one, quiet};
use station_scorecard::report::Class::{Contradiction, Inconsistent};

/// The columns of months: 33 + 41 + 38 = 112; 52 + 47 + 60 = 159.
const MONTHS: &str =
    "月份\t来电咨询\t入户走访\n3月\t33\t52\n4月\t41\t47\n5月\t38\t60\n合计\t112\t159\n";

#[test]
fn the_column_may_be_named_earlier_in_the_sentence_than_the_row() {
    let calls = |april: &str| format!("{MONTHS}\n来电咨询112通，3月最少，为33通；4月为{april}通。");
    quiet(&calls("41"));
    one(&calls("44"), Contradiction, "44", "41");
    // The column that is named last is meant.
    let both = |may: &str| format!("{MONTHS}\n来电咨询112通，入户走访159户次，5月为{may}户次。");
    quiet(&both("60"));
    one(&both("66"), Contradiction, "66", "60");
    // Nothing names a column, or another year is spoken of.
    quiet(&format!("{MONTHS}\n天气转暖，4月为44人。"));
    quiet(&format!("{MONTHS}\n来电咨询112通，去年4月为44通。"));
}

#[test]
fn places_may_be_the_columns_and_what_is_counted_the_rows() {
    let text = |last: &str| {
        format!(
            "指标\t东\t西\t北\n个案\t14\t11\t9\n沙龙\t17\t15\t13\n\n北服务点个案只有9个、沙龙只有{last}场，应予关注。"
        )
    };
    quiet(&text("13"));
    one(&text("14"), Contradiction, "14", "13");
}

#[test]
fn numbers_of_rows_in_a_row_are_of_one_column() {
    let text = |second: &str| {
        format!(
            "登记人员中甲类64人、乙类35人、丙类{second}人、丁类8人。\n\n类别\t人数\t应访\t实访\n甲类\t64\t256\t250\n乙类\t35\t210\t205\n丙类\t18\t216\t210\n丁类\t8\t192\t192\n"
        )
    };
    quiet(&text("18"));
    one(&text("28"), Contradiction, "28", "18");
    // Of one column that only one of them is from nothing follows.
    quiet(
        "抽到甲类64人、乙类5人、丙类3人。\n\n类别\t人数\t应访\n甲类\t64\t256\n乙类\t35\t210\n丙类\t18\t216\n",
    );
}

/// 46 − 40 = 6; 31 − 36 = −5.
#[test]
fn what_is_beyond_the_target_of_a_row_is_what_its_cells_give() {
    let text = |over: &str, short: &str| {
        format!(
            "指标\t东\t西\t合计\t目标\n沙龙\t26\t20\t46\t40\n走访\t17\t14\t31\t36\n\n沙龙较目标超额{over}场，走访比目标少{short}户次。"
        )
    };
    quiet(&text("6", "5"));
    one(&text("7", "5"), Inconsistent, "7", "6");
    one(&text("6", "4"), Inconsistent, "4", "5");
    // Beyond last year, or of a part of it, is another number.
    quiet("指标\t目标\t完成\n沙龙\t40\t46\n走访\t36\t31\n\n沙龙比上年多9场，沙龙在东片多3场。");
}

#[test]
fn what_is_said_of_the_whole_year_is_no_total_of_half_of_it() {
    let table = "月份\t沙龙\t走访户次\n7月\t9\t48\n8月\t11\t53\n9月\t6\t37\n合计\t26\t138\n";
    quiet(&format!("{table}\n连同上半年，全年沙龙49场。"));
    one(&format!("{table}\n沙龙28场，均在站内。"), Contradiction, "28", "26");
}

/// 8.5 + 16 + 35.5 + 25.5 = 85.5.
#[test]
fn the_score_in_a_sentence_is_that_of_the_table() {
    let table = "维度\t满分\t自评\t专家评\n基础\t10\t9\t8.5\n队伍\t20\t18\t16\n服务\t40\t38\t35.5\n成效\t30\t28\t25.5\n合计\t100\t93\t85.5\n";
    let text = |said: &str| format!("{table}\n{said}，结果已公示。");
    for right in ["专家评总分85.5分", "专家评总分86分", "自评总分93分"] {
        quiet(&text(right));
    }
    one(&text("专家评总分88.5分"), Contradiction, "88.5", "85.5");
    one(&text("专家评总分85分"), Contradiction, "85", "85.5");
    // Another year, a part, or one that is weighed by what the sentence says.
    quiet(&text("上年专家评总分84.5分"));
    quiet(&text("按自评占20%、专家评占80%，最终得分87分"));
}

/// 35 ÷ 100 = 35%; 13 ÷ 50 = 26%; 900 − 864 = 36.
#[test]
fn shares_and_what_is_left_are_of_the_row_of_totals() {
    let table = "点位\t个案\t人次\n东桥\t14\t35\n西桥\t13\t40\n北桥\t23\t25\n合计\t50\t100\n";
    let text = |one: &str, two: &str| {
        format!("{table}\n东桥人次占全站的{one}；个案以北桥为多，西桥个案占{two}。")
    };
    quiet(&text("35%", "26%"));
    one(&text("37%", "26%"), Inconsistent, "37%", "35.00%");
    one(&text("35%", "28%"), Inconsistent, "28%", "26.00%");
    // Of what is no column, or of other people, nothing is known.
    quiet(&format!("{table}\n东桥人次占辖区长者的37%，西桥占13%。"));
    let money = |left: &str| {
        format!(
            "科目\t预算(元)\t支出(元)\n人员\t600\t580\n活动\t300\t284\n合计\t900\t864\n\n年末结余{left}元。"
        )
    };
    quiet(&money("36"));
    one(&money("38"), Inconsistent, "38", "36");
    quiet(&format!("{}账户余额41元。", money("36")));
}

#[test]
fn the_unit_behind_the_name_of_a_row_is_no_part_of_it() {
    let text = |said: &str| {
        format!(
            "指标\t目标\t完成\t完成率\n探访（户次）\t480\t513\t106.88%\n沙龙(场)\t20\t21\t105%\n\n全年探访{said}户次，沙龙21场。"
        )
    };
    quiet(&text("513"));
    one(&text("531"), Contradiction, "531", "513");
}

#[test]
fn a_word_of_time_that_a_column_has_is_no_time() {
    let text = |said: &str| {
        format!(
            "类别\t抽查(份)\t缺项(份)\n甲卷\t15\t4\n乙卷\t12\t3\n\n抽查的乙卷{said}份，均有签名。"
        )
    };
    quiet(&text("12"));
    one(&text("10"), Contradiction, "10", "12");
}

/// 14 is what was there at the end of the last quarter; 8 + 11 + 10 + 7 = 36.
#[test]
fn what_else_is_said_of_a_row_is_not_held_against_its_cells() {
    let table = "季度\t新增\t在案\n一季度\t8\t13\n二季度\t11\t18\n三季度\t10\t19\n四季度\t7\t14\n全年\t36\t14\n";
    quiet(&format!("{table}\n三季度新增10个，比一季度多2个，在案19个。"));
    one(&format!("{table}\n三季度新增12个，比去年多2个。"), Contradiction, "12", "10");
    quiet(
        "点位\t个案\t小组\n城东\t9\t3\n城西\t7\t2\n城南\t12\t4\n\n城东个案9个，结案5个；城西个案7个，结案6个；城南个案12个，结案8个。",
    );
}

#[test]
fn what_is_said_of_a_row_is_not_held_against_the_row_of_totals() {
    let table = "社区\t探访\t沙龙\n榕东\t342\t14\n榕西\t287\t11\n合计\t629\t25\n";
    let text = |two: &str| {
        format!("{table}\n榕东社区探访342户次，沙龙14场；榕西社区探访{two}户次，沙龙11场。")
    };
    quiet(&text("287"));
    one(&text("278"), Contradiction, "278", "287");
    // What is said of all of them is.
    one(&format!("{table}\n榕东社区最多，全年共探访639户次。"), Contradiction, "639", "629");
}
