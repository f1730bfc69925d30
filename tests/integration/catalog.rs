//! What holds for every edition of the catalog, beyond what the build checks.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use wa_sec::lens::{
    Bundled, Choice, ChoiceId, EDITIONS, Function, Guarded, Lens, List, Question, QuestionRisk, Related, Relation, Risk,
    Standing, Text, TitleSource, Topic, Words, decide, programmes, references,
};

fn editions() -> Vec<std::sync::Arc<Lens>> {
    EDITIONS.iter().map(Bundled::lens).collect()
}

/// A text in both languages, and where it stands.
struct Written {
    place: String,
    en: String,
    ja: String,
}

impl Written {
    fn at(place: &dyn ToString, en: &str, ja: &str) -> Self {
        Self { place: place.to_string(), en: en.to_owned(), ja: ja.to_owned() }
    }

    fn text(place: &dyn ToString, text: &Text) -> Self {
        Self::at(place, &text.en, &text.ja)
    }
}

/// Every text of the catalog, the reading list and the programmes. Links and names are not among them.
fn everything_written() -> Vec<Written> {
    let mut all = Vec::new();
    for lens in editions() {
        let edition = &lens.edition;
        let head = [&edition.name, &edition.summary, &edition.source, &edition.currency].into_iter();
        all.extend(head.chain(edition.areas.iter().map(|area| &area.title)).map(|text| Written::text(&edition.id, text)));
        for question in &lens.questions {
            all.extend([&question.title, &question.point.headline].map(|text| Written::text(&question.id, text)));
            all.extend(question.point.bullets.iter().map(|bullet| Written::at(&question.id, &bullet.en, &bullet.ja)));
        }
        for choice in lens.choices() {
            let carried = choice.carried.iter().flat_map(|carried| [&carried.remains, &carried.assurance]);
            let texts =
                [&choice.title, &choice.why].into_iter().chain(&choice.risk.reason).chain(carried).chain(&choice.evidence);
            all.extend(texts.map(|text| Written::text(&choice.id, text)));
            let guidance = choice.criteria.iter().chain(&choice.improvement);
            all.extend(guidance.map(|line| Written::at(&choice.id, &line.en, &line.ja)));
        }
    }
    for reference in references() {
        let texts = [&reference.title, &reference.about].into_iter().chain(&reference.edition);
        let successors = reference.successors.iter().flat_map(|successor| [&successor.title, &successor.note]);
        all.extend(texts.chain(successors).map(|text| Written::text(&reference.id, text)));
    }
    for programme in programmes() {
        let texts = [&programme.title].into_iter().chain(&programme.note).chain(&programme.controls_of);
        all.extend(texts.map(|text| Written::text(&programme.id, text)));
    }
    all
}

fn is_japanese(character: char) -> bool {
    matches!(character, '\u{3041}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}')
}

/// Ids are the contract: they are never given to something else. A change here is a change for every review file there is.
#[test]
fn the_ids_are_frozen() {
    let mut ids = String::new();
    for lens in editions() {
        let _ = writeln!(ids, "{}", lens.edition.id);
        for question in &lens.questions {
            let practices = question.best_practices.iter().map(|choice| choice.id.to_string());
            let _ = writeln!(ids, "  {}: {}", question.id, practices.collect::<Vec<_>>().join(" "));
        }
    }
    insta::assert_snapshot!("ids", ids);
}

#[test]
fn edition_2020_03_is_the_decks_question_set() {
    let lens = wa_sec::lens::bundled("2020-03").unwrap().lens();
    let practices: Vec<_> = lens.questions.iter().map(|question| question.best_practices.len()).collect();
    assert_eq!(practices, [8, 6, 6, 7, 6, 6, 6, 5, 5, 5, 8]);
    assert_eq!(practices.iter().sum::<usize>(), 68);
    assert_eq!(lens.questions.iter().map(|question| question.point.bullets.len()).sum::<usize>(), 55);
}

#[test]
fn every_text_is_there_in_both_languages() {
    for Written { place, en, ja } in everything_written() {
        for text in [&en, &ja] {
            assert!(!text.is_empty() && text.trim() == text && !text.contains(['\n', '\t']), "{place}: {text:?}");
        }
        assert_ne!(en, ja, "{place}: the same in both languages");
        assert!(ja.contains(is_japanese), "{place}: no Japanese in {ja:?}");
        assert!(!en.contains(is_japanese), "{place}: Japanese in {en:?}");
    }
}

