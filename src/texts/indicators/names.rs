//! The names of the standard indicators; a person's own names stay as they are.

use crate::document::{Indicator, STANDARD_INDICATORS, STANDARD_OVERALL};
use crate::texts::{Language, Phrase, phrase::words};

words! {
    /// The names of the standard indicators, with those of their groups.
    IndicatorNameText {
        FileSetup = "困难群众和特殊群体建档" | "Files set up";
        PhoneVisit = "电访" | "Phone visits";
        HomeVisit = "入户探访" | "Home visits";
        Consultation = "咨询个案" | "Consultations";
        Casework = "专业个案" | "Casework";
        CaseOpen = "接案" | "opened";
        Sessions = "节数" | "sessions";
        CaseClose = "结案" | "closed";
        Groups = "专业小组" | "Groups";
        GroupCount = "个数" | "number";
        PersonTimes = "人次" | "person-times";
        LargeEvents = "大型社区活动" | "Large events";
        EventCount = "次数" | "number";
        SmallEvents = "中小型社区活动" | "Smaller events";
        NewVolunteers = "新增志愿者" | "New volunteers";
        Surveys = "社区调研" | "Community surveys";
        CoreVolunteers = "新增志愿者骨干" | "New core volunteers";
        PublicProblems = "协助街道介入和解决的社区公共问题" | "Public problems solved with the subdistrict";
        VolunteerTeams = "新增志愿队伍" | "New volunteer teams";
    }
}

/// Group and name of [`STANDARD_INDICATORS`].
const NAMES: [(Option<Phrase>, Phrase); 14] = {
    use IndicatorNameText as N;
    [
        (None, N::FileSetup),
        (None, N::PhoneVisit),
        (None, N::HomeVisit),
        (None, N::Consultation),
        (Some(N::Casework), N::CaseOpen),
        (Some(N::Casework), N::Sessions),
        (Some(N::Casework), N::CaseClose),
        (Some(N::Groups), N::GroupCount),
        (Some(N::Groups), N::Sessions),
        (Some(N::Groups), N::PersonTimes),
        (Some(N::LargeEvents), N::EventCount),
        (Some(N::LargeEvents), N::PersonTimes),
        (Some(N::SmallEvents), N::EventCount),
        (Some(N::SmallEvents), N::PersonTimes),
    ]
};

/// Names of [`STANDARD_OVERALL`].
const OVERALL: [Phrase; 5] = {
    use IndicatorNameText as N;
    [N::NewVolunteers, N::Surveys, N::CoreVolunteers, N::PublicProblems, N::VolunteerTeams]
};

/// Group and name of a standard indicator by its key; `None` for other keys.
pub(in crate::texts) fn standard_name(key: &str, language: Language) -> Option<(String, String)> {
    let at = STANDARD_INDICATORS.iter().position(|standard| standard.key == key)?;
    let (group, name) = NAMES.get(at)?;
    let group = group.map_or("", |group| group.words(language));
    Some((group.to_owned(), name.words(language).to_owned()))
}

/// The name of a standard indicator of the station; `None` for other names.
pub(in crate::texts) fn standard_station_name(
    name: &str,
    language: Language,
) -> Option<&'static str> {
    let at = STANDARD_OVERALL.iter().position(|standard| *standard == name)?;
    Some(OVERALL.get(at)?.words(language))
}

/// An indicator's group and name in a language; names a person has changed stay as they are.
pub fn indicator_name(indicator: &Indicator, language: Language) -> (String, String) {
    let own = (indicator.group.clone(), indicator.name.clone());
    match standard_name(&indicator.key, Language::ZhCn) {
        Some(standard) if standard == own && language != Language::ZhCn => {
            standard_name(&indicator.key, language).unwrap_or(own)
        }
        _ => own,
    }
}

/// The name of an indicator of the station in a language; a person's own names stay.
pub fn station_indicator_name(name: &str, language: Language) -> String {
    standard_station_name(name, language).unwrap_or(name).to_owned()
}
