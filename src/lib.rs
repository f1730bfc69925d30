//! Reviews the security of a workload on AWS with the Well-Architected questions SEC 1 to 11.

pub mod assessment;
pub mod lens;
pub mod questionnaire;
pub mod review;
pub mod system;
pub mod wording;
