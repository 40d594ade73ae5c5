//! Scripted clicks, sales and registrations with their right outcomes: what a script is made of, and the hand that writes it.

use crate::stories::STORIES;
use crate::world::{APPROVED, FLAT, REPEATING, TEN_PERCENT, World, owed, world};
use affiliates::attribution::Line;
use affiliates::code::Code;
use affiliates::person::Buyer;
use money::Currency;
use serde::Serialize;
use std::collections::BTreeMap;

/// A world and what happens in it, in the order of time.
#[derive(Debug, Serialize)]
pub(crate) struct Script {
    pub(crate) world: World,
    pub(crate) steps: Vec<Step>,
}

/// One thing that happens.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Step {
    /// Name of the story it belongs to.
    pub(crate) story: &'static str,
    /// Seconds since 1970.
    pub(crate) at: u64,
    #[serde(flatten)]
    pub(crate) what: What,
}

#[derive(Debug, Clone, Serialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub(crate) enum What {
    /// A request for a link. `counts` is the right answer to: is it somebody's click, and the first of its kind in a day?
    Click {
        id: String,
        code: Code,
        influencer: String,
        programme: usize,
        method: &'static str,
        headers: BTreeMap<&'static str, String>,
        buyer: Buyer,
        counts: bool,
    },
    /// A paid order, reported by an event.
    Sale {
        event: String,
        order: String,
        programme: usize,
        currency: Currency,
        lines: Vec<Line>,
        codes: Vec<String>,
        buyer: Buyer,
        expect: Expect,
    },
    /// A registration, reported by an event.
    Lead { event: String, programme: usize, buyer: Buyer, expect: Expect },
    /// Goods given back. `due` is what is left of the order's commission after everything that the script gives back of it.
    Refund { id: String, order: String, programme: usize, lines: Vec<(String, i64)>, due: i64 },
}

/// The right outcome of a sale or a registration.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Expect {
    /// This influencer with this amount, minor units of the order's currency.
    Credited { influencer: String, amount: i64 },
    /// Nobody, and this is the refusal's name.
    Nobody(&'static str),
}

/// Seconds of a day.
pub(crate) const DAY: u64 = 86_400;
const START: u64 = 1_788_220_800; // 2026-09-01
const PHONE: &str =
    "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";
const ROBOTS: [&str; 4] =
    ["Mozilla/5.0 (compatible; Googlebot/2.1)", "facebookexternalhit/1.1", "curl/8.9.1", "WhatsApp/2.24.1 A"];

/// What kind of request follows a link.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    Person,
    From(&'static str),
    Robot,
    Prefetch,
    Embedded,
}

/// At least `events` clicks, sales and registrations. The same seed makes the same script.
pub(crate) fn script(seed: u64, events: usize) -> Script {
    let mut maker = Maker { random: seed, steps: Vec::new(), story: "", stories: 0, made: 0 };
    let mut happened = 0;
    while happened < events {
        let (name, tell) = STORIES[maker.place(STORIES.len())];
        maker.story = name;
        maker.stories += 1;
        let before = maker.steps.len();
        tell(&mut maker);
        happened += maker.steps[before..].iter().filter(|s| !matches!(s.what, What::Refund { .. })).count();
    }
    maker.steps.sort_by_key(|step| step.at);
    Script { world: world(), steps: maker.steps }
}

/// Writes the steps of one story after the other.
pub(crate) struct Maker {
    random: u64,
    steps: Vec<Step>,
    story: &'static str,
    /// Number of the present story: what is named by it belongs to no other.
    pub(crate) stories: u64,
    made: u64,
}

/// Who buys what from whom, and when it begins.
pub(crate) struct Tale {
    pub(crate) at: u64,
    pub(crate) who: usize,
    pub(crate) programme: usize,
    pub(crate) buyer: Buyer,
    euro: bool,
}

impl Tale {
    /// The right outcome when the tale's influencer is credited.
    pub(crate) fn credits(&self, amount: i64) -> Expect {
        Expect::Credited { influencer: format!("inf_{}", self.who), amount }
    }
}

