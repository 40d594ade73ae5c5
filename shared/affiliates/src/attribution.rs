//! Who is credited for a sale, a lead or a click, or why nobody is. See the crate's documentation for the rules in words.
//!
//! The judgement reads nothing but what it is given, and the order of what it is given never matters.

use crate::calendar::{DAY, Time};
use crate::click::{self, Click};
use crate::discount;
use crate::person::{Buyer, Membership, Partner, Same};
use crate::programme::{Programme, Standing};
use crate::signals::Signal;
use crate::terms::{BasisPoints, Reward, Terms};
use money::Currency;
use serde::{Deserialize, Serialize};

/// Days of a month of [`Terms::repeat`].
const REPEAT_DAYS: Time = 30;

/// Everything known about one event in one programme.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// The programme as it stands.
    pub programme: &'a Programme,
    /// Its partners: at least those whose clicks, codes or earlier sale are given.
    pub partners: &'a [Partner],
    /// The clicks of the buyer's browser and account; those of other programmes are passed over.
    pub clicks: &'a [Click],
    /// Who bought, registered or clicked.
    pub buyer: &'a Buyer,
    /// The first order of this buyer that this programme credited.
    pub first: Option<&'a FirstSale>,
    /// What was recorded before.
    pub seen: Seen,
}

/// What was recorded before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Seen {
    /// The event's identifier.
    pub event: bool,
    /// A credit of this programme for the same order; for a registration, one of the same account or of somebody who
    /// [registers as](Buyer::registers_as) the same.
    pub subject: bool,
}

/// The first order of a buyer that was credited in a programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FirstSale {
    /// Who was credited.
    pub influencer: String,
    /// When it was ordered.
    pub at: Time,
}

/// An order, as far as it concerns the programme's merchant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sale {
    /// Identifier of the event that reports it.
    pub event: String,
    /// Identifier of the order.
    pub order: String,
    /// When it was ordered.
    pub at: Time,
    /// Currency of its amounts.
    pub currency: Currency,
    /// The merchant's lines.
    pub lines: Vec<Line>,
    /// Discount codes that were used.
    pub codes: Vec<String>,
}

/// A line of an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Identifier of the line in its order.
    pub id: String,
    /// Identifier of the product.
    pub product: String,
    /// Collections that it is in.
    pub collections: Vec<String>,
    /// What the merchant sells it for: all its units, after discounts, without VAT and shipping; minor units.
    pub net: i64,
}

/// What made the influencer the one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// This discount code.
    Code(String),
    /// The click of this identifier.
    Click(String),
    /// The buyer's first order, so many whole months of 30 days before.
    Repeat(usize),
}

/// The influencer to be credited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Award {
    /// Who.
    pub influencer: String,
    /// Why.
    pub by: By,
    /// The terms that hold for it.
    pub terms: Terms,
    /// The part of the reward that is due: all of it, but for [`By::Repeat`].
    pub share: BasisPoints,
    /// Lines that earn: identifier and net. Empty for leads and clicks.
    pub lines: Vec<(String, i64)>,
}

/// Why nobody is credited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// This event was recorded before.
    #[error("this event was recorded before")]
    DuplicateEvent,
    /// The order, or the buyer's registration, was credited before.
    #[error("this order was credited before")]
    DuplicateOrder,
    /// The programme does not credit now.
    #[error("the programme is paused or closed")]
    ProgrammePaused,
    /// Every line is of an excluded product or collection.
    #[error("the products are excluded from the programme")]
    ExcludedProduct,
    /// The buyer followed no link of the programme before, and used no partner's code.
    #[error("no click on a link of the programme came before")]
    NoClick,
    /// It came too long after the click.
    #[error("the click is older than the attribution window")]
    WindowOver,
    /// The influencer does not take part in the programme.
    #[error("the influencer is not approved in the programme")]
    NotApproved,
    /// The click was a program's, or nobody saw it.
    #[error("the click was not a person's")]
    Bot(Signal),
    /// The click came from a banned host.
    #[error("the click came from a banned source")]
    BannedSource,
    /// The buyer is the influencer.
    #[error("the buyer is the influencer")]
    SelfReferral(Same),
    /// The same browser's click on the same link counted within a day before.
    #[error("the click repeats one that counted")]
    Repeated,
    /// The terms pay nothing for such an event.
    #[error("the terms pay nothing for this")]
    NothingToPay,
}

/// Judges a sale: a partner's code first, then the last click, then the buyer's first order. What is void (a robot's click, one's
/// own link…) is as if it had not been; when nothing else is left, its reason is the refusal.
///
/// # Errors
/// Says why nobody is credited.
pub fn sale(case: &Case<'_>, sale: &Sale) -> Result<Award, Refusal> {
    case.open()?;
    let earns = |line: &&Line| !case.programme.excludes(&line.product, &line.collections);
    let lines: Vec<_> = sale.lines.iter().filter(earns).map(|l| (l.id.clone(), l.net.max(0))).collect();
    if lines.is_empty() {
        return Err(Refusal::ExcludedProduct);
    }
    let mut award =
        case.first_valid([case.by_codes(&sale.codes), case.by_clicks(sale.at), case.by_first_sale(sale.at)])?;
    award.lines = lines;
    let pays = !matches!(award.terms.sale, Reward::Flat(0)) && award.terms.sale != Reward::Percent(BasisPoints::NONE);
    if pays { Ok(award) } else { Err(Refusal::NothingToPay) }
}

