//! Fuzzes what reads a text, in Markdown.
#![cfg_attr(fuzzing, no_main)]

nomination_card_fuzz::target!(nomination_card_fuzz::text);
