//! git as a child process: which program it is, what it is told and kept from, and how long it may take.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{self, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use super::super::whole_file::resolve;
use super::{GitError, WorkTree};

/// So long a run may take. A local repository answers within milliseconds; a cold one on a network disk within seconds.
const LONGEST: Duration = Duration::from_secs(30);

/// So much is kept of what git says on stderr, in bytes.
const SAID: usize = 2000;

/// The git program that is asked.
pub struct Git {
    program: PathBuf,
    /// The folders of `PATH` that it may see itself.
    path: OsString,
    /// git's own variables that this process has: of hooks, aliases and `rebase --exec`, which lead to another repository.
    inherited: Vec<OsString>,
    pub(super) longest: Duration,
}

impl Git {
    /// The first git of `PATH`. A relative folder (`.`, or an empty one) and a program that lies in the work tree, or is reached through it,
    /// may be of whoever made the work tree.
    #[expect(clippy::disallowed_methods, reason = "the door to git")]
    pub fn outside(root: &Path) -> Result<Self, GitError> {
        Self::among(&env::var_os("PATH").unwrap_or_default(), root)
    }

    #[expect(clippy::disallowed_methods, reason = "the door to git")]
    pub(super) fn among(path: &OsStr, root: &Path) -> Result<Self, GitError> {
        // All of the machine lies in a work tree at `/`, and what it has installed is no stranger's.
        let is_outside = |path: &Path| root.parent().is_none() || resolve(path).is_ok_and(|real| !real.starts_with(root));
        let folders: Vec<_> = env::split_paths(path).filter(|folder| folder.is_absolute() && is_outside(folder)).collect();
        let name = format!("git{}", env::consts::EXE_SUFFIX);
        let mut programs = folders.iter().map(|folder| folder.join(&name));
        let program = programs.find(|program| is_executable(program) && is_outside(program)).ok_or(GitError::NotInstalled)?;
        let inherited = env::vars_os().map(|(name, _)| name).filter(|name| name.as_encoded_bytes().starts_with(b"GIT_"));
        let path = env::join_paths(&folders).unwrap_or_default();
        Ok(Self { program, path, inherited: inherited.collect(), longest: LONGEST })
    }

    /// Whether the user's own configuration calls a repository of another user safe: by its path, by a folder above it (`/srv/*`), or by
    /// `*`. That is how git itself is told.
    pub fn is_safe(&self, root: &Path) -> Result<bool, GitError> {
        let said = self.configured(&["--type=path", "--get-all", "safe.directory"])?;
        let mut safe = false;
        for entry in said.strip_suffix(&[0]).unwrap_or_default().split(|byte| *byte == 0) {
            let Ok(entry) = std::str::from_utf8(entry) else { continue };
            let real = |path: &str| Some(Path::new(path)).filter(|path| path.is_absolute()).and_then(|path| resolve(path).ok());
            safe = match (entry, entry.strip_suffix("/*")) {
                // What was said before an empty value counts no more.
                ("", _) => false,
                ("*", _) => true,
                (_, Some(folder)) => safe || real(folder).is_some_and(|folder| root.starts_with(folder)),
                (path, None) => safe || real(path).is_some_and(|path| path == root),
            };
        }
        Ok(safe)
    }

    /// What the user's own configuration calls the user.
    pub fn user_name(&self) -> Result<Option<String>, GitError> {
        let said = self.configured(&["--global", "--get", "user.name"])?;
        Ok(said.strip_suffix(&[0]).and_then(|name| String::from_utf8(name.to_vec()).ok()))
    }

    /// What git's configuration says outside of every repository.
    fn configured(&self, args: &[&str]) -> Result<Vec<u8>, GitError> {
        let mut command = self.command();
        // What is no repository has no configuration of its own.
        command.env("GIT_DIR", "/dev/null").args(["config", "--null"]).args(args);
        let mut running = self.run(command)?;
        let mut said = Vec::new();
        running.stdout.by_ref().take(1 << 20).read_to_end(&mut said).map_err(|error| self.failed(error))?;
        Ok(said)
    }

    /// Starts a command on the repository of a work tree.
    pub fn start(&self, tree: &WorkTree, args: &[&str]) -> Result<Running, GitError> {
        let mut command = self.command();
        command.current_dir(&tree.root);
        #[cfg(unix)]
        command.arg("--git-dir").arg(&tree.git_dir).arg("--work-tree").arg(&tree.root);
        // Who owns a file is not for us to see here. So git is left to look itself, in this folder and none above it.
        #[cfg(not(unix))]
        command.env("GIT_CEILING_DIRECTORIES", tree.root.parent().unwrap_or(&tree.root));
        command.args(args);
        self.run(command)
    }

