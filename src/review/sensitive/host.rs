//! Names and addresses of hosts.
//!
//! A name with dots is that of a host where it ends as the names of hosts do; `report.pdf` and `main.tf` end as files do. What is the same
//! for everybody gives nothing away and is no host here: the endpoints of AWS (`s3.amazonaws.com`, while `my-bucket.s3.amazonaws.com` is
//! one, and what stands in a path behind an endpoint is a bucket or a queue), the places that everybody reads (AWS's documentation, NIST,
//! JPCERT/CC), `localhost`, `0.0.0.0/0`, addresses within one host or link. A number with three dots behind "version" or "requirement" is no
//! address. A host name of one word is recognised behind `//`, `\\` and `@`, and before a port.

mod known;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::ops::Range;

use super::{Hits, Sensitive, before, is_cjk, run, runs};
use known::{COUNTRIES, ENDINGS, ENGLISH_WORDS, FILES, INTERNATIONAL, OF_CODE_TOO, OF_FILES_TOO, is_endpoint};
pub use known::{is_public, is_region};

/// Names and addresses of hosts, and what stands in a URL behind an endpoint.
pub fn hosts(text: &str, hits: &mut Hits) {
    urls(text, hits);
    shares(text, hits);
    ipv4(text, hits);
    hexadecimal(text, hits);
    names(text, hits);
    international(text, hits);
}

fn of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}

fn of_any_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.')
}

/// What stands behind `://`, whatever it looks like; the port is left.
fn urls(text: &str, hits: &mut Hits) {
    for (sign, _) in text.match_indices("://") {
        let at = sign + 3;
        let latin = run(&text[at..], |c| c.is_ascii_graphic() && !"/?#\"'<>()[]{}`|\\,;*$".contains(c));
        let (user, host) =
            text[at..at + latin].rsplit_once('@').map_or((0, at), |(user, _)| (user.len() + 1, at + user.len() + 1));
        let host = &text[host..host + host_length(&text[host..], at + latin - host)];
        let length = user + host.len();
        let names_somebody = !is_public(host) && !host.parse().is_ok_and(is_local) && host.contains(char::is_alphanumeric);
        if names_somebody || text[at..at + user].contains(':') && !host.is_empty() {
            hits.sure(Sensitive::Host, at..at + length);
        }
    }
}

/// The length of the host at the beginning of a text of which so much is Latin. Prose may follow a Latin one without a blank.
fn host_length(text: &str, latin: usize) -> usize {
    let host = text[..latin].split_once(':').map_or(&text[..latin], |(host, _)| host);
    let whole = run(text, of_any_name);
    if host.len() < latin || whole <= latin {
        return host.trim_end_matches(['.', ':', '!']).len();
    }
    match domain_end(&text[..whole]) {
        Some(end) if end > latin => end,
        _ if latin == 0 => whole,
        _ => host.trim_end_matches(['.', ':', '!']).len(),
    }
}

/// The bucket or the queue in a path behind an endpoint of AWS, or in that of the console of S3.
fn behind_endpoint(host: &str, text: &str, at: usize) -> Option<Range<usize>> {
    let port = text[at..].strip_prefix(':').map_or(0, |rest| 1 + run(rest, |c| c.is_ascii_digit()));
    let mut start = at + port + usize::from(text[at + port..].starts_with('/'));
    let host = host.to_ascii_lowercase();
    let of_path = |c: char| !c.is_whitespace() && !"\"'<>()[]`|、。，）」".contains(c);
    if host.ends_with("console.aws.amazon.com") {
        let rest = &text[start..];
        start += ["s3/buckets/", "s3/object/"].iter().find_map(|head| rest.starts_with(head).then_some(head.len()))?;
        let length = run(&text[start..], |c| of_path(c) && !matches!(c, '?' | '/' | '#'));
        return (length > 0).then_some(start..start + length);
    }
    if !is_endpoint(&host) || start == at + port {
        return None;
    }
    let length = text[start..][..run(&text[start..], of_path)].trim_end_matches(['.', ',', '/', '?']).len();
    (length > 0).then_some(start..start + length)
}

