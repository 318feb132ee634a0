//! Tables of other forms: caps, products, means, shares, totals within a row, columns between spaces. Each worked by
//! hand, and each beside a table that looks like it and is right.

use super::{agrees, one, quiet};
use station_scorecard::report::Class::{Impossible, Inconsistent};
use station_scorecard::report::tables;

#[test]
fn a_score_in_a_table_is_no_more_than_its_cap() {
    let table = |head: &str, score: &str| {
        format!("维度\t满分\t{head}\n制度\t15\t14\n服务\t40\t36\n财务\t10\t{score}\n")
    };
    for head in ["得分", "自评", "专家评", "实得分"] {
        quiet(&table(head, "10"));
        one(&table(head, "10.5"), Impossible, "10.5", "10");
    }
    // Marks of a hundred are under no such cap, and what is given beyond the others has none.
    quiet("维度\t分值\t评分\n制度\t15\t88\n服务\t40\t92\n财务\t10\t9\n");
    quiet("维度\t满分\t得分\n制度\t15\t14\n服务\t40\t36\n加分项\t2\t3\n");
    quiet("维度\t满分\t失分\n制度\t5\t4\n服务\t4\t3\n财务\t1\t2\n");
}

#[test]
fn a_cap_may_stand_behind_the_name_of_its_row() {
    let table = |score: &str| {
        format!("维度\t得分\n制度（15分）\t14\n服务（满分40分）\t36\n财务(10分)\t{score}\n")
    };
    quiet(&table("9.5"));
    one(&table("11"), Impossible, "11", "10分");
}

/// 18 × 1.5 = 27; 6 × 2.5 = 15; 8 × 4 = 32; 27 + 15 + 32 = 74.
#[test]
fn a_product_is_of_the_columns_by_which_most_rows_come_out() {
    let table = |each: &str, total: &str| {
        format!(
            "形式\t次数\t每次时长\t小计\n个别\t18\t1.5\t27\n团体\t6\t2.5\t{each}\n现场\t8\t4\t32\n合计\t32\t—\t{total}\n"
        )
    };
    agrees(&table("15", "74"));
    // The total is that of the right products: one slip is told once.
    one(&table("16", "74"), Inconsistent, "16", "15");
    one(&table("15", "75"), Inconsistent, "75", "74");
    // 2 × 3 is 6 by chance; the other rows are no products.
    quiet("点位\t个案\t小组\t合计活动\n东\t2\t3\t6\n西\t4\t5\t9\n北\t3\t6\t11\n");
}

/// 40% × 85 = 34; 35% × 90 = 31.5; 25% × 88 = 22; 34 + 31.5 + 22 = 87.5.
#[test]
fn weighed_scores_add_up_to_the_score_of_all() {
    let table = |second: &str, name: &str, total: &str| {
        format!(
            "主体\t权重\t评分\t折算\n甲方\t40%\t85\t34\n乙方\t35%\t90\t{second}\n丙方\t25%\t88\t22\n{name}\t100%\t—\t{total}\n"
        )
    };
    for name in ["综合得分", "总评", "加权总分", "综合"] {
        quiet(&table("31.5", name, "87.5"));
        one(&table("31.5", name, "88.5"), Inconsistent, "88.5", "87.5");
    }
    one(&table("33.5", "综合", "87.5"), Inconsistent, "33.5", "31.5");
    // Weights may be printed without a sign, and marks of a hundred do not add up to that of all.
    let bare = "主体\t权重\t评分\t折算\n甲方\t40\t85\t34\n乙方\t35\t90\t33.5\n丙方\t25\t88\t22\n";
    one(bare, Inconsistent, "33.5", "31.5");
    quiet("主体\t评分\n甲方\t85\n乙方\t90\n丙方\t88\n总评\t87.5\n");
}

