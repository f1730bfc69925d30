//! What the improvement plan says in Japanese.

use super::super::phrases::{Plan, clauses};
use super::words::WORDS;
use crate::assessment::{Action, Applied, Because, DAYS_OF_NOW, Item, LINES_OF_NOW, PersonDays, Reason, Touches, Wave, When};
use crate::lens::{ChoiceId, Effort, Guarded, QuestionRisk, Risk};

/// What the improvement plan says in Japanese.
pub const PLAN: Plan = Plan {
    title: |workload, edition| format!("{workload}：改善計画（{edition} 版）"),
    nothing_open: "対応が必要な項目も、要確認の項目も残っていません。",
    wave,
    hidden: |count| format!("ほかに {count} 件あります。--top を外すとすべて表示します。"),
    reasons: |reasons| clauses(reasons, reason, guards),
    common: |reasons| format!("すべてに共通：{reasons}"),
    letters: None,
    between_reasons: "／",
    lowers: |lowered| match lowered.to {
        QuestionRisk::Medium => format!("完了すると {} のリスクが「高」から「中」に下がります", lowered.question),
        _ => format!("完了すると {} は HRI・MRI に該当しなくなります", lowered.question),
    },
    action: |action| match action {
        Action::Fix => "対応",
        Action::Verify => "確認",
    },
    accepted: |count| format!("受容したリスク（{count} 件）"),
    rule_title: "並び順の決め方",
    rule,
    pulled_before: |id| format!("{id} の前提"),
    practice_and_reasons: "ベストプラクティスと、この順番の理由",
    to_do: "作業",
    practice_and_reason_kept: "ベストプラクティスと、受容の理由",
    approved_by: "承認者",
    last_day: "受容期限",
    weight: "重み",
    open: "残り",
    cost: "コスト",
    value_by_cost: "価値÷コスト",
    moved: "繰り上げ",
};

fn wave(wave: Wave, items: &[&Item]) -> String {
    let name = match wave {
        Wave::Now => "今すぐ",
        Wave::Next => "次に",
        Wave::Later => "その後",
    };
    let fix = items.iter().filter(|item| item.action == Action::Fix).count();
    let parts = [(fix, "対応"), (items.len() - fix, "確認")];
    let efforts = [(Effort::Small, "小"), (Effort::Medium, "中"), (Effort::Large, "大")];
    let efforts = efforts.map(|(effort, word)| (items.iter().filter(|item| item.gap.effort() == effort).count(), word));
    let said = |parts: &[(usize, &str)]| {
        parts
            .iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| format!("{word} {count} 件"))
            .collect::<Vec<_>>()
            .join("、")
    };
    let days: PersonDays = items.iter().map(|item| item.gap.person_days()).sum();
    format!("{name}：{}（工数：{}、{}–{} 人日）", said(&parts), said(&efforts), days.least, days.most)
}

fn guards(names: &[String], guarded: &[Guarded]) -> String {
    let properties = guarded.iter().filter(|guarded| **guarded != Guarded::PersonalData);
    let properties = properties.map(|guarded| (WORDS.guarded)(*guarded)).collect::<Vec<_>>().join("・");
    let personal = guarded.contains(&Guarded::PersonalData).then(|| (WORDS.guarded)(Guarded::PersonalData).to_owned());
    let said: Vec<_> = Some(properties).filter(|said| !said.is_empty()).into_iter().chain(personal).collect();
    format!("「{}」を守る（{}）", shortened(names), said.join("、"))
}

fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Risk(Risk::High) => "リスク高".to_owned(),
        Reason::Risk(Risk::Medium) => "リスク中".to_owned(),
        Reason::Risk(Risk::Low) => "リスク低".to_owned(),
        Reason::Effort(Effort::Small) => "工数小".to_owned(),
        Reason::Effort(Effort::Medium) => "工数中".to_owned(),
        Reason::Effort(Effort::Large) => "工数大".to_owned(),
        Reason::PartlyInPlace => "一部は実施済".to_owned(),
        Reason::ClaimedInVain(models) => (WORDS.claimed_in_vain)(*models),
        Reason::ToFindOut => "状況が未確認".to_owned(),
        Reason::AwaitedBy(ids) => awaited_by(ids),
        Reason::PulledBefore(id) => format!("{id} の前提のため繰り上げ"),
        Reason::Weighed(applied) => weighed(applied),
        Reason::AcceptanceExpired(day) => format!("受容が {day} に期限切れ"),
        Reason::AcceptanceNotBegun(day) => format!("受容は {day} から"),
    }
}

