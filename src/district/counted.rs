//! Which of the stations are counted together: those of one scheme and period, each of them once.

use super::Member;
use crate::document::Date;
use crate::number::sort_by_key;
use crate::scoring::Scheme;
use std::cmp::Reverse;
use std::sync::Arc;

/// Stations that can be counted together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Their scheme.
    pub scheme: Arc<Scheme>,
    /// Their assessed period; `None` where none of them names one.
    pub period: Option<(Date, Date)>,
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
    /// does until the person has said which.
    pub answer: Option<Answer>,
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
    /// Sorts out what was brought along. `chosen` is the group to look at; an answer belongs to the first place
    /// of the stations that it is about.
    pub fn of(all: &[Member], chosen: usize, answers: &[(usize, Answer)]) -> Counted {
        let groups = groups(all);
        let chosen = if chosen < groups.len() { chosen } else { 0 };
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
            let [first, others @ ..] = places.as_slice() else { continue };
            if others.is_empty() {
                members.push(*first);
                continue;
            }
            let document = |at: &usize| all.get(*at).map(|member| &member.document);
            let is_same = others.iter().all(|at| document(at) == document(first));
            let said = answers.iter().rev().find(|(of, _)| of == first).map(|(_, answer)| *answer);
            let answer = said.or_else(|| is_same.then_some(Answer::One(*first)));
            match answer {
                Some(Answer::One(at)) if places.contains(&at) => members.push(at),
                Some(Answer::Each) => members.extend(&places),
                _ => {}
            }
            let name = all.get(*first).map(Member::name).unwrap_or_default();
            twice.push(Twice { name, members: places, is_same, answer });
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
        let groups = vec![Group { scheme, period, members: members.clone() }];
        Counted { groups, members, ..Counted::default() }
    }

    /// The group that is looked at.
    pub fn group(&self) -> Option<&Group> {
        self.groups.get(self.chosen)
    }
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
        let known = groups.iter_mut().find(|of| of.period == period && of.scheme == *scheme);
        match known {
            Some(known) => known.members.push(at),
            None => groups.push(Group { scheme: scheme.clone(), period, members: vec![at] }),
        }
    }
    sort_by_key(&mut groups, |group| Reverse(group.members.len()));
    for at in without {
        let Some(member) = all.get(at) else { continue };
        let scheme = &member.document.schemes.in_force;
        match groups.iter_mut().find(|of| of.scheme == *scheme) {
            Some(known) => known.members.push(at),
            None => {
                groups.push(Group { scheme: scheme.clone(), period: None, members: vec![at] });
            }
        }
    }
    sort_by_key(&mut groups, |group| Reverse(group.members.len()));
    for group in &mut groups {
        group.members.sort_unstable();
    }
    groups
}
