//! Columns of a table that follow from two others, whichever these are: each worked by hand.

use super::{agrees, alarms, found, one, quiet, said};
use station_scorecard::report::Class;

/// 18 ÷ 20 = 0.9; 24 ÷ 30 = 0.8; 13.5 ÷ 15 = 0.9. The marks of the station between them are none of its wholes.
#[test]
fn a_rate_is_of_the_columns_by_which_most_rows_come_out() {
    let table = |last: &str| {
        format!(
            "项目\t满分\t自评\t评分\t得分率\n管理\t20\t19\t18\t90.0%\n服务\t30\t28\t24\t80.0%\n财务\t15\t15\t13.5\t{last}\n"
        )
    };
    quiet(&table("90.0%"));
    one(&table("93.0%"), Class::Inconsistent, "93.0%", "90.00%");
}

/// 48 − 40 = 8 and 8 ÷ 40 = 0.2; 33 − 30 = 3 and 3 ÷ 30 = 0.1; 60 − 50 = 10 and 10 ÷ 50 = 0.2.
#[test]
fn growth_and_differences_are_of_the_two_years_beside_them() {
    let table = |away: &str, growth: &str| {
        format!(
            "指标\t2023年\t2024年\t增减\t增幅\n个案\t40\t48\t8\t20.0%\n小组\t30\t33\t3\t10.0%\n活动\t50\t60\t{away}\t{growth}\n"
        )
    };
    agrees(&table("10", "20.0%"));
    one(&table("12", "20.0%"), Class::Inconsistent, "12", "10");
    one(&table("10", "16.7%"), Class::Inconsistent, "16.7%", "20.00%");
}

/// 30 + 20 = 50; 15 + 10 = 25; 50 + 25 = 75.
#[test]
fn a_subtotal_of_a_long_name_is_no_part_of_what_it_adds_up() {
    let table = |total: &str| {
        format!(
            "科目\t金额\n站长工资\t30\n社工工资\t20\n人员经费小计\t50\n场地\t15\n耗材\t10\n服务经费小计\t25\n总计\t{total}\n"
        )
    };
    agrees(&table("75"));
    one(&table("85"), Class::Inconsistent, "85", "75");
}

/// 4 + 11 = 15 where 16 is printed. The last row says 24, which 10 + 14 is and 15 + 9 is.
#[test]
fn a_total_that_its_row_gives_is_not_told_with_the_part_that_is_wrong() {
    let table = "站点\t个案\t小组\t合计\n东站\t4\t11\t16\n西站\t6\t3\t9\n合计\t10\t14\t24\n";
    let report = found(table);
    let told: Vec<_> = alarms(&report).into_iter().map(said).collect();
    assert_eq!(told, [(Class::Inconsistent, "16", "15")]);
}
