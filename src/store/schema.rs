//! The JSON Schema of the review file (draft 2020-12), for editors and other tools. What it accepts, the reader accepts, except for what
//! it leaves to the reader: which of the known ids an edition has, ids that are the same in two spellings, days of the calendar and their
//! order.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;

use serde_json::{Map, Value, json};

use super::file_format::{FORMAT, REVIEW, Rule, Shape, Table};
use crate::lens::{ChoiceId, EDITIONS, QuestionId};
use crate::review::{FORBIDDEN, LONGEST_LIST};

/// A text that says something and holds no character that is never stored.
const TEXT: &str = r"^[^F]*[^F\s][^F]*$";

/// The JSON Schema of the review file.
pub fn review_schema() -> Value {
    let mut schema = of_table(&REVIEW);
    let head = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:wa-sec:review:1",
        "title": "wa-sec review file",
        "description": "An AWS Well-Architected security review: the answers for one workload under one edition of the questions.",
    });
    if let (Value::Object(schema), Value::Object(head)) = (&mut schema, head) {
        schema.extend(head);
    }
    schema
}

fn of_table(table: &Table) -> Value {
    let mut properties = Map::new();
    for field in table.fields {
        let mut schema = if field.required { of_shape(&field.shape) } else { or_blank(&of_shape(&field.shape)) };
        schema["description"] = json!(field.doc);
        properties.insert(field.key.to_owned(), schema);
    }
    let required: Vec<&str> = table.fields.iter().filter(|field| field.required).map(|field| field.key).collect();
    let mut schema = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    let conditions: Vec<Value> = table.rules.iter().filter_map(of_rule).collect();
    if !conditions.is_empty() {
        schema["allOf"] = json!(conditions);
    }
    schema
}

fn of_rule(rule: &Rule) -> Option<Value> {
    // The order of two days is not for a schema to say.
    let Rule::ReasonWhere { key, is } = rule else { return None };
    let value = if *is == "false" { json!(false) } else { json!(is) };
    Some(json!({
        "if": { "properties": { *key: { "const": value } }, "required": [key] },
        "then": { "properties": { "reason": of_shape(&Shape::Text) }, "required": ["reason"] },
    }))
}

fn of_shape(shape: &Shape) -> Value {
    match shape {
        Shape::Format => json!({ "enum": [FORMAT, FORMAT.to_string()] }),
        Shape::Edition => json!({ "enum": EDITIONS.iter().map(|edition| edition.id).collect::<Vec<_>>() }),
        Shape::Name | Shape::Line | Shape::Text => {
            json!({ "type": ["string", "number", "boolean"], "pattern": TEXT.replace('F', &forbidden()), "maxLength": shape.longest() })
        }
        Shape::Date => json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Account => json!({ "type": "string", "pattern": "^[0-9]{12}$" }),
        Shape::Word(words) => json!({ "enum": words() }),
        Shape::Number(most) => json!({ "type": "integer", "minimum": 0, "maximum": most }),
        Shape::Days => json!({ "type": ["integer", "string"], "minimum": 0, "maximum": u32::MAX, "pattern": "^[0-9]+d?$" }),
        Shape::PracticeId => json!({ "type": "string", "pattern": "^[Ss][Ee][Cc][0-9]+-[Bb][Pp][0-9]+$" }),
        Shape::List(item) => json!({ "type": "array", "items": or_blank(&of_shape(item)), "maxItems": LONGEST_LIST }),
        Shape::Map(table) => of_table(table),
        Shape::Questions(question) => questions(&of_shape(question)),
        Shape::Practices(answer) => by_id(
            &as_typed(EDITIONS.iter().flat_map(|edition| edition.lens().choices().map(|choice| choice.id).collect::<Vec<_>>())),
            &of_shape(answer),
        ),
        Shape::Answer(table) => json!({ "anyOf": [short(table), of_table(table)] }),
    }
}

/// The characters that are never stored, as they stand between square brackets in a pattern.
fn forbidden() -> String {
    let code = |c: char| format!(r"\u{:04x}", u32::from(c));
    FORBIDDEN.iter().map(|&(first, last)| if first == last { code(first) } else { code(first) + "-" + &code(last) }).collect()
}

/// The words that an answer can be without a map around them: all that need no reason.
fn short(table: &Table) -> Value {
    let needs_reason = |word: &str| table.rules.iter().any(|rule| matches!(rule, Rule::ReasonWhere { is, .. } if *is == word));
    let words = match table.fields.first().map(|field| &field.shape) {
        Some(Shape::Word(words)) => words(),
        _ => Vec::new(),
    };
    json!({ "enum": words.into_iter().filter(|word| !needs_reason(word)).collect::<Vec<_>>() })
}

/// The questions by id; each takes the best practices that some edition has under a question spelled so. Digits are as an edition writes
/// them: with a zero more or less they would be of another one, or of none.
fn questions(question: &Value) -> Value {
    let mut practices: BTreeMap<QuestionId, BTreeSet<ChoiceId>> = BTreeMap::new();
    for choice in EDITIONS.iter().flat_map(|edition| edition.lens().choices().map(|choice| choice.id).collect::<Vec<_>>()) {
        practices.entry(choice.question()).or_default().insert(choice);
    }
    let mut schema = by_id(&as_typed(practices.keys()), question);
    for (id, choices) in &practices {
        schema["patternProperties"][as_typed([id])] =
            json!({ "properties": { "best-practices": { "propertyNames": { "pattern": as_typed(choices) } } } });
    }
    schema
}

/// A pattern of ids as the reader takes them: of any case and width, with blanks between their parts, and without the hyphen.
fn as_typed<T: Display>(ids: impl IntoIterator<Item = T>) -> String {
    let ids: Vec<_> = ids.into_iter().map(|id| forgiving(&id.to_string())).collect();
    format!(r"^\s*({})\s*$", ids.join("|"))
}

fn forgiving(id: &str) -> String {
    let full_width = |c: char| char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c);
    let mut pattern = String::new();
    let mut before = ' ';
    for c in id.chars() {
        if c.is_ascii_digit() && before.is_ascii_alphabetic() {
            pattern.push_str(r"\s*");
        }
        match (c, c.to_ascii_lowercase()) {
            ('-', _) => pattern.push_str(r"\s*[－-]?\s*"),
            (c, lower) if c == lower => pattern.extend(['[', c, full_width(c), ']']),
            (c, lower) => pattern.extend(['[', c, lower, full_width(c), full_width(lower), ']']),
        }
        before = c;
    }
    pattern
}

fn by_id(pattern: &str, schema: &Value) -> Value {
    json!({ "type": "object", "patternProperties": { pattern: or_blank(schema) }, "additionalProperties": false })
}

/// Blank means that nothing is said.
fn or_blank(schema: &Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}
