//! What lets others in: keys, tokens, passwords. Found by its shape alone; what it opens is not asked.

use std::ops::Range;

use super::{before, run, runs};

/// What a text seems to give away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SecretKind {
    /// The id of an AWS access key (`AKIA…`, `ASIA…`).
    AwsAccessKeyId,
    /// An AWS secret access key: forty characters behind a word that says so.
    AwsSecretAccessKey,
    /// A private key in PEM.
    PrivateKey,
    /// A token of GitHub.
    GithubToken,
    /// A token of GitLab.
    GitlabToken,
    /// A token or an incoming webhook of Slack.
    SlackToken,
    /// A JSON Web Token.
    JsonWebToken,
    /// A password in a URL.
    PasswordInUrl,
    /// A password, a key or a token behind a word that says so.
    Password,
}

/// A piece of a folded text that looks like a secret.
pub type Found = (SecretKind, Range<usize>);

/// What looks like a secret, in no order.
pub fn secrets(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    private_keys(text, &mut found);
    tokens(text, &mut found);
    secret_keys(text, &mut found);
    json_web_tokens(text, &mut found);
    told_passwords(text, &mut found);
    passwords_in_urls(text, &mut found);
    found
}

fn of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

/// A prefix, what follows it, how many of that at least.
type Shape<'a> = (SecretKind, &'a str, &'a dyn Fn(char) -> bool, usize);

/// Tokens, and the ids of access keys: words of their own.
fn tokens(text: &str, found: &mut Vec<Found>) {
    let mut end = 0;
    for (at, _) in runs(text, of_word) {
        if let Some((kind, length)) = Some(at).filter(|at| *at >= end).and_then(|at| token_of(&text[at..])) {
            end = at + length;
            found.push((kind, at..end));
        }
    }
}

fn token_of(rest: &str) -> Option<(SecretKind, usize)> {
    let alphanumeric = |c: char| c.is_ascii_alphanumeric();
    let with_hyphens = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let shapes: [Shape; 17] = [
        (SecretKind::GithubToken, "github_pat_", &with_hyphens, 30),
        (SecretKind::GithubToken, "ghp_", &alphanumeric, 30),
        (SecretKind::GithubToken, "gho_", &alphanumeric, 30),
        (SecretKind::GithubToken, "ghu_", &alphanumeric, 30),
        (SecretKind::GithubToken, "ghs_", &alphanumeric, 30),
        (SecretKind::GithubToken, "ghr_", &alphanumeric, 30),
        (SecretKind::GitlabToken, "glpat-", &with_hyphens, 16),
        (SecretKind::GitlabToken, "gldt-", &with_hyphens, 16),
        (SecretKind::GitlabToken, "glrt-", &with_hyphens, 16),
        (SecretKind::GitlabToken, "glptt-", &with_hyphens, 16),
        (SecretKind::SlackToken, "xoxb-", &with_hyphens, 10),
        (SecretKind::SlackToken, "xoxp-", &with_hyphens, 10),
        (SecretKind::SlackToken, "xoxa-", &with_hyphens, 10),
        (SecretKind::SlackToken, "xoxr-", &with_hyphens, 10),
        (SecretKind::SlackToken, "xoxs-", &with_hyphens, 10),
        (SecretKind::SlackToken, "xapp-", &with_hyphens, 10),
        (SecretKind::SlackToken, "hooks.slack.com/services/", &|c| alphanumeric(c) || c == '/', 20),
    ];
    let found = shapes.iter().find_map(|(kind, prefix, follows, least)| {
        let length = run(rest.strip_prefix(prefix)?, follows);
        (length >= *least).then_some((*kind, prefix.len() + length))
    });
    found.or_else(|| access_key_of(rest))
}

fn access_key_of(rest: &str) -> Option<(SecretKind, usize)> {
    let begins = rest.starts_with("AKIA") || rest.starts_with("ASIA");
    let length = if begins { run(rest, of_word) } else { 0 };
    let is_upper = rest[..length].bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    (length == 20 && is_upper).then_some((SecretKind::AwsAccessKeyId, length))
}

fn secret_keys(text: &str, found: &mut Vec<Found>) {
    const LENGTH: usize = 40;
    /// How far before the key the word that says so may stand, in bytes.
    const NEAR: usize = 120;
    for (at, key) in runs(text, |c| c.is_ascii_alphanumeric() || matches!(c, '/' | '+')) {
        let amid_word = before(text, at) == Some('_');
        if key.len() != LENGTH || amid_word || key.chars().all(|c| c.is_ascii_hexdigit()) {
            continue;
        }
        let has = |is_such: fn(&u8) -> bool| key.as_bytes().iter().any(is_such);
        let near = text[text.floor_char_boundary(at.saturating_sub(NEAR))..at].to_lowercase();
        let is_named = ["secret", "シークレット", "秘密", "akia"].iter().any(|word| near.contains(word));
        if has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase) && is_named {
            found.push((SecretKind::AwsSecretAccessKey, at..at + LENGTH));
        }
    }
}

