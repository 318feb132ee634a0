//! Steps, stocks, products, wholes that stand further away, and one thing named twice: each worked by hand.

use super::{alarms, found, one, quiet, said};
use station_scorecard::report::Class::{self, Contradiction, Impossible, Inconsistent, Truncated};
use station_scorecard::texts::{Language, checked_rule, checked_working};

/// What is told of a text, as many things as there are.
fn told(text: &str, expected: &[(Class, &str, &str)]) {
    let report = found(text);
    let found: Vec<_> = alarms(&report).into_iter().map(said).collect();
    assert_eq!(found, expected, "{text}");
}

/// (88.5 + 84 + 91.5 + 80) ÷ 4 = 86; 2133 ÷ 54 = 39.5.
#[test]
fn a_mean_is_of_all_that_is_listed_before_it_or_of_what_is_said_right_behind() {
    let towns = |mean: &str| {
        format!("城关镇88.5分，芦花镇84.0分，南坪镇91.5分，大竹镇80.0分，平均{mean}分。")
    };
    quiet(&towns("86.0"));
    one(&towns("86.5"), Inconsistent, "86.5", "86");
    quiet("课堂合计54场，场均39.5人次，全年2133人次。");
    one("课堂合计54场，场均38.5人次，全年2133人次。", Inconsistent, "38.5", "39.5");
}

/// 1.5 ÷ 34.5 = 0.04347…; 46.2 − 42 = 4.2.
#[test]
fn growth_is_of_what_is_compared_with_whichever_year_it_is() {
    quiet("申请36.00万元，比今年的34.50万元增加1.50万元，增长4.35%。");
    let text = "今年购买服务经费42.00万元，明年拟申请46.20万元，增加4.40万元。";
    one(text, Inconsistent, "4.40万", "4.20万");
    quiet("人员支出由33.2万元增加到36.1万元，占经费支出的比重由70.9%提高到72.9%。");
}

/// 138 − 6 = 132; 1467 + 1695 = 3162.
#[test]
fn what_was_taken_out_is_no_longer_among_what_is_left() {
    let text = |left: &str| format!("收回138份，回收率92.00%。剔除空白卷6份，有效卷{left}份。");
    quiet(&text("132"));
    one(&text("134"), Inconsistent, "134", "132");
    let halves = |all: &str| format!("全年探访{all}户次，上半年度1467户次，下半年度1695户次。");
    quiet(&halves("3162"));
    one(&halves("3152"), Inconsistent, "3152", "3162");
}

/// 13.8 ÷ 31.5 = 0.43809…; 9.45 ÷ 31.5 = 0.3; 595 ÷ 4250 = 0.14.
#[test]
fn a_share_is_of_the_whole_of_its_neighbours() {
    let text = |share: &str| {
        format!(
            "链接资源31.5万元。按来源划分，企业捐赠13.8万元，占{share}；基金会配捐9.45万元，占30.00%。"
        )
    };
    quiet(&text("43.81%"));
    one(&text("45.30%"), Inconsistent, "45.30%", "43.81%");
    let parts = "其中长者2040人次，占48.0%；青少年1275人次，占30.0%；妇女595人次，占15.0%；残障人士340人次，占8.0%。";
    one(&format!("这一期服务4250人次，{parts}"), Inconsistent, "15.0%", "14.00%");
}

/// 3416 ÷ 56 = 61; 22 + 19 + 15 = 56.
#[test]
fn an_average_is_of_the_whole_that_is_listed_by_kinds() {
    let text = |mean: &str| {
        format!(
            "办了56场活动，平均每个社区8场：健康类22场、亲子类19场、节庆类15场。全年3416人次参加，场均{mean}人次。"
        )
    };
    quiet(&text("61"));
    one(&text("62"), Inconsistent, "62", "61");
}

#[test]
fn of_a_place_there_are_many_numbers() {
    let table = "站点\t剔除\n城关镇\t86\n芦花镇\t71\n";
    quiet(&format!("{table}\n签到不规范的情况里，城关镇61、芦花镇48。"));
}