/// `\\server\share`, and `//server/share` where it is no part of a URL: the whole path, for shares and folders are called after people.
fn shares(text: &str, hits: &mut Hits) {
    for sign in ["\\\\", "//"] {
        let mut end = 0;
        for (place, _) in text.match_indices(sign) {
            let at = place + sign.len();
            let head = before(text, place);
            if at <= end
                || head.is_some_and(|c| c == ':' && sign == "//" || c.is_ascii_alphanumeric())
                || head == sign.chars().next()
            {
                continue;
            }
            let of_path = |c: char| !c.is_whitespace() && !"\"'<>()[]`|,;*?、。，）」".contains(c);
            let path = text[at..][..run(&text[at..], of_path)].trim_end_matches(['.', '!', '/', '\\', ':']);
            let server = &path[..run(path, of_any_name)];
            let is_server = server.chars().filter(|c| c.is_alphanumeric()).count() >= 2 && !is_public(server);
            end = at + path.len();
            // Comments begin so too, in capitals.
            let is_remark = sign == "//" && server.len() == path.len() && server.chars().all(char::is_uppercase);
            if is_server && !is_remark {
                hits.sure(Sensitive::Host, at..at + path.len());
            }
        }
    }
}

fn ipv4(text: &str, hits: &mut Hits) {
    let goes_on = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let (mut last, mut is_numbered) = (0, false);
    for (at, digits) in runs(text, |c| c.is_ascii_digit() || c == '.') {
        // A list of numbers is of the kind of its first one.
        let gap = &text[last..at];
        let word = gap.trim_end_matches(|c: char| " .,:\"[(、".contains(c));
        is_numbered = if word.is_empty() { is_numbered } else { tells_number(word) };
        last = at + digits.len();
        let start = at + run(digits, |c| c == '.');
        let number = digits.trim_matches('.');
        let amid = before(text, at).is_some_and(goes_on) || number.len() == last - start && text[last..].starts_with(goes_on);
        let is_local = |address: Ipv4Addr| is_local(IpAddr::V4(address));
        if !amid && !is_numbered && parse_ipv4(number).is_some_and(|address| !is_local(address)) {
            hits.sure(Sensitive::Host, start..start + number.len());
        }
    }
}

/// Whether a text is an address of the Internet Protocol, version 4; zeros before a number are allowed.
pub fn is_ipv4(text: &str) -> bool {
    parse_ipv4(text).is_some()
}

fn parse_ipv4(text: &str) -> Option<Ipv4Addr> {
    const LONGEST: usize = 15;
    let parts =
        (text.len() <= LONGEST).then(|| text.split('.').map(|part| part.parse::<u8>().ok()).collect::<Option<Vec<_>>>())??;
    <[u8; 4]>::try_from(parts).ok().map(Ipv4Addr::from)
}

/// Whether a text ends with a word behind which numbers with dots are those of versions or requirements.
fn tells_number(text: &str) -> bool {
    const LATIN: &[&str] = &[
        "version",
        "versions",
        "ver",
        "v",
        "release",
        "rev",
        "dss",
        "requirement",
        "requirements",
        "req",
        "section",
        "control",
        "cis",
    ];
    const JAPANESE: &[&str] = &["バージョン", "版", "要件", "項番", "管理策", "リリース"];
    let word = &text[text.len() - text.bytes().rev().take_while(u8::is_ascii_alphabetic).count()..];
    LATIN.contains(&word.to_ascii_lowercase().as_str()) || JAPANESE.iter().any(|word| text.ends_with(word))
}

/// Addresses of the Internet Protocol, version 6, and those of network cards (MAC).
fn hexadecimal(text: &str, hits: &mut Hits) {
    /// The longest address: eight groups, the last two written as version 4.
    const LONGEST: usize = 48;
    let goes_on = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | ':');
    for (at, whole) in runs(text, |c| c.is_ascii_hexdigit() || matches!(c, ':' | '.')) {
        let amid = before(text, at).is_some_and(goes_on) || text[at + whole.len()..].starts_with(goes_on);
        if amid || whole.len() > LONGEST || whole.starts_with('.') || !whole.contains(':') {
            continue;
        }
        let found = [whole, whole.trim_end_matches('.'), whole.trim_end_matches(':')].into_iter();
        let mut found = found.filter(|text| text.contains("::") || text.matches(':').count() == 7);
        let address = found.find_map(|text| Some((text.parse::<Ipv6Addr>().ok()?, text)));
        // Paths in code, `a::b`, have no digit.
        let address =
            address.filter(|(address, text)| !is_local(IpAddr::V6(*address)) && text.contains(|c: char| c.is_ascii_digit()));
        if let Some((_, address)) = address {
            hits.sure(Sensitive::Host, at..at + address.len());
        }
    }
    for (at, whole) in runs(text, |c| c.is_ascii_hexdigit() || matches!(c, ':' | '-' | '.')) {
        let amid = before(text, at).is_some_and(goes_on) || text[at + whole.len()..].starts_with(goes_on);
        let address = whole.trim_end_matches(['.', ':', '-']);
        if !amid && is_mac(address) {
            hits.sure(Sensitive::Host, at..at + address.len());
        }
    }
}