    /// git with nothing of its own in its variables, and nothing allowed that is not needed to read.
    #[expect(clippy::disallowed_methods, reason = "the door to git")]
    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        for name in &self.inherited {
            command.env_remove(name);
        }
        command
            .env("PATH", &self.path)
            .env("LC_ALL", "C")
            // A partial clone fetches what it lacks when it is read. Older gits do not know the first and start a `git fetch`, which the
            // second forbids every way there is; as a setting (`protocol.allow`) it would give way to the repository's own ones.
            .env("GIT_NO_LAZY_FETCH", "1")
            .env("GIT_ALLOW_PROTOCOL", "")
            // What a commit has, and not what something else puts in its place.
            .env("GIT_NO_REPLACE_OBJECTS", "1")
            .env("GIT_GRAFT_FILE", "")
            .env("GIT_OPTIONAL_LOCKS", "0")
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("GIT_ASKPASS", "")
            .args(["--no-pager", "-c", "safe.bareRepository=explicit"]);
        command
    }

    /// Both pipes are read from the start, each by a thread of its own: git never waits for us, and we never for a git that does not end.
    fn run(&self, mut command: Command) -> Result<Running, GitError> {
        let end = Instant::now() + self.longest;
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(GitError::NotRun)?;
        let pipes = (child.stdin.take(), child.stdout.take(), child.stderr.take());
        let child = Reaped(child);
        let (Some(stdin), Some(stdout), Some(stderr)) = pipes else {
            return Err(GitError::NotRun(io::ErrorKind::BrokenPipe.into()));
        };
        let stdout = pieces(stdout).map_err(GitError::NotRun)?;
        let stderr = beginning(stderr).map_err(GitError::NotRun)?;
        Ok(Running { child, stdin, stdout: BufReader::new(Until { pieces: stdout, piece: Cursor::default(), end }), stderr })
    }

    /// Why git could not be heard.
    pub fn failed(&self, error: io::Error) -> GitError {
        match error.kind() {
            io::ErrorKind::TimedOut => GitError::TooSlow { seconds: self.longest.as_secs() },
            _ => GitError::NotRun(error),
        }
    }
}

#[cfg(unix)]
fn is_executable(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(path: &Path) -> bool {
    path.is_file()
}

/// git at work.
pub struct Running {
    child: Reaped,
    /// What it is asked.
    pub stdin: ChildStdin,
    /// What it answers, until its time is over.
    pub stdout: BufReader<Until>,
    stderr: Receiver<Vec<u8>>,
}

impl Running {
    /// Ends it: the beginning of what it said on stderr.
    pub fn said(&mut self) -> String {
        self.child.end();
        // Whoever still holds the pipe of a dead git is not waited for.
        let said = self.stderr.recv_timeout(Duration::from_secs(1)).unwrap_or_default();
        String::from_utf8_lossy(&said).trim().to_owned()
    }
}

/// A child that does not outlive its owner.
struct Reaped(Child);

impl Reaped {
    fn end(&mut self) {
        // It only reads, so nothing is lost; one that ended by itself cannot be killed.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Reaped {
    fn drop(&mut self) {
        self.end();
    }
}

/// A stream that ends with an error when its time is over.
pub struct Until {
    pieces: Receiver<io::Result<Vec<u8>>>,
    piece: Cursor<Vec<u8>>,
    end: Instant,
}

impl Read for Until {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.piece.read(buffer)?;
        if read > 0 || buffer.is_empty() {
            return Ok(read);
        }
        match self.pieces.recv_timeout(self.end.saturating_duration_since(Instant::now())) {
            Ok(piece) => {
                self.piece = Cursor::new(piece?);
                self.piece.read(buffer)
            }
            Err(RecvTimeoutError::Timeout) => Err(io::ErrorKind::TimedOut.into()),
            Err(RecvTimeoutError::Disconnected) => Ok(0),
        }
    }
}

/// Reads a pipe piece by piece, never far ahead of whoever takes the pieces.
fn pieces(mut pipe: impl Read + Send + 'static) -> io::Result<Receiver<io::Result<Vec<u8>>>> {
    let (sender, receiver) = sync_channel(1);
    thread::Builder::new().name("git stdout".to_owned()).spawn(move || {
        loop {
            let mut piece = vec![0; 1 << 16];
            let read = pipe.read(&mut piece).map(|read| {
                piece.truncate(read);
                piece
            });
            match read {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Ok(piece) if piece.is_empty() => return,
                read => {
                    let is_last = read.is_err();
                    if sender.send(read).is_err() || is_last {
                        return;
                    }
                }
            }
        }
    })?;
    Ok(receiver)
}

/// Reads a pipe to its end, keeps its beginning, and hands that over.
fn beginning(mut pipe: impl Read + Send + 'static) -> io::Result<Receiver<Vec<u8>>> {
    let (sender, receiver) = sync_channel(1);
    thread::Builder::new().name("git stderr".to_owned()).spawn(move || {
        let mut kept = Vec::new();
        // What could not be read is not quoted; nothing else hangs on it.
        let _ = pipe.by_ref().take(SAID as u64).read_to_end(&mut kept);
        let _ = io::copy(&mut pipe, &mut io::sink());
        let _ = sender.send(kept);
    })?;
    Ok(receiver)
}
