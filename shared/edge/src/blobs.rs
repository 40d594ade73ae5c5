//! Versioned blobs in KV: published under a new key, switched by one pointer, rolled back by the same pointer.
//!
//! Keys: `{name}/{version}/{part}` hold content and never change; `{name}/current` holds `{"current","previous"}`.
//! A reader that follows the pointer sees one whole version or another, never a mixture.

use crate::{Problem, Result};
use contracts::admin::PublishedVersion;
use worker::KvStore;

/// The versions of one published thing.
#[derive(Debug, Clone)]
pub struct VersionedBlobs {
    kv: KvStore,
    name: String,
}

impl VersionedBlobs {
    /// The blobs called `name` in a namespace.
    #[must_use]
    pub fn new(kv: KvStore, name: &str) -> Self {
        VersionedBlobs { kv, name: name.to_owned() }
    }

    /// The namespace itself, for values that belong to a version without being a part of it.
    #[must_use]
    pub fn kv(&self) -> &KvStore {
        &self.kv
    }

    /// What is current and what was before.
    ///
    /// # Errors
    /// When KV fails or the pointer is not what was written.
    pub async fn pointer(&self) -> Result<PublishedVersion> {
        let text = self.kv.get(&self.pointer_key()).text().await?;
        Ok(text
            .map(|t| serde_json::from_str(&t))
            .transpose()?
            .unwrap_or(PublishedVersion { current: None, previous: None }))
    }

    /// A part of a version.
    ///
    /// # Errors
    /// When KV fails.
    pub async fn part(&self, version: &str, part: &str) -> Result<Option<Vec<u8>>> {
        Ok(self.kv.get(&self.part_key(version, part)).bytes().await?)
    }

    /// Stores a part. It is not served before [`VersionedBlobs::switch`].
    ///
    /// # Errors
    /// When KV fails or the part is larger than 25 MB.
    pub async fn put_part(&self, version: &str, part: &str, bytes: &[u8]) -> Result<()> {
        Ok(self.kv.put_bytes(&self.part_key(version, part), bytes)?.execute().await?)
    }

    /// Makes a version current; what was current becomes the previous one. Repeating it changes nothing.
    ///
    /// # Errors
    /// When KV fails.
    pub async fn switch(&self, version: &str) -> Result<PublishedVersion> {
        let held = self.pointer().await?;
        if held.current.as_deref() == Some(version) {
            return Ok(held);
        }
        self.point(PublishedVersion { current: Some(version.to_owned()), previous: held.current }).await
    }

    /// Makes the previous version current again, and the current one previous.
    ///
    /// # Errors
    /// 409 when there is no previous version.
    pub async fn rollback(&self) -> Result<PublishedVersion> {
        let held = self.pointer().await?;
        if held.previous.is_none() {
            let problem = Problem::new("no-previous-version", "There is no version to return to", 409);
            return Err(problem.into());
        }
        self.point(PublishedVersion { current: held.previous, previous: held.current }).await
    }

    async fn point(&self, to: PublishedVersion) -> Result<PublishedVersion> {
        self.kv.put(&self.pointer_key(), serde_json::to_string(&to)?)?.execute().await?;
        Ok(to)
    }

    fn pointer_key(&self) -> String {
        format!("{}/current", self.name)
    }

    fn part_key(&self, version: &str, part: &str) -> String {
        format!("{}/{version}/{part}", self.name)
    }
}
