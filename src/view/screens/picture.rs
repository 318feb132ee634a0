//! The picture of a result: made when its sheet opens, shown, sent and saved.

use crate::browser::canvas::{Canvas, Picture, Setting};
use crate::browser::{clipboard, clock, files, page};
use crate::chart::Code;
use crate::chart::picture::{self as drawn, Align, Colour, Content, Drawing, Font, Step, Weight};
use crate::document::Document;
use crate::exchange::link::DoesNotFit;
use crate::texts::{
    ExchangeText, InOutText, MadePicture, PictureText, picture_content, picture_file, picture_told,
};
use crate::view::controls::{El, button, el, note};
use crate::view::store::{Store, Watched};
use leptos::prelude::request_animation_frame;
use std::rc::Rc;

/// The link, to be copied by hand.
const LINK: &str = ".picture-link";

/// A picture that was made.
struct Shown {
    picture: Picture,
    /// Its size in pixels.
    size: [i32; 2],
    /// What it says.
    told: String,
    /// The link, where its code is not on the picture.
    beside: Option<Result<String, DoesNotFit>>,
}

/// What the sheet shows.
#[derive(Clone)]
enum State {
    Drawing,
    /// The browser made none.
    Failed,
    Made(Rc<Shown>),
}

/// What came of sending and saving.
type Told = Rc<Watched<String>>;

/// The sheet.
pub(in crate::view) fn picture(store: Store) -> Vec<El> {
    // Another tab may change the station meanwhile.
    store.edits.track();
    let state = Rc::new(Watched::new(State::Drawing));
    let told: Told = Rc::new(Watched::new(String::new()));
    let made = state.clone();
    // The sheet is seen before the work begins.
    request_animation_frame(move || {
        make(store, move |shown| {
            made.set(shown.map_or(State::Failed, |shown| State::Made(Rc::new(shown))));
        });
    });
    vec![el("div").changing(move || match state.get() {
        State::Drawing => vec![note(store.text(PictureText::Drawing)).attr("aria-busy", "true")],
        State::Failed => {
            let words = store.text(PictureText::NoPicture);
            vec![el("p").class("problem").attr("role", "alert").text(words)]
        }
        State::Made(shown) => parts(store, &shown, &told),
    })]
}

fn parts(store: Store, shown: &Rc<Shown>, told: &Told) -> Vec<El> {
    let [width, height] = shown.size.map(|pixels| pixels.to_string());
    let image = el("img")
        .attr("src", shown.picture.address.clone())
        .attr("alt", shown.told.clone())
        .attr("width", width)
        .attr("height", height);
    let mut parts: Vec<El> = Vec::new();
    if store.is_trying() {
        parts.push(note(store.text(InOutText::RealFigures)));
    }
    if page::is_in_wechat() {
        parts.push(note(store.text(PictureText::Hold)));
    }
    // A picture has the colours of its own light paper.
    parts.push(el("figure").class("picture always-light").child(image));
    parts.push(note(store.text(PictureText::Note)));
    parts.extend(shown.beside.clone().into_iter().flat_map(|link| beside(store, link, told)));
    parts.push(deeds(store, shown, told));
    parts
}

/// The link, where the picture has no room for its code.
fn beside(store: Store, link: Result<String, DoesNotFit>, told: &Told) -> Vec<El> {
    let Ok(link) = link else { return vec![note(store.text(ExchangeText::NoLink))] };
    let name = el("span").text(store.text(PictureText::LinkBeside));
    let area = el("textarea")
        .class("picture-link")
        .attr("readonly", "")
        .attr("rows", "3")
        .text(link.clone());
    let told = told.clone();
    let copy = button(store.text(InOutText::CopyLink), move || {
        let is_copied = clipboard::copy(&link, None);
        if !is_copied {
            page::select_text(LINK);
        }
        let words = if is_copied { InOutText::Copied } else { InOutText::ByHandNote };
        told.set(store.text(words).to_owned());
    });
    vec![
        el("label").class("block").child(name).child(area),
        el("div").class("toolbar picture-copy").child(copy),
    ]
}

