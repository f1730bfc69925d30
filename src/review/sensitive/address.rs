//! Account ids, ARNs and e-mail addresses.

use std::collections::BTreeSet;
use std::ops::Range;

use super::host::{is_ipv4, is_public};
use super::{Hits, Sensitive, before, is_cjk, run};

const ACCOUNT: usize = 12;

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Account ids. One that is known is found however its digits are parted, lines included, and without the zeros before it, which a
/// spreadsheet eats. One that is not known has twelve digits, or three times four as the console writes them, that are no part of a longer
/// number; parted otherwise it is possible only.
pub fn accounts(text: &str, known: &BTreeSet<String>, hits: &mut Hits) {
    for (at, _) in text.match_indices(is_digit).filter(|(at, _)| !before(text, *at).is_some_and(is_digit)) {
        let groups = groups(text, at);
        let whole = |count: usize| at..groups[count - 1].end;
        let mut digits = String::new();
        let known = (1..).zip(&groups).filter(|(_, group)| {
            digits += &text[(*group).clone()];
            known.contains(digits.trim_start_matches('0'))
        });
        if let Some((count, _)) = known.last() {
            hits.sure(Sensitive::Account, whole(count));
        } else if groups[0].len() == ACCOUNT {
            // All zeros are an example's.
            let is_none = text[groups[0].clone()].bytes().all(|byte| byte == b'0');
            if !is_none && !is_amid_hexadecimal(text, &groups[0]) {
                hits.sure(Sensitive::Account, whole(1));
            }
        } else if let Some((at, is_sure)) = parted(text, &groups) {
            hits.push(Sensitive::Account, at, is_sure);
        }
    }
}

/// The groups of digits from a place on, as far as they may be one id: only blanks (any), or a few signs, stand between.
fn groups(text: &str, at: usize) -> Vec<Range<usize>> {
    const MOST_DIGITS: usize = 16;
    const MOST_SIGNS: usize = 3;
    let mut groups = Vec::new();
    let (mut start, mut digits) = (at, 0);
    loop {
        let length = run(&text[start..], is_digit);
        digits += length;
        if length == 0 {
            return groups;
        }
        groups.push(start..start + length);
        let gap = run(&text[start + length..], |c| !c.is_alphanumeric());
        let signs = text[start + length..][..gap].chars().filter(|c| !c.is_whitespace()).count();
        start += length + gap;
        if digits >= MOST_DIGITS || gap == 0 || signs > MOST_SIGNS {
            return groups;
        }
    }
}

/// Twelve digits in groups with one and the same sign between; surely an id where it is three times four.
fn parted(text: &str, groups: &[Range<usize>]) -> Option<(Range<usize>, bool)> {
    let first = groups.first()?;
    let sign = text[first.end..].chars().next().filter(|sign| "- ._/・".contains(*sign))?;
    let mut digits = 0;
    let count = groups.iter().take_while(|group| {
        digits += group.len();
        digits <= ACCOUNT
    });
    let groups = &groups[..count.count()];
    let end = groups.last()?.end;
    let goes_on = |rest: &str| rest.strip_prefix(sign).is_some_and(|rest| rest.starts_with(is_digit));
    let follows = text[..first.start].strip_suffix(sign).is_some_and(|head| head.ends_with(is_digit));
    let is_one_sign = groups.windows(2).all(|pair| text[pair[0].end..pair[1].start].chars().eq([sign]));
    if is_ipv4(&text[first.start..end]) {
        return None;
    }
    let is_twelve = groups.iter().map(Range::len).sum::<usize>() == ACCOUNT;
    if !is_twelve || !is_one_sign || follows || goes_on(&text[end..]) || text[end..].starts_with(is_digit) {
        return None;
    }
    let of_one_length = groups.iter().all(|group| group.len() == first.len());
    let is_day = |group: &Range<usize>| {
        group.len().is_multiple_of(4) && ["19", "20"].iter().any(|age| text[group.clone()].starts_with(age))
    };
    let is_sure = groups.len() == 3 && of_one_length && !groups.iter().all(is_day);
    let is_possible = (sign == '-' || of_one_length) && groups.len() > 1 && !is_day(first);
    (is_sure || is_possible).then_some((first.start..end, is_sure))
}

/// Digits amid hexadecimal ones are a part of a hash or a resource id.
fn is_amid_hexadecimal(text: &str, at: &Range<usize>) -> bool {
    /// As far as an id goes: longer ones are hashes all the same.
    const NEAR: usize = 64;
    let of_word = |c: char| c.is_ascii_alphanumeric();
    let head = &text[text.floor_char_boundary(at.start.saturating_sub(NEAR))..at.start];
    let start = at.start - head.bytes().rev().take_while(u8::is_ascii_alphanumeric).count();
    let tail = &text[at.end..text.floor_char_boundary(at.end + NEAR)];
    let word = &text[start..at.end + run(tail, of_word)];
    word.len() > at.len() && word.chars().all(|c| c.is_ascii_hexdigit())
}

