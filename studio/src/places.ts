// Every page of the studio, once: its address, its part of the script, for whom it is, and its place in the menu.
import type { ComponentType } from "preact";
import type { IconName } from "./ui/icon";
import { isAdmin, isAtLeast, isInfluencer, isMerchant } from "./session";
import { t } from "./text";

export type Group = "shop" | "share" | "market";

export interface Place {
  path: string;
  load: () => Promise<{ default: ComponentType<Record<string, string>> }>;
  may: () => boolean;
  group: Group;
  /** In the menu; without it the page is found from another one. */
  menu?: { icon: IconName; word: () => string; often?: boolean };
}

const staff = isMerchant, manager = () => isAtLeast("manager"), owner = () => isAtLeast("owner");

const place = (path: string, group: Group, may: () => boolean, load: () => Promise<unknown>, menu?: Place["menu"]): Place =>
  ({ path: `/studio/${path}`, group, may, load: load as Place["load"], menu });

export const PLACES: Place[] = [
  place("sales", "shop", staff, () => import("./merchant/sales"), { icon: "home", word: () => t.menu.sales, often: true }),
  place("orders", "shop", staff, () => import("./merchant/orders"), { icon: "orders", word: () => t.menu.orders, often: true }),
  place("orders/:id", "shop", staff, () => import("./merchant/order")),
  place("products", "shop", staff, () => import("./merchant/products"), { icon: "products", word: () => t.menu.products, often: true }),
  place("products/:id", "shop", staff, () => import("./merchant/product")),
  place("reviews", "shop", staff, () => import("./merchant/all-reviews"), { icon: "star", word: () => t.menu.reviews }),
  place("imports", "shop", staff, () => import("./merchant/imports"), { icon: "import", word: () => t.menu.imports }),
  place("promotions", "shop", manager, () => import("./merchant/promotions"), { icon: "promotion", word: () => t.menu.promotions, often: true }),
  place("programme", "shop", manager, () => import("./merchant/programme"), { icon: "link", word: () => t.menu.programme }),
  place("partners", "shop", manager, () => import("./merchant/partners"), { icon: "person", word: () => t.menu.partners }),
  place("owed", "shop", manager, () => import("./merchant/owed"), { icon: "coins", word: () => t.menu.owed }),
  place("money", "shop", owner, () => import("./merchant/money"), { icon: "coins", word: () => t.menu.money }),
  place("money/:id", "shop", owner, () => import("./merchant/payout")),
  place("team", "shop", owner, () => import("./merchant/team"), { icon: "team", word: () => t.menu.team }),
  place("webhooks", "shop", owner, () => import("./merchant/webhooks"), { icon: "webhook", word: () => t.menu.webhooks }),
  place("keys", "shop", owner, () => import("./merchant/keys"), { icon: "key", word: () => t.menu.keys }),
  place("earnings", "share", isInfluencer, () => import("./influencer/earnings"), { icon: "home", word: () => t.menu.earnings, often: true }),
  place("discover", "share", isInfluencer, () => import("./influencer/discover"), { icon: "compass", word: () => t.menu.discover, often: true }),
  place("links", "share", isInfluencer, () => import("./influencer/links"), { icon: "link", word: () => t.menu.links, often: true }),
  place("commissions", "share", isInfluencer, () => import("./influencer/commissions"), { icon: "coins", word: () => t.menu.commissions, often: true }),
  place("statements", "share", isInfluencer, () => import("./influencer/statements"), { icon: "statement", word: () => t.menu.statements }),
  place("statements/:id", "share", isInfluencer, () => import("./influencer/statement")),
  // whoever has no other work here may become an influencer
  place("profile", "share", () => isInfluencer() || (!isMerchant() && !isAdmin()), () => import("./influencer/profile"), { icon: "person", word: () => t.menu.profile }),
  place("accounts", "market", isAdmin, () => import("./admin/accounts"), { icon: "person", word: () => t.menu.accounts, often: true }),
  place("applications", "market", isAdmin, () => import("./admin/applications"), { icon: "letter", word: () => t.menu.applications }),
  place("merchants", "market", isAdmin, () => import("./admin/merchants"), { icon: "shop", word: () => t.menu.merchants }),
  place("payouts", "market", isAdmin, () => import("./admin/payouts"), { icon: "statement", word: () => t.menu.payouts, often: true }),
  place("all-commissions", "market", isAdmin, () => import("./admin/commissions"), { icon: "coins", word: () => t.menu.allCommissions }),
  place("merchant-payouts", "market", isAdmin, () => import("./admin/merchant-payouts"), { icon: "coins", word: () => t.menu.merchantPayouts }),
  place("refunds", "market", isAdmin, () => import("./admin/refunds"), { icon: "undo", word: () => t.menu.byHand }),
  place("cash", "market", isAdmin, () => import("./admin/cash"), { icon: "coins", word: () => t.menu.cash }),
  place("balances", "market", isAdmin, () => import("./admin/balances"), { icon: "scales", word: () => t.menu.balances }),
  place("balances/:merchant", "market", isAdmin, () => import("./admin/balance")),
  place("order/:id", "market", isAdmin, () => import("./admin/order")),
  place("disputes", "market", isAdmin, () => import("./admin/disputes"), { icon: "scales", word: () => t.menu.disputes, often: true }),
  place("judge", "market", isAdmin, () => import("./admin/reviews"), { icon: "star", word: () => t.menu.judge }),
  place("letters", "market", isAdmin, () => import("./admin/letters"), { icon: "letter", word: () => t.menu.letters }),
  place("ledger", "market", isAdmin, () => import("./admin/ledger"), { icon: "book", word: () => t.menu.ledger, often: true }),
  place("ledger/:account", "market", isAdmin, () => import("./admin/ledger-account")),
];

/** The pages that whoever is signed in finds in the menu. */
export const menu = (): Place[] => PLACES.filter((place) => place.menu && place.may());
/** Where whoever is signed in begins. */
export const home = (): string | undefined => menu()[0]?.path;
