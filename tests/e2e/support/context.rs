//! One Chromium for all tests, and a fresh browser context in it for each.
//!
//! A context has storage, cache, permissions and tabs of its own, as a browser just installed. Starting
//! Chromium for each test would take longer than many tests do.

use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use fantoccini::wd::Capabilities;
use futures_util::{SinkExt, StreamExt};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use tokio::net::TcpStream;
use tokio::sync::Mutex;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use super::{Engine, Outcome};

/// Where the running Chromium takes DevTools connections: `localhost:<port>`.
static BROWSER: Mutex<Option<String>> = Mutex::const_new(None);

/// A fresh browser context; it and its tabs go when it is closed or dropped.
pub(crate) struct Context {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    last_id: u64,
    browser: String,
    /// Its id, for commands that concern one context.
    pub(crate) id: String,
}

impl Context {
    /// A new context of the shared Chromium, which is started if it does not run (or no longer).
    pub(crate) async fn open() -> Outcome<Self> {
        let mut running = BROWSER.lock().await;
        if let Some(browser) = running.as_ref()
            && let Ok(context) = Self::open_in(browser).await
        {
            return Ok(context);
        }
        let browser = start().await?;
        let context = Self::open_in(&browser).await;
        *running = Some(browser);
        context
    }

    async fn open_in(browser: &str) -> Outcome<Self> {
        let version = get(&format!("http://{browser}/json/version")).await?;
        let address = version["webSocketDebuggerUrl"].as_str().ok_or("no DevTools address")?;
        let (socket, _) = connect_async(address).await?;
        let mut context =
            Self { socket, last_id: 0, browser: browser.to_owned(), id: String::new() };
        let wanted = json!({ "disposeOnDetach": true });
        let created = context.call("Target.createBrowserContext", wanted).await?;
        context.id = created["browserContextId"].as_str().ok_or("no context")?.to_owned();
        Ok(context)
    }

    /// Opens a tab; returns its WebDriver handle.
    pub(crate) async fn open_tab(&mut self) -> Outcome<String> {
        let wanted = json!({ "url": "about:blank", "browserContextId": self.id });
        let created = self.call("Target.createTarget", wanted).await?;
        Ok(created["targetId"].as_str().ok_or("no tab")?.to_owned())
    }

    /// Capabilities of a WebDriver session that drives the running browser.
    pub(crate) fn capabilities(&self) -> Capabilities {
        let mut wanted = Capabilities::new();
        wanted.insert("browserName".into(), json!("chrome"));
        wanted.insert("goog:loggingPrefs".into(), json!({ "browser": "ALL" }));
        let options = json!({ "debuggerAddress": self.browser });
        wanted.insert("goog:chromeOptions".into(), options);
        wanted
    }

    /// Closes its tabs and forgets its storage.
    pub(crate) async fn close(mut self) -> Outcome {
        let id = json!({ "browserContextId": self.id });
        self.call("Target.disposeBrowserContext", id).await.map(|_| ())
    }

    async fn call(&mut self, method: &str, params: Value) -> Outcome<Value> {
        self.last_id += 1;
        let request = json!({ "id": self.last_id, "method": method, "params": params });
        self.socket.send(Message::text(request.to_string())).await?;
        while let Some(message) = self.socket.next().await {
            let Message::Text(text) = message? else { continue };
            let mut answer: Value = serde_json::from_str(text.as_str())?;
            if answer["id"] != self.last_id {
                continue;
            }
            return match answer.get("error") {
                Some(error) => Err(format!("{method}: {error}").into()),
                None => Ok(answer["result"].take()),
            };
        }
        Err(format!("{method}: Chromium closed the connection").into())
    }
}

/// Starts Chromium by a WebDriver session that stays open; `cargo dev` ends it with the driver.
async fn start() -> Outcome<String> {
    let wanted = json!({ "capabilities": { "alwaysMatch": Engine::Chromium.capabilities()? } });
    let request = Request::post(format!("{}/session", Engine::Chromium.driver()?))
        .header(header::CONTENT_TYPE, "application/json; charset=utf-8")
        .body(Body::from(wanted.to_string()))?;
    let answer = send(request).await?;
    let options = &answer["value"]["capabilities"]["goog:chromeOptions"];
    let address = options["debuggerAddress"].as_str();
    Ok(address.ok_or_else(|| format!("Chromium does not start: {answer}"))?.to_owned())
}

async fn get(address: &str) -> Outcome<Value> {
    send(Request::get(address).body(Body::empty())?).await
}

async fn send(request: Request<Body>) -> Outcome<Value> {
    let client: Client<_, Body> = Client::builder(TokioExecutor::new()).build_http();
    let response = client.request(request).await?;
    let bytes = to_bytes(Body::new(response.into_body()), usize::MAX).await?;
    Ok(serde_json::from_slice(&bytes)?)
}
