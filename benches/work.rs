//! What one run does, piece by piece: read a review, assess it, weigh it, order the plan, print, build a report and put it
//! into each format. Each stands beside the others, so that what counts are the ratios.

use std::hint::black_box;
use std::sync::Arc;

use divan::Bencher;
use jiff::civil::Date;
use strum::VariantArray;
use wa_sec::assessment::{Weighing, assess, gaps, plan};
use wa_sec::cli::{REPORT_FORMATS, report_format};
use wa_sec::content::{Facts, Pack, PartName, Particulars, Told};
use wa_sec::format::print_text;
use wa_sec::lens::{Lang, Lens};
use wa_sec::review::Review;
use wa_sec::store::parse;
use wa_sec::telling::{Grouping, Plan, Status, pack};
use wa_sec::wording::phrases;

const COMPLETE: &str = include_str!("../tests/reviews/complete.yaml");
const DELIVERED: &str = include_str!("../src/cli/report/demo/review.ja.yaml");
const TODAY: Date = Date::constant(2026, 11, 23);

fn main() {
    divan::main();
}

fn complete() -> (Arc<Lens>, Review) {
    let Ok(parsed) = parse(COMPLETE) else { unreachable!("the corpus is valid") };
    (parsed.lens, parsed.review)
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

#[divan::bench]
fn weigh_every_practice(bencher: Bencher) {
    let (lens, review) = complete();
    bencher.bench(|| {
        let weighing = Weighing::of(black_box(&lens), black_box(&review));
        lens.choices().map(|choice| weighing.on(choice).quarters).sum::<u32>()
    });
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
    let told = Plan { lens: &lens, review: &review, plan: &plan, top, by, budget, goal: None, explain, phrases: phrases(lang) };
    bencher.bench(|| print_text(&told.document(), 80));
}

/// Hands the report of the Japanese review that comes with the program, whole, to what is to be measured.
fn with_pack(measured: impl FnOnce(&dyn Fn() -> Pack<'static>)) {
    let Ok(parsed) = parse(DELIVERED) else { unreachable!("a bundled review is valid") };
    let (lens, review): (&'static Lens, &'static Review) = (Box::leak(Box::new(parsed.lens)), Box::leak(Box::new(parsed.review)));
    let (assessment, plan) = (Box::leak(Box::new(assess(lens, review))), Box::leak(Box::new(plan(lens, review, TODAY))));
    let (gaps, particulars) = (gaps(lens, review).leak(), Box::leak(Box::new(Particulars::default())));
    let build = || {
        let facts = Facts {
            lens,
            review,
            assessment,
            gaps,
            plan,
            since: None,
            today: TODAY,
            particulars,
            input_hash: "",
            phrases: phrases(Lang::Ja),
        };
        pack(facts, PartName::VARIANTS)
    };
    measured(&build);
}

#[divan::bench]
fn build_a_pack(bencher: Bencher) {
    with_pack(|build| bencher.bench_local(|| build().parts.len()));
}

#[divan::bench(args = REPORT_FORMATS.iter().map(|format| format.name))]
fn render_a_pack(bencher: Bencher, format: &str) {
    let Some(format) = report_format(format) else { unreachable!("it is one of the formats") };
    with_pack(|build| {
        let pack = build();
        bencher.bench_local(|| (format.render)(&pack).is_ok());
    });
}
