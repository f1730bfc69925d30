//! How names of hosts end, and which are the same for everybody.

/// Endings of host names that nothing else has.
pub const ENDINGS: &str = "com net org info biz edu gov mil int io dev app cloud tech online site xyz example local internal intranet corp lan \
    localdomain arpa aws amazon google tokyo osaka nagoya kyoto yokohama company systems solutions services digital bank finance";

/// Endings in other scripts.
pub const INTERNATIONAL: &str = "みんな コム グーグル 公司 中国 中國 网络 香港 台湾 台灣 한국 рф ком орг";

/// What files end with that no host does.
pub const FILES: &str = "yaml yml json tf ts js go java txt log conf cfg ini toml xml html css sh py rs md rb tsx jsx";

/// Endings that names in code have as well.
pub const OF_CODE_TOO: &str =
    "id is as do to am by name store live group network zone team page global media software home private test";

/// Endings of countries that files have as well.
pub const OF_FILES_TOO: &str = "md sh rs py pl ps so cc ml mk st la pm tf mm sv";

/// Endings that are English words, too.
pub const ENGLISH_WORDS: &str = "in it at be no us my me info app live";

/// The other countries.
pub const COUNTRIES: &str = "ac ad ae af ag ai al ao aq ar at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw bz ca cd cf cg ch ci ck \
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
pub fn is_public(host: &str) -> bool {
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    PUBLIC.contains(&host) || is_endpoint(host)
}

/// `s3.amazonaws.com`, `sts.ap-northeast-1.amazonaws.com`, `api.ecr.us-east-1.amazonaws.com`, `us-east-1.console.aws.amazon.com`: a service, a
/// Region, and nothing of a customer's.
pub fn is_endpoint(host: &str) -> bool {
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
pub fn is_region(label: &str) -> bool {
    const AREAS: &[&str] = &["af", "ap", "ca", "cn", "eu", "eusc", "il", "me", "mx", "sa", "us", "us-gov", "us-iso", "us-isob"];
    const DIRECTIONS: &[&str] =
        &["central", "east", "north", "northeast", "northwest", "south", "southeast", "southwest", "west"];
    let Some((rest, number)) = label.rsplit_once('-') else { return false };
    let Some((area, direction)) = rest.rsplit_once('-') else { return false };
    AREAS.contains(&area) && DIRECTIONS.contains(&direction) && number.len() == 1 && number.parse::<u8>().is_ok()
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
