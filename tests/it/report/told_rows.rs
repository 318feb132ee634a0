//! What sentences tell of the rows of a table, in their order, of as many, and of what they come to; and what lines and kinds
//! of workers say of each other.

use super::{agrees, one, quiet};
use station_scorecard::report::Class::{Contradiction, Impossible, Inconsistent, Name, Truncated};

#[test]
fn shares_in_lines_are_of_the_amount_that_most_of_them_give() {
    // 812 ÷ 2196 = 36.976 %, 517 ÷ 2196 = 23.543 %, 396 ÷ 2196 = 18.033 %.
    let lines = |share: &str| {
        format!(
            "热线接听2196通。按内容分：\n· 咨询812通，36.98%\n· 情绪517通，{share}\n· 物资396通，18.03%\n"
        )
    };
    one(&lines("24.53%"), Inconsistent, "24.53%", "23.54%");
    quiet(&lines("23.54%"));
    // 19.6 ÷ 116 = 16.897 %; each cell says of what.
    let cells = "人员费用\t78.40\t占支出67.59%\n服务费用\t19.60\t占支出19.60%\n办公费用\t18.00\t占支出15.52%\n";
    one(cells, Inconsistent, "19.60%", "16.90%");
}

#[test]
fn workers_without_a_certificate_are_those_that_the_others_leave() {
    // 115.5 − 81 = 34.5.
    let told = |other: &str| {
        format!(
            "全职社工应到岗112人次，实到岗115.5人次，超配3.5人次；持证社工应到岗56人次，实到岗81人次，超配25人次；非持证社工实到岗{other}人次。"
        )
    };
    one(&told("33.5"), Inconsistent, "33.5", "34.5");
    quiet(&told("34.5"));
}

#[test]
fn men_are_what_women_leave_even_where_the_whole_is_sorted_otherwise_too() {
    let told = |boys: &str| {
        format!(
            "在册儿童58名。按就读阶段：学前12名，小学29名，初中17名。按性别：女孩31名，占53.45%；男孩{boys}名。"
        )
    };
    one(&told("28"), Inconsistent, "28", "27");
    quiet(&told("27"));
}

#[test]
fn what_a_rate_leaves_and_what_others_leave() {
    // 412 − 389 = 23, and 389 ÷ 412 = 94.42 %.
    one("来电412通，接通389通，接通率94.42%。未接33通中已回拨21通。", Inconsistent, "33", "23");
    one(
        "体检的长者一共35位。至少一项偏高的14位，其余二十三位都正常。",
        Inconsistent,
        "二十三",
        "21",
    );
    quiet("来电412通，接通389通，接通率94.42%。未接23通中已回拨21通。");
}

#[test]
fn attendance_is_of_those_who_should_have_come_wherever_they_stand() {
    one("全期出勤1134人次，应出勤1260人次，出勤率90.20%。", Inconsistent, "90.20%", "90.00%");
    agrees("全期出勤1134人次，应出勤1260人次，出勤率90.00%。");
}

#[test]
fn a_mean_is_of_what_its_section_counts() {
    // 1134 ÷ 30 = 37.8; 88 ÷ 8 = 11; 45600 ÷ 57 = 800.
    one("课程共30天。全期出勤1134人次，平均每天38.7人到课。", Inconsistent, "38.7", "37.8");
    one("计划开展八节。实际出席88人次，平均每节10.5人。", Inconsistent, "10.5", "11");
    one(
        "刊发稿件57篇。累计阅读45600次，平均每篇820次，其中省级平均每篇2400次，市级平均每篇1100次。",
        Inconsistent,
        "820",
        "800",
    );
    one("年龄最小的62岁，最大的81岁，平均83.5岁。", Impossible, "83.5", "81");
    quiet("年龄最小的62岁，最大的81岁，平均70.5岁。");
}

#[test]
fn rows_are_as_many_as_a_sentence_says() {
    let table =
        "指标\t协议量\t完成量\n建档\t320\t356\n探访\t960\t1088\n个案\t48\t45\n小组\t18\t18\n";
    one(&format!("{table}上表五项指标已全部核对。\n"), Inconsistent, "五", "4");
    one(&format!("{table}从上表看，有四项达到或者超过协议量。\n"), Inconsistent, "四", "3");
    quiet(&format!("{table}从上表看，有三项达到或者超过协议量，上表四项指标已全部核对。\n"));
}

#[test]
fn numbers_told_in_the_order_of_the_rows() {
    // 9 ÷ 16 = 56.25 %, 20 ÷ 36 = 55.556 %, 22 ÷ 40 = 55 %.
    let table = "项目\t目标\t中期\t末期\n个案\t40\t22\t41\n小组\t16\t9\t16\n活动\t36\t20\t43\n";
    let told = |last: &str| format!("{table}中期时三项的完成率依次是55.00%、56.25%、{last}。\n");
    one(&told("55.55%"), Truncated, "55.55%", "55.56%");
    quiet(&told("55.56%"));
}

