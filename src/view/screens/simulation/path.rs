//! 几方一起补呢？: what every grade would take, and the one chosen in full.

use crate::number::Decimal;
use crate::scoring::{Combination, Need, Party, Path, Scheme, ScoreMode, least_raw_mark};
use crate::texts::{
    Language, PartText, PathText, alone_words, given_words, landing_words, least_words,
    members_words, needed_text, one_after_another, points, standing_words, together_words,
};
use crate::view::controls::{El, el, follow, note, row_head, scrolling_table};
use crate::view::store::{Store, Watched};
use std::rc::Rc;
use std::sync::Arc;

/// The ways to every grade, worked out once after an edit.
#[derive(Clone)]
struct Paths {
    store: Store,
    scheme: Arc<Scheme>,
    all: Rc<Watched<Vec<Path>>>,
}

/// What is unfolded; `band` is the grade that is chosen, tracked.
pub(super) fn together(store: Store, band: impl Fn() -> usize + 'static) -> El {
    let scheme = store.scheme.get();
    let all = Rc::new(Watched::new(find(store, &scheme)));
    let paths = Paths { store, scheme, all };
    let details = paths.clone();
    el("div")
        .child(note(PathText::Note.words(store.language())))
        .child(at_a_glance(&paths))
        .changing(move || details.chosen(band()))
        .with(move |_| {
            follow(move || {
                store.parties.track();
                store.outcome.track();
                paths.all.set_if_changed(find(store, &paths.scheme));
            });
        })
}

fn find(store: Store, scheme: &Scheme) -> Vec<Path> {
    let parties = store.parties.get_untracked();
    let adjustment = store.adjustment();
    let points: Vec<Option<Decimal>> = parties.iter().map(|party| party.points).collect();
    (0..scheme.bands.len()).filter_map(|band| Path::to(scheme, band, &points, adjustment)).collect()
}

/// Every grade in one line.
fn at_a_glance(paths: &Paths) -> El {
    let store = paths.store;
    let language = store.language();
    let row = |(at, id): (usize, String)| {
        let name = paths.scheme.bands.get(at).map(|band| language.name(&band.name).to_owned());
        let needed = paths.text(at, needed_text);
        let standing = paths.text(at, move |path, scheme| {
            let standing = standing_words(path, scheme, language);
            let landing = landing_words(path, scheme, language).unwrap_or_default();
            one_after_another(&[&standing, &landing], language)
        });
        el("tr")
            .child(row_head().text(name.unwrap_or_default()))
            .child(el("td").attr("data-figure", format!("path/{id}/needed")).live_text(needed))
            .child(el("td").class("sentence").live_text(standing))
    };
    let rows = paths.scheme.bands.iter().map(|band| band.id.clone()).enumerate().map(row);
    let heads = [PartText::Grade, PathText::Needed, PartText::Why];
    scrolling_table(store, PathText::Title, &heads, rows.collect()).class("scroller fitting")
}

