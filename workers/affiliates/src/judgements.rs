//! Commissions of everybody, for the marketplace's people, and what is decided about one: by its merchant while it is not paid, by the
//! marketplace at any time and in the last instance. What was paid and is found to be fraud is owed back, as after a refund.

use crate::app::{App, TRIES, at_most, body, busy, conflict, int, name_of, text, wrong};
use crate::book::Turn;
use crate::commissions::{COLUMNS, HELD, Named, for_merchant, state};
use affiliates::book::{Fact, Review, Verdict};
use contracts::affiliate::{Judged, Judgement, NewJudgement, OverseenCommission, OverseenCommissions};
use contracts::identity::Role;
use edge::respond::{CacheRule, json};
use edge::{Db, Page, Problem, Result, params};
use serde::Deserialize;
use worker::{Request, Response};

/// A decision that is being made.
pub(crate) struct Word<'a> {
    pub(crate) verdict: Verdict,
    /// Why, where the marketplace decides.
    pub(crate) reason: Option<&'a str>,
}

#[derive(Deserialize)]
struct Kept {
    verdict: Verdict,
    at: u64,
    account: String,
    reason: Option<String>,
    market: u8,
}

#[derive(Deserialize)]
struct Overseen {
    judgements: String,
    #[serde(flatten)]
    named: Named,
}

const JUDGEMENTS: &str = "(SELECT json_group_array(json_object('verdict', verdict, 'at', at, 'account', account, 'reason', reason, 'market', market)) \
     FROM (SELECT verdict, at, account, reason, market FROM commission_reviews r INDEXED BY commission_reviews_commission \
     WHERE r.commission = c.id ORDER BY r.at DESC, r.id DESC LIMIT 5)) AS judgements";

impl App {
    /// `GET /v1/admin/commissions`, by `state` (or `held`), `influencer` and `merchant`.
    pub(crate) async fn all_commissions(&self, req: &Request) -> Result<Response> {
        self.ctx.account_that_is(Role::Admin)?;
        let given = params(req);
        let (influencer, merchant) = (given.name("influencer")?, given.name("merchant")?);
        let held = given.get("state") == Some(HELD);
        let state = if held { None } else { state(req)? };
        let word = if held { HELD } else { state.unwrap_or_default() };
        let of = ["all-commissions", word, influencer.unwrap_or_default(), merchant.unwrap_or_default()];
        let page = Page::read(&given, &of)?;
        let index = match (influencer.is_some(), merchant.is_some(), word) {
            (true, _, HELD) => "held_of",
            (false, true, HELD) => "held",
            (false, false, HELD) => "all_held",
            (true, true, "") => "pair",
            (true, true, _) => "pair_state",
            (true, false, "") => "influencer",
            (true, false, _) => "state",
            (false, true, "") => "merchant",
            (false, true, _) => "merchant_state",
            (false, false, "") => "at",
            (false, false, _) => "all_state",
        };
        let mut values = page.range().to_vec();
        let mut filter = if held { " AND c.held = 1 AND c.state = 'pending'" } else { "" }.to_owned();
        for (column, wanted) in [("influencer", influencer), ("merchant", merchant), ("state", state)] {
            if let Some(wanted) = wanted {
                values.push(wanted.into());
                filter = format!("{filter} AND c.{column} = ?{}", values.len());
            }
        }
        let sql = format!(
            "SELECT {COLUMNS}, i.name AS name, i.profile AS profile, {JUDGEMENTS} FROM commissions c INDEXED BY commissions_{index} \
             CROSS JOIN influencers i ON i.id = c.influencer WHERE (c.at, c.id) < (?1, ?2){filter} ORDER BY c.at DESC, c.id DESC LIMIT ?3"
        );
        let rows: Vec<Overseen> = self.db()?.rows(&sql, &values).await?;
        let next_cursor = page.next(&rows, |overseen| (overseen.named.at(), overseen.named.id()));
        let items = rows.into_iter().take(page.limit).map(shown).collect::<Result<_>>()?;
        json(&self.ctx, &OverseenCommissions { items, next_cursor }, CacheRule::NoStore)
    }

