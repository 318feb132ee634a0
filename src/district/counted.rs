//! Which of the stations are counted together: those of one scheme and period, each of them once.

use super::Member;
use crate::document::Date;
use crate::number::sort_by_key;
use crate::scoring::Scheme;
use std::cmp::Reverse;
use std::sync::Arc;

/// What a group is known by, whatever else is brought along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupName {
    /// The scheme of its stations.
    pub scheme: Arc<Scheme>,
    /// Their assessed period; `None` where none of them names one.
    pub period: Option<(Date, Date)>,
}

/// Stations that can be counted together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they have in common.
    pub name: GroupName,
    /// Their places among all that were brought along.
    pub members: Vec<usize>,
}

/// What the person says of a station that was brought along more than once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It is one station, and this is the one that counts.
    One(usize),
    /// They are different stations that have the same name.
    Each,
}

/// An answer, and what it was given to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The places that the question was about.
    pub members: Vec<usize>,
    /// What was said of them.
    pub answer: Answer,
}

/// A station that was brought along more than once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twice {
    /// Its name.
    pub name: String,
    /// The places of all of them.
    pub members: Vec<usize>,
    /// Whether they are the same in everything.
    pub is_same: bool,
    /// What holds. Of copies that are the same one counts until the person says otherwise; of others none
    /// does until the person has said which. `None` too where more came after the answer: what was said of
    /// those before holds, and it is asked anew.
    pub answer: Option<Answer>,
    /// The places of those that are counted now.
    pub counted: Vec<usize>,
}

/// The stations that are counted, and those that are not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// The groups, the largest first.
    pub groups: Vec<Group>,
    /// The group that is looked at.
    pub chosen: usize,
    /// What came more than once in it.
    pub twice: Vec<Twice>,
    /// The places of the stations that are counted.
    pub members: Vec<usize>,
}

impl Counted {
    /// Sorts out what was brought along. `chosen` is the group to look at, where it is still among them; of two
    /// answers to one question the later one holds.
    pub fn of(all: &[Member], chosen: Option<&GroupName>, answers: &[Asked]) -> Counted {
        let groups = groups(all);
        let chosen = chosen.and_then(|name| place_of(&groups, name)).unwrap_or_default();
        let Some(group) = groups.get(chosen) else { return Counted::default() };
        let mut alike: Vec<Vec<usize>> = Vec::new();
        for at in &group.members {
            let same = |of: &&mut Vec<usize>| of.iter().any(|other| is_same(all, *at, *other));
            match alike.iter_mut().find(same) {
                Some(known) => known.push(*at),
                None => alike.push(vec![*at]),
            }
        }
        let (mut twice, mut members) = (Vec::new(), Vec::new());
        for places in alike {
            match places.as_slice() {
                [only] => members.push(*only),
                _ => {
                    let question = Twice::of(all, places, answers);
                    members.extend(&question.counted);
                    twice.push(question);
                }
            }
        }
        members.sort_unstable();
        Counted { groups, chosen, twice, members }
    }

    /// Of stations that were sorted out already, every one.
    pub fn all(all: &[Member]) -> Counted {
        let Some(first) = all.first() else { return Counted::default() };
        let members: Vec<usize> = (0..all.len()).collect();
        let scheme = first.document.schemes.in_force.clone();
        let period = all.iter().find_map(Member::period);
        let name = GroupName { scheme, period };
        let groups = vec![Group { name, members: members.clone() }];
        Counted { groups, members, ..Counted::default() }
    }

    /// The group that is looked at.
    pub fn group(&self) -> Option<&Group> {
        self.groups.get(self.chosen)
    }
}

impl Twice {
    fn of(all: &[Member], places: Vec<usize>, answers: &[Asked]) -> Twice {
        let first = places.first().copied().unwrap_or_default();
        let document = |at: usize| all.get(at).map(|member| &member.document);
        let is_same = places.iter().all(|at| document(*at) == document(first));
        let about = |of: &&Asked| {
            let said = match of.answer {
                Answer::One(at) => of.members.contains(&at),
                Answer::Each => true,
            };
            said && of.members.iter().all(|at| places.contains(at))
        };
        // The later answer holds; one to all of them is the answer.
        let said = answers.iter().rev().find(about);
        let (answer, counted) = match said {
            Some(said) => {
                let of_all = said.members.len() == places.len();
                (of_all.then_some(said.answer), said.counted())
            }
            None if is_same => (Some(Answer::One(first)), vec![first]),
            None => (None, Vec::new()),
        };
        let name = all.get(first).map(Member::name).unwrap_or_default();
        Twice { name, members: places, is_same, answer, counted }
    }
}

impl Asked {
    fn counted(&self) -> Vec<usize> {
        match self.answer {
            Answer::One(at) => vec![at],
            Answer::Each => self.members.clone(),
        }
    }

    /// The same question after the station at a place is gone; `None` where nothing of it is left.
    pub fn without(&self, gone: usize) -> Option<Asked> {
        let moved = |at: usize| (at != gone).then(|| if at > gone { at - 1 } else { at });
        let answer = match self.answer {
            Answer::One(at) => Answer::One(moved(at)?),
            Answer::Each => Answer::Each,
        };
        let members: Vec<usize> = self.members.iter().filter_map(|at| moved(*at)).collect();
        (!members.is_empty()).then_some(Asked { members, answer })
    }
}

/// Where the group of a name is. One without a period may have gone along with one of the same scheme since.
fn place_of(groups: &[Group], name: &GroupName) -> Option<usize> {
    let exactly = groups.iter().position(|of| of.name == *name);
    let along = || groups.iter().position(|of| of.name.scheme == name.scheme);
    exactly.or_else(|| name.period.is_none().then(along).flatten())
}

/// Whether two of them may be one station: their names are the same, or all of them is.
fn is_same(all: &[Member], one: usize, other: usize) -> bool {
    let (Some(one), Some(other)) = (all.get(one), all.get(other)) else { return false };
    let name = one.name();
    (!name.is_empty() && name == other.name()) || one.document == other.document
}

/// The groups, the largest first. A station without a period goes along with the largest group of its scheme.
fn groups(all: &[Member]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut without = Vec::new();
    for (at, member) in all.iter().enumerate() {
        let period = member.period();
        if period.is_none() {
            without.push(at);
            continue;
        }
        let scheme = &member.document.schemes.in_force;
        let known =
            groups.iter_mut().find(|of| of.name.period == period && of.name.scheme == *scheme);
        match known {
            Some(known) => known.members.push(at),
            None => {
                let name = GroupName { scheme: scheme.clone(), period };
                groups.push(Group { name, members: vec![at] });
            }
        }
    }
    sort_by_key(&mut groups, |group| Reverse(group.members.len()));
    for at in without {
        let Some(member) = all.get(at) else { continue };
        let scheme = &member.document.schemes.in_force;
        match groups.iter_mut().find(|of| of.name.scheme == *scheme) {
            Some(known) => known.members.push(at),
            None => {
                let name = GroupName { scheme: scheme.clone(), period: None };
                groups.push(Group { name, members: vec![at] });
            }
        }
    }
    sort_by_key(&mut groups, |group| Reverse(group.members.len()));
    for group in &mut groups {
        group.members.sort_unstable();
    }
    groups
}
