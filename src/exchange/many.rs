//! Many files at once: the stations in them, and every file and station that is refused, with the reason.

use super::json::{self, FileProblem, Listed};
use crate::district::{MOST, Member};
use crate::document::{Document, Envelope, Loss, Opened, open};
use serde_json::Value as Json;

/// Why a file, or a station of it, is refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTaken {
    /// The file is larger than a file may be, and was not read.
    TooLarge,
    /// The browser could not read it.
    NotRead,
    /// It is a workbook, a table or a text of another program.
    OtherProgram,
    /// It is none of our files, or cannot be opened.
    File(FileProblem),
    /// A later version of the page saved the station.
    Newer(u64),
    /// The station is damaged and cannot be read.
    Closed,
    /// There are as many stations as are looked at together.
    TooMany,
}

/// A file or a station that is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The name of the file; "" for a station that is kept here.
    pub file: String,
    /// The name of the station, where it is readable.
    pub station: String,
    /// The reason.
    pub why: NotTaken,
}

/// What came of the files so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// The stations, in the order of the files.
    pub members: Vec<Member>,
    /// What is refused.
    pub refused: Vec<Refused>,
    /// Stations of which something could not be read: their place, and how many places were lost.
    pub damaged: Vec<(usize, usize)>,
}

impl Gathered {
    /// Takes in a file by its content, or the reason why it was not read.
    pub fn add(&mut self, file: &str, content: Result<Vec<u8>, NotTaken>) {
        let text = content.and_then(|bytes| {
            let text = String::from_utf8(bytes).map_err(|_| NotTaken::OtherProgram)?;
            match text.trim_start_matches('\u{FEFF}').trim_start().starts_with('{') {
                true => Ok(text),
                false => Err(NotTaken::OtherProgram),
            }
        });
        let listed = text.and_then(|text| json::list(&text).map_err(NotTaken::File));
        match listed {
            Ok(listed) => listed.into_iter().for_each(|of| self.add_listed(file, of)),
            Err(why) => self.refuse(file, String::new(), why),
        }
    }

    fn add_listed(&mut self, file: &str, listed: Listed) {
        let Listed { name, losses, newer, document, stages, .. } = listed;
        match (document, newer) {
            (_, Some(version)) => self.refuse(file, name, NotTaken::Newer(version)),
            (None, None) => self.refuse(file, name, NotTaken::Closed),
            (Some(document), None) => {
                let lost = Loss::count(&losses);
                let member = Member::with_stages(file, document, stages);
                if self.add_member(member) && lost > 0 {
                    self.damaged.push((self.members.len() - 1, lost));
                }
            }
        }
    }

    /// Takes in a station; whether there was room for it.
    pub fn add_member(&mut self, member: Member) -> bool {
        if self.members.len() >= MOST {
            let station = member.name();
            self.refuse(&member.file, station, NotTaken::TooMany);
            return false;
        }
        self.members.push(member);
        true
    }

    /// Takes in stations that are kept here, by id; how many others cannot be read is told as well. Those that
    /// are there already stay as they are.
    pub fn add_kept(&mut self, kept: Vec<(String, Document)>, unreadable: usize) {
        for (id, document) in kept {
            if self.members.iter().all(|of| of.kept.as_deref() != Some(id.as_str())) {
                self.add_member(Member::kept(&id, document));
            }
        }
        self.refuse_kept(unreadable);
    }

    /// Tells how many stations that are kept here cannot be read.
    pub(super) fn refuse_kept(&mut self, unreadable: usize) {
        // Those that were told before are still among them.
        if unreadable > 0 {
            self.refused.retain(|of| !of.file.is_empty() || of.why != NotTaken::Closed);
        }
        for _ in 0..unreadable {
            self.refuse("", String::new(), NotTaken::Closed);
        }
    }

    fn refuse(&mut self, file: &str, station: String, why: NotTaken) {
        self.refused.push(Refused { file: file.to_owned(), station, why });
    }
}

/// Stations with their files as one text, for the worker.
pub fn together(members: &[Member]) -> String {
    let pair = |member: &Member| {
        let (stamp, saved_at) = (String::new(), String::new());
        let envelope = Envelope { stamp, saved_at, document: member.document.as_ref().clone() };
        Json::from(vec![Json::from(member.file.as_str()), Json::from(envelope.text())])
    };
    Json::from(members.iter().map(pair).collect::<Vec<Json>>()).to_string()
}

/// The stations of such a text; `None` where one of them does not read.
pub fn apart(text: &str) -> Option<Vec<Member>> {
    let pairs: Json = serde_json::from_str(text).ok()?;
    let member = |pair: &Json| match open(pair.get(1)?.as_str()?) {
        Opened::Whole(envelope) => Some(Member::new(pair.get(0)?.as_str()?, envelope.document)),
        Opened::Damaged { .. } | Opened::Newer { .. } => None,
    };
    pairs.as_array()?.iter().map(member).collect()
}
