//! The page's side of the worker that reads reports and checks their figures.

use super::client::{Client, read};
pub use super::client::{News, Trouble};
use crate::exchange::report_message::{ReportAnswer, ReportRequest};
use std::rc::Rc;

thread_local! {
    static WORKER: Rc<Client> = Client::new("data-reader");
}

/// Asks the worker, which is started where it does not run.
pub fn ask(request: ReportRequest, tell: impl Fn(News<ReportAnswer>) + 'static) {
    let tell = move |news| {
        let news = read(news, |(_, bytes)| ReportAnswer::from_bytes(&bytes));
        // A worker that answers nonsense is not asked again.
        if matches!(news, News::Failed(Trouble::Nonsense)) {
            WORKER.with(|worker| worker.stop(Trouble::Nonsense));
        }
        tell(news);
    };
    WORKER.with(|worker| worker.ask(request.into_parts(), Rc::new(tell)));
}

/// Breaks off what is under way; whoever asked hears of it.
pub fn cancel() {
    WORKER.with(|worker| worker.stop(Trouble::Cancelled));
}
