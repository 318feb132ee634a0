//! Prices, instalments, budgets with their rests, stocks, shares of one whole, things named in two ways: each worked by
//! hand, and beside each what only looks like it.

use super::{alarms, found, one, quiet, said};
use station_scorecard::report::Class::{self, Contradiction, Impossible, Inconsistent, Truncated};

/// What is told of a text, as many things as there are.
fn told(text: &str, expected: &[(Class, &str, &str)]) {
    let report = found(text);
    let found: Vec<_> = alarms(&report).into_iter().map(said).collect();
    assert_eq!(found, expected, "{text}");
}

/// 45 × 38 = 1710; 260 × 0.6 = 156.
#[test]
fn many_things_of_one_price_come_to_their_sum() {
    let kettles = |sum: &str| format!("采购水壶45个，每个38元，计{sum}元。");
    quiet(&kettles("1,710"));
    one(&kettles("1,170"), Inconsistent, "1,170", "1710");
    let rides = |sum: &str| format!("下村骑行260公里，每公里补贴0.6元，领取{sum}元。");
    quiet(&rides("156"));
    one(&rides("165"), Inconsistent, "165", "156");
    // For each of two things the price is of neither alone.
    quiet("夏令营18人，每人每天30元，共5天150元。");
}

/// 30 % of 250,000 is 75,000, 40 % is 100,000.
#[test]
fn an_instalment_is_a_part_of_the_sum_that_gives_the_others() {
    let text = |last: &str| {
        format!(
            "合同总额250,000元。签约后支付30%，即75,000元；中期后支付40%，即100,000元；末期后支付30%，即{last}元。"
        )
    };
    quiet(&text("75,000"));
    one(&text("57,000"), Inconsistent, "57,000", "75000");
    quiet("缺岗的扣减总额的5%，即9,000元；逾期的扣减总额的10%，即18,000元。");
}

/// 20 + 30 + 25 + 15 + 5 = 95.
#[test]
fn weights_come_to_their_total() {
    let text =
        |last: &str| format!("权重为：方案20%，人员30%，业绩25%，财务15%，陈述{last}，合计100%。");
    quiet(&text("10%"));
    one(&text("5%"), Inconsistent, "100%", "95%");
}

/// 52 − 49.4 = 2.6; 49.4 ÷ 52 = 95 %. 36 − 33.27 = 2.73; 33.27 ÷ 36 = 92.416…%.
#[test]
fn two_of_spent_left_and_rate_judge_the_third() {
    let rest = |left: &str| {
        format!(
            "年度经费52万元，其中人员费31.2万元。实际支出49.4万元，预算执行率95.0%，结余{left}万元。"
        )
    };
    quiet(&rest("2.6"));
    one(&rest("2.8"), Inconsistent, "2.8万", "2.6万");
    let rate =
        |rate: &str| format!("年度预算36万元。\n实际支出33.27万元，总执行率{rate}，结余2.73万元。");
    quiet(&rate("92.42%"));
    one(&rate("92.41%"), Truncated, "92.41%", "92.42%");
    one(&rate("94.42%"), Inconsistent, "94.42%", "92.42%");
}

/// 16 − 5 + 2 = 13; 30 − 27 = 3.
#[test]
fn what_is_left_follows_from_who_came_and_went() {
    let staff = |end: &str| {
        format!("年初在岗社工16人，年内离职5人（其中升学2人、返乡3人），新聘2人，年末在岗{end}人。")
    };
    quiet(&staff("13"));
    one(&staff("14"), Inconsistent, "14", "13");
    let away = |away: &str| format!("联席会应到30家单位，实到27家，请假{away}家。");
    quiet(&away("3"));
    one(&away("2"), Inconsistent, "2", "3");
}

/// 13 + 16 + 22 + 18 = 69.
#[test]
fn quarters_listed_behind_a_word_come_to_their_total() {
    let text = |sum: &str| format!("四个季度依次为13、16、22、18，共{sum}场。");
    quiet(&text("69"));
    one(&text("67"), Inconsistent, "67", "69");
}

