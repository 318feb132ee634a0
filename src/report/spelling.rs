//! Places whose name is written with its characters in another order, or once with another character: 桥梓镇 and 梓桥镇,
//! 石榕街 and 石溶街.
//!
//! Names are not looked up anywhere: a name is what stands before 镇, 街, 社区 and the like, and what a list of names
//! holds. One that is written in two ways in one text is written wrong in one of them.

use super::alike;
use super::finding::{Class, Finding, Place, Working};
use super::found::All;
use super::letters::{Words, begins, is_numeral, signature};
use super::naming::{BEHIND, SIDES, is_name, is_told, opens, place, together};
use super::text::Sentence;
use crate::number::{Places, sort_by_key};

/// Names of tables and lists that are looked for with another character.
const LISTED: usize = 40;
/// Names looked at in a text.
const MOST: usize = 400;

/// Words that are words with their characters turned as well.
const WORDS: [&str; 8] = ["开展", "展开", "相互", "互相", "积累", "累积", "达到", "到达"];

/// A spelling, where it stands first, how often it is used, and whether it is in a list of names.
struct Use {
    name: String,
    place: Place,
    count: usize,
    listed: bool,
    /// Whether its list says that it is one of communities, villages or stations.
    placed: bool,
    /// Whether it may begin where it is read from, with no other character of a name before it.
    open: bool,
}

/// Finds the names that are written in two ways and are not told of yet.
pub(super) fn judge(all: &All, labels: &[(&str, Place)], findings: &mut Vec<Finding>) {
    let mut names = names(all, labels);
    sort_by_key(&mut names, |one| one.place);
    let mut firsts: Places = Places::default();
    for (at, name) in names.iter().enumerate() {
        firsts.entry(signature(name.name.chars())).or_insert(at);
    }
    for (at, of) in names.iter().enumerate() {
        let turned = firsts.get(&signature(of.name.chars())).and_then(|first| names.get(*first));
        let turned = turned.filter(|first| first.name != of.name);
        let off = || {
            let mut others = names.iter().enumerate().filter(|(other, _)| *other != at);
            // 荔塘 of a list of communities, and 荔糖社区 or 塘荔社区.
            let of_list = |one: &Use| {
                let name = bare(&of.name);
                let turned =
                    name != one.name && signature(name.chars()) == signature(one.name.chars());
                let slip = turned || sounds_alike(&name, &one.name);
                one.placed && of.count == 1 && !of.listed && slip
            };
            let slip = others.find(|(_, one)| {
                let slip = one.count >= 3 && of.count == 1 && !of.listed;
                (slip && is_slip(&of.name, &one.name))
                    || of_list(one)
                    || (one.place < of.place
                        && (one.open || of.open)
                        && sounds_alike(&of.name, &one.name))
            });
            slip.map(|(_, one)| one)
        };
        let Some(first) = turned.or_else(off) else { continue };
        let (name, other) = (bare(&of.name), bare(&first.name));
        let two = turned.is_none() && {
            let (name, other): (Vec<char>, Vec<char>) =
                (name.chars().collect(), other.chars().collect());
            together(all, labels, &name, &other)
        };
        if !two && !is_told(&name, of.place, findings) {
            findings.push(Finding {
                class: Class::Name,
                printed: name,
                computed: other,
                place: of.place,
                others: vec![first.place],
                beside: None,
                working: Working::Spelled,
                grade: false,
            });
        }
    }
}

/// Without what stands behind it, which is kept so that short names are compared with it.
fn bare(name: &str) -> String {
    name.split('|').next().unwrap_or_default().to_owned()
}

/// Whether two names of one kind differ in one character that is no side of anything.
fn is_slip(name: &str, other: &str) -> bool {
    let differ: Vec<(char, char)> =
        name.chars().zip(other.chars()).filter(|(one, two)| one != two).collect();
    let alike = name.chars().count() == other.chars().count();
    let sided = |char: char| SIDES.has(char);
    alike && matches!(differ.as_slice(), [(one, two)] if !sided(*one) && !sided(*two))
}

/// Whether two names of one kind differ in one character that sounds or looks like the other.
fn sounds_alike(name: &str, other: &str) -> bool {
    let mut differ = name.chars().zip(other.chars()).filter(|(one, two)| one != two);
    let Some((one, two)) = differ.next() else { return false };
    if differ.next().is_some() || name.chars().count() != other.chars().count() {
        return false;
    }
    let sided = |char: char| SIDES.has(char);
    !(sided(one) && sided(two)) && alike::alike(one, two)
}

/// The spellings of a text.
#[derive(Default)]
struct Names {
    all: Vec<Use>,
    by_name: Places,
}

impl Names {
    fn take(&mut self, name: String, place: Place, listed: bool) {
        if let Some(known) = self.by_name.get(&name).and_then(|at| self.all.get_mut(*at)) {
            known.count += 1;
            known.listed |= listed;
        } else if self.all.len() < MOST {
            self.by_name.insert(name.clone(), self.all.len());
            self.all.push(Use { name, place, count: 1, listed, placed: false, open: listed });
        }
    }
}

