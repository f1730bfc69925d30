//! What is said of what a best practice bears on: functions, assets, programmes, and what stays with the customer.

use crate::assessment::Assurances;
use crate::lens::{Guards, ServiceModels};

/// What is said of what a best practice bears on.
pub struct Bearing {
    /// Before the functions of the NIST Cybersecurity Framework.
    pub functions: &'static str,
    /// Before what it guards.
    pub guards: &'static str,
    /// What it guards: directly, and through others.
    pub guarded: fn(&Guards) -> String,
    /// Before the assets of this workload that this concerns.
    pub guarded_here: &'static str,
    /// Before what it is about.
    pub topics: &'static str,
    /// Before related controls of a programme.
    pub related: &'static str,
    /// Heading over related controls.
    pub related_controls: &'static str,
    /// What "related" means, and what it does not.
    pub about_related: &'static str,
    /// Before what stays with the customer where the provider carries a practice.
    pub remains: &'static str,
    /// Before what to keep as evidence then.
    pub assurance: &'static str,
    /// Above what stays with the customer where the provider carries a practice.
    pub where_carried: &'static str,
    /// Heading over works that deepen a question.
    pub references: &'static str,
    /// How many practices are the provider's, and how many of them name an assurance as evidence.
    pub carried: fn(Assurances) -> String,
    /// How many are claimed for the provider in vain, under which service models they are the customer's, and which they are.
    pub claimed_in_vain: fn(usize, ServiceModels, &str) -> String,
}
