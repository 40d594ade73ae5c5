//! What an account does with itself: reading, changing, taking everything along, and going.

use crate::app::{App, body, done, id, name, number, optional, wrong};
use crate::bank_account::told;
use crate::passwords::hashed;
use crate::people::{NewPerson, with_role, word};
use accounts::address;
use contracts::account::{ACCOUNT_DATA, AccountChange, Address, Addresses, Deletion, ForPassword, Grant, NewAddress};
use contracts::affiliate::NewProfile;
use contracts::identity::Role;
use contracts::routes::Service;
use edge::respond::{CacheRule, json};
use edge::{Error, Peer, Problem, Result, now_ms};
use serde::Deserialize;
use worker::{Headers, Method, Request, Response};

/// Keeps the slug of the merchant that an account worked for: what is kept under it is not for whoever opens a shop later.
const FORMER: &str = "INSERT INTO former_merchants (slug) SELECT merchant FROM accounts WHERE id = ?1 AND merchant IS NOT NULL \
    ON CONFLICT DO NOTHING";

/// Ends the sessions of the account with this address, when it is about to become something else than it is.
const OTHERWISE: &str = "UPDATE sessions SET ended_at = ?6 WHERE ended_at IS NULL AND account = (SELECT id FROM accounts \
    WHERE email = ?1 AND (roles <> ?2 OR merchant IS NOT ?3 OR merchant_role IS NOT ?4 OR ?5 IS NOT NULL))";

impl App {
    /// `GET /v1/account`.
    pub(crate) async fn read(&self) -> Result<Response> {
        json(&self.ctx, &self.person(self.me()?).await?.account(), CacheRule::NoStore)
    }

    /// `PATCH /v1/account`.
    pub(crate) async fn change(&self, mut req: Request) -> Result<Response> {
        let change: AccountChange = body(&mut req).await?;
        let given = name(change.name.as_deref())?;
        let person = self.person(self.me()?).await?;
        let name = if change.name.is_some() { given.as_deref() } else { person.name.as_deref() };
        let lang = change.lang.unwrap_or(person.lang());
        let sql = "UPDATE accounts SET name = ?2, lang = ?3 WHERE id = ?1";
        let values = [person.id.as_str().into(), optional(name), lang.code().into()];
        let mut statements = vec![self.db()?.statement(sql, &values)?];
        statements.extend(self.find_by_now(&person.id, &person.email, name)?);
        self.db()?.batch(statements).await?;
        self.read().await
    }

    /// `DELETE /v1/account`: first what other services hold, then the account; a second try goes on where the first failed.
    pub(crate) async fn delete(&self, mut req: Request) -> Result<Response> {
        let bytes = edge::body(&mut req, 16 * 1024).await?;
        let given: ForPassword = match bytes.as_slice() {
            [] => ForPassword::default(),
            bytes => serde_json::from_slice(bytes).map_err(|why| wrong("body", why))?,
        };
        let person = self.person(self.me()?).await?;
        self.confirm(&person, given.password.as_deref()).await?;
        let mut erased = Vec::new();
        for service in Service::HOLD_ACCOUNT_DATA {
            let outcome = self.account_data(service, Method::Delete, &person.id, &person.email).await?;
            if !(200..300).contains(&outcome.status_code()) {
                return Err(Problem::unavailable(&format!("{} could not erase: try again", service.name())).into());
            }
            erased.push(service.name().to_owned());
        }
        self.take_back_of(&person.id).await?;
        let mut statements = Vec::new();
        for sql in [
            FORMER,
            "DELETE FROM refresh_tokens WHERE session IN (SELECT id FROM sessions WHERE account = ?1)",
            "DELETE FROM sessions WHERE account = ?1",
            "DELETE FROM once WHERE account = ?1",
            "DELETE FROM addresses WHERE account = ?1",
            "DELETE FROM passkeys WHERE account = ?1",
            "DELETE FROM identities WHERE account = ?1",
            "DELETE FROM api_keys WHERE account = ?1",
            "DELETE FROM invitations WHERE account = ?1",
            "DELETE FROM leads WHERE account = ?1",
            "DELETE FROM applications WHERE account = ?1",
            "DELETE FROM found_by WHERE account = ?1",
            "DELETE FROM accounts WHERE id = ?1",
        ] {
            statements.push(self.db()?.statement(sql, &[person.id.as_str().into()])?);
        }
        for by_address in ["DELETE FROM once WHERE account = ?1", "DELETE FROM invitations WHERE email = ?1"] {
            statements.push(self.db()?.statement(by_address, &[person.email.as_str().into()])?);
        }
        self.db()?.batch(statements).await?;
        erased.push(Service::Auth.name().to_owned());
        json(&self.ctx, &Deletion { erased }, CacheRule::NoStore)
    }

