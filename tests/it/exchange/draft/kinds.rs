//! The station's own report and the evaluators', and the comments in them.

use super::{of, text};
use crate::exchange::{Failure, the_example};
use station_scorecard::exchange::draft::{Commented, Comments, DraftKind, Written};
use station_scorecard::texts::drafted;

#[test]
fn the_evaluators_report_has_a_place_for_every_comment_and_the_stations_has_none()
-> Result<(), Failure> {
    let document = the_example()?;
    let evaluation = text(&of(&document, DraftKind::Evaluation).draft);
    // Three parties, 项目管理, 执行与成效, four areas; two lists each, and 结语.
    assert_eq!(evaluation.matches("值得肯定：\n1. 【待填】\n需要关注：\n1. 【待填】").count(), 9);
    assert_eq!(evaluation.matches("【待填】").count(), 19);
    let own = text(&of(&document, DraftKind::SelfReport).draft);
    assert!(
        !own.contains("值得肯定") && !own.contains("监督方评估") && !own.contains("第三方评估\n")
    );
    assert!(own.contains("三、服务开展情况") && own.contains("四、得分"));
    Ok(())
}

#[test]
fn comments_stand_numbered_in_their_places() -> Result<(), Failure> {
    let document = the_example()?;
    let list = |items: &[&str]| items.iter().map(|item| (*item).to_owned()).collect();
    let comments = vec![
        (
            Commented::Party(0),
            Comments { good: list(&["甲", "乙"]), watch: list(&["丙"]), none_raised: false },
        ),
        (Commented::Party(1), Comments { none_raised: true, ..Comments::default() }),
        (Commented::Area(2), Comments { watch: list(&["丁"]), ..Comments::default() }),
    ];
    let written = Written { comments, closing: String::new() };
    let text = self::text(&drafted(&document, DraftKind::Evaluation, &written).draft);
    for part in [
        "三、监督方评估\n评估单位：广州市荔湾区民政局。\n值得肯定：\n1. 甲\n2. 乙\n需要关注：\n1. 丙\n四、购买方评估",
        "四、购买方评估\n评估单位：广州市荔湾区白鹤洞街道办事处。\n没有提出意见。\n五、督导中心评估",
        "需要关注：\n1. 丁\n4. 片区4",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    Ok(())
}
