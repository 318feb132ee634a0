//! Links of any station.

use super::any_document::document;
use super::cases;
use proptest::prelude::*;
use station_scorecard::exchange::link::{read, shared, write};

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn a_link_opens_as_the_station_it_was_written_from(document in document()) {
        let link = write(&document).map_err(|_| super::fail("it does not fit"))?;
        prop_assert_eq!(read(&link), Ok(shared(&document)));
    }

    #[test]
    fn any_text_is_a_link_or_refused(text in any::<String>(), like in "1[0-9A-Za-z_-]{0,80}") {
        let _ = (read(&text), read(&like));
    }
}
