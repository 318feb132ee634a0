//! The reminder of a backup, with the clock handed in.

use station_scorecard::desk::days_without_backup;

const BACKUP: Option<&str> = Some("2024-08-14T23:59:59.000Z");

#[test]
fn thirty_days_without_a_backup_are_told() {
    assert_eq!(days_without_backup(BACKUP, None, "2024-09-12T23:59:59.000Z"), None, "29 days");
    assert_eq!(days_without_backup(BACKUP, None, "2024-09-13T00:00:00.000Z"), Some(30));
    assert_eq!(days_without_backup(BACKUP, None, "2025-08-14T10:00:00.000Z"), Some(365));
}

/// Over the end of February: 2024 is a leap year, 2100 is none.
#[test]
fn days_are_those_of_the_calendar() {
    let days = |from, to| days_without_backup(Some(from), None, to);
    assert_eq!(days("2024-02-01", "2024-03-31"), Some(59));
    assert_eq!(days("2100-02-01", "2100-03-31"), Some(58));
    assert_eq!(days("1900-01-01", "2999-12-31"), Some(401_766));
}

#[test]
fn where_no_backup_is_known_the_oldest_station_counts() {
    let oldest = Some("2024-07-01T08:00:00.000Z");
    assert_eq!(days_without_backup(None, oldest, "2024-07-31T08:00:00.000Z"), Some(30));
    assert_eq!(days_without_backup(Some("yesterday"), oldest, "2024-07-31"), Some(30));
    assert_eq!(days_without_backup(BACKUP, oldest, "2024-08-20"), None, "a backup is known");
    assert_eq!(days_without_backup(None, None, "2024-08-20"), None);
}

#[test]
fn a_clock_that_was_set_back_reminds_of_nothing() {
    assert_eq!(days_without_backup(BACKUP, None, "2023-01-01"), None);
    assert_eq!(days_without_backup(BACKUP, None, ""), None);
}
