//! Business events as entries: one function for each thing that happens to money. The key comes from the ids of the event, so
//! the same event always makes the same entry, and posting it again is refused by the key's uniqueness.
//!
//! ```
//! use ledger::{Account, Balances, Event, Share};
//! use money::Currency;
//!
//! // 120 dirhams paid by card: 20 of them tax, 12 our fee, the rest the merchant's.
//! let share = Share { merchant: "dar-lina".into(), country: "MA".into(), amount: 120, tax: 20, fee: 12, promotion: 0 };
//! let event = Event { at: 1_795_305_600, reference: "ord_1", currency: Currency::Mad };
//! let entry = event.captured("stripe", "pi_1", &[share])?;
//! let balances = Balances::of([&entry]);
//! assert_eq!(balances.get(&Account::Merchant("dar-lina".into()), Currency::Mad), -88);
//! assert_eq!(balances.sum(Currency::Mad), 0);
//! # Ok::<(), ledger::LedgerError>(())
//! ```

use crate::account::Account;
use crate::entry::{Entry, Kind, Posting};
use crate::error::LedgerError;
pub use crate::share::{CashTo, RefundFrom, Share};
use money::Currency;

/// When something happened, to what, in which currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event<'a> {
    /// UTC seconds since 1970.
    pub at: i64,
    /// What it is about: the order's id; for payouts and settlements their own.
    pub reference: &'a str,
    /// Of every amount.
    pub currency: Currency,
}

pub(crate) type Made = Result<Entry, LedgerError>;

