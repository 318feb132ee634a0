//! Many files at once: what is read, and what is refused with its reason.

use super::{envelope, file, station, three};
use station_scorecard::exchange::json::{self, FileProblem};
use station_scorecard::exchange::many::{Gathered, NotTaken};
use station_scorecard::texts::{Language, not_taken_words};

fn refused(gathered: &Gathered) -> Vec<(&str, &NotTaken)> {
    gathered.refused.iter().map(|of| (of.file.as_str(), &of.why)).collect()
}

#[test]
fn a_broken_file_among_twenty_is_named_and_the_others_are_read() {
    let mut gathered = Gathered::default();
    let scores = [Some(900), Some(1_800), Some(1_400), Some(5_000)];
    for at in 1..=20 {
        let mut bytes = file(&station(&format!("{at} 号站"), scores, (at, 10)));
        if at == 7 {
            bytes = b"{\"format\": ".to_vec();
        }
        gathered.add(&format!("{at}.json"), Ok(bytes));
    }
    assert_eq!(gathered.members.len(), 19);
    assert_eq!(refused(&gathered), [("7.json", &NotTaken::File(FileProblem::NotOurs))]);
    let why = not_taken_words(&gathered.refused[0].why, Language::ZhCn);
    assert!(why.contains("不是本页导出的文件"), "{why}");
}

#[test]
fn the_forty_first_station_is_refused_and_forty_are_read() {
    let mut gathered = Gathered::default();
    let scores = [Some(900), Some(1_800), Some(1_400), Some(5_000)];
    for at in 1..=41 {
        let document = station(&format!("{at} 号站"), scores, (at, 10));
        gathered.add(&format!("{at}.json"), Ok(file(&document)));
    }
    assert_eq!(gathered.members.len(), 40);
    assert_eq!(refused(&gathered), [("41.json", &NotTaken::TooMany)]);
    assert_eq!(gathered.refused[0].station, "41 号站");
}

#[test]
fn a_file_of_several_stations_gives_all_of_them() {
    let envelopes = three().map(envelope);
    let mut gathered = Gathered::default();
    gathered.add("全部.json", Ok(json::all(&envelopes, None).into_bytes()));
    let names = gathered.members.iter().map(|member| member.name()).collect::<Vec<_>>();
    assert_eq!(names, ["西街站", "东街站", "北街站"]);
}

#[test]
fn files_of_other_programs_and_unread_ones_are_refused_by_name() {
    let mut gathered = Gathered::default();
    gathered.add("表.xlsx", Ok(b"PK\x03\x04\xFF\xFE".to_vec()));
    gathered.add("表.csv", Ok("电访,9".as_bytes().to_vec()));
    gathered.add("大.json", Err(NotTaken::TooLarge));
    gathered.add("锁.json", Err(NotTaken::NotRead));
    let expected = [
        ("表.xlsx", &NotTaken::OtherProgram),
        ("表.csv", &NotTaken::OtherProgram),
        ("大.json", &NotTaken::TooLarge),
        ("锁.json", &NotTaken::NotRead),
    ];
    assert_eq!(refused(&gathered), expected);
    assert!(gathered.members.is_empty());
}

/// Half of a file gives what stands before its end, and that is said.
#[test]
fn a_file_that_is_cut_off_gives_the_rest_and_says_so() {
    let [west, ..] = three();
    let whole = file(&west);
    let mut gathered = Gathered::default();
    gathered.add("半.json", Ok(whole[..whole.len() * 3 / 4].to_vec()));
    assert_eq!((gathered.members.len(), gathered.damaged.len()), (1, 1));
}
