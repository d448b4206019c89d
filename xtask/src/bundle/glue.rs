//! Changes wasm-bindgen's glue where it would tell a page of errors that are none.

use anyhow::{Result, ensure};

/// The functions that make a JavaScript function of a Rust closure.
const MAKERS: [&str; 2] = ["function makeClosure(", "function makeMutClosure("];

/// What such a function does once the instance of its closure has been replaced.
const THROW: &str = "throw new Error('Cannot invoke closure from previous WASM instance');";

/// Has the closures of a replaced instance do nothing: after a trap, its listeners, timers and
/// promises may still call them, and the page would log an error each time.
pub fn without_stale_calls(glue: &str) -> Result<String> {
    let makers: usize = MAKERS.iter().map(|maker| glue.matches(maker).count()).sum();
    let throws = glue.matches(THROW).count();
    ensure!(
        throws == makers && glue.matches("previous WASM instance").count() == throws,
        "the glue has {makers} functions that make closures, and throws `{THROW}` in {throws}: please \
         adapt xtask/src/bundle/glue.rs to what this version of wasm-bindgen writes"
    );
    Ok(glue.replace(THROW, "return;"))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As wasm-bindgen 0.2.129 writes it.
    const GLUE: &str = "\
        function makeClosure(arg0, arg1, f) {
            const state = { a: arg0, b: arg1, cnt: 1, instance: __wbg_instance_id };
            const real = (...args) => {

                if (state.instance !== __wbg_instance_id) {
                    throw new Error('Cannot invoke closure from previous WASM instance');
                }
                state.cnt++;
            };
        }
        function makeMutClosure(arg0, arg1, f) {
            const real = (...args) => {

                if (state.instance !== __wbg_instance_id) {
                    throw new Error('Cannot invoke closure from previous WASM instance');
                }
                state.cnt++;
            };
        }";

    #[test]
    fn stale_closures_do_nothing() {
        let glue = without_stale_calls(GLUE).unwrap();
        let returns = glue.matches("if (state.instance !== __wbg_instance_id) {\n");
        assert_eq!(returns.count(), 2);
        assert_eq!(glue.matches("    return;\n").count(), 2);
        assert!(!glue.contains("throw"), "{glue}");
    }

    #[test]
    fn glue_without_closures_stays_as_it_is() {
        let glue = "export function restart() {}";
        assert_eq!(without_stale_calls(glue).unwrap(), glue);
    }

    #[test]
    fn other_words_of_wasm_bindgen_are_an_error() {
        for glue in [
            GLUE.replacen("WASM", "Wasm", 1),
            GLUE.replace("throw new Error", "throw Error"),
            GLUE.replace("makeMutClosure", "makeOtherClosure"),
        ] {
            let error = without_stale_calls(&glue).unwrap_err().to_string();
            assert!(
                error.contains("please adapt xtask/src/bundle/glue.rs"),
                "{error}"
            );
        }
    }
}