/// 18 ÷ 22 = 81.818…%; 164 ÷ 186 = 88.172…%, of the 200 it would be 82 %; 8 ÷ 10 = 80 %, while 75 % is of no two of them.
#[test]
fn a_rate_is_of_the_whole_that_its_words_say() {
    quiet("辖区22个村居中，已建站点18个，覆盖率81.8%。");
    one("辖区22个村居中，已建站点18个，覆盖率81.81%。", Truncated, "81.81%", "81.82%");
    let sheets = |rate: &str| {
        format!("发放问卷200份，回收186份，回收率93%；有效问卷164份，有效问卷占回收问卷的{rate}。")
    };
    quiet(&sheets("88.2%"));
    one(&sheets("82.0%"), Inconsistent, "82.0%", "88.17%");
    let stay = |rate: &str| {
        format!(
            "年初在岗10人，年内离职2人，新聘3人。年初的10人中到年末仍在岗8人，留任率（年末仍在岗的年初人员÷年初人数）为{rate}。"
        )
    };
    quiet(&stay("80%"));
    one(&stay("75%"), Inconsistent, "75%", "80.00%");
}

/// Of 58 persons 24 are 41.4 %, 17 are 29.3 %; 48 are 82.8 %, 49 are 84.5 %, and 83.6 % is none.
#[test]
fn a_share_without_its_part_is_of_what_the_others_are_of() {
    let text = |share: &str| {
        format!(
            "共访谈58人，独居者24人，占41.4%；与子女同住者17人，占29.3%。\n自述腿脚不便的占{share}，另有两人不愿回答。"
        )
    };
    quiet(&text("82.8%"));
    let report = found(&text("83.6%"));
    let found: Vec<_> = alarms(&report).into_iter().map(|one| (one.class, &*one.printed)).collect();
    assert_eq!(found, [(Impossible, "83.6%")]);
    quiet(
        "共访谈58人，独居者24人，占41.4%；与子女同住者17人，占29.3%。\n综合满意率按各项加权为83.6%。",
    );
}

#[test]
fn a_kind_counted_again_by_its_own_words_is_the_same() {
    let cases = |again: &str| {
        format!("本年度开案52个，其中结案41个，在跟进11个。\n在跟进的{again}个个案均有负责人。")
    };
    quiet(&cases("11"));
    one(&cases("13"), Contradiction, "13", "11");
    let team = |again: &str| {
        format!(
            "培育邻里剪发队（成员15人）、亲子读书会（成员20人）。\n邻里剪发队的{again}名成员都是退休师傅。"
        )
    };
    quiet(&team("15"));
    one(&team("13"), Contradiction, "13", "15");
    let groups = |again: &str| {
        format!("全年开展小组18个，计108节。\n小组数量虽达到{again}个，专业深度仍不够。")
    };
    quiet(&groups("18"));
    one(&groups("16"), Contradiction, "16", "18");
    // Of nine one part may be served twice.
    quiet("在跟进11个。跟进中的3个个案已转介。");
}

/// 356 ÷ 1200 = 29.666…%, 365 ÷ 1200 = 30.416…%; 240 ÷ 10 = 24.
#[test]
fn what_follows_from_a_slip_is_told_with_the_slip() {
    let text = "上半年探访356户次。\n督导指出，上半年已探访365户次，占全年指标1200户次的29.7%。";
    one(text, Contradiction, "365", "356");
    let text = "评估周期为2023年9月1日至2024年6月30日，共11个月。其间开展活动240场，月均24场。";
    one(text, Inconsistent, "11", "10");
}

#[test]
fn points_of_another_time_and_the_ends_of_bands_are_no_scores() {
    quiet("最终得分为88.5分，等级为良好（80分及以上不足90分）。");
    quiet(
        "总分92.4分。根据办法，90分（含）以上为优秀，80分（含）至90分为良好，60分（含）至80分为合格，60分以下为不合格，本站末期等级为优秀。中期总分为86.3分，等级为良好。",
    );
    let text = "总分92.4分。根据办法，90分（含）以上为优秀，80分（含）至90分为良好，60分（含）至80分为合格，60分以下为不合格，本站末期等级为良好。";
    told(text, &[(Inconsistent, "良好", "优秀")]);
    quiet("第三方评分46.2分，总分90.2分。四方中第三方失分最多，为8.8分。");
    quiet("街道94.5分，居民代表95分，第三方机构88分。第三方得分按百分制，其中专业服务50分得44分。");
}

