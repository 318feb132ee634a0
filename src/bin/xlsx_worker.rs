//! The binary `xlsx_worker`: reads files of other programs and writes workbooks beside the page, which
//! fetches it when it is first wanted.
#![deny(clippy::indexing_slicing)]

fn main() {
    #[cfg(target_arch = "wasm32")]
    worker::start();
}

#[cfg(target_arch = "wasm32")]
mod worker {
    use station_scorecard::browser::worker::serve;
    use station_scorecard::district::District;
    use station_scorecard::document::Document;
    use station_scorecard::exchange::handing::Mark;
    use station_scorecard::exchange::message::{Refusal, Request, Wording};
    use station_scorecard::exchange::workbook::{BlankWords, BookWords, NotWritten};
    use station_scorecard::exchange::worker::{answer, write, write_blank, write_district};
    use station_scorecard::scoring::Bilingual;
    use station_scorecard::texts::{
        Language, blank_book_words, book_words, district_book_words, head_words, learn,
        refusal_words,
    };

    /// Answers whatever the page asks.
    pub(super) fn start() {
        learn();
        serve(|(text, bytes)| {
            let request = Request::from_parts(text, bytes)?;
            Some(answer(request, Wording { workbook, blank, district, refusal }).into_parts())
        });
    }

    fn refusal(refusal: &Refusal) -> Bilingual {
        let [zh_cn, en] = Language::ALL.map(|language| refusal_words(refusal, language));
        Bilingual { zh_cn, en }
    }

    fn workbook(document: &Document, language: &str) -> Result<Vec<u8>, NotWritten> {
        let language = Language::from_code(language).unwrap_or_default();
        let scheme = document.scheme();
        let heads = |head| head_words(head, document, scheme, language);
        let others = |word| book_words(word, document, scheme, language);
        let words = BookWords { heads: &heads, others: &others };
        write(document, scheme, words, env!("CARGO_PKG_VERSION"))
    }

    fn blank(document: &Document, mark: &Mark, language: &str) -> Result<Vec<u8>, NotWritten> {
        let language = Language::from_code(language).unwrap_or_default();
        let scheme = document.scheme();
        let heads = |head| head_words(head, document, scheme, language);
        let others = |word| book_words(word, document, scheme, language);
        let blank = |word| blank_book_words(word, mark, language);
        let book = BookWords { heads: &heads, others: &others };
        write_blank(document, mark, BlankWords { book, blank: &blank })
    }

    fn district(district: &District, language: &str) -> Result<Vec<u8>, NotWritten> {
        let language = Language::from_code(language).unwrap_or_default();
        let words = |word| district_book_words(word, district, language);
        write_district(district, &words, env!("CARGO_PKG_VERSION"))
    }
}
