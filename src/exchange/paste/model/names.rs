//! How the document's own items may be called in what is pasted.

use super::short_names::spoken;
use super::words::{bare, bare_name, plain};
use crate::document::{Document, Field};
use crate::exchange::appendix::Content;

/// Names in other languages than the one they are typed in, and of the single numbers of 附件2.
/// The names that stand in the document are known without it.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Other names of area indicators: place, group, name.
    pub indicators: Vec<(usize, String, String)>,
    /// Other names of indicators of the station: place, name.
    pub station: Vec<(usize, String)>,
    /// The names of numbers of 附件2.
    pub numbers: Vec<(String, Content)>,
    /// The names of the parties, and of what is added or taken beside them.
    pub points: Vec<(String, Field)>,
}

/// What stands behind the name of the station where the worked example goes out, in Chinese and in
/// English: as published, and once it was changed.
pub const EXAMPLE_MARKS: [[&str; 2]; 2] =
    [["（示例）", " (example)"], ["（示例，已改动）", " (example, changed)"]];

/// The name of a station without the mark of the example.
pub(crate) fn unmarked(name: &str) -> &str {
    let mut marks = EXAMPLE_MARKS.iter().flatten();
    marks.find_map(|mark| name.trim_end().strip_suffix(mark)).unwrap_or(name)
}

/// An area indicator by its bare letters.
pub(crate) struct Called {
    pub(crate) at: usize,
    pub(crate) group: String,
    /// Group and name together.
    pub(crate) full: String,
    pub(crate) name: String,
    /// What else it is called, where it is a standard indicator.
    pub(crate) spoken: &'static [&'static str],
}

/// The same in bare letters, with the document's own names.
pub(crate) struct Known {
    pub(crate) indicators: Vec<Called>,
    station: Vec<(String, usize)>,
    /// How many of these the document has of its own: new ones are found by their whole names.
    own_station: usize,
    numbers: Vec<(String, Content)>,
    points: Vec<(String, Field)>,
}

impl Known {
    pub(crate) fn new(document: &Document, names: &Names) -> Known {
        let own = document.indicators.iter().enumerate();
        let own = own.map(|(at, indicator)| (at, &indicator.group, &indicator.name));
        let other = names.indicators.iter().map(|(at, group, name)| (*at, group, name));
        let indicators = own.chain(other).map(|(at, group, name)| {
            let (group, name) = (bare(group), bare(name));
            let key = document.indicators.get(at).map_or("", |indicator| indicator.key.as_str());
            Called { at, full: group.clone() + &name, group, name, spoken: spoken(key) }
        });
        let own =
            document.station.iter().enumerate().map(|(at, found)| (bare_name(&found.name), at));
        let other = names.station.iter().map(|(at, name)| (bare_name(name), *at));
        let station: Vec<(String, usize)> = own.chain(other).collect();
        let numbers = names.numbers.iter().map(|(name, content)| (bare(name), *content));
        let points = names.points.iter().map(|(name, field)| (bare(name), *field));
        Known {
            indicators: indicators.filter(|called| !called.name.is_empty()).collect(),
            own_station: station.len(),
            station,
            numbers: numbers.collect(),
            points: points.collect(),
        }
    }

    /// The area indicator that the headings above a column name, the uppermost first.
    pub(crate) fn indicator(&self, heads: &[&str]) -> Option<usize> {
        [bare, plain].into_iter().find_map(|letters| {
            let heads: Vec<String> = heads.iter().map(|head| letters(head)).collect();
            self.by_full_name(&heads).or_else(|| self.by_name(heads.last()?))
        })
    }

    /// The one whose group and name are the last of the headings: a title may stand above them.
    fn by_full_name(&self, heads: &[String]) -> Option<usize> {
        let tails = (0..heads.len()).map(|from| heads.get(from..).unwrap_or_default().concat());
        let found = |tail: &String| self.indicators.iter().find(|called| called.full == *tail);
        tails.into_iter().find_map(|tail| found(&tail)).map(|called| called.at)
    }

    /// The only one with that name, whatever its group.
    fn by_name(&self, name: &str) -> Option<usize> {
        let mut called = self.indicators.iter().filter(|called| called.name == name);
        let at = called.next()?.at;
        called.all(|other| other.at == at).then_some(at)
    }

    /// The indicator of the station with that name, rather one of the same list; where it is `loose`
    /// also without what stands in brackets.
    pub(crate) fn station(
        &self,
        name: &str,
        overall: bool,
        loose: bool,
        document: &Document,
    ) -> Option<usize> {
        let alike = |at: &usize| document.station.get(*at).is_some_and(|of| of.overall == overall);
        let found = |name: String, among: &[(String, usize)]| {
            let places = || among.iter().filter(|(of, _)| *of == name).map(|(_, at)| *at);
            let found = || places().find(alike).or_else(|| places().next());
            if name.is_empty() { None } else { found() }
        };
        let own = self.station.get(..self.own_station).unwrap_or_default();
        found(bare_name(name), &self.station)
            .or_else(|| if loose { found(plain(name), own) } else { None })
    }

    /// A new indicator of the station came in at a place.
    pub(crate) fn station_inserted(&mut self, name: &str, at: usize) {
        for (_, place) in &mut self.station {
            *place += usize::from(*place >= at);
        }
        self.station.push((bare_name(name), at));
    }

    /// The number of 附件2 with that name.
    pub(crate) fn number(&self, name: &str) -> Option<Content> {
        let name = bare(name);
        self.numbers.iter().find(|(of, _)| *of == name).map(|(_, content)| *content)
    }

    /// The party with that name, or what stands beside the parties.
    pub(crate) fn points(&self, name: &str) -> Option<Field> {
        [bare(name), plain(name)].into_iter().find_map(|name| {
            let found = self.points.iter().find(|(of, _)| !name.is_empty() && *of == name);
            found.map(|(_, field)| *field)
        })
    }
}
