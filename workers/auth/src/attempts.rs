//! How often an account may be tried: failures are counted before the secret is looked at, so that many tries at once count too.
//! What is counted has a pseudonym: whoever reads the table learns nobody's address, and rows go after a day.

use crate::app::{App, number};
use crate::signer;
use accounts::attempts::{Counted, FORGOTTEN_MS, Failures, pause};
use accounts::token::pseudonym;
use edge::{Problem, Result, now_ms};
use serde::Deserialize;

/// How often a try that met another one at the same moment begins again.
const ROUNDS: usize = 4;

/// A try that may be made, and counts as a failure until it is known to be none.
pub(crate) struct Try {
    pair: String,
    lenient: Vec<String>,
}

#[derive(Deserialize)]
struct Row {
    name: String,
    count: u32,
    last_at: u64,
}

const COUNT: &str = "INSERT INTO attempts (name, count, last_at) VALUES (?1, 1, ?2) \
    ON CONFLICT (name) DO UPDATE SET count = CASE WHEN ?2 - last_at >= ?3 THEN 1 ELSE count + 1 END, last_at = ?2";

impl App {
    /// Counts a try of `what` (`login`, `mail`, …) for an address.
    ///
    /// # Errors
    /// 429 with the seconds to wait.
    pub(crate) async fn try_at(&self, what: &str, email: &str) -> Result<Try> {
        let client = self.ctx.client_address();
        let secret = signer::secret(&self.env)?;
        let named = |who: &str, from: &str| pseudonym(&secret, &format!("{what} {who} {from}"));
        let pair = named(email, client.unwrap_or_default());
        let mut names = vec![(Counted::Pair, pair.clone()), (Counted::Account, named(email, "*"))];
        names.extend(client.map(|client| (Counted::Client, named("*", client))));
        let listed = serde_json::to_string(&names.iter().map(|(_, name)| name).collect::<Vec<_>>())?;
        let sql = "SELECT name, count, last_at FROM attempts WHERE name IN (SELECT value FROM json_each(?1))";
        let mut longest = 1_000;
        for _ in 0..ROUNDS {
            let rows: Vec<Row> = self.db()?.rows(sql, &[listed.as_str().into()]).await?;
            let now = now_ms();
            let failures = |name: &str| {
                let row = rows.iter().find(|row| row.name == name);
                row.map_or(Failures::default(), |row| Failures { count: row.count, last_at: row.last_at })
            };
            longest =
                names.iter().map(|(counted, name)| pause(*counted, failures(name), now)).max().unwrap_or_default();
            if longest > 0 {
                break;
            }
            let seen = failures(&pair).count;
            let values = |name: &str| [name.into(), number(now), number(FORGOTTEN_MS)];
            let mut strict = values(&pair).to_vec();
            strict.push(seen.into());
            // only who saw the latest count adds to it
            let mut batch = vec![self.db()?.statement(&format!("{COUNT} WHERE count = ?4"), &strict)?];
            for (_, name) in &names[1..] {
                batch.push(self.db()?.statement(COUNT, &values(name))?);
            }
            if self.db()?.batch(batch).await?.first() == Some(&1) {
                let lenient = names.split_off(1).into_iter().map(|(_, name)| name).collect();
                return Ok(Try { pair, lenient });
            }
        }
        let seconds = longest.div_ceil(1_000).max(1);
        let mut problem = Problem::new("too-many-attempts", "This was tried too often", 429);
        problem.detail = Some(format!("wait {seconds} s"));
        problem.retry_after = Some(u32::try_from(seconds).unwrap_or(u32::MAX));
        Err(problem.into())
    }

    /// It was no failure.
    pub(crate) fn succeeded(&self, tried: &Try) -> Result<Vec<worker::D1PreparedStatement>> {
        let mut statements =
            vec![self.db()?.statement("DELETE FROM attempts WHERE name = ?1", &[tried.pair.as_str().into()])?];
        statements.extend(self.count_less(&tried.lenient)?);
        Ok(statements)
    }

    /// It was neither a failure nor a success: nobody had time to look at it.
    pub(crate) fn not_looked_at(&self, tried: &Try) -> Result<Vec<worker::D1PreparedStatement>> {
        let mut statements = self.count_less(std::slice::from_ref(&tried.pair))?;
        statements.extend(self.count_less(&tried.lenient)?);
        Ok(statements)
    }

    fn count_less(&self, names: &[String]) -> Result<Vec<worker::D1PreparedStatement>> {
        let sql = "UPDATE attempts SET count = max(count - 1, 0) WHERE name = ?1";
        names.iter().map(|name| self.db()?.statement(sql, &[name.as_str().into()])).collect()
    }
}
