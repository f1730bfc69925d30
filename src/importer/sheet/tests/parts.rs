//! Workbooks as packages: their parts, taken out and put in.

/// The parts of a package.
pub fn entries(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    use std::io::Read;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let count = zip.len();
    let read = |index| {
        let mut entry = zip.by_index(index).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        (entry.name().unwrap().into_owned(), content)
    };
    (0..count).map(read).collect()
}

/// A package of such parts.
pub fn packed<'a>(parts: impl Iterator<Item = (&'a str, &'a [u8])>) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A part of a package.
pub fn part(bytes: &[u8], name: &str) -> String {
    String::from_utf8(entries(bytes).into_iter().find(|(of, _)| of == name).unwrap().1).unwrap()
}

/// The package with another text in one part.
pub fn with_part(bytes: &[u8], name: &str, edit: impl FnOnce(String) -> String) -> Vec<u8> {
    let edited = edit(part(bytes, name));
    let parts = entries(bytes);
    packed(parts.iter().map(|(of, content)| (of.as_str(), if of == name { edited.as_bytes() } else { content })))
}