impl Event<'_> {
    /// A provider captured the payment of the order.
    ///
    /// # Errors
    /// As for every event: an amount that is no money, a name that cannot be stored, or nothing to post.
    pub fn captured(&self, provider: &str, payment: &str, shares: &[Share]) -> Made {
        let provider = Account::Provider(provider.to_owned());
        self.entry(Kind::Capture, &format!("capture:{payment}"), self.sale(&provider, shares, 1)?)
    }

    /// A courier collected the cash of one merchant's parcel.
    ///
    /// # Errors
    /// As `captured`.
    pub fn cash_collected(&self, share: &Share) -> Made {
        let cash = Account::Cash(share.merchant.clone());
        let key = format!("cash:{}:{}", self.reference, share.merchant);
        self.entry(Kind::CashCollected, &key, self.sale(&cash, std::slice::from_ref(share), 1)?)
    }

    /// A merchant paid in, from its own pocket or cash that it had got from its courier. `remittance` as for [`Event::cash_remitted`].
    ///
    /// # Errors
    /// As `captured`.
    pub fn paid_in(&self, remittance: &str, merchant: &str, amount: i64) -> Made {
        let merchant = Account::Merchant(merchant.to_owned());
        self.transfer(Kind::CashRemitted, &format!("remittance:{remittance}"), merchant, Account::Bank, amount)
    }

    /// A courier handed collected cash over. `remittance` is the id of the hand-over.
    ///
    /// # Errors
    /// As `captured`.
    pub fn cash_remitted(&self, remittance: &str, merchant: &str, amount: i64, to: CashTo) -> Made {
        let to = match to {
            CashTo::Merchant => Account::Merchant(merchant.to_owned()),
            CashTo::Platform => Account::Bank,
        };
        let cash = Account::Cash(merchant.to_owned());
        self.transfer(Kind::CashRemitted, &format!("remittance:{remittance}"), cash, to, amount)
    }

    /// Money was given back to the buyer: the sale's shares, taken back as the refund allocates them. Partial and full alike.
    ///
    /// # Errors
    /// As `captured`.
    pub fn refunded(&self, refund: &str, from: &RefundFrom, shares: &[Share]) -> Made {
        let from = match from {
            RefundFrom::Provider(provider) => Account::Provider(provider.clone()),
            RefundFrom::Owed => Account::Customer(self.reference.to_owned()),
        };
        self.entry(Kind::Refund, &format!("refund:{refund}"), self.sale(&from, shares, -1)?)
    }

    /// What we owed the buyer of the order was paid from our bank.
    ///
    /// # Errors
    /// As `captured`.
    pub fn customer_paid(&self, payment: &str, amount: i64) -> Made {
        let owed = Account::Customer(self.reference.to_owned());
        self.transfer(Kind::CustomerPaid, &format!("customer-paid:{payment}"), Account::Bank, owed, amount)
    }

    /// A provider holds `amount` back because the buyer's bank disputes the payment.
    ///
    /// # Errors
    /// As `captured`.
    pub fn dispute_opened(&self, provider: &str, dispute: &str, amount: i64) -> Made {
        let (from, to) = (Account::Provider(provider.to_owned()), Account::Disputed(provider.to_owned()));
        self.transfer(Kind::DisputeOpened, &format!("dispute:{dispute}:opened"), from, to, amount)
    }

    /// The disputed amount came back.
    ///
    /// # Errors
    /// As `captured`.
    pub fn dispute_won(&self, provider: &str, dispute: &str, amount: i64) -> Made {
        let (from, to) = (Account::Disputed(provider.to_owned()), Account::Provider(provider.to_owned()));
        self.transfer(Kind::DisputeWon, &format!("dispute:{dispute}:closed"), from, to, amount)
    }

    /// The disputed `amount` is gone: what is left of the sale is taken back like by a refund, from those whose `shares` they
    /// are (none when everything was refunded before); what was disputed beyond them is our loss.
    ///
    /// # Errors
    /// As `captured`; also when the shares are more than was disputed.
    pub fn dispute_lost(&self, provider: &str, dispute: &str, amount: i64, shares: &[Share]) -> Made {
        let disputed = Account::Disputed(provider.to_owned());
        let mut postings = self.sale(&disputed, shares, -1)?;
        let back: i128 = shares.iter().map(|share| i128::from(share.amount)).sum();
        let beyond = i64::try_from(i128::from(amount) - back).ok().filter(|beyond| amount > 0 && *beyond >= 0);
        let beyond = beyond.ok_or(LedgerError::Amount(amount))?;
        let posting = |account, amount| Posting { account, currency: self.currency, amount };
        postings.extend([posting(disputed, -beyond), posting(Account::Disputes, beyond)]);
        self.entry(Kind::DisputeLost, &format!("dispute:{dispute}:closed"), postings)
    }

    /// A provider kept `amount` for its service. `what` is the id of what it charges for: a payment, a dispute.
    ///
    /// # Errors
    /// As `captured`.
    pub fn provider_fee(&self, provider: &str, what: &str, amount: i64) -> Made {
        let (from, to) = (Account::Provider(provider.to_owned()), Account::ProviderFees(provider.to_owned()));
        self.transfer(Kind::ProviderFee, &format!("provider-fee:{what}"), from, to, amount)
    }

    /// A provider sent money to our bank.
    ///
    /// # Errors
    /// As `captured`.
    pub fn settled(&self, provider: &str, settlement: &str, amount: i64) -> Made {
        let from = Account::Provider(provider.to_owned());
        self.transfer(Kind::Settlement, &format!("settlement:{settlement}"), from, Account::Bank, amount)
    }

    /// We gave a merchant `amount` for a promotion outside of an order; inside one, its share says so.
    ///
    /// # Errors
    /// As `captured`.
    pub fn promotion_paid(&self, grant: &str, merchant: &str, amount: i64) -> Made {
        let from = Account::Merchant(merchant.to_owned());
        self.transfer(Kind::Promotion, &format!("promotion:{grant}"), from, Account::Promotions, amount)
    }

    /// The postings of a sale (`sign` 1) whose money stands in `money`, or of taking one back (`sign` −1).
    fn sale(&self, money: &Account, shares: &[Share], sign: i64) -> Result<Vec<Posting>, LedgerError> {
        let mut postings = Vec::with_capacity(shares.len() * 5);
        for share in shares {
            if let Some(part) = [share.amount, share.tax, share.fee, share.promotion].into_iter().find(|part| *part < 0)
            {
                return Err(LedgerError::Amount(part));
            }
            let fits = share.amount.checked_add(share.promotion).ok_or(LedgerError::Overflow)?;
            let merchant = fits.checked_sub(share.tax).and_then(|rest| rest.checked_sub(share.fee));
            let merchant = merchant.ok_or(LedgerError::Overflow)?;
            let mut post = |account, amount: i64| {
                postings.push(Posting { account, currency: self.currency, amount: sign * amount });
            };
            post(money.clone(), share.amount);
            post(Account::Promotions, share.promotion);
            post(Account::Tax(share.country.clone()), -share.tax);
            post(Account::Fees, -share.fee);
            post(Account::Merchant(share.merchant.clone()), -merchant);
        }
        Ok(postings)
    }

    pub(crate) fn transfer(&self, kind: Kind, key: &str, from: Account, to: Account, amount: i64) -> Made {
        if amount <= 0 {
            return Err(LedgerError::Amount(amount));
        }
        let posting = |account, amount| Posting { account, currency: self.currency, amount };
        self.entry(kind, key, vec![posting(from, -amount), posting(to, amount)])
    }

    pub(crate) fn entry(&self, kind: Kind, key: &str, postings: Vec<Posting>) -> Made {
        Entry::new(self.at, kind, self.reference, key, postings)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Balances;
    use proptest::prelude::*;

    const MAD: Currency = Currency::Mad;

    fn event() -> Event<'static> {
        Event { at: 7, reference: "ord_1", currency: MAD }
    }

    /// 120 of goods with 20 tax and 12 fee; we add `promotion`.
    fn share(amount: i64, promotion: i64) -> Share {
        Share { merchant: "m".into(), country: "MA".into(), amount, tax: 20, fee: 12, promotion }
    }

    fn stands(entries: &[Entry], account: &str) -> i128 {
        Balances::of(entries).get(&account.parse().unwrap(), MAD)
    }

    #[test]
    fn a_sale_owes_the_merchant_what_tax_and_fee_leave() {
        let entries = [event().captured("stripe", "pi_1", &[share(120, 0)]).unwrap()];
        assert_eq!(stands(&entries, "asset:psp:stripe"), 120);
        assert_eq!(stands(&entries, "liability:tax:MA"), -20);
        assert_eq!(stands(&entries, "revenue:fees"), -12);
        assert_eq!(stands(&entries, "liability:merchant:m"), -88);
    }

    #[test]
    fn our_promotion_is_our_expense_and_the_merchants_gain() {
        let entries = [event().captured("stripe", "pi_1", &[share(100, 20)]).unwrap()];
        assert_eq!(stands(&entries, "expense:promotions"), 20);
        assert_eq!(stands(&entries, "liability:merchant:m"), -88);
    }

    #[test]
    fn the_same_event_is_the_same_entry() {
        let once = event().captured("stripe", "pi_1", &[share(120, 0)]).unwrap();
        let again = Event { at: 99, ..event() }.captured("stripe", "pi_1", &[share(120, 0)]).unwrap();
        assert_eq!((once.id(), once.key()), (again.id(), again.key()));
        assert_ne!(once.id(), event().captured("stripe", "pi_2", &[share(120, 0)]).unwrap().id());
    }

    #[test]
    fn a_lost_dispute_leaves_nothing_of_the_sale_and_a_won_one_leaves_it_whole() {
        let sale = event().captured("stripe", "pi_1", &[share(120, 0)]).unwrap();
        let opened = event().dispute_opened("stripe", "dp_1", 120).unwrap();
        let won = event().dispute_won("stripe", "dp_1", 120).unwrap();
        let lost = event().dispute_lost("stripe", "dp_1", 120, &[share(120, 0)]).unwrap();
        assert_eq!(won.key(), lost.key());
        assert!(Balances::of([&sale, &opened, &lost]).iter().all(|(_, _, amount)| amount == 0));
        let entries = [sale, opened, won];
        assert_eq!((stands(&entries, "asset:psp:stripe"), stands(&entries, "asset:disputed:stripe")), (120, 0));
    }

    #[test]
    fn what_was_refunded_before_and_is_disputed_all_the_same_is_our_loss() {
        let sale = event().captured("stripe", "pi_1", &[share(120, 0)]).unwrap();
        let refund = event().refunded("ref_1", &RefundFrom::Provider("stripe".into()), &[share(120, 0)]).unwrap();
        let opened = event().dispute_opened("stripe", "dp_1", 120).unwrap();
        let lost = event().dispute_lost("stripe", "dp_1", 120, &[]).unwrap();
        let entries = [sale, refund, opened, lost];
        assert_eq!((stands(&entries, "expense:disputes"), stands(&entries, "asset:disputed:stripe")), (120, 0));
        let too_much = event().dispute_lost("stripe", "dp_1", 119, &[share(120, 0)]);
        assert_eq!(too_much, Err(LedgerError::Amount(119)));
    }

    #[test]
    fn a_refund_of_cash_is_owed_until_it_is_paid() {
        let collected = event().cash_collected(&share(120, 0)).unwrap();
        let remitted = event().cash_remitted("rem_1", "m", 120, CashTo::Platform).unwrap();
        let refund = event().refunded("ref_1", &RefundFrom::Owed, &[share(120, 0)]).unwrap();
        let entries = [collected, remitted, refund];
        assert_eq!((stands(&entries, "asset:bank"), stands(&entries, "liability:customer:ord_1")), (120, -120));
        let paid = event().customer_paid("tr_1", 120).unwrap();
        let balances = Balances::of(entries.iter().chain([&paid]));
        assert!(balances.iter().all(|(_, _, amount)| amount == 0));
    }

    #[test]
    fn money_goes_from_the_provider_to_the_merchant() {
        let entries = [
            event().captured("stripe", "pi_1", &[share(120, 0)]).unwrap(),
            event().provider_fee("stripe", "pi_1", 4).unwrap(),
            event().settled("stripe", "po_1", 116).unwrap(),
            event().promotion_paid("grant_1", "m", 10).unwrap(),
            event().payout_prepared("pay_1", "m", 98).unwrap(),
            event().paid_out("pay_1", "m", 98).unwrap(),
        ];
        assert_eq!((stands(&entries, "asset:psp:stripe"), stands(&entries, "liability:merchant:m")), (0, 0));
        assert_eq!((stands(&entries, "asset:bank"), stands(&entries, "expense:psp:stripe")), (18, 4));
    }

    #[test]
    fn what_is_no_money_is_not_booked() {
        assert_eq!(event().paid_out("pay_1", "m", 0), Err(LedgerError::Amount(0)));
        assert_eq!(event().paid_out("pay_1", "m", -5), Err(LedgerError::Amount(-5)));
        assert_eq!(event().captured("stripe", "pi_1", &[share(-1, 0)]), Err(LedgerError::Amount(-1)));
        assert_eq!(event().captured("stripe", "pi_1", &[share(i64::MAX, 1)]), Err(LedgerError::Overflow));
        assert_eq!(event().captured("stripe", "pi_1", &[]), Err(LedgerError::Empty));
    }

    proptest! {
        #[test]
        fn whatever_happens_the_ledger_sums_to_zero(
            shares in prop::collection::vec((0_u8..4, 0_i64..1_000_000, 0_i64..1_000, 0_i64..1_000, 0_i64..1_000), 1..6),
            which in prop::collection::vec((0_usize..14, 1_i64..1_000_000), 1..30),
        ) {
            let share = |(m, amount, tax, fee, promotion)| Share { merchant: format!("m{m}"), country: "FR".into(), amount, tax, fee, promotion };
            let shares: Vec<Share> = shares.into_iter().map(share).collect();
            let provider = RefundFrom::Provider("stripe".into());
            let mut balances = Balances::default();
            for (n, (which, amount)) in which.into_iter().enumerate() {
                let event = Event { currency: Currency::ALL[n % 3], ..event() };
                let id = n.to_string();
                let made = match which {
                    0 => event.captured("stripe", &id, &shares),
                    1 => event.cash_collected(&shares[0]),
                    2 => event.cash_remitted(&id, "m1", amount, CashTo::Merchant),
                    3 => event.refunded(&id, &provider, &shares),
                    4 => event.refunded(&id, &RefundFrom::Owed, &shares),
                    5 => event.dispute_opened("stripe", &id, amount),
                    6 => event.dispute_lost("stripe", &id, amount, &shares),
                    7 => event.provider_fee("stripe", &id, amount),
                    8 => event.settled("stripe", &id, amount),
                    9 => event.paid_out(&id, "m2", amount),
                    10 => event.payout_prepared(&id, "m2", amount),
                    11 => event.payout_withdrawn(&id, "m2", amount),
                    12 => event.payout_returned(&id, "m2", amount),
                    _ => event.captured("stripe", &id, &shares).and_then(|e| e.reversed(0, &id)),
                };
                if let Ok(entry) = made {
                    balances.add(&entry);
                }
                prop_assert!(Currency::ALL.into_iter().all(|c| balances.sum(c) == 0));
            }
        }
    }
}
