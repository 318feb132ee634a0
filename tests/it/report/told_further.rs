//! What is left, short and away where the whole, the target or the line stands further off; days and times that cannot be;
//! and what is no doubt.

use super::{one, quiet};
use station_scorecard::report::Class::{Impossible, Inconsistent, Name};

#[test]
fn what_a_rate_leaves_is_of_the_whole_that_it_was_of() {
    // 218 − 211 = 7, and 211 ÷ 218 = 96.79 %.
    let told = |left: &str| {
        format!(
            "四类对象共218户。摸查为期一个半月。目前已建档211户，建档率96.79%，尚有{left}户未建档。"
        )
    };
    one(&told("9"), Inconsistent, "9", "7");
    quiet(&told("7"));
    // 2,000,000 − 1,821,057.80 = 178,942.20, and 1,821,057.80 ÷ 2,000,000 = 91.05 %.
    let money = |left: &str| {
        format!("本年度服务经费200万元。累计支出1821057.80元，占年度经费的91.05%，结余{left}元。")
    };
    one(&money("178492.20"), Inconsistent, "178492.20", "178942.20");
    quiet(&money("178942.20"));
}

#[test]
fn what_is_short_is_of_the_target_in_a_table() {
    // 120 − 96 = 24.
    let told = |short: &str| {
        format!(
            "指标\t要求\t完成\t百分比\n新增志愿者\t120\t96\t80.00%\n\n新增志愿者完成96名，缺口{short}名。\n"
        )
    };
    one(&told("34"), Inconsistent, "34", "24");
    quiet(&told("24"));
}

#[test]
fn points_to_a_line_of_the_scheme_are_of_the_total() {
    // 8.6 + 17.4 + 12.85 + 47.2 = 86.05, and 90 − 86.05 = 3.95.
    let told = |away: &str| {
        format!(
            "监督方8.60分，购买方17.40分，市督导中心12.85分，第三方47.20分，四方相加为86.05分，距优秀线还差{away}分。"
        )
    };
    one(&told("3.59"), Inconsistent, "3.59", "3.95");
    quiet(&told("3.95"));
    // 按总分 90 分 is the line, and no total.
    quiet("自评总分87.82分。按总分90分为优秀计，距优秀线2.18分。");
}

#[test]
fn hours_of_volunteers_are_the_product_of_what_each_gave() {
    // 15 × 3 = 45.
    let told =
        |hours: &str| format!("出力的有15名志愿者，每人服务3小时，合计{hours}个志愿服务小时。");
    one(&told("48"), Inconsistent, "48", "45");
    quiet(&told("45"));
    // 48 ÷ 15 = 3.2: what is called a mean may be rounded.
    quiet("出力的有15名志愿者，人均服务3小时，共48小时。");
}

#[test]
fn days_in_a_table_and_times_of_day_can_be_impossible() {
    let day =
        |day: &str| format!("次序\t日期\t人数\n1\t2024年10月23日\t11\n2\t2024年11月{day}日\t13\n");
    one(&day("31"), Impossible, "2024年11月31日", "");
    quiet(&day("30"));
    one("夜里最晚的一个在25:10打进来。", Impossible, "25:10", "");
    quiet("夜里最晚的一个在23:10打进来。");
}

#[test]
fn a_name_with_a_character_of_the_same_look_is_told() {
    one(
        "由恒屿社会服务中心（以下简称恒屿）承接运营。制度方面，恒峪社会服务中心制定了五项制度，建议恒屿指定专人负责。",
        Name,
        "恒峪",
        "恒屿",
    );
}

#[test]
fn what_a_table_says_of_itself_is_told_once() {
    // 401 + 356 + 273 = 1030: the total is wrong, and the sentence is right.
    one(
        "全镇入户探访1030个。\n\n片区\t探访完成量\n东片区\t401\n南片区\t356\n北片区\t273\n合计\t1040\n",
        Inconsistent,
        "1040",
        "1030",
    );
}

#[test]
fn counts_of_their_own_and_wholes_further_above_are_not_doubted() {
    // 15 − 1 = 14, and 14 ÷ 15 = 93.33 %.
    quiet("半年内离职一名，15名协议人数中有14名一直在岗，稳岗率93.33%。");
    // 132 − 5 = 127, and 127 ÷ 132 = 96.21 %.
    quiet(
        "指标\t协议量\t完成量\t完成率\n个案节数\t132\t127\t96.21%\n\n节数差5节，完成率为96.21%。\n",
    );
    // 8.36 − 6.27 = 2.09; the two before it are what was spent.
    quiet(
        "捐赠资金8.36万元，已支出6.27万元，用于助学2.40万元、助医2.52万元、改造1.35万元，结余2.09万元。",
    );
    quiet("失分集中在第三方部分，离55分的满分还差7.80分。");
    quiet("整改清单列了七条：管理类三条、服务类两条、档案类两条。");
    quiet(
        "合计90.5人月。后三个月多出0.5、1、1，共2.5人月。\n其中有经历的共58人月，占实到的64.09%。",
    );
}
