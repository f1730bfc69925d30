//! What is said of what a best practice bears on: functions, assets, programmes, and what stays with the customer.

/// What is said of what a best practice bears on.
pub struct Bearing {
    /// Before the functions of the NIST Cybersecurity Framework.
    pub functions: &'static str,
    /// What it guards, and the assets of this workload that this concerns; none where that is empty.
    pub guards: fn(&str, &str) -> String,
    /// Before what it is about.
    pub topics: &'static str,
    /// Before related controls of a programme.
    pub related: &'static str,
    /// What "related" means, and what it does not.
    pub about_related: &'static str,
    /// Before what stays with the customer where the provider carries a practice.
    pub remains: &'static str,
    /// Before what to keep as evidence then.
    pub assurance: &'static str,
    /// Heading over what stays with the customer where the provider carries a practice.
    pub where_carried: &'static str,
    /// Heading over works that deepen a question.
    pub references: &'static str,
    /// How many practices are recorded as the provider's, and how many of them without evidence.
    pub carried: fn(usize, usize) -> String,
}
