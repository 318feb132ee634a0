//! English, the fixed texts.

use crate::texts::Text;

pub(in crate::texts) const fn text(text: Text) -> &'static str {
    match text {
        Text::AppTitle => "Station scorecard",
        Text::SkipToContent => "Skip to content",
        Text::Fetching => "Fetching this part…",
        Text::NotFetched => {
            "This part of the page did not arrive: the network failed, or the page was updated just now. Everything filled in is still here. Try again; if that does not help, reload the page."
        }
        Text::NotRead => {
            "What is kept here is not open yet: that part of the page did not arrive. All of it is still here, unchanged."
        }
        Text::FetchAgain => "Try again",
        Text::PartGone => {
            "This part of the page is gone, most likely because a new version was published just now. Everything filled in is still here, unchanged. Reload the page."
        }
        Text::Reload => "Reload",
        Text::Example => "Example",
        Text::ExampleNote => {
            "This is a worked example from a published report. Change anything you like, or start your own station."
        }
        Text::ExampleChanged => "Example, changed",
        Text::ExampleChangedNote => {
            "The example was changed: its figures are no longer the published ones. For your own station, start a new one."
        }
        Text::RestorePublished => "Restore it",
        Text::StartOwn => "Start my own station",
        Text::StartEmpty => "Start empty",
        Text::StartCopy => "Start from a copy of the example",
        Text::Undo => "Undo",
        Text::Redo => "Redo",
        Text::SwitchLanguage => "Language",
        Text::Theme => "Appearance",
        Text::ThemeSystem => "As the system",
        Text::ThemeLight => "Light",
        Text::ThemeDark => "Dark",
        Text::Screens => "Screens",
        Text::Scores => "Scores",
        Text::Indicators => "Indicators",
        Text::Staffing => "Staffing",
        Text::Simulation => "Simulate",
        Text::Particulars => "Particulars",
        Text::Exchange => "In and out",
        Text::Stations => "My stations",
        Text::Rules => "Rules",
        Text::FigureHint => "Click any figure to see how it is worked out",
        Text::StepThrough => "Step through workings",
        Text::Result => "Result",
        Text::Total => "Total",
        Text::PointsUnit => "points",
        Text::Grade => "Grade",
        Text::BestGrade => "Already the best grade",
        Text::NoLowerEnd => "No grade below",
        Text::FromKnown => "from known scores",
        Text::Simulates => "This only simulates: the evaluators' own result is the official one.",
        Text::StillToFill => "To fill in",
        Text::Saved => "Saved",
        Text::Saving => "Saving…",
        Text::NotSaved => "Not saved",
        Text::StorageAbsent => {
            "This browser gives the page no local storage (private mode, or switched off). Everything works, but is lost when the page is closed."
        }
        Text::StorageFull => {
            "The browser's local storage is full. Nothing is lost while this page stays open: download a backup, or delete stations for good that you no longer need, and saving is tried again."
        }
        Text::StorageAltered => {
            "What was read back after saving differs. Nothing is lost while this page stays open; saving is tried again."
        }
        Text::KeeperNotFetched => {
            "The part that saves did not arrive. Everything is still on this page: try again."
        }
        Text::StorageGone => {
            "This station is no longer in the browser's storage. It is still in this page: try to save it again, or download a backup."
        }
        Text::Retry => "Try again",
        Text::DownloadBackup => "Download a backup",
        Text::Points => "points",
        Text::RawMark => "mark of 100",
        Text::ScoreMode => "entered as",
        Text::ModePoints => "Points of the cap",
        Text::ModeRawMark => "Mark of 0–100",
        Text::Share => "Share of cap",
        Text::Slider => "slider",
        Text::NotYetScored => "Not scored yet",
        Text::Counted => "counts",
        Text::PartyBar => "Points against caps",
        Text::Ruler => "Grade ruler",
        Text::ScoresNote => {
            "The parties' points add up to the total (R-1, R-3). Leave a party blank until it has scored: blank means unknown, not zero (R-5)."
        }
        Text::NoFormula => {
            "How completion rates would turn into points: no basis was found (R-14), so they never change the scores."
        }
        Text::AreaTable => "Indicators by service area",
        Text::Sum => "Total",
        Text::Area => "Area",
        Text::AreaName => "Area name",
        Text::SocialWorkers => "Social workers",
        Text::Communities => "Communities",
        Text::CommunitiesHint => "Separate with commas",
        Text::Target => "target",
        Text::Completed => "completed",
        Text::TargetHead => "Target",
        Text::CompletedHead => "Done",
        Text::RateHead => "Rate",
        Text::Overall => "Overall indicators",
        Text::StationSpecific => "Station-specific indicators",
        Text::Indicator => "Indicator",
        Text::IndicatorName => "Indicator name",
        Text::IndicatorGroup => "Indicator group",
        Text::StationIndicatorName => "Station indicator name",
        Text::Unit => "unit",
        Text::ViewTable => "Fill in",
        Text::ViewHeatMap => "Heat map",
        Text::ViewBars => "Bars",
        Text::ViewChoice => "Show as",
        Text::PaceLine => "Pace line",
        Text::PaceNote => "A reference line, not a requirement: no rule for it was found (R-13).",
        Text::PaceUnknown => {
            "Fill in the dates of service year and assessed period under Particulars first."
        }
        Text::PaceSigns => "◁ behind pace · ＝ on pace · ▷ ahead of pace",
        Text::ListSeparator => ", ",
        Text::LegendTitle => "Legend",
        Text::LegendShort => "▼ below 100%",
        Text::LegendNotAgreed => "/ not agreed, no rate",
        Text::LegendToFill => "— not filled in yet",
        Text::LegendKeys => {
            "Enter or ↑ ↓ moves between rows, Tab or ← → between columns, Esc restores, F2 shows the working."
        }
        Text::AllReached => "No filled-in indicator is below 100%.",
        Text::EditLists => "Add, rename, reorder",
        Text::Areas => "Areas",
        Text::AreaIndicators => "Area indicators",
        Text::StationIndicators => "Station indicators",
        Text::AddArea => "Add an area",
        Text::AddIndicator => "Add an area indicator",
        Text::AddOverall => "Add an overall indicator",
        Text::AddStationSpecific => "Add a station-specific indicator",
        Text::NewIndicator => "New indicator",
        Text::JumpToArea => "Go to area",
        Text::Organisations => "Organisations",
        Text::Times => "Time",
        Text::FundingAndPeople => "Funding and people served",
        Text::Station => "Station",
        Text::Operator => "Operator",
        Text::SupervisingAuthority => "Supervising authority",
        Text::Purchaser => "Purchaser",
        Text::Evaluator => "Evaluator",
        Text::EvaluationDate => "Date of assessment",
        Text::ProcurementFrom => "Contract from",
        Text::ProcurementTo => "Contract to",
        Text::ServiceYearFrom => "Service year from",
        Text::ServiceYearTo => "Service year to",
        Text::AssessedFrom => "Assessed period from",
        Text::AssessedTo => "Assessed period to",
        Text::AssessedMonths => "Assessed months",
        Text::ServiceYearMonths => "Months of the service year",
        Text::AnnualFunding => "Annual funding (10,000 yuan)",
        Text::RegisteredPopulation => "Registered population",
        Text::HouseholdsOnFile => "Households on file",
        Text::PeopleOnFile => "People on file",
        Text::HomeVisitPersonTimes => "Home visits (person-times)",
        Text::PeopleServed => "People served",
        Text::ResidentPersonTimes => "Residents served (person-times)",
        Text::WorkerLabel => "Id or name",
        Text::Position => "Position",
        Text::WorkerKind => "Kind",
        Text::WorkerLevel => "Qualification",
        Text::ContractFrom => "Contract from",
        Text::ContractTo => "Contract to",
        Text::Remarks => "Remarks",
        Text::TwoYearsFrom => "Two years complete from",
        Text::Presence => "Presence",
        Text::Insurance => "Insurance paid",
        Text::Wages => "Wages paid",
        Text::RequiredAll => "Agreed social workers",
        Text::RequiredCertified => "Agreed certified social workers",
        Text::Continuous => "Workers continuously in post",
        Text::TwoYearsThreshold => "Share with two years' experience to compare with (%)",
        Text::RetentionThreshold => "Retention rate to compare with (%)",
        Text::Certified => "Certified",
        Text::NonCertified => "Non-certified",
        Text::LevelAssistant => "Assistant social worker",
        Text::LevelSocialWorker => "Social worker",
        Text::LevelSenior => "Senior social worker",
        Text::LevelRelatedDegree => "Related degree",
        Text::LevelTrainingCertificate => "Training certificate",
        Text::SubtotalScope => "Monthly totals count",
        Text::ScopeNotListed => "only workers not listed",
        Text::ScopeAll => "all of the kind, listed ones included",
        Text::MonthlyTotals => "Monthly totals",
        Text::TwoYearsPersonMonths => "Person-months with two years' experience",
        Text::FinalHeadCount => "Head count of the final month",
        Text::Unnamed => "Unnamed station",
        Text::StationsNote => {
            "Stations are kept in this browser on this device only; nothing is uploaded."
        }
        Text::CurrentStation => "Open now",
        Text::OpenAction => "Open",
        Text::DuplicateAction => "Duplicate",
        Text::DeleteAction => "Delete",
        Text::BringBackAction => "Bring back",
        Text::DeleteForGood => "Delete for good",
        Text::RecentlyDeleted => "Recently deleted",
        Text::RestoreExample => "Put the example back as printed",
        Text::OpenExample => "Open the example",
        Text::NoStations => "No stations of your own yet.",
        Text::SetAside => "Unreadable content, set aside",
        Text::SetAsideNote => "The original text is kept here, unchanged; you can copy it.",
        Text::ShowText => "Show the text",
        Text::LostParts => "Parts that could not be read",
        Text::Close => "Close",
        Text::OtherTabChanged => {
            "Another tab changed this station; the newest content is shown here. You can undo it."
        }
        Text::OtherTabDeleted => {
            "Another tab deleted this station. It is still here, and is kept again as soon as you change it."
        }
        Text::OtherTabNewer => {
            "Another tab saved this station with a later version of this page. This tab has stopped saving it: please reload."
        }
        Text::RuleBasis => "Basis",
    }
}
