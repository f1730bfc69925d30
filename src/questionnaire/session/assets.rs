//! What must be protected: added, changed, struck.

use jiff::civil::Date;

use super::super::menu::Action;
use super::super::place::{AssetField, Place, SetupStep};
use super::Session;
use super::setup::{keep_or_write, toggle};
use crate::review::Asset;

impl Session<'_> {
    /// Takes a choice on what must be protected.
    pub(super) fn change_asset(&mut self, action: Action, today: Date) {
        match action {
            Action::Asset(index) => self.open(vec![Place::Asset { index }]),
            Action::AddAsset => self.ask_of_asset(self.state.review.protect.len(), AssetField::Name, true),
            Action::AssetField(field) => {
                if let Some(&Place::Asset { index }) = self.state.places.last() {
                    self.ask_of_asset(index, field, false);
                }
            }
            Action::Strike => {
                if let Some(&Place::Asset { index }) = self.state.places.last()
                    && index < self.state.review.protect.len()
                {
                    self.state.review.protect.remove(index);
                    self.state.places.pop();
                }
            }
            Action::KeepAssetField => self.asset_field_done(),
            Action::AssetDone => self.back_to_assets(),
            Action::Class(class) => self.choose_on_asset(|asset, _| asset.classification = Some(class)),
            Action::Personal(personal) => self.choose_on_asset(|asset, _| asset.personal_data = Some(personal)),
            Action::Impact(impact) => self.choose_on_asset(|asset, field| match field {
                AssetField::Integrity => asset.integrity = Some(impact),
                _ => asset.availability = Some(impact),
            }),
            Action::AssetModel(model) => {
                if let Some(&Place::AssetField { index, .. }) = self.state.places.last()
                    && let Some(asset) = self.state.review.protect.get_mut(index)
                {
                    toggle(&mut asset.service_models, model);
                    self.keep_cursor(&action, today);
                }
            }
            _ => {}
        }
    }

    /// Takes what was written on an asset.
    pub(super) fn write_asset(&mut self, index: usize, field: AssetField, text: Option<String>) {
        let protect = &mut self.state.review.protect;
        match (protect.get_mut(index), field, text) {
            // Nothing was added, and what is there keeps its name.
            (_, AssetField::Name, None) => {
                self.state.places.pop();
                return;
            }
            (Some(asset), AssetField::Name, Some(name)) => asset.name = name,
            (None, AssetField::Name, Some(name)) => protect.push(Asset { name, ..Asset::default() }),
            (Some(asset), AssetField::KeptIn, text) => keep_or_write(&mut asset.kept_in, text),
            (Some(asset), AssetField::Consequences, text) => keep_or_write(&mut asset.consequences, text),
            _ => {}
        }
        self.asset_field_done();
    }

    fn choose_on_asset(&mut self, choose: impl FnOnce(&mut Asset, AssetField)) {
        if let Some(&Place::AssetField { index, field, .. }) = self.state.places.last()
            && let Some(asset) = self.state.review.protect.get_mut(index)
        {
            choose(asset, field);
        }
        self.asset_field_done();
    }

    /// Goes on from one thing on an asset: to the next one, or back to where it was picked.
    fn asset_field_done(&mut self) {
        let Some(&Place::AssetField { index, field, in_turn, .. }) = self.state.places.last() else { return };
        let several = self.state.review.workload.service_models.len() > 1;
        match field.next(several) {
            Some(next) if in_turn => self.ask_of_asset(index, next, true),
            _ if in_turn => self.back_to_assets(),
            _ => {
                self.state.places.pop();
            }
        }
    }

    fn ask_of_asset(&mut self, index: usize, field: AssetField, in_turn: bool) {
        self.open(vec![Place::AssetField { index, field, in_turn, cursor: 0 }]);
    }

    /// Back to all that must be protected: to the row that leads on.
    fn back_to_assets(&mut self) {
        let is_list = |place: &Place| matches!(place, Place::Setup { step: SetupStep::Assets, .. });
        let Some(at) = self.state.places.iter().rposition(is_list) else { return };
        self.state.places.truncate(at);
        self.open(vec![Place::Setup { step: SetupStep::Assets, cursor: 0 }]);
    }
}
