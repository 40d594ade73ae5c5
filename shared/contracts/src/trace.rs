//! W3C Trace Context: one id for a request over every hop.

/// Where a request stands in its trace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trace {
    /// 32 hexadecimal digits, the same on every hop.
    pub trace_id: String,
    /// 16 hexadecimal digits: this hop.
    pub span_id: String,
    /// The hop that called this one; absent on the first.
    pub parent_id: Option<String>,
}

impl Trace {
    /// Continues the trace of a `traceparent` header, or starts one. `random` gives 64 fresh random bits at each call.
    pub fn continue_from(traceparent: Option<&str>, mut random: impl FnMut() -> u64) -> Trace {
        let span_id = hex16(random());
        match traceparent.and_then(parse) {
            Some((trace_id, parent_id)) => Trace { trace_id, span_id, parent_id: Some(parent_id) },
            None => Trace { trace_id: hex16(random()) + &hex16(random()), span_id, parent_id: None },
        }
    }

    /// The header for the next hop.
    #[must_use]
    pub fn header(&self) -> String {
        format!("00-{}-{}-01", self.trace_id, self.span_id)
    }
}

fn hex16(bits: u64) -> String {
    // all zeros means "no id" in the specification
    format!("{:016x}", bits.max(1))
}

/// Trace and parent id of a version 00 header.
fn parse(header: &str) -> Option<(String, String)> {
    let mut parts = header.trim().split('-');
    let (version, trace, parent, flags) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let hex = |s: &str, n: usize| s.len() == n && s.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    let nonzero = |s: &str| s.bytes().any(|b| b != b'0');
    let valid = hex(version, 2)
        && version != "ff"
        && (version != "00" || parts.next().is_none())
        && hex(trace, 32)
        && nonzero(trace)
        && hex(parent, 16)
        && nonzero(parent)
        && hex(flags, 2);
    valid.then(|| (trace.to_owned(), parent.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::Trace;

    const HEADER: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    #[test]
    fn a_callers_trace_goes_on_with_a_new_span() {
        let trace = Trace::continue_from(Some(HEADER), || 7);
        assert_eq!(trace.trace_id, "4bf92f3577b34da6a3ce929d0e0e4736");
        assert_eq!(trace.parent_id.as_deref(), Some("00f067aa0ba902b7"));
        assert_eq!(trace.header(), "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000007-01");
    }

    #[test]
    fn a_malformed_header_starts_a_new_trace() {
        for wrong in [
            "",
            "00-0-0-01",
            &HEADER.replace('4', "G"),
            &format!("{HEADER}-x"),
            &HEADER.replace("00f067aa0ba902b7", "0000000000000000"),
        ] {
            let trace = Trace::continue_from(Some(wrong), || 7);
            assert_eq!(trace.parent_id, None, "{wrong}");
            assert_eq!(trace.trace_id.len(), 32);
        }
    }
}
