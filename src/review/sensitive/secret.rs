//! What lets others in: keys, tokens, passwords. Found by its shape alone; what it opens is not asked.

use super::{before, run};

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
    /// A password behind a word that says so.
    Password,
}

/// The secret that begins at a place, and its length.
pub fn secret_at(text: &str, at: usize) -> Option<(SecretKind, usize)> {
    let rest = &text[at..];
    let private_key = private_key_of(rest).map(|length| (SecretKind::PrivateKey, length));
    let password = password_at(text, at).map(|length| (SecretKind::PasswordInUrl, length));
    private_key.or(password).or_else(|| {
        // Everything else is a word of its own.
        let amid_word = before(text, at).is_some_and(|c| c.is_ascii_alphanumeric() || c == '_');
        if amid_word { None } else { token_of(rest).or_else(|| secret_key_at(text, at)).or_else(|| told_password_at(text, at)) }
    })
}

/// A prefix, what follows it, how many of that at least.
type Shape<'a> = (SecretKind, &'a str, &'a dyn Fn(char) -> bool, usize);

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
    found.or_else(|| access_key_of(rest)).or_else(|| json_web_token_of(rest))
}

fn access_key_of(rest: &str) -> Option<(SecretKind, usize)> {
    let length = run(rest, |c| c.is_ascii_alphanumeric() || c == '_');
    let is_upper = rest[..length].bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    let begins = rest.starts_with("AKIA") || rest.starts_with("ASIA");
    (begins && length == 20 && is_upper).then_some((SecretKind::AwsAccessKeyId, length))
}

fn secret_key_at(text: &str, at: usize) -> Option<(SecretKind, usize)> {
    const LENGTH: usize = 40;
    /// How far before the key the word that says so may stand, in bytes.
    const NEAR: usize = 120;
    let of_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '+');
    let key = &text[at..at + run(&text[at..], of_key)];
    if key.len() != LENGTH || before(text, at).is_some_and(of_key) || key.chars().all(|c| c.is_ascii_hexdigit()) {
        return None;
    }
    let has = |is_such: fn(&u8) -> bool| key.as_bytes().iter().any(is_such);
    let near = text[text.floor_char_boundary(at.saturating_sub(NEAR))..at].to_lowercase();
    let is_named = ["secret", "シークレット", "秘密", "akia"].iter().any(|word| near.contains(word));
    let is_mixed = has(u8::is_ascii_lowercase) && has(u8::is_ascii_uppercase);
    (is_mixed && is_named).then_some((SecretKind::AwsSecretAccessKey, LENGTH))
}

/// From its first line to its last one, or to the end of the text where that was cut off.
fn private_key_of(rest: &str) -> Option<usize> {
    let head = rest.strip_prefix("-----BEGIN ")?;
    let (kind, _) = head.split_once("-----")?;
    kind.ends_with("PRIVATE KEY").then_some(())?;
    let end = format!("-----END {kind}-----");
    Some(rest.find(&end).map_or(rest.len(), |place| place + end.len()))
}

fn json_web_token_of(rest: &str) -> Option<(SecretKind, usize)> {
    let length = run(rest, |c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
    let token = rest[..length].trim_end_matches('.');
    let parts: Vec<_> = token.split('.').collect();
    let is_json = |part: &&str| part.starts_with("eyJ") && part.len() >= 12;
    let is_token = parts.len() == 3 && parts[..2].iter().all(is_json) && parts[2].len() >= 12;
    is_token.then_some((SecretKind::JsonWebToken, token.len()))
}

/// What follows `password=`, `パスワード：` and the like, where it looks like one: six characters or more, a digit among them.
fn told_password_at(text: &str, at: usize) -> Option<(SecretKind, usize)> {
    const WORDS: [&str; 5] = ["password", "passwd", "passphrase", "パスワード", "パスフレーズ"];
    let told =
        text[..at].trim_end_matches([' ', '\u{3000}', '"', '\'']).strip_suffix(['=', ':', '＝', '：'])?.trim_end().to_lowercase();
    WORDS.iter().any(|word| told.ends_with(word)).then_some(())?;
    let length = run(&text[at..], |c| !c.is_whitespace() && !"\"'`,;、。，；）)<>{}[]".contains(c));
    let password = text[at..at + length].trim_end_matches('.');
    let is_one = password.chars().count() >= 6 && password.chars().any(|c| c.is_ascii_digit()) && !password.starts_with('$');
    is_one.then_some((SecretKind::Password, password.len()))
}

/// `user:password` in `scheme://user:password@host`; not where the password is left out (`***`, `<password>`, `$PASSWORD`).
fn password_at(text: &str, at: usize) -> Option<usize> {
    if !text[..at].ends_with("://") {
        return None;
    }
    let authority = &text[at..at + run(&text[at..], |c| !c.is_whitespace() && !"/?#\"`".contains(c))];
    let (user_and_password, _) = authority.rsplit_once('@')?;
    let (_, password) = user_and_password.split_once(':')?;
    let is_left_out =
        password.starts_with(['<', '$', '{', '[']) || password.chars().all(|c| matches!(c, '*' | 'x' | 'X' | '.' | '…'));
    (!is_left_out).then_some(user_and_password.len())
}
