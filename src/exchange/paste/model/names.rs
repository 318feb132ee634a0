//! How the document's own items may be called in what is pasted.

use super::amount_head::without_measure;
use super::comment_words::CommentWord;
use super::words::{bare, bare_name, plain};
use crate::document::{Document, Field};
use crate::exchange::appendix::Content;

/// Names in other languages than the one they are typed in, and of the single numbers of 附件2. The
/// document's own names are known without it.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// Other names of area indicators: place, group, name.
    pub indicators: Vec<(usize, String, String)>,
    /// Other names of indicators of the station: place, name.
    pub station: Vec<(usize, String)>,
    /// The names of numbers of 附件2.
    pub numbers: Vec<(String, Content)>,
    /// The names of the parties, bonus and deduction.
    pub points: Vec<(String, Field)>,
    /// The words of the sheet of comments.
    pub comments: Vec<(String, CommentWord)>,
}

/// The suffix of the station's name when the worked example is exported, in Chinese and English: as
/// published, and after changes.
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
    /// The same without fillers: every row of a table asks for it.
    pub(crate) core: String,
    /// What else it is called, where it is a standard indicator, without fillers.
    pub(crate) spoken: Vec<String>,
}

/// The same in bare letters, with the document's own names.
pub(crate) struct Known {
    pub(crate) indicators: Vec<Called>,
    station: Vec<(String, usize)>,
    /// How many of these the document had before: new ones are found only by their full names.
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
            let full = group.clone() + &name;
            let spoken = spoken(key).iter().map(|spoken| core(spoken)).collect();
            Called { at, core: core(&full), full, group, name, spoken }
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

    /// The one whose group and name are the last of the headings; there may be a title above them.
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

    /// The indicator of the station with that name, preferably of the same list; if `loose`, text in
    /// brackets is ignored.
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

    /// The party with that name, or bonus or deduction.
    pub(crate) fn points(&self, name: &str) -> Option<Field> {
        [bare(name), plain(name)].into_iter().find_map(|name| {
            let found = self.points.iter().find(|(of, _)| !name.is_empty() && *of == name);
            found.map(|(_, field)| *field)
        })
    }
}

/// The position of a name in a list of bare names; text in brackets is ignored if one of the first `own`
/// names matches without it.
pub(crate) fn called(names: &[String], own: usize, name: &str) -> Option<usize> {
    let whole = bare_name(name);
    let outside = || plain(name);
    let at = |wanted: &str, names: &[String]| names.iter().position(|of| of == wanted);
    at(&whole, names).or_else(|| at(&outside(), names.get(..own)?))
}

/// What people call the standard indicators, by their keys. Only where one is meant: 探访 alone may be
/// several things in some stations, but in 附件1 it is 入户探访.
const SPOKEN: [(&str, &[&str]); 14] = [
    ("file_setup", &["建档", "困难群众建档", "特殊群体建档", "建立档案", "服务对象建档"]),
    ("phone_visit", &["电话访问", "电话探访", "电话回访", "电话随访"]),
    ("home_visit", &["入户", "探访", "家访", "入户走访", "入户访问", "上门探访"]),
    ("consult_case", &["咨询", "个案咨询", "咨询服务"]),
    ("case_open", &["个案", "开案", "个案开案", "个案服务"]),
    ("case_session", &["个案面谈", "个案访谈", "个案节次"]),
    ("case_close", &["个案结案", "结案"]),
    ("group_count", &["小组", "小组服务", "小组工作"]),
    ("group_session", &["小组节次", "小组活动节数"]),
    ("group_attend", &["小组人数", "小组参加人次"]),
    ("large_event_count", &["大型活动", "大型社区活动", "大型活动场次"]),
    ("large_event_attend", &["大型活动人数"]),
    ("small_event_count", &["中小型活动", "小型活动", "中小型社区活动", "小型社区活动"]),
    ("small_event_attend", &["中小型活动人数", "小型活动人数"]),
];

/// Words that are left away or put in without another meaning.
const FILLERS: [&str; 8] = ["专业", "社区", "参与", "参加", "开展", "举办", "服务", "社工"];

/// The names that are said for a standard indicator.
pub(crate) fn spoken(key: &str) -> &'static [&'static str] {
    SPOKEN.iter().find(|(of, _)| *of == key).map_or(&[], |(_, names)| names)
}

/// A name in plain letters, without fillers.
pub(crate) fn core(plain: &str) -> String {
    let mut core = plain.to_owned();
    for filler in FILLERS {
        let shorter = core.replace(filler, "");
        // 社区服务 is a name, nothing is not.
        if shorter.chars().count() >= 2 {
            core = shorter;
        }
    }
    core
}

/// Whether a short name leaves letters of a whole one away: 大型活动人次 of 大型社区活动人次.
pub(crate) fn abbreviates(short: &str, whole: &str) -> bool {
    let mut letters = whole.chars();
    short.chars().count() >= 2 && short.chars().all(|letter| letters.any(|of| of == letter))
}

/// The same name with and without the measure at its end.
pub(crate) fn variants(of: &str) -> impl Iterator<Item = &str> {
    [of, without_measure(of)].into_iter().filter(|of| !of.is_empty())
}
