//! What can be wrong in a review file, as data. The words for it are in `wording`.

use std::ops::Range;

use crate::lens::{ChoiceId, Elsewhere, QuestionId};

/// Something wrong in a review file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where.
    pub place: Place,
    /// What would be right.
    pub hint: Option<Hint>,
}

/// A place in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// Bytes of the text.
    pub span: Range<usize>,
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// The bytes are not UTF-8.
    NotUtf8,
    /// The text is not YAML, and nothing after this is read.
    NotYaml(Slip),
    /// A line that git leaves where two changes meet: `<<<<<<< HEAD`.
    ConflictMarker,
    /// Lists and maps are nested deeper than this.
    TooDeep(usize),
    /// There are more values than this.
    TooManyValues(usize),
    /// So many more, not listed.
    MoreFaults(usize),
    /// A text is longer than this, in characters.
    TooLong {
        /// How long it is.
        length: usize,
        /// The longest that is kept.
        most: usize,
    },
    /// A list has more entries than this.
    TooMany {
        /// How many it has.
        count: usize,
        /// The most that are kept.
        most: usize,
    },
    /// A second document.
    SecondDocument,
    /// An anchor (`&name`) or an alias (`*name`).
    Alias,
    /// A tag (`!!str`).
    Tag,
    /// A merge key (`<<`).
    MergeKey,
    /// A key that is a list or a map.
    KeyNotText,
    /// The same key twice, or the same id in two spellings.
    DuplicateKey {
        /// As it is written the second time.
        key: String,
        /// Where it is written first, counted from 1.
        first_line: usize,
    },
    /// A key that the format does not have here.
    UnknownKey(String),
    /// A key that a later version of the format will have.
    ReservedKey(String),
    /// A word other than those that are allowed.
    UnknownWord {
        /// As it is written.
        word: String,
        /// The words that are allowed.
        allowed: Vec<&'static str>,
    },
    /// No question of the edition.
    UnknownQuestion(String),
    /// No best practice of the edition.
    UnknownPractice(String),
    /// No best practice of any edition.
    PracticeOfNoEdition(String),
    /// No best practice of the edition that is named with it.
    PracticeNotOfEdition {
        /// As it is written.
        typed: String,
        /// The edition.
        edition: String,
    },
    /// A best practice under a question that it does not belong to.
    WrongQuestion {
        /// The best practice.
        practice: ChoiceId,
        /// The question that it stands under.
        under: QuestionId,
    },
    /// Not a day of the calendar, written `2026-11-23`.
    WrongDate(String),
    /// Something of another kind.
    WrongType(Wanted),
    /// A required key is missing.
    Missing(&'static str),
    /// A control or bidirectional formatting character.
    ForbiddenCharacter(char),
    /// Something does not apply, and no reason is given.
    ReasonMissing,
    /// In a configuration: a baseline that is not there.
    NoBaseline(String),
    /// An acceptance ends before it was approved.
    EndsBeforeItBegins,
    /// An account id that is not twelve digits.
    WrongAccount(String),
    /// An account id without quotes: other readers of YAML make a number of it, and lose a leading zero.
    AccountNotQuoted(String),
    /// Not a whole number from 0 to this.
    WrongNumber {
        /// As it is written.
        number: String,
        /// The largest that makes sense.
        most: u32,
    },
    /// Not a number of days.
    WrongDays(String),
    /// Not a version of the format.
    WrongFormat(String),
    /// No fault: the file is of this format, newer than any that this binary knows.
    NewerFormat(u32),
    /// No fault: an answer under a question that does not apply.
    AnswerNotCounted(ChoiceId),
    /// No fault: a compliance programme that the portfolio does not have.
    UnknownProgramme(String),
    /// No fault: an acceptance where nothing is at risk.
    AcceptanceNotNeeded {
        /// The best practice.
        practice: ChoiceId,
        /// Its status.
        status: &'static str,
    },
}

/// Why a text is not YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A tab where spaces belong.
    Tab,
    /// A text without quotes begins with this character.
    Start(char),
    /// Within double quotes, a backslash with something after it that means nothing.
    Escape,
    /// A text goes on after its closing quote.
    AfterQuote,
    /// A quote or bracket is never closed.
    Unclosed,
    /// Between brackets, a comma or the closing bracket is missing.
    NoComma,
    /// What looks like a key is none: its colon is full-width, or no space follows it.
    NoKey,
    /// A line does not fit the one before.
    Structure,
    /// Something rare; the parser's own words (English).
    Other(String),
}

/// What was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A text.
    Text,
    /// A day.
    Date,
    /// `true` or `false`.
    Flag,
    /// A list.
    List,
    /// A map of keys.
    Map,
}

/// What would be right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// "Did you mean this?"
    DidYouMean(String),
    /// The id is one of another edition.
    Elsewhere(Box<Elsewhere>),
    /// The ids that there are, from the first to the last.
    Between(String, String),
    /// The best practice belongs there.
    BelongsTo(QuestionId),
    /// The best practice belongs under this question, and there under `best-practices`.
    UnderPractices(QuestionId),
    /// The missing key belongs under this one.
    Within(&'static str),
    /// One of these.
    OneOf(Vec<&'static str>),
    /// Write exactly this.
    Write(String),
    /// Write this key with a half-width colon and a space.
    Colon(String),
    /// Indent with half-width spaces.
    HalfWidthSpaces,
    /// Save the file as UTF-8.
    SaveAsUtf8,
    /// Put it into quotes.
    Quote(String),
    /// Put the text into single quotes.
    SingleQuotes,
    /// If it is meant as a text, put it into single quotes.
    QuoteIfText,
    /// Indent with spaces, not tabs.
    Spaces,
    /// Here or in the line before, a space is missing after a colon, or the indentation is off.
    ColonOrIndentation,
}

/// More than this are counted, not listed: nobody reads them, and to look for what each was meant to be takes time.
pub const MOST_LISTED: usize = 100;

/// What is wrong in one text, as far as it is listed.
#[derive(Debug, Default)]
pub struct Faults {
    listed: Vec<Fault>,
    more: usize,
}

impl Faults {
    /// Whether further ones are only counted.
    pub fn is_full(&self) -> bool {
        self.listed.len() >= MOST_LISTED
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// One more; it is made only where it is listed.
    pub fn push(&mut self, fault: impl FnOnce() -> Fault) {
        if self.is_full() { self.more += 1 } else { self.listed.push(fault()) }
    }

    /// Everything that is listed, in the order of the text, then how many more there are.
    pub fn sorted(mut self) -> Vec<Fault> {
        self.listed.sort_by_key(|fault| fault.place.span.start);
        if self.more > 0 {
            let last = self.listed.last().map(|fault| fault.place.clone()).unwrap_or_default();
            self.listed.push(Fault::new(FaultKind::MoreFaults(self.more), &last));
        }
        self.listed
    }

    /// The same, with the one that ended reading.
    pub fn ended_by(mut self, fault: Fault) -> Vec<Fault> {
        self.listed.push(fault);
        self.sorted()
    }
}

impl Fault {
    /// A fault without a hint.
    pub(super) fn new(kind: FaultKind, place: &Place) -> Self {
        Self { kind, place: place.clone(), hint: None }
    }
}
