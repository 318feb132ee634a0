//! Rows that are no items change nothing, wherever they stand and however many there are.

use super::{cases, fail};
use crate::exchange::row_kinds::{fresh, onto};
use proptest::collection::vec;
use proptest::prelude::*;

/// Rows that are no items, beside figures or without.
const NO_ITEMS: [&str; 14] = [
    "备注：\t截至5月\t",
    "注：1.含线上\t\t3",
    "【说明】\t\t",
    "填表人：\t审核人：\t",
    "填表日期\t2025.6.3\t",
    "单位负责人（签字）\t\t",
    "其中：热线\t\t3",
    "其中\t2\t3",
    "内含线上\t\t",
    "平均\t1\t2",
    "2025年6月3日\t\t",
    "Notes: as of May\t\t",
    "Prepared by: Li\t\t",
    "of which online\t\t4",
];

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn rows_that_are_no_items_change_nothing(
        items in vec((0_u32..2_000, 0_u32..2_000), 1..6),
        others in vec((0_usize..100, 0_usize..NO_ITEMS.len()), 0..6),
        areas in any::<bool>(),
    ) {
        let heads = match areas {
            true => "片区\t电访\t\n\t协议量\t完成量\n",
            false => "指标名称\t指标要求\t完成量\n",
        };
        let rows: Vec<String> = items
            .iter()
            .enumerate()
            .map(|(at, (target, done))| format!("项目{at}号\t{target}\t{done}"))
            .collect();
        let sums = items.iter().fold((0, 0), |sums, of| (sums.0 + of.0, sums.1 + of.1));
        let total = format!("合计\t{}\t{}", sums.0, sums.1);
        let mut mixed = rows.clone();
        for (place, which) in &others {
            mixed.insert(place % (mixed.len() + 1), NO_ITEMS[*which].to_owned());
        }
        let text = |rows: &[String]| format!("{heads}{}\n{total}\n", rows.join("\n"));
        let paste = |rows: &[String]| onto(&fresh(), &text(rows));
        let alone = paste(&rows).map_err(|problem| fail(problem.to_string()))?;
        let found = paste(&mixed).map_err(|problem| fail(problem.to_string()))?;
        prop_assert_eq!(&found.after, &alone.after, "{}", text(&mixed));
        prop_assert_eq!(alone.added.len(), if areas { items.len() - 1 } else { items.len() });
        prop_assert_eq!(found.differing.len(), 0, "{}", text(&mixed));
        prop_assert_eq!(found.unrecognised.len(), 0, "{}", text(&mixed));
    }
}
