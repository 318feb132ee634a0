//! The golden cases: figures from the printed report or worked by hand, never from our output.

use crate::case;
use std::fs;
use std::path::{Path, PathBuf};

const CASES: &str = "tests/golden/gz-2023";

fn check(case: &str) -> crate::Checked {
    let folder = Path::new(CASES).join(case);
    case::play(&folder, |step, figure, found, expected| {
        assert_eq!(found, expected, "{case}, step {step}: {figure}");
    })
}

#[test]
fn the_example_gives_the_printed_total_and_what_follows_from_it() -> crate::Checked {
    check("baihedong-2024")
}

#[test]
fn rates_are_rounded_half_up_and_never_capped() -> crate::Checked {
    check("rates")
}

#[test]
fn without_a_target_there_is_no_rate_and_work_is_extra() -> crate::Checked {
    check("without-target")
}

#[test]
fn a_total_row_is_the_ratio_of_its_sums() -> crate::Checked {
    check("sums")
}

#[test]
fn grades_change_at_90_80_and_60() -> crate::Checked {
    check("grade-boundaries")
}

#[test]
fn raw_marks_are_weighted_and_rounded_party_by_party() -> crate::Checked {
    check("raw-marks")
}

#[test]
fn unknown_parties_make_ranges() -> crate::Checked {
    check("unknown-parties")
}

#[test]
fn blanks_are_counted_and_left_out() -> crate::Checked {
    check("blanks")
}

#[test]
fn the_pace_line_compares_fractions() -> crate::Checked {
    check("pace")
}

#[test]
fn staffing_gives_the_printed_person_months_shares_and_head_counts() -> crate::Checked {
    check("staffing-2024")
}

#[test]
fn workings_show_each_step_and_the_digit_that_decides() -> crate::Checked {
    check("workings")
}

/// A folder not named above would not be checked.
#[test]
fn every_case_is_checked_and_says_where_it_comes_from() -> crate::Checked {
    let this_file = fs::read_to_string("tests/it/golden.rs")?;
    for folder in folders(Path::new(CASES))? {
        let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        assert!(this_file.contains(&format!("check(\"{name}\")")), "{name} is not checked");
        let source = fs::read_to_string(folder.join("source.md")).unwrap_or_default();
        assert!(source.lines().count() > 2, "{name} does not say where it comes from");
    }
    Ok(())
}

fn folders(parent: &Path) -> std::io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(parent)?.collect::<Result<Vec<_>, _>>()?;
    Ok(entries.into_iter().map(|entry| entry.path()).filter(|path| path.is_dir()).collect())
}
