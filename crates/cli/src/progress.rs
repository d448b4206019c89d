//! How far a command is: a line on standard error, on a terminal alone, and only
//! where there is much to do.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// From how many files on there is a line.
const MANY: usize = 20;

/// The line.
pub struct Progress(ProgressBar);

impl Progress {
    /// Over so many files.
    pub fn over(files: usize) -> Self {
        if files < MANY {
            return Self(ProgressBar::hidden());
        }
        // Hidden by the library itself where standard error is no terminal.
        let target = ProgressDrawTarget::stderr();
        let bar = ProgressBar::with_draw_target(Some(files as u64), target);
        if let Ok(style) = ProgressStyle::with_template("{pos} of {len} files") {
            bar.set_style(style);
        }
        bar.tick();
        Self(bar)
    }

    /// One more is done.
    pub fn step(&self) {
        self.0.inc(1);
    }

    /// Does something that may write to the terminal.
    pub fn aside<T>(&self, something: impl FnOnce() -> T) -> T {
        self.0.suspend(something)
    }

    /// Takes the line away.
    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}
