//! A canvas out of sight, on which pictures are drawn with the fonts of the page and its light colours.

use super::by_name::{call, get, set};
use super::find::document;
use crate::exchange::png;
use std::cell::RefCell;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Object, Uint8Array, Uint8ClampedArray};
use web_sys::{Element, File, FilePropertyBag, FileReader};

/// How far a text across the picture rises, in radians.
const RISE: f64 = -0.4;

/// A box to be filled, in pixels, with the radius of its corners.
pub type Corners = ([i32; 4], i32);

/// How a text is set: size, weight, and where it stands from its place (`left`, `center`, `right`).
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// The size in pixels.
    pub size: i32,
    /// The weight, as in style sheets.
    pub weight: i32,
    /// As in style sheets.
    pub align: &'static str,
}

/// A finished picture.
#[derive(Clone, Debug)]
pub struct Picture {
    /// An address with all of it, to be shown.
    pub address: String,
    /// The same as a file.
    pub file: File,
}

/// A canvas of which nothing is seen.
pub struct Canvas {
    canvas: Element,
    context: JsValue,
    /// An element of the page in which colours are always light; the canvas itself is not part of the page.
    light: Element,
    colours: JsValue,
    width: i32,
    /// As high as [`Canvas::begin`] made it.
    height: RefCell<i32>,
    family: String,
    /// The font and the colour that the context has, which reads them anew each time.
    font: RefCell<(i32, i32)>,
    colour: RefCell<&'static str>,
}

impl Canvas {
    /// A canvas of that width; `None` where the browser has none.
    pub fn new(width: i32) -> Option<Canvas> {
        let document = document()?;
        let canvas = document.create_element("canvas").ok()?;
        set(&canvas, "width", width);
        // What is drawn is read back whole, so it is drawn where it is read. From a graphics card it would have to be
        // fetched, which brings WebKitGTK down now and then.
        let how: JsValue = Object::new().into();
        set(&how, "willReadFrequently", true);
        let context = call(&canvas, "getContext", &["2d".into(), how]);
        if !context.is_object() {
            return None;
        }
        let light = document.create_element("div").ok()?;
        light.set_class_name("always-light unseen");
        document.body()?.append_child(&light).ok()?;
        let colours = call(&web_sys::window()?.into(), "getComputedStyle", &[light.clone().into()]);
        let family = get(&colours, "fontFamily").as_string()?;
        let (font, colour) = (RefCell::new((0, 0)), RefCell::new(""));
        let height = RefCell::new(0);
        Some(Canvas { canvas, context, light, colours, width, height, family, font, colour })
    }

    /// Makes it so high, and empty.
    pub fn begin(&self, height: i32) {
        set(&self.canvas, "height", height);
        self.height.replace(height);
        // That also forgets font and colour.
        self.font.replace((0, 0));
        self.colour.replace("");
    }

    /// How wide a text is drawn, in whole pixels.
    pub fn measure(&self, text: &str, size: i32, weight: i32) -> i32 {
        self.set_font(size, weight);
        let metrics = call(&self.context, "measureText", &[text.into()]);
        get(&metrics, "width").as_f64().unwrap_or_default().ceil() as i32
    }

    /// Fills a box with a token's light colour.
    pub fn fill(&self, ([x, y, width, height], radius): Corners, token: &'static str) {
        self.set_colour(token);
        let [x, y, width, height] = [x, y, width, height].map(f64::from);
        let radius = f64::from(radius).min(width / 2.0).min(height / 2.0);
        if radius <= 0.0 {
            return call_at(&self.context, "fillRect", [x, y, width, height]);
        }
        let (right, foot) = (x + width, y + height);
        let corners =
            [(right, y, right, foot), (right, foot, x, foot), (x, foot, x, y), (x, y, right, y)];
        call_at(&self.context, "beginPath", []);
        call_at(&self.context, "moveTo", [x + radius, y]);
        for (x, y, next_x, next_y) in corners {
            call_at(&self.context, "arcTo", [x, y, next_x, next_y, radius]);
        }
        call_at(&self.context, "closePath", []);
        call_at(&self.context, "fill", []);
    }

