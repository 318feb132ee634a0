//! A static host for the built pages, as plain as the ones they will be published on.
//!
//! Every folder is served below a path of its own, which proves its addresses relative.
//! Text and wasm are compressed once at the highest quality, as hosts do, and each answer is
//! noted, so that tests can count the bytes on the wire exactly.

use std::collections::{BTreeMap, HashMap};
use std::ffi::OsStr;
use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Response, StatusCode, Uri, header};
use brotli::enc::BrotliEncoderParams;

use super::{Outcome, environment};

/// The path below which the release is served.
pub(crate) const APP: &str = "/some/where/";

/// Larger files, such as the module of an unoptimised build, go over the wire as they are: to
/// compress them would take minutes.
const MOST_COMPRESSED: usize = 4 << 20;

/// A running host.
pub(crate) struct Site {
    address: SocketAddr,
    shelf: Arc<Shelf>,
}

/// One answer of the host.
#[derive(Debug, Clone)]
pub(crate) struct Sent {
    /// The path that was asked for.
    pub(crate) path: String,
    /// The size of the body as it went over the wire.
    pub(crate) bytes: usize,
    /// Whether there was such a file.
    pub(crate) found: bool,
}

struct Shelf {
    files: HashMap<String, Asset>,
    /// What is shown where a page is asked for and nothing is found, by the path below which it lies.
    not_found: Vec<(String, Bytes)>,
    sent: Mutex<Vec<Sent>>,
    /// The ending of the paths that are not found for a while.
    missing: Mutex<Option<String>>,
}

/// Files that are not found as long as this is kept.
pub(crate) struct Missing<'a>(&'a Site);

impl Drop for Missing<'_> {
    fn drop(&mut self) {
        self.0.shelf.miss(None);
    }
}

impl Shelf {
    fn miss(&self, ending: Option<&str>) {
        let mut missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        *missing = ending.map(str::to_owned);
    }

    fn file(&self, path: &str) -> Option<&Asset> {
        let missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
        let is_missing = missing.as_ref().is_some_and(|ending| path.ends_with(ending));
        self.files.get(path).filter(|_| !is_missing)
    }
}

impl Shelf {
    /// To a browser that looks for a page, the page that says so; to a program, nothing.
    fn not_found(&self, path: &str, headers: &HeaderMap) -> Reply {
        let wanted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
        let is_page = wanted.is_some_and(|kinds| kinds.contains("text/html"));
        let shown = self.not_found.iter().find(|(prefix, _)| is_page && path.starts_with(prefix));
        match shown {
            Some((_, page)) => {
                (StatusCode::NOT_FOUND, "text/html; charset=utf-8", None, page.clone())
            }
            None => (StatusCode::NOT_FOUND, "text/plain", None, Bytes::new()),
        }
    }
}

struct Asset {
    content_type: &'static str,
    plain: Bytes,
    brotli: Option<Bytes>,
}

/// The one host of this process, with the built release below [`APP`].
pub(crate) fn site() -> Outcome<&'static Site> {
    static SITE: OnceLock<Result<Site, String>> = OnceLock::new();
    let started = SITE.get_or_init(|| {
        environment::dist()
            .and_then(|dist| Site::start(&[(APP, &dist)]))
            .map_err(|error| error.to_string())
    });
    started.as_ref().map_err(|error| error.clone().into())
}

impl Site {
    /// Serves each folder below its path, until the process ends.
    pub(crate) fn start(folders: &[(&str, &Path)]) -> Outcome<Self> {
        let mut paths = Vec::new();
        for (prefix, folder) in folders {
            find_files(prefix, folder, &mut paths)
                .map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        let files = shelve(&paths)?;
        let shown = |prefix: &str| Some(files.get(&format!("{prefix}404.html"))?.plain.clone());
        let not_found =
            folders.iter().filter_map(|(prefix, _)| Some(((*prefix).into(), shown(prefix)?)));
        let not_found = not_found.collect();
        let shelf = Shelf { files, not_found, sent: Mutex::default(), missing: Mutex::default() };
        let shelf = Arc::new(shelf);
        let listener = TcpListener::bind("127.0.0.1:0")?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let router = Router::new().fallback(answer).with_state(Arc::clone(&shelf));
        // A thread of its own: each test has its own runtime and the host outlives them all.
        thread::spawn(move || serve(listener, router));
        Ok(Self { address, shelf })
    }

    /// The address of a path on this host.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// Does not find the files whose paths end so, as long as the answer is kept.
    pub(crate) fn without(&self, ending: &str) -> Missing<'_> {
        self.shelf.miss(Some(ending));
        Missing(self)
    }

    /// Takes the notes of what was sent since the last call.
    pub(crate) fn take_sent(&self) -> Vec<Sent> {
        let mut sent = self.shelf.sent.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut *sent)
    }
}

