//! Our own files, and text files of others.

use crate::exchange::{Failure, scheme, the_example};
use station_scorecard::document::{
    Document, Envelope, Loss, Particular, Scenario, VERSION, Worker,
};
use station_scorecard::exchange::json::{self, FileProblem, Listed};
use station_scorecard::exchange::message::NotText;
use station_scorecard::exchange::personal::{names, numbered};
use station_scorecard::exchange::worker::{Encoding, MOST_BYTES, decode};
use station_scorecard::exchange::{Grid, csv};
use station_scorecard::number::Decimal;

fn envelope(document: Document) -> Envelope {
    let (stamp, saved_at) = ("tab-1".to_owned(), "2024-08-14 10:00".to_owned());
    Envelope { stamp, saved_at, document }
}

fn named(name: &str) -> Result<Document, Failure> {
    let mut document = the_example()?;
    let line = Particular::Station;
    document.particulars.replace(line, line.read(name).ok_or("no name")?);
    Ok(document)
}

fn list(text: &str) -> Result<Vec<Listed>, Failure> {
    json::list(text).map_err(|problem| format!("{problem:?}").into())
}

fn documents(listed: Vec<Listed>) -> Vec<Option<Document>> {
    listed.into_iter().map(|listed| listed.document).collect()
}

#[test]
fn a_file_of_one_station_is_listed_with_its_content() -> Result<(), Failure> {
    let document = the_example()?;
    let listed = list(&json::one(&envelope(document.clone())))?;
    let [found] = listed.as_slice() else { return Err("not one station".into()) };
    assert_eq!(found.name, "广州市白鹤洞街社工服务站");
    assert_eq!(found.saved_at, "2024-08-14 10:00");
    assert_eq!(found.evaluation_date.map(|date| date.to_string()).as_deref(), Some("2024-08-14"));
    let (scheme, outcome) = found.result.as_ref().ok_or("no result")?;
    assert_eq!(scheme.id, "gz-2023");
    assert_eq!((outcome.lowest, outcome.is_settled()), (Decimal::from_hundredths(8_675), true));
    assert_eq!((found.losses.as_slice(), found.newer), (&[][..], None));
    assert_eq!(found.document.as_ref(), Some(&document));
    Ok(())
}

#[test]
fn a_file_of_all_stations_comes_back_whole() -> Result<(), Failure> {
    let stations = [named("甲站")?, named("乙\n\"站\"")?, Document::empty("片区1")];
    let envelopes: Vec<Envelope> = stations.iter().cloned().map(envelope).collect();
    let text = json::all(&envelopes, None);
    let expected: Vec<_> = stations.into_iter().map(Some).collect();
    assert_eq!(documents(list(&text)?), expected);
    assert_eq!(documents(list(&format!("\u{FEFF}{text}"))?), expected, "with a mark");
    assert_eq!(
        list(&json::all::<Envelope>(&[], None)).map(|listed| listed.len()).ok(),
        None,
        "an empty list"
    );
    Ok(())
}

/// Older versions of the page read the same list and look at nothing else.
#[test]
fn a_file_of_all_stations_has_the_kept_training_after_them() -> Result<(), Failure> {
    let envelopes = [envelope(named("甲站")?), envelope(named("乙站")?)];
    let training =
        r#"{"format":"station-scorecard-training","version":1,"screens":{"1/1":"seen"}}"#;
    let text = json::all_checked(&envelopes, Some(training)).map_err(|_| "not written")?;
    assert_eq!(json::training(&text).as_deref(), Some(training));
    assert_eq!(json::training(&format!("\u{FEFF}{text}")).as_deref(), Some(training));
    assert_eq!(documents(list(&text)?), documents(list(&json::all(&envelopes, None))?));
    let end = text.find("\"screens\"").ok_or("no training")?;
    assert_eq!(list(&text[..end])?.len(), 2, "the stations of a file without its end");
    assert_eq!(json::training(&text[..end]), None);
    let without = json::all(&envelopes, Some("not JSON"));
    assert_eq!(without, json::all(&envelopes, None));
    for text in [without.as_str(), "", "[]", "{\"training\":{}}", &json::one(&envelopes[0])] {
        assert_eq!(json::training(text), None, "{text}");
    }
    Ok(())
}

