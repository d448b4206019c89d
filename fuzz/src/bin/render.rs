//! Fuzzes rendering a card as plain HTML.
#![cfg_attr(fuzzing, no_main)]

nomination_card_fuzz::target!(nomination_card_fuzz::render);
