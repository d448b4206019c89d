//! The implementation of the project's commands; the benchmark reuses its build and installation
//! code.

#[cfg(not(unix))]
compile_error!("cargo xtask runs on Linux and macOS; on Windows, use it inside WSL");

pub mod audit;
pub mod budget;
pub mod bundle;
pub mod checks;
pub mod compress;
pub mod corpus;
pub mod dist;
pub mod environment;
pub mod fuzz;
pub mod hook;
pub mod install;
pub mod names;
pub mod parts;
pub mod process;
pub mod project;
pub mod reproducible;
pub mod software;
pub mod tools;
