//! What the files of `questions/` make up, and what a wrong catalog is, found while the program is built.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::{
    Carrier, Choice, ChoiceId, Crosswalk, Edition, Lens, Programme, Question, Reference, Relation, RiskSource, ServiceModel,
    Words,
};

/// What the files of `questions/` make up.
#[derive(Debug)]
pub struct Catalog {
    /// The editions, the oldest first, each with how it follows from the one before; none for the oldest.
    pub editions: Vec<(Lens, Option<Crosswalk>)>,
    /// The reading list.
    pub references: Vec<Reference>,
    /// The compliance programmes.
    pub programmes: Vec<Programme>,
}

/// What the YAML files make up that have these paths within `questions/`.
///
/// # Errors
/// Everything that is wrong with them, one line each.
pub fn compile(files: &BTreeMap<String, String>) -> Result<Catalog, Vec<String>> {
    let mut faults = Vec::new();
    // Editions are named by their month, so that the order of their names is that of their age.
    let editions = files.keys().filter_map(|path| path.strip_suffix("/lens.yaml"));
    let lenses: Vec<_> = editions.filter_map(|edition| sound(assemble(edition, files), &mut faults)).collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    let (mut crosswalks, mut walked) = (vec![None], Vec::new());
    for (earlier, later) in lenses.iter().zip(lenses.iter().skip(1)) {
        let path = format!("crosswalks/{}--{}.yaml", earlier.edition.id, later.edition.id);
        let found = |crosswalk: &_| crosswalk_faults(crosswalk, earlier, later);
        crosswalks.push(sound(checked(&path, files, found), &mut faults));
        walked.push(path);
    }
    for stray in files.keys().filter(|path| path.starts_with("crosswalks/") && !walked.contains(path)) {
        faults.push(format!("{stray}: does not lead from one edition to the next"));
    }
    let found = |all: &Vec<_>| reference_faults(all, &lenses);
    let references = sound(checked("references.yaml", files, found), &mut faults).unwrap_or_default();
    let found = |all: &Vec<_>| programme_faults(all, &lenses);
    let programmes = sound(checked("programmes.yaml", files, found), &mut faults).unwrap_or_default();
    let editions = lenses.into_iter().zip(crosswalks).collect();
    if faults.is_empty() { Ok(Catalog { editions, references, programmes }) } else { Err(faults) }
}

/// What was read; faults go to the others.
fn sound<T>(read: Result<T, Vec<String>>, faults: &mut Vec<String>) -> Option<T> {
    read.map_err(|found| faults.extend(found)).ok()
}

fn assemble(id: &str, files: &BTreeMap<String, String>) -> Result<Lens, Vec<String>> {
    let edition: Edition = read(&format!("{id}/lens.yaml"), files)?;
    let path = |number: u8| format!("{id}/SEC{number:02}.yaml");
    let questions = edition.questions.iter().map(|id| read(&path(id.number()), files)).collect::<Result<_, _>>()?;
    let lens = Lens { edition, questions };
    let mut found = faults(&lens);
    if lens.edition.id != id {
        found.push(format!("{id}/lens.yaml: its id is {}", lens.edition.id));
    }
    if found.is_empty() { Ok(lens) } else { Err(found) }
}

/// What a file holds, unless these find fault with it.
fn checked<T: DeserializeOwned>(
    path: &str,
    files: &BTreeMap<String, String>,
    found: impl Fn(&T) -> Vec<String>,
) -> Result<T, Vec<String>> {
    let held = read(path, files)?;
    let found = found(&held);
    if found.is_empty() { Ok(held) } else { Err(found) }
}

fn read<T: DeserializeOwned>(path: &str, files: &BTreeMap<String, String>) -> Result<T, Vec<String>> {
    let text = files.get(path).ok_or_else(|| vec![format!("{path}: is missing")])?;
    serde_yaml::from_str(text).map_err(|error| vec![format!("{path}: {error}")])
}

/// Everything that is wrong with a lens, one line each, naming the id. Empty for a sound one.
pub fn faults(lens: &Lens) -> Vec<String> {
    let mut faults = Vec::new();
    let ids: Vec<_> = lens.questions.iter().map(|question| question.id).collect();
    if ids != *lens.edition.questions {
        faults.push(format!("{}: the question files are not the questions that lens.yaml lists", lens.edition.id));
    }
    for question in &lens.questions {
        question_faults(lens, question, &mut faults);
    }
    if let Some(id) = first_in_a_cycle(lens) {
        faults.push(format!("{id}: requires itself through others"));
    }
    faults
}

