//! Conversion to lower case by the browser.

/// A text in lower case, in all scripts. The standard library's tables would be a twentieth of the
/// module.
pub fn lower_case(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    js_sys::JsString::from(text).to_lower_case().into()
}
