//! The objects of a repository: a commit, the folders of its tree, and the file at the end of a path, links followed within the tree.

use std::io::{self, BufRead, Read, Write};

use super::super::whole_file::LIMIT;
use super::program::{Git, Running};
use super::{GitError, WorkTree};

/// So many folders and links are gone through on the way to a file. No honest path has more, and a circle of links has no end.
const MOST_STEPS: usize = 200;

/// A link to something longer is none: no file system has such paths.
const LONGEST_LINK: u64 = 4096;

/// What a reference has under a path.
pub enum Lookup {
    /// A file: its bytes.
    Found(Vec<u8>),
    /// A file larger than any review.
    TooLarge,
    /// The reference is no commit of the repository: what git says.
    NoCommit {
        /// What git says; mostly nothing.
        said: String,
    },
    /// The tree has no file there.
    NoFile,
    /// The tree names an object that the repository does not have.
    NotHere {
        /// Its id.
        object: String,
    },
    /// A link leads out of the tree, or on and on.
    Outside,
}

/// One git that reads objects of a repository.
pub struct Objects<'a> {
    git: &'a Git,
    tree: &'a WorkTree,
    running: Running,
}

/// An object.
struct Object {
    id: String,
    kind: String,
    bytes: Vec<u8>,
}

/// What git has under a name.
enum Answer {
    Object(Object),
    Missing,
    TooLarge,
    /// git ended.
    Ended,
}

impl<'a> Objects<'a> {
    /// Starts git.
    pub fn of(git: &'a Git, tree: &'a WorkTree) -> Result<Self, GitError> {
        let running = git.start(tree, &["cat-file", "--batch"])?;
        Ok(Self { git, tree, running })
    }

    /// The file that a commit has under a path, given as the names on the way from the root.
    pub fn file(&mut self, reference: &str, path: &[Vec<u8>]) -> Result<Lookup, GitError> {
        let commit = match self.ask(&format!("{reference}^{{commit}}"))? {
            Answer::Object(commit) if commit.kind == "commit" => commit,
            _ => return Ok(Lookup::NoCommit { said: self.running.said() }),
        };
        let Some(root) = tree_of(&commit) else { return Err(self.unclear()) };
        // The folders that lead to where we are, and the names still to be gone, the next one last.
        let mut folders = vec![root];
        let mut names: Vec<Vec<u8>> = path.iter().rev().cloned().collect();
        for _ in 0..MOST_STEPS {
            let Some(name) = names.pop() else { return Ok(Lookup::NoFile) };
            match name.as_slice() {
                b"" | b"." => continue,
                b".." => {
                    folders.pop();
                    if folders.is_empty() {
                        return Ok(Lookup::Outside);
                    }
                    continue;
                }
                _ => {}
            }
            let Some(folder) = folders.last().cloned() else { return Ok(Lookup::Outside) };
            let folder = match self.object(&folder)? {
                Ok(folder) => folder,
                Err(otherwise) => return Ok(otherwise),
            };
            let Some(entry) = entry(&folder.bytes, folder.id.len() / 2, &name) else { return Ok(Lookup::NoFile) };
            match entry.mode {
                Mode::Folder => folders.push(entry.id),
                Mode::File if names.is_empty() => {
                    return Ok(self.object(&entry.id)?.map_or_else(|otherwise| otherwise, |file| Lookup::Found(file.bytes)));
                }
                Mode::Link => {
                    let target = match self.object(&entry.id)? {
                        Ok(link) => link.bytes,
                        Err(otherwise) => return Ok(otherwise),
                    };
                    if target.starts_with(b"/") || target.len() as u64 > LONGEST_LINK {
                        return Ok(Lookup::Outside);
                    }
                    names.extend(target.rsplit(|byte| *byte == b'/').map(<[u8]>::to_vec));
                }
                Mode::File | Mode::Other => return Ok(Lookup::NoFile),
            }
        }
        Ok(Lookup::Outside)
    }