fn question_faults(lens: &Lens, question: &Question, faults: &mut Vec<String>) {
    let id = question.id;
    if lens.area(question).is_none() {
        faults.push(format!("{id}: area {} is not one of lens.yaml's", question.area));
    }
    if question.csa_domains.iter().any(|domain| !(1..=14).contains(domain)) {
        faults.push(format!("{id}: the CSA guidance has domains 1 to 14"));
    }
    for (index, choice) in question.best_practices.iter().enumerate() {
        if choice.id.question() != id || usize::from(choice.id.number()) != index + 1 {
            faults.push(format!("{}: not number {} of {id}", choice.id, index + 1));
        }
        choice_faults(lens, choice, faults);
    }
    let worked_in = |bullet: &usize| {
        question.best_practices.iter().flat_map(|c| c.criteria.iter().chain(&c.improvement)).any(|g| g.points.contains(bullet))
    };
    for bullet in (1..=question.point.bullets.len()).filter(|bullet| !worked_in(bullet)) {
        faults.push(format!("{id}: no criterion and no improvement step works in bullet {bullet} of the point"));
    }
}

fn choice_faults(lens: &Lens, choice: &Choice, faults: &mut Vec<String>) {
    let id = choice.id;
    let mut count = |what: &str, found: usize, least: usize, most: usize| {
        if !(least..=most).contains(&found) {
            faults.push(format!("{id}: {found} entries of {what}, {least} to {most} are wanted"));
        }
    };
    count("criteria", choice.criteria.len(), 2, 4);
    count("improvement", choice.improvement.len(), 2, 5);
    count("evidence", choice.evidence.len(), 1, 3);
    count("perspective", choice.perspective.len(), 1, 3);
    let in_area = |part: &str| {
        lens.question(id.question())
            .and_then(|q| lens.area(q))
            .is_some_and(|area| area.parts.iter().any(|known| known.id == *part))
    };
    if choice.sub_area.as_ref().is_some_and(|part| !in_area(part)) {
        faults.push(format!("{id}: its sub-area is not one of its area's"));
    }
    if (choice.risk.source == RiskSource::Own) != choice.risk.reason.is_some() {
        faults.push(format!("{id}: a risk of our own gives its reason, one of AWS's does not"));
    }
    for required in choice.requires.iter().filter(|&&required| lens.choice(required).is_none()) {
        faults.push(format!("{id}: requires {required}, which is not in this edition"));
    }
    protection_faults(choice, faults);
    let bullets = lens.question(id.question()).map_or(0, |question| question.point.bullets.len());
    for guidance in choice.criteria.iter().chain(&choice.improvement) {
        if guidance.points.iter().any(|point| !(1..=bullets).contains(point)) {
            faults.push(format!("{id}: the point has bullets 1 to {bullets}"));
        }
    }
}

/// What it guards, where it acts, what it is about, and what stays with the customer where the provider carries it.
fn protection_faults(choice: &Choice, faults: &mut Vec<String>) {
    let id = choice.id;
    let guards = choice.guards.all();
    if guards.is_empty() {
        faults.push(format!("{id}: guards nothing"));
    }
    if choice.functions.is_empty() {
        faults.push(format!("{id}: has no function"));
    }
    if !ascends(&guards) {
        faults.push(format!("{id}: guards something both directly and also"));
    }
    let lists = [
        ("guards, directly,", ascends(&choice.guards.directly)),
        ("guards, also,", ascends(&choice.guards.also)),
        ("functions", ascends(&choice.functions)),
        ("topics", ascends(&choice.topics)),
    ];
    for (key, _) in lists.iter().filter(|(_, ascends)| !ascends) {
        faults.push(format!("{id}: {key} names something twice, or not in the order of the README"));
    }
    let by_provider = ServiceModel::ALL.iter().any(|&model| choice.responsibility.under(model) == Carrier::Provider);
    if choice.carried.is_some() != by_provider {
        faults
            .push(format!("{id}: carried belongs where some service model leaves the practice to the provider, and only there"));
    }
}

/// Whether each item comes after the one before it in the order of the enum, so that none is there twice.
fn ascends<T: PartialOrd>(items: &[T]) -> bool {
    items.windows(2).all(|pair| pair[0] < pair[1])
}

/// A best practice that requires itself, directly or through others.
fn first_in_a_cycle(lens: &Lens) -> Option<ChoiceId> {
    let reaches = |start: ChoiceId| {
        let mut open = vec![start];
        let mut seen = Vec::new();
        while let Some(id) = open.pop() {
            for &required in lens.choice(id).map_or(&[][..], |choice| &choice.requires) {
                if required == start {
                    return true;
                }
                if !seen.contains(&required) {
                    seen.push(required);
                    open.push(required);
                }
            }
        }
        false
    };
    lens.choices().map(|choice| choice.id).find(|&id| reaches(id))
}

