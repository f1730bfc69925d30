//! Names and addresses of hosts.
//!
//! A name with dots is that of a host where it ends as the names of hosts do; `report.pdf` and `main.tf` end as files do. What is the same
//! for everybody gives nothing away and is no host here: the endpoints of AWS (`s3.amazonaws.com`, while `my-bucket.s3.amazonaws.com` is
//! one), the places that everybody reads (AWS's documentation, NIST, JPCERT/CC), `localhost`, `0.0.0.0/0`, addresses within one host or
//! link. A number with three dots behind "version" or "requirement" is no address. A host name of one word is recognised behind `://` only.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::{before, run};

/// The length of the host name or address that begins at a place.
pub fn host_at(text: &str, at: usize) -> Option<usize> {
    [authority_at(text, at), ipv4_at(text, at), ipv6_at(text, at), dashed_at(text, at), name_at(text, at)]
        .into_iter()
        .flatten()
        .max()
}

fn of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_')
}

/// What stands behind `://`, whatever it looks like; the port is left.
fn authority_at(text: &str, at: usize) -> Option<usize> {
    if !text[..at].ends_with("://") {
        return None;
    }
    let length = run(&text[at..], |c| c.is_ascii_graphic() && !"/?#\"'<>()[]{}`|\\,;*$".contains(c));
    let authority = &text[at..at + length];
    let (user, host) = authority.rsplit_once('@').map_or(("", authority), |(user, host)| (user, host));
    let host = host.split_once(':').map_or(host, |(host, _)| host).trim_end_matches(['.', ':', '!']);
    let length = if user.is_empty() { host.len() } else { user.len() + 1 + host.len() };
    let names_somebody = !is_public(host) && !host.parse().is_ok_and(is_local) && host.contains(char::is_alphanumeric);
    (names_somebody || user.contains(':') && !host.is_empty()).then_some(length)
}

fn ipv4_at(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let head = text[..at].chars().next_back();
    let goes_on = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let amid_number = head == Some('.') && before(text, at - 1).is_some_and(|c| c.is_ascii_alphanumeric());
    if !rest.starts_with(|c: char| c.is_ascii_digit()) || head.is_some_and(goes_on) || amid_number {
        return None;
    }
    let length = run(rest, |c| c.is_ascii_digit() || c == '.');
    let number = rest[..length].trim_end_matches('.');
    let next = &rest[length..];
    let parts: Vec<_> = number.split('.').collect();
    let is_address = parts.len() == 4 && parts.iter().all(|part| part.len() <= 3 && part.parse::<u8>().is_ok());
    if !is_address || (number.len() == length && next.starts_with(goes_on)) || is_numbered(&text[..at]) {
        return None;
    }
    let octets: Vec<u8> = parts.iter().filter_map(|part| part.parse().ok()).collect();
    let address = <[u8; 4]>::try_from(octets).map(Ipv4Addr::from).ok()?;
    (!is_local(IpAddr::V4(address))).then_some(number.len())
}

/// Whether a text ends with a word behind which numbers with dots, one or a list of them, are those of versions or requirements.
fn is_numbered(text: &str) -> bool {
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
    let text = text.trim_end_matches(|c: char| c.is_ascii_digit() || " .,:\"[(".contains(c) || "、：（\u{3000}".contains(c));
    let word = &text[text.len() - text.bytes().rev().take_while(u8::is_ascii_alphabetic).count()..];
    LATIN.contains(&word.to_ascii_lowercase().as_str()) || JAPANESE.iter().any(|word| text.ends_with(word))
}

fn ipv6_at(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let goes_on = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | ':');
    if !rest.starts_with(|c: char| c.is_ascii_hexdigit() || c == ':') || before(text, at).is_some_and(|c| goes_on(c) || c == '.')
    {
        return None;
    }
    let length = run(rest, |c| c.is_ascii_hexdigit() || matches!(c, ':' | '.'));
    if rest[length..].starts_with(goes_on) {
        return None;
    }
    let whole = &rest[..length];
    let found = [whole, whole.trim_end_matches('.'), whole.trim_end_matches(':')].into_iter();
    let mut address = found.filter(|text| text.contains("::") || text.matches(':').count() == 7);
    let address = address.find_map(|text| Some((text.parse::<Ipv6Addr>().ok()?, text)));
    // Paths in code, `a::b`, have no digit.
    address
        .filter(|(address, text)| !is_local(IpAddr::V6(*address)) && text.contains(|c: char| c.is_ascii_digit()))
        .map(|(_, text)| text.len())
}

/// `ip-10-0-1-23`, as EC2 names instances.
fn dashed_at(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    rest.get(..3).filter(|head| head.eq_ignore_ascii_case("ip-"))?;
    let length = run(rest, of_name);
    let is_address = rest[3..length].split('-').filter(|part| part.parse::<u8>().is_ok()).count() == 4;
    (is_address && !before(text, at).is_some_and(of_name)).then_some(length)
}

