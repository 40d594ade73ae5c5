// The words of the administrators' pages in English.
import { plural } from "../../format";
import type { Market } from "./fr";

const words: Market = {
  accounts: {
    about: "Latest first.", find: "Beginning of a name or e-mail address", since: (day) => `since ${day}`, suspended: "suspended", suspend: "Suspend", restore: "Restore", none: "No account found", noneHelp: "Search by the first letters of a name or address.", demo: "demonstration",
    sure: (name) => `Suspend ${name}?`, sureHelp: "This person is signed out everywhere and cannot sign in any more. You can restore the account.", done: { suspend: "Account suspended.", restore: "Account restored." },
  },
  merchants: { about: "Those with a team.", find: "Beginning of the name", none: "No merchant found", noneHelp: "Search by the first letters of the name.", members: (n) => plural(n, { one: "# member", other: "# members" }), suspended: (n) => plural(n, { one: "# of them suspended", other: "# of them suspended" }) },
  disputes: { due: (day) => `to answer by ${day}`, about: "Payments that a buyer’s bank takes back.", state: "State", open: "open", won: "won", lost: "lost", none: "No disputes", noneHelp: "When a bank contests a payment it appears here at once; the provider holds the sum until it is decided." },
  letters: { about: "Messages between services that nobody could take.", none: "No lost messages", noneHelp: "Everything was taken.", retry: "Send again", sent: "Message sent again.", content: "Content" },
  ledger: {
    both: "Both sides", find: "An account, such as asset:cash:name", notFound: "No account begins so", about: "Double entry: every balance is explained by its postings.", kind: "Kind of account", none: "No postings", accountHelp: "Each posting says what the account held after it.", balance: "Balance", after: (amount) => `balance ${amount}`,
    kinds: { "": "All", "liability:merchant:": "Merchants", "liability:influencer:": "Influencers", "liability:": "Liabilities", "asset:": "Assets", "revenue:": "Revenue", "expense:": "Expenses" },
  },
  byHand: {
    about: "What the marketplace gives back by itself: cash, and cards whose centre refunds in its own pages only.", none: "Nothing to refund by hand", noneHelp: "All other refunds go by themselves.", engines: { cash: "cash", cmi: "CMI" }, whole: "the whole order", done: "Mark as paid", sure: (number) => `Refund of ${number} paid?`, sureHelp: (amount) => `Confirm only when the buyer has got ${amount}. The ledger notes it.`, noted: "Refund noted.",
  },
  cash: {
    about: "What couriers collected and have not handed over yet, by merchant.", none: "No cash on its way", noneHelp: "Payments on delivery appear here once they are collected.", note: "Note a hand-over", noteFor: (merchant) => `Cash of ${merchant}`, at: "with the courier", receipt: "Number of the receipt", receiptHelp: "The same receipt counts once.", amount: "Amount", most: (amount) => `At most ${amount}.`, to: "Handed to", platform: "the marketplace", merchant: "the merchant", do: "Note it", noted: (left) => `Hand-over noted. ${left} left.`,
  },
  balances: {
    about: "What the marketplace and each merchant owe each other. Note here what a merchant pays in.", find: "Beginning of the merchant’s name", none: "No balances", noneHelp: "A merchant appears here with the first sale or the first payment.", see: "Balance",
    ofHelp: "What made this balance, latest first.", nothing: "Nothing yet", owedTo: "The marketplace owes", owedBy: "The merchant owes", even: "Nothing is due",
    note: "Note a payment", noteHelp: "Only once the money is in the bank: a posting is never deleted.", reference: "The bank’s reference", referenceHelp: "The same reference is counted once only.", referenceBad: "Letters without accents, digits, - and _ only.", amount: "Amount received", currency: "Currency",
    after: (amount) => `Balance afterwards: ${amount}.`, do: "Note", doAmount: (amount) => `Note ${amount}`, noted: (amount) => `Payment of ${amount} noted.`, again: "Noted before under this reference: nothing changed.",
  },
  transfers: {
    statementOf: (name) => `Statement of ${name}`, title: "Transfer together", help: "Give the file to the bank. When the transfers have left, note them all under one reference.", sum: (n, amount) => `${plural(n, { one: "# transfer", other: "# transfers" })}, ${amount}`, file: "File for the bank (CSV)", referenceHelp: "That of the bundled order.", do: "Note all as transferred", noting: (n, of) => `${n} of ${of} noted`,
    done: (n) => plural(n, { one: "# transfer noted.", other: "# transfers noted." }), none: "Nothing to transfer", noneHelp: "No statement is ready: settle a month, or wait for what is missing.",
  },
  payouts: {
    about: "What is due to influencers, month by month.", withdraw: "Withdraw", withdrawSure: (name) => `Withdraw the payout to ${name}?`, withdrawHelp: "Only when the transfer was not made. The amount stays owed: a new statement takes it up, to the bank account of today.", withdrawn: "Payout withdrawn.", back: "Refused by the bank", backSure: (name) => `The transfer to ${name} came back?`, backHelp: "Only when the money is back at the bank. A new statement takes the amount up.", returned: "Return noted.", former: "the bank account was changed since", settle: "Settle a month", settleHelp: "Makes a statement for every influencer who has something to receive. Doing it again changes nothing.", settled: (n) => plural(n, { one: "# statement made.", other: "# statements made." }), month: "Month", none: "No payouts", noneHelp: "Settle a month that is over.", noBank: "no bank account",
    owing: "has to wait, owes the marketplace:", owesBack: "something taken back is to be deducted first",
    shares: (n) => plural(n, { one: "same bank account as another", other: "same bank account as # others" }), pay: "Note the transfer", payTo: (name) => `Transfer to ${name}`, payHelp: (amount) => `Transfer ${amount} to this account, then note the bank’s reference.`, payDo: "Transfer made", reference: "The bank’s reference", paid: "Transfer noted.",
  },
};

export default words;