/// No assurance, no marketing, and the terms that were settled.
#[test]
fn banned_words_do_not_come_back() {
    let japanese = [
        "確実",
        "貯蔵",
        "問題なし",
        "問題ありません",
        "安全です",
        "万全",
        "絶対に",
        "完璧",
        "しっかり",
        "きちんと",
        "させていただ",
    ];
    let english = [
        "leverage",
        "seamless",
        "cutting-edge",
        "best-in-class",
        "world-class",
        "holistic",
        "robust",
        "fully secure",
        "completely secure",
        "guarantee",
        "bulletproof",
        "peace of mind",
    ];
    let mut found = Vec::new();
    for Written { place, en, ja } in everything_written() {
        let en = en.to_lowercase();
        found.extend(japanese.iter().filter(|word| ja.contains(**word)).map(|word| format!("{place}: {word} in {ja}")));
        found.extend(english.iter().filter(|word| en.contains(**word)).map(|word| format!("{place}: {word} in {en}")));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_link_is_well_formed_and_leads_to_a_host_we_know() {
    const HOSTS: &[&str] = &[
        "aws.amazon.com",
        "cio.go.jp",
        "cloudsecurityalliance.jp",
        "cloudsecurityalliance.org",
        "csrc.nist.gov",
        "d1.awsstatic.com",
        "docs.aws.amazon.com",
        "wa.aws.amazon.com",
        "www.bsi.bund.de",
        "www.cyber.go.jp",
        "www.digital.go.jp",
        "www.fisc.or.jp",
        "www.gov.uk",
        "www.ipa.go.jp",
        "www.jpcert.or.jp",
        "www.mhlw.go.jp",
        "www.nist.gov",
        "www.section508.gov",
    ];
    let mut links: Vec<Text> = editions().iter().flat_map(|lens| &lens.questions).map(|question| question.link.clone()).collect();
    links.extend(editions().iter().flat_map(|lens| lens.choices()).filter_map(|choice| choice.link.clone()));
    for reference in references() {
        links.push(reference.link.clone());
        links.extend(reference.successors.iter().map(|successor| successor.link.clone()));
    }
    links.extend(programmes().iter().map(|programme| programme.link.clone()));
    for link in links.iter().flat_map(|text| [&text.en, &text.ja]) {
        let host = link.strip_prefix("https://").and_then(|rest| rest.split('/').next()).unwrap_or_default();
        assert!(HOSTS.contains(&host), "{link}");
        assert!(link.chars().all(|c| c.is_ascii_graphic() && !"\"<>\\^`{}|".contains(c)), "{link}");
    }
}

/// One line each, short enough for a column of a report.
#[test]
fn what_the_provider_carries_is_said_in_one_line() {
    for (choice, carried) in editions().iter().flat_map(|lens| lens.choices()).filter_map(|c| Some((c, c.carried.as_ref()?))) {
        for text in [&carried.remains, &carried.assurance] {
            assert!(text.en.split_whitespace().count() <= 30, "{}: {}", choice.id, text.en);
            assert!(text.ja.chars().count() <= 80, "{}: {}", choice.id, text.ja);
        }
        let known = ["SOC 2", "ISMAP", "PCI DSS"];
        for text in [&carried.assurance.en, &carried.assurance.ja] {
            assert!(known.iter().any(|assurance| text.contains(assurance)), "{}: no assurance named in {text}", choice.id);
        }
    }
}

/// A reader who follows one asset through the functions, or asks what guards it, finds something at each.
#[test]
fn every_edition_acts_at_every_function_and_guards_everything() {
    for lens in editions() {
        let edition = &lens.edition.id;
        for function in Function::ALL {
            assert!(lens.choices().any(|choice| choice.functions.contains(&function)), "{edition}: nothing to {function:?}");
        }
        for guarded in [Guarded::Confidentiality, Guarded::Integrity, Guarded::Availability, Guarded::PersonalData] {
            assert!(
                lens.choices().any(|choice| choice.guards.directly.contains(&guarded)),
                "{edition}: nothing guards {guarded:?}"
            );
        }
        for topic in [Topic::Network, Topic::Transit, Topic::SignIn, Topic::Exposure, Topic::Sharing] {
            assert!(lens.choices().any(|choice| choice.topics.contains(&topic)), "{edition}: nothing about {topic:?}");
        }
    }
}

/// What guards everything weighs nothing: where each practice guards the same, no asset moves a line. What only decides, teaches or
/// prepares guards nothing first.
#[test]
fn what_a_practice_guards_directly_tells_practices_apart() {
    for lens in editions() {
        let all = lens.choices().count();
        for guarded in [Guarded::Confidentiality, Guarded::Integrity, Guarded::Availability, Guarded::PersonalData] {
            let directly = lens.choices().filter(|choice| choice.guards.directly.contains(&guarded)).count();
            assert!(directly * 2 < all, "{}: {directly} of {all} guard {guarded:?} directly", lens.edition.id);
        }
        for choice in lens.choices().filter(|choice| choice.functions == [Function::Govern]) {
            assert!(choice.guards.directly.is_empty(), "{}: a rule guards through others", choice.id);
        }
    }
}

/// What asks for the same guards the same, acts at the same places and is demanded by the same controls; what asks for more, at least
/// those; what asks for a part, at most those.
#[test]
fn practices_that_the_crosswalk_joins_are_alike() {
    for pair in EDITIONS.windows(2) {
        let (from, to) = (pair[0].lens(), pair[1].lens());
        agree(&from, &to, &pair[1].crosswalk().unwrap().relations);
    }
}

fn agree(from: &Lens, to: &Lens, relations: &[Related]) {
    for related in relations {
        let (earlier, later) = (from.choice(related.from).unwrap(), to.choice(related.to).unwrap());
        let (earlier, later) = (everything_about(earlier), everything_about(later));
        let kept = earlier.iter().all(|word| later.contains(word));
        let added = later.iter().any(|word| !earlier.contains(word));
        let fits = match related.relation {
            Relation::Equal => kept && !added,
            Relation::Broader => kept,
            Relation::Narrower => !added,
            Relation::Related => true,
        };
        assert!(fits, "{} to {}, {:?}: {earlier:?}, {later:?}", related.from, related.to, related.relation);
    }
}

fn everything_about(choice: &Choice) -> Vec<String> {
    let said = |how: &str, guarded: &Guarded| format!("{how} {}", <&str>::from(*guarded));
    let guards = choice.guards.all().iter().map(|guarded| said("guards", guarded)).collect::<Vec<_>>();
    let directly = choice.guards.directly.iter().map(|guarded| said("directly", guarded));
    let functions = choice.functions.iter().map(|&function| function.into());
    let words = functions.chain(choice.topics.iter().map(|&topic| topic.into())).map(|word: &str| word.to_owned());
    let controls =
        choice.controls.iter().flat_map(|(id, controls)| controls.iter().map(move |control| format!("{id} {control}")));
    words.chain(controls).chain(guards).chain(directly).collect()
}

#[test]
fn nothing_requires_itself_through_others() {
    for lens in editions() {
        let mut settled: Vec<ChoiceId> = Vec::new();
        loop {
            let ready = |choice: &&Choice| !settled.contains(&choice.id) && choice.requires.iter().all(|id| settled.contains(id));
            let next: Vec<_> = lens.choices().filter(ready).map(|choice| choice.id).collect();
            if next.is_empty() {
                break;
            }
            settled.extend(next);
        }
        let stuck: Vec<_> =
            lens.choices().filter(|choice| !settled.contains(&choice.id)).map(|choice| choice.id.to_string()).collect();
        assert!(stuck.is_empty(), "{}: {stuck:?}", lens.edition.id);
    }
}

/// Every selection of every question: what one more practice in place changes is never for the worse.
#[test]
fn implementing_one_more_practice_never_raises_a_risk() {
    let grave = |risk| match risk {
        QuestionRisk::High => 2,
        QuestionRisk::Medium => 1,
        QuestionRisk::None => 0,
        other => panic!("{other:?} does not follow from a selection"),
    };
    for question in editions().iter().flat_map(|lens| &lens.questions) {
        let practices = &question.best_practices;
        for otherwise in [Standing::Missing, Standing::Partial, Standing::Unknown] {
            let risk = |selection: usize| {
                let in_place = |index: usize| if selection & (1 << index) == 0 { otherwise } else { Standing::InPlace };
                let standings = practices.iter().enumerate().map(|(index, c)| (c.id, c.risk.level, in_place(index)));
                grave(decide(&standings.collect::<Vec<_>>()).risk)
            };
            let risks: Vec<_> = (0..1 << practices.len()).map(risk).collect();
            for (selection, index) in
                (0..risks.len()).flat_map(|selection| (0..practices.len()).map(move |index| (selection, index)))
            {
                assert!(risks[selection | (1 << index)] <= risks[selection], "{}: {selection:b} and {index}", question.id);
            }
            assert_eq!(risks[risks.len() - 1], 0, "{}: all in place", question.id);
        }
    }
}

/// The deck's six examples of inline threat protection: "one or more of" them, where each serves. Nobody must own all.
#[test]
fn the_six_technologies_of_the_deck_are_named_as_examples() {
    let lens = wa_sec::lens::bundled("2020-03").unwrap().lens();
    let steps = |id: &str| lens.choice(id.parse().unwrap()).unwrap().improvement.clone();
    let serving = ["SEC6-BP4", "SEC6-BP5", "SEC6-BP6", "SEC7-BP4", "SEC10-BP4"].map(|id| (id, steps(id)));
    for (en, ja) in [
        ("third-party firewall", "サードパーティー製ファイアウォール"),
        ("UTM gateways", "統合脅威管理（UTM）ゲートウェイ"),
        ("intrusion prevention system", "侵入防止システム"),
        ("data loss management", "データ損失管理"),
        ("anomaly detection", "異常検出ゲートウェイ"),
        ("advanced persistent threat detection", "持続的標的型攻撃"),
    ] {
        let named = |step: &wa_sec::lens::Guidance| step.en.contains(en) && step.ja.contains(ja);
        assert!(serving.iter().flat_map(|(_, steps)| steps).any(named), "{en}, {ja}");
    }
    for (id, steps) in serving.iter().filter(|(id, _)| *id != "SEC6-BP6") {
        let as_examples = |step: &wa_sec::lens::Guidance| {
            step.en.to_lowercase().contains("one or more") && ["1 つ以上", "一つ以上"].iter().any(|words| step.ja.contains(words))
        };
        assert!(steps.iter().any(as_examples), "{id} does not offer them as one or more of several");
    }
}

#[test]
fn keeping_up_with_threats_means_at_least_jpcert_cc() {
    for (edition, id) in [("2020-03", "SEC5-BP3"), ("2025-02", "SEC01-BP04")] {
        let lens = wa_sec::lens::bundled(edition).unwrap().lens();
        let criteria = &lens.choice(id.parse().unwrap()).unwrap().criteria;
        assert!(criteria.iter().any(|line| line.en.contains("JPCERT/CC") && line.ja.contains("JPCERT/CC")), "{id}");
    }
}

#[test]
fn no_bullet_of_a_review_point_is_decoration() {
    for question in editions().iter().flat_map(|lens| &lens.questions) {
        for number in 1..=question.point.bullets.len() {
            let lines = question.best_practices.iter().flat_map(|choice| choice.criteria.iter().chain(&choice.improvement));
            assert!(lines.clone().any(|line| line.points.contains(&number)), "{}: bullet {number}", question.id);
        }
    }
}

#[test]
fn the_reading_list_numbers_its_domains_and_the_questions_name_them() {
    let references = references();
    let mut ids: Vec<_> = references.iter().map(|reference| reference.id.as_ref()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), references.len());
    let guidance = references.iter().find(|reference| !reference.domains.is_empty()).unwrap();
    assert!(guidance.domains.iter().map(|domain| domain.number).eq(1..=14));
    for question in editions().iter().flat_map(|lens| &lens.questions) {
        let known = |number| guidance.domains.iter().any(|domain| domain.number == number);
        assert!(!question.csa_domains.is_empty() && question.csa_domains.iter().all(|&number| known(number)), "{}", question.id);
        for author in ["nist-", "aws-"] {
            assert!(question.references.iter().any(|id| id.starts_with(author)), "{}: nothing of {author}", question.id);
        }
    }
}

/// One form for all: both languages side by side, each text double-quoted on one line, keys in one order. So that a change shows
/// nothing but what changed.
#[test]
fn every_question_file_is_in_canonical_form() {
    for lens in editions() {
        for question in &lens.questions {
            let path = format!("questions/{}/SEC{:02}.yaml", lens.edition.id, question.id.number());
            let found = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path)).unwrap();
            let wanted = canonical(question);
            let differs = found.lines().zip(wanted.lines()).position(|(found, wanted)| found != wanted);
            if let Some(index) = differs {
                let line = |text: &str| text.lines().nth(index).unwrap_or_default().to_owned();
                panic!("{path}:{}:\n  is     {}\n  wanted {}", index + 1, line(&found), line(&wanted));
            }
            assert_eq!(found, wanted, "{path}: as long as its canonical form, with one line feed at the end");
        }
    }
}

