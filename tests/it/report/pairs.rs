//! A percentage beside an amount and its target, however the two are said: it is held against both.

use super::{alarms, found, said};
use station_scorecard::report::Class;

/// 63 ÷ 80 = 78.75 %, and no whole target makes 63 of it 84.2 %.
#[test]
fn a_rate_with_amount_and_target_is_judged_by_both() {
    for text in [
        "建档80户，完成63户，完成率R。",
        "建档目标80户，已建档63户，完成率为R。",
        "约定建档80户，实际完成63户，完成率达到R。",
        "建档应达80户，实际完成63户，达成率R。",
        "建档计划量80户、完成量63户，完成率R。",
        "完成建档63户（指标量80户），完成率R。",
        "完成建档63户，任务为80户，完成率R。",
        "建档（80户）完成63户，完成率R。",
        "建档63户（目标80户，完成率R）。",
        "建档63户，完成率R（目标80户）。",
        "完成率R（目标80户，完成63户）。",
        "建档63户，完成目标80户的R。",
        "完成建档63户，为计划80户的R。",
        "年初定下建档80户，年底建了63户，完成率R。",
        "目标：建档80户；实际：建档63户；完成率：R。",
        "建档指标80户；完成63户；完成率R。",
        "协议约定建档80户。目前完成63户，完成率为R。",
        "按合同须建档80户，实际建档63户，完成率R。",
        "走访12次，完成12次，完成率100%；建档80户，完成63户，完成率R；讲座5场，完成5场，完成率100%。",
    ] {
        for unit in ["户", "人", "个", "次", "场", "份"] {
            let text = text.replace('户', unit);
            let right = found(&text.replace('R', "78.75%"));
            assert!(alarms(&right).is_empty(), "{text}: {:?}", alarms(&right));
            let wrong = found(&text.replace('R', "84.2%"));
            let found: Vec<_> = alarms(&wrong).into_iter().map(said).collect();
            assert_eq!(found, [(Class::Inconsistent, "84.2%", "78.75%")], "{text}");
            assert!(alarms(&wrong).iter().all(|finding| finding.others.len() == 2), "{text}");
        }
    }
}

/// With no target stated, the amount alone says whether some whole target makes the rate.
#[test]
fn a_rate_of_an_amount_alone_is_impossible_only_without_a_whole_target() {
    for text in ["完成建档63户，完成率R。", "建档63户，完成协议量的R。"] {
        let wrong = found(&text.replace('R', "84.2%"));
        let told: Vec<_> = alarms(&wrong).into_iter().map(said).collect();
        assert_eq!(told, [(Class::Impossible, "84.2%", "")], "{text}");
        // 63 of 75 are 84 %.
        let right = found(&text.replace('R', "84%"));
        assert!(alarms(&right).is_empty(), "{text}: {:?}", alarms(&right));
    }
}

/// 12 of 12, 26 of 24 (108.33 %) and 27 of 30: what was agreed is agreed for the whole list.
#[test]
fn targets_in_a_list_belong_to_the_amounts_in_a_list() {
    let text = "协议要求小组12个、社区活动24场、个案30个，实际开展小组12个、社区活动26场、个案27个，完成率分别为100%、R、90%。";
    let right = found(&text.replace('R', "108.33%"));
    assert!(alarms(&right).is_empty(), "{:?}", alarms(&right));
    assert_eq!(right.coverage(), (9, 9));
    let wrong = found(&text.replace('R', "106.33%"));
    let told: Vec<_> = alarms(&wrong).into_iter().map(said).collect();
    assert_eq!(told, [(Class::Inconsistent, "106.33%", "108.33%")]);
}

/// Of two kinds each is its own amount, and neither the target of the other.
#[test]
fn two_kinds_side_by_side_are_no_pair() {
    let report = found("服务长者35人，探访儿童26人，完成率104%。");
    assert!(alarms(&report).is_empty(), "{:?}", alarms(&report));
    let report = found("个案接案100个，完成72个，完成率102.86%。");
    assert!(alarms(&report).is_empty(), "{:?}", alarms(&report));
}
