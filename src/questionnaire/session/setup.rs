//! The short form of `workload:` and `protect:`.

use jiff::civil::Date;

use super::super::menu::Action;
use super::super::place::{Place, SetupStep};
use super::Session;

impl Session<'_> {
    /// Takes a choice on the workload or on what must be protected.
    pub(super) fn set_up(&mut self, action: Action, today: Date) {
        let workload = &mut self.state.review.workload;
        match action {
            Action::NextStep => self.next_step(),
            Action::Environment(environment) => {
                workload.environment = Some(environment);
                self.next_step();
            }
            Action::Hosting(hosting) => {
                workload.hosting = Some(hosting);
                self.next_step();
            }
            Action::Model(model) => {
                toggle(&mut workload.service_models, model);
                self.keep_cursor(&action, today);
            }
            Action::Connectivity(path) => {
                toggle(&mut workload.connectivity, path);
                self.keep_cursor(&action, today);
            }
            Action::Asset(index) => self.open(vec![Place::AssetName { index }]),
            Action::Strike(index) if index < self.state.review.protect.len() => {
                self.state.review.protect.remove(index);
            }
            Action::Class(classification) => {
                if let Some(&Place::AssetClass { index }) = self.state.places.last() {
                    if let Some(asset) = self.state.review.protect.get_mut(index) {
                        asset.classification = classification;
                    }
                    self.open(vec![Place::AssetPersonal { index }]);
                }
            }
            Action::Personal(personal) => {
                if let Some(&Place::AssetPersonal { index }) = self.state.places.last()
                    && let Some(asset) = self.state.review.protect.get_mut(index)
                {
                    asset.personal_data = personal;
                }
                self.arrive(Place::Setup { step: SetupStep::Assets, cursor: 0 });
            }
            _ => {}
        }
    }

    /// Goes on to the next step, and from the last one to the questions.
    pub(super) fn next_step(&mut self) {
        let Some(&Place::Setup { step, .. }) = self.state.places.first() else { return };
        match step.next() {
            Some(step) => self.arrive(Place::Setup { step, cursor: 0 }),
            None if self.route.each => self.arrive_at(0),
            None => match self.route.next_open(None, &self.state.review) {
                Some(stop) => self.arrive_at(stop),
                None => self.arrive(Place::Closing),
            },
        }
    }
}

fn toggle<T: PartialEq>(values: &mut Vec<T>, value: T) {
    match values.iter().position(|other| *other == value) {
        Some(index) => _ = values.remove(index),
        None => values.push(value),
    }
}