    /// `GET /v1/account/export`: everything that is held, by service.
    pub(crate) async fn export(&self) -> Result<Response> {
        let person = self.person(self.me()?).await?;
        let mut export = serde_json::json!({
            "exported_at": now_ms(),
            "auth": {
                "account": person.account(),
                "addresses": self.addresses().await?,
                "merchant_applications": self.applications_of(&person.id).await?,
                "sessions": self.sessions().await?,
                "passkeys": self.passkeys().await?,
            },
        });
        for service in Service::HOLD_ACCOUNT_DATA {
            let mut held = self.account_data(service, Method::Get, &person.id, &person.email).await?;
            if held.status_code() != 200 {
                return Err(Problem::unavailable(&format!(
                    "{} does not answer: an export holds all or nothing",
                    service.name()
                ))
                .into());
            }
            export[service.name()] = serde_json::from_slice(&held.bytes().await?)?;
        }
        let response = json(&self.ctx, &export, CacheRule::NoStore)?;
        response.headers().set("content-disposition", "attachment; filename=\"getyourshare.json\"")?;
        Ok(response)
    }

    async fn account_data(&self, service: Service, method: Method, account: &str, email: &str) -> Result<Response> {
        let encode = |text: &str| String::from(worker::js_sys::encode_uri_component(text));
        let path = format!("{ACCOUNT_DATA}?account={}&email={}", encode(account), encode(email));
        let peer = Peer::new(&self.env, service)?;
        let request = peer.request(method, &path, Headers::new())?;
        let down = |_| Error::from(Problem::unavailable(&format!("{} does not answer", service.name())));
        peer.send(&self.ctx, request).await.map_err(down)
    }

    pub(crate) async fn addresses(&self) -> Result<Vec<Address>> {
        #[derive(Deserialize)]
        struct Row {
            id: String,
            document: String,
        }
        let sql = "SELECT id, document FROM addresses WHERE account = ?1 ORDER BY created_at DESC LIMIT 20";
        let rows: Vec<Row> = self.db()?.rows(sql, &[self.me()?.into()]).await?;
        let address = |row: Row| Ok(Address { id: row.id, address: serde_json::from_str(&row.document)? });
        rows.into_iter().map(address).collect()
    }

    /// `GET /v1/account/addresses`.
    pub(crate) async fn list_addresses(&self) -> Result<Response> {
        json(&self.ctx, &Addresses { items: self.addresses().await? }, CacheRule::NoStore)
    }

    /// `POST /v1/account/addresses`, 201.
    pub(crate) async fn add_address(&self, mut req: Request) -> Result<Response> {
        let given = address::clean(body::<NewAddress>(&mut req).await?).map_err(Problem::invalid_fields)?;
        let address = Address { id: id("adr_")?, address: given };
        let sql = "INSERT INTO addresses (id, account, document, created_at) SELECT ?1, ?2, ?3, ?4 \
                   WHERE (SELECT count(*) FROM addresses WHERE account = ?2) < ?5";
        let most = u32::try_from(address::MOST).unwrap_or(u32::MAX);
        let document = serde_json::to_string(&address.address)?;
        let values = [address.id.as_str().into(), self.me()?.into(), document.into(), number(now_ms()), most.into()];
        if self.db()?.batch(vec![self.db()?.statement(sql, &values)?]).await?.first() != Some(&1) {
            let full = Problem::new("too-many", "There are as many as there may be", 409);
            return Err(full.because("an account keeps at most 20 addresses").into());
        }
        Ok(json(&self.ctx, &address, CacheRule::NoStore)?.with_status(201))
    }

    /// `PUT /v1/account/addresses/{id}`.
    pub(crate) async fn change_address(&self, id: &str, mut req: Request) -> Result<Response> {
        let given = address::clean(body::<NewAddress>(&mut req).await?).map_err(Problem::invalid_fields)?;
        let address = Address { id: id.to_owned(), address: given };
        let sql = "UPDATE addresses SET document = ?3 WHERE id = ?1 AND account = ?2";
        let values = [id.into(), self.me()?.into(), serde_json::to_string(&address.address)?.into()];
        self.one(sql, &values, "no address of yours has this id").await?;
        json(&self.ctx, &address, CacheRule::NoStore)
    }

    /// `DELETE /v1/account/addresses/{id}`.
    pub(crate) async fn remove_address(&self, id: &str) -> Result<Response> {
        let sql = "DELETE FROM addresses WHERE id = ?1 AND account = ?2";
        self.one(sql, &[id.into(), self.me()?.into()], "no address of yours has this id").await?;
        done()
    }

