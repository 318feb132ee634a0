//! A canvas out of sight, on which pictures are drawn with the fonts of the page and its light colours.

use super::find::document;
use crate::exchange::png;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::js_sys::{Array, Uint8Array};
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, Element, File, FilePropertyBag, FileReader,
    HtmlCanvasElement,
};

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
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    /// An element of the page in which colours are always light; the canvas itself is not part of the page.
    light: Element,
    colours: CssStyleDeclaration,
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
        let canvas = canvas.dyn_into::<HtmlCanvasElement>().ok()?;
        canvas.set_width(u32::try_from(width).ok()?);
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        let light = document.create_element("div").ok()?;
        light.set_class_name("always-light unseen");
        document.body()?.append_child(&light).ok()?;
        let colours = web_sys::window()?.get_computed_style(&light).ok()??;
        let family = colours.get_property_value("font-family").ok()?;
        let (font, colour) = (RefCell::new((0, 0)), RefCell::new(""));
        Some(Canvas { canvas, context, light, colours, family, font, colour })
    }

    /// Makes it so high, and empty.
    pub fn begin(&self, height: i32) {
        self.canvas.set_height(height.unsigned_abs());
        // That also forgets font and colour.
        self.font.replace((0, 0));
        self.colour.replace("");
    }

    /// How wide a text is drawn, in whole pixels.
    pub fn measure(&self, text: &str, size: i32, weight: i32) -> i32 {
        self.set_font(size, weight);
        let width = self.context.measure_text(text).map_or(0.0, |metrics| metrics.width());
        width.ceil() as i32
    }

    /// Fills a box with a token's light colour.
    pub fn fill(&self, ([x, y, width, height], radius): Corners, token: &'static str) {
        self.set_colour(token);
        let [x, y, width, height] = [x, y, width, height].map(f64::from);
        let radius = f64::from(radius).min(width / 2.0).min(height / 2.0);
        if radius <= 0.0 {
            return self.context.fill_rect(x, y, width, height);
        }
        let (right, foot) = (x + width, y + height);
        let corners =
            [(right, y, right, foot), (right, foot, x, foot), (x, foot, x, y), (x, y, right, y)];
        self.context.begin_path();
        self.context.move_to(x + radius, y);
        for (x, y, next_x, next_y) in corners {
            let _ = self.context.arc_to(x, y, next_x, next_y, radius);
        }
        self.context.close_path();
        self.context.fill();
    }

    /// Writes a text on its base line.
    pub fn write(&self, text: &str, (x, y): (i32, i32), set: Setting, token: &'static str) {
        self.set_font(set.size, set.weight);
        self.set_colour(token);
        self.context.set_text_align(set.align);
        let _ = self.context.fill_text(text, f64::from(x), f64::from(y));
    }

    /// Writes a text that rises to the right.
    pub fn write_across(&self, text: &str, (x, y): (i32, i32), set: Setting, token: &'static str) {
        self.context.save();
        let _ = self.context.translate(f64::from(x), f64::from(y));
        let _ = self.context.rotate(RISE);
        self.write(text, (0, 0), set, token);
        self.context.restore();
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
        let (width, height) = (self.canvas.width(), self.canvas.height());
        let (right, foot) = (f64::from(width), f64::from(height));
        let drawn = self.context.get_image_data(0.0, 0.0, right, foot);
        let pixels = drawn.map(|drawn| drawn.data().0).unwrap_or_default();
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
            self.context.set_font(&format!("{weight} {size}px {}", self.family));
        }
    }

    fn set_colour(&self, token: &'static str) {
        if self.colour.replace(token) != token {
            self.context.set_fill_style_str(&self.colour_of(token));
        }
    }

    fn colour_of(&self, token: &str) -> String {
        let value = self.colours.get_property_value(token).unwrap_or_default();
        value.trim().to_owned()
    }
}

impl Drop for Canvas {
    fn drop(&mut self) {
        self.light.remove();
    }
}

/// The bytes of a picture as a file and as an address. Addresses of blobs cannot be saved by a long press
/// everywhere, and the content policy allows none.
fn read(png: &[u8], name: &str, then: impl FnOnce(Option<Picture>) + 'static) {
    let kind = FilePropertyBag::new();
    kind.set_type("image/png");
    let parts = Array::of1(&Uint8Array::from(png));
    let file = File::new_with_u8_array_sequence_and_options(&parts, name, &kind);
    let (Ok(reader), Ok(file)) = (FileReader::new(), file) else { return then(None) };
    let (source, held) = (reader.clone(), file.clone());
    let ended = Closure::once_into_js(move || {
        let address = source.result().ok().and_then(|address| address.as_string());
        then(address.map(|address| Picture { address, file }));
    });
    reader.set_onloadend(Some(ended.unchecked_ref()));
    let _ = reader.read_as_data_url(&held);
}
