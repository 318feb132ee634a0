//! The stages of a station: named copies that stay as they are, beside it on the shelf.
//!
//! Each is a text of its own under the station's id, not a part of the station's document: typing writes the
//! station alone, the station in a stage stays as it was, and another tab's changes cannot reach it; its name and
//! day can be corrected. A stage is kept only where storage took it: one in memory would be gone with the tab.
//!
//! Stages stay where they are while their station is deleted, and are there again when it comes back; they go
//! with it when it is deleted for good. A station that gets another id takes copies along, and so does the backup
//! that is made before another content takes a station's place.

use super::shelf::{Folder, Refusal, Shelf, Storage};
use super::stamp::Stamp;
use crate::document::{Date, Document, OpenedStage, Stage};
use crate::number::sort_by_key;
use std::rc::Rc;

/// The most stages of a station.
pub const MOST_STAGES: usize = 12;

/// What parts the id of a station from that of its stage.
const PART: char = '/';

/// A stage on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptStage {
    /// Its id: that of the station, and its own.
    pub id: String,
    /// What it is.
    pub opened: OpenedStage,
}

/// Why a stage is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// There are [`MOST_STAGES`] already.
    TooMany,
    /// Storage refused it.
    Refused(Refusal),
}

impl KeptStage {
    /// The stage, where all of it was read.
    pub fn stage(&self) -> Option<&Stage> {
        match &self.opened {
            OpenedStage::Whole(stage) => Some(stage),
            OpenedStage::Damaged(_) | OpenedStage::Newer(_) => None,
        }
    }

    /// What it is called, as far as that was read.
    pub fn name(&self) -> &str {
        match &self.opened {
            OpenedStage::Whole(stage) => &stage.name,
            OpenedStage::Damaged(name) | OpenedStage::Newer(name) => name,
        }
    }
}

/// The stages of a station, the earliest first; those that cannot be read come last.
pub fn stages_of<S: Storage>(shelf: &Shelf<S>, folder: Folder, station: &str) -> Vec<KeptStage> {
    let mut kept: Vec<KeptStage> = ids(shelf, folder, station)
        .into_iter()
        .filter_map(|id| {
            let opened = Stage::open(&shelf.get(folder, &id)?);
            Some(KeptStage { id, opened })
        })
        .collect();
    sort_by_key(&mut kept, |kept| {
        let at = kept.stage().map(|stage| (stage.kept_on, stage.envelope.saved_at.clone()));
        (at.is_none(), at.unwrap_or_default(), kept.id.clone())
    });
    kept
}

/// Stages as they were read last: they are read anew only where a text is another one.
#[derive(Debug, Default)]
pub struct StageReader {
    texts: Vec<(String, String)>,
    kept: Rc<Vec<KeptStage>>,
}

impl StageReader {
    /// The stages of a station, as [`stages_of`] gives them.
    pub fn read<S: Storage>(
        &mut self,
        shelf: &Shelf<S>,
        folder: Folder,
        station: &str,
    ) -> Rc<Vec<KeptStage>> {
        let ids = ids(shelf, folder, station).into_iter();
        let texts: Vec<(String, String)> =
            ids.filter_map(|id| shelf.get(folder, &id).map(|text| (id, text))).collect();
        if texts != self.texts {
            self.kept = Rc::new(stages_of(shelf, folder, station));
            self.texts = texts;
        }
        self.kept.clone()
    }
}

/// The stages among these that can be read, and how many cannot.
pub fn readable_stages(kept: &[KeptStage]) -> (Vec<Stage>, usize) {
    let stages: Vec<Stage> = kept.iter().filter_map(|of| of.stage().cloned()).collect();
    let unreadable = kept.len() - stages.len();
    (stages, unreadable)
}

fn ids<S: Storage>(shelf: &Shelf<S>, folder: Folder, station: &str) -> Vec<String> {
    let of_station = |id: &String| tail(id, station).is_some();
    shelf.ids(folder).into_iter().filter(of_station).collect()
}

/// The stage's own part of its id; `None` for a stage of another station.
fn tail<'a>(id: &'a str, station: &str) -> Option<&'a str> {
    id.strip_prefix(station)?.strip_prefix(PART)
}

fn id_of(station: &str, own: &str) -> String {
    let mut id = station.to_owned();
    id.push(PART);
    id.push_str(own);
    id
}

/// Keeps a stage under an id of its own, which no other one has.
///
/// # Errors
/// [`NotKept`]; nothing is kept then, in memory neither.
pub fn keep_stage<S: Storage>(
    shelf: &mut Shelf<S>,
    station: &str,
    own: &str,
    stage: &Stage,
) -> Result<String, NotKept> {
    has_room(shelf, station)?;
    let id = id_of(station, own);
    shelf.put_or_leave(Folder::Stage, &id, &stage.text()).map_err(NotKept::Refused)?;
    Ok(id)
}

fn has_room<S: Storage>(shelf: &Shelf<S>, station: &str) -> Result<(), NotKept> {
    let count = ids(shelf, Folder::Stage, station).len();
    if count < MOST_STAGES { Ok(()) } else { Err(NotKept::TooMany) }
}

/// Gives a stage another name and day; the station in it stays as it was.
///
/// # Errors
/// Why storage refused, [`Refusal::Gone`] where it is no more or cannot be read; the stage is then as it was.
pub fn relabel_stage<S: Storage>(
    shelf: &mut Shelf<S>,
    id: &str,
    name: &str,
    kept_on: Option<Date>,
) -> Result<(), Refusal> {
    let opened = shelf.get(Folder::Stage, id).map(|text| Stage::open(&text));
    let Some(OpenedStage::Whole(stage)) = opened else { return Err(Refusal::Gone) };
    let stage = Stage { name: name.to_owned(), kept_on, ..*stage };
    shelf.put_or_leave(Folder::Stage, id, &stage.text())
}

