//! The review file's format as data: every key, what it holds, whether it must be there. Reader, hints, writer and JSON Schema all
//! read these tables, so that none of them knows a key that another does not.

use strum::VariantArray;

use crate::lens::{Risk, ServiceModel};
use crate::review::{
    Classification, Connectivity, Environment, Hosting, Impact, LONGEST_LINE, LONGEST_NAME, LONGEST_TEXT, MOST_PERSON_DAYS,
    Progress, Status, Treatment,
};

/// The version of the format that this binary writes: `wa-sec: 1`.
pub const FORMAT: u32 = 1;

/// What a key holds.
pub enum Shape {
    /// The version of the format.
    Format,
    /// The id of an edition.
    Edition,
    /// A name: a short text of one line.
    Name,
    /// A text of one line.
    Line,
    /// A text of any number of lines.
    Text,
    /// A day, `2026-11-23`.
    Date,
    /// `true` or `false`.
    Flag,
    /// An AWS account id: twelve digits, quoted.
    Account,
    /// One of a few words.
    Word(fn() -> Vec<&'static str>),
    /// A whole number from 0 to this.
    Number(u32),
    /// A number of days: `180d`, or `180`.
    Days,
    /// The id of a best practice, of the edition that is named with it (`2025-02/SEC01-BP06`) or beside it, else of any.
    PracticeId,
    /// A list.
    List(&'static Shape),
    /// A map with these keys.
    Map(&'static Table),
    /// A map from ids of questions to this.
    Questions(&'static Shape),
    /// A map from ids of best practices to this.
    Practices(&'static Shape),
    /// An answer: a map with these keys, or the word of the first one, its `status`, alone.
    Answer(&'static Table),
}

/// The keys of a map, in canonical order.
pub struct Table {
    /// The keys.
    pub fields: &'static [Field],
    /// What must hold between them.
    pub rules: &'static [Rule],
}

/// A key.
pub struct Field {
    /// As it is written.
    pub key: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// Whether the map is at fault without it.
    pub required: bool,
    /// What it means: the description in the JSON Schema.
    pub doc: &'static str,
}

/// What must hold between the keys of a map.
pub enum Rule {
    /// Where `key` has this value (a word, or `false`), there is a `reason`. Nothing leaves risk or score without one.
    ReasonWhere {
        /// The key.
        key: &'static str,
        /// Its value.
        is: &'static str,
    },
    /// The day of `last` is not before that of `first`.
    InOrder {
        /// The earlier one.
        first: &'static str,
        /// The later one.
        last: &'static str,
    },
}

impl Shape {
    /// The most characters of a text; none where it is no text of a person.
    pub fn longest(&self) -> Option<usize> {
        match self {
            Self::Name => Some(LONGEST_NAME),
            Self::Line => Some(LONGEST_LINE),
            Self::Text => Some(LONGEST_TEXT),
            _ => None,
        }
    }

    /// What a key of this map holds.
    pub fn of_key(&self, key: &str) -> Option<&'static Shape> {
        match self {
            Self::Map(table) | Self::Answer(table) => table.field(key).map(|field| &field.shape),
            Self::Questions(shape) | Self::Practices(shape) => Some(shape),
            _ => None,
        }
    }
}

impl Table {
    /// The field of a key.
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }
}

/// Keys at the top of the file that a later version of the format will have.
pub const RESERVED: &[&str] = &["milestones"];

/// The words of an enum, in order.
fn words<E: VariantArray + Copy + Into<&'static str>>() -> Vec<&'static str> {
    E::VARIANTS.iter().map(|&word| word.into()).collect()
}

const fn required(key: &'static str, shape: Shape, doc: &'static str) -> Field {
    Field { key, shape, required: true, doc }
}

const fn optional(key: &'static str, shape: Shape, doc: &'static str) -> Field {
    Field { key, shape, required: false, doc }
}

/// The whole file.
pub static REVIEW: Table = Table {
    fields: &[
        required("wa-sec", Shape::Format, "The version of this file's format."),
        required("lens", Shape::Edition, "The edition of the questions."),
        optional("reviewed-on", Shape::Date, "The day that holds for every answer without a day of its own."),
        required("workload", Shape::Map(&WORKLOAD), "The workload under review."),
        optional("protect", Shape::List(&Shape::Map(&ASSET)), "What must be protected."),
        optional(
            "answers",
            Shape::Questions(&Shape::Map(&QUESTION)),
            "The answers, by question. A question that is left out is unanswered.",
        ),
    ],
    rules: &[],
};

/// `workload:`
pub static WORKLOAD: Table = Table {
    fields: &[
        required("name", Shape::Name, "What the workload is called."),
        optional("environment", Shape::Word(words::<Environment>), "Whether it is in production."),
        optional("review-owner", Shape::Line, "Who answers for this review."),
        optional(
            "service-models",
            Shape::List(&Shape::Word(words::<ServiceModel>)),
            "How its parts are bought; decides who carries each best practice.",
        ),
        optional("hosting", Shape::Word(words::<Hosting>), "Where it is hosted."),
        optional("hosting-reason", Shape::Text, "Why there."),
        optional("connectivity", Shape::List(&Shape::Word(words::<Connectivity>)), "Over which paths it is reached."),
        optional("compliance", Shape::List(&Shape::Line), "The programmes that it must meet, by id."),
        optional("accounts", Shape::List(&Shape::Account), "AWS account ids, quoted."),
        optional("regions", Shape::List(&Shape::Line), "AWS Regions."),
        optional("exclusions", Shape::Text, "What this review leaves out."),
        optional("participants", Shape::List(&Shape::Line), "Who took part."),
    ],
    rules: &[],
};

/// An entry of `protect:`
pub static ASSET: Table = Table {
    fields: &[
        required("name", Shape::Name, "What must be protected."),
        optional("classification", Shape::Word(words::<Classification>), "How sensitive it is."),
        optional("personal-data", Shape::Flag, "Whether it holds personal data."),
        optional("kept-in", Shape::Text, "Where it is kept."),
        optional("integrity", Shape::Word(words::<Impact>), "How bad it is if it is altered unseen."),
        optional("availability", Shape::Word(words::<Impact>), "How bad it is if it is gone or cannot be reached."),
        optional("consequences", Shape::Text, "What happens if it leaks, is altered or is gone."),
        optional(
            "service-models",
            Shape::List(&Shape::Word(words::<ServiceModel>)),
            "How what holds it is bought, where that is not as for the whole workload.",
        ),
    ],
    rules: &[],
};

/// A question under `answers:`
pub static QUESTION: Table = Table {
    fields: &[
        optional("applicable", Shape::Flag, "false where the whole question does not apply; then a reason is required."),
        optional("reason", Shape::Text, "Why the question does not apply."),
        optional(
            "best-practices",
            Shape::Practices(&Shape::Answer(&ANSWER)),
            "The answers, by best practice. One that is left out is unanswered.",
        ),
    ],
    rules: &[Rule::ReasonWhere { key: "applicable", is: "false" }],
};

/// The long form of an answer.
pub static ANSWER: Table = Table {
    fields: &[
        optional("status", Shape::Word(words::<Status>), "Where the best practice stands; without it, it is unanswered."),
        optional("reason", Shape::Text, "Why it does not apply; required with not-applicable."),
        optional("scope", Shape::Text, "What the answer covers."),
        optional("notes", Shape::Text, "How it is today."),
        optional("evidence", Shape::List(&Shape::Text), "What proves it."),
        optional("treatment", Shape::Word(words::<Treatment>), "What is done about the gap."),
        optional("owner", Shape::Line, "Who closes the gap."),
        optional("due", Shape::Date, "Until when."),
        optional("progress", Shape::Word(words::<Progress>), "How far that is."),
        optional(
            "person-days",
            Shape::Number(MOST_PERSON_DAYS),
            "The work that closing the gap is, where the catalog's range does not fit.",
        ),
        optional("confirmed", Shape::Date, "The day on which it was given or last confirmed, where it is not reviewed-on."),
        optional("confirmed-by", Shape::Line, "Who gave it or last confirmed it."),
        optional("acceptance", Shape::Map(&ACCEPTANCE), "The risk, knowingly kept."),
        optional(
            "acceptance-draft",
            Shape::Map(&ACCEPTANCE_DRAFT),
            "An acceptance that was begun and is not finished; it accepts nothing.",
        ),
    ],
    rules: &[Rule::ReasonWhere { key: "status", is: "not-applicable" }],
};

/// `acceptance-draft:`
pub static ACCEPTANCE_DRAFT: Table = Table {
    fields: &[
        required("reason", Shape::Text, "Why the risk is to be kept."),
        optional("approved-by", Shape::Line, "Who is to say so."),
    ],
    rules: &[],
};

/// `acceptance:`
pub static ACCEPTANCE: Table = Table {
    fields: &[
        required("reason", Shape::Text, "Why the risk is kept."),
        required("approved-by", Shape::Line, "Who said so."),
        required("approved-on", Shape::Date, "On which day."),
        required("expires", Shape::Date, "The last day on which it holds."),
        optional("residual-risk", Shape::Word(words::<Risk>), "What is left of the risk."),
    ],
    rules: &[Rule::InOrder { first: "approved-on", last: "expires" }],
};
