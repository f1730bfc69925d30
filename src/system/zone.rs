//! Where this machine stands: its time zone, from one variable or one file. The folder of all zones is walked for nobody.

#[cfg(unix)]
pub use unix::local;

#[cfg(not(unix))]
use std::collections::BTreeMap;

/// The zone of this machine, as the system has it.
#[cfg(not(unix))]
pub fn local(_: &BTreeMap<String, String>) -> jiff::tz::TimeZone {
    jiff::tz::TimeZone::system()
}

#[cfg(unix)]
mod unix {
    use std::collections::BTreeMap;
    use std::fs::{self, File};
    use std::io::Read;
    use std::path::Path;

    use jiff::tz::TimeZone;

    /// Where a system keeps its zones.
    struct Places<'a> {
        /// The zone of the machine.
        localtime: &'a str,
        /// Folders of all zones, one file a name; the first that has a file of the name counts.
        zones: &'a [&'a str],
    }

    const PLACES: Places =
        Places { localtime: "/etc/localtime", zones: &["/usr/share/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo"] };

    /// More than any zone takes: the largest of the IANA database have 4 KB.
    const MOST_BYTES: u64 = 1 << 20;

    /// The zone of this machine: `TZ`, else `/etc/localtime`, else UTC.
    pub fn local(variables: &BTreeMap<String, String>) -> TimeZone {
        zone(variables, &PLACES)
    }

    /// `TZ` as POSIX.1-2024 (base definitions, 8.3) has it, and glibc where that leaves it open: the path of a file, or the name of one in
    /// `TZDIR` or in the folders of zones, either with or without a colon before it, else a rule such as `JST-9`; blank is UTC.
    fn zone(variables: &BTreeMap<String, String>, places: &Places) -> TimeZone {
        let zone = match variables.get("TZ").map(String::as_str) {
            None => read(Path::new(places.localtime)),
            Some(tz) => {
                let name = tz.strip_prefix(':').unwrap_or(tz);
                named(name, variables.get("TZDIR"), places).or_else(|| TimeZone::posix(tz).ok())
            }
        };
        zone.unwrap_or(TimeZone::UTC)
    }

    /// The zone of a name or path.
    fn named(name: &str, folder: Option<&String>, places: &Places) -> Option<TimeZone> {
        let folders = folder.map(String::as_str).into_iter().chain(places.zones.iter().copied());
        // A path from the root stays as it is, whatever it is joined to.
        folders.filter(|_| !name.is_empty()).find_map(|folder| read(&Path::new(folder).join(name)))
    }

    /// The zone that a file in the format of RFC 9636 (`TZif`) holds.
    #[expect(clippy::disallowed_methods, reason = "the door to the zone of the machine")]
    fn read(path: &Path) -> Option<TimeZone> {
        let mut bytes = Vec::new();
        fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
        File::open(path).and_then(|file| file.take(MOST_BYTES).read_to_end(&mut bytes)).ok()?;
        TimeZone::tzif("", &bytes).ok()
    }

    #[cfg(test)]
    mod tests {
        use jiff::{Timestamp, ZonedDateTime};

        use super::*;

        /// A file of a zone that always is so many hours east of Greenwich: RFC 9636, version 2, no transitions.
        fn tzif(hours: i32) -> Vec<u8> {
            let counts = [0, 0, 0, 0, 1_u32, 4].map(u32::to_be_bytes).concat();
            let header = [&b"TZif2"[..], &[0; 15], &counts].concat();
            let body = [&(hours * 3600).to_be_bytes()[..], &[0, 0], b"AAA\0"].concat();
            let footer = format!("\n<AAA>{}\n", -hours);
            [&header[..], &body, &header, &body, footer.as_bytes()].concat()
        }

        #[test]
        #[expect(clippy::disallowed_methods, reason = "the test makes the files of its zones")]
        fn the_zone_is_that_of_tz_else_that_of_the_machine_else_utc() {
            let folder = tempfile::tempdir().unwrap();
            let at = |name: &str| folder.path().join(name).display().to_string();
            fs::create_dir_all(at("zones/Asia")).unwrap();
            fs::create_dir_all(at("others")).unwrap();
            for (name, hours) in [("localtime", 2), ("zones/Asia/Tokyo", 9), ("zones/EST5EDT", -5), ("others/UTC-7", 1)] {
                fs::write(at(name), tzif(hours)).unwrap();
            }
            fs::write(at("zones/broken"), "TZif2").unwrap();
            let hours = |localtime: &str, tz: Option<&str>, tzdir: Option<&str>| {
                let variable = |(name, value): (&str, Option<&str>)| Some((name.to_owned(), value?.to_owned()));
                let variables = [("TZ", tz), ("TZDIR", tzdir)].into_iter().filter_map(variable).collect();
                let (zones, localtime) = ([&*at("no-such-folder"), &*at("zones")], at(localtime));
                let zone = zone(&variables, &Places { localtime: &localtime, zones: &zones });
                ZonedDateTime::new(Timestamp::UNIX_EPOCH, zone).offset().seconds() / 3600
            };
            assert_eq!(hours("localtime", None, None), 2);
            assert_eq!(hours("no-such-file", None, None), 0);
            let path = at("zones/Asia/Tokyo");
            for (tz, expected) in [
                ("Asia/Tokyo", 9),
                (":Asia/Tokyo", 9),
                (path.as_str(), 9),
                (format!(":{path}").as_str(), 9),
                ("JST-9", 9),
                ("<+14>-14", 14),
                ("UTC-7", 7),
                ("EST5EDT", -5),
                ("", 0),
                (":", 0),
                ("Asia/Atlantis", 0),
                ("broken", 0),
                ("Asia", 0),
                ("/no/such/file", 0),
            ] {
                assert_eq!(hours("localtime", Some(tz), None), expected, "{tz}");
            }
            assert_eq!(hours("localtime", Some("UTC-7"), Some(&at("others"))), 1, "a file comes before a rule");
        }

        #[test]
        fn summer_time_of_a_rule_counts() {
            let variables = BTreeMap::from([("TZ".to_owned(), "CET-1CEST,M3.5.0,M10.5.0/3".to_owned())]);
            let zone = zone(&variables, &Places { localtime: "", zones: &[] });
            let offset = |at: &str| zone.to_offset(at.parse().unwrap()).seconds() / 3600;
            assert_eq!((offset("2026-01-10T00:00:00Z"), offset("2026-07-10T00:00:00Z")), (1, 2));
        }
    }
}
