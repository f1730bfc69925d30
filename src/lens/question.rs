//! What a question of the catalog holds. One file a question under `questions/<edition>/`.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{ByName, Carried, ChoiceId, Lang, List, QuestionId, Rating, Responsibility, Text, Words};

/// A question: SEC 1 to SEC 11.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// The official text.
    pub title: Text,
    /// Whose the Japanese text is.
    #[serde(default)]
    pub title_ja_source: TitleSource,
    /// The area it belongs to; one of the edition's.
    pub area: Words,
    /// The domains of the CSA Security Guidance v4.0 (1 to 14) that deepen it.
    pub csa_domains: List<u8>,
    /// AWS's page on it, in each language.
    pub link: Text,
    /// What the AWS Well-Architected Tool calls it, where the tool has it.
    #[serde(default)]
    pub wa_tool: Option<ToolQuestion>,
    /// What deepens it beside the CSA guidance: ids of the reading list (`questions/references.yaml`).
    pub references: List<Words>,
    /// What to bear in mind while answering: the review point.
    pub point: Point,
    /// The lines to tick, in the order of the edition.
    pub best_practices: List<Choice>,
}

/// The review point of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Point {
    /// What it is about.
    pub headline: Text,
    /// Its lines, on two levels.
    pub bullets: List<Bullet>,
}

/// One line of a review point.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bullet {
    /// 1, or 2 for a line under the one before it.
    pub level: u8,
    /// The English text.
    pub en: Words,
    /// The Japanese text.
    pub ja: Words,
}

/// A best practice; the AWS API calls it a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Choice {
    /// Its id.
    pub id: ChoiceId,
    /// The official title.
    pub title: Text,
    /// Whose the Japanese title is.
    #[serde(default)]
    pub title_ja_source: TitleSource,
    /// What to show instead of an official Japanese title that is broken.
    #[serde(default)]
    pub display_title_ja: Option<Words>,
    /// The part of the area it belongs to; one of the edition's.
    #[serde(default)]
    pub sub_area: Option<Words>,
    /// AWS's page on it, in each language.
    #[serde(default)]
    pub link: Option<Text>,
    /// What the AWS Well-Architected Tool calls it, where the tool has it.
    #[serde(default)]
    pub wa_tool: Option<ToolChoice>,
    /// What is at stake if it is not established.
    pub risk: Rating,
    /// How much work it is to establish.
    pub effort: Effort,
    /// Best practices that should be in place first.
    pub requires: List<ChoiceId>,
    /// From which of the deck's three sides it is seen.
    pub perspective: List<Perspective>,
    /// When it is decided.
    pub lifecycle: Lifecycle,
    /// Who carries it under each service model.
    pub responsibility: Responsibility,
    /// What stays with the customer where the provider carries it; there wherever some model leaves it to the provider.
    #[serde(default)]
    pub carried: Option<Carried>,
    /// What of an asset it guards, directly or through others.
    pub guards: Guards,
    /// Where it acts: functions of the NIST Cybersecurity Framework 2.0.
    pub functions: List<Function>,
    /// What it is about, where the weighing of the plan asks for that.
    #[serde(default)]
    pub topics: List<Topic>,
    /// Controls of compliance programmes that plainly demand it, by the programme's id. Related, never "covered by it".
    #[serde(default)]
    pub controls: ByName<List<Words>>,
    /// What can happen when it is missing.
    pub why: Text,
    /// What must be true before one may answer "implemented".
    pub criteria: List<Guidance>,
    /// What to do first, then next.
    pub improvement: List<Guidance>,
    /// What would prove it.
    pub evidence: List<Text>,
}

impl Question {
    /// The best practice of a number, however an id writes it.
    pub fn numbered(&self, number: u8) -> Option<&Choice> {
        self.best_practices.iter().find(|choice| choice.id.number() == number)
    }
}

impl Choice {
    /// The title to show: the official one, or ours where the official Japanese is broken.
    pub fn shown_title(&self, lang: Lang) -> &str {
        match (lang, &self.display_title_ja) {
            (Lang::Ja, Some(title)) => title,
            _ => self.title.get(lang),
        }
    }
}

