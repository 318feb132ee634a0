//! Messages between the page and the workers of 核对 arrive as they were sent.

use proptest::prelude::*;
use station_scorecard::document::example;
use station_scorecard::exchange::FileKind;
use station_scorecard::exchange::report_message::{ReportAnswer, ReportRequest};
use station_scorecard::exchange::station_tables;
use station_scorecard::exchange::word::{self, WordProblem, WordText};
use station_scorecard::report::{LONGEST, check};
use station_scorecard::schemes::{OTHER_CITIES, default_scheme, load_of_other_city};

const TEXT: &str = "站点现有社工18名，其中持证社工13名、非持证社工6名。\n监督方评分为31分，总分为95.20分，评估结果为良好。\n结案60个，完成57个，完成率为96%。\n小组12个。";

fn over(request: ReportRequest) -> Option<ReportRequest> {
    ReportRequest::from_bytes(&request.into_bytes())
}

fn over_and_back(answer: &ReportAnswer) -> Option<ReportAnswer> {
    ReportAnswer::from_bytes(&answer.clone().into_bytes())
}

/// What the worker finds is what is found here, for every scheme: nothing that judges is left behind on the way.
#[test]
fn what_is_found_does_not_depend_on_the_way() -> crate::Checked {
    let document = example().ok_or("no example")?;
    let beside = station_tables(&document);
    assert!(!beside.is_empty());
    let mut schemes = vec![default_scheme()];
    for (id, _) in OTHER_CITIES {
        schemes.extend(load_of_other_city(id));
    }
    assert!(schemes.len() > 1);
    for scheme in schemes {
        let here = check(TEXT, &beside, &scheme).map_err(|long| format!("{long:?}"))?;
        assert!(here.findings.len() >= 4, "{:?}", here.findings);
        let (text, beside) = (TEXT.to_owned(), beside.clone());
        let request = ReportRequest { text, beside, station: Vec::new(), scheme };
        let answer = over(request).ok_or("no request")?.answer();
        assert_eq!(answer, ReportAnswer::Checked(here));
        assert_eq!(over_and_back(&answer), Some(answer));
    }
    Ok(())
}

#[test]
fn a_text_that_is_too_long_and_what_is_no_message_are_answered() {
    let text = "数".repeat(LONGEST + 1);
    let request =
        ReportRequest { text, beside: Vec::new(), station: Vec::new(), scheme: default_scheme() };
    assert_eq!(over(request).map(ReportRequest::answer), Some(ReportAnswer::TooLong(LONGEST + 1)));
    assert_eq!(ReportRequest::from_bytes(b"{"), None);
    assert_eq!(ReportAnswer::from_bytes(b"{\"Checked\":1}"), None);
}

#[test]
fn a_file_is_answered_by_its_text_or_by_why_it_is_not_read() {
    let answered = |bytes: &[u8]| word::answered(&word::answer(bytes));
    let text = WordText { text: "社工18名。".to_owned(), ..WordText::default() };
    assert_eq!(answered("社工18名。".as_bytes()), Some(Ok(text)));
    let refused = Err(WordProblem::OtherKind(FileKind::Pdf));
    assert_eq!(answered(b"%PDF-"), Some(refused));
    assert_eq!(word::answered(b"{"), None);
}

proptest! {
    #[test]
    fn whatever_is_found_in_any_text_arrives(text in "(社工|个|[0-9]{1,3}|%|，|。|其中|完成|共|\n|\t){0,80}") {
        let scheme = default_scheme();
        let request = ReportRequest { text: text.clone(), beside: Vec::new(), station: Vec::new(), scheme: scheme.clone() };
        let answer = over(request).map(ReportRequest::answer);
        let here = check(&text, &[], &scheme).ok().map(ReportAnswer::Checked);
        prop_assert_eq!(&answer, &here);
        prop_assert_eq!(here.as_ref().and_then(over_and_back), answer);
    }
}