#[test]
fn a_file_without_its_end_gives_the_stations_before_it() -> Result<(), Failure> {
    let stations = [named("甲站")?, named("乙站")?, named("丙站")?];
    let envelopes: Vec<Envelope> = stations.iter().cloned().map(envelope).collect();
    let text = json::all(&envelopes, None);
    let end = text.find("丙站").ok_or("no third station")? + 300;
    let end = (end..).find(|end| text.is_char_boundary(*end)).ok_or("no border")?;
    let listed = list(&text[..end])?;
    assert_eq!(listed[0].document.as_ref(), Some(&stations[0]));
    assert_eq!(listed[1].document.as_ref(), Some(&stations[1]));
    assert_eq!(listed[2].losses.first(), Some(&Loss::CutOff));
    assert_eq!(listed[2].name, "丙站");
    assert_eq!(listed.len(), 3);
    Ok(())
}

#[test]
fn a_later_version_is_named_and_not_opened() -> Result<(), Failure> {
    let text = json::one(&envelope(named("甲站")?));
    // The example is written as the version before the present one, which can hold it.
    let later = text.replace(&format!("\"version\":{}", VERSION - 1), "\"version\":99");
    let listed = list(&later)?;
    assert_eq!((listed[0].newer, listed[0].name.as_str()), (Some(99), "甲站"));
    assert_eq!(listed[0].document, None);
    let of_later_list = r#"{"format":"station-scorecards","version":7,"stations":[]}"#;
    assert_eq!(json::list(of_later_list), Err(FileProblem::Newer { version: 7 }));
    Ok(())
}

#[test]
fn files_of_others_are_refused() {
    for text in ["", "{}", "[1,2]", "null", "PK\u{3}\u{4}", "{\"format\":\"x\"}", "[[[[[[", "你好"]
    {
        assert_eq!(json::list(text), Err(FileProblem::NotOurs), "{text}");
    }
    let large = " ".repeat(json::MOST_BYTES + 1);
    assert_eq!(json::list(&large), Err(FileProblem::TooLarge));
    let many = vec!["1"; json::MOST_STATIONS + 1].join(",");
    let many = format!("{{\"format\":\"station-scorecards\",\"version\":1,\"stations\":[{many}]}}");
    assert_eq!(json::list(&many), Err(FileProblem::TooMany));
}

#[test]
fn names_are_found_and_replaced_by_numbers() -> Result<(), Failure> {
    let mut document = the_example()?;
    assert_eq!(names(&document), [""; 0], "ids are no names");
    document.staffing.workers[1].label = "陈小明".to_owned();
    document.scenarios = vec![Scenario::named("陈小明休产假")];
    assert_eq!(names(&document), ["陈小明"]);
    let text = json::one(&envelope(numbered(&document)));
    assert!(!text.contains("陈小明"));
    assert_eq!(numbered(&document).scenarios[0].name, "2休产假");
    Ok(())
}

/// R-20: a name is one, whatever number is next to it; words and letters of ids are none.
#[test]
fn a_label_is_a_name_even_next_to_a_number() {
    let personal = [
        ("1张三", "张三"),
        ("张三13800138000", "张三"),
        ("01-李四", "李四"),
        ("某某", "某某"),
        ("社工3 李四", "李四"),
        ("A12 王小五", "王小五"),
        ("王小五B", "王小五"),
        ("Li 3", "Li"),
        ("No. 7 Nora", "Nora"),
        ("Ida", "Ida"),
        ("李1", "李"),
        ("a1b2c3", "b2c"),
    ];
    let ids = [
        "",
        "21",
        "社工21",
        "A12",
        "社工A3",
        "社工 3 b",
        "工作人员05",
        "编号：007",
        "工号12",
        "序号1",
        "12号社工",
        "持证3",
        "非持证社工4",
        "员工9",
        "Worker 3",
        "NO.8",
        "ID-9",
        "sw12",
        "Staff 4A",
        "7b",
    ];
    let worker = |label: &str| Worker { label: label.to_owned(), ..Worker::default() };
    for (label, name) in personal {
        assert_eq!(worker(label).name_in_label(), Some(name), "{label}");
        assert!(worker(label).label_is_personal(), "{label}");
    }
    for label in ids {
        assert_eq!(worker(label).name_in_label(), None, "{label}");
    }
}

#[test]
fn the_name_in_a_label_goes_without_its_number() -> Result<(), Failure> {
    let mut document = the_example()?;
    let workers = &mut document.staffing.workers;
    workers[0].label = "01-李四".to_owned();
    workers[1].remarks = "2024.3 接替李四（01-李四）".to_owned();
    workers[2].label = "社工23".to_owned();
    workers[2].remarks = "社工".to_owned();
    assert_eq!(names(&document), ["01-李四"]);
    let numbered = numbered(&document);
    assert_eq!(numbered.staffing.workers[1].remarks, "2024.3 接替1（1）");
    assert_eq!(numbered.staffing.workers[2].remarks, "社工", "the word of an id is no name");
    Ok(())
}

