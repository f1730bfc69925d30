//! What must be protected at work: the same answers under two profiles, seen from every side, and what a budget buys.

use serde_json::Value;

use crate::harness::{Sandbox, flowing};

const CARDS: &str = "weighed-cards.yaml";
const BROCHURE: &str = "weighed-brochure.yaml";

fn json(sandbox: &Sandbox, args: &[&str]) -> Value {
    serde_json::from_str(&sandbox.stdout(&[args, &["--format", "json"]].concat())).unwrap()
}

fn array<'v>(value: &'v Value, key: &str) -> &'v Vec<Value> {
    value[key].as_array().unwrap()
}

fn ids(entries: &[Value]) -> Vec<&str> {
    entries.iter().map(|entry| entry["id"].as_str().unwrap()).collect()
}

fn rows(csv: &str) -> Vec<csv::StringRecord> {
    csv::Reader::from_reader(csv.as_bytes()).records().map(Result::unwrap).collect()
}

/// A review without its profile: the workload's name and the answers.
fn stripped(sandbox: &Sandbox) -> Sandbox {
    let text = sandbox.read("wa-review.yaml");
    let (head, answers) = text.split_once("answers:\n").unwrap();
    let head = head.split_once("  environment:").unwrap().0;
    let bare = Sandbox::new();
    bare.write("wa-review.yaml", &format!("{head}answers:\n{answers}"));
    bare
}

#[test]
fn the_same_answers_and_other_things_to_protect_make_other_plans_and_both_say_why() {
    let (cards, brochure) = (Sandbox::with_review(CARDS), Sandbox::with_review(BROCHURE));
    let answers = |sandbox: &Sandbox| sandbox.read("wa-review.yaml").split_once("answers:\n").unwrap().1.to_owned();
    assert_eq!(answers(&cards), answers(&brochure));
    let plans = [&cards, &brochure].map(|sandbox| json(sandbox, &["plan", "--explain"]));
    let [of_cards, of_brochure] = &plans;
    let orders = plans.each_ref().map(|plan| ids(array(plan, "items")));
    assert_ne!(orders[0], orders[1]);
    let sorted = orders.each_ref().map(|order| {
        let mut order = order.clone();
        order.sort_unstable();
        order
    });
    assert_eq!(sorted[0], sorted[1], "no gap appears or goes");

    // Without a profile both are the same plan, and every line of the others knows its place in it.
    let bare = [&cards, &brochure].map(|sandbox| json(&stripped(sandbox), &["plan"]));
    assert_eq!(bare[0]["items"], bare[1]["items"]);
    let plain = ids(array(&bare[0], "items"));
    for plan in &plans {
        let moved = array(&plan["explanation"], "moved");
        for (place, item) in array(plan, "items").iter().enumerate() {
            let (id, rank) =
                (item["id"].as_str().unwrap(), usize::try_from(item["rank_without_profile"].as_u64().unwrap()).unwrap());
            assert_eq!(plain[rank - 1], id);
            let told = moved.iter().find(|moved| moved["id"] == id);
            assert_eq!(told.is_some(), rank != place + 1, "{id}");
            assert!(told.is_none_or(|moved| moved["text"].as_str().is_some_and(|text| !text.is_empty())), "{id}");
        }
    }

    // AWS rates it low; where cardholder data is kept it is among the first.
    let place = |order: &[&str]| order.iter().position(|id| *id == "SEC03-BP07").unwrap();
    assert!(place(&orders[0]) < 5 && place(&orders[1]) > 20, "{orders:?}");
    let sharing = &array(of_cards, "items")[place(&orders[0])];
    assert_eq!((&sharing["risk"], &sharing["wave"]), (&"low".into(), &"now".into()));
    let codes: Vec<_> = array(sharing, "reasons").iter().map(|reason| reason["code"].as_str().unwrap()).collect();
    assert!(codes.contains(&"restricted_data_shared"), "{codes:?}");
    assert!(array(of_brochure, "weighing").iter().all(|row| row["code"] != "restricted_data"));
}

