//! What was brought along, how it was sorted out, and what is shown of it. It lives as long as the page and is
//! kept nowhere else.

use crate::district::{Answer, Counted, District, Member};
use crate::exchange::many::Gathered;
use crate::texts::district_working;
use crate::view::store::{Choice, Explains, Store, Supposed, Watched};
use std::rc::Rc;

/// The stations that are looked at.
#[derive(Default)]
pub(super) struct Looked {
    /// What was brought along, and what was refused.
    pub(super) gathered: Gathered,
    /// What the person said of stations that came more than once.
    answers: Vec<(usize, Answer)>,
    /// Which are counted together.
    pub(super) counted: Counted,
    /// Their figures; whoever looks at them shares them.
    pub(super) district: Option<Rc<District>>,
}

/// What is shown, and how.
#[derive(Default)]
pub(super) struct State {
    /// The stations.
    pub(super) looked: Watched<Looked>,
    /// What is looked for in their names.
    pub(super) filter: Watched<String>,
    /// Whether only those near a line are shown.
    pub(super) only_near: Watched<bool>,
    /// Whether ranks are asked for.
    pub(super) ranked: Watched<bool>,
    /// Whether what only paper shows is drawn.
    pub(super) paper: Watched<bool>,
    /// Whether files are being read.
    pub(super) reading: Watched<bool>,
}

thread_local! {
    static STATE: Rc<State> = Rc::default();
}

impl State {
    /// The one of the page.
    pub(super) fn get() -> Rc<State> {
        STATE.with(Rc::clone)
    }

    /// Takes in more; all figures are worked out anew.
    pub(super) fn gather(&self, add: impl FnOnce(&mut Gathered)) {
        self.looked.update(|looked| {
            add(&mut looked.gathered);
            let chosen = looked.counted.chosen;
            looked.sort_out(chosen);
        });
    }

    /// Looks at another group.
    pub(super) fn choose(&self, group: usize) {
        self.looked.update(|looked| looked.sort_out(group));
    }

    /// Takes down which of several is the station; `first` is the first of them.
    pub(super) fn answer(&self, first: usize, answer: Answer) {
        self.looked.update(|looked| {
            looked.answers.push((first, answer));
            let chosen = looked.counted.chosen;
            looked.sort_out(chosen);
        });
    }

    /// Forgets everything.
    pub(super) fn clear(&self) {
        self.filter.set(String::new());
        self.only_near.set(false);
        self.paper.set(false);
        self.looked.set(Looked::default());
    }

    /// Whether a row is hidden by what is looked for; tracked.
    pub(super) fn hides(&self, district: &District, row: usize) -> bool {
        let Some(row) = district.rows.get(row) else { return false };
        let named = self.filter.with(|filter| {
            let filter = filter.trim().to_lowercase();
            filter.is_empty() || row.name.to_lowercase().contains(&filter)
        });
        !named || (self.only_near.get() && row.border.is_none())
    }

    /// How many rows are shown; tracked.
    pub(super) fn shown(&self, district: &District) -> usize {
        (0..district.rows.len()).filter(|row| !self.hides(district, *row)).count()
    }
}

impl Looked {
    fn sort_out(&mut self, chosen: usize) {
        self.counted = Counted::of(&self.gathered.members, chosen, &self.answers);
        self.district = District::of(&self.gathered.members, &self.counted)
            .filter(|district| !district.rows.is_empty())
            .map(Rc::new);
    }

    /// The stations that are counted, in the order in which they came.
    pub(super) fn counted(&self) -> Vec<Member> {
        self.counted.members.iter().filter_map(|at| self.member(*at).cloned()).collect()
    }

    /// A station that was brought along.
    pub(super) fn member(&self, at: usize) -> Option<&Member> {
        self.gathered.members.get(at)
    }
}

/// Lets the panel of workings know the stations.
pub(super) fn explain(store: Store, state: &Rc<State>) {
    let state = state.clone();
    let explains: Explains = Rc::new(move |hook, language| {
        let district = state.looked.with_untracked(|looked| looked.district.clone())?;
        district_working(&district, hook, language)
    });
    let station = store.station.get_untracked();
    store.workings.supposed.set(Some(Supposed { station, choice: Choice::Words(explains) }));
}
