//! How far an import is: a bar on a terminal, a line at every tenth elsewhere.

use indicatif::{HumanBytes, HumanCount, ProgressBar, ProgressStyle};
use std::io::{IsTerminal, Read, Result};

/// Counts the bytes that are read through it.
pub(super) struct Progress<R> {
    input: R,
    bar: ProgressBar,
    /// On no terminal: the next byte count at which a line is due.
    next_line: Option<u64>,
}

impl<R: Read> Progress<R> {
    /// Follows the reading of `input`, which holds `total` bytes.
    pub(super) fn new(input: R, total: u64, what: &str) -> Progress<R> {
        let terminal = std::io::stderr().is_terminal();
        let bar = if terminal { ProgressBar::new(total) } else { ProgressBar::hidden() };
        bar.set_length(total);
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {bytes}/{total_bytes} {eta}") {
            bar.set_style(style);
        }
        bar.set_message(what.to_owned());
        Progress { input, bar, next_line: (!terminal).then_some(total / 10) }
    }
}

impl<R: Read> Read for Progress<R> {
    fn read(&mut self, buffer: &mut [u8]) -> Result<usize> {
        let read = self.input.read(buffer)?;
        self.bar.inc(read as u64);
        if let Some(next) = self.next_line.filter(|next| *next > 0 && self.bar.position() >= *next) {
            let (position, total) = (self.bar.position(), self.bar.length().unwrap_or_default());
            eprintln!("{}: {} of {}", self.bar.message(), HumanBytes(position), HumanBytes(total));
            self.next_line = Some(next + total.div_ceil(10));
        }
        if read == 0 {
            self.bar.finish_and_clear();
        }
        Ok(read)
    }
}

/// The most memory this process has held, in bytes, where the system tells (Linux).
pub(super) fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

/// A number with separators, for people.
pub(super) fn count(number: u64) -> String {
    HumanCount(number).to_string()
}
