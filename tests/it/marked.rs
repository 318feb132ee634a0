//! The marked language: every text between ⟦ and ⟧, also where texts are filled into texts.

use crate::source::files;
use station_scorecard::document::{Indicator, STANDARD_INDICATORS, STANDARD_OVERALL};
use station_scorecard::scoring::Months;
use station_scorecard::texts::{Language, indicator_name, pace_line_words, station_indicator_name};

#[test]
fn the_names_of_standard_indicators_are_in_the_tables_as_in_the_catalogue() {
    let marked = |text: &str| if text.is_empty() { String::new() } else { format!("⟦{text}⟧") };
    for standard in STANDARD_INDICATORS {
        let expected = (marked(standard.group), marked(standard.name));
        assert_eq!(indicator_name(&Indicator::from(standard), Language::Marked), expected);
    }
    for name in STANDARD_OVERALL {
        assert_eq!(station_indicator_name(name, Language::Marked), marked(name));
    }
}

#[test]
fn an_own_name_is_no_text() {
    let own = Indicator { name: "自己的".to_owned(), ..Indicator::from(STANDARD_INDICATORS[0]) };
    assert_eq!(indicator_name(&own, Language::Marked), (String::new(), "自己的".to_owned()));
    assert_eq!(station_indicator_name("自己的", Language::Marked), "自己的");
}

/// The fonts of the page are Chinese ones, whose curly quotes are as wide as a character: around a name that a
/// person gave they may be so, among English words not.
#[test]
fn english_wordings_have_straight_quotes() -> crate::Checked {
    let mut wordings = 0;
    for file in files("src/texts", &["rs"])? {
        let text = std::fs::read_to_string(&file)?;
        let english = text.split("| \"").skip(1).filter_map(|rest| rest.split("\";").next());
        for wording in english {
            wordings += 1;
            let wording = wording.replace("“{", "{").replace("}”", "}");
            let curly = wording.contains(['“', '”', '‘', '’']);
            assert!(!curly, "{}: {wording}", file.display());
        }
    }
    assert!(wordings > 1000, "{wordings}");
    Ok(())
}

/// One month is worded differently from several, if the language does so.
#[test]
fn a_slot_chooses_its_form_by_whether_it_holds_one() {
    let line = |assessed, language| {
        Months::new(assessed, 12).map(|months| pace_line_words(months, language))
    };
    let [one, two] = [11, 10];
    let words = |text: &str| Some(text.to_owned());
    assert_eq!(line(one, Language::En), words("Pace line: 11 ÷ 12 = 91.67%, one month left."));
    assert_eq!(line(two, Language::En), words("Pace line: 10 ÷ 12 = 83.33%, 2 months left."));
    assert_eq!(line(one, Language::Marked), words("⟦进度线：11 ÷ 12 = 91.67%，还剩 1 个月。⟧"));
}