#[test]
fn a_file_that_this_page_would_refuse_is_not_made() -> Result<(), Failure> {
    let example = envelope(the_example()?);
    let checked = json::all_checked(std::slice::from_ref(&example), None);
    assert_eq!(checked, Ok(json::all(std::slice::from_ref(&example), None)));
    let most = vec![envelope(Document::empty("片区1")); json::MOST_STATIONS];
    assert!(json::all_checked(&most, None).is_ok());
    let many = vec![envelope(Document::empty("片区1")); json::MOST_STATIONS + 1];
    assert_eq!(json::all_checked(&many, None).err(), Some(FileProblem::TooMany));
    let large = Envelope { saved_at: "2".repeat(json::MOST_BYTES), ..example };
    assert_eq!(json::all_checked(&[large], None).err(), Some(FileProblem::TooLarge));
    assert_eq!(json::all_checked::<Envelope>(&[], None), Err(FileProblem::NotOurs));
    Ok(())
}

/// 社工站 in each encoding: bytes from the tables of the standards.
#[test]
fn text_files_are_read_in_their_encoding() {
    let (utf_8, gb) = ("社工站,5\n".as_bytes(), b"\xC9\xE7\xB9\xA4\xD5\xBE,5\n");
    let little = b"\xFF\xFE\x3E\x79\xE5\x5D\xD9\x7A,\x005\x00\n\x00";
    let big = b"\xFE\xFF\x79\x3E\x5D\xE5\x7A\xD9\x00,\x005\x00\n";
    let marked = [b"\xEF\xBB\xBF", utf_8].concat();
    let read = |bytes: &[u8]| decode(bytes).map(|of| (of.text, of.encoding, of.is_cut));
    let text = "社工站,5\n".to_owned();
    assert_eq!(read(utf_8), Ok((text.clone(), Encoding::Utf8, false)));
    assert_eq!(read(&marked), Ok((text.clone(), Encoding::Utf8, false)));
    assert_eq!(read(gb), Ok((text.clone(), Encoding::Gb18030, false)));
    assert_eq!(read(little), Ok((text.clone(), Encoding::Utf16, false)));
    assert_eq!(read(big), Ok((text, Encoding::Utf16, false)));
}

/// A file that ends within its last character comes in without it; one that is damaged before is refused.
#[test]
fn a_text_that_is_cut_within_its_last_character_comes_in_without_it() {
    let read = |bytes: &[u8]| decode(bytes).map(|of| (of.text, of.encoding, of.is_cut));
    let cut = |text: &str, encoding| Ok((text.to_owned(), encoding, true));
    let whole = "社工,5\n站".as_bytes();
    for lost in 1..=2 {
        let bytes = &whole[..whole.len() - lost];
        assert_eq!(read(bytes), cut("社工,5\n", Encoding::Utf8), "{lost}");
    }
    assert_eq!(read(&"社,5\n𠀀".as_bytes()[..9]), cut("社,5\n", Encoding::Utf8));
    assert_eq!(read(b"\xEF\xBB\xBFa\n\xE7"), cut("a\n", Encoding::Utf8));
    assert_eq!(read(b"\xC9\xE7\xB9\xA4,5\n\xD5"), cut("社工,5\n", Encoding::Gb18030));
    // A letter of four bytes.
    for bytes in [&b"\xC9\xE7\x95\x32"[..], b"\xC9\xE7\x95\x32\x82"] {
        assert_eq!(read(bytes), cut("社", Encoding::Gb18030), "{bytes:?}");
    }
    assert_eq!(read(b"\xFF\xFE\x3E\x79\xE5"), cut("社", Encoding::Utf16));
    assert_eq!(read(b"\xFE\xFF\x79\x3E\xD8\x40\xDC"), cut("社", Encoding::Utf16));
    for damaged in
        [&b"\xE7\xA4,5\n\xE7\xA4\xBE"[..], b"\xC9\xE7\xFF\xD5", b"\xFE\xFF\xD8\x40\x79\x3E\x79"]
    {
        assert_eq!(read(damaged), Err(NotText::UnknownEncoding), "{damaged:?}");
    }
}

