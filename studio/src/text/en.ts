// The interface in English.
import { plural } from "../format";
import type { Texts } from "./fr";

const texts: Texts = {
  asTable: "See as a table", day: "Day",
  studio: "Studio", skip: "Skip to content", toShop: "See the shop", toStart: "Back to the start", loading: "Loading", more: "Show more", again: "Try again",
  close: "Close", cancel: "Cancel", undo: "Undo", sending: "Sending…", optional: "optional", yes: "yes", no: "no", copy: "Copy", copied: "Copied", save: "Save", less: "One less", moreUnits: "One more",
  all: "All", search: "Search", saved: "Saved.",
  units: (n) => plural(n, { one: "# item", other: "# items" }),
  nowhere: "There is no such page", nowhereHelp: "The address may be incomplete.",
  notYours: "This page is not for you", notYoursHelp: "Your role does not open it.",
  noArea: "Nothing to do here yet", noAreaHelp: "The studio is for merchants, influencers and the marketplace.",
  wrong: {
    unknown: "Something did not work. Try again in a moment.", down: "The service does not answer. Try again in a moment.", forbidden: "Your role does not allow it.",
    gone: "Not found: deleted, or another merchant’s.", often: "Too many requests at once. Wait a minute.", id: "Reference for support:",
    empty: "To be filled in.", number: "A number, such as 15.", amount: "An amount, such as 129.90.",
  },
  conflict: { title: "Changed meanwhile", help: "Somebody else changed the same thing. Choose what holds, then save again.", mine: "Your version", theirs: "Saved version", choose: "Go on with this choice" },
  menu: {
    sales: "Sales", accounts: "Accounts", merchants: "Merchants", disputes: "Disputes", letters: "Lost messages", ledger: "Ledger",
    programme: "Programme", partners: "Partners", owed: "Commissions owed", earnings: "Earnings", discover: "Discover", links: "Links and codes", commissions: "Commissions", statements: "Statements", profile: "Profile", payouts: "Payouts", all: "Menu", often: "Often used", share: "Influence", market: "Marketplace", orders: "Orders", products: "Products", promotions: "Promotions", reviews: "Reviews", team: "Team", keys: "API keys",
  },
  palette: { open: "Search or go to", placeholder: "Page, order, product…", nothing: "Nothing of that name.", orders: (q) => `Orders: “${q}”`, products: (q) => `Products: “${q}”` },
  keys: { title: "Keyboard shortcuts", rows: "Next row, previous row", open: "Open the row", search: "Search on the page", palette: "Go anywhere", close: "Close", help: "This help" },
  preferences: { title: "Preferences", language: "Language", theme: "Appearance", auto: "Auto", light: "Light", dark: "Dark", account: "My account", signOut: "Sign out" },
  parcel: { waiting: "awaits payment", to_ship: "to send", shipped: "on its way", delivered: "delivered", refused: "refused at the door", cancelled: "cancelled", returned: "returned" },
  payment: { card: "card", cmi: "Moroccan card (CMI)", cash_on_delivery: "cash on delivery" },
  shipping: { standard: "Standard", express: "Express, next day" },
  refundState: { pending: "under way", succeeded: "paid", failed: "failed" },
  bill: { goods: "Items", discount: "Discount", shipping: "Shipping", tax: "Taxes", total: "Total", refunded: "Refunded" },
  orders: {
    find: "Order number, or the buyer’s e-mail", state: "State", notFound: "No order found", notFoundHelp: "Search by at least four characters of the number, or by the whole e-mail address.", about: "Latest first. Those to send wait for you.", none: "No orders yet", noneHelp: "They appear here as soon as somebody orders.",
    refunded: (amount) => `${amount} refunded`, refund: "Refund", goods: "Items", refunds: "Refunds", to: "Recipient", phone: "Phone", email: "E-mail", shipping: "Shipping", tracking: "Tracking number",
    trackingHelp: "The buyer sees it in the order.", shippedAt: "Sent", toShip: "To send", ship: "Mark as sent", cannotShip: "I cannot send it", onWay: "On its way",
    onWayHelp: "Say when it arrived: the buyer may then write a review.", onWayCash: (amount) => `The carrier collects ${amount} at the door.`, deliver: "Delivered", collected: "Delivered and paid", refused: "Refused at the door",
    unitsBack: (n) => plural(n, { one: "# refunded", other: "# refunded" }),
    done: { ship: "Order sent.", deliver: "Order delivered.", collected: "Payment collected.", refused: "Refusal noted.", cancel: "Order cancelled." },
    sure: { cancel: "Cancel this order?", refused: "Parcel refused?", deliver: "", collected: "" }, sureHelp: { cancel: "The buyer is refunded in full and told. It cannot be taken back.", refused: "The order is cancelled and the items go back into stock.", deliver: "", collected: "" },
    sureWord: { cancel: "Cancel the order", refused: "Note the refusal", deliver: "", collected: "" },
  },
  returns: {
    title: "Returns", requested: "asked for", approved: "accepted", refused: "refused", received: "received", refunded: "refunded",
    step: { approve: "Accept", refuse: "Refuse", receive: "Items received", refund: "Refund" }, done: { approve: "Return accepted.", refuse: "Return refused.", receive: "Items received, stock updated.", refund: "Refund on its way." },
  },
  refund: {
    title: "Refund", byLines: "Items", byAmount: "An amount", do: "Refund", shipping: (amount) => `Shipping too (${amount})`, restock: "Put the items back into stock", amount: "Amount", most: (amount) => `At most ${amount}.`,
    reason: "Reason", reasonHelp: "The buyer reads it.", why: "Say why.", nothing: "Choose at least one item.", done: "Refund on its way.",
  },
  products: { about: "Your products on sale, newest first.", none: "No products", out: "sold out", left: (n) => `${n} in stock`, see: "See in the shop" },
  stock: {
    title: "Stock", help: "What you have at hand, reserved items included.", count: "Count", counted: "Stock counted.", moved: "The stock moved meanwhile: here is the new one.",
    held: (n) => plural(n, { one: "# held by an order under way", other: "# held by orders under way" }), of: (name) => `Units of ${name}`,
  },
  reviews: {
    title: "Reviews", none: "No reviews yet", nobody: "Anonymous", answer: "Your answer", reply: "Answer", change: "Change the answer", report: "Report", send: "Publish", replied: "Answer published.", replyHelp: "Everybody reads it below the review. Empty, it is taken away.",
    why: "Why?", reportHelp: "The marketplace looks and decides. The review stays visible until then.", reportDo: "Report", reported: "Review reported.", stars: (n) => `${n} of 5`,
  },
  promotions: {
    about: "Codes to share, or discounts for everybody.", make: "New promotion", makeDo: "Create the promotion", none: "No promotions", noneHelp: "A welcome code is a good start.", everybody: "Without a code, for all", over: "over", usedUp: "used up", running: "running",
    from: (day) => `from ${day}`, until: (day) => `until ${day}`, from_: (amount) => `from ${amount}`, used: (n) => `used ${n} times`, end: (name) => `End ${name}`, ended: (name) => `${name}: ended.`,
    kind: "Kind", percent: "Percentage", amount: "Amount", freeShipping: "Free shipping", value: "Discount", code: "Code", codeHelp: "3 to 32 letters or digits. Without a code everybody gets it.", starts: "First day", ends: "Last day",
    minimum: "From", total: "Uses altogether", each: "Per buyer", most: "100 % at most.",
  },
  role: { staff: "Staff", manager: "Manager", owner: "Owner" },
  roleHelp: { staff: "Orders, stock and reviews.", manager: "Everything but team and keys.", owner: "Everything." },
  team: {
    about: "Everybody works with an account of their own.", invite: "Invite", send: "Send the invitation", email: "E-mail address", place: "Role", you: "you", left: "Access removed.", invited: (email) => `Invitation sent to ${email}.`, changed: (name) => `Role of ${name} changed.`,
    roleOf: (name) => `Role of ${name}`, remove: (name) => `Remove ${name}`, removeHelp: "This person will not see anything of your shop any more.", removeDo: "Remove access",
  },
  scope: { catalogue: "Products and stock", orders: "Orders", promotions: "Promotions", team: "Team" },
  scopeHelp: { catalogue: "Read and change products, variants, stock.", orders: "Read, send, refund.", promotions: "Create and end codes." },
  keys_: {
    about: "For your programs: accounting, warehouse, till.", make: "New key", makeDo: "Create the key", none: "No keys", noneHelp: "A key lets a program work for you, within the limits you choose.", name: "Name", nameHelp: "What it is for, such as “Warehouse”.", may: "It may",
    noScope: "Choose at least one right.", made: "Your new key", once: "Copy it now: it will never be shown again.", try: "To try it:", used: (ago) => `used ${ago}`, unused: "never used", since: (day) => `made on ${day}`,
    end: (name) => `Revoke ${name}`, endHelp: "What uses it stops working within ten seconds.", endDo: "Revoke", ended: "Key revoked.",
  },
  roles: { shopper: "shopper", influencer: "influencer", merchant: "merchant", admin: "marketplace" },
  sales: {
    span: "Period", days: (n) => (n === 365 ? "1 year" : `${n} days`), none: "No sales in this period", noneHelp: "Choose a longer one.", latest: "Latest orders", every: "All", net: "Net sales",
    back: (amount) => `${amount} refunded`, orders: "Orders", mean: "Average order", chart: "Sales by day", todo: "To do",
    toShip: (n) => plural(n, { one: "order to send", other: "orders to send" }), low: (n) => plural(n, { one: "item running low", other: "items running low" }), out: (n) => plural(n, { one: "item sold out", other: "items sold out" }),
  },
  accounts: {
    about: "Latest first.", find: "Beginning of an e-mail address", since: (day) => `since ${day}`, suspended: "suspended", suspend: "Suspend", restore: "Restore", none: "No account found", demo: "demonstration",
    sure: (name) => `Suspend ${name}?`, sureHelp: "This person is signed out everywhere and cannot sign in any more. You can restore the account.", done: { suspend: "Account suspended.", restore: "Account restored." },
  },
  merchants: { about: "Those with a team.", find: "Beginning of the name", none: "No merchant found", members: (n) => plural(n, { one: "# member", other: "# members" }), suspended: (n) => plural(n, { one: "# of them suspended", other: "# of them suspended" }) },
  disputes: { about: "Payments that a buyer’s bank takes back.", state: "State", open: "open", won: "won", lost: "lost", none: "No disputes" },
  letters: { about: "Messages between services that nobody could take.", none: "No lost messages", noneHelp: "Everything was taken.", retry: "Send again", sent: "Message sent again.", content: "Content" },
  ledger: {
    about: "Double entry: every balance is explained by its postings.", kind: "Kind of account", none: "No postings", accountHelp: "Each posting says what the account held after it.", balance: "Balance", after: (amount) => `balance ${amount}`,
    kinds: { "": "All", "liability:merchant:": "Merchants", "liability:influencer:": "Influencers", "liability:": "Liabilities", "asset:": "Assets", "revenue:": "Revenue", "expense:": "Expenses" },
    events: { sale: "Sale", refund: "Refund", order_paid: "Order paid", cash_collected: "Cash collected", payout: "Payout", dispute: "Dispute" },
  },
};

export default texts;
