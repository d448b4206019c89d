//! Fuzzes reading a nomination: decode, parse and validate.
#![cfg_attr(fuzzing, no_main)]

nomination_card_fuzz::target!(nomination_card_fuzz::read);