/// 391 ÷ 412 = 0.94902….
#[test]
fn a_part_of_what_is_counted_in_other_words_is_no_whole() {
    quiet("拨打460个号码，接通412个，接通率89.57%；接通者中表示满意391人，满意率94.90%。");
}

/// 88 − 83 = 5; 75 − 72.2 = 2.8; 222 − 198 = 24; 2105 − 1980 = 125. The monthly average between two is neither.
#[test]
fn a_step_is_what_one_amount_is_beyond_another() {
    one("总分88分，较中期评估的83分提高6分。", Inconsistent, "6", "5");
    one("执行进度72.2%，比75%的时间进度滞后3.8个百分点。", Inconsistent, "3.8", "2.8");
    let half = |step: &str| {
        format!("上半年合计222人次，月均37人次；去年同期为198人次，同比增加{step}人次，增长12.1%。")
    };
    quiet(&half("24"));
    one(&half("26"), Inconsistent, "26", "24");
    let text = "第一季度探访1980人次，第二季度探访2105人次，较第一季度增加135人次。";
    one(text, Inconsistent, "135", "125");
    quiet("第一次77.40分，第二次82.95分，本次较第二次上升5.30分。");
}

/// 23 + 14 − 17 = 20; 29.35 − 26.87 = 2.48.
#[test]
fn what_is_there_at_the_end_is_what_came_less_what_went() {
    let cases = |last: &str| format!("季初在案23个，本季新开14个，结案17个，季末在案{last}个。");
    quiet(&cases("20"));
    one(&cases("22"), Inconsistent, "22", "20");
    let lines = |rest: &str| format!("收入合计：29.35\n本年支出：26.87\n年末结余：{rest}\n");
    quiet(&lines("2.48"));
    one(&lines("2.58"), Inconsistent, "2.58", "2.48");
}

/// 24 × 1.5 = 36; 4064 ÷ 127 = 32; 3630 ÷ 121 = 30.
#[test]
fn a_total_of_equal_parts_and_an_average_of_its_own_part_of_the_sentence() {
    one("内部督导全年24次，每次1.5小时，合计38小时。", Inconsistent, "38", "36");
    let text = |mean: &str| {
        format!(
            "上半年开餐121天，3630人次，日均30人次；下半年开餐127天，4064人次，日均{mean}人次。"
        )
    };
    quiet(&text("32"));
    one(&text("36"), Inconsistent, "36", "32");
}

/// 200 000 + 50 000 + 12 000 = 262 000; 18 + 13 = 31.
#[test]
fn the_parts_of_a_total_may_be_lines_above_it_or_two_of_one_word() {
    let lines = |total: &str| {
        format!(
            "1.工资200000元；\n2.活动费50000元；\n3.督导费12000元（每次1000元）；\n以上三项合计{total}元。\n"
        )
    };
    quiet(&lines("262000"));
    one(&lines("272000"), Inconsistent, "272000", "262000");
    quiet("共发现问题31项，当场整改18项，限期整改13项。");
    one("共发现问题31项，当场整改18项，限期整改15项。", Inconsistent, "31", "33");
}

/// 38 ÷ 42 = 0.90476…; 58 ÷ 64 = 0.90625; of 29 persons 24 are 82.76 % and 25 are 86.21 %.
#[test]
fn a_rate_is_of_what_stands_above_or_is_named_and_a_part_is_no_whole() {
    let text = "首次检查共反馈问题42项。已完成整改38项，整改率90.4%，尚余4项。";
    one(text, Truncated, "90.4%", "90.48%");
    let text = "项目服务儿童64人。58人完成两次测量，占服务儿童的92.1%。";
    one(text, Inconsistent, "92.1%", "90.63%");
    let text = "居民受访29名：24名说得出两项服务，占82.8%；认为上门及时的占83.5%。";
    one(text, Impossible, "83.5%", "82.76% / 86.21%");
    quiet("东站入户118户，入户率92.2%；西站入户91户，入户率93.8%。");
}

