//! Time and the identity of this tab; handed to the core as arguments.

use web_sys::js_sys::{Date, Math};

/// The present moment as ISO 8601 text, UTC.
pub fn now() -> String {
    Date::new_0().to_iso_string().into()
}

/// The day where the person is, as `2024-08-14`.
pub fn today() -> String {
    let now = Date::new_0();
    // The same moment as if the person's clock were that of Greenwich.
    let shifted = now.get_time() - now.get_timezone_offset() * 60_000.0;
    let text = String::from(Date::new(&shifted.into()).to_iso_string());
    text.get(..10).unwrap_or_default().to_owned()
}

/// A short text that no other tab or station of this browser has: time and chance.
pub fn fresh_id() -> String {
    let digits = |number: f64, base: u8| {
        let text = web_sys::js_sys::Number::from(number).to_string_with_radix(base);
        text.map(String::from).unwrap_or_default()
    };
    let chance = (Math::random() * 1_679_616.0).floor();
    format!("{}{}", digits(Date::now(), 36), digits(chance, 36))
}

/// A moment of [`now`] in the words of the person's own place and language.
pub fn local_text(moment: &str, locale: &str) -> String {
    let date = Date::new(&moment.into());
    if Date::get_time(&date).is_nan() {
        return String::new();
    }
    let options = web_sys::js_sys::Object::new();
    String::from(date.to_locale_string(locale, &options))
}
