//! One journey through the page, from a fresh context or browser to its close.

use std::error::Error;
use std::fmt;
use std::future::{Future, poll_fn};
use std::io::{self, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;
use std::thread;
use std::time::Duration;

use fantoccini::wd::{Capabilities, WindowHandle};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;

use super::context::Context;
use super::driver::Driver;
use super::host::WITHOUT_WORKERS;
use super::{Device, Engine, Outcome, Page, site};

/// No journey of a test takes longer unless something hangs.
const LONGEST_JOURNEY: Duration = Duration::from_secs(180);
/// The same with a browser that is started and closed.
const LONGEST_SESSION: Duration = LONGEST_JOURNEY.saturating_mul(2);

/// Runs a journey on the built release in a fresh context of Chromium, and closes it whatever happens.
/// An error in the browser's log fails the journey.
///
/// The first tab has no service workers, as private windows of Firefox have none: what a test cuts off stays
/// cut off, and what it counts is what it asked for. With them, [`browse_site`] and the other engines.
pub(crate) async fn browse<T>(
    device: Device,
    journey: impl AsyncFnOnce(&Page) -> Outcome<T>,
) -> Outcome<T> {
    browse_site(&site::site()?.url(site::APP), device, async |page| {
        page.before_load(WITHOUT_WORKERS).await?;
        journey(page).await
    })
    .await
}

/// [`browse`] in any engine; only Chromium's log is looked into.
pub(crate) async fn browse_in<T>(
    engine: Engine,
    device: Device,
    journey: impl AsyncFn(&Page) -> Outcome<T>,
) -> Outcome<T> {
    browse_site_in(engine, &site::site()?.url(site::APP), device, journey).await
}

/// [`browse_in`] for any address.
pub(crate) async fn browse_site_in<T>(
    engine: Engine,
    address: &str,
    device: Device,
    journey: impl AsyncFn(&Page) -> Outcome<T>,
) -> Outcome<T> {
    match engine {
        Engine::Chromium => browse_site(address, device, journey).await,
        _ => run_alone(engine, address, device, journey).await,
    }
}

/// [`browse`] for any address.
pub(crate) async fn browse_site<T>(
    address: &str,
    device: Device,
    journey: impl AsyncFnOnce(&Page) -> Outcome<T>,
) -> Outcome<T> {
    let mut context = Context::open().await?;
    let tab = context.open_tab().await?;
    let client = connect(Engine::Chromium, context.capabilities()).await?;
    client.switch_to_window(WindowHandle::try_from(tab)?).await?;
    let id = client.session_id().await?.unwrap_or_default();
    let driver = Driver::new(Engine::Chromium, &id)?.within(context);
    let page = Page::new(client.clone(), driver, address.to_owned());
    let result = travel(&page, device, journey).await;
    let closed = client.close().await;
    let disposed = page.driver.close_context().await;
    let value = result?;
    closed?;
    disposed?;
    Ok(value)
}

/// Runs a journey for any address in a Chromium of its own: what is measured must not depend on what ran
/// before.
pub(crate) async fn browse_at<T>(
    address: &str,
    device: Device,
    journey: impl AsyncFnOnce(&Page) -> Outcome<T>,
) -> Outcome<T> {
    run_once(Engine::Chromium, address, device, journey).await
}

/// Runs a journey in a browser of its own.
///
/// A browser that dies under way, or whose driver answers nothing from some moment on, says nothing of the page
/// (WebKit does both on a busy machine, once in thousands of journeys): the journey begins once more in a new one,
/// and the log of the run tells it. A page that brings its browser down does so again, and fails.
async fn run_alone<T>(
    engine: Engine,
    address: &str,
    device: Device,
    journey: impl AsyncFn(&Page) -> Outcome<T>,
) -> Outcome<T> {
    match run_once(engine, address, device, &journey).await {
        Err(error) if error.is::<BrowserDied>() => {
            // Not by `eprintln!`, which is kept back while the test passes.
            writeln!(io::stderr(), "{error}: the journey begins once more in a new one")?;
            run_once(engine, address, device, &journey).await
        }
        result => result,
    }
}

async fn run_once<T>(
    engine: Engine,
    address: &str,
    device: Device,
    journey: impl AsyncFnOnce(&Page) -> Outcome<T>,
) -> Outcome<T> {
    let session = async {
        let client = connect(engine, engine.capabilities()?).await?;
        let id = client.session_id().await?.unwrap_or_default();
        let driver = Driver::new(engine, &id)?;
        let page = Page::new(client.clone(), driver, address.to_owned());
        let result = travel(&page, device, journey).await;
        if let Err(error) = &result
            && died(&client).await
        {
            return Err(BrowserDied(format!("{engine:?} died ({error})")).into());
        }
        let closed = client.close().await;
        let value = result?;
        closed?;
        Ok(value)
    };
    // A driver that has lost its browser answers nothing, neither before the journey nor after it.
    let result = tokio::time::timeout(LONGEST_SESSION, session).await;
    let silent = |_| BrowserDied(format!("{engine:?} answers nothing after {LONGEST_SESSION:?}"));
    result.map_err(silent)?
}

/// The browser died, not the page: its driver has given up the session, or answers nothing.
#[derive(Debug)]
struct BrowserDied(String);

impl fmt::Display for BrowserDied {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Error for BrowserDied {}

/// Whether the driver has given up the session: none of a page's own faults makes it do that.
async fn died(client: &Client) -> bool {
    match client.current_url().await {
        Ok(_) => false,
        Err(error) => {
            error.is_invalid_session_id() || error.to_string().contains("session deleted")
        }
    }
}

async fn travel<T>(
    page: &Page,
    device: Device,
    journey: impl AsyncFnOnce(&Page) -> Outcome<T>,
) -> Outcome<T> {
    page.sit_before(device).await?;
    let result = in_time(LONGEST_JOURNEY, caught(journey(page))).await;
    let log = page.driver.log_errors().await.unwrap_or_default();
    match result {
        Ok(value) if log.is_empty() => Ok(value),
        Ok(_) => Err(format!("errors in the browser's log:\n{}", log.join("\n")).into()),
        Err(error) => Err(report(page, &error.to_string(), &log).await.into()),
    }
}

/// What went wrong in words, with a picture of the page as it was then.
async fn report(page: &Page, error: &str, log: &[String]) -> String {
    let test = thread::current().name().unwrap_or("journey").replace("::", "-");
    let picture = page.picture(&format!("failed-{test}")).await;
    let picture = picture.unwrap_or_else(|error| error.to_string());
    let log = log.join("\n");
    // Printed here too, since the test runner shows an error on one line only.
    eprintln!("{test}: {error}\nbrowser's log: {log}\npicture: {picture}");
    error.to_owned()
}

async fn connect(engine: Engine, capabilities: Capabilities) -> Outcome<Client> {
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(&engine.driver()?)
        .await
        .map_err(|error| format!("{engine:?} does not start: {error}"))?;
    Ok(client)
}

async fn in_time<T>(most: Duration, journey: impl Future<Output = Outcome<T>>) -> Outcome<T> {
    match tokio::time::timeout(most, journey).await {
        Ok(result) => result,
        Err(_) => Err(format!("not done after {most:?}").into()),
    }
}

/// Turns a failed `assert!` into an error, so that the browser can still be closed.
async fn caught<T>(journey: impl Future<Output = Outcome<T>>) -> Outcome<T> {
    let mut journey = pin!(journey);
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| journey.as_mut().poll(context))) {
        Ok(progress) => progress,
        Err(payload) => {
            let words = payload.downcast_ref::<String>().cloned();
            let words = words.or_else(|| payload.downcast_ref::<&str>().map(|s| (*s).into()));
            let words = words.unwrap_or_else(|| "the journey failed".into());
            Poll::Ready(Err(words.into()))
        }
    })
    .await
}