fn canonical(question: &Question) -> String {
    let mut out = format!("id: {}\ntitle: {}\n", question.id, side_by_side(&question.title));
    if question.title_ja_source == TitleSource::Own {
        out.push_str("title-ja-source: own\n");
    }
    let _ = writeln!(out, "area: {}", question.area);
    let _ = writeln!(out, "csa-domains: {}", list(&question.csa_domains));
    let _ = writeln!(out, "references: {}", list(&question.references));
    let _ = writeln!(out, "link: {}", side_by_side(&question.link));
    if let Some(tool) = &question.wa_tool {
        let title = tool.title.as_ref().map_or_else(String::new, |title| format!(", title: {}", quoted(title)));
        let _ = writeln!(out, "wa-tool: {{ question-id: {}{title} }}", tool.question_id);
    }
    let _ = writeln!(out, "point:\n  headline: {}\n  bullets:", side_by_side(&question.point.headline));
    for bullet in &question.point.bullets {
        let _ = writeln!(out, "    - {{ level: {}, en: {}, ja: {} }}", bullet.level, quoted(&bullet.en), quoted(&bullet.ja));
    }
    out.push_str("best-practices:\n");
    for choice in &question.best_practices {
        canonical_choice(choice, &mut out);
    }
    out
}

fn canonical_choice(choice: &Choice, out: &mut String) {
    let word = |value: &'static str| value;
    let _ = writeln!(out, "  - id: {}\n    title: {}", choice.id, side_by_side(&choice.title));
    if choice.title_ja_source == TitleSource::Own {
        out.push_str("    title-ja-source: own\n");
    }
    if let Some(title) = &choice.display_title_ja {
        let _ = writeln!(out, "    display-title-ja: {}", quoted(title));
    }
    if let Some(part) = &choice.sub_area {
        let _ = writeln!(out, "    sub-area: {part}");
    }
    if let Some(link) = &choice.link {
        let _ = writeln!(out, "    link: {}", side_by_side(link));
    }
    if let Some(tool) = &choice.wa_tool {
        let title = tool.title.as_ref().map_or_else(String::new, |title| format!(", title: {}", quoted(title)));
        let _ = writeln!(out, "    wa-tool: {{ choice-id: {}{title} }}", tool.choice_id);
    }
    let _ = writeln!(
        out,
        "    risk:\n      level: {}\n      source: {}",
        word(choice.risk.level.into()),
        word(choice.risk.source.into())
    );
    if let Some(reason) = &choice.risk.reason {
        let _ = writeln!(out, "      reason:\n        en: {}\n        ja: {}", quoted(&reason.en), quoted(&reason.ja));
    }
    let _ = writeln!(out, "    effort: {}\n    requires: {}", word(choice.effort.into()), list(&choice.requires));
    let views: Vec<_> = choice.perspective.iter().map(|&view| word(view.into())).collect();
    let _ = writeln!(out, "    perspective: {}\n    lifecycle: {}", list(&views), word(choice.lifecycle.into()));
    let carried = choice.responsibility;
    let [iaas, paas, serverless, saas] = [carried.iaas, carried.paas, carried.serverless, carried.saas].map(|by| word(by.into()));
    let _ = writeln!(out, "    responsibility: {{ iaas: {iaas}, paas: {paas}, serverless: {serverless}, saas: {saas} }}");
    if let Some(carried) = &choice.carried {
        let [remains, assurance] = [&carried.remains, &carried.assurance].map(side_by_side);
        let _ = writeln!(out, "    carried:\n      remains: {remains}\n      assurance: {assurance}");
    }
    let [directly, also] = [&choice.guards.directly, &choice.guards.also].map(|guards| words(guards));
    let _ = writeln!(out, "    guards: {{ directly: {directly}, also: {also} }}");
    let _ = writeln!(out, "    functions: {}", words(&choice.functions));
    if !choice.topics.is_empty() {
        let _ = writeln!(out, "    topics: {}", words(&choice.topics));
    }
    if !choice.controls.is_empty() {
        // What YAML would read as a number stands in quotes.
        let id = |control: &Words| {
            if control.starts_with(|c: char| c.is_ascii_digit()) { quoted(control) } else { control.to_string() }
        };
        let of = |(programme, controls): (&str, &List<Words>)| {
            format!("{programme}: {}", list(&controls.iter().map(id).collect::<Vec<_>>()))
        };
        let _ = writeln!(out, "    controls: {{ {} }}", choice.controls.iter().map(of).collect::<Vec<_>>().join(", "));
    }
    let _ = writeln!(out, "    why:\n      en: {}\n      ja: {}", quoted(&choice.why.en), quoted(&choice.why.ja));
    for (key, lines) in [("criteria", &choice.criteria), ("improvement", &choice.improvement)] {
        let _ = writeln!(out, "    {key}:");
        for line in lines {
            let _ = writeln!(out, "      - en: {}\n        ja: {}", quoted(&line.en), quoted(&line.ja));
            if !line.points.is_empty() {
                let _ = writeln!(out, "        points: {}", list(&line.points));
            }
        }
    }
    out.push_str("    evidence:\n");
    for text in &choice.evidence {
        let _ = writeln!(out, "      - en: {}\n        ja: {}", quoted(&text.en), quoted(&text.ja));
    }
}

