//! Faults of a review file, and the comments of a new one, in English.

use super::super::phrases::Faults;
use super::words::WORDS;
use crate::lens::Lang;
use crate::store::{Comments, FaultKind, Hint, Slip, Wanted};

/// Faults of a review file, and the comments of a new one, in English.
pub const FAULTS: Faults = Faults { fault, hint, new_file: NEW_FILE };

fn fault(kind: &FaultKind) -> String {
    match kind {
        FaultKind::NotUtf8 => "this is not UTF-8 text".into(),
        FaultKind::NotYaml(slip) => {
            format!("this is not YAML, and reading stopped here: {}; there may be more below", not_yaml(slip))
        }
        FaultKind::ConflictMarker => {
            "these lines are left over from a merge; settle it in your editor. Nothing else was checked".into()
        }
        FaultKind::TooDeep(limit) => format!("nested more than {limit} levels deep"),
        FaultKind::TooManyValues(limit) => format!("more than {limit} values"),
        FaultKind::MoreFaults(1) => "1 more is not listed".into(),
        FaultKind::MoreFaults(more) => format!("{more} more are not listed"),
        FaultKind::TooMany { count, most } => format!("the list has {count} entries; at most {most} are kept here"),
        FaultKind::TooLong { length, most } => format!("the text is {length} characters long; at most {most} are kept here"),
        FaultKind::SecondDocument => "a review file holds one YAML document; a second one begins here".into(),
        FaultKind::Alias => "anchors (&) and aliases (*) are not allowed; write the value out".into(),
        FaultKind::Tag => "tags (!) are not allowed; leave it out".into(),
        FaultKind::MergeKey => "merge keys (<<) are not allowed; write the keys out".into(),
        FaultKind::KeyNotText => "a key must be plain text".into(),
        FaultKind::DuplicateKey { key, first_line } => format!("`{key}` is already given in line {first_line}"),
        FaultKind::UnknownKey(key) => format!("there is no key `{key}` here"),
        FaultKind::ReservedKey(key) => format!("`{key}` is reserved for a later version; leave it out"),
        FaultKind::UnknownWord { word, allowed } => format!("`{word}` is not one of: {}", allowed.join(", ")),
        FaultKind::UnknownQuestion(id) => format!("this edition has no question `{id}`"),
        FaultKind::UnknownPractice(id) => format!("this edition has no best practice `{id}`"),
        FaultKind::PracticeOfNoEdition(id) => format!("no edition has a best practice `{id}`"),
        FaultKind::PracticeNotOfEdition { typed, edition } => format!("edition {edition} has no best practice `{typed}`"),
        FaultKind::WrongQuestion { practice, under } => format!("{practice} does not belong to {under}"),
        FaultKind::WrongDate(date) => format!("`{date}` is not a date such as 2026-11-23"),
        FaultKind::WrongType(Wanted::Text) => "a text is expected here".into(),
        FaultKind::WrongType(Wanted::Date) => "a date such as 2026-11-23 is expected here".into(),
        FaultKind::WrongType(Wanted::Flag) => "true or false is expected here".into(),
        FaultKind::WrongType(Wanted::List) => "a list is expected here: [one, another]".into(),
        FaultKind::WrongType(Wanted::Map) => "keys with values are expected here".into(),
        FaultKind::Missing(key) => format!("`{key}` is missing"),
        FaultKind::ForbiddenCharacter(c) => {
            format!("the text holds U+{:04X}, a control or text-direction character; delete it", u32::from(*c))
        }
        FaultKind::ReasonMissing => "what does not apply needs a `reason` in words".into(),
        FaultKind::NoBaseline(named) => format!("there is no file `{named}` to compare with"),
        FaultKind::EndsBeforeItBegins => "the acceptance expires before it was approved".into(),
        FaultKind::WrongAccount(account) => format!("`{account}` is not an AWS account id: twelve digits"),
        FaultKind::AccountNotQuoted(_) => "an account id needs quotes; as a number it would lose its leading zeros".into(),
        FaultKind::WrongDays(days) => format!("`{days}` is not a number of days such as 180d"),
        FaultKind::WrongNumber { number, most: u32::MAX } => format!("`{number}` is not a whole number such as 30"),
        FaultKind::WrongNumber { number, most } => format!("`{number}` is not a whole number from 0 to {most}"),
        FaultKind::WrongFormat(version) => format!("`{version}` is not a version of the file format; this one is 1"),
        FaultKind::NewerFormat(format) => {
            format!("format {format} is newer than this wa-sec knows; unknown keys and words are left out")
        }
        FaultKind::AnswerNotCounted(practice) => {
            format!("the answer to {practice} does not count: its question has `applicable: false`")
        }
        FaultKind::UnknownProgramme(id) => {
            format!("`{id}` is not in the portfolio of compliance programmes, so it weighs nothing")
        }
        FaultKind::AcceptanceNotNeeded { practice, status } => {
            format!("the acceptance of {practice} changes nothing: what is `{status}` leaves no risk to accept")
        }
    }
}