/// 31 ÷ 35 = 0.88571….
#[test]
fn those_who_were_absent_are_no_part_of_an_attendance() {
    quiet("应到35人，实到31人，请假4人，出席率88.57%。");
    one("应到35人，实到31人，请假4人，出席率88.75%。", Inconsistent, "88.75%", "88.57%");
}

#[test]
fn some_of_all_are_not_more_than_all() {
    let text = "现有专职工作人员7人，其中本科及以上学历6人，占85.71%；持有社会工作者证书的9人。";
    one(text, Impossible, "9", "");
    quiet("全年发文52篇，月均4.3篇，其中被市级媒体采用7篇。");
}

#[test]
fn one_thing_named_twice_has_one_number() {
    let text = "服务中心有轮值志愿者19人，每天安排2人到岗。16名轮值志愿者年龄普遍在60岁以上。";
    one(text, Contradiction, "16", "19");
    one("全年内部培训14次，外出学习6次。内部培训16次均有签到表。", Contradiction, "16", "14");
    // Some of them are fewer.
    quiet("服务中心有轮值志愿者19人，每天安排2人到岗。其中16名轮值志愿者年龄在60岁以上。");
}

/// 188 + 121 + 154 = 463, and the text itself says that some are counted twice.
#[test]
fn a_sum_beyond_its_whole_is_right_where_some_are_counted_twice() {
    quiet(
        "受益居民412人，其中老年人188人、儿童121人、残疾人154人。部分残疾人同时属于老年人，故有重复。",
    );
    let groups = "受益居民412人。老年人188人、儿童121人、残疾人154人";
    quiet(&format!("{groups}，三类有交叉。"));
    one(&format!("{groups}。"), Inconsistent, "412", "463");
    let text = "受益居民412人，其中老年人188人、儿童121人、残疾人154人。";
    one(text, Inconsistent, "412", "463");
}

#[test]
fn a_cell_is_named_by_its_row_and_its_column() {
    let text = |count: &str| {
        format!(
            "季度\t个案\t社区活动\n一季度\t8\t11\n二季度\t6\t9\n\n二季度开展社区活动{count}场，端午节点较多。\n"
        )
    };
    quiet(&text("9"));
    one(&text("13"), Contradiction, "13", "9");
    // 11 stands in the row above, and the text is of that below.
    one(&text("11"), Contradiction, "11", "9");
}

#[test]
fn a_name_with_a_character_that_sounds_the_same_is_the_same_name() {
    let towns =
        |other: &str| format!("马鞍乡有社工3人。马鞍乡的服务点今年搬迁。{other}另设服务点。");
    told(&towns("马安乡"), &[(Class::Name, "马安", "马鞍")]);
    quiet(&towns("马西乡"));
    quiet("开展讲座、工作坊、参观等活动。社工总结了工作方法。");
}

/// 17.5 is no more than 20, and 26 is more than 25.
#[test]
fn a_cap_in_a_bracket_is_of_the_score_behind_it() {
    quiet("组织管理（满分20分）17.5分，人员管理（满分15分）13分。");
    let text = "（1）基础建设 满分20分 得18分\n（2）服务产出 满分25分 得26分\n";
    one(text, Impossible, "26", "25");
}

