//! Styles stay within the browsers that the README names (Chrome 96, Firefox 89, Safari 16), colours
//! within the tokens, and the tokens within the contrasts they were chosen for.

mod contrast;
mod leaks;
mod sheet;

use sheet::{Declaration, Rule, read, sheets};

/// What all three browsers know.
const PROPERTIES: &str = "
    align-content align-items align-self animation aspect-ratio background background-clip background-color
    background-image background-position background-repeat background-size border border-bottom
    border-bottom-left-radius border-bottom-right-radius border-collapse border-color border-inline-end
    border-inline-start border-left border-radius border-right border-spacing border-style border-top
    border-top-left-radius border-top-right-radius border-width bottom box-shadow box-sizing break-after
    break-before break-inside caption-side caret-color clip-path color color-scheme column-count column-gap
    column-width content counter-increment counter-reset cursor display fill flex flex-basis flex-direction
    flex-flow flex-grow flex-shrink flex-wrap font font-family font-size font-style font-variant-numeric
    font-weight gap grid-area grid-auto-columns grid-auto-flow grid-auto-rows grid-column grid-row grid-template
    grid-template-areas grid-template-columns grid-template-rows height hyphens inset justify-content
    justify-items justify-self left letter-spacing line-height list-style margin margin-block margin-bottom
    margin-inline margin-inline-end margin-inline-start margin-left margin-right margin-top max-height max-width
    min-height min-width object-fit opacity order orphans outline outline-color outline-offset overflow
    overflow-wrap overflow-x overflow-y overscroll-behavior overscroll-behavior-x overscroll-behavior-y padding
    padding-block padding-bottom padding-inline padding-inline-end padding-inline-start padding-left padding-right
    padding-top place-content place-items place-self pointer-events position quotes resize right row-gap
    scroll-behavior scroll-margin scroll-margin-block scroll-margin-bottom scroll-margin-inline
    scroll-margin-left scroll-margin-top scroll-padding scroll-padding-bottom scroll-padding-left
    scroll-padding-top scroll-snap-align scroll-snap-type shape-rendering stroke stroke-dasharray stroke-linecap
    stroke-linejoin stroke-width tab-size table-layout text-align text-decoration text-decoration-color
    text-decoration-style text-indent text-overflow text-transform text-underline-offset top touch-action
    transform transform-origin transition user-select vertical-align visibility white-space widows width
    will-change word-break writing-mode z-index
    -webkit-appearance -webkit-box-orient -webkit-line-clamp -webkit-tap-highlight-color
    -webkit-text-size-adjust -webkit-user-select appearance filter";

/// What some of them leave out, where nothing is lost by it: fields keep their width, ticks their colour,
/// papers the size that the person chooses, boxes their width (only the layout of a large table takes longer).
const LEFT_OUT_WITHOUT_LOSS: [&str; 5] =
    ["accent-color", "contain", "field-sizing", "page", "size"];

const PSEUDOS: &str = "
    -moz-range-progress -moz-range-thumb -moz-range-track -webkit-details-marker -webkit-slider-runnable-track
    -webkit-slider-thumb active after before checked disabled empty enabled first-child first-letter first-of-type
    focus focus-visible focus-within hover indeterminate invalid is last-child last-of-type link not nth-child
    nth-last-child nth-of-type only-child placeholder placeholder-shown read-only root selection target visited
    where";

const FUNCTIONS: &str = "
    attr brightness calc clamp counter counters cubic-bezier env inset is linear-gradient max min minmax not
    nth-child nth-last-child nth-of-type polygon repeat repeating-linear-gradient rgb rotate scale scaleX scaleY
    steps translate translateX translateY url var where";

const UNITS: &str = "% ch cm deg em fr mm ms pt px rem s vh vw";

const AT_RULES: &str = "bottom-center font-face keyframes media page supports";

