//! The work tree that holds a file, and its repository: found from where the file really lies, by the rules of git.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::super::address::{absolute, real};
use super::super::input_file::read_input;
use super::super::whole_file::resolve;

/// A work tree and its repository, each as it really lies.
pub struct WorkTree {
    /// The folder that holds `.git`.
    pub root: PathBuf,
    /// What `.git` is or leads to.
    pub git_dir: PathBuf,
    /// Where the objects and branches are: elsewhere in a linked work tree.
    common_dir: PathBuf,
}

/// A file in a work tree.
pub struct Place {
    /// The nearest one that holds it.
    pub tree: WorkTree,
    /// The names on the way from its root, in bytes.
    pub within: Vec<Vec<u8>>,
}

impl Place {
    /// Where a file lies, which may be gone by now with its folders; none where that is in no work tree.
    pub fn of(path: &Path) -> Option<Self> {
        let (typed, real) = (absolute(path)?, real(path)?);
        let tree = WorkTree::holding(&real)?;
        // Within the tree a link keeps its own name: it is for the commit to say what it was then.
        let is_root = |folder: &&Path| resolve(folder).is_ok_and(|folder| folder == tree.root);
        let within = match typed.ancestors().find(is_root) {
            Some(root) => typed.strip_prefix(root).ok()?,
            None => real.strip_prefix(&tree.root).ok()?,
        };
        let name = |component: Component| match component {
            Component::Normal(name) => Some(name.as_encoded_bytes().to_vec()),
            _ => None,
        };
        let within = within.components().filter_map(name).collect();
        Some(Self { tree, within })
    }
}

impl WorkTree {
    /// The nearest one that holds a file. What lies in the folder of a repository itself is in no work tree of it.
    pub fn holding(real: &Path) -> Option<Self> {
        for root in real.ancestors() {
            match Self::at(root)? {
                Some(tree) if !real.starts_with(&tree.git_dir) && !real.starts_with(root.join(".git")) => return Some(tree),
                _ => {}
            }
        }
        None
    }

    /// The work tree with this root. A folder `.git` that is no repository is passed over; a file `.git` that leads to none ends the search
    /// with the outer none: what lies beside it is of no repository further up.
    #[expect(clippy::option_option, reason = "an end of the search, and a step of it")]
    fn at(root: &Path) -> Option<Option<Self>> {
        let entry = root.join(".git");
        let Ok(metadata) = fs::metadata(&entry) else { return Some(None) };
        let led = metadata.is_file();
        let git_dir = if led { root.join(line(&entry)?.strip_prefix("gitdir: ")?) } else { entry };
        let found = resolve(&git_dir).ok().and_then(|git_dir| Self::of(root, git_dir));
        if led && found.is_none() { None } else { Some(found) }
    }

    fn of(root: &Path, git_dir: PathBuf) -> Option<Self> {
        let common_dir = match line(&git_dir.join("commondir")) {
            Some(elsewhere) => resolve(&git_dir.join(elsewhere)).ok()?,
            None => git_dir.clone(),
        };
        let has_head = git_dir.join("HEAD").symlink_metadata().is_ok();
        let is_repository = has_head && ["objects", "refs"].iter().all(|name| common_dir.join(name).is_dir());
        is_repository.then(|| Self { root: root.to_owned(), git_dir, common_dir })
    }

    /// Whether the clone has only the last commits of its branches.
    pub fn is_shallow(&self) -> bool {
        fs::metadata(self.common_dir.join("shallow")).is_ok_and(|file| file.is_file() && file.len() > 0)
    }

    /// Whether all of it belongs to whoever runs this, or, under sudo, to whoever called it. git looks at the same where nobody names the
    /// repository.
    #[cfg(unix)]
    #[expect(clippy::disallowed_methods, reason = "the door to git")]
    pub fn is_own(&self) -> bool {
        let me = rustix::process::geteuid();
        let caller = std::env::var("SUDO_UID").ok().filter(|_| me.is_root()).and_then(|uid| uid.parse().ok());
        self.belongs_to(&[Some(me.as_raw()), caller])
    }

    #[cfg(unix)]
    pub(super) fn belongs_to(&self, users: &[Option<u32>]) -> bool {
        use std::os::unix::fs::MetadataExt;
        let is_theirs = |path: &Path| fs::symlink_metadata(path).is_ok_and(|file| users.contains(&Some(file.uid())));
        [&self.root, &self.root.join(".git"), &self.git_dir, &self.common_dir].into_iter().all(|path| is_theirs(path))
    }

    /// Elsewhere the repository is not named to git, which then looks for itself.
    #[cfg(not(unix))]
    pub fn is_own(&self) -> bool {
        true
    }
}

/// The one line of a small file; none where there is no such file.
fn line(path: &Path) -> Option<String> {
    let text = String::from_utf8(read_input(path, 8192).ok()?).ok()?;
    Some(text.trim_end_matches(['\n', '\r']).to_owned())
}
