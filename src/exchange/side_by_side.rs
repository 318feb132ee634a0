//! The stations that are looked at together: what was brought along, what was said of it, and what comes of it.

use super::many::Gathered;
use crate::district::{Answer, Asked, Counted, District, GroupName, Member};
use crate::document::Document;
use std::rc::Rc;
use std::sync::Arc;

/// The stations that are looked at together.
#[derive(Default)]
pub struct SideBySide {
    gathered: Gathered,
    answers: Vec<Asked>,
    /// The group that was chosen; `None` is the largest one.
    chosen: Option<GroupName>,
    counted: Counted,
    district: Option<Rc<District>>,
}

impl SideBySide {
    /// What was brought along, and what was refused.
    pub const fn gathered(&self) -> &Gathered {
        &self.gathered
    }

    /// Which are counted together.
    pub const fn counted(&self) -> &Counted {
        &self.counted
    }

    /// Their figures; whoever looks at them shares them.
    pub const fn district(&self) -> Option<&Rc<District>> {
        self.district.as_ref()
    }

    /// Whether nothing was brought along.
    pub fn is_empty(&self) -> bool {
        self.gathered == Gathered::default()
    }

    /// A station that was brought along.
    pub fn member(&self, at: usize) -> Option<&Member> {
        self.gathered.members.get(at)
    }

    /// The stations that are counted, in the order in which they came.
    pub fn counted_members(&self) -> Vec<Member> {
        self.counted.members.iter().filter_map(|at| self.member(*at).cloned()).collect()
    }

    /// Takes in more; all figures are worked out anew.
    pub fn gather(&mut self, add: impl FnOnce(&mut Gathered)) {
        add(&mut self.gathered);
        self.sort_out();
    }

    /// Looks at another group, and goes on with it whatever else comes.
    pub fn choose(&mut self, group: GroupName) {
        self.chosen = Some(group);
        self.sort_out();
    }

    /// Takes down which of several stations is the one; `members` are those that the question was about.
    pub fn answer(&mut self, members: Vec<usize>, answer: Answer) {
        self.answers.push(Asked { members, answer });
        self.sort_out();
    }

    /// Brings the stations that are kept here up to date: they may have been edited since, or deleted, here or by
    /// another tab; `unreadable` of them cannot be read any more. Whether any of them differs.
    pub fn refresh(&mut self, kept: &[(String, Document)], unreadable: usize) -> bool {
        let mut differs = false;
        let mut at = 0;
        while let Some(member) = self.gathered.members.get_mut(at) {
            let Some(id) = &member.kept else {
                at += 1;
                continue;
            };
            match kept.iter().find(|(of, _)| of == id) {
                Some((_, document)) => {
                    if *member.document != *document {
                        member.document = Arc::new(document.clone());
                        differs = true;
                    }
                    at += 1;
                }
                None => {
                    self.remove(at);
                    differs = true;
                }
            }
        }
        if differs {
            self.gathered.refuse_kept(unreadable);
            self.sort_out();
        }
        differs
    }

    /// Takes a station out; what was said and told of the others goes on.
    fn remove(&mut self, gone: usize) {
        let Gathered { members, damaged, .. } = &mut self.gathered;
        members.remove(gone);
        damaged.retain(|(at, _)| *at != gone);
        for (at, _) in damaged {
            *at -= usize::from(*at > gone);
        }
        self.answers = self.answers.iter().filter_map(|of| of.without(gone)).collect();
    }

    fn sort_out(&mut self) {
        let members = &self.gathered.members;
        self.counted = Counted::of(members, self.chosen.as_ref(), &self.answers);
        self.district = District::of(members, &self.counted)
            .filter(|district| !district.rows.is_empty())
            .map(Rc::new);
    }
}
