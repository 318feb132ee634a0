//! What two more batches of texts by other hands taught: a whole sorted in several ways, stocks, scores without their
//! unit, growth with a step between, columns that add up, slips of digits against a table. Each is worked by hand.

use super::{found, one, quiet};
use station_scorecard::report::Class::{Contradiction, Impossible, Inconsistent, Name};

/// 12 + 11 + 9 = 32 bears the whole out; 9 + 12 + 6 + 3 leave 2 of it.
#[test]
fn a_whole_is_sorted_in_several_ways() {
    let cases = |last: &str| {
        format!(
            "全站共接案32例，其中求助12例，转介11例，走访发现9例。按问题分：家庭9例，经济12例，康复6例，就业3例，其他{last}例。"
        )
    };
    quiet(&cases("2"));
    one(&cases("4"), Inconsistent, "4", "2");
    let ages = |last: &str| {
        format!(
            "中心实有30人，其中男8人、女22人。\n学历：研究生4人，本科19人，大专7人。\n年龄：30岁以下13人，31—40岁12人，41岁以上{last}人。"
        )
    };
    quiet(&ages("5"));
    one(&ages("6"), Inconsistent, "6", "5");
    let sheets = |last: &str| {
        format!("收到反馈表43份；认为“很有帮助”的32份，“有帮助”的9份，“一般”的{last}份。")
    };
    quiet(&sheets("2"));
    one(&sheets("3"), Inconsistent, "3", "2");
}

/// 5 + 16 − 14 = 7, in whichever order they are told; 23 + 2 + 7 = 32.
#[test]
fn a_stock_may_be_told_behind_what_came() {
    let text = |left: &str| {
        format!("个案方面，全年开案16个，上年结转5个，年内结案14个，年末在案{left}个。")
    };
    quiet(&text("7"));
    one(&text("8"), Inconsistent, "8", "7");
    quiet("本年共接案32例。\n截至年底结案23例，转介2例，仍在跟进7例。");
}

/// 15.6 of at most 15; 9 + 18 + 13.5 + 49.2 = 89.7; 90 × 15 % = 13.5.
#[test]
fn scores_are_read_without_their_unit_and_with_what_stands_above() {
    let text = |score: &str| {
        format!("末期得分：监督方 9.1；购买方 17.8；市督导中心 {score}（满分15）；第三方 46.5。")
    };
    quiet(&text("14.6"));
    one(&text("15.6"), Impossible, "15.6", "15");
    let total = |total: &str| {
        format!("第三方评分49.2分。\n加上监督方9分、购买方18分、市督导中心13.5分，总分{total}分。")
    };
    quiet(&total("89.7"));
    let converted =
        |score: &str| format!("监督方打分92分，折9.2分；\n市督导中心打分90分，折{score}分。");
    quiet(&converted("13.5"));
    one(&converted("13.8"), Inconsistent, "13.8", "13.5");
    // What one service got is no total with a grade.
    quiet("小组服务得12分，主要是记录不足。总体等次良好。");
}

/// (326 − 285) ÷ 285 = 14.38…%; (335 − 268) ÷ 268 = 25 %; 57 ÷ 1102 = 5.17…%; (78 − 26) ÷ 26 = 200 %;
/// 1.2 ÷ (25.2 − 1.2) = 5 %.
#[test]
fn growth_is_told_with_its_step_between() {
    let step = |rate: &str| format!("开展个案326个，比上年多41个，上年为285个，增长{rate}。");
    quiet(&step("14.4%"));
    one(&step("13.4%"), Inconsistent, "13.4%", "14.39%");
    quiet("注册人数由期初的268人增加到期末的335人，增长25%。");
    let less = |rate: &str| format!("与去年登记的1102名相比，减少57名，下降{rate}。");
    quiet(&less("5.2%"));
    assert_eq!(alarms(&less("5.1%")), ["5.1%"], "57 ÷ 1102 cut off");
    let times = |rate: &str| format!("志愿者由首年的26人增加到78人，是首年的3倍，增长了{rate}。");
    quiet(&times("200%"));
    one(&times("300%"), Inconsistent, "300%", "200.00%");
    quiet("新合同期仍为12个月，金额25.2万元，增加1.2万元，增幅5.0%。");
}

/// 96 ÷ 12 = 8; (92 + 90 + 93 + 91 + 89) ÷ 5 = 91; 20400 + 35200 + 8100 = 63700.
#[test]
fn averages_and_sums_of_what_is_listed() {
    let group = |mean: &str| format!("开设12个小组，组员96人，平均每组{mean}人。");
    quiet(&group("8"));
    one(&group("9"), Inconsistent, "9", "8");
    let marks = |mean: &str| format!("丙站：打分92、90、93、91、89，平均{mean}分。");
    quiet(&marks("91.0"));
    one(&marks("91.6"), Inconsistent, "91.6", "91");
    let goods = |sum: &str| format!("三项金额分别为20400元、35200元、8100元，总值{sum}元。");
    quiet(&goods("63700"));
    one(&goods("64400"), Inconsistent, "64400", "63700");
}

/// From April to December are nine months.
#[test]
fn a_period_has_words_between_its_ends() {
    let text = |months: &str| format!("本站自2024年4月起开展助餐，到12月止，共{months}个月。");
    quiet(&text("9"));
    one(&text("8"), Inconsistent, "8", "9");
}

/// 163.2 ÷ 240 = 68 %, 31.68 ÷ 240 = 13.2 %, 9.6 ÷ 240 = 4 %.
#[test]
fn lines_of_one_form_are_shares_of_one_whole() {
    let text = |share: &str| {
        format!(
            "本期到账经费240万元。\n人员费用163.20万元，占总经费68.0%\n活动费用31.68万元，占13.2%\n督导费9.60万元，占{share}\n"
        )
    };
    quiet(&text("4.0%"));
    one(&text("4.5%"), Inconsistent, "4.5%", "4.00%");
}

