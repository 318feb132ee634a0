//! The binary `first_sight`: writes what stands in index.html before the program arrives. The build calls it with
//! the folder into which the parts go, a file each.
#![deny(clippy::indexing_slicing)]

#[cfg(not(target_arch = "wasm32"))]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("the folder is missing")?;
    let example = station_scorecard::document::example().ok_or("the example does not read")?;
    let sight = station_scorecard::first_sight::first_sight(example);
    let parts = [
        ("station.html", sight.station),
        ("tools.html", sight.tools),
        ("band.html", sight.band),
        ("sent.html", sight.sent),
        ("room.html", sight.room),
        ("places.css", sight.places),
    ];
    for (name, text) in parts {
        std::fs::write(std::path::Path::new(&folder).join(name), text)?;
    }
    Ok(())
}

#[cfg(target_arch = "wasm32")]
fn main() {}
