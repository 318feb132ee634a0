//! Files: handed to the person, and chosen by them.

use super::by_name::{call, get, has, set};
use super::clock;
use super::page::{document, is_in_wechat};
use js_sys::{Array, Object, Promise, Uint8Array};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, Event, File, FileReader, HtmlAnchorElement, HtmlInputElement, Url,
};

/// The largest file that is read, in bytes.
const MOST_BYTES: u32 = 5 * 1024 * 1024;

/// Hands a text to the browser as a file; whether the browser took it. What it then does with it is
/// not told: some apps drop it. WeChat always does, so it is not asked.
pub fn download(name: &str, kind: &str, text: &str) -> bool {
    handed_over(name, kind, &text.into()).is_some()
}

/// Hands bytes to the browser as a file, like [`download`].
pub fn download_bytes(name: &str, kind: &str, bytes: &[u8]) -> bool {
    handed_over(name, kind, &Uint8Array::from(bytes)).is_some()
}

/// Hands a file to the browser, like [`download`].
pub fn download_file(file: &File) -> bool {
    handed_over(&file.name(), &file.type_(), file).is_some()
}

/// Whether the browser passes a file on to other apps.
pub fn can_share(file: &File) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return false };
    has(&navigator, "share") && call(&navigator, "canShare", &[shared(file)]).is_truthy()
}

/// Passes a file on, as the person just asked for; acts on whether it failed. Whoever thinks better of it
/// has not failed.
pub fn share(file: &File, then: impl Fn(bool) + 'static) {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return };
    let failed = Closure::once(move |error: JsValue| {
        then(get(&error, "name").as_string().as_deref() != Some("AbortError"));
    });
    if let Ok(answer) = call(&navigator, "share", &[shared(file)]).dyn_into::<Promise>() {
        let _ = answer.catch(&failed);
    }
    // It is called at most once, and nobody holds it until then.
    failed.forget();
}

fn shared(file: &File) -> JsValue {
    let data = JsValue::from(Object::new());
    set(&data, "files", Array::of1(file));
    data
}

/// A name that every system accepts: what the file is, and the day.
pub fn dated_name(what: &str, ending: &str) -> String {
    let day = clock::now();
    let day = day.get(..10).unwrap_or_default();
    let safe = |letter: char| {
        let is_unsafe = letter.is_control()
            || matches!(letter, '\\' | '/' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
        if is_unsafe { '_' } else { letter }
    };
    let what: String = what.chars().take(60).map(safe).collect();
    [&what, " ", day, ".", ending].concat()
}

fn handed_over(name: &str, kind: &str, content: &JsValue) -> Option<()> {
    if is_in_wechat() {
        return None;
    }
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(content);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let document = document()?;
    let link = document.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok()?;
    link.set_href(&address);
    link.set_download(name);
    document.body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    // The browser may still be reading: the address is given back with the page.
    Some(())
}

/// A file that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Its name and its bytes.
    Bytes(String, Vec<u8>),
    /// It is larger than what is read: 5 MB, where nothing else is said.
    TooLarge,
    /// The browser could not read it.
    NotRead,
}

/// Reads every file chosen in the input that an event came from, and acts on all of them in their order, each
/// with its name. Nothing happens where none was chosen.
pub fn read_all_chosen(event: &Event, then: impl FnOnce(Vec<(String, Chosen)>) + 'static) {
    let files = chosen(event);
    if files.is_empty() {
        return;
    }
    let count = files.len();
    let read_so_far = Rc::new(RefCell::new(vec![None; count]));
    let then = Rc::new(Cell::new(Some(then)));
    for (at, file) in files.into_iter().enumerate() {
        let (read_so_far, then, name) = (read_so_far.clone(), then.clone(), file.name());
        read(&file, move |chosen| {
            if let Some(place) = read_so_far.borrow_mut().get_mut(at) {
                *place = Some((name, chosen));
            }
            let is_whole = read_so_far.borrow().iter().all(Option::is_some);
            if let Some(then) = is_whole.then(|| then.take()).flatten() {
                then(read_so_far.take().into_iter().flatten().collect());
            }
        });
    }
}

/// The files chosen in the input that an event came from; the same ones can be chosen again.
pub fn chosen(event: &Event) -> Vec<File> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return Vec::new() };
    let files =
        input.files().map(|list| (0..list.length()).filter_map(|at| list.get(at)).collect());
    input.set_value("");
    files.unwrap_or_default()
}

/// Reads a chosen file.
pub fn read(file: &File, then: impl FnOnce(Chosen) + 'static) {
    read_up_to(MOST_BYTES, file, then);
}

/// Reads a chosen file of so many bytes at most.
pub fn read_up_to(most: u32, file: &File, then: impl FnOnce(Chosen) + 'static) {
    if file.size() > f64::from(most) {
        return then(Chosen::TooLarge);
    }
    let Ok(reader) = FileReader::new() else { return then(Chosen::NotRead) };
    let (name, source) = (file.name(), reader.clone());
    let ended = Closure::once_into_js(move || {
        let buffer = source.result().ok().filter(|result| !result.is_null());
        then(match buffer {
            Some(buffer) => Chosen::Bytes(name, Uint8Array::new(&buffer).to_vec()),
            None => Chosen::NotRead,
        });
    });
    reader.set_onloadend(Some(ended.unchecked_ref()));
    let _ = reader.read_as_array_buffer(file);
}
