//! Small texts, each with what follows from it worked by hand.

use super::{agrees, alarms, found, one, said};
use station_scorecard::number::Printed;
use station_scorecard::report::{Beside, Class, check};
use station_scorecard::schemes::default_scheme;

#[test]
fn a_rate_is_held_against_its_two_amounts() {
    // 57 ÷ 60 = 0.95; 46 ÷ 48 = 0.958333…; 72 ÷ 70 = 1.0285714…
    one("合同约定结案60个，实际结案57个，完成率为96%。", Class::Inconsistent, "96%", "95.00%");
    agrees("合同约定结案60个，实际结案57个，完成率为95%。");
    agrees("计划举办讲座48场，已举办46场，达成率95.83%。");
    one("举办讲座72场（指标70场），完成率102.85%。", Class::Truncated, "102.85%", "102.86%");
    agrees("举办讲座72场（指标70场），完成率102.86%。");
}

#[test]
fn a_rate_at_fewer_digits_agrees_at_its_digits() {
    // 2388 ÷ 2390 = 99.9163…
    let report = found("全年应回访2390次，实际回访2388次，完成率100%。");
    let found: Vec<_> = report.findings.iter().map(said).collect();
    assert_eq!(found, [(Class::Rounded, "100%", "99.92%")]);
}

#[test]
fn rates_in_a_row_belong_to_the_amounts_in_the_same_order() {
    // 12 ÷ 10, 45 ÷ 50.
    let table = "\n项目\t目标\t完成\t完成率\n讲座\t10\t12\t120.00%\n义诊\t50\t45\t90.00%\n";
    agrees(&format!("举办讲座12场，义诊45场，分别完成指标的120.00%，90.00%。{table}"));
    one(
        &format!("举办讲座12场，义诊45场，分别完成指标的120.00%，92.00%。{table}"),
        Class::Inconsistent,
        "92.00%",
        "90.00%",
    );
}

/// 53 of 63 are 84.13 %, 54 are 85.71 %.
#[test]
fn persons_are_whole() {
    let asked = |rate: &str| format!("在63名受访者中，{rate}的人表示情绪有改善。");
    one(&asked("84.2%"), Class::Impossible, "84.2%", "84.13% / 85.71%");
    agrees(&asked("84.1%"));
    one("站内有社工12.5名。", Class::Impossible, "12.5", "");
}

/// Person-times come in halves; 177.5 − 110 = 67.5.
#[test]
fn a_surplus_has_its_sign() {
    agrees("持证人员应到岗110人次，实到岗177.5人次，超配67.5人次。");
    one("持证人员应到岗132人次，实到岗128.5人次，缺岗4.5人次。", Class::Inconsistent, "4.5", "3.5");
    one(
        "持证人员应到岗132人次，实到岗128.5人次，超配3.5人次。",
        Class::Inconsistent,
        "3.5",
        "-3.5",
    );
}

#[test]
fn parts_add_up_to_their_whole() {
    agrees("站内共有员工22名，其中持证16名，非持证6名。");
    one("站内共有员工22名，其中持证16名，非持证7名。", Class::Inconsistent, "22", "23");
    one("持证16名，非持证6名，合计23名。", Class::Inconsistent, "23", "22");
    // Some of a whole are no contradiction, and a second list may go on.
    let report = found("报道57个，其中省级11个，市级9个，区级3个，社区级8个。其中协会平台26个。");
    assert!(report.findings.is_empty(), "{:?}", report.findings);
    let report = found("服务300人，其中长者90人、儿童60人。");
    assert!(alarms(&report).is_empty(), "{:?}", report.findings);
    one("服务300人，其中长者390人。", Class::Impossible, "390", "");
}

/// 36.5万 may be anything from 36.45 to 36.55; 12.3 and 24.5 are 36.8.
#[test]
fn money_is_held_to_its_digits() {
    one(
        "链接资源36.5万元，其中现金12.3万元，物资24.5万元。",
        Class::Inconsistent,
        "36.5万",
        "36.8万",
    );
    agrees("链接资源36.8万元，其中现金12.3万元，物资24.5万元。");
}

/// September to July are eleven.
#[test]
fn months_are_counted_from_the_days() {
    let told = |months: &str| format!("评估期为2023年9月10日至2024年7月31日，共{months}个月。");
    agrees(&told("11"));
    one(&told("12"), Class::Inconsistent, "12", "11");
    let report = found("培训于2023年2月30日举行。");
    assert_eq!(
        alarms(&report).into_iter().map(said).collect::<Vec<_>>(),
        [(Class::Impossible, "2023年2月30日", "")]
    );
}

/// From the 28th of February of a leap year to the 2nd of March are four days with both ends, three without the first.
#[test]
fn days_are_counted_from_the_days() {
    for days in ["4天", "四天", "3天", "4日"] {
        agrees(&format!("公示自2024年2月28日至2024年3月2日，共{days}。"));
    }
    one("公示自2024年2月28日至2024年3月2日，共5天。", Class::Inconsistent, "5", "4");
    one("集训2023年7月3日至14日，历时9日，休整后再办一期。", Class::Inconsistent, "9", "12");
}

/// 18 + 9 + 13 + 47.75 = 87.75.
#[test]
fn scores_have_caps_a_sum_and_a_grade() {
    let told = |third: &str, total: &str, grade: &str| {
        format!(
            "购买方得分18.00分，监督方得分9.00分，督导中心得分13.00分，第三方得分{third}分，总得分{total}分，等级为{grade}。"
        )
    };
    agrees(&told("47.75", "87.75", "良好"));
    let report = found(&told("47.75", "90.75", "优秀"));
    let alarms = alarms(&report);
    assert_eq!(
        alarms.iter().map(|one| said(one)).collect::<Vec<_>>(),
        [(Class::Inconsistent, "90.75", "87.75")]
    );
    assert!(alarms.iter().all(|finding| finding.grade), "90.75 is 优秀, 87.75 良好");
    one(&told("47.75", "87.75", "优秀"), Class::Inconsistent, "优秀", "良好");
    one("项目管理31分（满分30分）。", Class::Impossible, "31", "30");
}