impl Maker {
    /// The next number of splitmix64, below `bound`.
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.random = self.random.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.random;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % bound.max(1)
    }

    /// A place in a list of this length.
    pub(crate) fn place(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap_or(0)
    }

    /// An amount of 1 to `most` minor units.
    pub(crate) fn amount(&mut self, most: u32) -> i64 {
        1 + i64::try_from(self.below(u64::from(most))).unwrap_or(0)
    }

    pub(crate) fn id(&mut self, kind: &str) -> String {
        self.made += 1;
        format!("{kind}_{}", self.made)
    }

    /// A new buyer, an approved influencer and a programme that pays.
    pub(crate) fn tale(&mut self) -> Tale {
        let n = self.stories;
        let guest = self.below(3) == 0;
        let buyer = Buyer {
            account: (!guest).then(|| format!("acc_buyer_{n}")),
            email: Some(format!("buyer.{n}@gmail.com")),
            device: Some(format!("brw_{n}")),
            payment: (self.below(2) == 0).then(|| format!("card_{n}")),
            phone: None,
        };
        let at = START + self.below(40 * DAY);
        let programme = [TEN_PERCENT, FLAT, REPEATING][self.place(3)];
        Tale { at, who: self.place(APPROVED), programme, buyer, euro: self.below(4) == 0 }
    }

    /// Another approved influencer.
    pub(crate) fn other(&mut self, than: usize) -> usize {
        (than + 1 + self.place(APPROVED - 1)) % APPROVED
    }

    pub(crate) fn push(&mut self, at: u64, what: What) {
        self.steps.push(Step { story: self.story, at, what });
    }

    /// The step that was written last.
    pub(crate) fn last(&self) -> Option<What> {
        self.steps.last().map(|step| step.what.clone())
    }

    /// A request for the link of `who` in the tale's programme.
    pub(crate) fn click(&mut self, t: &Tale, who: usize, at: u64, kind: Kind, counts: bool) {
        let agent = if matches!(kind, Kind::Robot) { ROBOTS[self.place(4)] } else { PHONE };
        let mut headers = BTreeMap::from([("user-agent", agent.to_owned()), ("sec-fetch-mode", "navigate".to_owned())]);
        match kind {
            Kind::From(referer) => drop(headers.insert("referer", referer.to_owned())),
            Kind::Prefetch => drop(headers.insert("sec-purpose", "prefetch".to_owned())),
            Kind::Embedded => drop(headers.insert("sec-fetch-dest", "iframe".to_owned())),
            Kind::Person | Kind::Robot => {}
        }
        let buyer = Buyer { account: t.buyer.account.clone(), device: t.buyer.device.clone(), ..Buyer::default() };
        // one link for each partner and programme
        let code = Code::new((who * 4 + t.programme) as u64);
        let (id, influencer, programme) = (self.id("clk"), format!("inf_{who}"), t.programme);
        self.push(at, What::Click { id, code, influencer, programme, method: "GET", headers, buyer, counts });
    }

    /// One to three lines, and what they owe when `share` percent of the reward are due.
    pub(crate) fn goods(&mut self, t: &Tale, share: i64) -> (Vec<Line>, i64) {
        let mut lines = Vec::new();
        for n in 0..=self.below(3) {
            let (product, net) = (format!("prd_{}", self.below(500)), self.amount(80_000));
            lines.push(Line { id: format!("l{n}"), product, collections: vec!["new".into()], net });
        }
        let amount = owed(t.programme, t.who, lines.iter().map(|l| l.net).sum(), t.euro, share);
        (lines, amount)
    }

    /// An order with its report; gives the order's identifier.
    pub(crate) fn order(&mut self, t: &Tale, at: u64, lines: Vec<Line>, codes: &[&str], expect: Expect) -> String {
        let (event, order, programme) = (self.id("evt"), self.id("ord"), t.programme);
        let currency = if t.euro { Currency::Eur } else { Currency::Mad };
        let codes = codes.iter().map(|c| (*c).to_owned()).collect();
        let buyer = t.buyer.clone();
        self.push(at, What::Sale { event, order: order.clone(), programme, currency, lines, codes, buyer, expect });
        order
    }

    /// A registration with its report; who has no account gets one.
    pub(crate) fn lead(&mut self, t: &Tale, at: u64, expect: Expect) {
        let account = t.buyer.account.clone().unwrap_or_else(|| format!("acc_new_{}", self.stories));
        let (event, buyer) = (self.id("evt"), Buyer { account: Some(account), ..t.buyer.clone() });
        self.push(at, What::Lead { event, programme: t.programme, buyer, expect });
    }

    /// The sale that was written last is of this order.
    pub(crate) fn belongs_to(&mut self, whole: &str) {
        if let Some(Step { what: What::Sale { order, .. }, .. }) = self.steps.last_mut() {
            whole.clone_into(order);
        }
    }

    /// A sale that nobody is credited for.
    pub(crate) fn uncredited(&mut self, t: &Tale, at: u64, reason: &'static str) {
        let (lines, _) = self.goods(t, 100);
        self.order(t, at, lines, &[], Expect::Nobody(reason));
    }

    /// A sale that is credited to the tale's influencer.
    pub(crate) fn credited(&mut self, t: &Tale, at: u64, codes: &[&str]) -> (String, Vec<Line>, i64) {
        let (lines, amount) = self.goods(t, 100);
        let order = self.order(t, at, lines.clone(), codes, t.credits(amount));
        (order, lines, amount)
    }
}
