//! What was answered: one workload, one edition.

mod acceptance;
mod answer;
mod demands;
mod judged;
mod plain_text;
mod protect;
mod record;
mod redact;
mod sensitive;
mod texts;
mod upgrade;
mod workload;

pub use acceptance::{Acceptance, AcceptanceDraft, Validity, is_to_come};
pub use answer::{Answer, MOST_PERSON_DAYS, Progress, Status, Treatment};
pub use demands::{At, Bar, DEMANDS, Demand, Demands, Kind as DemandKind, Row as DemandRow, Unit, days};
pub use judged::Judged;
pub use plain_text::{
    FORBIDDEN, LONGEST_LINE, LONGEST_LIST, LONGEST_NAME, LONGEST_TEXT, is_forbidden, plain_line, plain_text, quoted,
};
pub use protect::{Asset, Classification, Impact};
pub use record::Review;
pub use redact::{LeftIn, Redactions, Secret, placeholders_in, redact, secrets};
pub use sensitive::{Leftover, SecretKind, Sensitive, leftovers};
pub use texts::{TextOf, TextPlace};
pub use upgrade::{Earlier, Fate, Outcome, Upgrade, upgrade};
pub use workload::{Connectivity, Environment, Hosting, Workload};
