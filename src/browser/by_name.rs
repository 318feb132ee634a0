//! Methods and properties reached by their names.
//!
//! Each method that is named in the usual way is a function of the script that every visit fetches. What only
//! few visits need is called like this.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::js_sys::{Array, Function, Reflect};

/// A property; nothing where there is none.
pub(super) fn get(of: &JsValue, name: &str) -> JsValue {
    Reflect::get(of, &name.into()).unwrap_or_default()
}

/// Sets a property.
pub(super) fn set(of: &JsValue, name: &str, value: impl Into<JsValue>) {
    let _ = Reflect::set(of, &name.into(), &value.into());
}

/// Whether there is such a method.
pub(super) fn has(of: &JsValue, name: &str) -> bool {
    get(of, name).is_instance_of::<Function>()
}

/// Calls a method; nothing where there is none, or it fails.
pub(super) fn call(of: &JsValue, name: &str, arguments: &[JsValue]) -> JsValue {
    let Ok(method) = get(of, name).dyn_into::<Function>() else { return JsValue::UNDEFINED };
    let list = Array::new();
    for argument in arguments {
        list.push(argument);
    }
    method.apply(of, &list).unwrap_or_default()
}