/// Judges a registration at `at`: the last click decides.
///
/// # Errors
/// Says why nobody is credited.
pub fn lead(case: &Case<'_>, at: Time) -> Result<Award, Refusal> {
    case.open()?;
    let award = case.first_valid([case.by_clicks(at)])?;
    if award.terms.lead > 0 { Ok(award) } else { Err(Refusal::NothingToPay) }
}

/// Judges one click for a click's reward; `counted` is when a click of its browser on its link last counted.
///
/// # Errors
/// Says why nobody is credited.
pub fn click(case: &Case<'_>, click: &Click, counted: Option<Time>) -> Result<Award, Refusal> {
    case.open()?;
    let own = Case { clicks: std::slice::from_ref(click), ..*case };
    let award = own.first_valid([own.by_clicks(click.at)])?;
    if counted.is_some_and(|counted| click::repeats(counted, click.at)) {
        return Err(Refusal::Repeated);
    }
    if award.terms.click_reward() > 0 { Ok(award) } else { Err(Refusal::NothingToPay) }
}

type Candidates = Vec<Result<Award, Refusal>>;

impl Case<'_> {
    fn open(&self) -> Result<(), Refusal> {
        match (self.seen, self.programme.standing) {
            (Seen { event: true, .. }, _) => Err(Refusal::DuplicateEvent),
            (Seen { subject: true, .. }, _) => Err(Refusal::DuplicateOrder),
            (_, Standing::Active) => Ok(()),
            (_, Standing::Paused | Standing::Closed) => Err(Refusal::ProgrammePaused),
        }
    }

    fn first_valid<const N: usize>(&self, candidates: [Candidates; N]) -> Result<Award, Refusal> {
        let mut refusal = None;
        for candidate in candidates.into_iter().flatten() {
            match candidate {
                Ok(award) => return Ok(award),
                Err(reason) => refusal = refusal.or(Some(reason)),
            }
        }
        Err(refusal.unwrap_or(Refusal::NoClick))
    }

    fn by_codes(&self, codes: &[String]) -> Candidates {
        let mut codes: Vec<String> = codes.iter().filter_map(|c| discount::canonical(c)).collect();
        codes.sort();
        let owned = codes.into_iter().filter_map(|code| {
            // a code belongs to one partner; were it given to two, the first by name has it
            let owner =
                self.partners.iter().filter(|p| p.discount_codes.contains(&code)).min_by_key(|p| &p.influencer)?;
            Some(self.award(owner, By::Code(code), BasisPoints::ALL))
        });
        owned.collect()
    }

    fn by_clicks(&self, at: Time) -> Candidates {
        let mut clicks: Vec<&Click> =
            self.clicks.iter().filter(|c| c.programme == self.programme.id && c.at <= at).collect();
        clicks.sort_by_key(|c| std::cmp::Reverse((c.at, &c.id)));
        clicks.into_iter().map(|click| self.by_click(click, at)).collect()
    }

    fn by_click(&self, click: &Click, at: Time) -> Result<Award, Refusal> {
        if let Some(signal) = click.signal {
            return Err(Refusal::Bot(signal));
        }
        if click.source.as_deref().is_some_and(|host| self.programme.bans(host)) {
            return Err(Refusal::BannedSource);
        }
        let partner = self.partner(&click.influencer)?;
        if partner.devices.contains(&click.browser) {
            return Err(Refusal::SelfReferral(Same::Device));
        }
        let award = self.award(partner, By::Click(click.id.clone()), BasisPoints::ALL)?;
        if at - click.at > Time::from(award.terms.window_days) * DAY {
            return Err(Refusal::WindowOver);
        }
        Ok(award)
    }

    fn by_first_sale(&self, at: Time) -> Candidates {
        let Some(first) = self.first.filter(|first| first.at <= at) else { return Vec::new() };
        let months = usize::try_from((at - first.at) / (REPEAT_DAYS * DAY)).unwrap_or(usize::MAX);
        let award = self.partner(&first.influencer).and_then(|partner| {
            let award = self.award(partner, By::Repeat(months), BasisPoints::ALL)?;
            let share = award.terms.repeat.get(months).copied().filter(|share| share.get() > 0);
            share.map(|share| Award { share, ..award }).ok_or(Refusal::WindowOver)
        });
        vec![award]
    }

    fn partner(&self, influencer: &str) -> Result<&Partner, Refusal> {
        self.partners.iter().find(|p| p.influencer == influencer).ok_or(Refusal::NotApproved)
    }

    fn award(&self, partner: &Partner, by: By, share: BasisPoints) -> Result<Award, Refusal> {
        if partner.membership != Membership::Approved {
            return Err(Refusal::NotApproved);
        }
        if let Some(same) = partner.same_as(self.buyer).first() {
            return Err(Refusal::SelfReferral(*same));
        }
        let terms = self.programme.terms_of(&partner.influencer, partner.group.as_deref());
        Ok(Award { influencer: partner.influencer.clone(), by, terms, share, lines: Vec::new() })
    }
}
