//! The model as bytes, little endian. Decoding checks everything that answering relies on.
//!
//! ```text
//! "GYSR"  format u8 = 1  width u8 (2 or 4: bytes of a position)  0 u16  items u32  links u32
//! items × { length u8, identifier }   items × customers u32   items × scale f32   items × links u8
//! links × position u16|u32            links × weight i8       links × evidence u8
//! ```

use crate::model::{Evidence, Link, Model, check_ids};
use sha2::{Digest, Sha256};

/// The format this code writes and reads.
pub const FORMAT: u8 = 1;

const MAGIC: &[u8; 4] = b"GYSR";

/// Why bytes are not a model.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// It does not begin like a model.
    #[error("not a recommendation model")]
    Magic,
    /// Written by another version of this code.
    #[error("format {0} is not known here; this code reads format 1")]
    Format(u8),
    /// It ends too early or goes on too long.
    #[error("the length does not fit the content")]
    Length,
    /// A value that no model has.
    #[error("{0} makes no sense")]
    Content(&'static str),
}

/// The version of a model: the first 16 hexadecimal digits of its bytes' SHA-256.
#[must_use]
pub fn version_of(bytes: &[u8]) -> String {
    hex::encode(&Sha256::digest(bytes)[..8])
}

/// Writes a model. Equal models give equal bytes.
#[must_use]
pub fn encode(model: &Model) -> Vec<u8> {
    let wide = model.len() > usize::from(u16::MAX) + 1;
    let mut out = Vec::with_capacity(16 + model.len() * 24 + model.links() * 6);
    out.extend_from_slice(MAGIC);
    out.extend_from_slice(&[FORMAT, if wide { 4 } else { 2 }, 0, 0]);
    // Both were counted in 32 bits when the model was built.
    out.extend_from_slice(&u32::try_from(model.len()).unwrap_or(u32::MAX).to_le_bytes());
    out.extend_from_slice(&u32::try_from(model.links()).unwrap_or(u32::MAX).to_le_bytes());
    for id in &model.ids {
        out.push(u8::try_from(id.len()).unwrap_or(u8::MAX));
        out.extend_from_slice(id.as_bytes());
    }
    out.extend(model.customers.iter().flat_map(|c| c.to_le_bytes()));
    out.extend(model.scales.iter().flat_map(|s| s.to_le_bytes()));
    out.extend(model.starts.windows(2).map(|w| u8::try_from(w[1] - w[0]).unwrap_or(u8::MAX)));
    for link in &model.links {
        let position = link.item.to_le_bytes();
        out.extend_from_slice(if wide { &position } else { &position[..2] });
    }
    out.extend(model.links.iter().map(|l| l.weight.to_le_bytes()[0]));
    out.extend(model.links.iter().map(|l| evidence_code(l.evidence)));
    out
}

/// Reads a model.
///
/// # Errors
/// When the bytes are not exactly what [`encode`] writes for some model.
pub fn decode(bytes: &[u8]) -> Result<Model, DecodeError> {
    let mut input = Input(bytes);
    if input.take(4)? != MAGIC {
        return Err(DecodeError::Magic);
    }
    let [format, width, reserved @ ..] = input.array::<4>()?;
    if format != FORMAT {
        return Err(DecodeError::Format(format));
    }
    if !matches!(width, 2 | 4) || reserved != [0, 0] {
        return Err(DecodeError::Content("header"));
    }
    let (items, links) = (input.u32()? as usize, input.u32()? as usize);
    // Nothing is allocated by a count alone: each list is taken from the bytes first.
    let mut ids = Vec::new();
    for _ in 0..items {
        let length = usize::from(input.array::<1>()?[0]);
        let id = std::str::from_utf8(input.take(length)?).map_err(|_| DecodeError::Content("identifier"))?;
        ids.push(Box::from(id));
    }
    check_ids(&ids).map_err(|_| DecodeError::Content("identifier"))?;
    let customers = input.list::<4>(items)?.map(u32::from_le_bytes).collect();
    let scales: Vec<f32> = input.list::<4>(items)?.map(f32::from_le_bytes).collect();
    // Far above any real weight, far below where a sum of fifty seeds could overflow.
    if scales.iter().any(|s| !(0.0..=1e6).contains(s)) {
        return Err(DecodeError::Content("scale"));
    }
    let mut starts = vec![0_u32];
    let mut end = 0;
    for &row in input.take(items)? {
        end += u32::from(row);
        starts.push(end);
    }
    if end as usize != links {
        return Err(DecodeError::Content("number of links"));
    }
    let positions: Vec<u32> = if width == 2 {
        input.list::<2>(links)?.map(|p| u32::from(u16::from_le_bytes(p))).collect()
    } else {
        input.list::<4>(links)?.map(u32::from_le_bytes).collect()
    };
    let (weights, evidences) = (input.take(links)?, input.take(links)?);
    if !input.0.is_empty() {
        return Err(DecodeError::Length);
    }
    let mut all = Vec::with_capacity(links);
    for ((item, &weight), &evidence) in positions.into_iter().zip(weights).zip(evidences) {
        let evidence = evidence_of(evidence).ok_or(DecodeError::Content("evidence"))?;
        all.push(Link { item, weight: i8::from_le_bytes([weight]), evidence });
    }
    for (position, range) in starts.windows(2).enumerate() {
        let row = &all[range[0] as usize..range[1] as usize];
        let inside = row.iter().all(|l| (l.item as usize) < items && l.item as usize != position);
        if !inside || row.windows(2).any(|w| w[0].item >= w[1].item) {
            return Err(DecodeError::Content("link"));
        }
    }
    Ok(Model::assemble(ids, customers, scales, starts, all))
}

const fn evidence_code(evidence: Evidence) -> u8 {
    match evidence {
        Evidence::BoughtTogether => 0,
        Evidence::SameCustomers => 1,
        Evidence::Alike => 2,
    }
}

const fn evidence_of(code: u8) -> Option<Evidence> {
    match code {
        0 => Some(Evidence::BoughtTogether),
        1 => Some(Evidence::SameCustomers),
        2 => Some(Evidence::Alike),
        _ => None,
    }
}

/// What is left to read.
struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], DecodeError> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(DecodeError::Length)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], DecodeError> {
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or(DecodeError::Length)?;
        self.0 = rest;
        Ok(*taken)
    }

    fn u32(&mut self) -> Result<u32, DecodeError> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    fn list<const N: usize>(
        &mut self,
        length: usize,
    ) -> Result<impl Iterator<Item = [u8; N]> + use<'a, N>, DecodeError> {
        let bytes = self.take(length.checked_mul(N).ok_or(DecodeError::Length)?)?;
        Ok(bytes.as_chunks::<N>().0.iter().copied())
    }
}
