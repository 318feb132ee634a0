//! Names that are written in two ways, wherever they stand: 启明 and 启铭社会工作服务中心, 石磨岭 and once 石岭磨.
//!
//! No list says what a name is. Two pieces of text are one name where all but one character is the same for long enough and
//! the two that differ sound or look alike; or where three characters that stand as a name somewhere stand once with two
//! of them the other way round. What a text says side by side are two names.

use super::alike::{Alike, NONE};
use super::finding::{Class, Finding, Place, Working};
use super::found::All;
use super::letters::{Words, begins, is_numeral, signature};
use super::naming::{BEHIND, SIDES, is_name, is_told, opens, place, together};
use super::text::Sentence;
use crate::number::Places;

/// How names of groups and places end.
const GROUPS: &str = "队组班会站坊点园村镇街里苑";
/// Pairs that are looked at in a text.
const MOST: usize = 100;
/// How many characters before the one that differs are told.
const TOLD: usize = 3;

/// Where a piece of text stands.
#[derive(Clone, Copy)]
struct Spot<'a> {
    sentence: &'a Sentence,
    at: usize,
}

impl Spot<'_> {
    fn piece(&self, from: usize, to: usize) -> &[char] {
        self.sentence.chars.get(from..to).unwrap_or_default()
    }

    /// The character so many before it, if a name may have it.
    fn before(&self, by: usize) -> Option<char> {
        let char = self.at.checked_sub(by).and_then(|at| self.sentence.chars.get(at));
        char.copied().filter(|char| is_name(*char))
    }
}

/// A name that something says of itself that it is one.
struct Known {
    name: Vec<char>,
    place: Place,
    label: bool,
}

pub(super) fn judge(all: &All, labels: &[(&str, Place)], findings: &mut Vec<Finding>) {
    let alike = Alike::new();
    in_context(all, labels, &alike, &[1, 2], findings);
    quoted(all, &alike, findings);
    in_context(all, labels, &alike, &[0], findings);
    swapped(all, labels, findings);
    turned(all, labels, &alike, findings);
}

/// Tells of a name, unless another finding did.
fn tell(name: &[char], place: Place, other: &[char], first: Place, findings: &mut Vec<Finding>) {
    let (printed, computed): (String, String) = (name.iter().collect(), other.iter().collect());
    if !is_told(&printed, place, findings) {
        findings.push(Finding {
            class: Class::Name,
            printed,
            computed,
            place,
            others: vec![first],
            beside: None,
            working: Working::Spelled,
            grade: false,
        });
    }
}

/// Names in quotes that differ in one character that sounds or looks alike, or in two that changed places: “星伴同行” and
/// “星同伴行”.
fn quoted(all: &All, alike: &Alike, findings: &mut Vec<Finding>) {
    let mut names: Vec<(&[char], Place)> = Vec::new();
    for sentence in &all.sentences {
        let mut open = None;
        for (at, char) in sentence.chars.iter().enumerate() {
            let from: usize = match char {
                '“' => {
                    open = Some(at + 1);
                    continue;
                }
                '”' => open.take().unwrap_or(at),
                _ => continue,
            };
            let name = sentence.chars.get(from..at).unwrap_or_default();
            if (3..=12).contains(&name.len()) && name.iter().all(is_han) && names.len() < MOST {
                names.push((name, place(sentence, from, name.len())));
            }
        }
    }
    for (order, (name, at)) in names.iter().enumerate() {
        let slip = |(first, _): &&(&[char], Place)| {
            let mut differ = first.iter().zip(*name).filter(|(one, two)| one != two);
            let (one, two) = (differ.next(), differ.next());
            let last = differ.next().is_none() && first.len() == name.len();
            match (one, two) {
                (Some((a, x)), Some((b, y))) => last && a == y && b == x,
                (Some((a, x)), None) => {
                    let sounds = alike.first(*a).is_some() && alike.first(*a) == alike.first(*x);
                    // A name that stands there twice, and once with another character.
                    let once = name.len() >= 4 && count(all, first) > 1 && count(all, name) == 1;
                    let sided = SIDES.has(*a) || is_numeral(*a) || is_numeral(*x);
                    last && (sounds || (once && !sided))
                }
                _ => false,
            }
        };
        if let Some((first, place)) = names.iter().take(order).find(slip) {
            tell(name, *at, first, *place, findings);
        }
    }
}