fn not_yaml(slip: &Slip) -> String {
    match slip {
        Slip::Tab => "a tab stands where spaces belong".into(),
        Slip::Start(c) => format!("a text without quotes cannot begin with `{c}`"),
        Slip::Escape => "within double quotes a backslash has a meaning of its own, and not with what follows here".into(),
        Slip::AfterQuote => "the text goes on after its closing quote".into(),
        Slip::Unclosed => "what is opened here is never closed".into(),
        Slip::NoComma => "a comma or a closing bracket is missing before this".into(),
        Slip::NoKey => "this is not read as a key".into(),
        Slip::Structure => "this does not fit what stands before it".into(),
        Slip::Other(message) => message.clone(),
    }
}

fn hint(hint: &Hint) -> String {
    match hint {
        Hint::DidYouMean(meant) => format!("did you mean `{meant}`?"),
        Hint::Elsewhere(found) => (WORDS.elsewhere)(found),
        Hint::Between(first, last) => format!("there are {first} to {last}"),
        Hint::BelongsTo(question) => format!("move it under {question}"),
        Hint::SingleQuotes => "put the text into single quotes, and write a single quote in it twice".into(),
        Hint::QuoteIfText => "if it is meant as a text, put the text into single quotes".into(),
        Hint::Spaces => "indent with spaces, not with tabs".into(),
        Hint::ColonOrIndentation => {
            "look here and in the line before: a space belongs after each colon, keys of one map begin in the same column, and a text with a colon in it needs quotes".into()
        }
        Hint::UnderPractices(question) => format!("put it under `{question}:`, and there under `best-practices:`"),
        Hint::Within(key) => format!("it belongs under `{key}:`"),
        Hint::OneOf(words) => format!("one of: {}", words.join(", ")),
        Hint::Write(text) => format!("write `{text}`"),
        Hint::Colon(key) => format!("write `{key}: `, with a half-width colon and a space after it"),
        Hint::HalfWidthSpaces => "indent with ordinary spaces, not with full-width or no-break ones".into(),
        Hint::SaveAsUtf8 => "save the file as UTF-8 in your editor".into(),
        Hint::Quote(text) => format!("write \"{text}\""),
    }
}

const NEW_FILE: Comments = Comments {
    lang: Lang::En,
    intro: "An AWS Well-Architected security review. Fill in what is blank, in any order; what stays blank counts as unanswered.
wa-sec status shows where you stand, wa-sec explain {practice 1} what a best practice asks for.",
    answers: "An answer is one word after the colon:
  implemented  all of it is in place        partial   some of it is
  missing      it is not in place           unknown   someone has to find out
  provider     the provider carries it
or a block, when there is more to say. Every key may be left out.
  {practice 2}:
    status: missing
    scope: \"production account\"
    notes: \"how it is today\"
    evidence: [\"what proves it\"]
    treatment: mitigate            # mitigate | avoid | transfer | accept
    owner: platform team
    due: 2026-12-31
    progress: todo                 # todo | doing | done
    acceptance: { reason: \"why the risk is kept\", approved-by: CISO, approved-on: 2026-11-01, expires: 2027-05-01 }
  {practice 5}: { status: not-applicable, reason: \"why there is nothing to do here\" }
A whole question that does not apply:
  {question 8}: { applicable: false, reason: \"stores no data\" }",
    reviewed_on: "the day of every answer that has no `confirmed` day of its own",
    environment: "",
    review_owner: "who answers for this review",
    service_models: "all that it uses; decides what the provider carries",
    hosting: "",
    hosting_reason: "why there, and not an earlier step",
    connectivity: "all the ways in",
    compliance: "what it must comply with: [pci-dss, fisc]",
    accounts: "in quotes: [\"012345678901\"]",
    regions: "[ap-northeast-1]",
    exclusions: "what this review leaves out",
    participants: "who took part: [\"payments team\", \"security office\"]",
    protect: "what must be protected, for example:",
    asset: "cardholder data",
    kept_in: "Aurora, exports in S3",
    impacts: "if it is altered; availability: if it is gone",
};