#[test]
fn a_total_that_a_table_leaves_out_is_told_by_a_sentence() {
    // 126 + 98 + 143 + 131 = 498; 131 − 98 = 33.
    let table = "月份\t1月\t2月\t3月\t4月\n接听（通）\t126\t98\t143\t131\n";
    one(&format!("{table}四个月共接听488通。\n"), Inconsistent, "488", "498");
    quiet(&format!("{table}四个月共接听498通。\n"));
    one(&format!("{table}4月较多，比2月多35通。\n"), Inconsistent, "35", "33");
}

#[test]
fn growth_between_two_rows_is_over_the_lesser_one() {
    // 67 ÷ 187 = 35.83 %.
    let table = "月份\t接听（次）\t回访（次）\n2月\t187\t81\n6月\t254\t130\n";
    let told = |rate: &str| format!("{table}6月接听量最高，比2月多67次，增幅{rate}。\n");
    one(&told("26.38%"), Inconsistent, "26.38%", "35.83%");
    quiet(&told("35.83%"));
    // 7.4 ÷ 48.6 = 15.23 %.
    one(
        "前测平均48.6分，后测平均41.2分，平均下降7.4分，降幅为17.96%。",
        Inconsistent,
        "17.96%",
        "15.23%",
    );
}

#[test]
fn what_was_there_before_is_no_income() {
    // 30000 + 8640 + 5215 = 43855.
    let table = |income: &str| {
        format!(
            "项目\t金额\n上年结转\t12386.50\n企业捐赠\t30000.00\n义卖\t8640.00\n零星捐款\t5215.00\n本年收入合计\t{income}\n"
        )
    };
    one(&table("43585.00"), Inconsistent, "43585.00", "43855.00");
    quiet(&table("43855.00"));
}

#[test]
fn columns_of_products_and_means_are_no_sums() {
    quiet(
        "形式\t次数\t每次时长\t小计\n个别督导\t15\t1.5小时\t22.5小时\n团体督导\t9\t3小时\t27小时\n",
    );
    quiet(
        "类型\t人次\t成本（元）\t每人次成本（元）\n小组\t756\t15120\t20.00\n活动\t2240\t26880\t12.00\n个案\t210\t8400\t40.00\n合计\t3206\t50400\t15.72\n",
    );
}

#[test]
fn amounts_in_the_numerals_of_accounts_and_beyond_ten_thousand() {
    one("人民币叁万贰仟伍佰元整（¥32,050.00）。", Contradiction, "32,050.00", "32500");
    quiet("人民币叁万贰仟伍佰元整（¥32,500.00）。队伍六支，陆续开展活动。");
    one(
        "人员费用一百四十七万六千元，活动费用三十一万二千元，场地费用九万八千元，合计一百八十八万七千元。",
        Inconsistent,
        "一百八十八万七千",
        "1886000",
    );
}

#[test]
fn the_months_end_with_the_day_that_the_data_end_with() {
    // March to January are eleven months.
    let told = |months: &str| {
        format!(
            "服务协议自2024年3月1日起至2025年2月28日止。末期评估的数据截至2025年1月31日，计{months}个考核月份。"
        )
    };
    one(&told("10"), Inconsistent, "10", "11");
    quiet(&told("11"));
}

#[test]
fn times_in_words_and_in_cells() {
    // From 14:30 to 16:15 are 105 minutes.
    one("例会自2时30分至4时15分，历时95分钟。", Inconsistent, "95", "105");
    one("活动\t时间\t人次\n讲座\t15:00—16:70\t97\n义诊\t9:00—11:30\t88\n", Impossible, "16:70", "");
    // Hours of a year are of many days.
    quiet("开放时间8:30—12:00，全年按52周共1976小时。");
}

#[test]
fn names_that_differ_at_their_head() {
    one(
        "“拾光夏令营”开班六周。时光夏令营的孩子演了一出话剧。“拾光夏令营”的照片已归档。",
        Name,
        "时光",
        "拾光",
    );
    one(
        "恒益食品公司捐赠大米，恒益食品公司还捐了食用油。益恒食品公司已是第三年捐赠。",
        Name,
        "益恒",
        "恒益",
    );
    one("片区下辖榕荫、沙墩、麓景、云砚四个社区。荫榕社区的长者每周一访。", Name, "荫榕", "榕荫");
    quiet("我站开展社工服务，社工服务覆盖三个片区。展开社工服务以来，时常收到街坊来信。");
}

#[test]
fn what_is_supposed_or_of_another_time_is_let_be() {
    quiet("列出问题11项，已整改8项，整改完成率72.73%。预计月底前再完成2项，届时完成率为90.91%。");
    quiet("中期累计电访1020次。中期之后又新增建档46份、电访885次。");
    quiet("总分86.91分，等级为良好。第三方每提高1分，总分就能多0.55分。");
    quiet("低保对象人数最多，占六类总人数的38.99%。");
}