/// Whether this is what the build puts beside a part, compressed.
pub(crate) fn is_copy(name: &str) -> bool {
    name.ends_with(".br") || name.ends_with(".gz")
}

/// What brotli at its highest quality makes of these bytes; worked out once, for it takes seconds.
pub(crate) fn compressed(plain: &[u8]) -> Outcome<Bytes> {
    static DONE: Mutex<BTreeMap<Vec<u8>, Bytes>> = Mutex::new(BTreeMap::new());
    let done = || DONE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = done().get(plain) {
        return Ok(known.clone());
    }
    let compressed = Bytes::from(compress(plain)?);
    done().insert(plain.to_vec(), compressed.clone());
    Ok(compressed)
}

fn compress(mut plain: &[u8]) -> std::io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: plain.len(),
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut plain, &mut compressed, &parameters)?;
    Ok(compressed)
}

fn serve(listener: TcpListener, router: Router) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        axum::serve(listener, router).await
    })
}

/// Every file of a folder, by the path below which it is served, but for compressed copies.
fn find_files(prefix: &str, folder: &Path, found: &mut Vec<(String, PathBuf)>) -> Outcome {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
        if path.is_dir() {
            find_files(&format!("{prefix}{name}/"), &path, found)?;
        } else if !is_copy(name) {
            found.push((format!("{prefix}{name}"), path));
        }
    }
    Ok(())
}

/// Reads and compresses the files, all at once: one core would take twice as long.
fn shelve(paths: &[(String, PathBuf)]) -> Outcome<HashMap<String, Asset>> {
    let read = |path: &Path| Asset::read(path).map_err(|error| error.to_string());
    thread::scope(|scope| {
        let started: Vec<_> = paths
            .iter()
            .map(|(address, path)| (address, scope.spawn(move || read(path))))
            .collect();
        let finished = started.into_iter().map(|(address, asset)| {
            let asset = asset.join().map_err(|_| format!("{address} was not read"))?;
            Ok((address.clone(), asset?))
        });
        finished.collect()
    })
}

impl Asset {
    fn read(path: &Path) -> Outcome<Self> {
        let plain = fs::read(path)?;
        let (content_type, shrinks) = content_type(path);
        let shrinks = shrinks && plain.len() <= MOST_COMPRESSED;
        let copy = PathBuf::from(format!("{}.br", path.display()));
        let brotli = match shrinks {
            // `hosts.rs` sees to it that these are what we would make.
            true if copy.is_file() => Some(fs::read(&copy)?.into()),
            true => Some(compressed(&plain)?),
            false => None,
        };
        Ok(Self { content_type, plain: plain.into(), brotli })
    }
}

/// The media type of a file, and whether hosts compress it.
pub(crate) fn content_type(path: &Path) -> (&'static str, bool) {
    match path.extension().and_then(OsStr::to_str) {
        Some("html") => ("text/html; charset=utf-8", true),
        Some("js") => ("text/javascript; charset=utf-8", true),
        Some("css") => ("text/css; charset=utf-8", true),
        Some("json") => ("application/json", true),
        Some("webmanifest") => ("application/manifest+json", true),
        Some("svg") => ("image/svg+xml", true),
        Some("wasm") => ("application/wasm", true),
        Some("png") => ("image/png", false),
        _ => ("application/octet-stream", false),
    }
}

async fn answer(
    State(shelf): State<Arc<Shelf>>,
    address: Uri,
    headers: HeaderMap,
) -> Response<Body> {
    let mut path = address.path().to_owned();
    if path.ends_with('/') {
        path.push_str("index.html");
    }
    let asset = shelf.file(&path);
    let (status, kind, encoding, body) = match asset {
        Some(asset) => asset.reply(&headers),
        None => shelf.not_found(&path, &headers),
    };
    let note = Sent { path, bytes: body.len(), found: asset.is_some() };
    shelf.sent.lock().unwrap_or_else(PoisonError::into_inner).push(note);
    respond(status, kind, encoding, body)
}

type Reply = (StatusCode, &'static str, Option<&'static str>, Bytes);

impl Asset {
    fn reply(&self, headers: &HeaderMap) -> Reply {
        let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
        let takes_brotli = accepts
            .is_some_and(|list| list.split(',').any(|coding| coding.trim().starts_with("br")));
        match &self.brotli {
            Some(brotli) if takes_brotli => {
                (StatusCode::OK, self.content_type, Some("br"), brotli.clone())
            }
            _ => (StatusCode::OK, self.content_type, None, self.plain.clone()),
        }
    }
}

fn respond(
    status: StatusCode,
    kind: &'static str,
    encoding: Option<&'static str>,
    body: Bytes,
) -> Response<Body> {
    let mut response = Response::new(Body::from(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
    headers.insert(header::VARY, header::HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        let encoding = header::HeaderValue::from_static(encoding);
        headers.insert(header::CONTENT_ENCODING, encoding);
    }
    response
}
