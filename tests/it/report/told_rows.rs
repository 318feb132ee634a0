//! What sentences tell of the rows of a table and of how many they are; and what lines and kinds of workers say of each
//! other.

use super::{agrees, one, quiet};
use station_scorecard::report::Class::{Contradiction, Inconsistent, Name};

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
fn amounts_in_numerals_beyond_ten_thousand() {
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
fn times_in_words() {
    // From 14:30 to 16:15 are 105 minutes.
    one("例会自2时30分至4时15分，历时95分钟。", Inconsistent, "95", "105");
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

#[test]
fn steps_months_and_shares_with_their_parts_further_above() {
    // 60 − 48 = 12; 1386240 ÷ 1678240 = 82.60 %.
    one("社区活动由六十场减少到四十八场，少了十四场。", Inconsistent, "十四", "12");
    one(
        "人员费用1386240.00元；服务费用212358.50元。\n累计支出1678240.00元，其中人员费用占累计支出的86.20%。\n",
        Inconsistent,
        "86.20%",
        "82.60%",
    );
    one("收集资料自2023年11月1日至2024年8月31日共计11个月。", Inconsistent, "11", "10");
    // 3700 ÷ 365 = 10.137.
    one(
        "全年365天无休，共接通3700次。\n三季度最多。日均接通11.14次。\n",
        Inconsistent,
        "11.14",
        "10.137",
    );
}

#[test]
fn rows_against_the_year_before_and_against_each_other() {
    // 75 − 69 = 6.
    let table = "项目\t上年度\t本年度\n个案\t48\t54\n社区活动\t75\t69\n";
    one(&format!("{table}社区活动比上年度少8场。\n"), Inconsistent, "8", "6");
    quiet(&format!("{table}社区活动比上年度少6场。\n"));
    // What a row has beyond another of its cells is no third of them.
    quiet(
        "级别\t应探访\t实际\n一级\t432\t436\n二级\t504\t519\n三级\t450\t466\n多出来的部分，二级15次、三级16次。\n",
    );
}

#[test]
fn a_grade_below_a_table_is_that_of_its_total() {
    let table = |grade: &str| {
        format!(
            "评估总分100分，90分及以上为优秀，80分至90分为良好，60分至80分为合格。\n评估方\t满分\t得分\t得分率\n监督方\t10\t9.10\t91.00%\n购买方\t20\t18.60\t93.00%\n督导中心\t15\t13.35\t89.00%\n第三方\t55\t48.90\t88.91%\n合计\t100\t89.95\t89.95%\n评定等级：{grade}\n"
        )
    };
    one(&table("优秀"), Inconsistent, "优秀", "良好");
    quiet(&table("良好"));
    quiet("总分介于75.71分与85.71分之间，若监督方给分在4.29分以上，总分达到80分，等级为良好。");
}

#[test]
fn numbered_things_are_as_many_as_their_numbers() {
    quiet("会议议定三件事：一、精简表格，省去存根；二、三日内首访；三、下次会议在六月。");
    one(
        "提出七条意见：一是未列时间；二是未更新；三是缺签名；四是过期；五是未按等级排序。已办结4条。",
        Contradiction,
        "七",
        "5",
    );
    quiet("三个目标达成两个：愿意接受送餐、每周外出；恢复往来只做到一半。");
}
