//! Links of any station.

use super::any_document::document;
use super::cases;
use proptest::prelude::*;
use station_scorecard::exchange::link::{
    read, shared, shared_with_comments, write, write_with_comments,
};

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn a_link_opens_as_the_station_it_was_written_from(document in document()) {
        let link = write(&document).map_err(|_| super::fail("it does not fit"))?;
        prop_assert_eq!(read(&link), Ok(shared(&document)));
    }

    #[test]
    fn a_link_with_comments_has_all_of_them_or_none(document in document()) {
        let link = write_with_comments(&document).map_err(|_| super::fail("it does not fit"))?;
        let read = read(&link).map_err(|problem| super::fail(format!("{problem:?}")))?;
        let comments = read.comments.clone();
        prop_assert!(read == shared_with_comments(&document) || read == shared(&document));
        prop_assert!(comments.is_empty() || comments.len() == document.comments.len());
    }

    #[test]
    fn any_text_is_a_link_or_refused(text in any::<String>(), like in "1[0-9A-Za-z_-]{0,80}") {
        let _ = (read(&text), read(&like));
    }
}
