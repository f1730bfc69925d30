//! Kind `questions`: the catalog, both languages side by side.

use schemars::JsonSchema;
use serde::Serialize;

use super::super::json::{FORMAT, Kind, Text, word};
use crate::lens::{self, Lens};

/// The kind.
pub const KIND: Kind = Kind { name: "questions", schema: || schemars::schema_for!(Questions).to_value() };

/// Questions and best practices of an edition; all of them, or those that were asked for.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "wa-sec questions")]
pub struct Questions {
    #[schemars(extend("const" = FORMAT))]
    format: &'static str,
    #[schemars(extend("const" = "questions"))]
    kind: &'static str,
    lens: String,
    edition: Edition,
    questions: Vec<Question>,
}

/// What to know of the edition.
#[derive(Serialize, JsonSchema)]
struct Edition {
    name: Text,
    source: Text,
    currency: Text,
    latest_of_aws: bool,
}

/// One question.
#[derive(Serialize, JsonSchema)]
struct Question {
    id: String,
    title: Text,
    title_ja_source: &'static str,
    area: Area,
    csa_domains: Vec<u8>,
    /// Ids of the reading list (kind `references`).
    references: Vec<String>,
    link: Text,
    point: Point,
    best_practices: Vec<Choice>,
}

/// The area that a question belongs to.
#[derive(Serialize, JsonSchema)]
struct Area {
    id: String,
    title: Option<Text>,
}

/// The review point of a question.
#[derive(Serialize, JsonSchema)]
struct Point {
    headline: Text,
    bullets: Vec<Bullet>,
}

/// One line of a review point.
#[derive(Serialize, JsonSchema)]
struct Bullet {
    level: u8,
    en: String,
    ja: String,
}

/// One best practice.
#[derive(Serialize, JsonSchema)]
struct Choice {
    id: String,
    title: Text,
    title_ja_source: &'static str,
    display_title_ja: Option<String>,
    sub_area: Option<String>,
    link: Option<Text>,
    wa_tool: Option<WaTool>,
    risk: String,
    risk_source: String,
    risk_reason: Option<Text>,
    effort: String,
    requires: Vec<String>,
    perspective: Vec<String>,
    lifecycle: String,
    responsibility: Responsibility,
    /// Where the provider carries it: what stays with the customer, and what to keep as evidence.
    carried: Option<Carried>,
    /// What of an asset it guards, directly or not.
    guards: Vec<String>,
    /// What of that one of its criteria guards first.
    guards_directly: Vec<String>,
    /// Where it acts: functions of the NIST Cybersecurity Framework 2.0.
    functions: Vec<String>,
    /// What it is about.
    topics: Vec<String>,
    /// Related controls of compliance programmes.
    controls: Vec<Controls>,
    why: Text,
    criteria: Vec<Text>,
    improvement: Vec<Text>,
    evidence: Vec<Text>,
}

/// The names of a practice in the AWS Well-Architected Tool and its API.
#[derive(Serialize, JsonSchema)]
struct WaTool {
    question_id: String,
    choice_id: String,
    title: Option<String>,
}

/// Who carries a practice under each service model.
#[derive(Serialize, JsonSchema)]
struct Responsibility {
    iaas: String,
    paas: String,
    serverless: String,
    saas: String,
}

/// What stays with the customer where the provider carries a practice.
#[derive(Serialize, JsonSchema)]
struct Carried {
    remains: Text,
    assurance: Text,
}

/// Controls of one compliance programme that ask for something alike; a practice in place is not proof that they are met.
#[derive(Serialize, JsonSchema)]
struct Controls {
    /// As `compliance:` of a review file names it.
    programme: String,
    ids: Vec<String>,
}

