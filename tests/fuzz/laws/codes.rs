//! Any bytes as a pasted chat and as the kept training: what is found can be read again, nothing else of a text
//! stays, and what was read is kept whole.

use station_scorecard::training::{
    CodeProblem, Found, OpenedRecord, Record, ResultCode, class_code, codes, result_code,
};

/// The most letters of a piece that is told.
const MOST_TOLD: usize = 40;

/// The law.
pub(crate) fn hold(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(code) = result_code(&text) {
        assert_eq!(result_code(&code.fragment()), Ok(code));
    }
    if let Ok(code) = class_code(&text) {
        assert_eq!(class_code(&code.to_string()), Ok(code));
    }
    for found in codes(&text) {
        match found {
            Found::Result(code) => assert_eq!(ResultCode::read(&code.to_string()), Ok(code)),
            Found::Class(code) => assert_eq!(class_code(&code.fragment()), Ok(code)),
            Found::Unread(piece, problem) => {
                assert!(piece.chars().count() <= MOST_TOLD, "{piece}");
                assert_ne!(problem, CodeProblem::Empty, "{piece}");
            }
        }
    }
    if let OpenedRecord::Whole(record) | OpenedRecord::Damaged(record) = Record::open(&text) {
        assert_eq!(Record::open(&record.text()), OpenedRecord::Whole(record.clone()));
        let mut twice = record.clone();
        assert!(twice.merge(record.clone()), "there is room for the same");
        assert_eq!(twice, record);
    }
}
