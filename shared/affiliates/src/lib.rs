//! Affiliates: influencers who sell for merchants. Pure rules; nothing here reads a clock, a database or a network.
//!
//! # The rules, as a merchant reads them
//!
//! **Programme.** A merchant has a programme. It pays a percentage of the goods or a fixed amount for a sale, and fixed amounts for
//! a new customer's registration (lead) and for a click, as it likes. A group of partners, or a single one, may have other terms:
//! the partner's go over the group's, and the group's over the programme's, each by itself. Products and collections may be
//! excluded; they earn nothing and count for nothing. ([`programme`], [`terms`])
//!
//! **Links.** A partner has links: a code of eight letters and digits that leads to a page of the shop, and discount codes of its
//! own. A click is remembered in the buyer's browser, signed. ([`code`], [`link`], [`discount`], [`token`])
//!
//! **Clicks that count.** People's only: no robots, no pages fetched ahead, nothing inside of other pages, none from hosts that the
//! merchant banned. A browser counts once a day for a link. ([`click`], [`signals`])
//!
//! **Clicks that earn.** Of the clicks that count, one for each link, day (UTC) and client: an IPv4 address, or the 64 bits of IPv6
//! that a household is given, kept as a digest under a secret until the day was credited. A click earns 5 dirhams at the most, and
//! nothing where the terms have no cap for the month. What a link's clicks of a day earned is one commission, made when the day is
//! over and assessed and held like a sale's. ([`terms`], [`pseudonym`], [`commission`])
//!
//! **Who is credited.** For each order and merchant one influencer at most:
//! 1. the partner whose discount code was used; else
//! 2. the partner of the buyer's last click on a link of the programme, if the order came within the window (30 days, say, to the
//!    second); else
//! 3. where the programme pays for later orders: the partner who was credited for the buyer's first order, with the part of the
//!    reward that the terms give for that month.
//!
//! What is void is as if it had not been, and the next in line is looked at: a robot's click, a banned source, a partner who is not
//! approved, a click too old, and partners who buy for themselves (same account, same mailbox however it is written, same browser,
//! same card or payout account, same telephone). A repeated click earns no second click's reward but is a click of the buyer like any other.
//! Nothing is credited while the programme is paused, for an event that was recorded, or for an order that was credited.
//! ([`attribution`], [`person`], [`email`])
//!
//! **Registrations.** A new customer's registration (lead) is credited once a programme to the partner of the last click on a link of
//! the programme, when it came within the window; each programme whose link was followed judges by itself. Somebody is new once: not
//! with a mailbox or a browser that another registration was credited for, nor with a mailbox that an account had before.
//! ([`attribution::lead`], [`person::Buyer::registers_as`])
//!
//! **How much.** The percentage is of what the merchant sells the goods for: the lines that are not excluded, after discounts,
//! without VAT and shipping. It is rounded down to the centime, is never more than the goods, never more than the programme's cap for
//! an order; and a partner's month (UTC, by the time of the order) never more than the cap for a month, the earlier orders first.
//! Amounts of the programme are dirhams; for an order in another currency they are converted by the rates of the day.
//! ([`commission`], [`share`])
//!
//! **What becomes of it.** A commission is *pending* during the holding period, and at least until the goods arrived and the days in which
//! they may be sent back are over (and as long as it is held for review), then
//! *approved* once the merchant's funds cover it, then *paid*. It is *refunded* when all its goods are, *duplicate* when an earlier event of the same order was credited,
//! *fraud* when somebody decided so. A refund takes back of each line's part what was refunded of the line (what is kept is rounded
//! down to the centime): exactly all of it when everything is refunded, never more than was credited. When it was paid already, it
//! is taken off the next payout. What was refunded keeps counting under the monthly cap; duplicates and fraud do not. ([`book`])
//!
//! **What it is paid from.** Nothing becomes payable from money that its merchant has not earned. A merchant's funds are what it sold
//! and was not paid, less what it owes: without cash that was collected for it and not handed over to the marketplace, for only the
//! merchant says that it was collected, and in the commission's own currency. A commission whose time has come and that the funds do
//! not cover stays pending, *unfunded*, and is looked at again every hour; the earlier go first. Nothing is lent. Where a merchant
//! owes after all when a statement is to be transferred (goods came back), or the influencer does, the transfer waits. ([`funds`])
//!
//! **What is looked at.** A buyer who is a partner too, a source banned since, a payout account that two influencers have, more
//! sales or registrations a click than people make, many clicks and not one sale: each adds to a risk, and from 50 of 100 on the
//! commission waits for a person. ([`fraud`])
//!
//! **Payout.** Once a month, in dirhams: everything approved by the month's end and unpaid, less what was taken back. A programme's
//! commissions wait while they are less than its minimum. A negative rest, or one too small to transfer, is carried to the next
//! statement. What was paid in another currency is taken back at the rate it was paid by. Every statement's entries, with what was
//! carried in, sum to what is paid and carried out; none tells who bought or which order it was. ([`payout`], [`statement`])

pub mod attribution;
pub mod book;
pub mod calendar;
pub mod cap;
pub mod click;
pub mod code;
pub mod commission;
pub mod discount;
pub mod email;
pub mod fraud;
pub mod funds;
pub mod link;
pub mod payout;
pub mod person;
pub mod programme;
pub mod pseudonym;
#[cfg(test)]
mod sample;
pub mod share;
pub mod signals;
pub mod statement;
pub mod terms;
pub mod token;
