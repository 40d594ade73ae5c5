//! `/v1/merchant/money`, `/payouts` and `/bank-account`: what a merchant's owner sees of its money, and where it is to go. Of an
//! order it is told the parcel, never the order's secret.

use crate::audit;
use crate::payouts::{self, COLUMNS, Row};
use crate::quotes::MAX_BODY;
use crate::standing::Stood;
use crate::values::{int, rfc3339};
use commerce::returns::RETURN_DAYS;
use contracts::identity::Scope;
use contracts::ledger::Posting;
use contracts::merchant_money::{
    BankAccount, MerchantMoney, MerchantPayoutCards, MerchantPayoutState, MerchantStatement, MoneyEntries, MoneyEntry,
    MoneyIn, NewBankAccount,
};
use edge::respond::{CacheRule, json};
use edge::{Context, Db, Page, Params, Problem, Result, body_json, now_ms};
use ledger::{Account, LEAST};
use money::{Currency, Rib};
use serde::Deserialize;
use std::collections::BTreeMap;
use worker::{Env, Request, Response};

/// Days of sales whose fees are added up.
const FEE_DAYS: u64 = 30;

/// Answers a route whose path goes on with `parts` behind `/v1/merchant`.
pub(crate) async fn answer(mut req: Request, parts: &[&str], env: &Env, ctx: &Context) -> Result<Response> {
    let merchant = ctx.merchant_for(Scope::Team)?;
    let (db, params) = (Db::new(env, ctx)?, edge::params(&req));
    match parts {
        ["money"] => json(ctx, &money(&db, merchant, ctx).await?, CacheRule::NoStore),
        ["money", "entries"] => json(ctx, &entries(&db, merchant, &params).await?, CacheRule::NoStore),
        ["payouts"] => json(ctx, &payouts_of(&db, merchant, &params).await?, CacheRule::NoStore),
        ["payouts", id] => {
            let row = payouts::one(&db, id).await?.filter(|row| row.merchant == merchant);
            let row = row.ok_or_else(|| Problem::not_found("no payout has this id"))?;
            let statement = serde_json::from_str(&row.statement)?;
            json(ctx, &MerchantStatement { card: row.card()?, statement }, CacheRule::NoStore)
        }
        ["bank-account"] => {
            let given: NewBankAccount = body_json(&mut req, MAX_BODY).await?;
            json(ctx, &name_account(&db, merchant, &given, ctx).await?, CacheRule::NoStore)
        }
        _ => Err(Problem::not_found("no such route").into()),
    }
}

async fn money(db: &Db<'_>, merchant: &str, ctx: &Context) -> Result<MerchantMoney> {
    #[derive(Deserialize)]
    struct Sum {
        currency: Currency,
        state: MerchantPayoutState,
        amount: i64,
    }
    #[derive(Deserialize)]
    struct Fees {
        currency: Currency,
        fees: i64,
    }
    let stood = Stood::of(db, ctx, merchant).await?;
    let sql = "SELECT currency, state, sum(amount) AS amount FROM merchant_payouts INDEXED BY merchant_payouts_merchant \
               WHERE merchant = ?1 GROUP BY currency, state";
    let sums: Vec<Sum> = db.rows(sql, &[merchant.into()]).await?;
    let today = now_ms() / 86_400_000;
    let sql = "SELECT currency, sum(fees) AS fees FROM sales WHERE merchant = ?1 AND day > ?2 GROUP BY currency";
    let fees: Vec<Fees> = db.rows(sql, &[merchant.into(), int(today.saturating_sub(FEE_DAYS))]).await?;
    let currencies = stood.standings.iter().map(|standing| {
        let sum = |state| {
            let own = sums.iter().filter(move |sum| (sum.currency, sum.state) == (standing.currency, state));
            own.map(|sum| sum.amount).sum()
        };
        MoneyIn {
            currency: standing.currency,
            owed: standing.owed,
            cash: standing.cash,
            held: standing.held,
            expected: standing.expected,
            payable: standing.payable(),
            on_the_way: sum(MerchantPayoutState::Prepared),
            paid: sum(MerchantPayoutState::Paid),
            fees: fees.iter().filter(|of| of.currency == standing.currency).map(|of| of.fees).sum(),
        }
    });
    let is_used = |money: &MoneyIn| {
        money.currency == Currency::Mad
            || [money.owed, money.cash, money.held, money.expected, money.on_the_way, money.paid, money.fees]
                .iter()
                .any(|amount| *amount != 0)
    };
    let currencies = currencies.filter(is_used).collect();
    let bank_account = payouts::bank_account(db, merchant).await?.map(|kept| shown(&kept.rib, kept.since));
    Ok(MerchantMoney { currencies, bank_account, return_days: RETURN_DAYS, least: LEAST })
}