#[test]
fn how_the_order_came_about_in_both_languages() {
    for (name, lang) in [("weighed-cards", "en"), ("weighed-cards", "ja"), ("weighed-brochure", "en")] {
        let sandbox = Sandbox::with_review(&format!("{name}.yaml"));
        insta::assert_snapshot!(
            format!("explained-{name}-{lang}"),
            sandbox.stdout(&["plan", "--explain", "--top", "5", "--lang", lang])
        );
    }
    let cards = Sandbox::with_review(CARDS);
    for lang in ["en", "ja"] {
        insta::assert_snapshot!(format!("days-{lang}"), cards.stdout(&["plan", "--days", "40", "--lang", lang]));
        insta::assert_snapshot!(format!("gaps-by-asset-{lang}"), cards.stdout(&["gaps", "--by", "asset", "--lang", lang]));
        insta::assert_snapshot!(
            format!("status-by-function-{lang}"),
            cards.stdout(&["status", "--by", "function", "--lang", lang])
        );
    }
}

#[test]
fn what_is_not_yet_in_production_begins_with_the_design() {
    let sandbox = Sandbox::with_review(CARDS);
    let text = sandbox.read("wa-review.yaml").replace("environment: production", "environment: pre-production");
    sandbox.write("wa-review.yaml", &text);
    let plan = json(&sandbox, &["plan"]);
    let design = |item: &Value| array(item, "reasons").iter().any(|reason| reason["code"] == "pre_production");
    let first = &array(&plan, "items")[0];
    assert!(design(first) && first["wave"] == "now", "{first}");
    let items = array(&plan, "items");
    let last = items.iter().rposition(design).unwrap();
    let required = |id: &Value| items[..=last].iter().any(|item| array(item, "requires").contains(id));
    assert!(items[..last].iter().all(|item| design(item) || required(&item["id"])));
}

#[test]
fn a_budget_is_a_prefix_of_the_plan_and_its_numbers_agree_in_every_format() {
    let sandbox = Sandbox::with_review(CARDS);
    let (whole, status) = (json(&sandbox, &["plan"]), json(&sandbox, &["status"]));
    assert_eq!(whole["budget"], Value::Null);
    for days in ["4", "20", "40", "100", "10000"] {
        let plan = json(&sandbox, &["plan", "--days", days]);
        let (budget, items) = (&plan["budget"], array(&plan, "items"));
        assert_eq!(items.as_slice(), &array(&whole, "items")[..items.len()]);
        let most = |items: &[Value]| items.iter().map(|item| item["person_days"]["most"].as_u64().unwrap()).sum::<u64>();
        assert_eq!(budget["lines"], items.len());
        assert_eq!(budget["spent"]["most"], most(items));
        let left = &array(&whole, "items")[items.len()..];
        assert_eq!((&budget["left"]["lines"], &budget["left"]["person_days"]["most"]), (&left.len().into(), &most(left).into()));
        let spends = days.parse::<u64>().unwrap();
        assert!(most(items) <= spends && left.first().is_none_or(|next| most(items) + most(std::slice::from_ref(next)) > spends));
        for key in ["risk_counts", "score"] {
            assert_eq!(budget["before"][key], status[key]);
        }
        let rows = rows(&sandbox.stdout(&["plan", "--days", days, "--format", "csv"]));
        assert_eq!(rows.len(), items.len());
        let text = sandbox.stdout(&["plan", "--days", days]);
        for (item, next) in items.iter().zip(array(&whole, "items").iter().skip(1)) {
            assert!(text.contains(item["id"].as_str().unwrap()));
            let shown = items.contains(next);
            assert!(shown || mentioned(items, next) || !text.contains(next["id"].as_str().unwrap()), "{next}");
        }
    }
    let all_done = json(&sandbox, &["plan", "--days", "10000"])["budget"]["after"]["risk_counts"].clone();
    assert_eq!((&all_done["HIGH"], &all_done["MEDIUM"]), (&0.into(), &0.into()));
    for wrong in
        [&["plan", "--days", "0"][..], &["plan", "--days", "5", "--top", "3"], &["plan", "--days", "5", "--by", "function"]]
    {
        assert_eq!(sandbox.stderr(wrong).1, 2, "{wrong:?}");
    }
}

