//! 项目管理: the figures of 附件2 in sentences.

use super::composer::{Composer, Sentence};
use crate::document::{Field, StaffingField};
use crate::exchange::draft::{Blank, Look};
use crate::number::Decimal;
use crate::scoring::{Group, Level, Quantity};
use crate::texts::{Language, level_name};

/// Head counts, person-months, experience and retention.
pub(super) fn staffing(of: &mut Composer<'_>) {
    in_post(of);
    person_months(of);
    experience(of);
    retention(of);
}

fn typed(field: StaffingField) -> Blank {
    Blank::Field(Field::Staffing(field))
}

/// Who is there in the final month, by kind and level.
fn in_post(of: &mut Composer<'_>) {
    let counts = [Group::All, Group::Certified, Group::NonCertified]
        .map(|group| of.staffing.group(group).head_count);
    let month = of
        .document
        .assessed_months()
        .last()
        .map(|month| format!("（{}年{}月）", month.year(), month.month()));
    let month = month.unwrap_or_default();
    let mut sentence = Sentence::of(format!("评估时段最后一个月{month}在岗社工"));
    let parts = ["人，其中持证", "人、非持证", "人"];
    for (count, after) in counts.into_iter().zip(parts) {
        of.amount(&mut sentence, count, Blank::Attendance);
        sentence.push(after);
    }
    let levels: Vec<String> =
        Level::ALL.into_iter().filter_map(|level| level_words(of, level)).collect();
    if !levels.is_empty() {
        sentence.push(format!("；按资质分，{}", levels.join("，")));
    }
    of.line(Look::Body, sentence.text("。"));
}

fn level_words(of: &Composer<'_>, level: Level) -> Option<String> {
    let count = of.staffing.levels.get(level as usize)?.amount()?;
    let name = level_name(level).words(Language::ZhCn);
    (count > Decimal::ZERO).then(|| format!("{name}{count}人"))
}

/// What was agreed and what was done, of all workers and of certified ones.
fn person_months(of: &mut Composer<'_>) {
    let sheet = &of.document.staffing;
    let groups = [
        (Group::All, "社工", sheet.required_all, StaffingField::RequiredAll),
        (Group::Certified, "持证社工", sheet.required_certified, StaffingField::RequiredCertified),
    ];
    for (group, name, agreed, field) in groups {
        let figures = of.staffing.group(group).clone();
        let mut sentence = Sentence::of(format!("{name}：协议要求"));
        of.amount(&mut sentence, agreed, typed(field));
        sentence.push("人在岗");
        if agreed != Quantity::NotAgreed {
            sentence.push("，评估时段共需");
            of.known(&mut sentence, figures.required.map(|of| of.to_string()), typed(field));
            sentence.push("人次");
        }
        sentence.push("；实际到岗");
        of.amount(&mut sentence, figures.actual, Blank::Attendance);
        sentence.push("人次");
        if let Some(surplus) = figures.surplus {
            sentence.push(match surplus {
                Decimal::ZERO => "，正好相符".to_owned(),
                more if more > Decimal::ZERO => format!("，多出{more}人次"),
                less => format!("，缺{}人次", Decimal::ZERO - less),
            });
        }
        of.line(Look::Body, sentence.text("。"));
    }
}

///
fn experience(of: &mut Composer<'_>) {
    let mut sentence = Sentence::of("有两年以上从业经验的社工到岗");
    of.amount(&mut sentence, of.staffing.two_years, Blank::Attendance);
    sentence.push("人次，占实际到岗的");
    let share = of.staffing.two_year_share.map(|share| share.to_string());
    of.known(&mut sentence, share, Blank::Attendance);
    of.line(Look::Body, sentence.text("。"));
}

///
fn retention(of: &mut Composer<'_>) {
    let (continuous, agreed) = (of.document.staffing.continuous, of.document.staffing.required_all);
    let mut sentence = Sentence::of("评估时段内一直在岗的社工有");
    of.amount(&mut sentence, continuous, typed(StaffingField::Continuous));
    sentence.push("人，对照协议要求的");
    of.amount(&mut sentence, agreed, typed(StaffingField::RequiredAll));
    sentence.push("人，稳岗率为");
    let retention = of.staffing.retention.map(|rate| rate.to_string());
    of.known(&mut sentence, retention, typed(StaffingField::Continuous));
    of.line(Look::Body, sentence.text("。"));
}
