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
    answers.0.iter().filter_map(|(id, answer)| warning(id, answer, nodes, is_out)).collect()
}

/// The compliance programmes of a list that the portfolio does not have: they may well be demanded of the workload, and weigh nothing.
pub fn programmes(list: &Node, warnings: &mut Faults) {
    let Kind::List(items) = &list.kind else { return };
    let portfolio = crate::lens::programmes();
    let known = || portfolio.iter().map(|programme| programme.id.as_ref());
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

fn warning(id: &str, answer: &Value, nodes: &[(Node, Node)], is_out: bool) -> Option<Fault> {
    let Value::Map(answer) = answer else { return None };
    let Some(Value::Word(status)) = answer.get("status") else { return None };
    let has_no_risk = matches!(*status, "implemented" | "provider" | "not-applicable");
    let is_said_in_vain = if is_out { *status != "not-applicable" } else { has_no_risk && answer.get("acceptance").is_some() };
    let practice = id.parse().ok().filter(|_| is_said_in_vain)?;
    let is_it = |key: &str| key.parse().is_ok_and(|key: ChoiceId| key == practice);
    let (key, value) = nodes.iter().find(|(key, _)| matches!(&key.kind, Kind::Scalar { text, .. } if is_it(text)))?;
    if is_out {
        return Some(Fault::new(FaultKind::AnswerNotCounted(practice), &key.place));
    }
    let (acceptance, _) = entry(value, "acceptance")?;
    Some(Fault::new(FaultKind::AcceptanceNotNeeded { practice, status }, &acceptance.place))
}

fn entry<'n, 't>(node: &'n Node<'t>, name: &str) -> Option<&'n (Node<'t>, Node<'t>)> {
    entries(node).iter().find(|(key, _)| matches!(&key.kind, Kind::Scalar { text, .. } if text == name))
}

fn entries<'n, 't>(node: &'n Node<'t>) -> &'n [(Node<'t>, Node<'t>)] {
    match &node.kind {
        Kind::Map(entries) => entries,
        _ => &[],
    }
}
