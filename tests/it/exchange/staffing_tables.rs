//! Tables of workers as stations write them: kinds, workers without names, figures that slid.

use super::appendix_2::{actual, column, month, preview};
use crate::exchange::Failure;
use station_scorecard::document::{Document, WorkerField};
use station_scorecard::exchange::paste::Preview;
use station_scorecard::scoring::{Group, Month};

/// A table of two months with its totals; rows as a damaged copy has them.
fn of_two_months(rows: &str) -> Result<Preview, Failure> {
    let heads = "姓名\t合同期限\t2025年3月\t\t\t2025年4月\t\t\t人员到岗小计\t\
                 符合从业2年以上的社工到岗小计\t备注\n";
    preview(&format!("{heads}{rows}"), &Document::empty(""))
}

#[test]
fn totals_that_slid_left_or_right_are_no_months() -> Result<(), Failure> {
    for (row, presence, remark) in [
        // In their place.
        ("甲\t\t√\t√\t√\t0.5\t√\t√\t1.5\t0\t走", "1/0.5", "走"),
        // One and two to the right, with the remark.
        ("甲\t\t√\t√\t√\t0.5\t√\t√\t\t1.5\t0\t走", "1/0.5", "走"),
        ("甲\t\t√\t√\t√\t0.5\t√\t√\t\t\t1.5\t0\t走", "1/0.5", "走"),
        // To the left, where months are lost.
        ("甲\t\t√\t√\t√\t1.5\t0\t走", "1/", "走"),
        ("甲\t\t√\t√\t√\t√\t√\t√\t\t\t\t走", "1/1", ""),
        ("甲\t\t1.5\t0", "/", ""),
    ] {
        let preview = of_two_months(row)?;
        let months = [3, 4].map(|number| {
            let month = Month::new(2025, number).map(|of| month(&preview.after, 0, of));
            month.unwrap_or_default().split('/').next().unwrap_or_default().to_owned()
        });
        assert_eq!(months.join("/"), presence, "{row}");
        assert_eq!(column(&preview.after, 0, WorkerField::Remarks), remark, "{row}");
        assert_eq!(preview.unrecognised, [], "{row}");
    }
    Ok(())
}

#[test]
fn sums_of_months_that_closed_up_keep_their_order() -> Result<(), Failure> {
    let rows = "甲\t\t√\t\t\t0.5\n社工有效人次小计\t\t1\t0.5\n";
    let preview = of_two_months(rows)?;
    assert_eq!((preview.agreeing, preview.differing.len()), (2, 0), "{:?}", preview.differing);
    Ok(())
}

/// K6: heads of both kinds, as stations write them.
#[test]
fn kinds_and_certificates_are_known_by_the_words_of_stations() -> Result<(), Failure> {
    let text = "类型\t姓名\t资格证/资质\t2025年3月\t人员到岗小计\n\
                持证社工\t甲\t社会工作师\t1\t1\n\
                非持证社工\t乙\t社会工作专业\t1\t1\n";
    let preview = preview(text, &Document::empty(""))?;
    assert_eq!(preview.unrecognised, []);
    let kinds = [0, 1].map(|at| column(&preview.after, at, WorkerField::Kind));
    assert_eq!(kinds, ["certified", "non_certified"]);
    let levels = [0, 1].map(|at| column(&preview.after, at, WorkerField::Level));
    assert_eq!(levels, ["social_worker", "related_degree"]);
    assert_eq!((preview.agreeing, preview.differing.len()), (2, 0));
    Ok(())
}

#[test]
fn a_worker_without_a_name_is_a_worker() -> Result<(), Failure> {
    let text = "序号\t姓名\t2025年3月\n1\t甲\t1\n2\t\t0.5\n3\t丙\t1\n";
    let preview = preview(text, &Document::empty(""))?;
    assert_eq!(preview.after.staffing.workers.len(), 3);
    assert_eq!(actual(&preview.after, Group::All), "2.5");
    // Pasted again they are the same three.
    let again = super::appendix_2::preview(text, &preview.after)?;
    assert!(again.action().is_none(), "{:?}", again.changes);
    // Without a number, by its place; a row of sums is none.
    let text = "姓名\t2025年3月\n甲\t1\n\t0.5\n丙\t1\n\t2.5\n";
    let preview = super::appendix_2::preview(text, &Document::empty(""))?;
    let labels: Vec<&str> =
        preview.after.staffing.workers.iter().map(|worker| worker.label.as_str()).collect();
    assert_eq!(labels, ["甲", "2", "丙"]);
    Ok(())
}

#[test]
fn a_blank_kind_is_that_of_the_row_above_until_the_sums() -> Result<(), Failure> {
    let text = "类型\t姓名\t2025年3月\n非持证社工\t甲\t1\n\t乙\t1\n小计\t\t2\n\t丙\t1\n";
    let preview = preview(text, &Document::empty(""))?;
    let kinds = [0, 1].map(|at| column(&preview.after, at, WorkerField::Kind));
    assert_eq!(kinds, ["non_certified", "non_certified"]);
    assert_eq!(preview.kindless, [2]);
    Ok(())
}