/// `0a:1b:2c:3d:4e:5f`, with hyphens too, or `0a1b.2c3d.4e5f`.
fn is_mac(text: &str) -> bool {
    const PAIRS: usize = "0a:1b:2c:3d:4e:5f".len();
    const FOURS: usize = "0a1b.2c3d.4e5f".len();
    let (sign, width) = match text.len() {
        PAIRS => (text.as_bytes()[2], 2),
        FOURS => (b'.', 4),
        _ => return false,
    };
    let is_sign = if width == 2 { matches!(sign, b':' | b'-') } else { true };
    let has_form = text
        .bytes()
        .enumerate()
        .all(|(index, byte)| if index % (width + 1) == width { byte == sign } else { byte.is_ascii_hexdigit() });
    // Nobody's: none, and everybody.
    let names_one = ["0", "f", "F"].iter().any(|digit| text.chars().all(|c| !c.is_ascii_hexdigit() || digit.contains(c)));
    is_sign && has_form && !names_one
}

/// Names in Latin letters: with dots, `ip-10-0-1-23` as EC2 calls instances, and of one word before a port.
fn names(text: &str, hits: &mut Hits) {
    let mut path_end = 0;
    for (at, whole) in runs(text, |c| of_name(c) || c == '.') {
        let mut start = at;
        for piece in whole.split("..") {
            let at = start + piece.len() - piece.trim_start_matches(['.', '-']).len();
            let name = piece.trim_matches(['.', '-']).trim_end_matches('_');
            start += piece.len() + "..".len();
            let labels: Vec<_> = name.split('.').collect();
            let is_name = labels.len() > 1 && ends_as_a_host(&labels) && !is_public(name);
            let end = at + name.len();
            let port = text[end..].strip_prefix(':');
            if is_name || is_dashed(name) || port.is_some_and(|rest| takes_port(&labels, rest)) {
                hits.sure(Sensitive::Host, at..end);
            } else if let Some(path) = Some(end).filter(|end| *end > path_end).and_then(|end| behind_endpoint(name, text, end)) {
                path_end = path.end;
                hits.sure(Sensitive::Host, path);
            }
        }
    }
}

fn is_dashed(name: &str) -> bool {
    let numbers = name.get(..3).filter(|head| head.eq_ignore_ascii_case("ip-")).map_or("", |_| &name[3..]);
    numbers.split('-').filter(|part| part.parse::<u8>().is_ok()).count() == 4
}

/// Whether a name that does not end as one of a host is one all the same, by the port behind it: `bastion:22`, `db.prod:5432`. A number that
/// may be a year, a line, or the version of a product is no port.
fn takes_port(labels: &[&str], rest: &str) -> bool {
    const PORTS: &[u16] = &[
        22, 25, 53, 80, 110, 143, 389, 443, 445, 465, 587, 636, 993, 995, 1433, 1521, 2049, 2375, 2376, 3000, 3128, 3268, 3269,
        3306, 3389, 4443, 5000, 5432, 5433, 5439, 5601, 5671, 5672, 5900, 5985, 5986, 6379, 6380, 6443, 7001, 8000, 8008, 8080,
        8081, 8088, 8089, 8443, 8888, 9000, 9042, 9090, 9092, 9094, 9096, 9098, 9100, 9200, 9300, 9443, 10250, 11211, 15672,
        27017, 27018, 27019,
    ];
    const WORDS: &str = "tcp udp sctp tls ssl http https ssh rdp smtp smtps imap imaps pop3 ldap ldaps dns ftp ftps sftp nfs smb port ports \
        line localhost all any from to ingress egress inbound outbound listener mysql postgresql postgres iso iec rfc cwe cve jis nist md5 \
        sha1 sha256 sha384 sha512 utf8 http2 http3 tls1 vpn ike ipsec nlb alb elb sg nacl waf apache nginx step item no section example default and or";
    let digits = run(rest, |c| c.is_ascii_digit());
    let ends = !rest[digits..].starts_with(|c: char| of_name(c) || c == ':')
        && !rest[digits..].strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphanumeric()));
    let Some(port) = rest[..digits].parse::<u16>().ok().filter(|_| ends && (2..=5).contains(&digits)) else { return false };
    let Some(last) = labels.last().map(|label| label.to_ascii_lowercase()) else { return false };
    let is_word = WORDS.split_whitespace().any(|word| word == last) || FILES.split_whitespace().any(|word| word == last);
    let is_named = labels.iter().all(|label| label.starts_with(|c: char| c.is_ascii_alphabetic())) && last.len() >= 2;
    let is_id = labels.len() == 1 && last.starts_with("sec") && last[3..].starts_with(|c: char| c.is_ascii_digit());
    let is_year = (1900..2100).contains(&port);
    let has_number = last.len() > 3 && last.contains(|c: char| c.is_ascii_digit() || c == '-');
    is_named && !is_word && !is_id && !is_year && (PORTS.contains(&port) || has_number && port >= 1000)
}

