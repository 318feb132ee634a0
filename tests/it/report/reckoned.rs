//! What follows from tables, lines, times of day and scores, where no word beside the number says from what.

use super::{agrees, one, quiet};
use station_scorecard::report::Class::{Contradiction, Impossible, Inconsistent, Truncated};

#[test]
fn days_and_times_that_never_are() {
    one("整改须于11月31日前完成。", Impossible, "11月31日", "");
    one("行动从1月6日启动，到2月30日收官。", Impossible, "2月30日", "");
    one("证明打印于2024年13月。", Impossible, "13月", "");
    one("上午9:30开始，11:70结束。", Impossible, "11:70", "");
    one("全年13个月的月报均按时交齐。", Impossible, "13", "12");
    quiet("行动从1月6日启动，到2月29日收官，上午9:30开始，11:50结束。");
}

#[test]
fn how_long_something_lasts_follows_from_its_times() {
    one("时间：14:30—16:30，时长2.5小时。", Inconsistent, "2.5", "2");
    one("会议自9:30至11:50，历时170分钟。", Inconsistent, "170", "140");
    agrees("会议自9:30至11:50，历时140分钟。");
    quiet("会议自14:30至16:45，共2小时15分钟。");
}

#[test]
fn who_stayed_is_of_those_that_were_agreed() {
    one(
        "协议要求配备社工18名，期末在岗20名。考核期内连续在岗16名，稳岗率为80.00%。",
        Inconsistent,
        "80.00%",
        "88.89%",
    );
    one(
        "协议要求配备社工16名。持续在岗15名，稳岗率（持续在岗人数÷协议人数×100%）为88.24%。",
        Inconsistent,
        "88.24%",
        "93.75%",
    );
}

#[test]
fn points_to_a_line_and_points_taken_off() {
    one(
        "监督方8.70分，购买方17.60分，督导中心13.20分，第三方48.15分，总分87.65分，等级为良好，距优秀线90分还差3.35分。",
        Inconsistent,
        "3.35",
        "2.35",
    );
    one("第三方评估扣分合计9.30分，第三方评估得分为46.70分。", Inconsistent, "46.70", "45.70");
    one("每题1至5分，取平均。\n社工态度4.8\n回应速度5.2\n", Impossible, "5.2", "5");
    // What is only supposed, and a line, are no totals.
    quiet("总分最低40.80分，最高95.80分。若与去年一样，总分是84.90分。");
    quiet("总分90.66分，越过90分，评定为优秀，比优秀线高出0.66分。");
}

#[test]
fn a_table_without_a_total_adds_up_all_the_same() {
    let table = "评估方\t满分\t得分\n购买方\t20\t17.60\n监督方\t10\t8.75\n督导中心\t15\t12.90\n第三方评估机构\t55\t46.38\n";
    one(&format!("{table}四方相加，总得分为86.53分。\n"), Inconsistent, "86.53", "85.63");
    one(&format!("{table}第三方得分率为84.32%。\n"), Truncated, "84.32%", "84.33%");
    agrees(&format!("{table}四方相加，总得分为85.63分。\n"));
}

#[test]
fn grades_and_means_of_the_rows_of_a_table() {
    let table = "站点\t总分\t等级\n禾苑站\t91.45\t优秀\n竹埗站\t89.40\t优秀\n桐湾站\t79.95\t合格\n";
    one(table, Inconsistent, "优秀", "良好");
    let table = "站点\t总分\t等级\n禾苑站\t91.45\t优秀\n竹埗站\t89.40\t良好\n桐湾站\t79.95\t合格\n";
    one(&format!("{table}三站平均87.93分。\n"), Inconsistent, "87.93", "86.93");
    quiet(&format!("{table}三站平均86.93分。\n"));
}

#[test]
fn two_rows_and_two_columns_of_a_table() {
    let table = "站点\t累计建档（份）\n青禾站\t812\n澜口站\t1034\n南埗站\t590\n";
    one(&format!("{table}南埗站最少，与澜口站相差454份。\n"), Inconsistent, "454", "444");
    quiet(&format!("{table}南埗站最少，与澜口站相差444份。\n"));
    let table = "项目\t上年度\t本年度\n服务总人次\t1250\t1462\n志愿者人数\t96\t138\n";
    one(&format!("{table}服务总人次较上年度增长14.50%。\n"), Inconsistent, "14.50%", "16.96%");
    quiet(&format!("{table}志愿者人数增长43.75%。\n"));
}

