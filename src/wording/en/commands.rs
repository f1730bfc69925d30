//! What single commands say in English.

use super::super::phrases::Commands;
use crate::lens::Lang;
use crate::store::Comments;

/// What single commands say in English.
pub const COMMANDS: Commands = Commands {
    file_comments: FILE_COMMENTS,
    unnamed_workload: "Unnamed workload",
    file_written: |path| {
        format!(
            "Wrote {path}: every practice unanswered.\nFill it in with an editor, or answer in the terminal: wa-sec review {path}\nSee where it stands: wa-sec status {path}\n"
        )
    },
};

const FILE_COMMENTS: Comments = Comments {
    lang: Lang::En,
    intro: "A Well-Architected security review, asked and read by wa-sec.\nLeave blank what you do not know. Only wa-sec, lens and workload.name are required.",
    answers: "Answer with one word after the colon:\n  implemented  all criteria are met (wa-sec explain SEC1-BP1 lists them)\n  partial      some are met\n  missing      it is not in place\n  unknown      somebody must find out\n  provider     the provider carries it\nor with a block, where there is more to say:\n  SEC1-BP1:\n    status: partial\n    notes: what is there, what is not\n    evidence: [what proves it]\n    owner: who closes the gap\n    due: 2026-12-31\nA practice that has no object here needs its reason:\n  SEC1-BP5: { status: not-applicable, reason: \"one operator, no federation\" }\nA question that has none as well: SEC8: { applicable: false, reason: \"stores no data\" }",
    reviewed_on: "the day that holds for every answer without a day of its own",
    environment: "",
    review_owner: "who answers for the review",
    service_models: "who carries which practice depends on it",
    hosting: "the step of the Japanese government's cloud policy",
    connectivity: "over which paths it is reached",
    compliance: "programmes that it must meet, for example [pci-dss, fisc]",
    accounts: "AWS account ids in quotes, for example [\"012345678901\"]",
    regions: "for example [ap-northeast-1]",
    exclusions: "what the review leaves out",
    participants: "who took part",
    protect: "what must be protected; it comes before any question",
    asset: "cardholder data",
};
