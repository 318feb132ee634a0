//! Gestures made before the code that carries them out is there.

use super::session::Gesture;

/// Gestures waiting to be carried out, in the order they were made.
///
/// Typing on in one input waits as its last text only: carried out one by one, an earlier text would be
/// shown over what the person sees.
#[derive(Clone, Debug, Default)]
pub struct Pending(Vec<Gesture>);

impl Pending {
    /// One more gesture.
    pub fn push(&mut self, gesture: Gesture) {
        if let (Some(Gesture::Typed(of, _)), Gesture::Typed(field, _)) = (self.0.last(), &gesture)
            && of == field
        {
            self.0.pop();
        }
        self.0.push(gesture);
    }

    /// Whether something waits that may change the document.
    pub fn would_edit(&self) -> bool {
        let only_looks = |gesture: &Gesture| {
            matches!(gesture, Gesture::Entered(_) | Gesture::Left(_) | Gesture::TypingEnded)
        };
        !self.0.iter().all(only_looks)
    }

    /// What waits, to be carried out now.
    pub fn take(&mut self) -> Vec<Gesture> {
        std::mem::take(&mut self.0)
    }
}
