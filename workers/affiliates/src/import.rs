//! `PUT /admin/v1/affiliates/import`: a programme moves here from elsewhere, with its partners and its past. Clicks, sales and refunds
//! go the very way of those that happen here; only their time is given.

use crate::app::{App, as_json, body, digest, int, text, wrong};
use crate::clicks::{Followed, Request as Asked};
use crate::evidence::Happened;
use crate::influencers::{Said, marked};
use crate::programmes::{check, none, of_merchant, writes};
use crate::sales::{Report, line};
use affiliates::commission::Kind;
use affiliates::link::Destination;
use affiliates::person::Buyer;
use affiliates::signals;
use contracts::affiliate::{
    Import, Imported, ImportedClick, ImportedLead, ImportedPartner, ImportedSale, Past, ReportedRefund,
    Result as Outcome,
};
use edge::respond::{CacheRule, json};
use edge::{Db, Problem, Result};
use money::Rates;
use serde::Deserialize;
use worker::{Request, Response};

/// Most things in one part.
const MOST: usize = 100;

impl App {
    /// Takes a part of an import.
    pub(crate) async fn import(&self, mut req: Request) -> Result<Response> {
        let given: Import = body(&mut req).await?;
        if given.programmes.len() + given.partners.len() + given.past.len() > MOST {
            return Err(wrong("body", format!("expected at most {MOST} things")));
        }
        let rates = match &given.rates {
            Some(rates) => Rates::parse(&rates.to_string()).map_err(|why| wrong("rates", why))?,
            None => crate::app::rates()?,
        };
        let db = self.db()?;
        for programme in &given.programmes {
            check(&programme.rule)?;
            let name = self.merchant_name(&programme.merchant).await?;
            db.batch(writes(&db, &programme.merchant, &name, &programme.rule, self.now())?).await?;
        }
        for (n, partner) in given.partners.iter().enumerate() {
            self.import_partner(&db, partner, &format!("partners[{n}]")).await?;
        }
        let mut results = Vec::with_capacity(given.past.len());
        for (n, past) in given.past.into_iter().enumerate() {
            results.push(match past {
                Past::Click(click) => self.import_click(&db, click, &format!("past[{n}]")).await?,
                Past::Sale(sale) => self.import_sale(&db, sale, &rates).await?,
                Past::Lead(lead) => self.import_lead(&db, lead, &rates).await?,
                Past::Refund(refund) => {
                    let refund =
                        ReportedRefund { id: refund.id, order: refund.order, lines: refund.lines, failed: false };
                    Outcome::Refund { due: self.give_back(&db, &refund).await? }
                }
            });
        }
        json(&self.ctx, &Imported { results }, CacheRule::NoStore)
    }

