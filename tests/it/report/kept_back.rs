//! What texts of other hands taught: rests, weights, wholes stated elsewhere, what grew since, and one thing counted
//! twice. Each is worked by hand, and stands beside what only looks like it.

use super::{found, one, quiet};
use station_scorecard::report::Class::{Contradiction, Impossible, Inconsistent, Truncated};

/// 24 − 17 = 7; 17 ÷ 24 = 70.83…%.
#[test]
fn what_a_part_leaves_of_its_whole_is_the_rest() {
    let text = |rest: &str| format!("抽查档案24份，齐全17份，齐全率70.8%，不齐全{rest}份。");
    quiet(&text("7"));
    one(&text("9"), Inconsistent, "9", "7");
    // 30 + 24 + 9 are what the first number comes to.
    quiet("来电63通，其中咨询30通，求助24通，其余9通为误拨。");
}

/// 90 × 60 % + 85 × 40 % = 54 + 34 = 88.
#[test]
fn points_by_their_weights_come_to_the_total() {
    let formula = |sum: &str| format!("计分：居民90分×60%＋专家85分×40%，合计{sum}分。");
    quiet(&formula("88"));
    one(&formula("89"), Inconsistent, "89", "88");
    // The weights stand in another sentence: 92 × 0.3 + 90 × 0.3 + 93 × 0.4 = 27.6 + 27 + 37.2 = 91.8.
    let above = |sum: &str| {
        format!(
            "综合得分按购买方30%、督导中心30%、第三方40%加权。\n购买方评92分、督导中心评90分、第三方评93分，综合得分{sum}分。"
        )
    };
    quiet(&above("91.8"));
    one(&above("91.6"), Inconsistent, "91.6", "91.8");
}

/// 57 ÷ 50 = 114 %.
#[test]
fn the_least_that_was_to_be_done_is_the_target() {
    let text = |rate: &str| format!("社区活动不少于50场，实际完成57场，完成率{rate}。");
    quiet(&text("114.0%"));
    one(&text("112.0%"), Inconsistent, "112.0%", "114.00%");
}

/// 27.5 ÷ 30 = 91.666…%, 44 ÷ 50 = 88 %; 27 ÷ 25 = 108 %, 12 ÷ 12 = 100 %.
#[test]
fn rates_in_turn_are_of_the_pairs_of_the_sentence_before() {
    let points = |first: &str| {
        format!("基础27.5分（满分30分）、质量44分（满分50分）。两部分得分率依次为{first}、88%。")
    };
    quiet(&points("91.7%"));
    one(&points("91.6%"), Truncated, "91.6%", "91.67%");
    let done = |first: &str| {
        format!("个案：目标25，完成27；小组：目标12，完成12。完成率依次为{first}、100%。")
    };
    quiet(&done("108.0%"));
    one(&done("106.0%"), Inconsistent, "106.0%", "108.00%");
}

/// A line that begins with a count is no heading: its first number is read.
#[test]
fn a_line_that_begins_with_how_many_parts_is_a_sentence() {
    let report = found("三部分得分率依次为91.6%、89.2%、77.5%。");
    let printed = report.findings.iter().map(|finding| finding.printed.as_str());
    assert_eq!(printed.collect::<Vec<_>>(), ["91.6%", "89.2%", "77.5%"]);
}

/// (30,000 − 25,000) ÷ 25,000 = 20 %; (12,500 − 10,000) ÷ 10,000 = 25 %; 4 ÷ (28 − 4) = 16.666…%.
#[test]
fn growth_is_from_what_the_sentence_compares_with() {
    let before = |rate: &str| format!("全年服务30,000人次。\n与上年25,000人次相比，增长{rate}。");
    quiet(&before("20.0%"));
    one(&before("18.0%"), Inconsistent, "18.0%", "20.00%");
    let behind = |rate: &str| format!("服务总人次12500，同比增长{rate}（上年10000）。");
    quiet(&behind("25.0%"));
    one(&behind("22.0%"), Inconsistent, "22.0%", "25.00%");
    let more = |rate: &str| format!("个案28个，比去年多4个，增长{rate}。");
    quiet(&more("16.7%"));
    one(&more("26.7%"), Inconsistent, "26.7%", "16.67%");
}

/// 60 of 96 is 62.5 %; of 37 persons 32 are 86.49 % and 33 are 89.19 %.
#[test]
fn a_share_in_a_bracket_is_of_the_whole_of_the_shares_around_it() {
    let text = |last: &str| {
        format!(
            "有效问卷96份。\n选“很满意”的占多数：很满意60份（62.5%），满意24份（{last}），一般12份（12.5%）。"
        )
    };
    quiet(&text("25.0%"));
    one(&text("26.0%"), Inconsistent, "26.0%", "25.00%");
    // A bracket with persons behind a rate is what it is of, and none of the persons before.
    quiet("对象满意率97.4%（样本116人，满意113人）；干部满意率100%（14人）。");
    let share = |rate: &str| format!("其中37名村居干部对上门时间表示肯定的占{rate}。");
    quiet(&share("86.5%"));
    one(&share("88.4%"), Impossible, "88.4%", "86.49% / 89.19%");
}

