// The words of some of the merchants' pages in English.
import { plural } from "../../format";
import type { Trade } from "./fr";

const words: Trade = {
  webhooks: {
    about: "Your programs hear what happens, at once.", make: "New address", makeDo: "Add", none: "No addresses", noneHelp: "Every message is signed after Standard Webhooks.", everything: "everything", failing: (day) => `failing since ${day}`, states: { active: "active", paused: "paused", disabled: "stopped" }, url: "Address", urlHelp: "https, reachable from everywhere.", description: "Name",
    types: "Events", typesHelp: "None ticked: all.", secret: "Signing secret", secretHelp: "Copy it now: it will not be shown again.", endpoint: "Address", test: "Send a test", tested: "Test sent.", pause: "Pause", resume: "Resume", rotate: "Change the secret", rotated: "New secret; the old one signs for another day.", remove: "Delete", removeHelp: "Nothing is sent there any more.", removed: "Address deleted.",
    deliveries: "Messages", nothing: "Nothing sent yet.", replay: "Send again", replayed: "Message sent again.", tries: (n) => plural(n, { one: "# try", other: "# tries" }), delivery: { pending: "on its way", delivered: "taken", failed: "failed" },
    events: { "order.placed": "Order placed", "order.paid": "Order paid", "order.shipped": "Order sent", "order.completed": "Order completed", "order.cancelled": "Order cancelled", "order.refunded": "Order refunded", "return.requested": "Return asked for", "product.changed": "Product changed", "stock.low": "Stock low", "stock.out": "Sold out", "stock.back": "Back in stock", "webhook.test": "Test" },
    changed: "Address changed.",
  },
  promotions: {
    goods: "On", all: "All products", products: "Some products", collections: "Some collections", onProducts: (n) => plural(n, { one: "on # product", other: "on # products" }), onCollections: (n) => plural(n, { one: "on # collection", other: "on # collections" }), choose: "Choose at least one.",
    alone: "Without other promotions", aloneHelp: "Is not added to another one of yours.", change: (name) => `Change ${name}`, changeHelp: "What it takes off stays: for that, make another one. Empty, as before.", changed: "Promotion changed.",
  },
  orders: {
    file: "Export (CSV)", noReturns: "All", nothingBack: "No returns at this point", returns: { requested: "returns to decide", received: "returns to refund", approved: "returns on their way" }, call: "Confirm by telephone", callHelp: "A call before sending saves a parcel refused at the door.", called: "The buyer confirmed", calledAt: (when) => `Confirmed by telephone, ${when}`, notCalled: "Take the confirmation back", callNoted: "Confirmation noted.", callUndone: "Confirmation taken back.", 
    whatsapp: "Write on WhatsApp", hello: (number) => `Hello, about your order ${number}:`,
  },
};

export default words;
