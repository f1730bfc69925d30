//! Writes the differences between two reviews into a text and leaves everything else in it as a person wrote it: comments, order,
//! spelling of ids, line ends.

use std::str::FromStr;

use yaml_edit::{
    AsYaml, Mapping, MappingBuilder, MappingEntry, ScalarValue, Sequence, SequenceBuilder, SyntaxKind, YamlFile, YamlNode,
};

use super::file_format::{REVIEW, Shape};
use super::value::{Map, Value};
use crate::lens::Id;

/// The text with the differences in it. None: the text is not one that can be edited. Whoever calls this reads the result back.
pub fn differences(text: &str, old: &Map, new: &Map) -> Option<String> {
    let file = YamlFile::from_str(text).ok()?;
    let root = file.document()?.as_mapping()?;
    let mut edit = Edit { nothing: nothing()?, blanked: Vec::new() };
    edit.apply(&root, old, new, &Shape::Map(&REVIEW));
    Some(edit.finish(&file))
}

/// The value of `key:`.
fn nothing() -> Option<YamlNode> {
    YamlFile::from_str("key:\n").ok()?.document()?.as_mapping()?.entries().next()?.value_node()
}

struct Edit {
    nothing: YamlNode,
    /// The entries whose value was taken away, and not their line.
    blanked: Vec<MappingEntry>,
}

impl Edit {
    fn apply(&mut self, mapping: &Mapping, old: &Map, new: &Map, shape: &Shape) {
        for (key, value) in &new.0 {
            if let Some(child) = shape.of_key(key)
                && old.get(key) != Some(value)
            {
                self.put(mapping, key, old.get(key), value, (shape, child));
            }
        }
        for (key, value) in &old.0 {
            if let Some(child) = shape.of_key(key)
                && new.get(key).is_none()
            {
                self.take(mapping, key, value, (shape, child));
            }
        }
    }

    fn put(&mut self, mapping: &Mapping, key: &str, old: Option<&Value>, new: &Value, (shape, child): (&Shape, &Shape)) {
        let Some(entry) = find(mapping, key, shape) else {
            let order = order(mapping, key, shape);
            mapping.set_with_field_order(key, &*built(new, child), order);
            return;
        };
        match (new, entry.value_node()) {
            (Value::Map(new), Some(YamlNode::Mapping(inner))) if !inner.is_empty() && !is_better_replaced(&inner, new, child) => {
                let empty = Map::default();
                let old = match old {
                    Some(Value::Map(old)) => old,
                    _ => &empty,
                };
                self.apply(&inner, old, new, child);
            }
            (Value::List(new), Some(YamlNode::Sequence(list))) if is_as_read(&list, old) => {
                let (Some(Value::List(old)), Shape::List(item)) = (old, child) else { return };
                self.apply_list(&list, old, new, item);
            }
            // Not through the entry, which does not know that a map in braces takes no blocks.
            _ => mapping.set(entry_key(&entry).as_deref().unwrap_or(key), &*built(new, child)),
        }
    }

    fn take(&mut self, mapping: &Mapping, key: &str, old: &Value, (shape, child): (&Shape, &Shape)) {
        let Some(entry) = find(mapping, key, shape) else { return };
        let by_id = matches!(shape, Shape::Questions(_) | Shape::Practices(_));
        if let (Value::Map(old), Some(YamlNode::Mapping(inner))) = (old, entry.value_node()) {
            let holds_ids = matches!((shape, child), (Shape::Questions(_), _) | (_, Shape::Questions(_) | Shape::Practices(_)));
            if holds_ids || has_comment(&inner.to_string()) {
                return self.apply(&inner, old, &Map::default(), child);
            }
        }
        // A line that carries a comment, an id, or all that a map has left, stays and is blank.
        if by_id || mapping.len() == 1 || has_comment(&entry.to_string()) {
            entry.set_value(&self.nothing, false);
            self.blanked.push(entry);
        } else {
            mapping.remove(key);
        }
    }

    /// Only what differs, so that comments beside the other items stay.
    fn apply_list(&mut self, list: &Sequence, old: &[Value], new: &[Value], item: &Shape) {
        let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
        let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
        let (old, new) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
        for (i, value) in new.iter().enumerate() {
            match (old.get(i), value, list.get(head + i)) {
                (None, ..) => list.insert(head + i, &*built(value, item)),
                (Some(Value::Map(old)), Value::Map(new), Some(YamlNode::Mapping(inner))) => self.apply(&inner, old, new, item),
                _ => {
                    list.set(head + i, &*built(value, item));
                }
            }
        }
        for i in (new.len()..old.len()).rev() {
            list.remove(head + i);
        }
    }

    /// The edited text. Where a value went from before a comment, the blanks around it are two again, or they would grow with every undo.
    fn finish(self, file: &YamlFile) -> String {
        let mut text = file.to_string();
        let mut starts: Vec<usize> = self.blanked.iter().map(|entry| entry.byte_range().start as usize).collect();
        starts.sort_unstable();
        for start in starts.into_iter().rev() {
            let line = text[start..].lines().next().unwrap_or_default();
            let Some((key, rest)) = line.split_once(':') else { continue };
            let comment = rest.trim_start_matches(' ');
            if comment.starts_with('#') {
                let from = start + key.len() + 1;
                text.replace_range(from..from + rest.len() - comment.len(), "  ");
            }
        }
        text
    }
}

