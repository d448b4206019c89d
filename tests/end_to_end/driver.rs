//! A WebDriver process. Dropping it kills all processes it has started.

use std::{
    io::{BufRead, BufReader},
    iter,
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    process::{self, Child, Command, Stdio},
    sync::atomic::{AtomicU16, Ordering},
    thread,
    time::{Duration, Instant},
};

use crate::engines::Engine;

/// The time limit for a driver to start listening.
const PATIENCE: Duration = Duration::from_secs(30);

pub struct Driver {
    process: Process,
    /// Keeps the display open while the driver runs.
    _display: Option<Process>,
    pub address: String,
}

impl Driver {
    /// Starts the engine's driver on a free port and waits until it listens.
    pub fn start(engine: Engine) -> Self {
        let address = free_address();
        let mut command = engine.driver(address.port());
        let display = engine.needs_display().then(start_display);
        if let Some((_, name)) = &display {
            // Otherwise GTK would use the Wayland display of the surrounding desktop.
            command.env("DISPLAY", name).env("GDK_BACKEND", "x11");
        }
        let mut process = Process::start(command.stdout(Stdio::null()).stderr(Stdio::null()));
        if let Err(how) = process.listens_at(address, PATIENCE) {
            panic!("the driver of {engine} {how}");
        }
        Self {
            process,
            _display: display.map(|(process, _)| process),
            address: format!("http://{address}"),
        }
    }

    /// Kills the driver and its browser immediately.
    pub fn kill(&mut self) {
        self.process.kill();
    }
}

/// A process that is killed with all its descendants when dropped.
pub struct Process(Child);

impl Process {
    pub fn start(command: &mut Command) -> Self {
        match command.stdin(Stdio::null()).spawn() {
            Ok(child) => Self(child),
            Err(error) => panic!("cannot start {:?}: {error}", command.get_program()),
        }
    }

    /// Waits until it listens, or returns the reason for its failure.
    pub fn listens_at(&mut self, address: SocketAddr, patience: Duration) -> Result<(), String> {
        let deadline = Instant::now() + patience;
        while TcpStream::connect(address).is_err() {
            if let Ok(Some(status)) = self.0.try_wait() {
                return Err(format!("ended with {status} before it listened"));
            }
            if Instant::now() > deadline {
                return Err(format!("does not listen after {patience:?}"));
            }
            // Polling is the only way to learn that a port is open.
            thread::park_timeout(Duration::from_millis(10));
        }
        Ok(())
    }

    /// Drivers leave their browsers running, so find and kill all descendants.
    fn kill(&mut self) {
        let mut doomed = vec![self.0.id().to_string()];
        let table = Command::new("ps").args(["-A", "-o", "pid=,ppid="]).output();
        let table = table.map(|output| output.stdout).unwrap_or_default();
        let table = String::from_utf8_lossy(&table);
        let mut next = 0;
        while let Some(parent) = doomed.get(next).cloned() {
            for line in table.lines() {
                let mut words = line.split_whitespace();
                if let (Some(child), Some(of)) = (words.next(), words.next())
                    && of == parent
                {
                    doomed.push(child.to_owned());
                }
            }
            next += 1;
        }
        let _ = Command::new("kill")
            .arg("-KILL")
            .args(&doomed)
            .stderr(Stdio::null())
            .status();
        let _ = self.0.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A free address, for a process that takes its port as an argument. It stays free: each port is
/// handed out only once and lies below the range that systems assign automatically (Linux from
/// 32,768, others from 49,152).
pub fn free_address() -> SocketAddr {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let ports = 16_384..32_768;
    // Concurrent test runs start at different ports.
    let first = process::id() as usize * 64;
    iter::repeat_with(|| NEXT.fetch_add(1, Ordering::Relaxed))
        .take(ports.len())
        .map(|n| {
            let port = ports.start + ((first + usize::from(n)) % ports.len()) as u16;
            SocketAddr::from((Ipv4Addr::LOCALHOST, port))
        })
        .find(|address| TcpListener::bind(address).is_ok())
        .expect("a port is free")
}

/// Starts an X server without a screen, and returns its display name.
fn start_display() -> (Process, String) {
    let mut command = Command::new("Xvfb");
    command.args([
        "-displayfd",
        "1",
        "-screen",
        "0",
        "1400x7200x24",
        "-nolisten",
        "tcp",
    ]);
    let mut process = Process::start(command.stdout(Stdio::piped()).stderr(Stdio::null()));
    let mut line = String::new();
    let output = process.0.stdout.take().expect("the output is piped");
    BufReader::new(output)
        .read_line(&mut line)
        .expect("Xvfb can be read");
    assert!(
        !line.trim().is_empty(),
        "Xvfb ended before it had a display"
    );
    (process, format!(":{}", line.trim()))
}
