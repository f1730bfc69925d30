//! The door to review files.

mod clean;
mod config;
mod edit;
mod fault;
mod file_format;
mod git;
mod glob;
mod habit;
mod judge;
mod lock;
mod milestone;
mod nearest;
mod new_file;
mod node;
mod output_file;
mod reader;
mod review_file;
mod scalar;
mod schema;
mod slip;
mod unheard;
mod value;
mod whole_file;

pub use config::{CONFIG_FILE, CheckKeys, Config, FailOn, ReportKeys, config, find_config};
pub use fault::{Fault, FaultKind, Hint, Place, Slip, Wanted};
pub use file_format::FORMAT;
pub use git::{BaselineError, open_at, path_at};
pub use glob::{Found, NotAPattern, Unlooked, expand};
pub use milestone::{LATEST, Milestone, MilestoneError, add_milestone, milestone, milestones};
pub use nearest::nearest;
pub use new_file::{Comments, SCHEMA_FILE};
pub use output_file::{WriteError, append, make_folder, read_back, read_small, write_whole};
pub use reader::{Parsed, Refusal, parse};
pub use review_file::{OpenError, Opened, SaveError, create, edited, new_text, open, open_bundled};
pub use scalar::practice_of_any_edition;
pub use schema::review_schema;
