// The words about what merchants are paid in English.
import { plural } from "../../format";
import type { MoneyWords } from "./fr";

const words: MoneyWords = {
  about: "What the marketplace owes you, what it pays you, and why.", view: "Show", payouts: "Payouts", entries: "Movements",
  payable: "Next payout", onTheWay: "On the way", paid: "Paid so far", fees: "Selling fees, 30 days", owed: "Balance", owes: "You owe the marketplace",
  cash: "Cash with the courier, or with you", held: (days) => `May still come back: ${days} days after delivery`, expected: "Pending commissions of partners", how: "Where this amount comes from",
  blocked: "Nothing is paid while you owe something.", least: (amount) => `A payout is made from ${amount} on.`,
  account: "Bank account", accountHelp: "Payouts go to this account. All owners are told of every change by mail.", accountEnds: (last, day) => `Ends in ${last}, since ${day}. Another RIB takes its place for payouts to come.`, noAccount: "Without a bank account nothing can be paid.", accountDo: "Save the account",
  none: "No payouts", noneHelp: "The marketplace pays what can no longer come back.", nothing: "No movements", nothingHelp: "Every paid sale appears here, without taxes and fees.",
  states: { prepared: "on the way", paid: "paid", withdrawn: "withdrawn", returned: "refused by the bank" }, to: (last) => `account …${last}`, of: (number) => `order ${number}`, after: (amount) => `balance ${amount}`,
  statement: "Statement of the payout", period: (from, until) => `${from} to ${until}`, until: (until) => `Until ${until}`, opening: "Balance at the beginning", closing: "Balance at the end", recent: "Since the statement ended", left: "Left for later", transferred: "Paid", lines: (n) => plural(n, { one: "# entry", other: "# entries" }),
  kinds: { capture: "Paid sales, without taxes and fees", cash_collected: "Sales paid on delivery", cash_remitted: "Cash that you kept", paid_in: "Paid in by you", refund: "Refunds", dispute_lost: "Lost disputes", promotion: "Given by the marketplace", commission: "Commissions of partners", payout_prepared: "Payout", payout_withdrawn: "Payout withdrawn", payout_returned: "Transfer refused by the bank", payout: "Payout", correction: "Correction" },
  admin: {
    about: "What merchants earned and can no longer come back.", prepare: "Prepare payouts", prepareHelp: "Prepares a payout for every merchant who earned enough. Doing it again prepares nothing twice.", prepared: (n) => plural(n, { one: "# payout prepared.", other: "# payouts prepared." }),
    without: "Without a bank account:", failed: (n) => plural(n, { one: "# merchant could not be worked out.", other: "# merchants could not be worked out." }), none: "No payouts", noneHelp: "Prepare what may be paid.", owes: "owes the marketplace since: withdraw it", newAccount: (day) => `account named on ${day}`,
    note: "Note the transfer", payTo: (merchant) => `Transfer to ${merchant}`, help: (amount) => `Transfer ${amount} to this account, then note the bank’s reference.`, done: "Transfer made", reference: "The bank’s reference", noted: "Transfer noted.", hasLeft: "The money has left already", hasLeftHelp: "Note it even if the merchant owes something since.",
    withdraw: "Withdraw", withdrawSure: (merchant) => `Withdraw the payout to ${merchant}?`, withdrawHelp: "Only when the transfer was not made. The merchant keeps the amount in its balance.", withdrawn: "Payout withdrawn.",
    back: "Refused by the bank", backSure: (merchant) => `The transfer to ${merchant} came back?`, backHelp: "Only when the money is back at the bank. The merchant finds it in its balance again.", returned: "Return noted.",
  },
};

export default words;