#[test]
fn rows_that_are_counted_are_so_many() {
    let table = "片区\t协议场次\t完成场次\n甲片\t12\t14\n乙片\t10\t10\n丙片\t8\t13\n丁片\t15\t15\n";
    one(&format!("{table}场次超出协议量的片区有3个。\n"), Inconsistent, "3", "2");
    quiet(&format!("{table}场次超出协议量的片区有2个。\n"));
}

#[test]
fn what_is_left_of_what_stands_above() {
    one("收到来信31宗。已办结27宗，办结率87.10%；其余5宗仍在办理。", Inconsistent, "5", "4");
    one(
        "年度经费200万元，分三期拨付。首期100万元、二期80万元均已到账，末期30万元待结果公布后拨付。",
        Inconsistent,
        "30万",
        "20万",
    );
    one(
        "可用资金合计636634.10元，四类支出共495546.70元。季末结余141807.40元。",
        Inconsistent,
        "141807.40",
        "141087.40",
    );
}

#[test]
fn steps_that_a_rate_bears_out() {
    one("电访：一季度1250次，二季度1405次，多了145次，增长12.40%。", Inconsistent, "145", "155");
    one("本季276户次，上季240户次，环比增长13%。", Inconsistent, "13%", "15.00%");
    one(
        "2022年2400次。2023年3000次，增长25%。2024年3450次，增长15%。两年累计增长48.75%。",
        Inconsistent,
        "48.75%",
        "43.75%",
    );
    one("走访完成率95.00%；上年度完成率为85.00%，本年度提高12个百分点。", Inconsistent, "12", "10");
    one("在原有9个服务点的基础上再增设2个，届时服务点将达到13个。", Inconsistent, "13", "11");
}

#[test]
fn some_of_them_are_not_more_than_they_all_are() {
    one("14户困难家庭里仍有15户没有分析表。", Impossible, "15", "");
    one("离营前发放问卷28份，收回32份。", Impossible, "32", "");
    one("表示满意的占103.2%。", Impossible, "103.2%", "");
    one("持证社工到岗合计22.3人次。", Impossible, "22.3", "");
    quiet("持证社工到岗合计22.5人次。");
}

#[test]
fn a_list_behind_a_colon_and_lines_of_wide_digits_add_up() {
    one("获媒体报道46篇：省级7篇、市级15篇、区级11篇、社区平台12篇。", Inconsistent, "46", "45");
    one(
        "（１）档案柜，１８５０元；\n（２）标识牌，３２００元；\n（３）讲课，９６０元。\n三项合计６１００元。\n",
        Inconsistent,
        "6100",
        "6010",
    );
    one(
        "提出五项分工：（一）甲组编手册；（二）乙组对接；（三）丙组汇总；（四）丁组跟进。",
        Contradiction,
        "五",
        "4",
    );
}

#[test]
fn rates_and_totals_of_several_kinds_together() {
    one(
        "18个站参评，优秀5个、良好9个、合格3个、不合格1个，优良率77.77%。",
        Truncated,
        "77.77%",
        "77.78%",
    );
    one("对参训的45人进行考核，通过率87.5%。", Impossible, "87.5%", "86.67% / 88.89%");
    quiet("持证居民161人，一级34人、二级57人、三级41人、四级29人，一、二级合计91人。");
    one(
        "入户探访完成703户次，年度指标1260户次，完成率55.79%，距全年指标尚有547户次。",
        Inconsistent,
        "547",
        "557",
    );
}

/// Words that hold those of lines, suppositions and halves, and say nothing of them.
#[test]
fn lines_and_halves_are_read_by_whole_words() {
    one("热线接听1200次，比上年的1100次增加150次。", Inconsistent, "150", "100");
    one(
        "离职若干人。监督方9.00分，购买方18.00分，督导中心13.00分，第三方48.00分，购买方得分率最高，总分89.00分。",
        Inconsistent,
        "89.00",
        "88.00",
    );
    one("监督方打分92分，折算9.2分。建卡长者126.5名。", Impossible, "126.5", "");
    quiet("发放物资28份，收回借用品32份。");
}
