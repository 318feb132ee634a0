//! Where texts break, and where they are cut off.

use super::measure;
use station_scorecard::chart::picture::{Font, Weight, balanced, cut, wrapped};
use station_scorecard::chart::{Percent, Span};

const FONT: Font = Font { size: 10, weight: Weight::Regular };

fn lines(text: &str, width: i32, most: usize) -> Vec<String> {
    wrapped(text, FONT, width, most, &measure)
}

#[test]
fn chinese_breaks_between_signs_and_never_before_a_comma() {
    assert_eq!(lines("一二三四五", 30, 9), ["一二三", "四五"]);
    assert_eq!(lines("一二三，四五", 30, 9), ["一二", "三，四", "五"]);
    assert_eq!(lines("一二（三四", 30, 9), ["一二", "（三四"]);
}

#[test]
fn words_stay_whole_unless_one_is_wider_than_the_line() {
    assert_eq!(lines("one two three", 40, 9), ["one two", "three"]);
    assert_eq!(lines("abcdefgh", 30, 9), ["abcde", "fgh"]);
    assert_eq!(lines("用 abc 写", 40, 9), ["用 abc", "写"]);
}

#[test]
fn no_sign_stands_alone_on_a_line_where_lines_can_be_equal() {
    let lines = |text, width, most| balanced(text, FONT, width, most, &measure);
    assert_eq!(lines("扫一扫或长按，看全部数据", 110, 3), ["扫一扫或长按，", "看全部数据"]);
    assert_eq!(lines("一二三", 110, 3), ["一二三"]);
    assert_eq!(lines("一二三四五六七", 30, 2), ["一二三", "四五…"], "what is cut stays as wide");
}

#[test]
fn the_last_line_is_cut_off() {
    assert_eq!(lines("一二三四五六七八", 30, 2), ["一二三", "四五…"]);
    assert_eq!(lines("一二三四五六", 30, 2), ["一二三", "四五六"], "just enough");
    assert_eq!(lines("", 30, 2), [""; 0]);
    assert_eq!(cut("一二三", FONT, 30, &measure), "一二三");
    assert_eq!(cut("一二三四", FONT, 30, &measure), "一二…");
    assert_eq!(cut("一二", FONT, 3, &measure), "…", "there is always a sign of it");
}

#[test]
fn a_figure_and_a_name_on_the_ruler_know_whether_they_have_room() {
    let long = |hundredths| Span {
        from: Percent::default(),
        length: Percent::from_hundredths(hundredths),
    };
    assert_eq!([0, 399].map(|length| long(length).thin()), [Some("always"); 2]);
    assert_eq!([400, 799].map(|length| long(length).thin()), [Some("phone"); 2]);
    assert_eq!(long(800).thin(), None);
    // Two signs take 26 pixels, which a tenth of a phone's ruler has.
    assert!(!long(1_000).is_tight("优秀"));
    assert!(long(900).is_tight("优秀"));
    assert!(long(1_000).is_tight("Good!"), "a letter takes half as much");
    assert!(!long(1_000).is_tight("Good"));
}