fn weighed(applied: &Applied) -> String {
    let because = match &applied.because {
        Because::Assets(names) => shortened(names),
        Because::Programmes(titles) => shortened(&titles.iter().map(|title| short(&title.ja).to_owned()).collect::<Vec<_>>()),
        Because::Paths(paths) => shortened(&paths.iter().map(|path| (WORDS.connectivity)(*path).to_owned()).collect::<Vec<_>>()),
        Because::Hosting(_) | Because::Environment(_) => String::new(),
    };
    match (applied.row.when, applied.row.touches) {
        (When::Classified(class), _) => {
            format!("「{}」のデータ（{because}）を共有させないため、高リスクと同列", (WORDS.classification)(class))
        }
        (When::PersonalData | When::Altered(_) | When::Gone(_), _) => because,
        (When::Reached, _) => format!("接続経路：{because}"),
        (When::ReachedOverInternet, _) => "インターネットから接続".to_owned(),
        (When::Hosted(_), Touches::LeftToTheCustomer(model)) => format!("{} でも利用者に残る", (WORDS.service_model)(model)),
        (When::Hosted(_), _) => "プライベート・クラウドでは利用者の担当が増える".to_owned(),
        (When::Programme, _) => format!("{because} に関連"),
        (When::In(_), _) => "設計時に決まる項目で、本番稼働前".to_owned(),
    }
}

/// A name without what stands in brackets behind it.
fn short(title: &str) -> &str {
    title.split('（').next().unwrap_or(title).trim_end()
}

/// The first two of several names.
fn shortened(names: &[String]) -> String {
    match names {
        [one, two, others @ ..] if !others.is_empty() => format!("{one}、{two} ほか {} 件", others.len()),
        names => names.join("、"),
    }
}

fn awaited_by(ids: &[ChoiceId]) -> String {
    match ids {
        [] => String::new(),
        [one] => format!("{one} の前提"),
        [one, other] => format!("{one} と {other} の前提"),
        [one, others @ ..] => format!("{one} ほか {} 件の前提", others.len()),
    }
}

fn rule() -> Vec<String> {
    let weight = Risk::weight;
    let cost = Effort::cost;
    vec![
        format!(
            "リスクの高い順に並べます（重み：高 {}、中 {}、低 {}）。",
            weight(Risk::High),
            weight(Risk::Medium),
            weight(Risk::Low)
        ),
        format!(
            "同じリスクの中では「価値÷コスト」の大きい順です。価値＝重み×残り（未実施は 1、一部実施は ½）×補正（このワークロードに応じた重み付け。なければ 1）、コスト＝工数（小 {}、中 {}、大 {}）。",
            cost(Effort::Small),
            cost(Effort::Medium),
            cost(Effort::Large)
        ),
        "値が同じときは、カタログの順です。".to_owned(),
        "ほかの項目の前提になる項目は、その直前に繰り上げます。実施済、事業者が担当、対象外の項目は、前提を満たしているものとします。".to_owned(),
        format!(
            "今すぐ：先頭から最大 {LINES_OF_NOW} 件で、人日の上限の合計が {DAYS_OF_NOW} 人日に収まる範囲（工数「大」は収まりません）。次に：残りの高リスクの項目と、その前提。その後：それ以外。"
        ),
        format!(
            "本番稼働前に限り、先頭に来た設計の項目が単独で {DAYS_OF_NOW} 人日を超えるときは、着手するものとして、それだけを「今すぐ」に置きます。"
        ),
        "未確認・未回答の項目も同じ規則で並べますが、作業は「確認」です。受容したリスクは、期限まで別にまとめます。".to_owned(),
    ]
}
