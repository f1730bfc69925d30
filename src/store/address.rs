//! Where a file lies, whatever it was called by and wherever the program was started: from the root of its repository.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use super::bounds::repository_root;
use super::input_file::is_stdin;
use super::whole_file::resolve;

/// Where a file lies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Its path from the root of the repository that holds it; outside a repository from the current folder; outside that too its absolute
    /// path.
    pub path: PathBuf,
    /// What tells it from every other file, on every machine: the same path, of an absolute one its last name.
    pub key: PathBuf,
    /// Its absolute path without links.
    real: PathBuf,
}

impl Address {
    fn of(path: &Path) -> Self {
        let real = real(path).unwrap_or_else(|| path.to_owned());
        if is_stdin(path) {
            return Self { path: path.to_owned(), key: path.to_owned(), real };
        }
        // A link that leads out of every repository is told by its own name.
        let link = || Some(self::real(path.parent()?)?.join(path.file_name()?));
        match within(&real).or_else(|| within(&link()?)) {
            Some(within) => Self { path: within.clone(), key: within, real },
            None => Self { path: real.clone(), key: real.file_name().map(PathBuf::from).unwrap_or_default(), real },
        }
    }
}

/// The path of a file from the root of its repository, else from the current folder.
fn within(real: &Path) -> Option<PathBuf> {
    let here = || resolve(Path::new(".")).ok();
    let root = real.parent().and_then(repository_root).map(Path::to_owned).or_else(here)?;
    real.strip_prefix(root).ok().map(Path::to_owned)
}

/// Where some files lie that are told of together. Those of several repositories may have the same path: they are told apart by what their
/// absolute paths do not have in common.
pub fn addresses<'a>(paths: impl Iterator<Item = &'a Path>) -> Vec<Address> {
    let mut addresses: Vec<_> = paths.map(Address::of).collect();
    let mut by_key: BTreeMap<PathBuf, Vec<usize>> = BTreeMap::new();
    for (index, address) in addresses.iter().enumerate() {
        by_key.entry(address.key.clone()).or_default().push(index);
    }
    for same in by_key.into_values().filter(|same| same.len() > 1) {
        let reals: Vec<_> = same.iter().map(|&index| addresses[index].real.clone()).collect();
        let is_common = |folder: &&Path| reals.iter().all(|real| real.starts_with(folder));
        let Some(common) = reals[0].ancestors().skip(1).find(is_common) else { continue };
        for (index, real) in same.into_iter().zip(&reals) {
            let Ok(apart) = real.strip_prefix(common) else { continue };
            let address = &mut addresses[index];
            apart.clone_into(&mut address.key);
            if address.path.is_relative() {
                apart.clone_into(&mut address.path);
            }
        }
    }
    addresses
}

/// Where a file really lies, which may be gone by now with its folders.
pub fn real(path: &Path) -> Option<PathBuf> {
    let typed = absolute(path)?;
    typed.ancestors().find_map(|there| Some(resolve(there).ok()?.join(typed.strip_prefix(there).ok()?)))
}

/// A path from the root of the file system, without `..`. Links stay, but for those that a `..` leads back over.
pub fn absolute(path: &Path) -> Option<PathBuf> {
    let mut found = resolve(Path::new(".")).ok()?;
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                found = resolve(&found).unwrap_or(found);
                found.pop();
            }
            component => found.push(component),
        }
    }
    Some(found)
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "repositories are made by hand")]
mod tests {
    use super::*;

    fn told(paths: &[&Path]) -> Vec<(String, String)> {
        let text = |path: &Path| path.to_string_lossy().into_owned();
        addresses(paths.iter().copied()).iter().map(|address| (text(&address.path), text(&address.key))).collect()
    }

    #[test]
    fn a_file_of_a_repository_is_told_from_its_root() {
        let folder = tempfile::tempdir().unwrap();
        let root = resolve(folder.path()).unwrap();
        for name in ["a/.git", "a/x", "b/.git", "b/x"] {
            std::fs::create_dir_all(root.join(name)).unwrap();
        }
        let (one, other) = (root.join("a/x/../x/r.yaml"), root.join("b/x/r.yaml"));
        let same = |path: &str| (path.to_owned(), path.to_owned());
        assert_eq!(told(&[&one]), [same("x/r.yaml")]);
        assert_eq!(told(&[&one, &other]), [same("a/x/r.yaml"), same("b/x/r.yaml")]);
        // Of a file in no repository its absolute path is told, and no fingerprint knows it.
        let outside = root.join("r.yaml");
        assert_eq!(told(&[&outside]), [(outside.to_string_lossy().into_owned(), "r.yaml".to_owned())]);
        assert_eq!(told(&[Path::new("-")]), [same("-")]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_told_as_what_it_leads_to_where_that_is_in_a_repository() {
        let folder = tempfile::tempdir().unwrap();
        let root = resolve(folder.path()).unwrap();
        std::fs::create_dir_all(root.join("a/.git")).unwrap();
        for (to, name) in [("real.yaml", "link.yaml"), ("../outside.yaml", "out.yaml"), ("nowhere", "broken.yaml")] {
            std::os::unix::fs::symlink(to, root.join("a").join(name)).unwrap();
        }
        for name in ["a/real.yaml", "outside.yaml"] {
            std::fs::write(root.join(name), "").unwrap();
        }
        let names = told(&[&root.join("a/link.yaml"), &root.join("a/out.yaml"), &root.join("a/broken.yaml")]);
        assert_eq!(names.iter().map(|(path, _)| path.as_str()).collect::<Vec<_>>(), ["real.yaml", "out.yaml", "broken.yaml"]);
    }
}