/// 巧手维修队 and once 巧手修维队: two characters that changed places between the same two.
fn swapped(all: &All, labels: &[(&str, Place)], findings: &mut Vec<Finding>) {
    let mut firsts: Places = Places::default();
    let mut spots: Vec<Spot> = Vec::new();
    for sentence in &all.sentences {
        for (at, piece) in sentence.chars.windows(4).enumerate() {
            let [one, a, b, two] = piece else { continue };
            let sided = |char: &char| SIDES.has(*char) || is_numeral(*char);
            // 者积累了 and 者累积了 are words, and what ends so is a name.
            let named = GROUPS.has(*two) && piece.iter().all(|char| is_name(*char));
            if !named || a == b || sided(a) || sided(b) || sided(one) {
                continue;
            }
            let key: String = [*one, *a.min(b), *a.max(b), *two].iter().collect();
            let first = *firsts.entry(key).or_insert(spots.len());
            let spot = Spot { sentence, at };
            let Some(of) = spots.get(first) else {
                spots.push(spot);
                continue;
            };
            let other = of.piece(of.at, of.at + 4);
            let rare = |piece: &[char]| count(all, piece) == 1;
            if other != piece
                && (rare(other) || rare(piece))
                && !together(all, labels, other, piece)
            {
                let at = |spot: &Spot| place(spot.sentence, spot.at, 4);
                tell(piece, at(&spot), other, at(of), findings);
            }
        }
    }
}

/// How often a piece stands in the sentences.
fn count(all: &All, piece: &[char]) -> usize {
    let inside = |one: &Sentence| one.chars.windows(piece.len()).filter(|at| *at == piece).count();
    all.sentences.iter().map(inside).sum()
}

/// Whether a sentence lists both names.
fn listed(all: &All, one: &[char], two: &[char]) -> bool {
    let joined = |chars: &[char], name: &[char]| {
        let joins = |char: Option<&char>| char.is_some_and(|char| "、和与及".has(*char));
        chars.windows(name.len() + 1).any(|piece| {
            (piece.starts_with(name) && joins(piece.last()))
                || (piece.ends_with(name) && joins(piece.first()))
        })
    };
    let both = |chars: &[char]| joined(chars, one) && joined(chars, two);
    all.sentences.iter().any(|sentence| both(&sentence.chars))
}

/// Pieces of four characters that are the same but for one that sounds or looks alike.
fn in_context(
    all: &All,
    labels: &[(&str, Place)],
    alike: &Alike,
    leads: &[usize],
    findings: &mut Vec<Finding>,
) {
    let mut firsts: Places = Places::default();
    let mut spots: Vec<Spot> = Vec::new();
    let mut looked = 0;
    for sentence in &all.sentences {
        for (at, char) in sentence.chars.iter().enumerate() {
            let Some(first) = alike.first(*char) else { continue };
            let spot = Spot { sentence, at };
            // Two before it and one behind, one before it and two behind, or at the head of a name.
            for lead in leads.iter().copied() {
                let piece = spot.piece(at.saturating_sub(lead), at + 4 - lead);
                let named = match lead {
                    0 => opens(sentence, at) && piece.iter().all(|char| is_name(*char)),
                    _ => (1..=lead).all(|by| spot.before(by).is_some()),
                };
                if piece.len() < 4 || !named || !piece.iter().all(is_han) {
                    continue;
                }
                let place =
                    |(order, char): (usize, &char)| if order == lead { first } else { *char };
                let key: String = ['·']
                    .iter()
                    .cycle()
                    .take(lead)
                    .copied()
                    .chain(piece.iter().enumerate().map(place))
                    .collect();
                let one = *firsts.entry(key).or_insert(spots.len());
                match spots.get(one) {
                    None => spots.push(spot),
                    Some(one) if one.piece(one.at, one.at + 1) != [*char] && looked < MOST => {
                        looked += 1;
                        compare(all, labels, (*one, spot), lead == 0, findings);
                    }
                    Some(_) => {}
                }
            }
        }
    }
}

fn is_han(char: &char) -> bool {
    char.is_alphabetic() && !char.is_ascii()
}

/// Two spellings of one name, where neither context says that they are two.
fn compare(
    all: &All,
    labels: &[(&str, Place)],
    (one, two): (Spot, Spot),
    head: bool,
    findings: &mut Vec<Finding>,
) {
    let same = |by: &usize| one.before(*by).is_some() && one.before(*by) == two.before(*by);
    let lead = (1..=6).take_while(same).count();
    let open = [one, two].iter().any(|spot| opens(spot.sentence, spot.at - lead));
    let piece = |spot: &Spot, lead: usize, behind: usize| {
        spot.piece(spot.at - lead, spot.at + behind).to_vec()
    };
    let sided = |spot: &Spot| spot.piece(spot.at, spot.at + 1).iter().all(|char| SIDES.has(*char));
    if (lead == 0 && !head) || (lead == 1 && !open) || (sided(&one) && sided(&two)) {
        return;
    }
    let told = usize::from(lead > 0);
    let (first, other) = (piece(&one, told, 2), piece(&two, told, 2));
    // The one that is used once, with both of its pairs of characters.
    let rare = |spot: &Spot| {
        count(all, &piece(spot, told, 2 - told)) == 1 && count(all, &piece(spot, 0, 2)) == 1
    };
    let (one, two) = if rare(&two) { (one, two) } else { (two, one) };
    if rare(&two) && !together(all, labels, &first, &other) {
        let lead = lead.min(TOLD);
        let behind = 2 - told;
        let at = |spot: &Spot| place(spot.sentence, spot.at - lead, lead + behind);
        tell(&piece(&two, lead, behind), at(&two), &piece(&one, lead, behind), at(&one), findings);
    }
}

