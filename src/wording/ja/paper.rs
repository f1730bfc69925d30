//! What a report on paper says beside its content, in Japanese.

use super::super::phrases::Paper;

/// What a report on paper says beside its content.
pub const PAPER: Paper = Paper {
    language: "ja",
    contents: "目次",
    customer: |name| {
        let is_addressed = ["御中", "様", "殿", "各位"].iter().any(|title| name.trim_end().ends_with(title));
        if is_addressed { name.to_owned() } else { format!("{name} 御中") }
    },
    date: |day| format!("{}年{}月{}日", day.year(), day.month(), day.day()),
    logo: "ロゴ",
    chart: |title, bars| format!("{title}。{}", bars.concat()),
    bar: |label, counts, note| {
        let counts: Vec<_> = counts.iter().map(|(count, word)| format!("{word} {count} 件")).collect();
        let note = if note.is_empty() { String::new() } else { format!("（{note}）") };
        format!("{label}：{}{note}。", counts.join("、"))
    },
    boxes: |labels| format!("記入欄：{}。", labels.join("、")),
    leads_to: |heading, page| format!("{heading}（{page} ページ）"),
};
