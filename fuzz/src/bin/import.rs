//! Fuzzes the import of Markdown.
#![cfg_attr(fuzzing, no_main)]

nomination_card_fuzz::target!(nomination_card_fuzz::import);
