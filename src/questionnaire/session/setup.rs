//! The workload: asked on the way to the questions, or changed later in the profile.

use jiff::civil::Date;

use super::super::answering::{given, given_lines};
use super::super::menu::Action;
use super::super::place::{Place, SetupStep};
use super::Session;
use crate::review::{Asset, Review};

/// What stands between the items of a list that is written on a line.
const BETWEEN: [char; 5] = [',', '、', '，', ';', '；'];
/// Digits of an AWS account id.
const ACCOUNT_DIGITS: usize = 12;

impl Session<'_> {
    /// Takes a choice on the workload.
    pub(super) fn set_up(&mut self, action: Action, today: Date) {
        let workload = &mut self.state.review.workload;
        match action {
            Action::NextStep => self.next_step(),
            Action::ToQuestions => self.go_to_questions(),
            Action::Step(step) => {
                self.keep_cursor(&action, today);
                self.open(vec![Place::Setup { step, cursor: 0 }]);
            }
            Action::Environment(environment) => {
                workload.environment = Some(environment);
                self.next_step();
            }
            Action::Hosting(hosting) => {
                workload.hosting = Some(hosting);
                self.open(vec![Place::HostingReason]);
            }
            Action::Model(model) => {
                toggle(&mut workload.service_models, model);
                self.keep_cursor(&action, today);
            }
            Action::Connectivity(path) => {
                toggle(&mut workload.connectivity, path);
                self.keep_cursor(&action, today);
            }
            Action::FindProgramme => {
                self.state.places.retain(|place| !matches!(place, Place::ProgrammeHits { .. }));
                self.open(vec![Place::ProgrammeSearch]);
            }
            Action::Programme(index) => {
                if let Some(id) = self.programmes.get(index).map(|programme| programme.id.clone()) {
                    self.toggle_programme(&id);
                }
            }
            Action::Untick(index) => {
                if let Some(id) = workload.compliance.get(index).cloned() {
                    self.toggle_programme(&id);
                }
            }
            Action::RecordProgramme => {
                if let Some(Place::ProgrammeHits { term }) = self.state.places.last().cloned() {
                    self.toggle_programme(&term);
                }
            }
            _ => self.change_asset(action, today),
        }
    }

    /// Takes what was written on the workload.
    pub(super) fn write_setup(&mut self, step: SetupStep, text: Option<String>) {
        let workload = &mut self.state.review.workload;
        let items = || text.iter().flat_map(|text| text.split(BETWEEN)).filter_map(given).collect::<Vec<_>>();
        match step {
            SetupStep::Name => match text {
                None => return self.tell(self.say().name_needed),
                Some(name) => workload.name = name,
            },
            SetupStep::Owner => workload.review_owner = text,
            SetupStep::Participants => keep_or_replace(&mut workload.participants, text.as_ref(), items()),
            SetupStep::Regions => keep_or_replace(&mut workload.regions, text.as_ref(), items()),
            SetupStep::Accounts => {
                let accounts = items();
                let is_id = |id: &&String| id.len() == ACCOUNT_DIGITS && id.bytes().all(|byte| byte.is_ascii_digit());
                if let Some(wrong) = accounts.iter().find(|id| !is_id(id)) {
                    self.tell((self.phrases.profile.not_an_account)(wrong));
                    self.state.rejected = text;
                    return;
                }
                workload.accounts = accounts;
            }
            SetupStep::Exclusions => keep_or_write(&mut workload.exclusions, text),
            _ => return,
        }
        self.next_step();
    }

    /// Takes the reason for the hosting.
    pub(super) fn write_hosting_reason(&mut self, text: Option<String>) {
        keep_or_write(&mut self.state.review.workload.hosting_reason, text);
        self.state.places.pop();
        self.next_step();
    }

    /// Takes what to look for in the portfolio.
    pub(super) fn find_programme(&mut self, text: Option<String>) {
        self.state.places.pop();
        if let Some(term) = text {
            self.open(vec![Place::ProgrammeHits { term }]);
        }
    }

    /// Ticks or unticks a programme, and goes back to all of them.
    fn toggle_programme(&mut self, id: &str) {
        let profile = &self.phrases.profile;
        let title = self.programmes.iter().find(|programme| programme.id == id);
        let title = title.map_or(id, |programme| programme.title.get(self.phrases.lang)).to_owned();
        let chosen = &mut self.state.review.workload.compliance;
        toggle(chosen, id.to_owned());
        let said = if chosen.iter().any(|other| other == id) { profile.programme_added } else { profile.programme_removed };
        self.tell(said(&title));
        if let Some(Place::ProgrammeHits { .. }) = self.state.places.last() {
            self.state.places.pop();
        }
    }

    /// Goes on from a step: to the next one, from the last one to the questions, or back to the profile that it was picked from.
    pub(super) fn next_step(&mut self) {
        let is_step = |place: &Place| matches!(place, Place::Setup { .. });
        let Some(at) = self.state.places.iter().rposition(is_step) else { return };
        match self.state.places[at] {
            _ if at > 0 => self.state.places.truncate(at),
            _ if self.route.profile => self.arrive(Place::Profile { cursor: 0 }),
            Place::Setup { step, .. } => match step.next() {
                Some(step) => self.arrive(Place::Setup { step, cursor: 0 }),
                None => self.go_to_questions(),
            },
            _ => {}
        }
    }

    fn go_to_questions(&mut self) {
        let stop = if self.route.each { Some(0) } else { self.route.next_open(None, &self.state.review) };
        match stop.filter(|&stop| stop < self.route.stops.len()) {
            Some(stop) => self.arrive_at(stop),
            None => self.arrive(Place::Closing),
        }
    }
}

/// The step on the way to go on at, in a review without an answer: the one after the last that was taken. None: all of them were.
pub fn left_to_set_up(review: &Review) -> Option<SetupStep> {
    match review.protect.last() {
        // Interrupted in the middle of an asset, one sees it again.
        Some(asset) if *asset == (Asset { name: asset.name.clone(), ..Asset::default() }) => Some(SetupStep::Assets),
        Some(_) => None,
        None => SetupStep::ON_THE_WAY.into_iter().rfind(|step| is_given(review, *step)).and_then(SetupStep::next),
    }
}

fn is_given(review: &Review, step: SetupStep) -> bool {
    let workload = &review.workload;
    match step {
        SetupStep::Name => !workload.name.is_empty(),
        SetupStep::Environment => workload.environment.is_some(),
        SetupStep::Models => !workload.service_models.is_empty(),
        SetupStep::Connectivity => !workload.connectivity.is_empty(),
        SetupStep::Hosting => workload.hosting.is_some(),
        SetupStep::Owner => workload.review_owner.is_some(),
        SetupStep::Compliance => !workload.compliance.is_empty(),
        _ => false,
    }
}

/// Adds a value, or takes it out.
pub fn toggle<T: PartialEq>(values: &mut Vec<T>, value: T) {
    match values.iter().position(|other| *other == value) {
        Some(index) => _ = values.remove(index),
        None => values.push(value),
    }
}

/// Replaces a text, unless it was only looked at: then what is blank around it stays too.
pub fn keep_or_write(kept: &mut Option<String>, text: Option<String>) {
    if kept.as_deref().and_then(given_lines) != text {
        *kept = text;
    }
}

/// Replaces a list, unless it was only looked at: an item with a comma in it stays whole.
fn keep_or_replace(kept: &mut Vec<String>, text: Option<&String>, items: Vec<String>) {
    if given(&kept.join(", ")).as_ref() != text {
        *kept = items;
    }
}
