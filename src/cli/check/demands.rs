//! What is demanded: options before `.wa-sec.yaml` before defaults, and where each value comes from.

use std::path::PathBuf;

use clap::ArgAction;

use super::super::context::{Context, edition};
use super::super::failure::Failure;
use super::super::words::words;
use crate::assessment::Demands;
use crate::lens::{Bundled, ChoiceId, EDITIONS, Qualified};
use crate::store::{self, CheckKeys, Config, FailOn};
use crate::wording::{Phrases, shown, visible};

/// The days for which an acceptance may hold, where nobody says.
const MAX_ACCEPTANCE_DAYS: u32 = 365;

/// What is demanded, as options. Each is a key of `check:` in `.wa-sec.yaml` too.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "What is demanded")]
pub struct DemandArgs {
    /// Fail on a gap of this risk or above that is not accepted [default: high; with --fail-on-new: none]
    #[arg(long, value_name = "RISK", value_parser = words::<FailOn>())]
    fail_on: Option<String>,
    /// The most questions at high risk
    #[arg(long, value_name = "COUNT")]
    max_hri: Option<u32>,
    /// The most questions at medium risk
    #[arg(long, value_name = "COUNT")]
    max_mri: Option<u32>,
    /// The least implementation rate, taken at the low end of its range
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u32).range(0..=100))]
    min_score: Option<u32>,
    /// The least part of the practices that is answered; unknown is not answered
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u32).range(0..=100))]
    min_answered: Option<u32>,
    /// The most days since an answer was last confirmed; without a day it is too old
    #[arg(long, value_name = "DAYS")]
    max_age: Option<u32>,
    /// The edition that ids belong to which name none themselves [default: that of each review]
    #[arg(long, value_name = "EDITION")]
    lens: Option<String>,
    /// Practices that must be implemented, for example SEC01-BP02,SEC02-BP01 or 2025-02/SEC01-BP06
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    require: Vec<String>,
    /// Fail on an acceptance that has expired [default: true]
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", action = ArgAction::Set)]
    deny_expired_acceptance: Option<bool>,
    /// The most days that an acceptance may hold; more is warned about [default: 365]
    #[arg(long, value_name = "DAYS")]
    max_acceptance_days: Option<u32>,
    /// Fail on what is warned about
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", action = ArgAction::Set)]
    strict: Option<bool>,
    /// Fail on what is new, regressed or not assessed any more since the baseline
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true", action = ArgAction::Set)]
    fail_on_new: Option<bool>,
    /// What to compare with: a review file, or git:REF for the same file there, such as git:origin/main
    #[arg(long, value_name = "FILE|git:REF")]
    baseline: Option<String>,
    /// The configuration file [default: .wa-sec.yaml, looked for from here up to the repository root]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

/// Where a value comes from.
#[derive(Clone, Debug)]
enum Origin {
    Default,
    Ratchet,
    File(String),
    Option,
}

/// What is demanded, and where each value comes from.
pub struct Settings {
    options: CheckKeys,
    config: Option<Config>,
}

impl Settings {
    /// Reads the options, and the configuration file that holds here.
    pub fn of(args: &DemandArgs, context: &mut Context) -> Result<Self, Failure> {
        let config = context.config(args.config.as_deref())?;
        let options = options(args, config.as_ref())?;
        Ok(Self { options, config })
    }

    /// The value of a key, and where it comes from.
    fn pick<T: Clone>(&self, key: &str, of: impl Fn(&CheckKeys) -> &Option<T>) -> (Option<T>, Origin) {
        if let Some(value) = of(&self.options) {
            return (Some(value.clone()), Origin::Option);
        }
        let configured = self.config.as_ref().and_then(|config| Some((config, of(&config.check).clone()?)));
        configured.map_or((None, Origin::Default), |(config, value)| {
            let line = config.lines.get(key).map_or_else(String::new, |line| format!(":{line}"));
            (Some(value), Origin::File(format!("{}{line}", shown(&config.path))))
        })
    }

