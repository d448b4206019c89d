//! A WebDriver process, and everything that it has started: gone when dropped.

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

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(30);

pub struct Driver {
    process: Process,
    /// Holds the display open for as long as the driver runs.
    _display: Option<Process>,
    pub address: String,
}

impl Driver {
    /// Starts the engine's driver on a free port, and waits until it listens.
    pub fn start(engine: Engine) -> Self {
        let address = free_address();
        let mut command = engine.driver(address.port());
        let display = engine.needs_display().then(start_display);
        if let Some((_, name)) = &display {
            // Else GTK would take the Wayland display of the desktop around the tests.
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

    /// Ends the driver and its browser, at once.
    pub fn kill(&mut self) {
        self.process.kill();
    }
}

/// A process that does not outlive this value, nor do its descendants.
pub struct Process(Child);

impl Process {
    pub fn start(command: &mut Command) -> Self {
        match command.stdin(Stdio::null()).spawn() {
            Ok(child) => Self(child),
            Err(error) => panic!("cannot start {:?}: {error}", command.get_program()),
        }
    }

    /// Waits until it listens, or says how it failed to.
    pub fn listens_at(&mut self, address: SocketAddr, patience: Duration) -> Result<(), String> {
        let deadline = Instant::now() + patience;
        while TcpStream::connect(address).is_err() {
            if let Ok(Some(status)) = self.0.try_wait() {
                return Err(format!("ended with {status} before it listened"));
            }
            if Instant::now() > deadline {
                return Err(format!("does not listen after {patience:?}"));
            }
            // Nothing tells when a port begins to listen, other than trying.
            thread::park_timeout(Duration::from_millis(10));
        }
        Ok(())
    }

    /// A driver's browser is not ended by the driver's own end, so all are looked up.
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

/// An address that nobody has, for a process that is told where to listen. It stays free until
/// then: it is given away once, and lies below the ports that systems choose themselves, for
/// listeners as for clients. (Linux from 32,768, others from 49,152.)
pub fn free_address() -> SocketAddr {
    static NEXT: AtomicU16 = AtomicU16::new(0);
    let ports = 16_384..32_768;
    // Another run of the tests, at the same time, begins elsewhere.
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

/// An X server without a screen, and the name of its display.
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
