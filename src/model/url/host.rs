//! The authority of a URL: user, host and port.

use super::UrlError;

/// Checks what follows `//`: user, host and port.
pub(super) fn check_authority(rest: &str) -> Result<(), UrlError> {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let host_and_port = match authority.rsplit_once('@') {
        Some((_, host)) => host,
        None => authority,
    };
    let (host, port) = match host_and_port.strip_prefix('[') {
        Some(bracketed) => {
            let (address, after) = bracketed.split_once(']').ok_or(UrlError::Host)?;
            if !is_ipv6(address) {
                return Err(UrlError::Host);
            }
            match after.strip_prefix(':') {
                Some(port) => ("", port),
                None if after.is_empty() => ("", ""),
                None => return Err(UrlError::Host),
            }
        }
        None => {
            let (host, port) = host_and_port.split_once(':').unwrap_or((host_and_port, ""));
            if host.is_empty() {
                return Err(UrlError::NoHost);
            }
            (host, port)
        }
    };
    if !host.is_empty() {
        check_host(host)?;
    }
    check_port(port)
}

/// Checks a port: at most five digits, or nothing, with or without its colon.
fn check_port(port: &str) -> Result<(), UrlError> {
    let is_number = port.len() <= 5 && port.bytes().all(|byte| byte.is_ascii_digit());
    if is_number && (port.is_empty() || port.parse::<u16>().is_ok()) {
        Ok(())
    } else {
        Err(UrlError::Port)
    }
}

/// Whether a host is a name, or an IPv4 address of four plain numbers.
///
/// Names in other scripts are not checked: the tables for international names would be larger than
/// the whole card, and a link to a wrong name only fails.
fn check_host(host: &str) -> Result<(), UrlError> {
    let name = host.strip_suffix('.').unwrap_or(host);
    let mut last = "";
    let mut labels = 0_u32;
    let mut plain = 0_u32;
    for label in name.split('.') {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte) || byte > 127;
        if label.is_empty() || !label.bytes().all(fits) {
            return Err(UrlError::Host);
        }
        labels += 1;
        plain += u32::from(is_plain_octet(label));
        last = label;
    }
    // Browsers parse a host whose last label is a number as an IPv4 address, in one of several
    // notations, and reject it if that fails.
    let hexadecimal = last.strip_prefix("0x").or(last.strip_prefix("0X"));
    let is_number = last.bytes().all(|byte| byte.is_ascii_digit())
        || hexadecimal.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
    if is_number && (labels != 4 || plain != 4) {
        return Err(UrlError::Host);
    }
    Ok(())
}

/// Whether a label is a number up to 255, without leading zeros.
fn is_plain_octet(label: &str) -> bool {
    let is_number = label.bytes().all(|byte| byte.is_ascii_digit()) && label.parse::<u8>().is_ok();
    is_number && (label == "0" || !label.starts_with('0'))
}

/// Whether a text is an IPv6 address. The standard library's parser agrees, but adds 3 KB to the
/// module.
fn is_ipv6(text: &str) -> bool {
    match text.split_once("::") {
        // The two colons stand for at least one zero.
        Some((before, after)) => {
            let groups = groups(before, false).zip(groups(after, true));
            groups.is_some_and(|(before, after)| before + after < 8)
        }
        None => groups(text, true) == Some(8),
    }
}

/// The number of 16-bit groups in a text. An IPv4 address counts as two, and is allowed only at the
/// end.
fn groups(text: &str, is_end: bool) -> Option<usize> {
    if text.is_empty() {
        return Some(0);
    }
    let parts = text.split(':').count();
    let mut groups = 0;
    for (part, number) in text.split(':').zip(1..) {
        groups += if is_end && number == parts && part.contains('.') {
            (part.split('.').count() == 4 && part.split('.').all(is_plain_octet)).then_some(2)?
        } else {
            let is_group = part.bytes().all(|byte| byte.is_ascii_hexdigit());
            (is_group && (1..=4).contains(&part.len())).then_some(1)?
        };
    }
    Some(groups)
}
