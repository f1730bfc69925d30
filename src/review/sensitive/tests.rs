use super::person::is_role;
use super::*;
use crate::lens::{EDITIONS, programmes, references};

/// What is found in a text, as kind and words.
fn found(text: &str) -> Vec<(Sensitive, &str)> {
    leftovers(text).into_iter().map(|Leftover { kind, at, .. }| (kind, &text[at])).collect()
}

fn is_found(kind: Sensitive, text: &str, expected: &str) {
    assert_eq!(found(text), [(kind, expected)], "{text}");
}

fn nothing_in(text: &str) {
    let found: Vec<_> = leftovers(text).into_iter().filter(|left| left.is_sure).map(|left| (left.kind, &text[left.at])).collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn account_ids_stand_alone() {
    for (text, expected) in [
        ("account 012345678901.", "012345678901"),
        ("アカウント012345678901の設定", "012345678901"),
        ("1234-5678-9012", "1234-5678-9012"),
        ("logs-012345678901-tokyo", "012345678901"),
        ("acct012345678901", "012345678901"),
        ("０１２３４５６７８９０１", "０１２３４５６７８９０１"),
        ("a/012345678901/b", "012345678901"),
    ] {
        is_found(Sensitive::Account, text, expected);
    }
    for text in [
        "0123456789012",
        "01234567890",
        "9012345678901234",
        "1234-5678-9012-3456",
        "3f786850e387550fdab836ed7e6dc881de23001b",
        "2026-11-23",
    ] {
        nothing_in(text);
    }
}

#[test]
fn an_arn_is_one_thing_and_one_of_nobody_is_none() {
    for (text, expected) in [
        ("role arn:aws:iam::012345678901:role/Admin.", "arn:aws:iam::012345678901:role/Admin"),
        ("（arn:aws-cn:s3:::my-bucket/*）", "arn:aws-cn:s3:::my-bucket/*"),
        ("ARN:AWS:kms:ap-northeast-1:012345678901:key/ab-cd", "ARN:AWS:kms:ap-northeast-1:012345678901:key/ab-cd"),
        ("arn:aws:rds:us-east-1:012345678901:db:pay、他", "arn:aws:rds:us-east-1:012345678901:db:pay"),
    ] {
        is_found(Sensitive::Arn, text, expected);
    }
    for text in
        ["arn:aws:iam::aws:policy/AdministratorAccess", "`arn:aws:iam::*:root`", "warn:aws:x:y:z:w", "arn: a word", "arn:aws:iam"]
    {
        nothing_in(text);
    }
}

#[test]
fn email_addresses_end_where_prose_begins() {
    for (text, expected) in [
        ("ask taro.yamada+aws@example.co.jp.", "taro.yamada+aws@example.co.jp"),
        ("連絡先はtaro@example.co.jpです", "taro@example.co.jp"),
        ("<Taro@Example.COM>", "Taro@Example.COM"),
        ("taro＠example.com", "taro＠example.com"),
        ("taro@例え.jpへ", "taro@例え.jp"),
        ("josé@example.com", "josé@example.com"),
        ("`root@mail.example.xn--q9jyb4c`", "root@mail.example.xn--q9jyb4c"),
        ("...taro@example.com", "taro@example.com"),
    ] {
        is_found(Sensitive::Email, text, expected);
    }
    for text in ["@everyone", "a @ b.c", "@SUM(1+1)", "taro@", "user@ host"] {
        nothing_in(text);
    }
}

#[test]
fn hosts_are_told_from_files_versions_and_what_is_the_same_for_everybody() {
    for (text, expected) in [
        ("db.internal", "db.internal"),
        ("ホストはdb01.example.comです", "db01.example.com"),
        ("DB01.EXAMPLE.COM", "DB01.EXAMPLE.COM"),
        ("xn--wgv71a.jp", "xn--wgv71a.jp"),
        ("*.pay.example.jp", "pay.example.jp"),
        ("my-bucket.s3.amazonaws.com", "my-bucket.s3.amazonaws.com"),
        ("pay.abc123.ap-northeast-1.rds.amazonaws.com", "pay.abc123.ap-northeast-1.rds.amazonaws.com"),
        ("012345678901.dkr.ecr.ap-northeast-1.amazonaws.com/x", "012345678901.dkr.ecr.ap-northeast-1.amazonaws.com"),
        ("d111111abcdef8.cloudfront.net", "d111111abcdef8.cloudfront.net"),
        ("my-company.signin.aws.amazon.com", "my-company.signin.aws.amazon.com"),
        ("https://intranet/wiki", "intranet"),
        ("http://bastion:8080/x", "bastion"),
        ("ssh://admin@bastion/", "admin@bastion"),
        ("s3://my-logs/2026", "my-logs"),
        ("10.0.1.23:443", "10.0.1.23"),
        ("10.20.0.0/16", "10.20.0.0"),
        ("接続元は203.0.113.7だけ", "203.0.113.7"),
        ("from 1.2.3.4", "1.2.3.4"),
        ("2001:db8::1", "2001:db8::1"),
        ("[fe80::1]", "fe80::1"),
        ("0A:1b:2c:3d:4e:5f", "0A:1b:2c:3d:4e:5f"),
        ("0a1b.2c3d.4e5f", "0a1b.2c3d.4e5f"),
        ("ip-10-0-1-23", "ip-10-0-1-23"),
        ("ip-10-0-1-23.ap-northeast-1.compute.internal", "ip-10-0-1-23.ap-northeast-1.compute.internal"),
        ("www.example.sh", "www.example.sh"),
    ] {
        is_found(Sensitive::Host, text, expected);
    }
    assert_eq!(found("10.0.0.1-10.0.0.9").len(), 2);
    for text in [
        "report.pdf",
        "wa-review.yaml",
        "main.tf",
        "deploy.sh",
        "README.md",
        "app.py",
        "package.json",
        "Node.js",
        "ASP.NET",
        "e.g. this",
        "i.e.",
        "It is done.In the end",
        "version 1.2.3.4",
        "v1.2.3.4",
        "バージョン 1.2.3.4",
        "PCI DSS 要件 8.3.10.1",
        "PCI DSS 10.3.3, 10.4.1.1",
        "1.2.3.4.5",
        "1.2.3",
        "300.1.2.3",
        "0.0.0.0/0",
        "127.0.0.1",
        "169.254.169.254",
        "::/0",
        "::1",
        "std::fs",
        "a::b",
        "12:30:45",
        "::error::x",
        "http://localhost:8080/",
        "s3.amazonaws.com",
        "sts.ap-northeast-1.amazonaws.com",
        "ec2.amazonaws.com",
        "api.ecr.us-east-1.amazonaws.com",
        "https://docs.aws.amazon.com/x.html",
        "https://www.jpcert.or.jp/",
        "us-east-1.console.aws.amazon.com",
        "user.name",
        "account.id",
        "SEC1-BP2",
        "3.5 倍",
        "終わり。次",
        "https://",
        "://",
    ] {
        nothing_in(text);
    }
}

#[test]
fn names_stand_as_words_and_before_particles() {
    let found = |names: &[&str], text: &str| -> Vec<String> {
        let mut known = Known::default();
        for name in names {
            known.learn_person(name);
        }
        scan(text, &known, true).into_iter().map(|Leftover { at, .. }| text[at].to_owned()).collect()
    };
    for (name, text, expected) in [
        ("Taro Yamada", "asked TARO  yamada, twice", vec!["TARO  yamada"]),
        ("Taro Yamada (CISO)", "Taro Yamada; the CISO agrees", vec!["Taro Yamada", "CISO"]),
        ("Taro Yamada <taro@example.com>", "Taro Yamada said", vec!["Taro Yamada"]),
        ("山田太郎", "山田太郎が確認、山田 太郎さんも", vec!["山田太郎", "山田 太郎"]),
        ("山田　太郎", "山田太郎様", vec!["山田太郎"]),
        ("佐藤／鈴木", "佐藤と鈴木に確認", vec!["佐藤", "鈴木"]),
        ("林", "林が確認、森林は別", vec!["林"]),
        ("リン", "リンさん、リンク", vec!["リン"]),
        ("Ann", "Ann announced Annex, ann", vec!["Ann"]),
        ("IT", "it is IT", vec!["IT"]),
        ("Émile Zola", "émile zola_x", vec!["émile zola"]),
        ("O'Brien", "o'brien's", vec!["o'brien"]),
        ("A", "A plan", vec![]),
        ("2026", "in 2026", vec![]),
    ] {
        assert_eq!(found(&[name], text), expected, "{name}");
    }
    assert_eq!(found(&["山田", "山田太郎"], "山田太郎"), ["山田太郎"], "the longer one");
    assert_eq!(found(&["Yamada"], "yamada@example.com"), ["yamada@example.com"], "the address is longer");
}

#[test]
fn secrets_have_their_shapes() {
    let kinds = secret_kinds;
    let key = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
    let (lower, digits) = ("a".repeat(30), "1".repeat(16));
    for (text, kind) in [
        ("key AKIAIOSFODNN7EXAMPLE。".to_owned(), SecretKind::AwsAccessKeyId),
        ("ASIAIOSFODNN7EXAMPLE".to_owned(), SecretKind::AwsAccessKeyId),
        (format!("aws_secret_access_key = {key}"), SecretKind::AwsSecretAccessKey),
        (format!("シークレットキーは「{key}」"), SecretKind::AwsSecretAccessKey),
        ("-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----".to_owned(), SecretKind::PrivateKey),
        ("-----BEGIN PRIVATE KEY-----\nMIIE".to_owned(), SecretKind::PrivateKey),
        (format!("ghp_{lower}"), SecretKind::GithubToken),
        (format!("github_pat_{lower}"), SecretKind::GithubToken),
        (format!("glpat-{digits}"), SecretKind::GitlabToken),
        (format!("xoxb-{digits}"), SecretKind::SlackToken),
        ("https://hooks.slack.com/services/T00000000/B00000000/abcdefgh".to_owned(), SecretKind::SlackToken),
        (format!("eyJ{lower}.eyJ{lower}.{lower}"), SecretKind::JsonWebToken),
        ("postgres://app:s3cret@db/pay".to_owned(), SecretKind::PasswordInUrl),
        ("the password=Hunter22!".to_owned(), SecretKind::Password),
        ("pwd=Xk29dLq0s8f7".to_owned(), SecretKind::Password),
        ("api_key=abcd1234efgh5678".to_owned(), SecretKind::Password),
        ("X-Api-Key: abcd1234efgh5678".to_owned(), SecretKind::Password),
        ("client_secret='Xk29dLq0s8f7Zq9'".to_owned(), SecretKind::Password),
        ("see https://h.example/p?token=Xk29dLq0s8f7".to_owned(), SecretKind::Password),
        ("Authorization: Bearer abcdefABCDEF0123456789".to_owned(), SecretKind::Password),
        ("パスワード：abc12345、".to_owned(), SecretKind::Password),
    ] {
        assert_eq!(kinds(&text), vec![kind], "{text}");
    }
    for text in [
        "AKIA",
        "AKIAIOSFODNN7EXAMPLES",
        "secret 3f786850e387550fdab836ed7e6dc881de23001b",
        key,
        "-----BEGIN CERTIFICATE-----",
        "ghp_short",
        "postgres://app:***@db",
        "https://user:$PASSWORD@db",
        "https://example.com:8080/a@b",
        "xoxb-",
        "eyJhbGciOiJIUzI1NiJ9.x.y",
    ] {
        assert_eq!(kinds(text), vec![], "{text}");
    }
}

#[test]
fn what_the_catalog_says_gives_nobody_away() {
    for edition in EDITIONS {
        nothing_in(&serde_json::to_string(&*edition.lens()).unwrap());
        nothing_in(&serde_json::to_string(&edition.crosswalk()).unwrap());
    }
    nothing_in(&serde_json::to_string(&references()).unwrap());
    nothing_in(&serde_json::to_string(&programmes()).unwrap());
}

#[test]
fn a_role_is_told_from_a_name() {
    for role in ["platform team", "CISO", "IT", "基盤チーム", "セキュリティ統括室", "情報セキュリティ責任者"]
    {
        assert!(is_role(role), "{role}");
    }
    for name in ["Taro Yamada", "山田太郎", "Ann", "サンプル太郎"] {
        assert!(!is_role(name), "{name}");
    }
}