    /// What the gate is to demand.
    pub fn demands(&self) -> Result<Demands, Failure> {
        let fail_on_new = self.flag("fail-on-new", |keys| &keys.fail_on_new, false).0;
        if fail_on_new && self.baseline()?.is_none() {
            return Err(Failure::NoBaseline);
        }
        Ok(Demands {
            fail_on: self.fail_on().0.risk(),
            max_hri: self.pick("max-hri", |keys| &keys.max_hri).0,
            max_mri: self.pick("max-mri", |keys| &keys.max_mri).0,
            min_score: self.pick("min-score", |keys| &keys.min_score).0,
            min_answered: self.pick("min-answered", |keys| &keys.min_answered).0,
            max_age: self.pick("max-age", |keys| &keys.max_age).0,
            require: self.require()?,
            deny_expired_acceptance: self.flag("deny-expired-acceptance", |keys| &keys.deny_expired_acceptance, true).0,
            max_acceptance_days: self
                .pick("max-acceptance-days", |keys| &keys.max_acceptance_days)
                .0
                .unwrap_or(MAX_ACCEPTANCE_DAYS),
            strict: self.flag("strict", |keys| &keys.strict, false).0,
            fail_on_new,
        })
    }

    /// The practices that must be implemented, each with its edition where one is named: with it, beside it, or else by the other of options
    /// and file.
    fn require(&self) -> Result<Vec<Qualified<ChoiceId>>, Failure> {
        let (required, origin) = self.pick("require", |keys| &keys.require);
        let of_file = self.config.as_ref().and_then(|config| config.check.lens.as_deref());
        let of_options = self.options.lens.as_deref();
        let edition = if matches!(origin, Origin::File(_)) { of_file.or(of_options) } else { of_options.or(of_file) };
        let named = |required: Qualified<ChoiceId>| match (&required.edition, edition) {
            (None, Some(edition)) => practice(&format!("{edition}/{required}"), None),
            _ => Ok(required),
        };
        required.unwrap_or_default().into_iter().map(named).collect()
    }

    /// The baseline; the path of one that a configuration file names is seen from the folder of that file, and does not lead out of the
    /// repository.
    pub fn baseline(&self) -> Result<Option<String>, Failure> {
        if let Some(named) = &self.options.baseline {
            return Ok(Some(named.clone()));
        }
        let Some((config, named)) = self.config.as_ref().and_then(|config| Some((config, config.check.baseline.clone()?))) else {
            return Ok(None);
        };
        if named.starts_with("git:") {
            return Ok(Some(named));
        }
        match config.within(&named) {
            Some(path) => Ok(Some(path.to_string_lossy().into_owned())),
            None => Err(Failure::LeadsOut { named, config: config.path.clone(), option: "--baseline" }),
        }
    }

    /// The ratchet stands in for `fail-on high`: whoever asks for no new gaps lives with the old ones.
    fn fail_on(&self) -> (FailOn, Origin) {
        match self.pick("fail-on", |keys| &keys.fail_on) {
            (Some(value), origin) => (value, origin),
            (None, _) if self.flag("fail-on-new", |keys| &keys.fail_on_new, false).0 => (FailOn::None, Origin::Ratchet),
            (None, _) => (FailOn::High, Origin::Default),
        }
    }

    fn flag(&self, key: &str, of: impl Fn(&CheckKeys) -> &Option<bool>, default: bool) -> (bool, Origin) {
        let (value, origin) = self.pick(key, of);
        (value.unwrap_or(default), origin)
    }

