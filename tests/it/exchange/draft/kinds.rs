//! The station's own report and the evaluators', and the comments in them.

use super::{of, text};
use crate::exchange::{Failure, the_example};
use station_scorecard::document::{
    AreaGroup, Comment, CommentList, CommentPart, CommentPlace, Remedy,
};
use station_scorecard::exchange::draft::DraftKind;

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

fn comment(party: &str, part: CommentPart, list: CommentList, text: &str) -> Comment {
    Comment::item(CommentPlace { party: party.to_owned(), part, list }, text)
}

fn areas(of: &[usize]) -> Result<CommentPart, Failure> {
    Ok(CommentPart::Areas(AreaGroup::new(of.iter().copied()).ok_or("no area")?))
}

#[test]
fn comments_stand_numbered_in_their_places() -> Result<(), Failure> {
    use CommentList::{Good, Watch};
    let mut document = the_example()?;
    let (authority, purchaser) = ("supervising_authority", "purchaser");
    let nothing = |list| {
        let (party, part) = (purchaser.to_owned(), CommentPart::Whole);
        Comment::nothing(CommentPlace { party, part, list })
    };
    let done = comment(authority, CommentPart::Whole, Watch, "丙");
    document.comments = vec![
        comment(authority, CommentPart::Whole, Good, "甲"),
        comment(authority, CommentPart::Whole, Good, "乙"),
        Comment { remedy: Some(Remedy::Done), note: "已补训".to_owned(), ..done },
        nothing(Good),
        nothing(Watch),
        comment("third_party_evaluator", areas(&[2])?, Watch, "丁"),
        comment("third_party_evaluator", areas(&[1, 3])?, Good, "戊"),
    ];
    let text = text(&of(&document, DraftKind::Evaluation).draft);
    for part in [
        "三、监督方评估\n评估单位：广州市荔湾区民政局。\n值得肯定：\n1. 甲\n2. 乙\n需要关注：\n1. 丙（已整改：已补训）\n四、购买方评估",
        "四、购买方评估\n评估单位：广州市荔湾区白鹤洞街道办事处。\n没有提出意见。\n五、督导中心评估",
        "值得肯定：\n1. 【待填】\n需要关注：\n1. 丁\n4. 片区4",
        // 片区2 and 片区4 are commented on together, and are asked about no more.
        "没有达到协议量的：专业个案节数（94.23%）。\n5. 片区2、片区4\n值得肯定：\n1. 戊\n七、评估结果",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    Ok(())
}

/// The station's own report tells what was raised, and what became of it; it asks for nothing.
#[test]
fn the_stations_report_has_the_comments_that_are_there() -> Result<(), Failure> {
    let mut document = the_example()?;
    let earlier =
        comment("third_party_evaluator", CommentPart::Management, CommentList::Earlier, "甲");
    document.comments = vec![Comment { remedy: Some(Remedy::Underway), ..earlier }];
    let text = text(&of(&document, DraftKind::SelfReport).draft);
    assert!(text.contains("上年需要关注：\n1. 甲（整改中）\n（二）社工站总体服务"), "{text}");
    assert_eq!(text.matches("【待填】").count(), 1, "结语 alone");
    Ok(())
}
