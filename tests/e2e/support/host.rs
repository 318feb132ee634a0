//! A host that changes: it gets new releases, answers wrongly, stops in the middle, and goes down.

use std::collections::BTreeMap;
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{Response, StatusCode, Uri, header};
use tokio::sync::oneshot;

use super::Outcome;
use super::release::Release;
use super::site::{APP, content_type};

/// What the host does with what it is asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Mood {
    /// It answers with the files, and with 404.
    #[default]
    Well,
    /// It answers with its first page, and with 200, but for files whose names contain one of these.
    FirstPage(&'static [&'static str]),
    /// It never answers for files whose names contain this.
    Stalls(&'static str),
}

/// A host with one release below [`APP`].
pub(crate) struct Host {
    address: SocketAddr,
    shelf: Arc<Mutex<Shelf>>,
    running: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
}

#[derive(Default)]
struct Shelf {
    files: BTreeMap<String, Bytes>,
    mood: Mood,
    asked: Vec<String>,
}

impl Host {
    /// Serves a release.
    pub(crate) fn start(release: &Release) -> Outcome<Self> {
        let shelf = Arc::<Mutex<Shelf>>::default();
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let running = Some(run(listener, Arc::clone(&shelf))?);
        let host = Self { address, shelf, running };
        host.deploy(release);
        Ok(host)
    }

    /// The address of the page.
    pub(crate) fn url(&self) -> String {
        format!("http://{}{APP}", self.address)
    }

    /// Puts a release in the place of the one before, whose files are gone.
    pub(crate) fn deploy(&self, release: &Release) {
        let files = release.files.iter().map(|(name, bytes)| (name.clone(), bytes.clone().into()));
        self.shelf().files = files.collect();
    }

    /// From now on does so with what it is asked for.
    pub(crate) fn be(&self, mood: Mood) {
        self.shelf().mood = mood;
    }

    /// Takes the notes of what was asked for since the last call.
    pub(crate) fn take_asked(&self) -> Vec<String> {
        std::mem::take(&mut self.shelf().asked)
    }

    /// Goes down: nothing listens any more, and open connections are cut.
    pub(crate) fn go_down(&mut self) -> Outcome {
        if let Some((stop, thread)) = self.running.take() {
            let _ = stop.send(());
            thread.join().map_err(|_| "the host broke off")?;
        }
        Ok(())
    }

    /// Comes back under the same address, if it is down.
    pub(crate) fn come_back(&mut self) -> Outcome {
        if self.running.is_some() {
            return Ok(());
        }
        let listener = TcpListener::bind(self.address)?;
        self.running = Some(run(listener, Arc::clone(&self.shelf))?);
        Ok(())
    }

    fn shelf(&self) -> MutexGuard<'_, Shelf> {
        self.shelf.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.go_down();
    }
}

type Running = (oneshot::Sender<()>, JoinHandle<()>);

fn run(listener: TcpListener, shelf: Arc<Mutex<Shelf>>) -> Outcome<Running> {
    listener.set_nonblocking(true)?;
    let (stop, stopped) = oneshot::channel();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let thread = thread::spawn(move || {
        runtime.block_on(async {
            let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
            let router = Router::new().fallback(answer).with_state(shelf);
            tokio::select! {
                _ = axum::serve(listener, router) => {}
                _ = stopped => {}
            }
        });
        // Cuts what is still being answered.
        drop(runtime);
    });
    Ok((stop, thread))
}

async fn answer(State(shelf): State<Arc<Mutex<Shelf>>>, address: Uri) -> Response<Body> {
    let name = address.path().strip_prefix(APP).unwrap_or("/").to_owned();
    let name = if name.is_empty() { "index.html".to_owned() } else { name };
    let (found, mood, first) = {
        let mut shelf = shelf.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.asked.push(name.clone());
        let first = shelf.files.get("index.html").cloned();
        (shelf.files.get(&name).cloned(), shelf.mood.clone(), first)
    };
    let (status, kind, body) = match (mood, found) {
        (Mood::FirstPage(but), _) if !but.iter().any(|part| name.contains(part)) => {
            (StatusCode::OK, "text/html", first)
        }
        (Mood::Stalls(part), _) if name.contains(part) => std::future::pending().await,
        (_, Some(file)) => (StatusCode::OK, content_type(Path::new(&name)).0, Some(file)),
        (_, None) => (StatusCode::NOT_FOUND, "text/html", first),
    };
    let mut response = Response::new(Body::from(body.unwrap_or_default()));
    *response.status_mut() = status;
    let kind = header::HeaderValue::from_static(kind);
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

/// A script that counts how often each tab has loaded the page.
pub(crate) const COUNTS_LOADS: &str = "
    sessionStorage.setItem('loads', Number(sessionStorage.getItem('loads') ?? 0) + 1);";

/// A browser without service workers, as Firefox is in a private window.
pub(crate) const WITHOUT_WORKERS: &str =
    "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { return undefined; } });";
