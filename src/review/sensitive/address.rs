//! Account ids, ARNs and e-mail addresses.

use std::collections::BTreeSet;

use super::{before, digit, digits_of, is_cjk, run};

/// The length of the account id that begins at a place: twelve digits, or three times four with hyphens, as the console writes them, that are
/// no part of a longer number. Digits amid hexadecimal ones are a part of a hash or a resource id, unless the account is known.
pub fn account_at(text: &str, at: usize, known: &BTreeSet<String>) -> Option<usize> {
    let rest = &text[at..];
    let is_digit = |c: char| digit(c).is_some();
    if !rest.starts_with(is_digit) || before(text, at).is_some_and(is_digit) {
        return None;
    }
    let plain = run(rest, is_digit);
    if rest[..plain].chars().count() == 12 {
        return (known.contains(&digits_of(&rest[..plain])) || !is_amid_hexadecimal(text, at, plain)).then_some(plain);
    }
    let hyphened = run(rest, |c| is_digit(c) || c == '-');
    let is_of_four = |part: &str| part.chars().count() == 4;
    let parts: Vec<_> = rest[..hyphened].split('-').collect();
    (parts.len() == 3 && parts.into_iter().all(is_of_four) && before(text, at) != Some('-')).then_some(hyphened)
}

fn is_amid_hexadecimal(text: &str, at: usize, length: usize) -> bool {
    let of_word = |c: char| c.is_ascii_alphanumeric();
    let start =
        text[..at].rfind(|c| !of_word(c)).map_or(0, |place| place + text[place..].chars().next().map_or(1, char::len_utf8));
    let end = at + length + run(&text[at + length..], of_word);
    let word = &text[start..end];
    word.len() > length && word.chars().all(|c| c.is_ascii_hexdigit())
}

/// The length of the ARN that begins at a place. One of AWS itself, or of any account (`arn:aws:iam::aws:policy/…`, `arn:aws:iam::*:root`),
/// names nobody and is none here.
pub fn arn_at(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let head = rest.get(..4).filter(|head| head.eq_ignore_ascii_case("arn:"))?;
    if before(text, at).is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    let of_arn = |c: char| c.is_ascii_alphanumeric() || ":/_.*+=@$?#~%!&-{}".contains(c);
    let length = rest[..run(rest, of_arn)].trim_end_matches(['.', ':', '?', '!']).len();
    let mut fields = rest.get(head.len()..length)?.splitn(5, ':');
    let partition = fields.next()?;
    let (service, _region, account, resource) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
    let is_arn = partition.to_ascii_lowercase().starts_with("aws") && !service.is_empty() && !resource.is_empty();
    (is_arn && !matches!(account, "aws" | "*")).then_some(length)
}

/// The length of the e-mail address that begins at a place.
pub fn email_at(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let of_word = |c: char| c == '_' || c.is_alphanumeric() && !is_cjk(c);
    if !rest.starts_with(of_word) || before(text, at).is_some_and(of_word) {
        return None;
    }
    let local = run(rest, |c| of_word(c) || ".%+&=~-".contains(c));
    let domain = rest[local..].strip_prefix(['@', '＠'])?;
    let sign = rest.len() - local - domain.len();
    Some(local + sign + domain_of(domain)?)
}

/// The length of the domain at the beginning of a text. Labels may be of any script, the last one is Latin: what follows it may be prose
/// without a blank.
fn domain_of(text: &str) -> Option<usize> {
    let mut end = None;
    let mut start = 0;
    for (index, label) in text.split('.').enumerate() {
        let length = run(label, |c| c.is_alphanumeric() || c == '-');
        let latin = run(label, |c| c.is_ascii_alphanumeric() || c == '-');
        let letters = label[..latin].trim_end_matches('-');
        if index > 0 && letters.len() >= 2 && letters.starts_with(|c: char| c.is_ascii_alphabetic()) {
            end = Some(start + letters.len());
        }
        if length == 0 || length < label.len() || (index > 0 && latin < length && latin >= 2) {
            break;
        }
        start += label.len() + 1;
    }
    end
}