impl Paths {
    /// A text about the way to a grade, which follows the scores.
    fn text(
        &self,
        band: usize,
        of: impl Fn(&Path, &Scheme) -> String + 'static,
    ) -> impl Fn() -> String + 'static {
        let (all, scheme) = (self.all.clone(), self.scheme.clone());
        move || all.with(|all| all.get(band).map(|path| of(path, &scheme)).unwrap_or_default())
    }

    /// Everything about one grade.
    fn chosen(&self, band: usize) -> Vec<El> {
        let (store, language) = (self.store, self.store.language());
        let Some(limits) = self.scheme.bands.get(band) else { return Vec::new() };
        let title = format!("{}{}", PathText::To.words(language), language.name(&limits.name));
        let parties = || self.scheme.parties.iter().enumerate();
        let rows = parties().map(|(at, party)| self.party(band, &limits.id, at, party)).collect();
        let heads =
            [PartText::Party, PathText::Now, PathText::Alone, PathText::Least, PathText::Loss];
        let sentences = parties().map(|(at, _)| self.sentence(band, at));
        let unknown =
            el("p").class("note").live_text(self.text(band, move |path, _| match path.unknown {
                0 => PathText::NothingUnknown.words(language).to_owned(),
                some if some == path.parties.len() => {
                    PathText::AllUnknown.words(language).to_owned()
                }
                _ => String::new(),
            }));
        let mut elements = vec![
            el("h3").text(title),
            scrolling_table(store, PathText::Alone, &heads, rows),
            el("ul").class("sentences").children(sentences),
            unknown,
        ];
        elements.extend(self.together(band, &limits.id));
        elements
    }

    fn party(&self, band: usize, grade: &str, at: usize, party: &Party) -> El {
        let language = self.store.language();
        let hook = |what: &str| format!("path/{grade}/{}/{what}", party.id);
        let now = self.text(band, move |path, scheme| {
            let given = path.parties.get(at).and_then(|party| party.points);
            given
                .map_or(PathText::Unknown.words(language).to_owned(), |given| points(given, scheme))
        });
        let alone = self.text(band, move |path, scheme| {
            path.parties.get(at).map_or(String::new(), |party| need_text(party.alone, scheme))
        });
        let least = self.text(band, move |path, scheme| {
            optional(path.parties.get(at).and_then(|party| party.least), scheme)
        });
        let loss = self.text(band, move |path, scheme| {
            optional(path.parties.get(at).and_then(|party| party.may_take_away()), scheme)
        });
        el("tr")
            .child(row_head().text(language.name(&party.short_name).to_owned()))
            .child(el("td").live_text(now))
            .child(el("td").attr("data-figure", hook("alone")).live_text(alone))
            .child(el("td").attr("data-figure", hook("least")).live_text(least))
            .child(el("td").attr("data-figure", hook("loss")).live_text(loss))
    }

    /// The same of a party in words, with the raw mark where raw marks are typed.
    fn sentence(&self, band: usize, at: usize) -> El {
        let (store, language) = (self.store, self.store.language());
        let text = self.text(band, move |path, scheme| {
            let alone = alone_words(path, at, scheme, language);
            let Some(party) = path.parties.get(at) else { return alone };
            let mark = match party.alone {
                Need::Give { least, .. } if store.score_mode(at) == ScoreMode::RawMark => {
                    let cap = scheme.parties.get(at).map_or(Decimal::ZERO, |party| party.cap);
                    least_raw_mark(least, cap, scheme.rounding)
                }
                _ => None,
            };
            let mark = mark.map(|mark| PathText::raw_mark(mark, language)).unwrap_or_default();
            let least = least_words(party.least, scheme, language);
            one_after_another(&[&alone, &mark, &least], language)
        });
        el("li").live_text(text)
    }

    /// Every set of two and more parties.
    fn together(&self, band: usize, grade: &str) -> Vec<El> {
        let sets = self.all.with_untracked(|all| {
            all.get(band).map(|path| path.combinations.clone()).unwrap_or_default()
        });
        let rows: Vec<El> = sets
            .iter()
            .enumerate()
            .filter(|(_, set)| set.len() > 1)
            .map(|(place, set)| self.set(band, grade, place, *set))
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let heads = [PathText::Members, PathText::Now, PathText::AtLeast, PartText::Why];
        let (store, title) = (self.store, PathText::Together);
        vec![el("h3").text(store.text(title)), scrolling_table(store, title, &heads, rows)]
    }

    fn set(&self, band: usize, grade: &str, place: usize, set: Combination) -> El {
        let language = self.store.language();
        let parties = self.scheme.parties.iter().enumerate();
        let members = parties.filter(|(at, _)| set.has(*at)).map(|(_, party)| party.id.as_str());
        let members = members.collect::<Vec<_>>().join("+");
        let of = |what: fn(Combination, &Path, &Scheme, Language) -> String| {
            self.text(band, move |path, scheme| {
                let set = path.combinations.get(place);
                set.map_or(String::new(), |set| what(*set, path, scheme, language))
            })
        };
        let least = of(|set, _, scheme, _| need_text(set.need, scheme));
        el("tr")
            .child(row_head().text(members_words(set, &self.scheme, language)))
            .child(el("td").live_text(of(given_words)))
            .child(
                el("td")
                    .attr("data-figure", format!("path/{grade}/{members}/together"))
                    .live_text(least),
            )
            .child(el("td").class("sentence").live_text(of(together_words)))
    }
}

fn need_text(need: Need, scheme: &Scheme) -> String {
    match need {
        Need::Give { least, .. } => points(least, scheme),
        Need::TooLittle { .. } | Need::TooMuch { .. } | Need::Missed => "—".to_owned(),
    }
}

fn optional(points_of: Option<Decimal>, scheme: &Scheme) -> String {
    points_of.map_or("—".to_owned(), |given| points(given, scheme))
}
