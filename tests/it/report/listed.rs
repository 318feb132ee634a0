//! Things counted against what is listed of them, and persons of a group against all of it.

use super::{one, quiet};
use station_scorecard::report::Class::{Contradiction, Impossible};

/// A text with a number in it, counted by hand: right with one, told with the other.
fn counted(text: &str, right: &str, wrong: &str, listed: &str) {
    quiet(&text.replace("NUM", right));
    one(&text.replace("NUM", wrong), Contradiction, wrong, listed);
}

#[test]
fn names_in_quotes_right_before_their_number_are_so_many() {
    counted("站点打造了“晚晴学堂”“邻里灶台”“小小河长”NUM个品牌项目。", "三", "四", "3");
    counted("围绕“一老一小”推出“晚晴学堂”、“邻里灶台”和“小小河长”NUM个项目。", "3", "2", "3");
    // There are more of them, a part of the list is not in quotes, or each had several.
    quiet("打造“晚晴学堂”“邻里灶台”“小小河长”等五个品牌。");
    quiet("围绕邻里服务、“一老一小”“五社联动”三项工作。");
    quiet("举办“端午”“中秋”3场活动。");
}

#[test]
fn names_in_a_row_right_before_their_number_are_so_many() {
    counted("社工分别派驻荷塘月、竹丝岗、福安里NUM个服务点。", "三", "四", "3");
    counted("培育了晨光社、老友社、绿芽社NUM支队伍。", "三", "四", "3");
    counted("开设邻里互助、走进校园、便民课堂NUM个项目。", "三", "两", "3");
    quiet("包括和平里、双井两个社区。覆盖竹和园、双井两个小区。");
    quiet("覆盖荷塘月、竹丝岗等五个社区。");
}

#[test]
fn numbered_items_in_a_line_are_as_many_as_it_says() {
    let text = "发现问题NUM项：1.四份档案缺签名；2.公示栏未更新；3.消防器材过期1具。请整改。";
    counted(text, "3", "4", "3");
    let text = "抽查发现NUM个问题：（1）台账不全；（2）记录缺失；（3）人员不足；（4）场地小。";
    counted(text, "4", "3", "4");
    let text = "查出问题NUM项，具体如下：一是台账不全；二是记录缺失；三是人员不足。";
    counted(text, "三", "四", "3");
    counted("建议NUM条：①加强培训；②完善档案；③补齐人员。", "3", "5", "3");
    counted("有NUM点值得注意：第一，台账不全；第二，记录缺失。", "两", "三", "2");
}

#[test]
fn numbered_lines_are_as_many_as_it_says_above_them() {
    let text = "提出以下NUM点建议：\n1.加强培训。\n2.完善档案，\n补齐签名。\n3.补齐人员。\n\n下阶段另行安排。\n";
    counted(text, "3", "4", "3");
    // Another list begins anew, and a list around it goes on.
    quiet("提出2点建议：\n1.加强培训。\n2.完善档案。\n\n要求：\n1.按时。\n2.如实。\n3.公开。\n");
    quiet("3.存在2个问题：\n1.台账不全\n2.记录缺失\n3.后续安排\n");
}

#[test]
fn what_only_stands_before_a_numbered_list_does_not_count_it() {
    quiet("办活动3场：1.节日类2场；2.宣传类1场。");
    quiet("发现问题6项，主要有以下几类：1.台账不全；2.记录缺失。");
    quiet("发现问题4项，其中典型的3项：1.台账不全；2.记录缺失。");
    quiet("下午2点：1.签到；2.开会；3.合影。");
    quiet("问题4项：1.台账不全；2.记录缺失；3.人员不足等。");
    quiet("落实协议第3条：1.按时；2.如实。");
}

#[test]
fn some_of_a_group_are_not_more_than_all_of_it() {
    let text = |some: &str| format!("现有社工7名。7名社工中有{some}名取得证书。");
    quiet(&text("6"));
    one(&text("8"), Impossible, "8", "");
    let text = |some: &str| format!("12户困难家庭中，{some}户已脱困。");
    quiet(&text("10"));
    one(&text("15"), Impossible, "15", "");
    let text = |some: &str| format!("现有社工7名，{some}名持证。");
    quiet(&text("7"));
    one(&text("9"), Impossible, "9", "");
}

#[test]
fn others_than_those_of_a_group_may_be_more() {
    quiet("3名社工在社区中服务8名老人。2名社工中心轮值，5名志愿者协助。");
    quiet("站长1名，7名持证社工。督导2名，5名取得证书。");
    quiet("7名志愿者中，新增9名学生志愿者。");
}
