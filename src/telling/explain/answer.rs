//! What was answered, and why the risk of the question is what it is.

use super::super::words::{tone_of_risk, tone_of_status};
use super::Explanation;
use crate::content::{Block, Span, Tone};
use crate::lens::{Choice, Question, QuestionRisk};
use crate::review::{Acceptance, Answer, Validity};

impl Explanation<'_> {
    /// The answer to a practice, where a review was given.
    pub(super) fn answer(&self, choice: &Choice) -> Vec<Block> {
        let Some((review, _)) = self.review else { return Vec::new() };
        let (catalog, words) = (&self.phrases.catalog, &self.phrases.words);
        let status = review.judged(choice);
        let mut facts = vec![(0, self.fact(catalog.status, Span::new((words.status)(status), tone_of_status(status))))];
        if let Some(models) = status.claimed_in_vain() {
            facts.push((1, vec![Span::new((words.claimed_in_vain)(models), Tone::Bad)]));
        }
        let question = choice.id.question();
        if let Some(reason) = review.not_applicable.get(&question) {
            facts.push((1, vec![(catalog.question_not_applicable)(question).into()]));
            facts.push((1, self.fact(catalog.reason, reason.as_str())));
        }
        if let Some(answer) = review.answer(choice.id) {
            self.details(answer, &mut facts);
        }
        if let Some(day) = status.status().and_then(|_| review.confirmed_on(choice.id)) {
            facts.push((0, self.fact(catalog.confirmed_on, day.to_string())));
        }
        if !review.workload.service_models.is_empty() {
            let carrier = choice.responsibility.under_all(&review.workload.service_models);
            facts.push((0, self.fact(catalog.carried_by, (words.carrier)(carrier))));
        }
        vec![Block::Heading(2, (catalog.answer)(&review.workload.name)), Block::List(facts)]
    }

    fn details(&self, answer: &Answer, facts: &mut Vec<(usize, Vec<Span>)>) {
        let (catalog, words) = (&self.phrases.catalog, &self.phrases.words);
        let mut fact = |label: &str, text: String| facts.push((0, self.fact(label, text)));
        let texts = [(catalog.reason, &answer.reason), (catalog.scope, &answer.scope), (catalog.notes, &answer.notes)];
        for (label, text) in texts.into_iter().filter_map(|(label, text)| text.clone().map(|text| (label, text))) {
            fact(label, text);
        }
        if !answer.evidence.is_empty() {
            fact(catalog.proofs, answer.evidence.join("; "));
        }
        let values = [
            (catalog.treatment, answer.treatment.map(|treatment| (words.treatment)(treatment).to_owned())),
            (catalog.owner, answer.owner.clone()),
            (catalog.due, answer.due.map(|due| due.to_string())),
            (catalog.progress, answer.progress.map(|progress| (words.progress)(progress).to_owned())),
        ];
        for (label, text) in values.into_iter().filter_map(|(label, text)| text.map(|text| (label, text))) {
            fact(label, text);
        }
        if let Some(acceptance) = &answer.acceptance {
            self.acceptance(acceptance, facts);
        }
    }

    fn acceptance(&self, acceptance: &Acceptance, facts: &mut Vec<(usize, Vec<Span>)>) {
        let catalog = &self.phrases.catalog;
        let Acceptance { reason, approved_by, approved_on, expires, residual_risk } = acceptance;
        let validity = acceptance.validity_on(self.today);
        let text = (catalog.acceptance)(approved_by, *approved_on, *expires, validity);
        let tone = if validity == Validity::Holds { Tone::Plain } else { Tone::Warn };
        facts.push((0, self.fact(catalog.accepted, Span::new(text, tone))));
        facts.push((1, self.fact(catalog.reason, reason.as_str())));
        if let Some(risk) = residual_risk {
            let left = Span::new((self.phrases.words.risk)(*risk), tone_of_risk(*risk));
            facts.push((1, self.fact(catalog.residual_risk, left)));
        }
    }

    /// Why the risk of a question is what it is, where a review was given.
    pub(super) fn why_at_risk(&self, question: &Question) -> Vec<Block> {
        let Some((review, assessment)) = self.review else { return Vec::new() };
        let Some(at) = assessment.question(question.id) else { return Vec::new() };
        let (catalog, words) = (&self.phrases.catalog, &self.phrases.words);
        let decision = at.decision;
        let mut blocks = vec![Block::Heading(2, (catalog.why_at_risk)(question.id, decision.risk))];
        let Some(deciding) = decision.decided_by.and_then(|id| self.lens.choice(id)) else {
            blocks.push(Block::line((catalog.undecided)(decision.risk)));
            let reason = review.not_applicable.get(&question.id).filter(|_| decision.risk == QuestionRisk::NotApplicable);
            blocks.extend(reason.map(|reason| Block::Line(self.fact(catalog.reason, reason.as_str()))));
            return blocks;
        };
        let level = deciding.risk.level;
        let open = |choice: &&Choice| choice.risk.level == level && review.standing(choice).is_open();
        let open: Vec<_> = question.best_practices.iter().filter(open).collect();
        let line = |choice: &&Choice| {
            let status = review.judged(choice);
            let text = (catalog.deciding)(choice.id, (words.status)(status));
            (0, vec![Span::from(text), Span::from(format!("  {}", choice.shown_title(self.phrases.lang)))])
        };
        blocks.push(Block::line((catalog.decided_by)(level, open.len())));
        blocks.push(Block::List(open.iter().map(line).collect()));
        let mut known = open.iter().map(|choice| review.judged(choice)).filter(|status| status.standing().is_confirmed_gap());
        let by_claims = decision.confirmed && known.all(|status| status.claimed_in_vain().is_some());
        blocks.push(Block::line(if by_claims { catalog.confirmed_by_claims } else { (catalog.confirmed)(decision.confirmed) }));
        blocks.push(Block::Line(vec![Span::new(catalog.estimated, Tone::Faint)]));
        blocks
    }
}
