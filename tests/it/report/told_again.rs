//! Quantities that are told once more in other words, and names that an input method confuses.

use super::{one, quiet};
use station_scorecard::report::Class::{Contradiction, Name};

#[test]
fn a_number_told_again_by_what_it_counts_has_its_first_value() {
    one(
        "本季度新登记的助餐长者128名。下一步将为新登记的182名助餐长者逐一建卡。",
        Contradiction,
        "182",
        "128",
    );
    one(
        "仓库现存棉被240床、护理垫96包，收到问卷176份，有效问卷176份。基于167份有效问卷，评分为中等。",
        Contradiction,
        "167",
        "176",
    );
    one("抽查档案120份，发现缺签名的27份。请对上述23份缺签名档案补签。", Contradiction, "23", "27");
    // Some of them, and others of the kind, are said in other words.
    quiet("抽查档案120份，发现缺签名的27份。其中23份已补签。");
    quiet("本季度新登记的助餐长者128名。另有上一季度登记的118名长者继续用餐。");
}

#[test]
fn long_numbers_with_turned_digits_are_one_number() {
    one("热线全年接听1412次。另查，1421次通话都做了登记。", Contradiction, "1421", "1412");
    quiet("热线全年接听1412次。探访1421户。");
}

#[test]
fn a_character_of_the_same_sound_makes_no_other_name() {
    one(
        "禾予社会工作服务中心承接本站，禾予社会工作服务中心派驻六名社工。禾宇社会工作服务中心已投保。",
        Name,
        "禾宇",
        "禾予",
    );
    one(
        "“融爱家园”项目开展三期，“融爱家园”获街坊好评。“容爱家园”下期续办。",
        Name,
        "容爱家园",
        "融爱家园",
    );
    one(
        "“星伴同行”小组共八节，“星伴同行”家长反馈良好。“星同伴行”二期将招新。",
        Name,
        "星同伴行",
        "星伴同行",
    );
    one(
        "巧手维修队全年出动48次，巧手维修队队员9人。居民写信感谢巧手修维队。",
        Name,
        "手修维队",
        "手维修队",
    );
    // Two sides of one place are two names.
    quiet("城东社区建档80户。城西社区建档60户。");
}

#[test]
fn two_names_of_a_list_are_a_list() {
    one("该片管着凫园、瑶岭两个社区，全都建了档。瑶玲社区的花园由居民照看。", Name, "瑶玲", "瑶岭");
}
