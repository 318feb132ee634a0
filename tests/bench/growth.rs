//! How the time of a preview grows with a pasted table: the whole of it against half of it, by turns.

use std::hint::black_box;
use std::time::Instant;

use crate::samples::{Bound, Line, Pairs};
use station_scorecard::document::Document;
use station_scorecard::exchange::paste::{Preview, cells};
use station_scorecard::texts::known_names;

/// Pairs of each shape: one sample takes up to a second.
const PAIRS: usize = 5;

/// A table of a size; the whole has the size 2.
type Shape = (&'static str, fn(usize) -> String);

/// Shapes in which something is looked up for every row, heading or cell.
const SHAPES: [Shape; 8] = [
    ("areas that nobody has", |size| {
        let rows = (0..24_500 * size).map(|at| format!("片{at}\t1\t2\t200%\n"));
        "片区\t协议量\t完成量\t百分比\n".to_owned() + &rows.collect::<String>()
    }),
    ("headings alone", |size| "片区\t协议量\t完成量\t百分比\n".repeat(24_500 * size)),
    ("wide headings", |size| format!("{}\n", "协议量\t完成量\t".repeat(2_450 * size)).repeat(20)),
    ("workers by name alone", |size| {
        let rows = (0..30_000 * size).map(|at| format!("社{at}\n"));
        "姓名\t2025年3月\n甲\t1\n".to_owned() + &rows.collect::<String>()
    }),
    ("sums of workers", |size| {
        let sums = "小计\t1\t1\t0\n社工有效人次小计\t1\n".repeat(15_000 * size);
        "姓名\t2025年3月\t到岗小计\t从业2年以上到岗小计\n".to_owned() + &sums
    }),
    ("months without end", |size| {
        let heads = "\t10月\t\t11月".repeat(1_500 * size);
        "姓名\t9月".to_owned() + &heads + "\n" + &"\t1\t".repeat(2_250 * size)
    }),
    ("a wide row above short tables", |size| {
        "\t".repeat(9_990) + "1\n" + &"协议量\t完成量\n".repeat(45_000 * size)
    }),
    ("areas as columns", |size| "指标\t片区1\n电访\t协议量\t1\n".repeat(450 * size)),
];

/// Prints a line for each shape.
pub(crate) fn report(document: &Document) {
    println!("{}", Line::heads("twice half"));
    for (name, shape) in SHAPES {
        let (half, whole) = (shape(1), shape(2));
        let mut pairs = Pairs::default();
        for _ in 0..PAIRS {
            pairs.add(2.0 * milliseconds(&half, document), milliseconds(&whole, document));
        }
        let line = Line {
            measure: &format!("preview: {name}"),
            unit: "ms",
            digits: 1,
            pairs: &pairs,
            bound: Bound::Ratio(1.5),
        };
        println!("{}", line.words());
    }
}

fn milliseconds(table: &str, document: &Document) -> f64 {
    let names = known_names(document);
    let began = Instant::now();
    if let Ok(grid) = cells(None, table) {
        black_box(Preview::of(&grid, None, document, document.scheme(), &names));
    }
    began.elapsed().as_secs_f64() * 1_000.0
}