#[test]
fn files_of_another_kind_are_refused() {
    assert_eq!(decode(b"PK\x03\x04\x14\x00\x06\x00"), Err(NotText::OtherKind));
    assert_eq!(decode(b"\x89PNG\r\n\x1A\n\xFF\xFF\xFF"), Err(NotText::UnknownEncoding));
    assert_eq!(decode(b"\xFF\xFE\x3E"), Err(NotText::UnknownEncoding));
    assert_eq!(decode(b"\xFF\xFE\x00\xD8"), Err(NotText::UnknownEncoding));
    assert_eq!(decode(&vec![b'a'; MOST_BYTES + 1]), Err(NotText::TooLarge));
}

fn texts(grid: &Grid) -> Vec<Vec<&str>> {
    let rows = grid.rows().iter();
    rows.map(|row| row.iter().map(|cell| cell.text.as_str()).collect()).collect()
}

#[test]
fn csv_is_read_as_spreadsheets_write_it() {
    let cases: [(&str, &[&[&str]]); 9] = [
        ("a,b\r\nc,d\r\n", &[&["a", "b"], &["c", "d"]]),
        ("a;b\nc;d", &[&["a", "b"], &["c", "d"]]),
        ("sep=;\r\na,1;b", &[&["a,1", "b"]]),
        ("a\tb,c\n", &[&["a", "b,c"]]),
        ("\"a,\"\"b\"\"\nc\",d", &[&["a,\"b\"\nc", "d"]]),
        ("\"open,b\nc", &[&["\"open", "b"], &["c"]]),
        ("a\rb\r\r\n", &[&["a"], &["b"]]),
        ("\u{FEFF}'=1+1,''x,'abc,-5", &[&["=1+1", "'x", "'abc", "-5"]]),
        (",,\n,x", &[&["", "", ""], &["", "x"]]),
    ];
    for (text, expected) in cases {
        let grid = csv::read(text).unwrap_or_default();
        assert_eq!(texts(&grid), expected, "{text:?}");
    }
}

/// The figures of the report, in the order and the form in which it prints them.
#[test]
fn the_csv_of_the_example_shows_the_printed_figures() -> Result<(), Failure> {
    use crate::exchange::tables::{FORMATS, written};
    use station_scorecard::exchange::appendix::Part;
    use station_scorecard::texts::Language;
    let (scheme, document) = (scheme()?, the_example()?);
    let text = written(&document, &scheme, Part::Indicators, Language::ZhCn, &FORMATS[0]);
    for line in [
        "片区2,曼宁社区、海颂社区、观鹤社区,6,30,175,583.33%,400,945,236.25%,90,262,291.11%,/,/,/,17,17,100.00%,102,94,92.16%,13,12,92.31%",
        "合计,,22,240,993,413.75%,1510,3556,235.50%,1131,2008,177.54%,0,/,/,100,100,100.00%,600,575,95.83%,71,72,101.41%",
        "片区1,9,9,100.00%,45,48,106.67%,360,604,167.78%,4,4,100.00%,400,573,143.25%,9,9,100.00%,300,458,152.67%,新增志愿者,100,107,107.00%",
        "志愿者信息发布,,96,159,165.63%",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
    let text = written(&document, &scheme, Part::Staffing, Language::ZhCn, &FORMATS[0]);
    assert!(text.contains("\r\n稳岗率,95.00%\r\n"), "{text}");
    assert!(text.contains("\r\n两年以上经验人次占比,65.58%\r\n"), "{text}");
    Ok(())
}

/// Whose labels are in what goes out: a new kind has to say so before it compiles.
#[test]
fn every_export_says_whose_names_are_in_it() {
    use station_scorecard::exchange::appendix::Part;
    use station_scorecard::exchange::personal::{Export, Labels, Printed};
    for (export, labels) in [
        (Export::Station, Labels::OfThis),
        (Export::All, Labels::OfAll),
        (Export::Workbook, Labels::OfThis),
        (Export::Csv(Part::Indicators), Labels::None),
        (Export::Csv(Part::Staffing), Labels::OfThis),
        (Export::Copy(Part::Indicators), Labels::None),
        (Export::Copy(Part::Staffing), Labels::OfThis),
        (Export::Report, Labels::None),
    ] {
        assert_eq!(export.labels(), labels, "{export:?}");
    }
    assert_eq!(Printed::Appendix.labels(), Labels::OfThis);
    assert_eq!(Printed::Result.labels(), Labels::None);
}
