//! What one run does, piece by piece: read a lens, read a review, assess it, order the plan, print. Each stands beside the others, so
//! that what counts are the ratios.

use std::hint::black_box;
use std::sync::Arc;

use divan::Bencher;
use jiff::civil::Date;
use wa_sec::assessment::{assess, plan};
use wa_sec::lens::{Lang, Lens, latest};
use wa_sec::report::{Grouping, Plan, Status, Told, print_text};
use wa_sec::review::Review;
use wa_sec::store::parse;
use wa_sec::wording::phrases;

const COMPLETE: &str = include_str!("../tests/reviews/complete.yaml");
const TODAY: Date = Date::constant(2026, 11, 23);

fn main() {
    divan::main();
}

fn complete() -> (Arc<Lens>, Review) {
    let Ok(parsed) = parse(COMPLETE) else { unreachable!("the corpus is valid") };
    (parsed.lens, parsed.review)
}

#[divan::bench]
fn lens_from_embedded_json() -> Lens {
    latest().read()
}

#[divan::bench]
fn review_from_yaml() -> bool {
    parse(black_box(COMPLETE)).is_ok()
}

#[divan::bench]
fn assess_review(bencher: Bencher) {
    let (lens, review) = complete();
    bencher.bench(|| assess(black_box(&lens), black_box(&review)));
}

#[divan::bench]
fn order_the_plan(bencher: Bencher) {
    let (lens, review) = complete();
    bencher.bench(|| plan(black_box(&lens), black_box(&review), TODAY).items.len());
}

#[divan::bench(args = [Lang::En, Lang::Ja])]
fn print_status(bencher: Bencher, lang: Lang) {
    let (lens, review) = complete();
    let assessment = assess(&lens, &review);
    let status = Status {
        lens: &lens,
        review: &review,
        assessment: &assessment,
        by: Grouping::Question,
        successor: None,
        today: TODAY,
        phrases: phrases(lang),
    };
    bencher.bench(|| print_text(&status.document(), 80));
}

#[divan::bench(args = [Lang::En, Lang::Ja])]
fn print_plan(bencher: Bencher, lang: Lang) {
    let (lens, review) = complete();
    let plan = plan(&lens, &review, TODAY);
    let (top, by, budget, explain) = (None, None, None, true);
    let told = Plan { lens: &lens, review: &review, plan: &plan, top, by, budget, explain, phrases: phrases(lang) };
    bencher.bench(|| print_text(&told.document(), 80));
}
