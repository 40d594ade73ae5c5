//! Versioned blobs in KV, under keys `{name}/{version}/{part}` whose values never change. Which version is served is known
//! to the Publications object: a reader sees one whole version or another, and a version stays readable when another is served.

use crate::{Context, Result, publications};
use contracts::admin::PublishedVersion;
use serde::Serialize;
use serde::de::DeserializeOwned;
use worker::{Env, KvStore};

/// The versions of one published thing.
#[derive(Debug, Clone)]
pub struct VersionedBlobs {
    kv: KvStore,
    name: &'static str,
}

impl VersionedBlobs {
    /// The blobs called `name` in a namespace.
    #[must_use]
    pub fn new(kv: KvStore, name: &'static str) -> Self {
        VersionedBlobs { kv, name }
    }

    /// Their name, which is also that of their pointer and of the tag of what is made from them.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// A part of a version.
    ///
    /// # Errors
    /// When KV fails.
    pub async fn part(&self, version: &str, part: &str) -> Result<Option<Vec<u8>>> {
        Ok(self.kv.get(&self.key(version, part)).bytes().await?)
    }

    /// Stores a part. It is not served before the version is made current.
    ///
    /// # Errors
    /// When KV fails or the part is larger than 25 MB.
    pub async fn put_part(&self, version: &str, part: &str, bytes: &[u8]) -> Result<()> {
        Ok(self.kv.put_bytes(&self.key(version, part), bytes)?.execute().await?)
    }

    /// Stores a part with a description of it, which can be read without the part.
    ///
    /// # Errors
    /// When KV fails, the part is larger than 25 MB or its description larger than 1 KB.
    pub async fn put_described(&self, version: &str, part: &str, bytes: &[u8], what: &impl Serialize) -> Result<()> {
        Ok(self.kv.put_bytes(&self.key(version, part), bytes)?.metadata(what)?.execute().await?)
    }

    /// The descriptions of all parts of a version, in the order of their keys; 1,000 a request to KV.
    ///
    /// # Errors
    /// When KV fails.
    pub async fn descriptions<T: DeserializeOwned>(&self, version: &str) -> Result<Vec<T>> {
        let mut out = Vec::new();
        let mut cursor = None;
        loop {
            let list = self.kv.list().prefix(self.key(version, ""));
            let page = match cursor {
                Some(cursor) => list.cursor(cursor).execute().await?,
                None => list.execute().await?,
            };
            for described in page.keys.into_iter().filter_map(|key| key.metadata) {
                out.push(serde_json::from_value(described)?);
            }
            cursor = page.cursor.filter(|_| !page.list_complete);
            if cursor.is_none() {
                return Ok(out);
            }
        }
    }

    /// Makes a version current, and notes it beside the versions for whoever cannot ask the Publications object.
    ///
    /// # Errors
    /// When the object does not answer, or KV fails.
    pub async fn make_current(&self, env: &Env, ctx: &Context, version: &str) -> Result<PublishedVersion> {
        let published = publications::switch(env, ctx, self.name, version).await?;
        self.kv.put(&self.note(), version)?.execute().await?;
        Ok(published)
    }

    /// The version that was noted last; none when KV fails, too.
    pub(crate) async fn noted(&self) -> Option<String> {
        self.kv.get(&self.note()).text().await.ok().flatten()
    }

    fn note(&self) -> String {
        format!("{}/current", self.name)
    }

    fn key(&self, version: &str, part: &str) -> String {
        format!("{}/{version}/{part}", self.name)
    }
}
