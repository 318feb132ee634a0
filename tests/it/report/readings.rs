//! What can be read in two ways, what is written in numerals, and what is written in two ways: each worked by hand.

use super::{agrees, one, quiet};
use station_scorecard::report::Class;

/// 842 ÷ 400 = 2.105; 2164 ÷ 1480 = 1.46216….
#[test]
fn the_whole_of_a_rate_may_stand_in_a_bracket_before_it() {
    agrees("建档842份，完成协议量（400份）的210.50%。");
    let slip = "入户探访2164个，完成协议量（1480个）的142.66%。";
    one(slip, Class::Inconsistent, "142.66%", "146.22%");
}

/// 9 ÷ (9 + 2 + 1) = 0.75; 382 − 300 = 82, and 82 ÷ 300 = 0.27333…; (31.5 − 27.3) ÷ 31.5 = 0.13333….
#[test]
fn what_another_pair_or_run_explains_is_no_alarm() {
    quiet("已完成9条，正在推进2条，尚未动工1条，完成率75%。");
    quiet("兜底对象建档382人，超出协议量300人的27.33%。");
    quiet("今年筹到27.3万元，比去年的31.5万元少了4.2万元，下降13.33%。");
    // 50 − 40 = 10: of the later year it is 20 %, of the earlier one 25 %.
    let later = "服务人数由40人增长到50人，增长20%。";
    one(later, Class::Inconsistent, "20%", "25.00%");
}

#[test]
fn what_a_scheme_allows_is_no_score() {
    let caps = "分值分别为监督方10分、购买方20分、市督导中心15分、第三方55分，合计100分。";
    let scores =
        "监督方评估：9.12分。购买方评估：18.60分。市督导中心评估：13.25分。第三方评估：47.88分。";
    quiet(&format!("{caps}{scores}四方合计：88.85分。"));
    // 9.12 + 18.60 + 13.25 + 47.88 = 88.85.
    let wrong = format!("{caps}{scores}四方合计：88.58分。");
    one(&wrong, Class::Inconsistent, "88.58", "88.85");
}

/// 89 × 20 % = 17.80; 84.4 × 15 % = 12.66; 78.56 × 55 % = 43.208; 17.80 + 12.66 + 43.21 + 9.05 = 82.72.
#[test]
fn a_mark_of_a_hundred_before_its_score_is_no_score() {
    let two = "购买方给出89分，折算17.80分（占20%）；市督导中心给出84.4分，折算12.66分（占15%）；";
    let others = "第三方给出78.56分，折算43.21分（占55%）；监督方折算后为9.05分。";
    quiet(&format!("{two}{others}四方相加，总分82.72分。"));
    let wrong = format!("{two}{others}四方相加，总分82.27分。");
    one(&wrong, Class::Inconsistent, "82.27", "82.72");
    quiet("总分90.00分，评定等级为优秀。上年度总分89.15分，本年度提高0.85分。");
}

/// 126 + 98 + 115 = 339; 34 ÷ 40 = 0.85.
#[test]
fn numbers_in_numerals_are_numbers() {
    quiet("三个片区分别建档一百二十六户、九十八户、一百一十五户，合计三百三十九户。");
    let sum = "建档分别为一百二十六户、九十八户、一百一十五户，合计三百四十九户。";
    one(sum, Class::Inconsistent, "三百四十九", "339");
    let rate = "个案应结案四十个，实际结案三十四个，完成率百分之八十二点五。";
    one(rate, Class::Inconsistent, "百分之八十二点五", "85.00%");
}

/// 3416 ÷ 56 = 61; the count stands in the sentence above.
#[test]
fn an_average_is_of_what_the_sentence_above_counts() {
    let text = |mean: &str| format!("全年共办活动56场。共有3416人次参加，场均{mean}人次。");
    one(&text("62"), Class::Inconsistent, "62", "61");
    quiet(&text("61"));
}

/// Of 25 households 24 are 96 % and 25 are 100 %; of 20 persons 19 are 95 %.
#[test]
fn who_was_asked_is_the_whole_of_a_satisfaction() {
    quiet("随机电话访问50人，满意率96%；现场访谈20人，满意率95%。");
    let text = "随机电话访问25户，满意率97%。";
    one(text, Class::Impossible, "97%", "96.00% / 100.00%");
}

/// 46 − 40 = +6; 21 − 24 = −3.
#[test]
fn a_cell_with_a_sign_is_the_difference_of_the_two_before_it() {
    let table = |one: &str, two: &str| {
        format!("指标\t协议\t完成\t增减\n个案\t40\t46\t{one}\n小组\t24\t21\t{two}\n")
    };
    quiet(&table("+6", "-3"));
    one(&table("+4", "-3"), Class::Inconsistent, "+4", "+6");
    one(&table("+6", "+3"), Class::Inconsistent, "+3", "-3");
}

#[test]
fn a_name_with_two_letters_changed_over_is_told_and_two_sides_are_two_places() {
    let station = |name: &str| format!("本会到广州市{name}镇社工服务站评估。");
    let two = format!("{}评估显示，梓桥镇社工服务站成效较好。", station("桥梓"));
    one(&two, Class::Name, "梓桥", "桥梓");
    let list = "三片区为金蕉、杏坛里、海傍3个社区。杏里坛的居民最多。";
    one(list, Class::Name, "杏里坛", "杏坛里");
    quiet("南石村、北石村和石南路都在走访的路上。");
}

#[test]
fn digits_that_changed_places_are_told_beside_the_same_words_alone() {
    let text = "“红棉守护”热线全年接听1263次。从全年1236次热线来电看，居民最在意速度。";
    one(text, Class::Contradiction, "1236", "1263");
    // What carries an area on from the sentence before may be of the whole all the same.
    let carried = ["三片区居民最多。", text].concat();
    one(&carried, Class::Contradiction, "1236", "1263");
    quiet("一片区热线接听1263次。二片区热线接听1236次。");
    quiet("“红棉守护”热线全年接听1263次。图书角全年借出1236册。");
    quiet("“红棉守护”热线全年接听1263次。上半年热线来电1236次。");
}