/// Every name of a text: of two or three characters before what stands behind names, with it, and of three or four in a
/// list of names.
fn names(all: &All, labels: &[(&str, Place)]) -> Vec<Use> {
    let mut names = Names::default();
    for sentence in &all.sentences {
        for at in 0..sentence.chars.len() {
            let rest = sentence.chars.get(at..).unwrap_or_default();
            if let Some(word) = BEHIND.iter().find(|word| begins(rest, word)) {
                for length in [2, 3] {
                    if let Some((name, place)) = before(sentence, at, length) {
                        let name = [name.as_str(), "|", word].concat();
                        names.take(name.clone(), place, false);
                        let known = names.by_name.get(&name).and_then(|at| names.all.get_mut(*at));
                        if let Some(known) = known {
                            known.open |= opens(sentence, at - length);
                        }
                    }
                }
            }
        }
        for (name, place, placed) in listed(sentence) {
            names.take(name.clone(), place, true);
            let known = names.by_name.get(&name).and_then(|at| names.all.get_mut(*at));
            if let Some(known) = known {
                known.placed |= placed;
            }
        }
    }
    // A name of a list stands anywhere, with its characters in any order.
    let mut known: Places = Places::default();
    for (at, of) in names.all.iter().enumerate() {
        if of.listed && of.name.chars().count() >= 3 {
            known.insert(signature(of.name.chars()), at);
        }
    }
    for sentence in all.sentences.iter().filter(|_| !known.is_empty()) {
        for length in [3, 4] {
            for (at, window) in sentence.chars.windows(length).enumerate() {
                let one = known.get(&signature(window.iter().copied()));
                let Some(of) = one.and_then(|one| names.all.get(*one)) else { continue };
                let name: String = window.iter().collect();
                // 第三方评估机构 holds 方评估, and is no slip of 评估方.
                let moved = of.name.chars().zip(window).filter(|(one, two)| one != *two).count();
                if moved == 2 && !names.by_name.contains_key(&name) {
                    names.take(name, place(sentence, at, length), false);
                }
            }
        }
    }
    alike(all, labels, &mut names);
    names.all
}

/// 锈衣坊 of a sentence where a row of a table is called 绣衣坊, or a list names it: with a character that sounds the same.
fn alike(all: &All, labels: &[(&str, Place)], names: &mut Names) {
    let listed =
        names.all.iter().filter(|one| one.placed).map(|one| (one.name.as_str(), one.place));
    let mut known: Vec<(Vec<char>, Place)> = Vec::new();
    for (name, place) in labels.iter().copied().chain(listed) {
        let chars: Vec<char> = name.chars().collect();
        let plain = chars.iter().all(|char| is_name(*char));
        let is_new = !known.iter().any(|(one, _)| *one == chars);
        if (3..=4).contains(&chars.len()) && plain && known.len() < LISTED && is_new {
            known.push((chars, place));
        }
    }
    for sentence in all.sentences.iter().filter(|_| !known.is_empty()) {
        for length in [3, 4] {
            for (at, window) in sentence.chars.windows(length).enumerate() {
                let one = known.iter().find(|(one, _)| {
                    let differ = one.iter().zip(window).filter(|(one, two)| one != two).count();
                    one.len() == length && differ == 1
                });
                let is_known = known.iter().any(|(one, _)| one == window);
                let Some((one, first)) = one.filter(|_| !is_known) else { continue };
                let (name, other): (String, String) =
                    (window.iter().collect(), one.iter().collect());
                if sounds_alike(&name, &other) {
                    let place = place(sentence, at, length);
                    names.take(other, *first, true);
                    names.take(name, place, false);
                }
            }
        }
    }
}

/// The name of so many characters before a place.
fn before(sentence: &Sentence, at: usize, length: usize) -> Option<(String, Place)> {
    let from = at.checked_sub(length)?;
    let name = sentence.chars.get(from..at)?;
    let counted = name.first().is_some_and(|char| is_numeral(*char));
    let word = WORDS.iter().any(|word| begins(name, word));
    (name.iter().all(|char| is_name(*char)) && !counted && !word)
        .then(|| (name.iter().collect(), place(sentence, from, length)))
}

/// The names of the lists of a sentence: three or more of two to four characters with `、` between.
fn listed(sentence: &Sentence) -> Vec<(String, Place, bool)> {
    let mut names = Vec::new();
    let mut open: Vec<(String, Place)> = Vec::new();
    let mut from = 0;
    for (at, char) in sentence.chars.iter().chain(['。'].iter()).enumerate() {
        let joins = *char == '、';
        if is_name(*char) && !joins {
            continue;
        }
        let mut item = sentence.chars.get(from..at).unwrap_or_default();
        // 下辖槐荫里、双井: the first name of a list has words before it.
        let lead = item.iter().rposition(|char| "辖有含括为是设到驻盖务着".has(*char));
        let has = lead.and_then(|lead| item.get(lead)).is_some_and(|char| "辖括盖含".has(*char));
        if open.is_empty() && (item.len() > 4 || (has && item.len() > 2)) {
            let lead = lead.map_or(0, |lead| lead + 1);
            (item, from) = (item.get(lead..).unwrap_or_default(), from + lead);
        }
        // 双井、福安里三个服务点.
        if !open.is_empty()
            && *char == '个'
            && let Some((_, name)) =
                item.split_last().filter(|(last, _)| is_numeral(**last) || **last == '两')
        {
            item = name;
        }
        let length = item.len();
        if (2..=4).contains(&length) {
            open.push((item.iter().collect(), place(sentence, from, length)));
        } else if !open.is_empty() {
            open.clear();
        }
        if !joins {
            // 白茅塘、麦园、双井 3 个社区.
            let behind: String = sentence.chars.iter().skip(at).take(6).collect();
            let placed = BEHIND.iter().any(|word| behind.holds(word));
            // 凫园、瑶岭两个社区 are two names as well.
            if open.len() >= 3 || (placed && open.len() == 2 && *char == '个') {
                names.extend(open.drain(..).map(|(name, place)| (name, place, placed)));
            }
            open.clear();
        }
        from = at + 1;
    }
    names
}