/// Deletes a stage so that it can be brought back.
///
/// # Errors
/// Why storage refused the copy; the stage is then as it was. [`Refusal::Gone`] where it is no more.
pub fn delete_stage<S: Storage>(shelf: &mut Shelf<S>, id: &str) -> Result<(), Refusal> {
    shelf.transfer((Folder::Stage, id), (Folder::DeletedStage, id))
}

/// Brings a deleted stage back; one that another tab has brought back already is there.
///
/// # Errors
/// [`NotKept`]; the deleted stage is then still there, unless it is gone.
pub fn bring_stage_back<S: Storage>(shelf: &mut Shelf<S>, id: &str) -> Result<(), NotKept> {
    if shelf.get(Folder::DeletedStage, id).is_none() {
        let is_back = shelf.get(Folder::Stage, id).is_some();
        return if is_back { Ok(()) } else { Err(NotKept::Refused(Refusal::Gone)) };
    }
    let station = id.rsplit_once(PART).map_or("", |(station, _)| station);
    has_room(shelf, station)?;
    let moved = shelf.transfer((Folder::DeletedStage, id), (Folder::Stage, id));
    moved.map_err(NotKept::Refused)
}

/// Where stages of a station lie.
const FOLDERS: [Folder; 2] = [Folder::Stage, Folder::DeletedStage];

/// Gives another station, which has none, copies of a station's stages, deleted ones among them; without room
/// for all of them it gets none.
///
/// # Errors
/// Why storage refused one.
pub(super) fn copy_stages<S: Storage>(
    shelf: &mut Shelf<S>,
    from: &str,
    to: &str,
) -> Result<(), Refusal> {
    for folder in FOLDERS {
        for (own, text) in texts(shelf, folder, from) {
            if let Err(refusal) = shelf.put_or_leave(folder, &id_of(to, &own), &text) {
                remove_stages(shelf, to);
                return Err(refusal);
            }
        }
    }
    Ok(())
}

/// The same for a station that storage has no room for, and which is in memory: its copies are there as well.
pub(super) fn copy_stages_at_least_in_memory<S: Storage>(
    shelf: &mut Shelf<S>,
    from: &str,
    to: &str,
) {
    for (own, text) in texts(shelf, Folder::Stage, from) {
        // What is refused waits in memory.
        let _ = shelf.put(Folder::Stage, &id_of(to, &own), &text);
    }
}

/// The texts of a station's stages, each with its own part of the id.
fn texts<S: Storage>(shelf: &Shelf<S>, folder: Folder, station: &str) -> Vec<(String, String)> {
    let ids = ids(shelf, folder, station).into_iter();
    ids.filter_map(|id| Some((tail(&id, station)?.to_owned(), shelf.get(folder, &id)?))).collect()
}

/// Removes every stage of a station, deleted ones too.
pub(super) fn remove_stages<S: Storage>(shelf: &mut Shelf<S>, station: &str) {
    for folder in FOLDERS {
        ids(shelf, folder, station).iter().for_each(|id| shelf.remove(folder, id));
    }
}

/// Keeps a backup of a station whose place another content is about to take, with copies of its stages.
///
/// # Errors
/// Why storage refused; nothing of the backup is kept then.
pub fn keep_backup<S: Storage>(
    shelf: &mut Shelf<S>,
    station: &str,
    backup: &str,
    text: &str,
) -> Result<(), Refusal> {
    shelf.put_or_leave(Folder::Station, backup, text)?;
    let copied = copy_stages(shelf, station, backup);
    if copied.is_err() {
        shelf.remove(Folder::Station, backup);
    }
    copied
}

/// After another content took a station's place: its stages are those of the backup. Returns how many are there.
pub fn leave_stages_to_backup<S: Storage>(shelf: &mut Shelf<S>, station: &str) -> usize {
    let count = ids(shelf, Folder::Stage, station).len();
    remove_stages(shelf, station);
    count
}

/// Removes a kept or deleted station for good; its stages and the revisions that it is built on go with it, unless
/// it is kept in both places.
pub fn remove_for_good<S: Storage>(shelf: &mut Shelf<S>, place: Folder, id: &str) {
    let stamp = Stamp::of(&shelf.get(place, id).unwrap_or_default());
    shelf.remove(place, id);
    let is_elsewhere = |place| shelf.get(place, id).is_some();
    let is_a_station = matches!(place, Folder::Station | Folder::Deleted);
    if !is_a_station || is_elsewhere(Folder::Station) || is_elsewhere(Folder::Deleted) {
        return;
    }
    remove_stages(shelf, id);
    for mark in stamp.revisions() {
        shelf.remove(Folder::Revision, &mark.to_string());
    }
}

/// What somebody expected before the scores were announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forecast {
    /// A stage, by its place among the kept ones.
    Stage(usize),
    /// A scenario of the station.
    Scenario(usize),
}

/// The last forecast of a station: its last stage with a score in it in which not everything was announced;
/// else the last trial that was kept.
pub fn last_forecast(kept: &[KeptStage], document: &Document) -> Option<Forecast> {
    let is_forecast = |kept: &KeptStage| {
        let Some(stage) = kept.stage() else { return false };
        let of = &stage.envelope.document;
        let scored = of.scores.iter().any(|(_, score, _)| score.typed().is_some());
        scored && of.announced(of.scheme()).is_none()
    };
    let stage = kept.iter().rposition(is_forecast).map(Forecast::Stage);
    stage.or_else(|| document.scenarios.len().checked_sub(1).map(Forecast::Scenario))
}