/// (50 − 40) ÷ 40.
#[test]
fn growth_is_of_what_was_before() {
    agrees("服务人数由40人增长到50人，增长25%。");
    one("服务人数由40人增长到50人，增长20%。", Class::Inconsistent, "20%", "25.00%");
}

#[test]
fn one_quantity_has_one_value() {
    one("新招募志愿者96名。\n结语：今年新登记志愿者69名。", Class::Contradiction, "69", "96");
    // Of two years, of two areas and of two events there are two.
    for text in [
        "上半年开展小组12个。下半年开展小组14个。",
        "片区一建档82份，片区二建档76份。",
        "“暖冬”行动中探访长者60名；“清凉”行动中探访长者45名。",
        "每天安排2名社工值班。站内共有社工4名。",
    ] {
        assert!(alarms(&found(text)).is_empty(), "{text}");
    }
}

#[test]
fn the_text_is_held_against_its_tables() {
    let table = "片区\t协议量\t完成量\t百分比\n";
    let text = format!(
        "片区二建档82份。\n指标\t建档\t\t\n{table}片区1\t70\t84\t120.00%\n片区2\t70\t76\t108.57%\n合计\t140\t160\t114.29%\n"
    );
    one(&text, Class::Contradiction, "82", "76");
}

#[test]
fn a_total_row_adds_up_what_stands_above_it() {
    let text = "类别\t人数\n长者\t120\n儿童\t80\n合计\t210\n";
    one(text, Class::Inconsistent, "210", "200");
    agrees(&text.replace("210", "200"));
    // The same between bars.
    one(
        "|类别|人数|\n|---|---|\n|长者|120|\n|儿童|80|\n|合计|210|\n",
        Class::Inconsistent,
        "210",
        "200",
    );
}

#[test]
fn named_things_are_counted() {
    one("片区内有甲东社区、乙西社区和丙南社区4个社区。", Class::Contradiction, "4", "3");
    agrees("片区内有甲东社区、乙西社区和丙南社区3个社区。");
    one("组建队伍3支，分别为“青禾”队、“暖阳”队。", Class::Contradiction, "3", "2");
}

#[test]
fn a_name_is_written_in_one_way() {
    let listed = "第一片区：柳岸社区、临江社区、文德社区。\n";
    one(&format!("{listed}在江临社区举办义诊。"), Class::Name, "江临", "临江");
    one(&format!("{listed}片区一有柳岸社区、临江社区、文得社区。"), Class::Name, "文得", "文德");
    // Names that differ in one character and stand side by side are two.
    assert!(alarms(&found("片区有鹤东社区、鹤西社区、鹤南社区。在鹤西社区举办义诊。")).is_empty());
}

#[test]
fn the_open_stations_tables_stand_beside_the_text() {
    let beside = Beside {
        name: "小组".to_owned(),
        area: String::new(),
        unit: "个".to_owned(),
        target: Some(Printed::whole(20)),
        done: Some(Printed::whole(24)),
    };
    let report = check("全年开展小组26个。", &[beside], &default_scheme()).unwrap_or_default();
    let alarms = alarms(&report);
    assert_eq!(
        alarms.iter().map(|one| said(one)).collect::<Vec<_>>(),
        [(Class::Contradiction, "26", "24")]
    );
    assert!(alarms.iter().all(|finding| finding.beside.as_deref() == Some("小组")));
}

#[test]
fn what_is_not_checked_is_listed_and_counted() {
    let report = found("协议开展小组20个，完成20个，完成率100%。热线接通3859次，约500人次受益。");
    assert_eq!(report.coverage(), (3, 5));
    let left = report.findings.iter().map(|finding| finding.printed.as_str());
    assert_eq!(left.collect::<Vec<_>>(), ["3859", "500"]);
}

/// 序号 counts nothing; a number that nothing names is listed with why. Of 4 + 5 = 9 all three are checked.
#[test]
fn every_number_that_is_counted_is_checked_or_listed() {
    let coverage = |text: &str| {
        let report = found(text);
        let listed = report.findings.iter().filter(|one| one.class == Class::Unchecked).count();
        let (checked, all) = report.coverage();
        assert_eq!(checked + listed, all, "{text}");
        (checked, all)
    };
    let table = "序号\t片区\t小组数\n1\t片区一\t4\n2\t片区二\t5\n\t合计\t9\n";
    assert_eq!(coverage(table), (3, 3));
    assert_eq!(coverage("1\t甲\t乙\n2\t丙\t丁\n"), (0, 0), "rows that count on from 1");
    assert_eq!(
        coverage("1\t甲\t7\n3\t丙\t0.5\n"),
        (0, 4),
        "what does not count on may be anything"
    );
    assert_eq!(coverage("会议于2024年3月1日召开。"), (0, 0), "a day is no number");
    assert_eq!(coverage("1. 2024年服务居民60人次。"), (0, 1), "nor is a numbered line's");
    for days in ["为期30天", "5日内答复", "会期三天", "3个工作日内答复", "满15日后回访", "共5日"]
    {
        assert_eq!(coverage(&format!("{days}。")), (0, 1), "{days}: so many days are a number");
    }
    for day in
        ["于5日召开", "10日至15日公示", "每月25日前上报", "本月8日", "30日前提交", "3月5日", "5号"]
    {
        assert_eq!(coverage(&format!("{day}。")), (0, 0), "{day}: a day is no number");
    }
}
