//! Affiliates: programmes of merchants, influencers and their partnerships, links, codes, commissions, statements. Instants are
//! seconds since 1970 in UTC; amounts are minor units (centimes of a dirham where no currency stands beside them). Nothing that an
//! influencer reads names an order or a buyer: who knows an order's id reads the order.

mod commission;
mod handover;
mod import;
mod judgement;
mod link;
mod news;
mod partner;
mod payout;
mod programme;
mod refused;

pub use commission::{
    Commission, CommissionKind, CommissionPage, CommissionState, Credited, Earnings, EarningsBalance, EarningsDay,
    EarningsTotals, MerchantCommission, MerchantCommissions,
};
pub use handover::{
    DELIVERIES, LEADS, MAX_CLICKS, REFUNDS, ReportedDelivery, ReportedLead, ReportedRefund, ReportedSale, SALES,
    SoldLine, SoldParcel,
};
pub use import::{
    Import, Imported, ImportedClick, ImportedLead, ImportedPartner, ImportedProgramme, ImportedRefund, ImportedSale,
    Past, Result,
};
pub use judgement::{Judged, Judgement, NewJudgement, OverseenCommission, OverseenCommissions};
pub use link::{DiscountCode, DiscountCodes, Link, Links, NewDiscountCode, NewLink};
pub use news::{AFFILIATE_NEWS, AffiliateEvent, AffiliateNews, Told, Transfer};
pub use partner::{
    Application, Channel, Influencer, Membership, NewProfile, Partner, PartnerChange, Partners, Partnership,
    Partnerships, Profile,
};
pub use payout::{
    NewPayouts, Paid, Payout, PayoutState, Payouts, Prepared, Statement, StatementCard, StatementEntry, Statements,
};
pub use programme::{ListedProgramme, ListedProgrammes, NewProgramme, Offer, Programme, Reward, Standing, Terms};
pub use refused::{NotCounted, RefusedReport, RefusedReports};