/// 46 ÷ 52 = 0.88461…; 29 ÷ 52 = 0.55769…; 8 + 6 = 14; 250 ÷ 245 = 1.02040….
#[test]
fn what_a_careful_reader_takes_for_right_is_right() {
    let asked = "收回有效问卷52份。受访者中女34人、男18人；60岁及以上29人，占55.8%。";
    quiet(&format!("{asked}对场地环境满意的46人，满意率88.5%。"));
    quiet("个案档案8份，合格7份，合格率87.50%；小组档案6份，合格5份，合格率83.33%；两类合计14份。");
    let table = "站点\t目标\t完成\n东站\t120\t124\n西站\t125\t126\n合计\t245\t250\n";
    quiet(&format!("{table}\n个案指标2站合计245个，完成率102.0%；小组指标合计86个，完成率100%。"));
    quiet("受理21件，调解成功15件，转司法所4件，仍在调解2件。");
    quiet("上期协议12个，本期10个，完成率两期均为100%。");
    quiet("末期评估得82.8分，等级为良好（80分至不足90分）。");
    // 3906 − 3600 = 306, and 306 ÷ 3600 = 0.085.
    quiet("本站上半年服务3906人次，去年同期3600人次，增长8.5%。");
}

#[test]
fn a_name_of_three_numbers_is_of_several_things() {
    let groups = "长者方面，建档51人；\n儿童方面，建档33人；\n残障方面，建档27人。";
    quiet(groups);
}

#[test]
fn what_a_heading_plans_is_not_held_against_what_was_done() {
    let text = "全年个案服务完成13个。\n\n七、下半年安排\n个案服务完成15个，活动25场。\n";
    quiet(text);
    let done = text.replace("七、下半年安排", "七、整体完成情况");
    one(&done, Contradiction, "15", "13");
}

/// The station of the row did 33; of 30 m² the table says nothing, and what will be done is not in it.
#[test]
fn a_surface_or_a_plan_is_no_cell() {
    let table = "社区\t中期完成\n绣衣坊\t33\n柳巷\t41\n";
    quiet(&format!("{table}\n绣衣坊场均人数最少，活动室只有30平方米。"));
    quiet(&format!("{table}\n明年绣衣坊中期完成30场。"));
    one(&format!("{table}\n绣衣坊中期完成30场。"), Contradiction, "30", "33");
}

/// (61 + 24) ÷ 90 = 0.94444…; 205 + 168 + 243 = 616; 717 ÷ 1536 = 0.46679…; 19 ÷ 21 = 0.90476….
#[test]
fn both_kinds_of_the_satisfied_bare_numbers_and_cells_are_parts_and_wholes() {
    let asked = |rate: &str| {
        format!("回收90份，其中很满意61份、满意24份、一般5份，满意率（很满意加满意）{rate}。")
    };
    quiet(&asked("94.44%"));
    one(&asked("95.00%"), Inconsistent, "95.00%", "94.44%");
    let months = |sum: &str| format!("服务人次：1月205、2月168、3月243，合计{sum}人次。");
    quiet(&months("616"));
    one(&months("661"), Inconsistent, "661", "616");
    let table = "季度\t人次\n一季度\t312\n二季度\t405\n三季度\t378\n四季度\t441\n全年\t1536\n";
    quiet(&format!("{table}\n上半年717人次，占全年46.7%。"));
    one(&format!("{table}\n上半年717人次，占全年46.6%。"), Truncated, "46.6%", "46.68%");
    let text = "困境儿童建档21名，按计划完成季度评估的19名，完成率90.47%。";
    one(text, Truncated, "90.47%", "90.48%");
}

#[test]
fn a_row_of_a_table_is_called_the_same_in_the_text() {
    let table = "社区\t场次\n绣衣坊\t7\n南货场\t9\n";
    let text = format!("{table}\n锈衣坊场次最少，原因是活动室太小。");
    told(&text, &[(Class::Name, "锈衣坊", "绣衣坊")]);
    quiet(&format!("{table}\n绣衣坊场次最少，原因是活动室太小。"));
}