impl Questions {
    /// The document for questions of a lens, each with those of its practices that are to be told.
    pub fn of<'a>(lens: &Lens, entries: impl Iterator<Item = (&'a lens::Question, &'a [&'a lens::Choice])>) -> Self {
        let edition = &lens.edition;
        Self {
            format: FORMAT,
            kind: "questions",
            lens: edition.id.to_string(),
            edition: Edition {
                name: Text::of(&edition.name),
                source: Text::of(&edition.source),
                currency: Text::of(&edition.currency),
                latest_of_aws: edition.latest_of_aws,
            },
            questions: entries.map(|(question, choices)| Question::of(lens, question, choices)).collect(),
        }
    }
}

impl Question {
    fn of(lens: &Lens, question: &lens::Question, choices: &[&lens::Choice]) -> Self {
        let bullet = |bullet: &lens::Bullet| Bullet { level: bullet.level, en: bullet.en.to_string(), ja: bullet.ja.to_string() };
        Self {
            id: question.id.to_string(),
            title: Text::of(&question.title),
            title_ja_source: whose(question.title_ja_source),
            area: Area { id: question.area.replace('-', "_"), title: lens.area(question).map(|area| Text::of(&area.title)) },
            csa_domains: question.csa_domains.to_vec(),
            references: question.references.iter().map(ToString::to_string).collect(),
            link: Text::of(&question.link),
            point: Point {
                headline: Text::of(&question.point.headline),
                bullets: question.point.bullets.iter().map(bullet).collect(),
            },
            best_practices: choices.iter().map(|choice| Choice::of(question, choice)).collect(),
        }
    }
}

impl Choice {
    fn of(question: &lens::Question, choice: &lens::Choice) -> Self {
        let guidance = |lines: &[lens::Guidance]| lines.iter().map(|line| Text::new(&line.en, &line.ja)).collect::<Vec<_>>();
        let carriers = choice.responsibility;
        let carried =
            |carried: &lens::Carried| Carried { remains: Text::of(&carried.remains), assurance: Text::of(&carried.assurance) };
        let controls = |(programme, ids): (&str, &lens::List<lens::Words>)| Controls {
            programme: programme.to_owned(),
            ids: ids.iter().map(ToString::to_string).collect(),
        };
        Self {
            id: choice.id.to_string(),
            title: Text::of(&choice.title),
            title_ja_source: whose(choice.title_ja_source),
            display_title_ja: choice.display_title_ja.as_ref().map(ToString::to_string),
            sub_area: choice.sub_area.as_ref().map(|part| part.replace('-', "_")),
            link: choice.link.as_ref().map(Text::of),
            wa_tool: question.wa_tool.as_ref().zip(choice.wa_tool.as_ref()).map(|(question, choice)| WaTool {
                question_id: question.question_id.to_string(),
                choice_id: choice.choice_id.to_string(),
                title: choice.title.as_ref().map(ToString::to_string),
            }),
            risk: word(choice.risk.level),
            risk_source: word(choice.risk.source),
            risk_reason: choice.risk.reason.as_ref().map(Text::of),
            effort: word(choice.effort),
            requires: choice.requires.iter().map(ToString::to_string).collect(),
            perspective: choice.perspective.iter().map(|&view| word(view)).collect(),
            lifecycle: word(choice.lifecycle),
            responsibility: Responsibility {
                iaas: word(carriers.iaas),
                paas: word(carriers.paas),
                serverless: word(carriers.serverless),
                saas: word(carriers.saas),
            },
            carried: choice.carried.as_ref().map(carried),
            guards: choice.guards.all().into_iter().map(word).collect(),
            guards_directly: choice.guards.directly.iter().map(|&guarded| word(guarded)).collect(),
            functions: choice.functions.iter().map(|&function| word(function)).collect(),
            topics: choice.topics.iter().map(|&topic| word(topic)).collect(),
            controls: choice.controls.iter().map(controls).collect(),
            why: Text::of(&choice.why),
            criteria: guidance(&choice.criteria),
            improvement: guidance(&choice.improvement),
            evidence: choice.evidence.iter().map(Text::of).collect(),
        }
    }
}

fn whose(source: lens::TitleSource) -> &'static str {
    match source {
        lens::TitleSource::Aws => "aws",
        lens::TitleSource::Own => "own",
    }
}