/// 25 + 31 = 56, 11 + 15 = 26, 24 + 34 = 58, 688 + 791 = 1479.
#[test]
fn a_column_is_the_two_before_it() {
    let text = |last: &str| {
        format!(
            "序号\t指标\t协议\t第一至第二季度\t第三至第四季度\t完成\n1\t个案\t54\t25\t31\t56\n2\t小组\t26\t11\t15\t26\n3\t活动\t56\t24\t34\t58\n4\t探访\t1440\t688\t791\t{last}\n"
        )
    };
    quiet(&text("1479"));
    one(&text("1497"), Inconsistent, "1497", "1479");
}

#[test]
fn digits_that_changed_places_are_told_against_the_table() {
    let table = "季度\t活动场次\t服务时数\n第一季度\t14\t465\n第二季度\t18\t632\n第三季度\t11\t380\n第四季度\t17\t618\n全年\t60\t2095\n";
    let of_total = |hours: &str| format!("{table}全年开展活动60场，服务时数{hours}小时。\n");
    quiet(&of_total("2095"));
    one(&of_total("2059"), Contradiction, "2059", "2095");
    let rows = "站点\t服务人次指标\t完成\n新桥\t2400\t2568\n老街\t2000\t1870\n盐埠\t2200\t2310\n";
    let of_row =
        |done: &str| format!("{rows}盐埠站完成{done}人次，较上年增加10%（上年2100人次）。\n");
    quiet(&of_row("2310"));
    one(&of_row("2130"), Contradiction, "2130", "2310");
    // Some of what a cell counts are less.
    quiet("站点\t个案接案\t个案结案\n水西\t14\t11\n大岭\t9\t7\n水西站11个结案中有8个目标达成。\n");
}

/// What only looks like it: two kinds side by side, a bound, what was agreed told one by one.
#[test]
fn what_is_of_two_kinds_is_not_compared() {
    quiet("外部督导1名，全年督导24次；内部督导2名，全年督导48次。");
    quiet("个案完成率78%（39个/50个），未达90%的最低要求。");
    quiet("全年个案十五个，小组十个，活动四十二场；合同指标为个案十五个，小组九个，活动四十场。");
}

#[test]
fn names_that_sound_alike_in_two_parts_of_a_sentence_are_one() {
    one(
        "翠岭社区全年服务3216人次；翠领社区常住人口较多。\n走访翠岭社区的居民代表。\n",
        Name,
        "翠领",
        "翠岭",
    );
}

/// 20 × 300 = 6000, 12 + 36 + 10 + 6 + 3 = 67, 450 × 30 = 13500.
#[test]
fn what_stands_as_a_formula_comes_out() {
    let price = |sum: &str| format!("个案20个×300元={sum}元，另计。");
    quiet(&price("6000"));
    one(&price("6600"), Inconsistent, "6600", "6000");
    let months = |sum: &str| format!("到岗12＋36＋10＋6＋3={sum}人月。");
    quiet(&months("67"));
    one(&months("68"), Inconsistent, "68", "67");
    // 10 ÷ 2 + 20 = 25: what is not read to its beginning is not reckoned.
    quiet("到岗10÷2＋20=25人月。");
    quiet("合计（3＋4）×5＋2=37场。");
    let fee = |sum: &str| format!("督导费每次450元，30次共{sum}元。");
    quiet(&fee("13500"));
    one(&fee("13050"), Inconsistent, "13050", "13500");
}

/// 4650 ÷ 12 = 387.5; 23 ÷ 30 = 76.666…%.
#[test]
fn wholes_and_counts_that_stand_further_away() {
    let mean = |mean: &str| format!("前台全年接待4650人次，月均{mean}人次。");
    quiet(&mean("387.5"));
    one(&mean("378.5"), Inconsistent, "378.5", "387.5");
    let held = |rate: &str| {
        format!(
            "中心实有30人。\n学历：研究生4人，本科19人，大专7人。\n持证：社会工作师8人，助理社会工作师15人，持证共23人，持证率{rate}。"
        )
    };
    quiet(&held("76.67%"));
    assert_eq!(alarms(&held("76.66%")), ["76.66%"], "23 ÷ 30 cut off");
}

/// What only looks like it, and what can never be.
#[test]
fn caps_weights_and_answers_are_no_rates_and_no_parts() {
    quiet("评分由四部分组成，分别占10分、20分、15分、55分。本站综合得分88.50分，等级为良好。");
    quiet(
        "本次由四方评分，其中民政局10分、街道办20分、财务15分、专家55分，满分100分。\n本站综合得分88.50分，等级为良好。",
    );
    quiet("活动173场，比上年的152场增长13.8%；个案合计56个，比上年增加8个，增长16.7%。");
    quiet(
        "题目\t非常满意\t满意\t一般\t不满意\t满意率\n内容\t70\t34\t6\t2\t92.9%\n态度\t88\t21\t3\t0\t97.3%\n场地\t52\t38\t17\t5\t80.4%\n",
    );
    quiet(
        "评估方\t得分\t权重\t折后\n街道\t88\t20%\t17.6\n财务\t84\t15%\t12.6\n专家\t86\t65%\t55.9\n",
    );
    one("站点现有社工7人，持证8人，与协议要求的60%存在差异。", Impossible, "8", "");
    one("上期镇政府评分21.4分，本期下降了3.8分。", Impossible, "21.4", "20.00");
}

fn alarms(text: &str) -> Vec<String> {
    let report = found(text);
    let told = report.findings.iter().filter(|one| one.class.is_alarm());
    told.map(|one| one.printed.clone()).collect()
}
