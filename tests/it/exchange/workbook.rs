//! dump
use crate::exchange::Failure;
use station_scorecard::exchange::workbook;
use std::fs;

#[test]
fn dump() -> Result<(), Failure> {
    let mut names: Vec<_> = fs::read_dir("tests/golden/exchange/workbook")?
        .map(|of| of.map(|of| of.path()))
        .collect::<Result<_, _>>()?;
    names.sort();
    for name in names {
        let bytes = fs::read(&name)?;
        let start = std::time::Instant::now();
        match workbook::read(&bytes) {
            Err(problem) => println!("{}: {problem:?} {:?}", name.display(), start.elapsed()),
            Ok(sheets) => {
                println!("{} {:?}", name.display(), start.elapsed());
                for sheet in sheets {
                    println!(
                        "  {} {}x{}",
                        sheet.name,
                        sheet.grid.rows().len(),
                        sheet.grid.columns()
                    );
                    for row in sheet.grid.rows().iter().take(12) {
                        let cells: Vec<String> = row
                            .iter()
                            .map(|c| match c.begins {
                                Some(b) => format!("^{},{}", b.0, b.1),
                                None => c.text.replace('\n', "\\n"),
                            })
                            .collect();
                        println!("    {}", cells.join("|"));
                    }
                }
            }
        }
    }
    Ok(())
}
