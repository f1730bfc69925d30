//! What is demanded: options before `.wa-sec.yaml` before defaults, and where each value comes from.

use std::path::Path;

use clap::{Arg, ArgAction, ArgMatches, Command, FromArgMatches};

use super::super::context::{Context, edition};
use super::super::failure::Failure;
use super::super::words::{a_number, a_number_of_days, these_words};
use crate::lens::{Bundled, ChoiceId, EDITIONS, Qualified};
use crate::review::{Bar, DEMANDS, DemandKind, DemandRow, Demands, Unit};
use crate::store::{self, Config};
use crate::wording::{Phrases, shown, visible};

/// The heading of the options in the help.
const HEADING: &str = "What is demanded";

/// What is demanded, as options: one a row of [`DEMANDS`].
#[derive(Clone, Debug)]
pub struct DemandArgs {
    given: Demands,
    /// The ids of `require` as they were typed: the edition that they belong to may stand elsewhere.
    require: Vec<String>,
}

impl clap::Args for DemandArgs {
    fn augment_args(command: Command) -> Command {
        command.args(DEMANDS.iter().map(option))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

impl FromArgMatches for DemandArgs {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let (mut given, mut require) = (Demands::default(), Vec::new());
        for row in &DEMANDS {
            let into = &mut given;
            match row.kind {
                DemandKind::Bar { at, .. } => *at(into) = matches.get_one(row.key).copied(),
                DemandKind::Number(_, at) => *at(into) = matches.get_one(row.key).copied(),
                DemandKind::Flag(at) => *at(into) = matches.get_one(row.key).copied(),
                DemandKind::Practices(_) => require = matches.get_many(row.key).into_iter().flatten().cloned().collect(),
                DemandKind::Edition(at) | DemandKind::Baseline(at) => *at(into) = matches.get_one(row.key).cloned(),
            }
        }
        Ok(Self { given, require })
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

fn option(row: &DemandRow) -> Arg {
    let default = row.value(&Demands::by_default()).filter(|value| value != "false");
    let default = default.map_or_else(String::new, |value| format!(" [default: {value}]"));
    let arg = Arg::new(row.key).long(row.key).help(format!("{}{default}", row.help)).help_heading(HEADING);
    match &row.kind {
        DemandKind::Bar { or_none, .. } => arg.value_name("RISK").value_parser(these_words::<Bar>(Bar::words(*or_none))),
        DemandKind::Number(Unit::Count, _) => arg.value_name("COUNT").value_parser(|typed: &str| a_number(typed, u32::MAX)),
        DemandKind::Number(Unit::Percent, _) => arg.value_name("PERCENT").value_parser(|typed: &str| a_number(typed, 100)),
        DemandKind::Number(Unit::Days, _) => arg.value_name("DAYS").value_parser(a_number_of_days),
        DemandKind::Flag(_) => {
            let arg = arg.value_name("BOOL").value_parser(clap::value_parser!(bool));
            arg.num_args(0..=1).require_equals(true).default_missing_value("true")
        }
        DemandKind::Practices(_) => arg.value_name("ID").value_delimiter(',').action(ArgAction::Append),
        DemandKind::Edition(_) => arg.value_name("EDITION"),
        DemandKind::Baseline(_) => arg.value_name("FILE|git:REF"),
    }
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
    options: Demands,
    config: Option<Config>,
}

impl Settings {
    /// Reads the options, and the configuration file that is named or holds here.
    pub fn of(args: &DemandArgs, config: Option<&Path>, context: &mut Context) -> Result<Self, Failure> {
        let config = context.config(config)?;
        let options = options(args, config.as_ref())?;
        Ok(Self { options, config })
    }

    /// What is demanded: options before the file before defaults. The ratchet stands in for `fail-on high`: whoever asks for no new gaps
    /// lives with the old ones.
    fn merged(&self) -> Demands {
        let file = self.config.as_ref().map(|config| config.check.clone()).unwrap_or_default();
        let mut given = file.unless(&self.options);
        if given.fail_on_new == Some(true) {
            given.fail_on = given.fail_on.or(Some(Bar::None));
        }
        Demands::by_default().unless(&given)
    }

    /// Where the value of a row comes from.
    fn origin(&self, row: &DemandRow) -> Origin {
        if row.value(&self.options).is_some() {
            return Origin::Option;
        }
        if let Some(config) = self.config.as_ref().filter(|config| row.value(&config.check).is_some()) {
            let line = config.lines.get(row.key).map_or_else(String::new, |line| format!(":{line}"));
            return Origin::File(format!("{}{line}", shown(&config.path)));
        }
        if row.value(&self.merged()) == row.value(&Demands::by_default()) { Origin::Default } else { Origin::Ratchet }
    }

    /// What the gate is to demand.
    pub fn demands(&self) -> Result<Demands, Failure> {
        let merged = self.merged();
        if merged.fail_on_new == Some(true) && merged.baseline.is_none() {
            return Err(Failure::NoBaseline);
        }
        Ok(Demands { require: self.require()?, baseline: self.baseline()?, ..merged })
    }

    /// The practices that must be implemented, each with its edition where one is named: with it, beside it, or else by the other of options
    /// and file.
    fn require(&self) -> Result<Option<Vec<Qualified<ChoiceId>>>, Failure> {
        let of_file = self.config.as_ref().map(|config| &config.check);
        let file_names = of_file.and_then(|check| check.lens.as_deref());
        let options_name = self.options.lens.as_deref();
        let (required, edition) = match &self.options.require {
            Some(required) => (Some(required), options_name.or(file_names)),
            None => (of_file.and_then(|check| check.require.as_ref()), file_names.or(options_name)),
        };
        let named = |required: &Qualified<ChoiceId>| match (&required.edition, edition) {
            (None, Some(edition)) => practice(&format!("{edition}/{required}"), None),
            _ => Ok(required.clone()),
        };
        required.map(|required| required.iter().map(named).collect()).transpose()
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

    /// Every value with where it comes from, in the form of the configuration file.
    pub fn shown(&self, phrases: &Phrases) -> Result<String, Failure> {
        let demands = Demands { require: self.require()?, baseline: self.baseline()?, ..self.merged() };
        let gate = &phrases.gate;
        let mut out = match &self.config {
            Some(config) => format!("# {}\ncheck:\n", shown(&config.path)),
            None => format!("# {}\ncheck:\n", gate.without_config),
        };
        for row in &DEMANDS {
            let value = row.value(&demands);
            let from = match (self.origin(row), &row.kind) {
                (Origin::Default, DemandKind::Edition(_)) => format!("{}: {}", gate.by_default, gate.edition_of_each_review),
                (Origin::Default, _) if value.is_none() => format!("{}: {}", gate.by_default, gate.not_demanded),
                (Origin::Default, _) => gate.by_default.to_owned(),
                (Origin::Ratchet, _) => gate.by_default_of_ratchet.to_owned(),
                (Origin::File(place), _) => place,
                (Origin::Option, _) => gate.by_option.to_owned(),
            };
            let said = format!("  {}: {}", row.key, visible(&value.unwrap_or_default()));
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

fn options(args: &DemandArgs, config: Option<&Config>) -> Result<Demands, Failure> {
    let lens = args.given.lens.as_deref().map(|typed| Ok(edition(Some(typed))?.id.to_owned())).transpose()?;
    let named = lens.as_deref().or_else(|| config?.check.lens.as_deref());
    let require: Vec<_> = args.require.iter().map(|typed| practice(typed, named)).collect::<Result<_, _>>()?;
    Ok(Demands { lens, require: (!require.is_empty()).then_some(require), ..args.given.clone() })
}