/// 7 + 9 and 5 months are no sum, and neither is what two clauses count in different words.
#[test]
fn what_stands_in_one_sentence_is_no_sum_for_that() {
    quiet("志愿者培训8次，完成9次。未达标的两项为活动和探访，主要因台风停办活动6场。");
    quiet("7月增聘1名，10月离职1名，1、2月各5名，3至6月各6名，10至12月各6名。");
    quiet("全年探访指标1200户次，上半年已完成588户次，加上下半年合计1224户次。");
    quiet("清单共18项，其中限期整改6项。\n限期整改的6项完成3项，其余按季度推进。");
    quiet("独居者29人，占43.3%。\n患慢性病的居多，其中患两种以上者31人。");
}

/// 57 − 52 = 5; 26 − 24 = 2; 40 − 37 = 3.
#[test]
fn what_is_beyond_or_short_is_held_against_a_target_stated_further_away() {
    let over = |over: &str| {
        format!(
            "社区活动52场,实际完成57场;走访900人次,实际完成960人次。三项指标超额,其中社区活动超额{over}场,走访超额60人次。"
        )
    };
    quiet(&over("5"));
    one(&over("6"), Inconsistent, "6", "5");
    let lists = |over: &str| {
        format!(
            "协议约定个案24个、小组10个，实际完成个案26个、小组10个。\n自评认为，个案超额{over}个，小组持平。"
        )
    };
    quiet(&lists("2"));
    one(&lists("3"), Inconsistent, "3", "2");
    let short = |short: &str| format!("培训目标40场，完成37场。\n未达标的培训还差{short}场。");
    quiet(&short("3"));
    one(&short("4"), Inconsistent, "4", "3");
    quiet("协议约定个案24个，实际完成个案26个。四项指标中三项超额完成，其中个案超额2个。");
}

/// (10 − 3) ÷ 10 = 70 %, 3 ÷ 10 = 30 %; (9 − 2) ÷ 9 = 77.777…%.
#[test]
fn those_that_stayed_are_those_of_the_beginning_without_those_that_left() {
    let text = |stayed: &str, left: &str| {
        format!(
            "期初在岗社工10人，期内离职3人，补充3人，期末在岗仍为10人。期初人员留任率为{stayed}，流失率{left}。"
        )
    };
    quiet(&text("70.0%", "30.0%"));
    one(&text("75.0%", "30.0%"), Inconsistent, "75.0%", "70.00%");
    one(&text("70.0%", "33.0%"), Inconsistent, "33.0%", "30.00%");
    quiet("启动时的7名社工全部留任，留任率100%，年内另增聘2名、离职1名。");
    let certified = |rate: &str| {
        format!(
            "专职人员9人，其中持助理社会工作师证4人、社会工作师证3人，未持证2人，持证率{rate}。"
        )
    };
    quiet(&certified("77.8%"));
    one(&certified("87.5%"), Inconsistent, "87.5%", "77.78%");
}

/// 320 ÷ 4000 = 8 %, of this year's 4320 it would be 7.4 %; 44 ÷ 400 = 11 %, of 444 it would be 9.9 %.
#[test]
fn growth_is_of_the_year_before_and_not_of_this_one() {
    let text = |rate: &str| format!("全年服务4320人次，上年为4000人次，增加320人次，增长{rate}。");
    quiet(&text("8.0%"));
    one(&text("7.4%"), Inconsistent, "7.4%", "8.00%");
    let step = |rate: &str| {
        format!("去年同期走访400次,今年增加44次,增长{rate};去年同期面谈50次,今年增长20.0%。")
    };
    quiet(&step("11.0%"));
    one(&step("9.9%"), Inconsistent, "9.9%", "11.00%");
    quiet("下半年合计1212人次。上半年为1088人次，全年共2300人次，下半年较上半年增长11.4%。");
}

/// 24.5 + 31 + 27.5 = 83.
#[test]
fn points_without_a_word_for_them_come_to_their_total() {
    let text = |total: &str| {
        format!("组织管理24.5分、服务实施31分、成效27.5分(成效满分30分),合计{total}分。")
    };
    quiet(&text("83"));
    one(&text("84"), Inconsistent, "84", "83.0");
    quiet("基础分80分，加分项得6.5分，扣分项扣2分，最终得分84.5分。");
}