/// Whose a Japanese title is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TitleSource {
    /// AWS's.
    #[default]
    Aws,
    /// Ours: no official one was found.
    Own,
}

/// A question as the AWS Well-Architected Tool and its API know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ToolQuestion {
    /// `QuestionId` of the API.
    pub question_id: Words,
    /// The tool's English wording, where it differs from the title.
    #[serde(default)]
    pub title: Option<Words>,
}

/// A best practice as the AWS Well-Architected Tool and its API know it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ToolChoice {
    /// `ChoiceId` of the API.
    pub choice_id: Words,
    /// The tool's English wording, where it differs from the title.
    #[serde(default)]
    pub title: Option<Words>,
}

/// A statement of `criteria` or `improvement`, and the bullets of the review point that it works in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guidance {
    /// The English text.
    pub en: Words,
    /// The Japanese text.
    pub ja: Words,
    /// Bullets of the question's review point, counted from 1.
    #[serde(default)]
    pub points: List<usize>,
}

impl Guidance {
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Ja => &self.ja,
        }
    }
}

impl Bullet {
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Ja => &self.ja,
        }
    }
}

/// How much work a best practice is: days, weeks, months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Effort {
    /// Days.
    Small,
    /// Weeks.
    Medium,
    /// Months.
    Large,
}

impl Effort {
    /// Cost in the improvement plan: 1, 3, 8 (docs/contract.md, "Improvement plan").
    pub fn cost(self) -> u32 {
        match self {
            Self::Small => 1,
            Self::Medium => 3,
            Self::Large => 8,
        }
    }
}

/// The deck's three views of Security by Design.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Perspective {
    /// The service offered: people, rules, accounts.
    Service,
    /// The application: code, its identities, its data.
    Application,
    /// What it runs on: network, compute, keys.
    Infrastructure,
}

impl Perspective {
    /// The three views, in the deck's order.
    pub const ALL: [Self; 3] = [Self::Service, Self::Application, Self::Infrastructure];
}

/// What of an asset a best practice guards, by how it does so. Nothing stands in both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guards {
    /// What one of its criteria, taken at its word, guards first. Empty where it only decides, teaches, watches or prepares.
    pub directly: List<Guarded>,
    /// What suffers as well without it.
    pub also: List<Guarded>,
}

impl Guards {
    /// Both together, each once, in the order of [`Guarded`].
    pub fn all(&self) -> Vec<Guarded> {
        let mut all = self.directly.iter().chain(self.also.iter()).copied().collect::<Vec<_>>();
        all.sort_unstable();
        all
    }
}

/// What of an asset a best practice guards: what must not happen to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Guarded {
    /// That it does not leak.
    Confidentiality,
    /// That nobody alters it unseen.
    Integrity,
    /// That it is there when it is needed.
    Availability,
    /// That personal data is known, kept no longer than needed and handled as the law asks.
    PersonalData,
}

/// Where a best practice acts: the six functions of the NIST Cybersecurity Framework 2.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Function {
    /// Decides, sets rules, assigns.
    Govern,
    /// Knows what there is and what threatens it.
    Identify,
    /// Keeps harm away.
    Protect,
    /// Notices.
    Detect,
    /// Acts on an incident.
    Respond,
    /// Brings back what was lost.
    Recover,
}

impl Function {
    /// The six functions, in NIST's order.
    pub const ALL: [Self; 6] = [Self::Govern, Self::Identify, Self::Protect, Self::Detect, Self::Respond, Self::Recover];
}

/// What a best practice is about, where the weighing of the plan asks for that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Topic {
    /// Network layers and the traffic between them.
    Network,
    /// Data on its way.
    Transit,
    /// How people and machines prove who they are.
    SignIn,
    /// What can be reached and attacked from outside: open ports, software with holes, endpoints.
    Exposure,
    /// What is shared with the public or with other accounts.
    Sharing,
}

/// When a best practice is decided. What is decided by design is costly to retrofit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Lifecycle {
    /// Before anything is built.
    Design,
    /// While it is built.
    Build,
    /// While it runs.
    Operate,
}