    /// `PUT /admin/v1/accounts`: makes an account, or gives it roles and a merchant. One that becomes something else by it, or
    /// gets another password, is signed out everywhere, and what it made as the owner of another merchant ends.
    pub(crate) async fn grant(&self, mut req: Request) -> Result<Response> {
        let grant: Grant = body(&mut req).await?;
        let address = crate::app::email(&grant.email)?;
        let name = name(grant.name.as_deref())?;
        let stored = match grant.password.as_deref() {
            Some(password) => Some(hashed(password, &address).await?),
            None => None,
        };
        let known = self.person_of(&address).await?;
        if stored.is_none() && known.is_none() {
            return Err(wrong("password", "a new account needs one"));
        }
        let mut roles = vec![Role::Shopper];
        roles.extend(grant.roles.iter().filter(|role| **role != Role::Shopper));
        if grant.merchant.is_some() {
            roles.push(Role::Merchant);
        } else {
            roles.retain(|role| *role != Role::Merchant);
        }
        roles.sort_unstable();
        roles.dedup();
        let new = NewPerson {
            id: &id("acc_")?,
            email: &address,
            password: stored.as_deref(),
            name: name.as_deref(),
            lang: grant.lang,
        };
        let sql = "UPDATE accounts SET roles = ?2, merchant = ?3, merchant_role = ?4, demo = ?5, \
                   password = coalesce(?6, password), name = coalesce(?7, name) WHERE email = ?1";
        let merchant = grant.merchant.as_ref();
        let values = [
            address.as_str().into(),
            serde_json::to_string(&roles)?.into(),
            optional(merchant.map(|m| m.slug.as_str())),
            optional(merchant.map(|m| word(m.role)).as_deref()),
            u8::from(grant.demo).into(),
            optional(stored.as_deref()),
            optional(name.as_deref()),
        ];
        let mut statements = self.make(&new)?;
        let otherwise = [&values[..4], &[values[5].clone(), number(now_ms())]].concat();
        statements.push(self.db()?.statement(OTHERWISE, &otherwise)?);
        let former = "INSERT INTO former_merchants (slug) SELECT merchant FROM accounts WHERE email = ?1 AND merchant IS NOT NULL \
            AND merchant IS NOT ?2 ON CONFLICT DO NOTHING";
        statements.push(self.db()?.statement(former, &[values[0].clone(), values[2].clone()])?);
        statements.push(self.db()?.statement(sql, &values)?);
        if let Some((known, name)) = known.as_ref().zip(name.as_deref()) {
            statements.extend(self.find_by_now(&known.id, &known.email, Some(name))?);
        }
        if let Some(known) = &known {
            statements.extend(self.end_ownership(&known.id)?);
        }
        self.db()?.batch(statements).await?;
        json(&self.ctx, &self.person_made(&address).await?.account(), CacheRule::NoStore)
    }

    /// `PUT /v1/influencer/profile`: the affiliates service takes the profile, then the account gets its role; its tokens say so
    /// from the next one on. Where money goes is changed by nobody who only found the device signed in, and never in silence.
    pub(crate) async fn become_influencer(&self, mut req: Request) -> Result<Response> {
        let me = self.me()?.to_owned();
        let mut given: NewProfile = body(&mut req).await?;
        let (person, password) = (self.person(&me).await?, given.password.take());
        if given.rib.is_some() {
            self.confirm(&person, password.as_deref()).await?;
        }
        given.phones = self.addresses().await?.into_iter().map(|kept| kept.address.phone).collect();
        let told = told(&req, &given)?;
        let answer = Peer::new(&self.env, Service::Affiliates)?.send(&self.ctx, told).await?;
        if !(200..300).contains(&answer.status_code()) {
            return Ok(answer);
        }
        if let Some(rib) = &given.rib {
            self.tell_of_account(&person, rib).await;
        }
        let sql = format!("UPDATE accounts SET roles = {} WHERE id = ?1", with_role(Role::Influencer));
        self.db()?.batch(vec![self.db()?.statement(&sql, &[me.into()])?]).await?;
        Ok(answer)
    }

    /// Runs a statement that changes one row of the caller's.
    ///
    /// # Errors
    /// 404 with these words when it changed none: what is another's is not there.
    pub(crate) async fn one(&self, sql: &str, values: &[worker::wasm_bindgen::JsValue], none: &str) -> Result<()> {
        let changed: usize = self.db()?.batch(vec![self.db()?.statement(sql, values)?]).await?.into_iter().sum();
        if changed == 0 { Err(Problem::not_found(none).into()) } else { Ok(()) }
    }
}
