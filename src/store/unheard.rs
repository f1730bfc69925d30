//! What a file says that changes nothing, though its author may think so: a warning each.

use super::fault::{Fault, FaultKind, Faults, Hint};
use super::nearest::nearest;
use super::node::{Kind, Node};
use super::value::{Map, Value};
use crate::lens::ChoiceId;
use crate::review::quoted;

/// What is said in vain of the practices of one question: answers that its `applicable: false` leaves out of every count, and acceptances
/// of a risk that is not there.
pub fn warnings(question: &Map, node: &Node) -> Vec<Fault> {
    let is_out = question.get("applicable") == Some(&Value::Flag(false));
    let Some(Value::Map(answers)) = question.get("best-practices") else { return Vec::new() };
    let nodes = entry(node, "best-practices").map_or(&[][..], |(_, practices)| entries(practices));
    answers.0.iter().filter_map(|(id, answer)| warning(id.parse().ok()?, answer, nodes, is_out)).collect()
}

/// The compliance programmes of a list that the portfolio does not have: they may well be demanded of the workload, and weigh nothing.
pub fn programmes(list: &Node, warnings: &mut Faults) {
    let Kind::List(items) = &list.kind else { return };
    let portfolio = crate::lens::programmes();
    let known = || portfolio.iter().map(|programme| programme.id.as_str());
    for item in items {
        let Kind::Scalar { text, .. } = &item.kind else { continue };
        if !text.trim().is_empty() && !known().any(|id| id == text.trim()) {
            warnings.push(|| {
                let hint = nearest(text, known()).map(|id| Hint::DidYouMean(id.to_owned()));
                Fault { hint, ..Fault::new(FaultKind::UnknownProgramme(quoted(text.trim())), &item.place) }
            });
        }
    }
}

fn warning(id: ChoiceId, answer: &Value, nodes: &[(Node, Node)], is_out: bool) -> Option<Fault> {
    let Value::Map(answer) = answer else { return None };
    let Some(Value::Word(status)) = answer.get("status") else { return None };
    let is_it = |key: &str| key.parse().is_ok_and(|key: ChoiceId| key == id);
    let (key, value) = nodes.iter().find(|(key, _)| matches!(&key.kind, Kind::Scalar { text, .. } if is_it(text)))?;
    if is_out {
        return (*status != "not-applicable").then(|| Fault::new(FaultKind::AnswerNotCounted(id), &key.place));
    }
    let has_no_risk = matches!(*status, "implemented" | "provider" | "not-applicable");
    let (acceptance, _) = answer.get("acceptance").filter(|_| has_no_risk).and_then(|_| entry(value, "acceptance"))?;
    Some(Fault::new(FaultKind::AcceptanceNotNeeded { practice: id, status }, &acceptance.place))
}

fn entry<'n>(node: &'n Node, name: &str) -> Option<&'n (Node, Node)> {
    entries(node).iter().find(|(key, _)| matches!(&key.kind, Kind::Scalar { text, .. } if text == name))
}

fn entries(node: &Node) -> &[(Node, Node)] {
    match &node.kind {
        Kind::Map(entries) => entries,
        _ => &[],
    }
}
