//! Ids that point into somebody's estate, and phone numbers.

use super::host::is_region;
use super::{Hits, Sensitive, before, run, runs};

/// What ids of resources begin with; hexadecimal digits follow.
const PREFIXES: &str = "i vpc subnet sg sgr eni vol snap ami aki ari rtb rtbassoc igw eigw nat tgw tgw-attach tgw-rtb vpce vpce-svc acl \
    aclassoc eipalloc eipassoc lt fs fsmt fsap pcx vgw cgw vpn dopt r mi d cr fl h lgw ipam ipam-pool pl dxcon dxvif dxlag rslvr-in \
    rslvr-out rslvr-rr sfr sir ssoins cvpn-endpoint";

/// Ids of AWS resources, unique ids of IAM, hosted zones, distributions, user pools, and ids of any kind that are unique everywhere (UUID).
pub fn resources(text: &str, hits: &mut Hits) {
    for (at, word) in runs(text, |c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')) {
        if is_user_pool(word) {
            hits.sure(Sensitive::Resource, at..at + word.len());
        } else if let Some(length) = id_of(word) {
            hits.sure(Sensitive::Resource, at..at + length);
        } else if let Some((start, length)) = unique_within(word) {
            hits.sure(Sensitive::Resource, at + start..at + start + length);
        }
    }
}

