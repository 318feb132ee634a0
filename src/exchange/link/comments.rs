//! Comments among the further inputs of a link: an item by its hook, so that a page that knows none names it.

use crate::document::{
    About, Comment, CommentInput, CommentList, CommentPart, CommentPlace, Document, Field, Value,
};

/// What a tick is, as in other hooks.
const YES: &str = "yes";

/// Hooks and contents of every comment, in the order of the document.
pub(super) fn hooks(document: &Document) -> Vec<(String, String)> {
    let scheme = document.scheme();
    let mut all = Vec::new();
    for (at, comment) in document.comments.iter().enumerate() {
        if comment.nothing {
            all.push(([&comment.place.hook(document), "/none"].concat(), YES.to_owned()));
            continue;
        }
        let hook = |part| Field::Comment(at, part).hook(document, scheme);
        // The text says that the item is there, even a blank one.
        let item = hook(CommentInput::Text);
        all.push((item.clone(), comment.text.clone()));
        for part in CommentInput::ALL.into_iter().filter(|part| *part != CommentInput::Text) {
            let value = document.value(Field::Comment(at, part), scheme);
            let text = value.filter(|value| !value.is_blank()).map(|value| value.text());
            all.extend(text.map(|text| (hook(part), text)));
        }
        if !comment.about.is_empty() {
            let keys: Vec<String> = comment.about.iter().map(|of| of.key(document)).collect();
            all.push(([&item, "/about"].concat(), keys.join(" ")));
        }
    }
    all
}

/// Puts one of them in; `None` where it is no comment that the document can take.
pub(super) fn put(document: &mut Document, hook: &str, text: &str) -> Option<()> {
    if let Some(place) = hook.strip_suffix("/none") {
        return push(document, Comment::nothing(place_of(place, document)?));
    }
    let scheme = document.schemes.in_force.clone();
    if let Some(item) = hook.strip_suffix("/about") {
        let Some(Field::Comment(at, _)) = Field::from_hook(item, document, &scheme) else {
            return None;
        };
        let about = text.split(' ').map(|key| About::from_key(key, document));
        let about: Vec<About> = about.collect::<Option<_>>()?;
        document.comments.get_mut(at)?.about = about;
        return Some(());
    }
    if let Some(field) = Field::from_hook(hook, document, &scheme) {
        return document.put(field, field.spec().allowed?.kept(text)?, &scheme);
    }
    let place = match place_of(hook, document) {
        Some(place) if place.list == CommentList::Closing => place,
        _ => {
            let (place, number) = hook.rsplit_once('/')?;
            let place = place_of(place, document)?;
            let next = document.comments_at(&place).count() + 1;
            Some(place).filter(|_| number.parse() == Ok(next))?
        }
    };
    push(document, Comment::item(place, ""))?;
    let field = Field::Comment(document.comments.len().checked_sub(1)?, CommentInput::Text);
    let Value::Text(text) = field.spec().allowed?.kept(text)? else { return None };
    document.put(field, Value::Text(text), &scheme)
}

fn push(document: &mut Document, comment: Comment) -> Option<()> {
    let is_taken = document.takes_comment(&comment);
    is_taken.then(|| document.comments.push(comment))
}

/// The place whose hooks begin so.
fn place_of(hook: &str, document: &Document) -> Option<CommentPlace> {
    let (kind, rest) = hook.split_once('/')?;
    let place = match (kind, rest.split_once('/')) {
        ("draft", None) => CommentPlace::closing(),
        ("evidence", Some(("party", party))) => CommentPlace::evidence_of_party(party),
        ("evidence", Some(_)) => CommentPlace::evidence_of(About::from_key(rest, document)?),
        ("comment", Some((party, of))) => {
            let (part, list) = of.rsplit_once('/').unwrap_or(("", of));
            CommentPlace {
                party: party.to_owned(),
                part: CommentPart::from_key(part, document)?,
                list: CommentList::from_key(list)?,
            }
        }
        _ => return None,
    };
    // One place has one name.
    (place.hook(document) == hook).then_some(place)
}