#[test]
fn some_of_them_are_not_more_than_all() {
    let text = |said: &str| {
        format!(
            "建档老人215位，其中独居老人128位、空巢老人87位。\n入冬后三天走访了{said}位独居老人。"
        )
    };
    quiet(&text("118"));
    one(&text("138"), Contradiction, "138", "128");
    let places = |said: &str| {
        format!("辖区14个社区，常住人口5.6万。\n专家反馈：覆盖辖区{said}个社区的服务网络已成形。")
    };
    quiet(&places("14"));
    one(&places("16"), Contradiction, "16", "14");
}

/// 1,776 ÷ 444 = 4; 84 ÷ 5 = 16.8; 56 ÷ 10 = 5.6; 48,000 ÷ 8 = 6,000.
#[test]
fn averages_are_of_the_sum_that_they_can_be_of() {
    let hours = |mean: &str| format!("参与444人次，服务时长1776小时，平均每人次{mean}小时。");
    quiet(&hours("4"));
    one(&hours("4.2"), Inconsistent, "4.2", "4");
    let each = |mean: &str| format!("督导时长合计84小时。受督导社工5人，人均接受督导{mean}小时。");
    quiet(&each("16.8"));
    one(&each("18.6"), Inconsistent, "18.6", "16.8");
    let visits = |mean: &str| format!("参加外部督导10次，累计出席56人次，平均每次{mean}人。");
    quiet(&visits("5.6"));
    one(&visits("5.2"), Inconsistent, "5.2", "5.6");
    let people = |mean: &str| format!("常住人口4.8万人，按8名社工计，每名社工对应居民{mean}人。");
    quiet(&people("6000"));
    one(&people("6500"), Inconsistent, "6500", "6000");
    quiet("全年人员经费46.80万元，全站6名社工，人均7.8万元；较上年人均7.20万元增长8.3%。");
}

/// Two stations are two, and so are their scores and counts.
#[test]
fn what_is_said_of_two_stations_is_no_contradiction() {
    quiet("榆关站：社工5人，个案20个。\n三里铺站：社工6人，个案18个。");
    quiet(
        "购买方评分按站列出。\n榆关站：购买方评88分，等级良好。\n三里铺站：购买方评92分，等级良好。",
    );
}

/// 158 + 69 = 227; 11 + 3 = 14.
#[test]
fn two_named_amounts_come_to_what_is_said_of_both() {
    let text = |both: &str| {
        format!("很满意158份、满意69份、一般11份、不满意3份。\n上述“一般”和“不满意”共{both}份。")
    };
    quiet(&text("14"));
    one(&text("15"), Inconsistent, "15", "14");
}

/// 52 − 49.13 = 2.87; 49.13 ÷ 52 = 94.48…%; 34.72 ÷ 35.5 = 97.80…%; 3.95 ÷ 5 = 79 %.
#[test]
fn what_is_left_may_be_told_behind_the_items() {
    let text = |left: &str| {
        format!(
            "年度预算52.00万元，实际支出49.13万元，预算执行率94.5%。分科目：人员34.72万元（预算35.50万元，执行97.8%）；办公3.95万元（预算5.00万元，执行79.0%）。结余{left}万元，结转下年。"
        )
    };
    quiet(&text("2.87"));
    one(&text("3.17"), Inconsistent, "3.17万", "2.87万");
}

/// 86 × 0.6 + 90 × 0.15 + 88 × 0.15 + 94 × 0.1 = 51.6 + 13.5 + 13.2 + 9.4 = 87.7.
#[test]
fn weighted_points_are_of_the_marks_above() {
    let text = |sum: &str| {
        format!(
            "末期评估由专家评审（权重60%）、购买方评价（权重15%）、属地评价（权重15%）、服务对象评价（权重10%）构成。\n专家评审86分，购买方评价90分，属地评价88分，服务对象评价94分。总得分{sum}分。"
        )
    };
    quiet(&text("87.7"));
    one(&text("86.7"), Inconsistent, "86.7", "87.7");
}

/// 92.1 − 88.7 = 3.4; (90 + 87 + 93) ÷ 3 = 90.
#[test]
fn points_are_held_against_the_total_and_the_list_before_them() {
    let since = |step: &str| {
        format!("本年度总分92.1分，等次为优秀。去年总分88.7分，等次良好，今年提高{step}分。")
    };
    quiet(&since("3.4"));
    one(&since("3.6"), Inconsistent, "3.6", "3.4");
    let mean = |mean: &str| format!("抽查档案，评分为90、87、93分，均分{mean}分。");
    quiet(&mean("90"));
    one(&mean("91"), Inconsistent, "91", "90");
    // What is full is nobody's total, and a weight in a product nobody's share.
    quiet("一是得分情况：总分100分，得分86.5分，等次为良好。");
    quiet("加权得分：90×40%+95×60%=93分。");
}

/// Of 174 persons 21 are 12.07 % and 22 are 12.64 %; of 11 not 13 have a certificate.
#[test]
fn what_is_said_of_persons_is_of_those_that_there_are() {
    let share = |share: &str| format!("心理筛查实测174人，筛查率93.5%；其中需关注的有{share}。");
    quiet(&share("12.6%"));
    one(&share("12.3%"), Impossible, "12.3%", "12.07% / 12.64%");
    let held =
        |held: &str| format!("编制社工12名，实有11名。学历合格。持证{held}名，其中中级4名。");
    quiet(&held("10"));
    one(&held("13"), Impossible, "13", "");
    quiet("实际5名社工合计3420人次，人均684人次，完成率114%。");
}