    async fn import_partner(&self, db: &Db<'_>, partner: &ImportedPartner, field: &str) -> Result<()> {
        let id = partner.influencer.as_str();
        if !id.starts_with("inf_") || id.len() > 40 || !id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') {
            return Err(wrong(&format!("{field}.influencer"), "expected inf_ and letters, digits or _"));
        }
        let canonical = |email: &String| affiliates::email::canonical(email).map(|email| ("email", email));
        let mut marks: Vec<(&str, String)> = partner.emails.iter().filter_map(canonical).collect();
        marks.extend(partner.devices.iter().map(|device| ("device", device.clone())));
        marks.extend(partner.payments.iter().map(|payment| ("payment", payment.clone())));
        let mut batch = vec![
            db.statement(
                "INSERT INTO influencers (id, account, name, profile, created_at) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO NOTHING",
                &[
                    id.into(),
                    partner.account.as_str().into(),
                    partner.name.as_str().into(),
                    as_json(&Said::default())?,
                    int(self.now()),
                ],
            )?,
            marked(db, id, &marks)?,
        ];
        for merchant in &partner.merchants {
            let programme = of_merchant(db, merchant).await?.ok_or_else(none)?;
            let offer = partner.offers.get(merchant).map(serde_json::to_string).transpose()?;
            batch.push(db.statement(
                "INSERT INTO partners (id, programme, merchant, influencer, membership, team, offer, message, applied_at, decided_at) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '', ?8, ?8) ON CONFLICT (programme, influencer) DO NOTHING",
                &[
                    edge::secret_name("par_")?.into(),
                    programme.id.as_str().into(),
                    merchant.as_str().into(),
                    id.into(),
                    partner.membership.code().into(),
                    text(partner.group.as_deref()),
                    text(offer.as_deref()),
                    int(self.now()),
                ],
            )?);
            // whoever was a partner before is counted already
            batch.push(db.statement(
                "UPDATE programmes SET partners = (SELECT count(*) FROM partners INDEXED BY partners_membership WHERE merchant = ?1 \
                 AND membership = 'approved') WHERE merchant = ?1",
                &[merchant.as_str().into()],
            )?);
            let shop: Destination =
                format!("/fr/m/{merchant}").parse().map_err(|why| wrong(&format!("{field}.merchants"), why))?;
            for (code, _) in partner.links.iter().filter(|(_, of)| of == merchant) {
                let code: affiliates::code::Code = code.parse().map_err(|why| wrong(&format!("{field}.links"), why))?;
                batch.push(db.statement(
                    "INSERT INTO affiliate_links (code, influencer, programme, merchant, destination, label, created_at) \
                     VALUES (?1, ?2, ?3, ?4, ?5, '', ?6) ON CONFLICT (code) DO NOTHING",
                    &[
                        code.as_str().into(),
                        id.into(),
                        programme.id.as_str().into(),
                        merchant.as_str().into(),
                        shop.as_str().into(),
                        int(self.now()),
                    ],
                )?);
            }
            for (code, _) in partner.codes.iter().filter(|(_, of)| of == merchant) {
                let code = affiliates::discount::canonical(code);
                let code =
                    code.ok_or_else(|| wrong(&format!("{field}.codes"), "expected 4 to 20 letters and digits"))?;
                batch.push(db.statement(
                    "INSERT INTO affiliate_codes (code, influencer, programme, merchant, discount, created_at) \
                     VALUES (?1, ?2, ?3, ?4, 0, ?5) ON CONFLICT (programme, code) DO NOTHING",
                    &[
                        code.as_str().into(),
                        id.into(),
                        programme.id.as_str().into(),
                        merchant.as_str().into(),
                        int(self.now()),
                    ],
                )?);
            }
        }
        db.batch(batch).await.map(|_| ())
    }

    async fn import_click(&self, db: &Db<'_>, click: ImportedClick, field: &str) -> Result<Outcome> {
        #[derive(Deserialize)]
        struct Kept {
            counts: u8,
        }
        let kept = db.first::<Kept>("SELECT counts FROM clicks WHERE id = ?1", &[click.id.as_str().into()]).await?;
        if let Some(kept) = kept {
            return Ok(Outcome::Click { counts: kept.counts == 1 });
        }
        let code = click.code.parse().map_err(|why| wrong(&format!("{field}.code"), why))?;
        let link = Followed::link(db, &code).await?.ok_or_else(|| Problem::not_found("no link has this code"))?;
        let said = |name: &str| click.headers.get(name).map(String::as_str);
        let asked = Asked {
            signal: signals::of(&click.method, said),
            source: said("referer").and_then(signals::source),
            id: click.id,
            at: click.at,
            // of a past elsewhere no addresses are told: there a browser is a client
            client: digest(&["browser", &click.browser]),
            browser: click.browser,
            account: click.account,
        };
        Ok(Outcome::Click { counts: self.click(db, link, &asked).await? })
    }

    async fn import_sale(&self, db: &Db<'_>, sale: ImportedSale, rates: &Rates) -> Result<Outcome> {
        let programme = of_merchant(db, &sale.merchant).await?.ok_or_else(none)?;
        let happened = Happened {
            kind: Kind::Sale,
            event: sale.event,
            subject: sale.order,
            at: sale.at,
            codes: sale.codes,
            buyer: Buyer {
                account: sale.account,
                email: sale.email,
                device: sale.device,
                payment: sale.payment,
                phone: None,
            },
            proved: Vec::new(),
        };
        let lines = sale.lines.into_iter().map(line).collect();
        let report = Report { happened, currency: sale.currency, lines, parcel: None, awaits_delivery: false };
        self.judge(db, &programme, report, rates).await
    }

    async fn import_lead(&self, db: &Db<'_>, lead: ImportedLead, rates: &Rates) -> Result<Outcome> {
        let programme = of_merchant(db, &lead.merchant).await?.ok_or_else(none)?;
        let happened = Happened {
            kind: Kind::Lead,
            event: lead.event,
            subject: lead.account.clone(),
            at: lead.at,
            codes: Vec::new(),
            buyer: Buyer { account: Some(lead.account), email: lead.email, device: lead.device, ..Buyer::default() },
            proved: Vec::new(),
        };
        self.judge_lead(db, &programme, happened, rates).await
    }
}