    /// An object that a tree names.
    fn object(&mut self, id: &str) -> Result<Result<Object, Lookup>, GitError> {
        Ok(match self.ask(id)? {
            Answer::Object(object) => Ok(object),
            Answer::Missing => Err(Lookup::NotHere { object: id.to_owned() }),
            Answer::TooLarge => Err(Lookup::TooLarge),
            Answer::Ended => match self.unclear() {
                // Some gits, 2.39 among them, end over what they may not fetch, and say so in these words.
                GitError::Failed { said, .. } if said.contains("from promisor remote") => {
                    Err(Lookup::NotHere { object: id.to_owned() })
                }
                error => return Err(error),
            },
        })
    }

    /// git's answer to one line: `ID KIND SIZE`, the content and a line break; or a line that ends in what is wrong.
    fn ask(&mut self, name: &str) -> Result<Answer, GitError> {
        let asked = writeln!(self.running.stdin, "{name}").and_then(|()| self.running.stdin.flush());
        match asked {
            Ok(()) => {}
            // It ended before it was asked; what it said says why.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(Answer::Ended),
            Err(error) => return Err(self.git.failed(error)),
        }
        self.answer().map_err(|error| self.git.failed(error))
    }

    fn answer(&mut self) -> io::Result<Answer> {
        const LONGEST_LINE: u64 = 4096;
        let stdout = &mut self.running.stdout;
        let mut line = Vec::new();
        stdout.take(LONGEST_LINE).read_until(b'\n', &mut line)?;
        let Some(line) = line.strip_suffix(b"\n") else { return Ok(Answer::Ended) };
        let line = String::from_utf8_lossy(line);
        let words: Vec<_> = line.split(' ').collect();
        let (id, kind, size) = match words.as_slice() {
            [.., "missing" | "ambiguous"] => return Ok(Answer::Missing),
            [id, kind, size] if is_id(id) => (*id, *kind, size.parse::<u64>()),
            _ => return Ok(Answer::Ended),
        };
        let Ok(size) = size else { return Ok(Answer::Ended) };
        if size > LIMIT {
            return Ok(Answer::TooLarge);
        }
        let mut bytes = Vec::new();
        stdout.take(size + 1).read_to_end(&mut bytes)?;
        if bytes.pop() != Some(b'\n') || bytes.len() as u64 != size {
            return Ok(Answer::Ended);
        }
        Ok(Answer::Object(Object { id: id.to_owned(), kind: kind.to_owned(), bytes }))
    }

    /// git ended, or answered what cannot be understood.
    fn unclear(&mut self) -> GitError {
        GitError::Failed { root: self.tree.root.clone(), said: self.running.said() }
    }
}

/// SHA-1 or SHA-256, as hexadecimal digits.
fn is_id(word: &str) -> bool {
    matches!(word.len(), 40 | 64) && word.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The tree of a commit: its first line says it.
fn tree_of(commit: &Object) -> Option<String> {
    let id = std::str::from_utf8(commit.bytes.strip_prefix(b"tree ")?.get(..commit.id.len())?).ok()?;
    is_id(id).then(|| id.to_owned())
}

/// What an entry of a tree is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// A file, executable or not.
    File,
    /// A folder: another tree.
    Folder,
    /// A symbolic link: its content is where it leads.
    Link,
    /// A commit of another repository.
    Other,
}

/// An entry of a tree.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) mode: Mode,
    pub(super) id: String,
}

fn hexadecimal(id: &[u8]) -> String {
    id.iter().fold(String::new(), |digits, byte| digits + &format!("{byte:02x}"))
}

/// The entry of a name in a tree: each is `MODE NAME`, a zero byte, and the id in so many bytes.
pub(super) fn entry(mut tree: &[u8], id_length: usize, name: &[u8]) -> Option<Entry> {
    while !tree.is_empty() {
        let end = tree.iter().position(|byte| *byte == 0)?;
        let space = tree[..end].iter().position(|byte| *byte == b' ')?;
        let (mode, found) = (&tree[..space], &tree[space + 1..end]);
        let id = tree.get(end + 1..end + 1 + id_length)?;
        if found == name {
            let mode = match mode {
                b"40000" | b"040000" => Mode::Folder,
                b"120000" => Mode::Link,
                mode if mode.starts_with(b"100") => Mode::File,
                _ => Mode::Other,
            };
            return Some(Entry { mode, id: hexadecimal(id) });
        }
        tree = &tree[end + 1 + id_length..];
    }
    None
}