fn shown(rib: &str, since: u64) -> BankAccount {
    BankAccount { ends: payouts::ends(rib), since: rfc3339(since) }
}

async fn name_account(db: &Db<'_>, merchant: &str, given: &NewBankAccount, ctx: &Context) -> Result<BankAccount> {
    let rib: Rib = given.rib.parse().map_err(|why: money::NotARib| Problem::invalid("rib", why.to_string()))?;
    // the same account again is not a new one
    let sql = "INSERT INTO bank_accounts (merchant, rib, since, account) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (merchant) \
               DO UPDATE SET rib = excluded.rib, since = excluded.since, account = excluded.account WHERE rib <> excluded.rib";
    let now = now_ms();
    let values = [merchant.into(), rib.as_str().into(), int(now), ctx.account()?.account.as_str().into()];
    db.batch(vec![db.statement(sql, &values)?]).await?;
    let since = payouts::bank_account(db, merchant).await?.map_or(now, |kept| kept.since);
    Ok(shown(rib.as_str(), since))
}

async fn entries(db: &Db<'_>, merchant: &str, params: &Params) -> Result<MoneyEntries> {
    #[derive(Deserialize)]
    struct Parcel {
        order_id: String,
        id: String,
        number: String,
    }
    let account = Account::Merchant(merchant.to_owned()).to_string();
    let statement = audit::statement(&account, params, db).await?;
    let about: Vec<&str> = statement.items.iter().map(|posting| posting.reference.as_str()).collect();
    let sql = "SELECT DISTINCT p.order_id, p.id, o.number FROM json_each(?2) wanted CROSS JOIN parcels p ON p.order_id = wanted.value \
               AND p.merchant = ?1 CROSS JOIN orders o ON o.id = p.order_id";
    let parcels: Vec<Parcel> = db.rows(sql, &[merchant.into(), serde_json::to_string(&about)?.into()]).await?;
    let parcels: BTreeMap<&str, &Parcel> = parcels.iter().map(|parcel| (parcel.order_id.as_str(), parcel)).collect();
    let entry = |posting: Posting| {
        let parcel = parcels.get(posting.reference.as_str());
        MoneyEntry {
            entry: posting.entry,
            kind: posting.kind,
            at: rfc3339(posting.at),
            currency: posting.currency.parse().unwrap_or_default(),
            amount: -posting.amount,
            balance: -posting.balance,
            parcel: parcel.map(|parcel| parcel.id.clone()),
            number: parcel.map(|parcel| parcel.number.clone()),
            reference: Some(posting.reference.clone()).filter(|about| parcel.is_none() && !about.starts_with("ord_")),
        }
    };
    let next_cursor = statement.next_cursor;
    Ok(MoneyEntries { items: statement.items.into_iter().map(entry).collect(), next_cursor })
}

async fn payouts_of(db: &Db<'_>, merchant: &str, params: &Params) -> Result<MerchantPayoutCards> {
    let page = Page::read(params, &["merchant payouts", merchant])?;
    let sql = format!(
        "SELECT {COLUMNS} FROM merchant_payouts p INDEXED BY merchant_payouts_merchant WHERE merchant = ?1 AND \
         (created_at, id) < (?2, ?3) ORDER BY created_at DESC, id DESC LIMIT ?4"
    );
    let rows: Vec<Row> = db.rows(&sql, &page.values(merchant)).await?;
    let next_cursor = page.next(&rows, |row| (row.created_at, row.id.as_str()));
    let items = rows.into_iter().take(page.limit).map(|row| row.card()).collect::<Result<Vec<_>>>()?;
    Ok(MerchantPayoutCards { items, next_cursor })
}
