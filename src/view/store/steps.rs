//! Tells what was undone, redone or deleted.

use super::{Store, Undo};
use crate::desk::Stepping;
use crate::document::{
    AreaPart, CommentInput, Field, IndicatorPart, List, StaffingField, StationPart, WorkerField,
};
use crate::editor::{Stepped, numbers_held};
use crate::texts::{Language, StepText, field_label, item_words, kind_words};

impl Store {
    /// Tells of a step in a toast; returns the input where it is to be seen, if there is one.
    pub(in crate::view) fn tell_step(self, stepping: &Stepping) -> Option<Field> {
        let language = self.settings.language.get_untracked();
        let action = match stepping {
            Stepping::Undone(action) | Stepping::Redone(action) => action,
            Stepping::Deleted => {
                self.tell_deleted(language);
                return None;
            }
        };
        let stepped = self.with_editor(|editor| {
            let back = match stepping {
                Stepping::Undone(_) => editor.next_redo(),
                _ => editor.next_undo(),
            };
            Stepped::of(action, back)
        });
        let said = self.said(&stepped, language);
        let words = match stepping {
            Stepping::Redone(_) => StepText::redone(said, language),
            _ => StepText::undone(said, language),
        };
        self.toast(words, None);
        seen_in(&stepped)
    }

    fn tell_deleted(self, language: Language) {
        let told = self.with_editor(|editor| {
            let back = editor.next_undo()?;
            let Stepped::Came(list, _, name) = Stepped::of(back, None) else { return None };
            let item = item_words(list, &name, language);
            Some(match numbers_held(editor.document(), back) {
                0 => StepText::deleted(item, language),
                count => StepText::deleted_with(item, count, language),
            })
        });
        if let Some(told) = told {
            self.toast(told, Some(Undo::Step));
        }
    }

    fn said(self, stepped: &Stepped, language: Language) -> String {
        match stepped {
            Stepped::Input(field) => {
                let label = self.with_editor(|editor| {
                    field_label(*field, editor.document(), editor.scheme(), language)
                });
                let value = self.canonical(*field);
                let blank = StepText::Blank.words(language);
                StepText::input(label, if value.is_empty() { blank } else { &value }, language)
            }
            Stepped::Inputs(count, _) => StepText::inputs(*count, language),
            Stepped::Months(count) => StepText::months(*count, language),
            Stepped::Came(list, _, name) => {
                StepText::came(item_words(*list, name, language), language)
            }
            Stepped::Went(list, name) => {
                StepText::went(item_words(*list, name, language), language)
            }
            Stepped::Moved(list, _) => StepText::moved(kind_words(*list, language), language),
            Stepped::Scheme => StepText::Scheme.words(language).to_owned(),
            Stepped::Whole => StepText::Whole.words(language).to_owned(),
            Stepped::Other => StepText::Last.words(language).to_owned(),
        }
    }
}

/// The input where a step is to be seen.
const fn seen_in(stepped: &Stepped) -> Option<Field> {
    match stepped {
        Stepped::Input(field) | Stepped::Inputs(_, field) => Some(*field),
        Stepped::Came(list, at, _) | Stepped::Moved(list, at) => Some(match list {
            List::Areas => Field::Area(*at, AreaPart::Name),
            List::Indicators => Field::Indicator(*at, IndicatorPart::Name),
            List::StationIndicators => Field::Station(*at, StationPart::Name),
            List::Workers => Field::Staffing(StaffingField::Worker(*at, WorkerField::Label)),
            List::Scenarios => Field::ScenarioName(*at),
            List::Comments => Field::Comment(*at, CommentInput::Text),
        }),
        _ => None,
    }
}
