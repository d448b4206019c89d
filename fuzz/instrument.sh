#!/bin/sh
# What cargo runs in place of the compiler, when it builds the targets of `cargo xtask fuzz`: makes
# the library, and nothing that it or a target uses, count where it has been and what it compared.
case " $* " in
*" --crate-name nomination_card "*)
    exec "$@" -Cpasses=sancov-module \
        -Cllvm-args=-sanitizer-coverage-level=4 \
        -Cllvm-args=-sanitizer-coverage-inline-8bit-counters \
        -Cllvm-args=-sanitizer-coverage-pc-table \
        -Cllvm-args=-sanitizer-coverage-trace-compares
    ;;
*) exec "$@" ;;
esac
