//! The four states in which every room is looked at, and how a station comes into the page whole.

use station_scorecard::document::{Document, Envelope, Particular, StaffingSheet, example};
use station_scorecard::exchange::json;
use station_scorecard::scoring::{PartyScore, Quantity};

use super::{Outcome, Page, Screen};

/// A state of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// The published example.
    Example,
    /// A station of one's own with nothing in it.
    Empty,
    /// Two parties have scored, half the areas are filled in, some workers are listed.
    Half,
    /// The example with something tried: the third party at 49.51, which makes 91.44.
    Trial,
}

impl State {
    /// All of them.
    pub(crate) const ALL: [Self; 4] = [Self::Example, Self::Empty, Self::Half, Self::Trial];

    /// Its name in the names of pictures.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Example => "example",
            Self::Empty => "empty",
            Self::Half => "half",
            Self::Trial => "trial",
        }
    }
}

/// A station half of whose figures are there.
fn half() -> Outcome<Document> {
    let mut document = example().ok_or("the example does not read")?;
    document.particulars.replace(
        Particular::Station,
        station_scorecard::document::Value::Text("半途街社工服务站".to_owned()),
    );
    for party in ["supervision_centre", "third_party_evaluator"] {
        document.put_score(party, PartyScore::default());
    }
    for area in document.areas.iter_mut().skip(2) {
        for entry in &mut area.entries {
            entry.completed = Quantity::Blank;
        }
    }
    let workers = document.staffing.workers.drain(..3).collect();
    document.staffing = StaffingSheet { workers, ..StaffingSheet::default() };
    Ok(document)
}

impl Page {
    /// Opens a station as someone brings it along in a file: as a new one beside those that are there.
    pub(crate) async fn bring(&self, document: Document) -> Outcome {
        let envelope = Envelope { stamp: String::new(), saved_at: String::new(), document };
        self.open(Screen::Exchange).await?;
        self.choose_file("station.json", json::one(&envelope).as_bytes()).await?;
        self.click_by("button", "作为新的评估保留").await?;
        self.wait_until_gone("button", "作为新的评估保留").await?;
        self.idle().await
    }

    /// Brings the page into a state, as seen from its first room.
    pub(crate) async fn reach(&self, state: State) -> Outcome {
        match state {
            State::Example => self.open(Screen::Scores).await,
            State::Empty => self.bring(Document::empty("片区1")).await,
            State::Half => self.bring(half()?).await,
            State::Trial => {
                self.open(Screen::Scores).await?;
                self.start_trial().await?;
                self.type_into("score/third_party_evaluator", "49.51").await?;
                self.press("Tab").await?;
                self.wait_for("total", "91.44").await
            }
        }
    }

    /// Turns the switch 试算 on.
    pub(crate) async fn start_trial(&self) -> Outcome {
        self.click_by("switch", "试算").await?;
        self.wait_until_gone("switch", "试算").await
    }
}
