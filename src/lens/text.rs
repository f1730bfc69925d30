//! A text in both languages, and the language a person reads.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// Words of the catalog: a constant of the binary, or read while it is built.
pub type Words = Cow<'static, str>;

/// A language that `wa-sec` speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Japanese.
    Ja,
}

impl Lang {
    /// As BCP 47 and file names have it.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ja => "ja",
        }
    }

    /// The other language.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::En => Self::Ja,
            Self::Ja => Self::En,
        }
    }
}

/// A text of the catalog. Both languages stand side by side, so that neither is forgotten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// The English text.
    pub en: Words,
    /// The Japanese text.
    pub ja: Words,
}

impl Text {
    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Ja => &self.ja,
        }
    }

    /// This text and another after it.
    #[must_use]
    pub fn then(&self, other: &Self) -> Self {
        Self { en: format!("{} {}", self.en, other.en).into(), ja: format!("{}{}", self.ja, other.ja).into() }
    }
}