/// Whether a list has an item for each that was read from it: blank ones are not.
fn is_as_read(list: &Sequence, read: Option<&Value>) -> bool {
    matches!(read, Some(Value::List(read)) if read.len() == list.len())
}

/// An answer without comments in it is written anew where that reads better: the short form where only a status is left, a block
/// instead of ever more keys on one line.
fn is_better_replaced(inner: &Mapping, new: &Map, shape: &Shape) -> bool {
    let Shape::Answer(_) = shape else { return false };
    let other_keys = inner.len() != new.0.len() || new.0.iter().any(|(key, _)| !inner.contains_key(&**key));
    !has_comment(&inner.to_string()) && (status_alone(new).is_some() || inner.is_flow_style() && other_keys)
}

/// The entry of a key. Ids are the same in any case and width.
fn find(mapping: &Mapping, key: &str, shape: &Shape) -> Option<MappingEntry> {
    let wanted = id(key, shape);
    mapping.entries().find(|entry| match entry_key(entry) {
        Some(name) => name == key || wanted.is_some() && id(&name, shape) == wanted,
        None => false,
    })
}

/// The keys of a map in canonical order, as the text spells them, with the new one among them.
fn order(mapping: &Mapping, key: &str, shape: &Shape) -> Vec<String> {
    if let Shape::Map(table) | Shape::Answer(table) = shape {
        return table.fields.iter().map(|field| field.key.to_owned()).collect();
    }
    let mut keys: Vec<String> = mapping.entries().filter_map(|entry| entry_key(&entry)).chain([key.to_owned()]).collect();
    keys.sort_by_key(|key| id(key, shape));
    keys
}

fn entry_key(entry: &MappingEntry) -> Option<String> {
    match entry.key_node()? {
        YamlNode::Scalar(scalar) => Some(scalar.as_string()),
        _ => None,
    }
}

/// The id that a key is, however it is typed.
fn id(key: &str, shape: &Shape) -> Option<Id> {
    match shape {
        Shape::Questions(_) | Shape::Practices(_) => key.parse().ok(),
        _ => None,
    }
}

/// A value as yaml-edit takes it.
fn built(value: &Value, shape: &Shape) -> Box<dyn AsYaml> {
    match value {
        Value::Text(text) if is_more_than_text_elsewhere(text) => Box::new(ScalarValue::single_quoted(text)),
        Value::Text(text) => Box::new(ScalarValue::string(text)),
        Value::Word(word) => Box::new(ScalarValue::plain(*word)),
        Value::Date(date) => Box::new(ScalarValue::plain(date.to_string())),
        Value::Flag(flag) => Box::new(*flag),
        Value::Number(number) => Box::new(ScalarValue::from(i64::from(*number))),
        Value::List(list) => {
            let item = if let Shape::List(item) = shape { item } else { shape };
            let items = list.iter().fold(SequenceBuilder::new(), |items, value| items.item(&*built(value, item)));
            Box::new(items.build_document())
        }
        Value::Map(map) => {
            if let (Shape::Answer(_), Some(status)) = (shape, status_alone(map)) {
                return built(status, shape);
            }
            let pairs = map.0.iter().fold(MappingBuilder::new(), |pairs, (key, value)| {
                pairs.pair(&**key, &*built(value, shape.of_key(key).unwrap_or(shape)))
            });
            Box::new(pairs.build_document())
        }
    }
}

/// Whether readers of YAML 1.1 would make something else of a text without quotes: a truth, a number with `_` or to base 60, a time.
/// What is special in YAML 1.2 is quoted anyway.
fn is_more_than_text_elsewhere(text: &str) -> bool {
    let is_of_number = |c: char| c.is_ascii_hexdigit() || "+-._: TZtzxX".contains(c);
    matches!(text, "y" | "Y" | "n" | "N" | "=")
        || text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c)) && text.chars().all(is_of_number)
}

fn status_alone(answer: &Map) -> Option<&Value> {
    match answer.0.as_slice() {
        [(key, status)] if key == "status" => Some(status),
        _ => None,
    }
}

/// Whether a piece of YAML holds a comment.
fn has_comment(yaml: &str) -> bool {
    yaml.contains('#') && yaml_edit::lex(yaml).iter().any(|(kind, _)| *kind == SyntaxKind::COMMENT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_older_readers_would_misread_are_quoted() {
        let misread = [
            "y",
            "N",
            "=",
            "1_000",
            "12:30",
            "2026-11-23",
            "2026-11-23 10:00:00 +09:00",
            "0b1_0",
            "0xF_F",
            "-1_0.5",
            "190:20:30.15",
        ];
        for text in misread {
            assert!(is_more_than_text_elsewhere(text), "{text}");
        }
        for text in ["yes, all of it", "two", "24 hours a day", "MFA: on", "日本語", "+ more"] {
            assert!(!is_more_than_text_elsewhere(text), "{text}");
        }
    }
}