/// Names with letters that are not Latin: `例え.jp`, `例え.みんな`. Where prose joins the first label without a sign, it is taken with it.
fn international(text: &str, hits: &mut Hits) {
    for (at, whole) in runs(text, of_any_name).filter(|(_, whole)| !whole.is_ascii() && whole.contains('.')) {
        let mut start = at;
        for piece in whole.split("..") {
            let skipped = piece.len() - piece.trim_start_matches(['.', '-']).len();
            let name = &piece[skipped..];
            let from = start + skipped;
            start += piece.len() + "..".len();
            // A Latin word behind Japanese prose begins the name.
            let (first, rest) = name.split_once('.').unwrap_or((name, ""));
            let latin = first.len() - back_of_latin(first);
            let from_latin = if latin == first.len() { 0 } else { latin };
            let name = &name[from_latin..];
            let Some(end) = domain_end(name) else { continue };
            if !rest.is_empty() && !name[..end].is_ascii() && !first.chars().all(|c| c.is_ascii_digit()) {
                hits.sure(Sensitive::Host, from + from_latin..from + from_latin + end);
            }
        }
    }
}

fn back_of_latin(label: &str) -> usize {
    label.bytes().rev().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')).count()
}

/// Where a name of any script ends: behind the last label that is a top-level domain.
fn domain_end(name: &str) -> Option<usize> {
    let mut end = None;
    let mut start = 0;
    for (index, label) in name.split('.').enumerate() {
        if label.is_empty() {
            break;
        }
        let latin = &label[..run(label, of_name)];
        let is_one_case =
            latin.bytes().all(|byte| !byte.is_ascii_uppercase()) || latin.bytes().all(|byte| !byte.is_ascii_lowercase());
        // "当社は.NET を使う" names a product.
        let is_ending = is_one_case && latin != "NET" && is_ending(&latin.to_ascii_lowercase());
        if index > 0 && !latin.is_empty() && is_ending && !label[latin.len()..].starts_with(|c: char| !is_cjk(c)) {
            end = Some(start + latin.len());
        } else if index > 0 && INTERNATIONAL.split_whitespace().any(|ending| ending == label.to_lowercase()) {
            end = Some(start + label.len());
        }
        start += label.len() + 1;
    }
    end
}

/// Whether a label, in small letters, ends names of hosts and nothing else.
fn is_ending(label: &str) -> bool {
    let listed = |list: &str| list.split_whitespace().any(|entry| entry == label);
    label.starts_with("xn--") || listed(ENDINGS) || listed(COUNTRIES)
}

fn ends_as_a_host(labels: &[&str]) -> bool {
    let (typed, rest) = labels.split_last().map_or(("", labels), |(last, rest)| (*last, rest));
    let last = typed.to_ascii_lowercase();
    let listed = |list: &str| list.split_whitespace().any(|entry| entry == last);
    // "It is done.In the end": the blank was forgotten.
    let begins_a_sentence = typed.starts_with(|c: char| c.is_ascii_uppercase())
        && rest.last().is_some_and(|label| label.ends_with(|c: char| c.is_ascii_lowercase()))
        && rest.len() == 1
        && listed(ENGLISH_WORDS);
    if begins_a_sentence {
        return false;
    }
    let is_long = rest.len() > 1;
    is_ending(&last) || is_long && (listed(OF_FILES_TOO) || listed(OF_CODE_TOO))
}

/// Whether an address means the same on every host: none, any, this one, this link.
fn is_local(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => {
            address.octets()[0] == 0 || address.is_loopback() || address.is_link_local() || address.is_broadcast()
        }
        IpAddr::V6(address) => address.is_unspecified() || address.is_loopback(),
    }
}
