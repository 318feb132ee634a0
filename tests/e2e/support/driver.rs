//! What the WebDriver standard leaves out and Chromium's driver offers beside it: commands of
//! the DevTools protocol and the browser's log. Other drivers refuse the former and tell no log.

use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, header};
use fantoccini::wd::WindowHandle;
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use tokio::sync::Mutex;

use super::context::Context;
use super::{Engine, Outcome};

/// A line to the driver of one browser session.
pub(crate) struct Driver {
    http: Client<HttpConnector, Body>,
    session: String,
    /// Where it drives a context of the shared Chromium.
    context: Mutex<Option<Context>>,
    /// The engine that it drives.
    pub(crate) engine: Engine,
}

impl Driver {
    /// The line to a session of an engine's driver.
    pub(crate) fn new(engine: Engine, session: &str) -> Outcome<Self> {
        Ok(Self {
            http: Client::builder(TokioExecutor::new()).build_http(),
            session: format!("{}/session/{session}", engine.driver()?),
            context: Mutex::new(None),
            engine,
        })
    }

    /// The same line, whose tabs all belong to this context.
    pub(crate) fn within(self, context: Context) -> Self {
        Self { context: Mutex::new(Some(context)), ..self }
    }

    /// Opens a tab beside the first, sharing its storage; nothing where the driver has to do that itself.
    pub(crate) async fn open_tab(&self) -> Outcome<Option<WindowHandle>> {
        match self.context.lock().await.as_mut() {
            Some(context) => Ok(Some(WindowHandle::try_from(context.open_tab().await?)?)),
            None => Ok(None),
        }
    }

    /// Closes the context with all its tabs, if it has one.
    pub(crate) async fn close_context(&self) -> Outcome {
        match self.context.lock().await.take() {
            Some(context) => context.close().await,
            None => Ok(()),
        }
    }

    /// Runs one command of the DevTools protocol on the current tab, or on its context.
    pub(crate) async fn devtools(&self, command: &str, mut parameters: Value) -> Outcome<Value> {
        if command.starts_with("Browser.")
            && let Some(context) = self.context.lock().await.as_ref()
        {
            parameters["browserContextId"] = json!(context.id);
        }
        let body = json!({ "cmd": command, "params": parameters });
        let told = self.post("goog/cdp/execute", &body).await;
        told.map_err(|error| format!("{command}: {error}").into())
    }

    /// The errors in the browser's log since it was last read: uncaught exceptions, refused
    /// requests, violations of the content security policy, `console.error`.
    pub(crate) async fn log_errors(&self) -> Outcome<Vec<String>> {
        if !self.engine.has_devtools() {
            return Ok(Vec::new());
        }
        let entries = self.post("se/log", &json!({ "type": "browser" })).await?;
        let entries = entries.as_array().cloned().unwrap_or_default();
        let severe = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        let words = |entry: &Value| entry["message"].as_str().unwrap_or_default().to_owned();
        Ok(severe.map(words).collect())
    }

    /// The accessible name the browser computes for an element.
    pub(crate) async fn accessible_name(&self, element: &str) -> Outcome<String> {
        let command = format!("element/{element}/computedlabel");
        let name = self.send(Method::GET, &command, Body::empty()).await?;
        Ok(name.as_str().unwrap_or_default().to_owned())
    }

    async fn post(&self, command: &str, body: &Value) -> Outcome<Value> {
        let body = Body::from(body.to_string());
        self.send(Method::POST, command, body).await
    }

    async fn send(&self, method: Method, command: &str, body: Body) -> Outcome<Value> {
        let request = Request::builder()
            .method(method)
            .uri(format!("{}/{command}", self.session))
            .header(header::CONTENT_TYPE, "application/json; charset=utf-8")
            .body(body)?;
        let response = self.http.request(request).await?;
        let status = response.status();
        let bytes = to_bytes(Body::new(response.into_body()), usize::MAX).await?;
        let mut answer: Value = serde_json::from_slice(&bytes)?;
        if status.is_success() {
            Ok(answer["value"].take())
        } else {
            Err(answer["value"]["message"].to_string().into())
        }
    }
}