/// The length of the id that a word is, or begins with where a hyphen goes on.
fn id_of(word: &str) -> Option<usize> {
    const LEAST: usize = 8;
    const MOST: usize = 40;
    let word = word.trim_end_matches(['-', '_']);
    if let Some(rest) = word.strip_prefix("o-") {
        let is_one = (10..=32).contains(&rest.len()) && rest.bytes().all(|b| b.is_ascii_alphanumeric()) && has_digit(rest);
        return is_one.then_some(word.len());
    }
    if let Some((root, unit)) = word.strip_prefix("ou-").and_then(|rest| rest.split_once('-')) {
        let is_part = |part: &str, least: usize| part.len() >= least && part.bytes().all(|b| b.is_ascii_alphanumeric());
        return (is_part(root, 4) && is_part(unit, 8)).then_some(word.len());
    }
    let (prefix, id) = word.rsplit_once('-')?;
    let is_hex = (LEAST..=MOST).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_hexdigit()) && has_digit(id);
    let is_day =
        id.len() == LEAST && ["19", "20"].iter().any(|age| id.starts_with(age)) && id.bytes().all(|byte| byte.is_ascii_digit());
    let is_prefix = PREFIXES.split_whitespace().any(|known| known.eq_ignore_ascii_case(prefix));
    (is_hex && !is_day && is_prefix).then_some(word.len())
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// `ap-northeast-1_AbCdEf123`, as Cognito calls pools.
fn is_user_pool(word: &str) -> bool {
    const LENGTH: usize = 9;
    word.split_once('_').is_some_and(|(region, id)| {
        is_region(region) && id.len() == LENGTH && id.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// An id that is unique by itself, within a word: one of IAM, of a hosted zone or a distribution, or a UUID.
fn unique_within(word: &str) -> Option<(usize, usize)> {
    /// What unique ids of IAM begin with. Those of access keys are secrets.
    const IAM: [&str; 11] = ["ABIA", "ACCA", "AGPA", "AIDA", "AIPA", "ANPA", "ANVA", "APKA", "AROA", "ASCA", "AIPK"];
    const UUID: [usize; 5] = [8, 4, 4, 4, 12];
    let mut start = 0;
    let parts: Vec<_> = word.split(['-', '_']).collect();
    for (index, part) in parts.iter().enumerate() {
        let is_upper = part.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        let is_of_iam = (16..=24).contains(&part.len()) && IAM.iter().any(|head| part.starts_with(head));
        let digits = || part.bytes().filter(u8::is_ascii_digit).count();
        let is_of_route = part.len() >= 13 && part.len() <= 32 && part.starts_with(['Z', 'E']) && digits() >= 2;
        if is_upper && (is_of_iam || is_of_route) {
            return Some((start, part.len()));
        }
        let five = parts.get(index..index + UUID.len());
        let is_uuid = five.is_some_and(|five| {
            let mut pairs = five.iter().zip(UUID);
            pairs.all(|(part, length)| part.len() == length && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
        });
        if is_uuid && five.is_some_and(|five| five.iter().any(|part| part.bytes().any(|byte| byte != b'0'))) {
            return Some((start, UUID.iter().sum::<usize>() + UUID.len() - 1));
        }
        start += part.len() + 1;
    }
    None
}

/// Phone numbers: international ones, those of Japan (with or without parting), of North America, and whatever stands behind a word that
/// says so.
pub fn phones(text: &str, hits: &mut Hits) {
    let mut end = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| matches!(c, '+' | '(') || c.is_ascii_digit()) {
        let of_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '_');
        let within = before(text, at).is_some_and(|c| of_word(c) || c == '.')
            || text[..at].strip_suffix(['-', '(']).is_some_and(|head| head.ends_with(of_word));
        if at < end || within && !is_told(text, at) {
            continue;
        }
        let (length, groups) = number_at(&text[at..]);
        let digits: usize = groups.iter().map(|group| group.len()).sum();
        let first = groups.first().copied().unwrap_or_default();
        let ends = !text[at + length..].starts_with(of_word);
        let is_parted = groups.len() >= 3
            && groups.iter().all(|group| group.len() <= 5)
            && groups.iter().skip(2).all(|group| group.len() >= 3);
        let is_japanese =
            first.starts_with('0') && !first.starts_with("00") && matches!(digits, 10 | 11) && is_parted && groups.len() == 3;
        let is_mobile =
            groups.len() == 1 && digits == 11 && ["050", "070", "080", "090"].iter().any(|head| first.starts_with(head));
        let is_american = !text[at + 1..at + length.max(1)].contains('(')
            && groups.iter().map(|group| group.len()).eq([3, 3, 4])
            && (c == '(' || matches!(c, '2'..='9') && text[at + 3..].starts_with(['-', '.']));
        let is_one = match c {
            '+' => (8..=15).contains(&digits),
            _ => is_japanese || is_mobile || is_american || (6..=15).contains(&digits) && is_told(text, at),
        };
        if is_one && ends {
            hits.sure(Sensitive::Phone, at..at + length);
            end = at + length;
        }
    }
}

/// The length of what may be a phone number, and its groups of digits: one sign between, two where one is a bracket.
fn number_at(text: &str) -> (usize, Vec<&str>) {
    const MOST_GROUPS: usize = 7;
    let mut groups = Vec::new();
    let mut length = 0;
    let mut at = run(text, |c| matches!(c, '+' | '(')).min(2);
    while groups.len() < MOST_GROUPS {
        let digits = run(&text[at..], |c| c.is_ascii_digit());
        if digits == 0 {
            break;
        }
        groups.push(&text[at..at + digits]);
        at += digits;
        length = at;
        let gap = run(&text[at..], |c| matches!(c, ' ' | '-' | '.' | '(' | ')' | '/'));
        let signs = &text[at..at + gap];
        if gap == 0 || gap > 2 || gap == 2 && ![") ", " (", ")-", "-("].contains(&signs) {
            break;
        }
        at += gap;
    }
    (length, groups)
}

/// Whether a word that says that a phone number follows stands before a place.
fn is_told(text: &str, at: usize) -> bool {
    const WORDS: [&str; 11] =
        ["tel", "phone", "mobile", "fax", "telephone", "電話", "電話番号", "携帯", "携帯電話", "ファックス", "内線"];
    const NEAR: usize = 48;
    let near = &text[text.floor_char_boundary(at.saturating_sub(NEAR))..at];
    let near = near.trim_end_matches(|c: char| c.is_whitespace() || ":.(".contains(c) || c == 'は').to_lowercase();
    WORDS.iter().any(|word| near.ends_with(word))
}
