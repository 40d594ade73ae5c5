//! Health of every service, in one answer.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// State of one service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// It answers and holds what it needs.
    Ok,
    /// It answers, but something it needs is missing; the detail says what.
    Degraded,
    /// It does not answer.
    Down,
}

/// One service's own report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ServiceHealth {
    /// Its state.
    pub status: Status,
    /// What it holds or lacks, such as the version of its data.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub detail: Option<String>,
}

/// The whole marketplace.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Health {
    /// `ok` when every service is.
    pub status: Status,
    /// By service name.
    pub services: BTreeMap<String, ServiceHealth>,
}