/// The fewest questions at high risk for the days, beside what the plan's own order reaches with them.
#[test]
fn by_its_goal_a_plan_is_never_dearer_than_in_its_order_and_says_the_same_in_every_format() {
    for review in [CARDS, "complete.yaml", "unknowns.yaml"] {
        let sandbox = Sandbox::with_review(review);
        let (whole, plain) = (json(&sandbox, &["plan", "--goal", "hri"]), json(&sandbox, &["plan"]));
        assert_eq!((&whole["items"], &plain["goal"]), (&plain["items"], &Value::Null));
        let goal = &whole["goal"];
        let steps = array(goal, "fewer_high");
        let most = |days: &Value| days["most"].as_u64().unwrap();
        assert!(steps.iter().all(|step| most(&step["person_days"]) <= most(&step["by_plan"])), "{review}");
        assert!(steps.is_sorted_by_key(|step| (array(step, "no_longer_high").len(), most(&step["person_days"]))));
        let told = rows(&sandbox.stdout(&["plan", "--goal", "hri", "--format", "csv"]));
        assert_eq!(told.len(), steps.len() + array(goal, "fewer_medium").len());
        for (row, step) in told.iter().zip(steps) {
            assert_eq!(
                row[2].split(' ').collect::<Vec<_>>(),
                step["no_longer_high"].as_array().unwrap().iter().collect::<Vec<_>>()
            );
            assert_eq!(row[4], most(&step["person_days"]).to_string());
        }
        for days in [1, 5, 20, 60, 200] {
            let days = days.to_string();
            let (chosen, cut) =
                (json(&sandbox, &["plan", "--goal", "hri", "--days", &days]), json(&sandbox, &["plan", "--days", &days]));
            let high = |plan: &Value| plan["budget"]["after"]["risk_counts"]["HIGH"].as_u64().unwrap();
            let bought = &chosen["goal"]["within"]["bought"];
            let by_order = whole["goal"]["high"].as_u64().unwrap().saturating_sub(high(&cut));
            assert!(u64::try_from(array(bought, "no_longer_high").len()).unwrap() >= by_order, "{review}, {days} days");
            assert!(most(&chosen["budget"]["spent"]) <= days.parse().unwrap());
            let ids = ids(array(&chosen, "items"));
            assert_eq!(array(bought, "items").iter().collect::<Vec<_>>(), ids);
            let csv = rows(&sandbox.stdout(&["plan", "--goal", "hri", "--days", &days, "--format", "csv"]));
            assert_eq!(csv.iter().map(|row| row[1].to_owned()).collect::<Vec<_>>(), ids);
        }
    }
    for lang in ["en", "ja"] {
        let sandbox = Sandbox::with_review("complete.yaml");
        insta::assert_snapshot!(format!("goal-{lang}"), sandbox.stdout(&["plan", "--goal", "hri", "--explain", "--lang", lang]));
        let days = sandbox.stdout(&["plan", "--goal", "hri", "--days", "50", "--lang", lang]);
        insta::assert_snapshot!(format!("goal-days-{lang}"), days);
        let none = sandbox.stdout(&["plan", "--goal", "hri", "--days", "1", "--format", "markdown", "--lang", lang]);
        insta::assert_snapshot!(format!("goal-nothing-{lang}"), none);
    }
    let sandbox = Sandbox::with_review(CARDS);
    for wrong in
        [&["plan", "--goal", "mri"][..], &["plan", "--goal", "hri", "--top", "3"], &["plan", "--goal", "hri", "--by", "function"]]
    {
        assert_eq!(sandbox.stderr(wrong).1, 2, "{wrong:?}");
    }
}

