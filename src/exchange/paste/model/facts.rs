//! The sentence next to 总体服务 with the numbers of registered people and people served.

use crate::document::Particular;
use crate::exchange::cell_name::half_width;
use crate::exchange::grid::Grid;
use crate::number::Decimal;

/// The wordings before each number, longer ones first: 服务总人数 is part of no other.
const NAMED: [(Particular, &[&str]); 6] = [
    (Particular::RegisteredPopulation, &["户籍人口", "户籍人口数", "户籍人口总数"]),
    (Particular::HouseholdsOnFile, &["建档总户数", "建档户数"]),
    (Particular::PeopleOnFile, &["建档人数", "建档总人数"]),
    (
        Particular::HomeVisitPersonTimes,
        &["入户探访总人数", "入户探访总人次", "入户探访人次", "入户探访人数"],
    ),
    (Particular::PeopleServed, &["服务总人数", "服务人数"]),
    (Particular::ResidentPersonTimes, &["服务社区居民", "服务居民"]),
];

/// Signs and words between a name and its number.
const BETWEEN: [&str; 9] = ["(", ":", "共计", "共", "约", "为", "达", "是", "有"];

/// Shorter cells are names and figures.
const SHORTEST: usize = "户籍人口1户建档人数1".len();

/// The cells of a grid that hold such a sentence.
pub(crate) fn fact_places(grid: &Grid) -> Vec<(usize, usize)> {
    let mut places = Vec::new();
    for (row, cells) in grid.rows().iter().enumerate() {
        let long = cells.iter().enumerate().filter(|(_, cell)| cell.text.len() >= SHORTEST);
        let told = long.filter(|(_, cell)| !facts(&cell.text).is_empty());
        places.extend(told.map(|(column, _)| (row, column)));
    }
    places
}

/// The numbers that a sentence names, each once; none where it names fewer than two: a heading may be
/// called like one of them.
pub(crate) fn facts(text: &str) -> Vec<(Particular, Decimal)> {
    let text: String = text.chars().map(half_width).filter(|of| !of.is_whitespace()).collect();
    let found: Vec<(Particular, Decimal)> = NAMED
        .into_iter()
        .filter_map(|(line, names)| {
            let number = names.iter().find_map(|name| number_behind(&text, name))?;
            Some((line, number))
        })
        .collect();
    if found.len() < 2 { Vec::new() } else { found }
}

/// The number after a name; if none follows its first occurrence, the next ones are tried.
fn number_behind(text: &str, name: &str) -> Option<Decimal> {
    text.match_indices(name).find_map(|(at, _)| {
        let mut rest = text.get(at + name.len()..)?;
        while let Some(shorter) = BETWEEN.iter().find_map(|sign| rest.strip_prefix(sign)) {
            rest = shorter;
        }
        let is_digit = |letter: char| letter.is_ascii_digit() || letter == ',';
        let end = rest.find(|letter| !is_digit(letter)).unwrap_or(rest.len());
        let digits = rest.get(..end)?.replace(',', "");
        // A decimal or 万 behind it makes it another number than the one that is kept.
        let goes_on = rest.get(end..).is_some_and(|rest| rest.starts_with(['.', '万', '%']));
        if goes_on { None } else { digits.parse().ok() }
    })
}