const MEDIA: &str = "
    (forced-colors (hover (max-height (max-width (min-height (min-width (orientation (pointer
    (prefers-color-scheme (prefers-contrast (prefers-reduced-motion all and not only print screen";

/// Words of values that one of them does not know.
const UNKNOWN_VALUES: [&str; 5] = ["subgrid", "fit-content", "balance", "pretty", "safe"];

/// Names of colours that people type. `transparent` and `currentColor` are none of their own.
const COLOURS: &str = "
    aqua beige black blue brown crimson cyan fuchsia gold gray green grey indigo ivory khaki lavender lime
    magenta maroon navy olive orange orchid pink plum purple red salmon silver tan teal tomato violet white
    yellow";

fn listed(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|known| known == word)
}

fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '-' || character == '_'
}

/// A value without what stands in quotation marks.
fn unquoted(value: &str) -> String {
    value.split(['"', '\'']).step_by(2).collect::<Vec<_>>().join(" ")
}

/// The words of a text that end before an opening bracket.
fn functions(text: &str) -> Vec<String> {
    let text = unquoted(text);
    let before = text.split('(').collect::<Vec<_>>();
    let before = before.iter().take(before.len().saturating_sub(1));
    let last_word = |part: &&str| {
        part.rsplit(|character| !is_word(character)).next().unwrap_or_default().to_owned()
    };
    before.map(last_word).filter(|word| !word.is_empty()).collect()
}

/// The units of the numbers in a text.
fn units(text: &str) -> Vec<String> {
    let text = unquoted(text);
    let words = text.split(|character| !is_word(character) && character != '.' && character != '%');
    let unit = |word: &str| {
        let number = word.trim_start_matches('-');
        let digits = number
            .trim_start_matches(|character: char| character.is_ascii_digit() || character == '.');
        let is_number = digits.len() < number.len();
        (is_number && !digits.is_empty()).then(|| digits.to_owned())
    };
    // What follows # is a colour.
    let numbers = words.filter(|word| !text.contains(&format!("#{word}")));
    numbers.filter_map(unit).collect()
}

/// The pseudo-classes and pseudo-elements of a selector.
fn pseudos(selector: &str) -> Vec<String> {
    let selector = unquoted(selector);
    let parts = selector.split(':').skip(1).filter(|part| !part.is_empty());
    parts.map(|part| part.chars().take_while(|of| is_word(*of)).collect()).collect()
}

/// The colours that stand in a value.
fn colours(value: &str) -> Vec<String> {
    let value = unquoted(value);
    let hex = value.split('#').skip(1).map(|part| {
        let digits: String = part.chars().take_while(char::is_ascii_hexdigit).collect();
        format!("#{digits}")
    });
    let named = value.split(|of| !is_word(of)).filter(|word| listed(COLOURS, word));
    let mixed = functions(&value)
        .into_iter()
        .filter(|of| matches!(of.as_str(), "rgb" | "rgba" | "hsl" | "hsla"));
    hex.chain(named.map(str::to_owned)).chain(mixed).collect()
}

/// Everything in a style sheet that the browsers do not know, in words.
fn unknown(sheet: &Rule) -> Vec<String> {
    let mut found = Vec::new();
    for rule in sheet.rules.iter().flat_map(Rule::all) {
        if let Some(at) = rule.prelude.strip_prefix('@') {
            found.extend(unknown_at_rule(at));
        } else {
            let selector = &rule.prelude;
            let unknown = pseudos(selector).into_iter().filter(|of| !listed(PSEUDOS, of));
            found.extend(unknown.map(|of| format!("{selector}: :{of}")));
            if selector.contains('&') || !rule.rules.is_empty() {
                found.push(format!("{selector}: nesting"));
            }
            if selector.contains(" of ") {
                found.push(format!("{selector}: of"));
            }
        }
        for (at, declaration) in rule.declarations.iter().enumerate() {
            let before = rule.declarations.get(..at).unwrap_or_default();
            let unknown = unknown_declaration(declaration, before).into_iter();
            found.extend(unknown.map(|what| format!("{}: {what}", rule.prelude)));
        }
    }
    found
}

fn unknown_at_rule(at: &str) -> Vec<String> {
    let name: String = at.chars().take_while(|of| is_word(*of)).collect();
    if !listed(AT_RULES, &name) {
        return vec![format!("@{name}")];
    }
    if name != "media" {
        return Vec::new();
    }
    let rest = at.strip_prefix("media").unwrap_or_default();
    let words = rest.split([' ', ',']).filter(|word| !word.is_empty());
    let keys = words.filter(|word| word.starts_with('(') || !word.ends_with(')'));
    let unknown = keys.filter(|word| !listed(MEDIA, word.trim_end_matches(':')));
    let ranges = rest.contains(['<', '>', '=']).then(|| format!("@{at}: range"));
    unknown.map(|word| format!("@{at}: {word}")).chain(ranges).collect()
}

fn unknown_declaration(declaration: &Declaration, before: &[Declaration]) -> Vec<String> {
    let Declaration { property, value } = declaration;
    let mut found = Vec::new();
    let known = property.starts_with("--")
        || listed(PROPERTIES, property)
        || LEFT_OUT_WITHOUT_LOSS.contains(&property.as_str());
    if !known {
        found.push(property.clone());
    }
    let unknown = functions(value).into_iter().filter(|of| !listed(FUNCTIONS, of));
    found.extend(unknown.map(|of| format!("{property}: {of}()")));
    for unit in units(value).into_iter().filter(|unit| !listed(UNITS, unit)) {
        let same = |earlier: &&Declaration| {
            earlier.property == *property && earlier.value == value.replace("dvh", "vh")
        };
        if unit != "dvh" || !before.iter().any(|earlier| same(&earlier)) {
            found.push(format!("{property}: {unit}"));
        }
    }
    let words = unquoted(value);
    // Boxes have been aligned by `stretch` for long; as a size it is new.
    let is_aligned = property.starts_with("align-") || property.starts_with("justify-");
    let unknown = words
        .split(|of| !is_word(of))
        .filter(|word| UNKNOWN_VALUES.contains(word) && !(is_aligned && *word == "stretch"));
    found.extend(unknown.map(|word| format!("{property}: {word}")));
    // Safari knows it only by its older name.
    let webkit = || before.iter().any(|earlier| earlier.property == "-webkit-user-select");
    if property == "user-select" && !webkit() {
        found.push("user-select without -webkit-user-select before it".to_owned());
    }
    found
}

#[test]
fn every_style_is_known_to_the_browsers_of_the_readme() -> Result<(), String> {
    for (name, sheet) in sheets()? {
        assert_eq!(unknown(&sheet), [""; 0], "{name}");
    }
    Ok(())
}

/// Whether a declaration is a token of a room: a colour of its own that states both themes, as the tokens do.
fn is_token(of: &Declaration) -> bool {
    let states = |theme: &str| of.value.contains(&format!("var(--{theme}, "));
    of.property.starts_with("--") && states("light") && states("dark")
}

#[test]
fn no_colour_stands_outside_the_tokens() -> Result<(), String> {
    for (name, sheet) in sheets()?.into_iter().filter(|(name, _)| name != "tokens.css") {
        let all = sheet.rules.iter().flat_map(Rule::all);
        let declarations = all.flat_map(|rule| {
            rule.declarations.iter().map(|declaration| (&rule.prelude, declaration))
        });
        let found: Vec<String> = declarations
            .filter(|(_, of)| !is_token(of))
            .flat_map(|(prelude, of)| {
                colours(&of.value).into_iter().map(move |colour| format!("{prelude}: {colour}"))
            })
            .collect();
        assert_eq!(found, [""; 0], "{name}");
    }
    Ok(())
}

#[test]
fn the_lint_finds_what_a_browser_does_not_know() {
    let told = |css: &str| read(css).map(|sheet| unknown(&sheet)).unwrap_or_default();
    let nothing: [&str; 0] = [];
    assert_eq!(told("a:has(b) { color: var(--x) }"), ["a:has(b): :has"]);
    assert_eq!(told("a { b:hover { left: 0 } }"), ["a: nesting"]);
    assert_eq!(told("a { container-type: size }"), ["a: container-type"]);
    assert_eq!(
        told("a { color: color-mix(in srgb, var(--a), var(--b)) }"),
        ["a: color: color-mix()"]
    );
    assert_eq!(told("a { height: 100dvh }"), ["a: height: dvh"]);
    assert_eq!(told("a { height: 100vh; height: 100dvh }"), nothing);
    assert_eq!(told("a { width: 3svw }"), ["a: width: svw"]);
    assert_eq!(told("a { width: fit-content }"), ["a: width: fit-content"]);
    assert_eq!(told("a { user-select: none }").len(), 1);
    assert_eq!(told("@container (width > 3px) { a { left: 0 } }"), ["@container"]);
    assert!(!told("@media (width >= 3px) { a { left: 0 } }").is_empty());
    assert_eq!(
        told("@media screen and (max-width: 3px) { a::before { content: \"x:has(\" } }"),
        nothing
    );
}

#[test]
fn the_lint_finds_colours() {
    let none: [&str; 0] = [];
    assert_eq!(colours("1px solid #Fff0aa"), ["#Fff0aa"]);
    assert_eq!(colours("0 0 3px rgb(0 0 0 / 6%)"), ["rgb"]);
    assert_eq!(colours("white"), ["white"]);
    assert_eq!(colours("transparent currentColor var(--g1) \"red\""), none);
}

/// A fold is known by its ›; the topics of 学习 have theirs at the end of the line.
#[test]
fn every_fold_has_the_sign_of_the_others() -> crate::Checked {
    let mut folds = 0;
    for file in crate::source::files("src/view", &["rs"])? {
        let text = std::fs::read_to_string(&file)?;
        for rest in text.split("el(\"details\")").skip(1) {
            folds += 1;
            let class = rest.trim_start().strip_prefix(".class(\"");
            let class = class.and_then(|rest| rest.split('"').next()).unwrap_or_default();
            let is_known = class.split(' ').any(|one| one == "fold" || one == "topic");
            assert!(is_known, "{}: a fold of the class {class:?}", file.display());
        }
    }
    assert!(folds > 20, "{folds}");
    Ok(())
}