    /// `POST /v1/admin/commissions/{id}/{verdict}`: `fraud` or `keep`, wherever the commission stands. Saying it again changes nothing.
    pub(crate) async fn oversee(&self, id: &str, verdict: &str, mut req: Request) -> Result<Response> {
        self.ctx.account_that_is(Role::Admin)?;
        let verdict = match verdict {
            "keep" => Verdict::Cleared,
            "fraud" => Verdict::Fraud,
            _ => return Err(Problem::not_found("expected fraud or keep").into()),
        };
        let given: NewJudgement = body(&mut req).await?;
        let reason = given.reason.trim();
        at_most("reason", reason, 500)?;
        if reason.is_empty() {
            return Err(wrong("reason", "expected 1 to 500 characters"));
        }
        let db = self.db()?;
        let sql = format!(
            "SELECT {COLUMNS}, i.name AS name, i.profile AS profile, {JUDGEMENTS} FROM commissions c CROSS JOIN influencers i \
             ON i.id = c.influencer WHERE c.id = ?1"
        );
        let one = async || {
            let found: Option<Overseen> = db.first(&sql, &[id.into()]).await?;
            found.ok_or_else(|| edge::Error::from(Problem::not_found("no commission has this id")))
        };
        self.decide_about(&db, id, one().await?.named.influencer(), &Word { verdict, reason: Some(reason) }).await?;
        json(&self.ctx, &shown(one().await?)?, CacheRule::NoStore)
    }

    /// Keeps a decision and works out what follows from it. The same as before, said again, is not kept.
    pub(crate) async fn decide_about(&self, db: &Db<'_>, id: &str, influencer: &str, word: &Word<'_>) -> Result<()> {
        let market = u8::from(word.reason.is_some());
        let who = self.ctx.identity().map_or("", |identity| identity.account.as_str());
        for _ in 0..TRIES {
            let mut turn = Turn::open(self, db, influencer).await?;
            let sql = "SELECT verdict, at, account, reason, market FROM commission_reviews INDEXED BY commission_reviews_commission \
                       WHERE commission = ?1 ORDER BY at DESC, id DESC LIMIT 1";
            let last: Option<Kept> = db.first(sql, &[id.into()]).await?;
            if last.as_ref().is_some_and(|last| last.market > market) {
                return Err(conflict("the marketplace's people decided about it"));
            }
            if last.as_ref().is_some_and(|last| (last.verdict, last.market) == (word.verdict, market)) {
                return Ok(());
            }
            // the last one holds, also of two in one second
            let at = self.now().max(last.map_or(0, |last| last.at + 1));
            let review =
                Review { id: edge::secret_name("rvw_")?, commission: id.to_owned(), at, verdict: word.verdict };
            turn.load(&[id.to_owned()]).await?;
            if market == 0 && word.verdict == Verdict::Fraud && turn.paid(id) > 0 {
                return Err(conflict("it was paid: the marketplace's people look into it"));
            }
            turn.also([db.statement(
                "INSERT INTO commission_reviews (id, commission, at, verdict, account, reason, market) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                &[
                    review.id.as_str().into(),
                    id.into(),
                    int(at),
                    name_of(&word.verdict).into(),
                    who.into(),
                    text(word.reason),
                    int(market),
                ],
            )?]);
            turn.fact(Fact::Review(review))?;
            if turn.commit().await?.is_some() {
                return Ok(());
            }
        }
        Err(busy())
    }
}

fn shown(overseen: Overseen) -> Result<OverseenCommission> {
    let kept: Vec<Kept> = serde_json::from_str(&overseen.judgements)?;
    let judgement = |kept: Kept| Judgement {
        verdict: if kept.verdict == Verdict::Fraud { Judged::Fraud } else { Judged::Keep },
        at: kept.at,
        by: kept.account,
        by_marketplace: kept.market == 1,
        reason: kept.reason,
    };
    let judgements = kept.into_iter().map(judgement).collect();
    Ok(OverseenCommission { commission: for_merchant(overseen.named)?, judgements })
}
