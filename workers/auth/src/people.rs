//! Accounts in the database.

use crate::app::{App, number, optional};
use accounts::finding;
use contracts::account::Account;
use contracts::identity::{ActsFor, Identity, Role, TeamRole};
use edge::{Error, Problem, Result, now_ms};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use text::Lang;
use worker::D1PreparedStatement;

/// A row of `accounts`.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Person {
    pub(crate) id: String,
    pub(crate) email: String,
    pub(crate) password: Option<String>,
    pub(crate) name: Option<String>,
    lang: String,
    roles: String,
    pub(crate) merchant: Option<String>,
    merchant_role: Option<String>,
    demo: u8,
    pub(crate) suspended_at: Option<u64>,
    created_at: u64,
}

impl Person {
    /// What the account may be.
    pub(crate) fn roles(&self) -> Vec<Role> {
        let mut roles: Vec<Role> = serde_json::from_str(&self.roles).unwrap_or_default();
        roles.sort_unstable();
        roles
    }

    /// The merchant it acts for.
    pub(crate) fn acts_for(&self) -> Option<ActsFor> {
        let role: TeamRole = from_word(self.merchant_role.as_deref()?)?;
        Some(ActsFor { slug: self.merchant.clone()?, role })
    }

    /// Refuses who may not sign in.
    ///
    /// # Errors
    /// 403 when the account is suspended.
    pub(crate) fn may_sign_in(&self) -> Result<()> {
        match self.suspended_at {
            Some(_) => Err(Problem::forbidden("the account is suspended; write to us").into()),
            None => Ok(()),
        }
    }

    /// Language of mails.
    pub(crate) fn lang(&self) -> Lang {
        from_word(&self.lang).unwrap_or_default()
    }

    /// What the account sees of itself.
    pub(crate) fn account(&self) -> Account {
        Account {
            id: self.id.clone(),
            email: self.email.clone(),
            email_verified: true,
            name: self.name.clone(),
            lang: self.lang(),
            roles: self.roles(),
            merchant: self.acts_for(),
            has_password: self.password.is_some(),
            created_at: self.created_at,
            demo: self.demo == 1,
        }
    }

    /// What services are told of it.
    pub(crate) fn identity(&self) -> Identity {
        Identity {
            account: self.id.clone(),
            email: self.email.clone(),
            email_verified: true,
            roles: self.roles(),
            merchant: self.acts_for(),
            scopes: None,
            session: None,
        }
    }
}

/// A value that is one word in JSON, such as a role.
pub(crate) fn from_word<T: DeserializeOwned>(word: &str) -> Option<T> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}

/// The word of such a value.
pub(crate) fn word<T: serde::Serialize>(value: T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// SQL for an account's roles with this one: roles that come and go at the same moment are all kept, or gone.
pub(crate) fn with_role(role: Role) -> String {
    let role = word(role);
    format!(
        "CASE WHEN EXISTS (SELECT 1 FROM json_each(accounts.roles) WHERE value = '{role}') THEN roles \
         ELSE json_insert(roles, '$[#]', '{role}') END"
    )
}

/// SQL for an account's roles without this one.
pub(crate) fn without_role(role: Role) -> String {
    format!("(SELECT json_group_array(value) FROM json_each(accounts.roles) WHERE value <> '{}')", word(role))
}

pub(crate) const COLUMNS: &str =
    "id, email, password, name, lang, roles, merchant, merchant_role, demo, suspended_at, created_at";

/// A new account; its address was shown to be theirs.
pub(crate) struct NewPerson<'a> {
    pub(crate) id: &'a str,
    pub(crate) email: &'a str,
    pub(crate) password: Option<&'a str>,
    pub(crate) name: Option<&'a str>,
    pub(crate) lang: Lang,
}

impl App {
    /// The account of an address.
    pub(crate) async fn person_of(&self, email: &str) -> Result<Option<Person>> {
        self.db()?.first(&format!("SELECT {COLUMNS} FROM accounts WHERE email = ?1"), &[email.into()]).await
    }

