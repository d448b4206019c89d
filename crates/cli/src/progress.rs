//! A progress line on standard error, only on a terminal and only for many files.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// The smallest number of files with a progress line.
const MANY: usize = 20;

/// A progress line.
pub struct Progress(ProgressBar);

impl Progress {
    /// Starts a progress line for this number of files.
    pub fn over(files: usize) -> Self {
        if files < MANY {
            return Self(ProgressBar::hidden());
        }
        // The library hides the line if standard error is not a terminal.
        let target = ProgressDrawTarget::stderr();
        let bar = ProgressBar::with_draw_target(Some(files as u64), target);
        if let Ok(style) = ProgressStyle::with_template("{pos} of {len} files") {
            bar.set_style(style);
        }
        bar.tick();
        Self(bar)
    }

    /// Advances by one file.
    pub fn step(&self) {
        self.0.inc(1);
    }

    /// Hides the line while a closure may write to the terminal.
    pub fn aside<T>(&self, something: impl FnOnce() -> T) -> T {
        self.0.suspend(something)
    }

    /// Removes the line.
    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}
