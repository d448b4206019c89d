//! The parts of a WebAssembly module: functions grouped by crate, and our own by module.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::Result;
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use super::table::Parts;

const OURS: &str = "nomination_card";

/// The bytes of each part. The name section does not count, because it is not published.
pub fn parts(module: &[u8]) -> Result<Parts> {
    let mut parts = Parts::new();
    let mut add = |name: String, bytes: usize| *parts.entry(name).or_default() += bytes;
    let mut imports = 0_u32;
    let mut bodies = Vec::new();
    let mut names = HashMap::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                add("imports".to_owned(), length(&section.range()));
                for import in section.into_imports() {
                    if matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)) {
                        imports += 1;
                    }
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(length(&body.range())),
            Payload::DataSection(section) => {
                add(
                    "data (strings and tables)".to_owned(),
                    length(&section.range()),
                );
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    for subsection in subsections {
                        if let Name::Function(functions) = subsection? {
                            for function in functions {
                                let function = function?;
                                names.insert(function.index, group(function.name));
                            }
                        }
                    }
                }
            }
            other => {
                if let Some((_, range)) = other.as_section()
                    && !matches!(other, Payload::CodeSectionStart { .. })
                {
                    add("types, tables and exports".to_owned(), length(&range));
                }
            }
        }
    }
    for (index, bytes) in (imports..).zip(bodies) {
        let name = names.get(&index).cloned();
        add(
            name.unwrap_or_else(|| "functions without a name".to_owned()),
            bytes,
        );
    }
    Ok(parts)
}

fn length(range: &Range<u64>) -> usize {
    (range.end - range.start).try_into().unwrap_or(usize::MAX)
}

/// The crate of a function, from its Rust name; for our own functions, the module.
fn group(name: &str) -> String {
    // A trait method starts with the type: `<alloc::vec::Vec<T> as core::fmt::Debug>::fmt`.
    let mut rest = name.trim_start_matches(['<', '&', '*', '[', '(']);
    for word in ["impl ", "dyn ", "mut ", "const "] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut words = rest.split("::");
    let first = words.next().unwrap_or_default();
    let end = first.find(|c| !is_word(c)).unwrap_or(first.len());
    match words.next() {
        Some(second) if first == OURS => {
            let end = second.find(|c| !is_word(c)).unwrap_or(second.len());
            format!("{first}::{}", &second[..end])
        }
        // `core[c5930c85a12de822]::fmt`, and `<str>::to_lowercase`.
        Some(_) if is_primitive(&first[..end]) => "core".to_owned(),
        Some(_) if end > 0 => first[..end].to_owned(),
        _ => "functions of no crate".to_owned(),
    }
}

fn is_primitive(name: &str) -> bool {
    matches!(
        name,
        "bool" | "char" | "f32" | "f64" | "str" | "u8" | "u16" | "u32" | "u64" | "usize"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_belong_to_crates_and_ours_to_modules() {
        for (name, part) in [
            (
                "nomination_card::text::inlines::read::h0123456789abcdef",
                "nomination_card::text",
            ),
            (
                "<nomination_card::view::View as core::ops::drop::Drop>::drop",
                "nomination_card::view",
            ),
            ("<alloc::vec::Vec<T> as core::fmt::Debug>::fmt", "alloc"),
            ("<&mut yew::virtual_dom::VNode>::apply", "yew"),
            ("core::ptr::drop_in_place<yew::html::Html>", "core"),
            (
                "<dlmalloc[e24a27700634d609]::dlmalloc::Dlmalloc<A>>::malloc",
                "dlmalloc",
            ),
            ("<str>::to_lowercase", "core"),
            ("memcpy", "functions of no crate"),
            ("__wbindgen_malloc", "functions of no crate"),
            ("", "functions of no crate"),
        ] {
            assert_eq!(group(name), part, "{name}");
        }
    }

    /// A module with one named function, byte for byte.
    #[test]
    fn a_module_is_taken_apart() {
        let module = [
            b"\0asm\x01\0\0\0".as_slice(),
            b"\x01\x04\x01\x60\0\0",   // a type: a function of nothing
            b"\x03\x02\x01\0",         // a function of that type
            b"\x0a\x04\x01\x02\0\x0b", // its body
            b"\0\x13\x04name\x01\x0c\x01\0\x09yew::tick",
        ]
        .concat();
        let parts = parts(&module).unwrap();
        assert_eq!(parts["yew"], 2);
        assert_eq!(parts["types, tables and exports"], 6);
        assert_eq!(parts.values().sum::<usize>(), 8);
        assert!(super::parts(b"\0asm").is_err());
    }
}
