//! A QR code as a picture that a long press saves.

use crate::browser::canvas::Canvas;
use crate::chart::Code;
use crate::view::controls::{El, el};

/// The picture: the drawing at once, then the same in pixels, which every app keeps.
pub(in crate::view::screens) fn drawn_code(code: &Code, name: &'static str) -> El {
    let (address, code) = (drawing(code), code.clone());
    el("img").attr("alt", name).attr("src", address).with(move |image| {
        let image = image.clone();
        in_pixels(&code, move |source| {
            let _ = image.set_attribute("src", &source);
        });
    })
}

/// The code as a drawing, black on white whatever the page looks like, with its quiet zone.
fn drawing(code: &Code) -> String {
    let mut path = String::new();
    for (x, y, length) in code.stretches() {
        path.push_str(&format!("M{x} {y}h{length}v1h-{length}z"));
    }
    let side = code.width();
    format!(
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {side} {side}' shape-rendering='crispEdges'%3E%3Cpath d='M0 0h{side}v{side}H0z' fill='white'/%3E%3Cpath d='{path}'/%3E%3C/svg%3E"
    )
}

/// The same in pixels, where the browser hands out what it has drawn.
fn in_pixels(code: &Code, then: impl FnOnce(String) + 'static) {
    /// So that a phone reads it from any screen.
    const MODULE: i32 = 6;
    let side = code.width() * MODULE;
    let Some(canvas) = Canvas::new(side) else { return };
    canvas.begin(side);
    canvas.fill(([0, 0, side, side], 0), "--white");
    for (x, y, length) in code.stretches() {
        canvas.fill(([x, y, length, 1].map(|of| of * MODULE), 0), "--black");
    }
    canvas.finish("code.png", "--white", move |made| {
        if let Some(made) = made {
            then(made.address);
        }
    });
}