/// ARNs. One of AWS itself, or of any account or thing (`arn:aws:iam::aws:policy/…`, `arn:aws:iam::*:root`), names nobody and is none here.
pub fn arns(text: &str, hits: &mut Hits) {
    let of_arn = |c: char| c.is_ascii_alphanumeric() || ":/_.*+=@$?#~%!&-{}".contains(c);
    let mut end = 0;
    for (colon, _) in text.match_indices(':') {
        let Some(at) = colon.checked_sub(3) else { continue };
        let is_head = text.get(at..colon).is_some_and(|head| head.eq_ignore_ascii_case("arn"));
        if !is_head || before(text, at).is_some_and(|c| c.is_ascii_alphanumeric()) {
            continue;
        }
        if end <= at {
            end = at + run(&text[at..], of_arn);
        }
        let whole = text[at..end].trim_end_matches(['.', ':', '?', '!']);
        if let Some([_, partition, service, _, account, resource]) = fields(whole) {
            let is_partition = partition.get(..3).is_some_and(|head| head.eq_ignore_ascii_case("aws"));
            let is_arn = (is_partition || partition.starts_with(['$', '*', '{'])) && !service.is_empty() && !resource.is_empty();
            let names_nobody = matches!(account, "aws" | "*") || resource == "*";
            if is_arn && !names_nobody {
                hits.sure(Sensitive::Arn, at..at + whole.len());
            }
        }
    }
}

/// The six fields of an ARN; a colon within `${AWS::Partition}` parts nothing.
fn fields(arn: &str) -> Option<[&str; 6]> {
    const LONGEST_HEAD: usize = 240;
    let mut fields = [""; 6];
    let (mut start, mut depth, mut field) = (0, 0_usize, 0);
    for (at, c) in arn.char_indices().take(LONGEST_HEAD) {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            ':' if depth == 0 => {
                fields[field] = &arn[start..at];
                (start, field) = (at + 1, field + 1);
                if field == 5 {
                    fields[5] = &arn[start..];
                    return Some(fields);
                }
            }
            _ => {}
        }
    }
    None
}

/// E-mail addresses, and `user@host`, which names a host.
pub fn emails(text: &str, hits: &mut Hits) {
    let of_word = |c: char| c == '_' || c.is_alphanumeric() && !is_cjk(c);
    let of_local = |c: char| of_word(c) || ".%+&=~-'".contains(c);
    for (at, _) in text.match_indices('@') {
        let head = &text[..at];
        let local = match head.chars().next_back() {
            Some('"') => quoted(head),
            Some(c) if is_cjk(c) => back(head, char::is_alphanumeric),
            _ => {
                let local = back(head, of_local);
                local + run(&head[local..], |c| !of_word(c))
            }
        };
        let domain = &text[at + 1..];
        let domain = &domain[..run(domain, |c| c.is_alphanumeric() || matches!(c, '-' | '.' | '_'))];
        if local == at {
            continue;
        }
        if let Some(length) = domain_of(domain) {
            hits.sure(Sensitive::Email, local..at + 1 + length);
        } else if is_host(&head[local..], domain.trim_end_matches(['.', '-', '_'])) {
            hits.sure(Sensitive::Host, local..at + 1 + domain.trim_end_matches(['.', '-', '_']).len());
        }
    }
}

fn back(head: &str, is_such: impl Fn(char) -> bool) -> usize {
    head.trim_end_matches(is_such).len()
}

/// Where `"Taro Yamada"` before a sign begins.
fn quoted(head: &str) -> usize {
    const LONGEST: usize = 64;
    let from = head.floor_char_boundary(head.len().saturating_sub(LONGEST));
    head[from..head.len() - 1].rfind('"').map_or(head.len(), |place| from + place)
}

/// Whether `user@label` is a host; `checkout@v4` and `left-pad@latest` are versions, Lambda@Edge is a service.
fn is_host(user: &str, label: &str) -> bool {
    let is_version = label.trim_start_matches(['v', 'V']).starts_with(is_digit)
        || label.len() >= 7 && label.bytes().all(|byte| byte.is_ascii_hexdigit())
        || matches!(label.to_ascii_lowercase().as_str(), "latest" | "next" | "main" | "master" | "id");
    let is_service = user.eq_ignore_ascii_case("lambda") && label.to_ascii_lowercase().starts_with("edge");
    label.chars().count() >= 2 && !is_version && !is_service && !is_public(label)
}

/// The length of the domain at the beginning of a text. Labels may be of any script. Where the last one is Latin, what follows it may be prose
/// without a blank; else all of it is taken.
fn domain_of(text: &str) -> Option<usize> {
    let mut end = None;
    let mut start = 0;
    for (index, label) in text.split('.').enumerate() {
        let latin = run(label, |c| c.is_ascii_alphanumeric() || c == '-');
        let letters = label[..latin].trim_end_matches('-');
        if index > 0 && letters.len() >= 2 && letters.starts_with(|c: char| c.is_ascii_alphabetic()) {
            end = Some(start + letters.len());
        }
        if label.is_empty() || (index > 0 && latin < label.len() && latin >= 2) {
            break;
        }
        start += label.len() + 1;
    }
    let all = text.trim_end_matches(['.', '-', '_']);
    let is_domain = || all.contains('.') && (is_ipv4(all) || !all.is_ascii());
    end.or_else(|| is_domain().then_some(all.len()))
}