    /// The account of an identifier; one that was deleted meanwhile signs in again, in vain.
    pub(crate) async fn person(&self, id: &str) -> Result<Person> {
        let found = self.person_by_id(id).await?;
        found.ok_or_else(|| Problem::sign_in("the account is no longer there").into())
    }

    /// The account of an identifier, if any.
    pub(crate) async fn person_by_id(&self, id: &str) -> Result<Option<Person>> {
        self.db()?.first(&format!("SELECT {COLUMNS} FROM accounts WHERE id = ?1"), &[id.into()]).await
    }

    /// Makes an account, to be found by its address and name; an address that has one keeps it. What the first statement changed
    /// tells whether one was made.
    pub(crate) fn make(&self, new: &NewPerson<'_>) -> Result<Vec<D1PreparedStatement>> {
        let made = self.db()?.statement(
            "INSERT INTO accounts (id, email, password, name, lang, roles, created_at, folded) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1) \
             ON CONFLICT (email) DO NOTHING",
            &[
                new.id.into(),
                new.email.into(),
                optional(new.password),
                optional(new.name),
                new.lang.code().into(),
                r#"["shopper"]"#.into(),
                number(now_ms()),
            ],
        )?;
        Ok(vec![made, self.find_by(&[(new.id, new.email, new.name)])?])
    }

    /// The statement that lets administrators find accounts (id, address, name) by these words; those that are not there are left
    /// out.
    pub(crate) fn find_by(&self, accounts: &[(&str, &str, Option<&str>)]) -> Result<D1PreparedStatement> {
        let words = |(id, email, name): &(&str, &str, Option<&str>)| {
            finding::kept(email, *name).into_iter().map(|word| (word, (*id).to_owned())).collect::<Vec<_>>()
        };
        let words: Vec<(String, String)> = accounts.iter().flat_map(words).collect();
        self.db()?.statement(
            "INSERT INTO found_by (word, account) SELECT value ->> 0, value ->> 1 FROM json_each(?1) \
             WHERE EXISTS (SELECT 1 FROM accounts WHERE id = value ->> 1) ON CONFLICT DO NOTHING",
            &[serde_json::to_string(&words)?.into()],
        )
    }

    /// The statements that let an account be found by another name.
    pub(crate) fn find_by_now(&self, id: &str, email: &str, name: Option<&str>) -> Result<[D1PreparedStatement; 2]> {
        let before = self.db()?.statement("DELETE FROM found_by WHERE account = ?1", &[id.into()])?;
        Ok([before, self.find_by(&[(id, email, name)])?])
    }

    /// Folds what accounts from before are found by, some of them; answers how many.
    pub(crate) async fn fold_some(&self) -> Result<usize> {
        #[derive(Deserialize)]
        struct Row {
            id: String,
            email: String,
            name: Option<String>,
        }
        let sql = "SELECT id, email, name FROM accounts INDEXED BY accounts_unfolded WHERE folded = 0 LIMIT 1000";
        let rows: Vec<Row> = self.db()?.rows(sql, &[]).await?;
        if rows.is_empty() {
            return Ok(0);
        }
        let accounts: Vec<_> =
            rows.iter().map(|row| (row.id.as_str(), row.email.as_str(), row.name.as_deref())).collect();
        let ids = serde_json::to_string(&rows.iter().map(|row| &row.id).collect::<Vec<_>>())?;
        let folded = "UPDATE accounts SET folded = 1 WHERE id IN (SELECT value FROM json_each(?1))";
        self.db()?.batch(vec![self.find_by(&accounts)?, self.db()?.statement(folded, &[ids.into()])?]).await?;
        Ok(rows.len())
    }

    /// The account of an address that was just made sure to have one.
    pub(crate) async fn person_made(&self, email: &str) -> Result<Person> {
        self.person_of(email).await?.ok_or_else(|| Error::platform("the account was not stored"))
    }
}