/// From its first line to its last one, or to the end of the text where that was cut off.
fn private_keys(text: &str, found: &mut Vec<Found>) {
    const HEAD: &str = "-----BEGIN ";
    /// The longest kind there is: `ENCRYPTED PRIVATE KEY`, and more for those to come.
    const LONGEST: usize = 64;
    let mut end = 0;
    for (at, _) in text.match_indices(HEAD) {
        let head = &text[at + HEAD.len()..text.floor_char_boundary(at + HEAD.len() + LONGEST)];
        if let Some((kind, _)) = head.split_once("-----").filter(|(kind, _)| at >= end && kind.ends_with("PRIVATE KEY")) {
            let tail = format!("-----END {kind}-----");
            end = text[at..].find(&tail).map_or(text.len(), |place| at + place + tail.len());
            found.push((SecretKind::PrivateKey, at..end));
        }
    }
}

fn json_web_tokens(text: &str, found: &mut Vec<Found>) {
    for (at, word) in
        runs(text, |c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')).filter(|(_, word)| word.contains("eyJ"))
    {
        let parts: Vec<_> = word.split('.').collect();
        let mut start = at;
        for (index, part) in parts.iter().enumerate() {
            let is_json = |part: &&str| part.starts_with("eyJ") && part.len() >= 12;
            if let Some(token) =
                parts.get(index..index + 3).filter(|token| token[..2].iter().all(is_json) && token[2].len() >= 12)
            {
                let length = token.iter().map(|part| part.len()).sum::<usize>() + 2;
                found.push((SecretKind::JsonWebToken, start..start + length));
            }
            start += part.len() + 1;
        }
    }
}

/// What follows `password=`, `パスワード：` and the like, where it looks like one: six characters or more, a digit among them.
fn told_passwords(text: &str, found: &mut Vec<Found>) {
    /// Each with the least length of what it names: the last ones are said of much else too.
    const WORDS: [(&str, usize); 12] = [
        ("password", 6),
        ("passwd", 6),
        ("passphrase", 6),
        ("パスワード", 6),
        ("パスフレーズ", 6),
        ("pwd", 6),
        ("api_key", 12),
        ("api-key", 12),
        ("apikey", 12),
        ("secret", 12),
        ("token", 12),
        ("トークン", 12),
    ];
    bearers(text, found);
    let small = text.to_ascii_lowercase();
    let mut last = 0..0;
    for (place, word, least) in
        WORDS.iter().flat_map(|&(word, least)| small.match_indices(word).map(move |(at, _)| (at, word, least)))
    {
        let start = place + word.len();
        let sign = start + run(&text[start..], |c| matches!(c, ' ' | '"' | '\''));
        // `…:secret:name-AbCdEf` is a part of an ARN.
        if !text[sign..].starts_with(['=', ':']) || before(text, place) == Some(':') {
            continue;
        }
        let at = sign + 1 + run(&text[sign + 1..], |c| matches!(c, ' ' | '"' | '\''));
        // What one word says is what the next one in it says.
        if last.contains(&at) {
            continue;
        }
        let length = run(&text[at..], |c| !c.is_whitespace() && !"\"'`,;、。)<>{}[]".contains(c));
        let password = text[at..at + length].trim_end_matches('.');
        last = if password.starts_with('$') { at..at } else { at..at + length };
        if password.chars().count() >= least && password.chars().any(|c| c.is_ascii_digit()) && !password.starts_with('$') {
            found.push((SecretKind::Password, at..at + password.len()));
        }
    }
}

/// `Authorization: Bearer …`
fn bearers(text: &str, found: &mut Vec<Found>) {
    const LEAST: usize = 16;
    let small = text.to_ascii_lowercase();
    for (place, word) in small.match_indices("bearer ") {
        let at = place + word.len();
        let length = run(&text[at..], |c| c.is_ascii_alphanumeric() || "-._~+/=".contains(c));
        if length >= LEAST && text[at..at + length].contains(|c: char| c.is_ascii_digit()) {
            found.push((SecretKind::Password, at..at + length));
        }
    }
}

/// `user:password` in `scheme://user:password@host`; not where the password is left out (`***`, `<password>`, `$PASSWORD`).
fn passwords_in_urls(text: &str, found: &mut Vec<Found>) {
    for (sign, _) in text.match_indices("://") {
        let at = sign + 3;
        let authority = &text[at..at + run(&text[at..], |c| !c.is_whitespace() && !"/?#\"`".contains(c))];
        let Some((user_and_password, _)) = authority.rsplit_once('@') else { continue };
        let Some((_, password)) = user_and_password.split_once(':') else { continue };
        let is_left_out =
            password.starts_with(['<', '$', '{', '[']) || password.chars().all(|c| matches!(c, '*' | 'x' | 'X' | '.' | '…'));
        if !is_left_out {
            found.push((SecretKind::PasswordInUrl, at..at + user_and_password.len()));
        }
    }
}