/// What can be done with it. WeChat neither keeps files nor lets a page send them: there it is held down.
fn deeds(store: Store, shown: &Rc<Shown>, told: &Told) -> El {
    let status = told.clone();
    let status = move || status.get();
    let deeds =
        el("div").class("picture-deeds").child(el("p").class("outcome").told("status", status));
    if page::is_in_wechat() {
        return deeds;
    }
    let (of, saved) = (shown.clone(), told.clone());
    let save = button(store.text(PictureText::Save), move || {
        let language = store.language();
        let words = match files::download_file(&of.picture.file) {
            true => InOutText::downloaded(of.picture.file.name(), language),
            false => PictureText::NotSaved.words(language).to_owned(),
        };
        saved.set(words);
    });
    let mut toolbar = el("div").class("toolbar");
    if files::can_share(&shown.picture.file) {
        let (of, told) = (shown.clone(), told.clone());
        let send = button(store.text(PictureText::Forward), move || {
            let told = told.clone();
            told.set(String::new());
            files::share(&of.picture.file, move |failed| {
                if failed {
                    told.set(store.text(PictureText::NotSent).to_owned());
                }
            });
        });
        toolbar = toolbar.child(send.class("primary")).child(save);
    } else {
        toolbar = toolbar.child(save.class("primary"));
    }
    deeds.child(toolbar)
}

/// Makes the picture of the open station as it is, whatever is being tried.
fn make(store: Store, then: impl FnOnce(Option<Shown>) + 'static) {
    let language = store.settings.language.get_untracked();
    let document = store.outgoing(store.real_document());
    let link = store.link(false);
    let code = link.as_ref().ok().and_then(|address| Code::of(address));
    let content = content_of(store, &document, code);
    let Some(canvas) = Canvas::new(drawn::WIDTH) else { return then(None) };
    let measure = |text: &str, font: Font| canvas.measure(text, font.size, weight(font.weight));
    let drawing = drawn::drawing(&content, &measure);
    draw(&canvas, &drawing);
    let told = picture_told(&content, drawing.rates, language);
    let beside = (!drawing.has_code).then_some(link);
    let size = [drawn::WIDTH, drawing.height];
    let name = files::dated_name(&picture_file(&document, language), "png");
    // The strip at the head.
    canvas.finish(&name, Colour::Act.token(), move |picture| {
        then(picture.map(|picture| Shown { picture, size, told, beside }));
    });
}

fn content_of(store: Store, document: &Document, code: Option<Code>) -> Content {
    let day = clock::today();
    let made = MadePicture { day: &day, example: store.outgoing_example(), code };
    picture_content(document, made, store.settings.language.get_untracked())
}

fn draw(canvas: &Canvas, drawing: &Drawing) {
    canvas.begin(drawing.height);
    for step in &drawing.steps {
        match step {
            Step::Box { place, radius, fill } => {
                let sides = [place.x, place.y, place.width, place.height];
                canvas.fill((sides, *radius), fill.token());
            }
            Step::Text { text, x, y, font, colour, align } => {
                canvas.write(text, (*x, *y), setting(*font, *align), colour.token());
            }
            Step::Across { text, x, y, font, colour } => {
                canvas.write_across(text, (*x, *y), setting(*font, Align::Centre), colour.token());
            }
        }
    }
}

const fn setting(font: Font, align: Align) -> Setting {
    let align = match align {
        Align::Left => "left",
        Align::Centre => "center",
        Align::Right => "right",
    };
    Setting { size: font.size, weight: weight(font.weight), align }
}

const fn weight(weight: Weight) -> i32 {
    match weight {
        Weight::Regular => 400,
        Weight::Bold => 700,
    }
}
