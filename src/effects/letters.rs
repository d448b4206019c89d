//! Letters as the browser knows them.

/// A text in small letters, of all scripts. The standard library's tables for them would be a
/// twentieth of the module.
pub fn lower_case(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    js_sys::JsString::from(text).to_lower_case().into()
}