/// Everything that is wrong with a crosswalk, one line each.
pub fn crosswalk_faults(crosswalk: &Crosswalk, from: &Lens, to: &Lens) -> Vec<String> {
    let walk = format!("crosswalks/{}--{}.yaml", from.edition.id, to.edition.id);
    let mut faults = Vec::new();
    if (&crosswalk.from, &crosswalk.to) != (&from.edition.id, &to.edition.id) {
        faults.push(format!("{walk}: says that it leads from {} to {}", crosswalk.from, crosswalk.to));
    }
    let mut known = |id: ChoiceId, lens: &Lens| {
        if lens.choice(id).is_none() {
            faults.push(format!("{walk}: {id} is not in edition {}", lens.edition.id));
        }
    };
    let joint = crosswalk.joint.iter().flat_map(|joint| joint.from.iter().map(|&earlier| (earlier, joint.to)));
    let related = crosswalk.relations.iter().map(|related| (related.from, related.to));
    let friends = crosswalk.false_friends.iter().map(|friends| (friends.from, friends.to));
    for (earlier, later) in joint.clone().chain(related).chain(friends) {
        known(earlier, from);
        known(later, to);
    }
    crosswalk.no_successor.iter().for_each(|dropped| known(dropped.id, from));
    crosswalk.without_forerunner.iter().for_each(|&new| known(new, to));
    let mut pairs = Vec::new();
    for related in &crosswalk.relations {
        let pair = format!("{} to {}", related.from, related.to);
        if pairs.contains(&pair) {
            faults.push(format!("{walk}: {pair} is there twice"));
        }
        if (related.relation == Relation::Broader) != related.beyond.is_some() {
            faults.push(format!("{walk}: {pair}: broader, and nothing else, says what is asked beyond"));
        }
        if matches!(related.relation, Relation::Equal | Relation::Narrower) != related.because.is_some() {
            faults.push(format!("{walk}: {pair}: equal and narrower, and nothing else, say why"));
        }
        pairs.push(pair);
    }
    for (earlier, later) in joint {
        let part = crosswalk.leading_to(later).find(|related| related.from == earlier);
        if part.is_none_or(|part| part.relation != Relation::Broader) {
            faults.push(format!("{walk}: {earlier} is a part of {later}, so {later} is broader"));
        }
    }
    for id in to.choices().map(|choice| choice.id) {
        if crosswalk.leading_to(id).next().is_some() == crosswalk.without_forerunner.contains(&id) {
            faults.push(format!("{walk}: {id} either has a forerunner or is listed as without one"));
        }
    }
    for id in from
        .choices()
        .map(|choice| choice.id)
        .filter(|&id| crosswalk.coming_of(id).next().is_none() && crosswalk.dropped(id).is_none())
    {
        faults.push(format!("{walk}: {id} is not in it"));
    }
    faults
}

/// Everything that is wrong with the programmes, and with the controls that practices name of them, one line each.
pub fn programme_faults(programmes: &[Programme], lenses: &[Lens]) -> Vec<String> {
    let mut faults = Vec::new();
    for id in twice(programmes.iter().map(|programme| programme.id.as_ref())) {
        faults.push(format!("programmes.yaml: {id} is there twice"));
    }
    let choices = || lenses.iter().flat_map(Lens::choices);
    for choice in choices() {
        for (id, controls) in choice.controls.iter() {
            let programme = programmes.iter().find(|programme| programme.id == *id);
            if programme.is_none_or(|programme| programme.controls_of.is_none()) {
                faults.push(format!(
                    "{}: {id} is no programme of programmes.yaml that says which edition its controls are of",
                    choice.id
                ));
            }
            if controls.is_empty() {
                faults.push(format!("{}: {id} without a control", choice.id));
            }
            for control in twice(controls.iter().map(AsRef::as_ref)) {
                faults.push(format!("{}: {id} {control} is there twice", choice.id));
            }
        }
    }
    for programme in programmes.iter().filter(|programme| programme.controls_of.is_some()) {
        if !choices().any(|choice| choice.controls.get(&programme.id).is_some()) {
            faults.push(format!("programmes.yaml: {} names an edition of controls that no practice refers to", programme.id));
        }
    }
    faults
}

/// Everything that is wrong with the reading list, and with what questions name of it, one line each.
pub fn reference_faults(references: &[Reference], lenses: &[Lens]) -> Vec<String> {
    let mut faults = Vec::new();
    for id in twice(references.iter().map(|reference| reference.id.as_ref())) {
        faults.push(format!("references.yaml: {id} is there twice"));
    }
    for question in lenses.iter().flat_map(|lens| &lens.questions) {
        if question.references.is_empty() {
            faults.push(format!("{}: no references", question.id));
        }
        let place = |id: &Words| references.iter().position(|reference| reference.id == *id);
        for id in question.references.iter().filter(|id| place(id).is_none()) {
            faults.push(format!("{}: {id} is not in references.yaml", question.id));
        }
        if !ascends(&question.references.iter().filter_map(place).collect::<Vec<_>>()) {
            faults.push(format!("{}: references are not in the order of the reading list, or one is there twice", question.id));
        }
    }
    faults
}

/// The ids that have already come before.
fn twice<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = Vec::new();
    ids.filter(|&id| {
        seen.contains(&id) || {
            seen.push(id);
            false
        }
    })
    .collect()
}
