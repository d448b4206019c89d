//! Fuzzes the Markdown parser.
#![cfg_attr(fuzzing, no_main)]

nomination_card_fuzz::target!(nomination_card_fuzz::text);
