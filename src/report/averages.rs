//! Averages against the amount and the number of events, persons or days that they are of.

use super::amount::Amount;
use super::finding::{Class, Working};
use super::found::{All, Found};
use super::words::{Unit, holds};
use crate::number::Printed;

type Numbered<'a> = (usize, &'a Amount);

/// What averages are called, and by what they divide.
const WORDS: [(&str, Unit); 8] = [
    ("人均", Unit::Persons),
    ("每人", Unit::Persons),
    ("场均", Unit::Things),
    ("每场", Unit::Things),
    ("节均", Unit::Sessions),
    ("每节", Unit::Sessions),
    ("月均", Unit::Months),
    ("日均", Unit::Days),
];

/// Whether a sum and a count give an average at its digits.
fn fits(average: &Amount, sum: &Amount, count: &Amount) -> bool {
    Printed::percent_of(sum.value, count.value, 5).is_some_and(|percent| {
        let away = percent.millionths() - average.value.millionths() * 100;
        away.abs() * 2 <= average.value.half_step() * 200
    })
}

/// 1920 人次，平均每节 12 人次: of two amounts of its sentence.
pub(super) fn averages(all: &All, amounts: &[Numbered], found: &mut Found) {
    for (order, (at, average)) in amounts.iter().enumerate() {
        let named = WORDS.iter().find(|(word, _)| average.before.contains(word));
        if average.about || (named.is_none() && !holds(&average.before, &["平均", "户均"])) {
            continue;
        }
        let others = amounts.iter().enumerate().filter(|(other, _)| *other != order);
        let near: Vec<&Numbered> =
            others.filter(|(other, _)| other.abs_diff(order) <= 8).map(|(_, one)| one).collect();
        let sums: Vec<&&Numbered> =
            near.iter().filter(|(_, sum)| sum.unit == average.unit && !sum.about).collect();
        let counts: Vec<&&Numbered> =
            near.iter().filter(|(_, count)| count.unit != average.unit && !count.about).collect();
        let pair = sums.iter().find_map(|sum| {
            let count = counts.iter().find(|count| fits(average, sum.1, count.1))?;
            Some((sum.0, count.0))
        });
        if let Some((sum, count)) = pair {
            found.agree(&[*at, sum, count]);
            continue;
        }
        // What neither two of them give differs only where no other two can be meant.
        let Some((_, unit)) = named else { continue };
        let by: Vec<&&&Numbered> = counts.iter().filter(|count| count.1.unit == *unit).collect();
        let ([(sum, of)], [(count, by)]) = (sums.as_slice(), by.as_slice()) else { continue };
        let total = of.value.millionths() > average.value.millionths()
            && holds(&of.before, &["合计", "共计", "总计", "累计", "共", "总"]);
        let whole = average.value.is_whole() && by.value.is_whole();
        if !total || !whole || found.is_checked(*sum) {
            continue;
        }
        let times = by.value.millionths() / 1_000_000;
        let product = usize::try_from(average.value.millionths() / 1_000_000 * times);
        let Ok(product) = product.map(Printed::whole) else { continue };
        if product.minus(of.value).magnitude().millionths() * 2 > of.value.millionths() {
            continue;
        }
        let computed = Printed::percent_of(of.value, by.value, 0).map(|of| of.over_tens(2));
        let Some(computed) = computed else { continue };
        let working = Working::Average { sum: of.printed.clone(), count: by.printed.clone() };
        found.report(
            all,
            Class::Inconsistent,
            (*at, &[*sum, *count]),
            computed.to_string(),
            working,
        );
    }
}
