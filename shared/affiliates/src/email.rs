//! How an influencer is recognised among buyers.

pub use text::mailbox::canonical;
