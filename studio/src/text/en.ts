// The interface in English.
import { count, plural } from "../format";
import type { Texts } from "./fr";

const texts: Texts = {
  asTable: "See as a table", day: "Day",
  studio: "Studio", skip: "Skip to content", toShop: "See the shop", toStart: "Back to the start", loading: "Loading", more: "Show more", again: "Try again",
  edit: "Change", close: "Close", cancel: "Cancel", undo: "Undo", sending: "Sending…", optional: "optional", yes: "yes", no: "no", copy: "Copy", copied: "Copied", save: "Save", less: "One less", moreUnits: "One more",
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
    imports: "Import", webhooks: "Webhooks", sales: "Sales", accounts: "Accounts", applications: "Applications", merchants: "Merchants", disputes: "Disputes", letters: "Lost messages", ledger: "Ledger",
    money: "My money", allCommissions: "All commissions", merchantPayouts: "Payouts to merchants",
    programme: "Programme", partners: "Partners", owed: "Commissions owed", earnings: "Earnings", discover: "Discover", links: "Links", commissions: "Commissions", statements: "Statements", profile: "Profile", payouts: "Payouts", all: "Menu", often: "Often used", share: "Influence", market: "Marketplace", orders: "Orders", products: "Products", promotions: "Promotions", reviews: "Reviews", judge: "Reported reviews", byHand: "To refund", cash: "Cash on delivery", balances: "Merchant balances", team: "Team", keys: "API keys",
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
    find: "Number, name, phone or e-mail", state: "State", notFound: "No order found", notFoundHelp: "Search by four characters of the number, by a name, or by the whole e-mail address or phone number.", about: "Latest first. Those to send wait for you.", none: "No orders yet", noneHelp: "They appear here as soon as somebody orders.",
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
  products: { make: "New product", makeDo: "Create", makeHelp: "It stays hidden until you put it on sale.", find: "Name or article number", notFound: "No product found", noneHelp: "Make one, or import your whole range.", states: { shown: "on sale", hidden: "hidden" }, about: "Your products on sale, newest first.", none: "No products", out: "sold out", left: (n) => `${n} in stock`, see: "See in the shop" },
  stock: {
    title: "Stock", help: "What you have at hand, reserved items included.", count: "Count", counted: "Stock counted.", moved: "The stock moved meanwhile: here is the new one.",
    held: (n) => plural(n, { one: "# held by an order under way", other: "# held by orders under way" }), of: (name) => `Units of ${name}`,
  },
  reviews: {
    title: "Reviews", about: "What buyers say of all your products, latest first.", state: "State", unanswered: "Unanswered", waiting: "Reported", count: "Stars", every: "All", noneHelp: "Whoever bought a product may review it.", notFound: "No reviews of this kind", reportedFor: (why) => `Reported to the marketplace: ${why}`, gone: "Product removed", none: "No reviews yet", nobody: "Anonymous", answer: "Your answer", reply: "Answer", change: "Change the answer", report: "Report", send: "Publish", replied: "Answer published.", replyHelp: "Everybody reads it below the review. Empty, it is taken away.",
    why: "Why?", reportHelp: "The marketplace looks and decides. The review stays visible until then.", reportDo: "Report", reported: "Review reported.", stars: (n) => `${n} of 5`,
  },
  promotions: {
    about: "Codes to share, or discounts for everybody.", make: "New promotion", makeDo: "Create the promotion", none: "No promotions", noneHelp: "A welcome code is a good start.", everybody: "Without a code, for all", over: "over", usedUp: "used up", running: "running",
    from: (day) => `from ${day}`, until: (day) => `until ${day}`, from_: (amount) => `from ${amount}`, used: (n) => plural(n, { one: "used once", other: "used # times" }), usedOf: (n, most) => `used ${n} of ${most} times`, end: (name) => `End ${name}`, ended: (name) => `${name}: ended.`,
    kind: "Kind", percent: "Percentage", amount: "Amount", freeShipping: "Free shipping", value: "Discount", code: "Code", codeHelp: "3 to 32 letters or digits. Without a code everybody gets it.", starts: "First day", ends: "Last day",
    minimum: "From", total: "Uses altogether", each: "Per buyer", most: "100 % at most.",
  },
  role: { staff: "Staff", manager: "Manager", owner: "Owner" },
  roleHelp: { staff: "Orders, stock and reviews.", manager: "Everything but team and keys.", owner: "Everything. A team has at least one." },
  team: {
    about: "Everybody works with an account of their own.", invite: "Invite", send: "Send the invitation", email: "E-mail address", place: "Role", joined: "Welcome to the team.", self: "Change your own role?", selfHelp: "You will be signed out, and not run the team any more.", selfDo: "Change my role", leave: "Leave the team", leaveHelp: "You will be signed out and not see anything of this shop any more.", you: "you", left: "Access removed.", invited: (email) => `Invitation sent to ${email}.`, changed: (name) => `Role of ${name} changed.`,
    roleOf: (name) => `Role of ${name}`, remove: (name) => `Remove ${name}`, removeHelp: "This person will not see anything of your shop any more.", removeDo: "Remove access",
    open: "Open invitations", by: (who) => `by ${who}`, until: (day) => `until ${day}`, withdraw: (email) => `Withdraw the invitation of ${email}`, withdrawn: "Invitation withdrawn.",
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
    back_: (n) => plural(n, { one: "return to decide", other: "returns to decide" }), held: (n) => plural(n, { one: "commission to check", other: "commissions to check" }),
  },
  terms: {
    repeat: (parts) => `returning buyers ${parts}`, repeatName: "Returning buyers, by month", without: "Without commission", sale: (reward) => `${reward} a sale`, lead: (amount) => `${amount} a registration`, click: (amount) => `${amount} a click`, window: (days) => plural(days, { one: "# day to buy", other: "# days to buy" }), daysOf: (days) => plural(days, { one: "# day", other: "# days" }),
    perSale: "For a sale", perLead: "For a registration", perClick: "For a click", windowName: "Time to buy after the click", holdingName: "Approved after", orderCap: "Most for an order", monthCap: "Most in a month", codeName: "Discount code", partners: "Partners",
  },
  membership: { applied: "applied", approved: "partner", refused: "refused", banned: "suspended" },
  payout: { prepared: "to pay", paid: "paid", carried: "carried over", withdrawn: "withdrawn", returned: "refused by the bank" },
  commission: {
    about: "Every credited sale, registration and click, latest first.", none: "No commissions", noneHelp: "They appear when a sale comes from one of your links or codes.", pending: "pending", approved: "approved", paid: "paid", refunded: "taken back", duplicate: "duplicate", fraud: "fraud", held: "to be checked", arriving: "once the parcel arrived and is kept", unfunded: "the merchant has not earned it yet",
    by: { code: "Code", click: "Link", repeat: "Returning buyer" }, kinds: { sale: "Sale", lead: "Registration", click: "Click" }, back: (amount) => `${amount} taken back`, from: (day) => `approved from ${day}`,
  },
  earnings: {
    pending: "Pending", pendingHelp: "Until the time for returns is over.", payable: "Payable", payableHelp: "With the next payout.", clicks: "Clicks", sales: "Sales", inSpan: "In the period", due: "Earnings", chart: "Earnings by day", none: "Nothing in this period yet", noneHelp: "Choose a programme, make a link and share it.",
    rate: (rate) => `${rate} of clicks`, noBank: "Without a bank account nothing can be paid to you.", toProfile: "Complete the profile",
  },
  discover: {
    about: "Merchants look for partners.", find: "Merchant or a word of the programme", sort: "Order", newest: "Newest", rate: "Best paid", none: "No programme found", code: (off) => `code −${off}`, apply: "Ask to take part", applied: (name) => `Application sent to ${name}.`,
    message: "A word to the merchant", messageHelp: "Who follows you, what you would do.",
  },
  links: {
    about: "What you share, and what it brings.", make: "New link", makeDo: "Create the link", makeCode: "New code", makeCodeDo: "Create the code", links: "Links", codes: "Discount codes", none: "No links", noneHelp: "Make one to a shop or a product.", noPartner: "Not a partner yet", noPartnerHelp: "Join a merchant’s programme first.",
    merchant: "Merchant", to: "Destination", whole: "The whole shop", find: "Find a product", label: "Name", labelHelp: "For your eyes only, such as “May story”.", made: "Link created.", codeMade: (code) => `Code ${code} created.`, code: "Code you would like", codeHelp: "4 to 20 letters or digits. Empty, it is made of your name.",
    qr: (name) => `QR code of ${name}`, save: "Save the picture", clicks: (n) => plural(n, { one: "# click", other: "# clicks" }), sales: (n) => plural(n, { one: "# sale", other: "# sales" }),
  },
  statements: {
    about: "One statement a month, with the details for your accountant.", none: "No statements", noneHelp: "The first is made when the month is over.", paidOn: (day) => `paid on ${day}`, carriedIn: "Carried from the month before", carriedOut: "Carried to the next month", entries: (n) => plural(n, { one: "# commission", other: "# commissions" }), paid: "Payout",
    detail: "Details", reference: "Commission", amount: "Amount", rates: (day) => `In dirhams at the rates of ${day}.`,
  },
  profile: {
    about: "What merchants read of you.", become: "Become an influencer", becomeHelp: "Share products that you love and earn a commission on every sale.", name: "Name", nameHelp: "The one your audience knows.", bio: "About you", channels: "Your channels", channelsHelp: "One address a line, such as https://instagram.com/you.",
    password: "Password", passwordHelp: "Asked for to change the bank account.",
    rib: "RIB (bank account)", ribHelp: "24 digits. Needed to be paid.", ribEnds: (last) => `Kept, ends in ${last}. Leave it empty to keep it.`,
  },
  owed: {
    noneHeld: "No commissions to check", about: "What your partners earned.", noneHelp: "They appear when a partner brings you a sale.", approve: "Approve", fraud: "It is fraud", order: "See the order", risk: (risk) => `Risk ${risk} / 100:`, done: { approve: "Commission approved.", fraud: "Commission refused as fraud." },
    reasons: { clicks_without_sales: "many clicks and no sale", abnormal_ratio: "too many sales or registrations for so few clicks", same_person: "the influencer is the buyer", partner_bought: "another partner bought", banned_source: "click from a banned site", shared_payout_method: "another influencer’s account or card" },
  },
  product: {
    name: "Name", description: "Description", price: "Price", sku: "Article number", collection: "Collection", lang: "Language", langs: { fr: "French", ar: "Arabic", en: "English" }, words: "Presentation", in: (lang) => `In ${lang}`, notWritten: "not written yet", show: "Put on sale", hide: "Take off sale", history: "Versions", now: "now", restore: "Restore", undone: "Version restored.",
    remove: "Delete", removeSure: "Delete this product?", removeHelp: "It leaves the shop. Past orders keep it.", removed: "Product deleted.", photos: "Photos", noPhotos: "Without a photo a drawing is shown.", addPhotos: "Add photos", photoHelp: "JPEG, PNG, WebP or AVIF. Large ones are made smaller; place and device are taken out.", earlier: (n) => `Show photo ${count(n)} earlier`, dropPhoto: (n) => `Remove photo ${count(n)}`, alt: "What is seen", photoCount: (n) => plural(n, { one: "# photo", other: "# photos" }),
  },
  variants: { title: "Variants", help: "Sizes, colours… each with its article number and price.", names: "What is chosen", namesExample: "Size / Colour", values: "Choice", drop: "Remove", add: "Add a variant", save: "Save the variants", bad: "Every variant has an article number and a price." },
  imports: {
    about: "Your whole range at once, by a CSV file.", export: "Export my products", choose: "Choose or drop a CSV file", format: "One line an article; the columns are those of the export.", sending: (name) => `Sending ${name}`, reading: (rows) => plural(rows, { one: "# row read", other: "# rows read" }), bad: (n) => plural(n, { one: "# refused", other: "# refused" }), rows: (n) => plural(n, { one: "# row", other: "# rows" }),
    result: (made, changed, same) => `${made} made, ${changed} changed, ${same} unchanged`, errors: (n) => plural(n, { one: "# refused row", other: "# refused rows" }), ignored: (columns) => `Ignored columns: ${columns}`, none: "No imports", noneHelp: "Export your products first to see the shape of the file.",
    states: { open: "sending", running: "reading", done: "done", cancelled: "given up", failed: "unreadable" },
  },
};

export default texts;
