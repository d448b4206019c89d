//! Fuzzes what makes a nomination of what people wrote.
#![cfg_attr(fuzzing, no_main)]

nomination_card_fuzz::target!(nomination_card_fuzz::import);