    /// Writes a text on its base line.
    pub fn write(&self, text: &str, (x, y): (i32, i32), how: Setting, token: &'static str) {
        self.set_font(how.size, how.weight);
        self.set_colour(token);
        set(&self.context, "textAlign", how.align);
        call(&self.context, "fillText", &[text.into(), x.into(), y.into()]);
    }

    /// Writes a text that rises to the right.
    pub fn write_across(&self, text: &str, (x, y): (i32, i32), how: Setting, token: &'static str) {
        call_at(&self.context, "save", []);
        call_at(&self.context, "translate", [x, y].map(f64::from));
        call_at(&self.context, "rotate", [RISE]);
        self.write(text, (0, 0), how, token);
        call_at(&self.context, "restore", []);
        self.font.replace((0, 0));
        self.colour.replace("");
    }

    /// Makes a picture of it under that name, and hands it on; `None` where the browser does not hand out what
    /// was drawn: some do not, so that nobody is known by it. Its first pixel tells, which has that colour.
    pub fn finish(
        self,
        name: &str,
        first: &'static str,
        then: impl FnOnce(Option<Picture>) + 'static,
    ) {
        let all = [0, 0, self.width, *self.height.borrow()].map(JsValue::from);
        let drawn = get(&call(&self.context, "getImageData", &all), "data");
        let drawn = drawn.dyn_into::<Uint8ClampedArray>().map(|bytes| bytes.to_vec());
        let (pixels, width) = (drawn.unwrap_or_default(), self.width.unsigned_abs());
        let png = self.is_first(&pixels, first).then(|| png::indexed(width, &pixels)).flatten();
        match png {
            Some(png) => read(&png, name, then),
            None => then(None),
        }
    }

    /// Whether the first pixel has a token's light colour. A little noise harms nothing.
    fn is_first(&self, pixels: &[u8], token: &str) -> bool {
        let wanted = self.colour_of(token);
        let part = |at: usize| u8::from_str_radix(wanted.get(at..at + 2)?, 16).ok();
        let near = |(drawn, at): (&u8, usize)| part(at).is_some_and(|of| drawn.abs_diff(of) <= 3);
        pixels.len() > 3 && pixels.iter().zip([1, 3, 5]).all(near)
    }

    fn set_font(&self, size: i32, weight: i32) {
        if self.font.replace((size, weight)) != (size, weight) {
            set(&self.context, "font", format!("{weight} {size}px {}", self.family));
        }
    }

    fn set_colour(&self, token: &'static str) {
        if self.colour.replace(token) != token {
            set(&self.context, "fillStyle", self.colour_of(token));
        }
    }

    fn colour_of(&self, token: &str) -> String {
        let value = call(&self.colours, "getPropertyValue", &[token.into()]);
        value.as_string().unwrap_or_default().trim().to_owned()
    }
}

impl Drop for Canvas {
    fn drop(&mut self) {
        self.light.remove();
    }
}

/// Calls a method whose arguments are numbers.
fn call_at<const N: usize>(of: &JsValue, name: &str, numbers: [f64; N]) {
    call(of, name, &numbers.map(JsValue::from_f64));
}

/// The bytes of a picture as a file and as an address. Addresses of blobs cannot be saved by a long press
/// everywhere, and the content policy allows none.
fn read(png: &[u8], name: &str, then: impl FnOnce(Option<Picture>) + 'static) {
    let kind = FilePropertyBag::from(JsValue::from(Object::new()));
    set(&kind, "type", "image/png");
    let parts = Array::of1(&Uint8Array::from(png));
    let file = File::new_with_u8_array_sequence_and_options(&parts, name, &kind);
    let (Ok(reader), Ok(file)) = (FileReader::new(), file) else { return then(None) };
    let (source, held) = (reader.clone(), file.clone());
    let ended = Closure::once_into_js(move || {
        let address = source.result().ok().and_then(|address| address.as_string());
        then(address.map(|address| Picture { address, file }));
    });
    reader.set_onloadend(Some(ended.unchecked_ref()));
    call(&reader, "readAsDataURL", &[held.into()]);
}