/// Names of three characters that a text has once with two of them turned, or with one that sounds or looks alike.
fn turned(all: &All, labels: &[(&str, Place)], alike: &Alike, findings: &mut Vec<Finding>) {
    let mut known = Names::default();
    for (name, place) in labels.iter().copied() {
        let name: Vec<char> = name.chars().collect();
        let plain = alike.plain(&name);
        known.take(&plain, || Known { name, place, label: true });
    }
    let plain: Vec<Vec<char>> =
        all.sentences.iter().map(|sentence| alike.plain(&sentence.chars)).collect();
    for (sentence, plain) in all.sentences.iter().zip(&plain) {
        named(sentence, plain, &mut known);
    }
    let mut looked = 0;
    for (sentence, plain) in all.sentences.iter().zip(&plain) {
        for (at, window) in plain.windows(3).enumerate() {
            let name = sentence.chars.get(at..at + 3).unwrap_or_default();
            let Some(of) = known.find(window).filter(|of| of.name != name) else { continue };
            let Some(slip) = slip(&of.name, name).filter(|_| looked < MOST) else { continue };
            looked += 1;
            let two = match slip {
                Slip::Turned => listed(all, &of.name, name),
                Slip::Other => together(all, labels, &of.name, name),
            };
            if !two && is_rare(all, of, name) {
                tell(name, place(sentence, at, 3), &of.name, of.place, findings);
            }
        }
    }
}

/// The names that are known, by their characters in order, each as the first one of those that are like it.
#[derive(Default)]
struct Names {
    all: Vec<Known>,
    firsts: Places,
}

impl Names {
    fn take(&mut self, plain: &[char], name: impl FnOnce() -> Known) {
        if plain.len() == 3 && !plain.contains(&NONE) {
            let next = self.all.len();
            if *self.firsts.entry(signature(plain.iter().copied())).or_insert(next) == next {
                self.all.push(name());
            }
        }
    }

    fn find(&self, plain: &[char]) -> Option<&Known> {
        if plain.contains(&NONE) {
            return None;
        }
        self.firsts.get(&signature(plain.iter().copied())).and_then(|at| self.all.get(*at))
    }
}

/// The names of three characters of a sentence: alone between marks, or before what stands behind names.
fn named(sentence: &Sentence, plain: &[char], known: &mut Names) {
    let chars = &sentence.chars;
    for (at, window) in plain.windows(3).enumerate() {
        let counted = chars.get(at).is_some_and(|char| is_numeral(*char));
        if counted || window.contains(&NONE) {
            continue;
        }
        let behind = chars.get(at + 3..).unwrap_or_default();
        // 鹤汀片 3 个点: a number ends a name too.
        let ends = |char: &char| !char.is_alphanumeric() || char.is_ascii_digit();
        let open = |char: Option<&char>| char.is_none_or(ends);
        let alone = open(at.checked_sub(1).and_then(|at| chars.get(at))) && open(behind.first());
        if alone || BEHIND.iter().any(|word| begins(behind, word)) {
            let name = chars.get(at..at + 3).unwrap_or_default().to_vec();
            let place = place(sentence, at, 3);
            known.take(window, || Known { name, place, label: false });
        }
    }
}

/// Two neighbours that changed places, or one character for another.
enum Slip {
    Turned,
    Other,
}

/// How two names of three characters differ.
fn slip(name: &[char], other: &[char]) -> Option<Slip> {
    let ([a, b, c], [x, y, z]) = (name, other) else { return None };
    let sided = |char: &char| SIDES.has(*char);
    // 城南 and 南城 are two places.
    if (a == x && b == z && c == y && !sided(b) && !sided(c))
        || (c == z && a == y && b == x && !sided(a) && !sided(b))
    {
        return Some(Slip::Turned);
    }
    let mut differ = [(a, x), (b, y), (c, z)].into_iter().filter(|(one, two)| one != two);
    let (one, two) = differ.next()?;
    (differ.next().is_none() && !(sided(one) && sided(two))).then_some(Slip::Other)
}

/// Whether the pairs of characters of both spellings stand nowhere else, and one of the two is used once.
fn is_rare(all: &All, of: &Known, window: &[char]) -> bool {
    let own = |name: &[char]| {
        let whole = count(all, name);
        name.windows(2).all(|pair| count(all, pair) == whole).then_some(whole)
    };
    let (Some(one), Some(two)) = (own(&of.name), own(window)) else { return false };
    one.min(two) + usize::from(of.label && one < two) <= 1
}