/// 1540 ÷ 5 = 308; 1236 ÷ 4 = 309; 930 ÷ 3 = 310. Means add up to none of their own.
#[test]
fn a_mean_is_of_the_two_columns_by_which_most_rows_come_out() {
    let table = |mean: &str| {
        format!(
            "站点\t社工\t人次\t人均人次\n一站\t5\t1540\t308\n二站\t4\t1236\t{mean}\n三站\t3\t930\t310\n合计\t12\t3706\t308.8\n"
        )
    };
    quiet(&table("309"));
    one(&table("319"), Inconsistent, "319", "309");
}

/// 90 + 60 + 30 + 20 = 200: 45%, 30%, 15%, 10%.
#[test]
fn shares_without_a_total_are_of_all_rows_or_of_what_the_text_says() {
    let table = |share: &str| {
        format!(
            "科目\t金额\t占比\n人员\t90\t45%\n活动\t60\t30%\n督导\t30\t{share}\n其他\t20\t10%\n"
        )
    };
    quiet(&table("15%"));
    one(&table("25%"), Inconsistent, "25%", "15.00%");
    // Of 250 of whom each may say several things: 36%, 24%, 20%, 28%.
    let answers = |share: &str| {
        format!(
            "收回问卷250份，可多选。\n\n需求\t人数\t占比\n助餐\t90\t36%\n助医\t60\t24%\n助洁\t50\t20%\n其他\t70\t{share}\n"
        )
    };
    quiet(&answers("28%"));
    one(&answers("38%"), Inconsistent, "38%", "28.00%");
    // Of a whole that nothing says they are left alone.
    quiet("需求\t人数\t占比\n助餐\t90\t41%\n助医\t60\t27%\n助洁\t50\t23%\n");
}

/// 34 + 28 + 25 = 87; 6 + 5 + 4 = 15; 9 + 7 + 8 = 24.
#[test]
fn a_total_may_stand_before_other_columns() {
    let table = |total: &str| {
        format!(
            "指标\t东\t西\t北\t合计\t目标\n个案\t34\t28\t25\t{total}\t80\n小组\t6\t5\t4\t15\t15\n活动\t9\t7\t8\t24\t22\n"
        )
    };
    quiet(&table("87"));
    one(&table("97"), Inconsistent, "97", "87");
    // Who came to two places is counted once: no row adds up.
    quiet(
        "指标\t东\t西\t北\t合计\n长者\t34\t28\t25\t80\n儿童\t16\t15\t14\t41\n妇女\t9\t7\t8\t22\n",
    );
    // Two halves and the year: 12 + 15 = 27; 14 + 9 = 23; 27 + 23 = 50.
    let halves = |all: &str| {
        format!(
            "点位\t一季\t二季\t小计\t三季\t四季\t小计\t合计\n东\t12\t15\t27\t14\t9\t23\t{all}\n"
        )
    };
    quiet(&halves("50"));
    one(&halves("51"), Inconsistent, "51", "50");
}

#[test]
fn spaces_part_the_columns_of_lines_that_have_as_many_cells() {
    let text = "站点   个案   小组\n东站   14   6\n西站   9   5\n合计   24   11\n";
    one(text, Inconsistent, "24", "23");
    quiet(&text.replace("24", "23"));
    let rows =
        [["站点", "个案", "小组"], ["东站", "14", "6"], ["西站", "9", "5"], ["合计", "24", "11"]];
    assert_eq!(tables(text), [rows.map(|row| row.map(str::to_owned).to_vec()).to_vec()]);
    // The head above the names may be left out.
    one(
        "      个案   小组\n东站   14   6\n西站   9   5\n合计   23   12\n",
        Inconsistent,
        "12",
        "11",
    );
    // Names with their numbers need no heads; four of them are no chance.
    let scores = "管理(30分)  28\n服务(40分)  36\n成效(30分)  27\n合计(100分)  92\n";
    one(scores, Inconsistent, "92", "91");
    quiet(&scores.replace("92", "91"));
    // Sentences and lines of several particulars are none.
    assert!(
        tables("时间：3月5日   地点：二楼   时长2小时\n参加：7人   记录：1人   缺席1人\n")
            .is_empty()
    );
    assert!(tables("  本月  新开14个\n  上月  新开9个\n").is_empty());
}