/// 5.2 + 60.4 − 48.1 = 17.5; 40 − 2 = 38 were visited; (86 + 88 + 90) ÷ 3 = 88 of three, not of all.
#[test]
fn what_only_looks_as_if_it_had_to_agree_is_left_alone() {
    quiet("上年结转5.2万元，本年拨款60.4万元，支出48.1万元，年末结余17.5万元。");
    quiet("街道在册困难家庭40户。中秋节前，社工对38户困难家庭开展走访。");
    quiet("站内有骨干志愿者20人。活动当天，18名骨干志愿者到场协助。");
    quiet("配备社工7人，其中本科6人，全年支持困境儿童120人。");
    quiet("注册志愿者320人（上年280人），本年新增60人。");
    quiet("讲座24场，体育比赛10场，新增加12场。");
    quiet("三期得分86分、88分、90分，全区平均87分。");
    quiet("自评90分，互评88分，上级评95分，加权平均92分。");
    quiet("服务质量得9分，该项满分10分；服务成效得26分，该项满分30分。");
    quiet("情况如下：共服务320人次。\n\n二、下半年\n\n情况如下：共服务280人次。");
    quiet("开展长者讲座12场、亲子讲座15场。全年社区活动共30场。");
    quiet("各月在岗人数:8、8、8、7、7、8、8、8、8、8、7、8，合计93人月。");
    quiet("第三方评估占50%，第三方评估84.6分，折算后42.3分。");
    quiet("自评得分：指标完成38分（满分40分）、队伍督导18分（满分20分）。");
    quiet("全年48场。合同要求40场，完成率120%。其中节日活动19场、讲座16场、课堂13场。");
    quiet("个案档案12卷，合格10卷。小组档案9卷全部查阅，合格9卷。");
    quiet("服务点覆盖8个社区。共收回问卷160份，其中居民120份、志愿者25份、社区15份。");
    quiet("总分83.6分。上一评估期该站综合得分80.1分，本期提高3.5分。");
    quiet("助餐点收入20.5万元，支出18.2万元。项目账户结余3.1万元。");
}

/// 14, 15, 15 and 15 persons are no 15 over the year; 44 − 40 = 4, 32 − 30 = 2, 20 − 18 = 2.
#[test]
fn columns_that_are_no_sums_and_differences_without_a_sign() {
    let quarters = "季度\t在岗社工\t探访\n一季度\t14\t200\n二季度\t15\t210\n三季度\t15\t190\n四季度\t15\t220\n";
    quiet(&format!("{quarters}全年\t15\t-\n"));
    quiet("项目\t目标\t完成\t差额\n个案\t40\t44\t4\n小组\t30\t32\t2\n活动\t20\t18\t2\n");
    let table = "指标\t目标\t完成\t完成率\n小组\t10\t11\t110%\n";
    quiet(&format!("{table}\n小组成员12人。"));
    let table = "季度\t社区活动\n一季度\t11\n二季度\t9\n";
    quiet(&format!("{table}\n二季度社区活动共有10名志愿者协助。"));
}

/// 88 − 83 = 5; 24 × 1.5 = 36; 23 + 14 − 17 = 20; 20 − 18 = 2, of whichever column is the larger.
#[test]
fn a_working_says_what_was_done_with_the_numbers() {
    let working = |text: &str| {
        let report = found(text);
        let told: Vec<_> = alarms(&report)
            .into_iter()
            .map(|one| (checked_working(one, Language::ZhCn), checked_rule(one, Language::ZhCn)))
            .collect();
        assert!(told.iter().all(|(_, rule)| rule.is_none()), "{told:?}");
        told.into_iter().map(|((working, _), _)| working).collect::<Vec<_>>()
    };
    assert_eq!(working("总分88分，较中期评估的83分提高6分。"), ["88分 − 83分 = 5"]);
    let product = working("内部督导全年24次，每次1.5小时，合计38小时。");
    assert_eq!(product, ["24次 × 1.5小时 = 36"]);
    let stock = working("季初在案23个，本季新开14个，结案17个，季末在案22个。");
    assert_eq!(stock, ["23个 + 14个 − 17个 = 20"]);
    let table = "项目\t目标\t完成\t差额\n个案\t40\t44\t4\n小组\t30\t32\t2\n活动\t20\t18\t5\n";
    assert_eq!(working(table), ["20 − 18 = 2"]);
}