fn words<T: Copy + Into<&'static str>>(items: &[T]) -> String {
    list(&items.iter().map(|&item| item.into()).collect::<Vec<&'static str>>())
}

fn side_by_side(text: &Text) -> String {
    format!("{{ en: {}, ja: {} }}", quoted(&text.en), quoted(&text.ja))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn list(items: &[impl ToString]) -> String {
    format!("[{}]", items.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
}

/// As the AWS Well-Architected Tool can be seen to do: one high-risk practice missing makes a question HIGH, medium ones alone MEDIUM.
/// Only low ones missing was never observed; it is read strictly.
#[test]
fn the_gravest_missing_practice_makes_the_risk_of_every_question() {
    for question in editions().iter().flat_map(|lens| &lens.questions) {
        for level in Risk::ALL {
            let standing = |choice: &Choice| if choice.risk.level == level { Standing::Missing } else { Standing::InPlace };
            let standings: Vec<_> = question.best_practices.iter().map(|c| (c.id, c.risk.level, standing(c))).collect();
            let expected = match level {
                _ if standings.iter().all(|(_, _, standing)| *standing == Standing::InPlace) => QuestionRisk::None,
                Risk::High => QuestionRisk::High,
                Risk::Medium | Risk::Low => QuestionRisk::Medium,
            };
            assert_eq!(decide(&standings).risk, expected, "{} with what is {level:?} missing", question.id);
        }
    }
}

/// An edition is a folder, a row in `EDITIONS` and a crosswalk that leads to it; half of it would be found here or by the build.
#[test]
fn no_edition_is_half_added() {
    let mut folders: Vec<_> = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("questions"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().join("lens.yaml").is_file())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    folders.sort();
    let ids: Vec<_> = EDITIONS.iter().map(|edition| edition.id).collect();
    assert_eq!(folders, ids, "folders of questions/ and rows of EDITIONS, the oldest first");
    for pair in EDITIONS.windows(2) {
        let crosswalk = pair[1].crosswalk().unwrap();
        assert_eq!(
            (crosswalk.from.as_ref(), crosswalk.to.as_ref()),
            (pair[0].id, pair[1].id),
            "one crosswalk a pair of neighbours"
        );
    }
}
