//! The clock that the tests of speed measure by.

use std::time::Duration;

/// CPU time of this thread, unaffected by other processes.
#[cfg(unix)]
pub fn now() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    time.try_into().expect("a thread's time is not negative")
}

/// Wall clock time, where CPU time per thread is not available.
#[cfg(not(unix))]
pub fn now() -> Duration {
    std::time::UNIX_EPOCH.elapsed().expect("a time after 1970")
}
