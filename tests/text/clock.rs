//! The clock that the tests of speed measure by.

use std::time::Duration;

/// How long this thread has had a processor: what else the machine does is not counted.
#[cfg(unix)]
pub fn now() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.try_into().expect("a thread's time is not negative")
}

/// The time of day, where a thread's own is not known.
#[cfg(not(unix))]
pub fn now() -> Duration {
    std::time::UNIX_EPOCH.elapsed().expect("a time after 1970")
}
