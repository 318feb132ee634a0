//! The tables of texts, numbered.
//!
//! A text knows the number of its table, not its wordings in other languages: those lie in lists above the
//! tables, in this order (`english.rs`).

/// Hands the names of all tables to a macro.
macro_rules! each_table {
    ($then:ident) => {
        $then! {
            // the frame, the stations and what is set for all rooms
            FrameText, BandText, JoinText, StationText, StepText, ParticularText, MonthText, LossText, RefusalText, SchemeText,
            SchemeFieldText, ChecklistText, SummaryText, StartText, SettingsText,
            // the result and what might become of it
            ResultText, PathText, ReachText, ChanceText, ScenarioText, PartText,
            IndicatorText, IndicatorNameText, ByMonthText, AgreementText, ChaseText, LoadText, PaceText,
            StaffingText, ColumnText,
            // stages and years
            StageText, YearText,
            // what the parties said
            CommentName, CommentText, CommentTableText, EvidenceText, CommentPaperText,
            // what comes in and goes out
            InOutText, ExchangeText, DestinationText, PickerText, PrintText, ReportText, WorkbookText,
            AppendixText, DraftText, WorkerText, OfferText, HiddenText, CheckingText, PictureText, LandingText, MergeText,
            GatherText, HandOutText,
            // workings and rules
            WorkingText, MeaningText, FormulaText, LocatedText, NameText, PathFormulaText, RemarkText, SimulatedText,
            WholeText, ChanceFormulaText, SchemeFormulaText, RuleText,
            TopicText,
            // several stations side by side
            DistrictText, DistrictWorkingText, DistrictBookText,
            // a report's text checked
            CheckText, CheckFileText, CheckOutText,
            // what is learnt
            LessonText, QuestionText, StepCaptionText, SlipText, LearnText, ClassText,
            CodeText, ClassTableText,
        }
    };
}

macro_rules! numbered {
    ($($table:ident),* $(,)?) => {
        /// A table of texts.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(
            not(all(target_arch = "wasm32", feature = "page")),
            allow(dead_code, reason = "some are used by the views alone")
        )]
        #[allow(clippy::enum_variant_names, reason = "the names of the tables")]
        pub(super) enum Table { $($table),* }
    };
}

each_table!(numbered);

#[cfg(target_arch = "wasm32")]
pub(super) use each_table;
