//! What a report on paper says beside its content, in English.

use jiff::civil::Date;

use super::super::phrases::Paper;

/// What a report on paper says beside its content.
pub const PAPER: Paper = Paper {
    language: "en",
    contents: "Contents",
    customer: |name| format!("Prepared for {name}"),
    date,
    logo: "Logo",
    chart: |title, bars| format!("{title}. {}", bars.join(" ")),
    bar: |label, counts, note| {
        let counts: Vec<_> = counts.iter().map(|(count, word)| format!("{count} {word}")).collect();
        let note = if note.is_empty() { String::new() } else { format!(" ({note})") };
        format!("{label}: {}{note}.", counts.join(", "))
    },
    boxes: |labels| format!("Empty boxes to sign in: {}.", labels.join(", ")),
    leads_to: |heading, page| format!("{heading}, page {page}"),
};

fn date(day: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = usize::try_from(day.month() - 1).ok().and_then(|month| MONTHS.get(month)).unwrap_or(&"");
    format!("{} {month} {}", day.day(), day.year())
}