    /// Every value with where it comes from, in the form of the configuration file.
    pub fn shown(&self, phrases: &Phrases) -> Result<String, Failure> {
        let (fail_on, from) = self.fail_on();
        let number = |key: &'static str, of: fn(&CheckKeys) -> &Option<u32>, default: &str| {
            let (value, origin) = self.pick(key, of);
            (key, value.map_or_else(|| default.to_owned(), |value| value.to_string()), origin)
        };
        let flag = |key: &'static str, of: fn(&CheckKeys) -> &Option<bool>, default: bool| {
            let (value, origin) = self.flag(key, of, default);
            (key, value.to_string(), origin)
        };
        let (_, require_from) = self.pick("require", |keys| &keys.require);
        let require = self.require()?.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        let (lens, lens_from) = self.pick("lens", |keys| &keys.lens);
        let (_, baseline_from) = self.pick("baseline", |keys| &keys.baseline);
        let word: &'static str = fail_on.into();
        let lines = [
            ("fail-on", word.to_owned(), from),
            number("max-hri", |keys| &keys.max_hri, ""),
            number("max-mri", |keys| &keys.max_mri, ""),
            number("min-score", |keys| &keys.min_score, ""),
            number("min-answered", |keys| &keys.min_answered, ""),
            number("max-age", |keys| &keys.max_age, ""),
            ("lens", lens.unwrap_or_default(), lens_from),
            ("require", format!("[{require}]"), require_from),
            flag("deny-expired-acceptance", |keys| &keys.deny_expired_acceptance, true),
            number("max-acceptance-days", |keys| &keys.max_acceptance_days, &MAX_ACCEPTANCE_DAYS.to_string()),
            flag("strict", |keys| &keys.strict, false),
            flag("fail-on-new", |keys| &keys.fail_on_new, false),
            ("baseline", visible(&self.baseline()?.unwrap_or_default()), baseline_from),
        ];
        let gate = &phrases.gate;
        let mut out = match &self.config {
            Some(config) => format!("# {}\ncheck:\n", shown(&config.path)),
            None => format!("# {}\ncheck:\n", gate.without_config),
        };
        for (key, value, origin) in lines {
            let from = match origin {
                Origin::Default if key == "lens" => format!("{}: {}", gate.by_default, gate.edition_of_each_review),
                Origin::Default if value.is_empty() => format!("{}: {}", gate.by_default, gate.not_demanded),
                Origin::Default => gate.by_default.to_owned(),
                Origin::Ratchet => gate.by_default_of_ratchet.to_owned(),
                Origin::File(place) => place,
                Origin::Option => gate.by_option.to_owned(),
            };
            let said = format!("  {key}: {value}");
            out += &format!("{said:<40} # {from}\n");
        }
        Ok(out)
    }
}

fn practice(typed: &str, edition: Option<&str>) -> Result<Qualified<ChoiceId>, Failure> {
    let lens = edition.and_then(|edition| EDITIONS.of(edition)).map(Bundled::lens);
    store::practice_id(typed, lens.as_deref(), true)
        .map_err(|(kind, hint)| Failure::NoSuchPractice { kind: Box::new(kind), hint })
}

fn options(args: &DemandArgs, config: Option<&Config>) -> Result<CheckKeys, Failure> {
    let lens = args.lens.as_deref().map(|typed| Ok(edition(Some(typed))?.id.to_owned())).transpose()?;
    let named = lens.as_deref().or_else(|| config?.check.lens.as_deref());
    let require: Vec<_> = args.require.iter().map(|typed| practice(typed, named)).collect::<Result<_, _>>()?;
    Ok(CheckKeys {
        fail_on: args.fail_on.as_ref().and_then(|word| word.parse().ok()),
        max_hri: args.max_hri,
        max_mri: args.max_mri,
        min_score: args.min_score,
        min_answered: args.min_answered,
        max_age: args.max_age,
        lens,
        require: (!require.is_empty()).then_some(require),
        deny_expired_acceptance: args.deny_expired_acceptance,
        max_acceptance_days: args.max_acceptance_days,
        strict: args.strict,
        fail_on_new: args.fail_on_new,
        baseline: args.baseline.clone(),
    })
}