/// Where everything guards everything, a line says so once, and of each asset in one clause; JSON keeps every code.
#[test]
fn the_reasons_of_a_line_are_those_that_put_it_there() {
    let sandbox = Sandbox::with_review(CARDS);
    let plan = json(&sandbox, &["plan"]);
    let csv = rows(&sandbox.stdout(&["plan", "--format", "csv"]));
    for (rank, (item, row)) in (1..).zip(array(&plan, "items").iter().zip(&csv)) {
        let raised = rank < item["rank_without_profile"].as_i64().unwrap();
        for reason in array(item, "reasons") {
            let weighed = array(&plan, "weighing").iter().any(|applied| applied["code"] == reason["code"]);
            assert!(reason["code"] == "awaited_by" || (reason["deciding"] == (!weighed || raised)), "{reason}");
            assert_eq!(reason["guards"].is_null(), array(reason, "assets").is_empty());
        }
        let clauses: Vec<_> = row[8].split("; ").filter(|clause| clause.starts_with("guards ")).collect();
        let mut assets: Vec<_> = clauses.iter().map(|clause| clause.split(": ").next().unwrap()).collect();
        assets.dedup();
        assert_eq!(clauses.len(), assets.len(), "{clauses:?}");
        assert!(raised || clauses.is_empty(), "{}", &row[1]);
    }
    let text = sandbox.stdout(&["plan", "--top", "8"]);
    let (_, next) = text.split_once("Next: ").unwrap();
    let (_, table) = next.split_once("All of these: high risk; medium effort.\n").unwrap();
    assert!(!table.contains("risk;") && !table.contains("medium effort"), "{table}");
}

/// Whether a line that is not shown is named by one that is.
fn mentioned(items: &[Value], next: &Value) -> bool {
    let id = next["id"].as_str().unwrap();
    items.iter().any(|item| array(item, "reasons").iter().any(|reason| reason["text"].as_str().unwrap().contains(id)))
}

#[test]
fn no_way_of_cutting_a_list_loses_a_line_or_is_left_out_of_a_format() {
    for name in [CARDS, "complete.yaml", "minimal.yaml", "hostile.yaml"] {
        let sandbox = Sandbox::with_review(name);
        for by in ["question", "area", "perspective", "function", "risk", "asset"] {
            let gaps = json(&sandbox, &["gaps", "--by", by]);
            assert_eq!(gaps["by"], by);
            let all = ids(array(&gaps, "gaps"));
            let groups = array(&gaps, "groups");
            let grouped = |id: &&str| groups.iter().any(|group| array(group, "gaps").contains(&(*id).into()));
            assert!(all.iter().all(grouped), "{by} of {name}");
            let text = sandbox.stdout(&["gaps", "--by", by]);
            assert!(all.iter().all(|id| text.contains(id)), "{by} of {name}");
            assert_eq!(rows(&sandbox.stdout(&["gaps", "--by", by, "--format", "csv"])).len(), all.len());
        }
        for by in ["perspective", "function"] {
            let plan = json(&sandbox, &["plan", "--by", by]);
            let all = ids(array(&plan, "items"));
            let groups = array(&plan, "groups");
            assert!(all.iter().all(|id| groups.iter().any(|group| array(group, "items").contains(&(*id).into()))));
            let text = sandbox.stdout(&["plan", "--by", by]);
            assert!(all.iter().all(|id| text.contains(id)), "{by} of {name}");
        }
        for by in ["area", "perspective", "function"] {
            let status = json(&sandbox, &["status", "--by", by]);
            assert_eq!(status["by"], by);
            let parts = array(&status, &format!("{by}s"));
            let rows = rows(&sandbox.stdout(&["status", "--by", by, "--format", "csv"]));
            assert_eq!(rows.len(), parts.len());
            for (row, part) in rows.iter().zip(parts) {
                assert_eq!(row[3], part["best_practices"]["total"].to_string());
                let open: u64 = ["high", "medium", "low"].map(|risk| part["open"][risk].as_u64().unwrap()).iter().sum();
                let counts = &part["best_practices"];
                let of =
                    ["partial", "missing", "claimed_in_vain", "unknown", "unanswered"].map(|key| counts[key].as_u64().unwrap());
                assert_eq!(open, of.iter().sum::<u64>());
            }
        }
    }
}