fn name_at(text: &str, at: usize) -> Option<usize> {
    let amid_name = match before(text, at) {
        Some('.') => before(text, at - 1).is_some_and(of_name),
        Some(c) => of_name(c),
        None => false,
    };
    if amid_name {
        return None;
    }
    let length = run(&text[at..], |c| of_name(c) || c == '.');
    let name = text[at..at + length].trim_end_matches(['.', '-', '_']);
    let labels: Vec<_> = name.split('.').collect();
    let is_label = |label: &&str| (1..=63).contains(&label.len()) && !label.starts_with('-') && !label.ends_with('-');
    (labels.len() > 1 && labels.iter().all(is_label) && ends_as_a_host(&labels) && !is_public(name)).then_some(name.len())
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
    last.starts_with("xn--") || listed(ENDINGS) || listed(COUNTRIES) || is_long && (listed(OF_FILES_TOO) || listed(OF_CODE_TOO))
}

/// Endings of host names that nothing else has.
const ENDINGS: &str = "com net org info biz edu gov mil int io dev app cloud tech online site xyz example local internal intranet corp lan \
    localdomain arpa aws amazon google tokyo osaka nagoya kyoto yokohama company systems solutions services digital bank finance";

/// Endings that names in code have as well.
const OF_CODE_TOO: &str =
    "id is as do to am by name store live group network zone team page global media software home private test";

/// Endings of countries that files have as well.
const OF_FILES_TOO: &str = "md sh rs py pl ps so cc ml mk st la pm tf mm sv";

/// Endings that are English words, too.
const ENGLISH_WORDS: &str = "in it at be no us my me info app live";

/// The other countries.
const COUNTRIES: &str = "ac ad ae af ag ai al ao aq ar at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw bz ca cd cf cg ch ci ck \
    cl cm cn co cr cu cv cw cx cy cz de dj dk dm dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gt gu \
    gw gy hk hm hn hr ht hu ie il im in iq ir it je jm jo jp ke kg kh ki km kn kp kr kw ky kz lb lc li lk lr ls lt lu lv ly ma mc me mg mh \
    mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pn pr pt pw qa re ro ru rw sa sb sc sd \
    se sg si sj sk sl sm sn sr ss su sx sy sz tc td tg th tj tk tl tn tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za \
    zm zw";

/// Places that everybody reads, products that are called like a host.
const PUBLIC: &[&str] = &[
    "ado.net",
    "amazon.com",
    "amazonaws.com",
    "amazonaws.com.cn",
    "asp.net",
    "aws.amazon.com",
    "bsi.bund.de",
    "cio.go.jp",
    "cisa.gov",
    "cisecurity.org",
    "cloudsecurityalliance.jp",
    "cloudsecurityalliance.org",
    "console.aws.amazon.com",
    "csrc.nist.gov",
    "cve.org",
    "cyber.go.jp",
    "d1.awsstatic.com",
    "digital.go.jp",
    "docs.aws.amazon.com",
    "fisc.or.jp",
    "github.com",
    "gov.uk",
    "ipa.go.jp",
    "iso.org",
    "jpcert.or.jp",
    "jvn.jp",
    "localhost",
    "meti.go.jp",
    "mhlw.go.jp",
    "nist.gov",
    "nvd.nist.gov",
    "owasp.org",
    "pcisecuritystandards.org",
    "repost.aws",
    "section508.gov",
    "token.actions.githubusercontent.com",
    "vb.net",
    "w3.org",
    "wa.aws.amazon.com",
];

/// Whether a host is the same for everybody.
fn is_public(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    PUBLIC.contains(&host) || is_endpoint(host)
}

/// `s3.amazonaws.com`, `sts.ap-northeast-1.amazonaws.com`, `api.ecr.us-east-1.amazonaws.com`, `us-east-1.console.aws.amazon.com`: a service, a
/// Region, and nothing of a customer's.
fn is_endpoint(host: &str) -> bool {
    if host.strip_suffix(".console.aws.amazon.com").is_some_and(is_region) {
        return true;
    }
    let Some(labels) = host.strip_suffix(".amazonaws.com").or_else(|| host.strip_suffix(".amazonaws.com.cn")) else {
        return false;
    };
    let own = labels.split('.').filter(|label| !is_region(label) && !matches!(*label, "api" | "dualstack" | "runtime" | "fips"));
    own.count() <= 1
}

/// `ap-northeast-1`, `us-gov-west-1`: where, in which direction, which.
fn is_region(label: &str) -> bool {
    const AREAS: &[&str] = &["af", "ap", "ca", "cn", "eu", "eusc", "il", "me", "mx", "sa", "us", "us-gov", "us-iso", "us-isob"];
    const DIRECTIONS: &[&str] =
        &["central", "east", "north", "northeast", "northwest", "south", "southeast", "southwest", "west"];
    let Some((rest, number)) = label.rsplit_once('-') else { return false };
    let Some((area, direction)) = rest.rsplit_once('-') else { return false };
    AREAS.contains(&area) && DIRECTIONS.contains(&direction) && number.len() == 1 && number.parse::<u8>().is_ok()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_told_from_a_name() {
        for region in ["ap-northeast-1", "us-gov-west-1", "eu-west-3"] {
            assert!(is_region(region), "{region}");
        }
        for name in ["my-bucket-1", "ap-northeast", "db-1", "a-b-c-d-1", "s3", "ap-northeast-1a"] {
            assert!(!is_region(name), "{name}");
        }
    }
}
