//! The page's side of the two workers of 核对: one reads Word files, the other checks texts.

use super::client::{Client, Parts, read};
pub use super::client::{News, Trouble};
use crate::exchange::report_message::{ReportAnswer, ReportRequest};
use crate::exchange::word::{self, WordProblem, WordText};
use std::rc::Rc;
use std::thread::LocalKey;

thread_local! {
    static CHECKS: Rc<Client> = Client::new("data-reader");
    static READS: Rc<Client> = Client::new("data-word");
}

/// Has a text checked by the worker, which is started where it does not run.
pub fn check(request: ReportRequest, tell: impl Fn(News<ReportAnswer>) + 'static) {
    ask(&CHECKS, request.into_bytes(), ReportAnswer::from_bytes, tell);
}

/// Has the text of a file read. Its figures are checked next, so what does that is fetched meanwhile.
pub fn read_file(bytes: Vec<u8>, tell: impl Fn(News<Result<WordText, WordProblem>>) + 'static) {
    ask(&READS, bytes, word::answered, tell);
    CHECKS.with(Client::warm);
}

fn ask<Answer: 'static>(
    client: &'static LocalKey<Rc<Client>>,
    bytes: Vec<u8>,
    answered: fn(&[u8]) -> Option<Answer>,
    tell: impl Fn(News<Answer>) + 'static,
) {
    let tell = move |news: News<Parts>| {
        let news = read(news, |(_, bytes)| answered(&bytes));
        // A worker that answers nonsense is not asked again.
        if matches!(news, News::Failed(Trouble::Nonsense)) {
            client.with(|worker| worker.stop(Trouble::Nonsense));
        }
        tell(news);
    };
    client.with(|worker| worker.ask((String::new(), bytes), Rc::new(tell)));
}

/// Breaks off what is under way; whoever asked hears of it.
pub fn cancel() {
    for client in [&CHECKS, &READS] {
        client.with(|worker| worker.stop(Trouble::Cancelled));
    }
}