#[test]
fn an_asset_shows_what_guards_it_and_who_carries_that_where_it_is_kept_elsewhere() {
    let sandbox = Sandbox::with_review(CARDS);
    let gaps = json(&sandbox, &["gaps", "--by", "asset"]);
    let tickets = array(&gaps, "groups").iter().find(|group| group["key"] == "support tickets").unwrap();
    assert_eq!(tickets["asset"]["needs"], serde_json::json!(["confidentiality", "personal_data"]));
    let (there, missing) = (array(&tickets["asset"], "implemented"), array(tickets, "gaps"));
    assert!(!there.is_empty() && !missing.is_empty() && there.iter().all(|id| !missing.contains(id)));
    // Under SaaS the provider patches; under IaaS the workload's own team does.
    let text = sandbox.stdout(&["gaps", "--by", "asset", "--format", "markdown"]);
    let (cards, tickets) = text.split_once("support tickets").unwrap();
    assert!(!cards.contains("for this asset: provider") && tickets.contains("for this asset: provider"), "{text}");
}

#[test]
fn status_says_how_old_the_answers_are_and_that_a_later_edition_is_here() {
    let sandbox = Sandbox::with_review("complete.yaml");
    let status = json(&sandbox, &["status", "--today", "2026-12-03"]);
    assert_eq!(status["successor"], "2025-02");
    let oldest = &status["oldest_confirmed"];
    let text = sandbox.stdout(&["status", "--today", "2026-12-03"]);
    assert!(text.contains(&format!("confirmed {} (10 days ago)", oldest["day"].as_str().unwrap())), "{text}");
    assert!(text.contains("wa-sec upgrade --to 2025-02"), "{text}");
    // A day that lies ahead, as another clock may have written it, is not today.
    for (lang, at, ahead) in [("en", "(today)", "(still to come)"), ("ja", "、本日）", "、まだ来ていない日付）")] {
        let day = oldest["day"].as_str().unwrap();
        assert!(sandbox.stdout(&["status", "--lang", lang, "--today", day]).contains(at));
        assert!(sandbox.stdout(&["status", "--lang", lang, "--today", "2025-01-01"]).contains(ahead));
    }
    let later = json(&Sandbox::with_review(CARDS), &["status"]);
    assert_eq!(later["successor"], Value::Null);
    let minimal = json(&Sandbox::with_review("minimal.yaml"), &["status"]);
    assert_eq!(minimal["oldest_confirmed"], Value::Null);
}

#[test]
fn what_is_asked_for_beyond_the_plain_documents_keeps_their_schemas_too() {
    for args in [
        &["plan", "--explain"][..],
        &["plan", "--days", "40", "--explain"],
        &["plan", "--by", "function"],
        &["plan", "--goal", "hri", "--explain"],
        &["plan", "--goal", "hri", "--days", "60"],
        &["gaps", "--by", "asset"],
        &["status", "--by", "perspective"],
    ] {
        let schema: Value = serde_json::from_str(&Sandbox::new().stdout(&["schema", args[0]])).unwrap();
        let validator = jsonschema::draft202012::new(&schema).unwrap();
        for name in [CARDS, BROCHURE, "complete.yaml", "hostile.yaml", "minimal.yaml"] {
            let document = json(&Sandbox::with_review(name), args);
            let faults: Vec<_> = validator.iter_errors(&document).map(|fault| fault.to_string()).collect();
            assert!(faults.is_empty(), "{args:?} of {name}: {faults:?}");
        }
    }
}

#[test]
fn a_programme_that_raises_nothing_is_said_to_raise_nothing() {
    let sandbox = Sandbox::new();
    sandbox.write("wa-review.yaml", "wa-sec: 1\nlens: 2025-02\nworkload: { name: x, compliance: [fisc, pci-dss, ismap] }\n");
    for (lang, words) in [
        ("en", "Chosen, but raising nothing: FISC Security Guidelines on Computer Systems for Financial Institutions, ISMAP,"),
        ("ja", "選択されていても順位に影響しないプログラム：FISC 安全対策基準、ISMAP。"),
    ] {
        let text = sandbox.stdout(&["plan", "--explain", "--lang", lang]);
        assert!(flowing(&text).replace(' ', "").contains(&words.replace(' ', "")), "{text}");
        let (row, _) = text.split_once("ISMAP").unwrap();
        assert!(!row.contains("FISC, PCI") && row.contains("PCI DSS"), "{text}");
    }
}
