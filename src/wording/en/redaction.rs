//! What is said in English of what should not leave the house.

use super::super::harmless;
use super::super::phrases::Redaction;
use crate::review::{LeftIn, SecretKind, Sensitive, TextOf, TextPlace};

/// What is said in English of what should not leave the house.
pub const REDACTION: Redaction = Redaction {
    secrets: |count| match count {
        1 => "1 text looks as if it held a secret".to_owned(),
        _ => format!("{count} texts look as if they held a secret"),
    },
    secret: |place, kind| format!("{}: {}", place_of(place), kind_of(kind)),
    take_out: "take it out of the review and replace the key or the password: whoever can read the file or its history has it",
    cover: ("Redacted", |kept| {
        let what = "placeholders stand for accounts, ARNs, e-mail addresses, hosts, people, phone numbers and resource ids";
        if kept.is_empty() { what.to_owned() } else { format!("{what}; kept by the list: {}", kept.join(", ")) }
    }),
    take_out_by_hand: |places| {
        let more = places.len().saturating_sub(MOST_PLACES);
        let mut places: Vec<_> = places.iter().take(MOST_PLACES).map(told).collect();
        places.extend((more > 0).then(|| format!(" (and {more} more)")));
        format!(
            "no report was written; take it out of the review file by hand{}, or put what gives nobody away on the list `report: {{ redact: {{ keep: […] }} }}` of .wa-sec.yaml",
            places.concat()
        )
    },
    left: |kind, count| {
        let what = match kind {
            Sensitive::Account => "account ids",
            Sensitive::Arn => "ARNs",
            Sensitive::Email => "e-mail addresses",
            Sensitive::Host => "host names or addresses",
            Sensitive::Person => "names of people",
            Sensitive::Phone => "phone numbers",
            Sensitive::Resource => "resource ids",
            Sensitive::Secret => "secrets",
        };
        format!("{what} left: {count}")
    },
};

/// So many places are told, and how many more there are.
const MOST_PLACES: usize = 20;

fn told(left: &LeftIn) -> String {
    let place = place_of(left.place);
    match left.kind {
        Sensitive::Secret => format!(" ({place})"),
        _ => format!(" ({place}: `{}`)", harmless(&left.words)),
    }
}

fn place_of(place: TextPlace) -> String {
    let key = place.key;
    match place.of {
        TextOf::Workload => format!("workload, {key}"),
        TextOf::Asset(index) => format!("protect, entry {}, {key}", index + 1),
        TextOf::Question(id) => format!("{id}, {key}"),
        TextOf::Practice(id) => format!("{id}, {key}"),
    }
}

fn kind_of(kind: SecretKind) -> &'static str {
    match kind {
        SecretKind::AwsAccessKeyId => "the id of an AWS access key",
        SecretKind::AwsSecretAccessKey => "an AWS secret access key",
        SecretKind::PrivateKey => "a private key",
        SecretKind::GithubToken => "a GitHub token",
        SecretKind::GitlabToken => "a GitLab token",
        SecretKind::SlackToken => "a Slack token or webhook",
        SecretKind::JsonWebToken => "a JSON Web Token",
        SecretKind::PasswordInUrl => "a password in a URL",
        SecretKind::Password => "a password, key or token",
    }
}
