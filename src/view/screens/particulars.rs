//! 基本信息: whose scorecard this is and of which time; the communities of each area.

use crate::document::{Field, Particular, ParticularKind};
use crate::texts::Text;
use crate::view::controls::{date_input, label, number_input, problems_of, text_input};
use crate::view::store::Store;
use leptos::prelude::*;

use Particular as P;

/// The sections of the screen and their lines.
const SECTIONS: [(Text, &[Particular]); 3] = [
    (
        Text::Organisations,
        &[P::Station, P::Operator, P::SupervisingAuthority, P::Purchaser, P::Evaluator],
    ),
    (
        Text::Times,
        &[
            P::ServiceYearFrom, P::ServiceYearTo, P::AssessedFrom, P::AssessedTo,
            P::AssessedMonths, P::ServiceYearMonths, P::ProcurementFrom, P::ProcurementTo,
            P::EvaluationDate,
        ],
    ),
    (
        Text::FundingAndPeople,
        &[
            P::AnnualFunding, P::RegisteredPopulation, P::HouseholdsOnFile, P::PeopleOnFile,
            P::HomeVisitPersonTimes, P::PeopleServed, P::ResidentPersonTimes,
        ],
    ),
];

/// The screen.
pub(in crate::view) fn particulars(store: Store) -> impl IntoView {
    let sections = SECTIONS.map(|(title, lines)| {
        let lines = lines.iter().map(|line| particular(store, *line)).collect_view();
        view! {
            <fieldset>
                <legend>{store.text(title)}</legend>
                <div class="lines">{lines}</div>
            </fieldset>
        }
    });
    view! {
        <section class="screen">
            <h2>{store.text(Text::Particulars)}</h2>
            {sections.collect_view()}
            {communities(store)}
        </section>
    }
}

fn particular(store: Store, line: Particular) -> impl IntoView {
    let field = Field::Particular(line);
    let input = match line.kind() {
        ParticularKind::Text => text_input(store, field).into_any(),
        ParticularKind::Date => date_input(store, field).into_any(),
        ParticularKind::Months | ParticularKind::Count | ParticularKind::Money => {
            number_input(store, field).into_any()
        }
    };
    view! {
        <div class="line">
            <label>
                <span>{label(store, field)}</span>
                {input}
            </label>
            {problems_of(store, move |listed| listed == field)}
        </div>
    }
}

/// The communities of each area.
fn communities(store: Store) -> impl IntoView {
    let areas = store.with_editor(|editor| editor.document().areas.len());
    let lines = (0..areas).map(|area| {
        let field = Field::AreaCommunities(area);
        view! {
            <div class="line wide">
                <label>
                    <span lang="zh-CN">{store.canonical(Field::AreaName(area))}</span>
                    {text_input(store, field)}
                </label>
                {problems_of(store, move |listed| listed == field)}
            </div>
        }
    });
    let lines = lines.collect_view();
    view! {
        <fieldset>
            <legend>{store.text(Text::Communities)}</legend>
            <p class="note">{store.text(Text::CommunitiesHint)}</p>
            <div class="lines">{lines}</div>
        </fieldset>
    }
}
