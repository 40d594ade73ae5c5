// What affiliates share: terms in a line, states in words and tones.
import type { Schemas } from "@getyourshare/sdk";
import { money, share } from "../format";
import { Badge, type Tone } from "../ui/parts";
import { t } from "../text";

export const reward = (of: Schemas["Reward"]): string => ("percent" in of ? share(of.percent) : money(of.flat));

/** What later orders of the same buyer earn, month by month, as parts of the commission. */
export function repeats(parts: number[] | undefined): string {
  const all = (parts ?? []).map(share).join(", ");
  // numbers in a row are read from the left, also where words are not
  return all && document.documentElement.dir === "rtl" ? `\u2066${all}\u2069` : all;
}

/** `10 % par vente · clients fidèles 50 % · 30 jours pour acheter`. */
export function terms({ sale, lead, click, repeat, window_days }: Schemas["Terms"]): string {
  return [t.terms.sale(reward(sale)), lead ? t.terms.lead(money(lead)) : "", click ? t.terms.click(money(click)) : "", repeat?.length ? t.terms.repeat(repeats(repeat)) : "", t.terms.window(window_days)].filter(Boolean).join(" · ");
}

const COMMISSION: Record<Schemas["CommissionState"], Tone> = { pending: "wait", approved: "good", paid: "good", refunded: "over", duplicate: "quiet", fraud: "over" };
export const CommissionBadge = ({ of }: { of: Schemas["Commission"] }) => <Badge tone={of.held ? "over" : COMMISSION[of.state]}>{of.held ? t.commission.held : t.commission[of.state]}</Badge>;

const MEMBERSHIP: Record<Schemas["Membership"], Tone> = { applied: "wait", approved: "good", refused: "over", banned: "over" };
export const MembershipBadge = ({ of }: { of: Schemas["Membership"] }) => <Badge tone={MEMBERSHIP[of]}>{t.membership[of]}</Badge>;

const PAYOUT: Record<Schemas["PayoutState"], Tone> = { prepared: "wait", paid: "good", carried: "quiet", withdrawn: "over", returned: "over" };
export const PayoutBadge = ({ of }: { of: Schemas["PayoutState"] }) => <Badge tone={PAYOUT[of]}>{t.payout[of]}</Badge>;

/** Seconds since 1970 as the dates of `format` take them. */
export const at = (seconds: number): number => seconds * 1000;

/** `2026-11` as a month with its year. */
export const month = (period: string): string => new Intl.DateTimeFormat(document.documentElement.lang === "ar" ? "ar-MA-u-nu-latn" : document.documentElement.lang, { month: "long", year: "numeric" }).format(new Date(`${period}-15T12:00Z`));
